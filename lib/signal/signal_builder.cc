#include "signal/signal_builder.h"

#include <algorithm>
#include <queue>

namespace starlint {

namespace {

// Why `name` cannot follow `last` in a list of `count`; names are looked up by halving.
std::string OrderFault(std::string_view what, std::string_view name, std::string_view last,
                       size_t count, size_t most) {
  if (count >= most) {
    return "There can be no more than " + std::to_string(most) + " " + std::string(what) + "s.";
  }
  if (count == 0 || last < name) return {};
  return "The " + std::string(what) + " '" + std::string(name) + "' must stand before '" +
         std::string(last) + "', and only once.";
}

}  // namespace

std::string SignalBuilder::SignalFault(std::string_view name) const {
  const std::string_view last = signals_.empty() ? std::string_view() : signals_.back().name;
  return OrderFault("signal", name, last, signals_.size(), kMaxSignals);
}

uint16_t SignalBuilder::AddSignal(std::string_view name, std::string_view means, bool learned) {
  const std::string& kept = names_.emplace_back(name);
  signals_.push_back({kept, names_.emplace_back(means), learned});
  bias_.push_back(0);
  return static_cast<uint16_t>(signals_.size() - 1);
}

std::string SignalBuilder::AddList(std::string_view name, const std::vector<std::string>& words,
                                   bool capital) {
  const std::string_view last = list_names_.empty() ? std::string_view() : list_names_.back();
  std::string fault = OrderFault("list", name, last, list_names_.size(), kMaxLists);
  if (!fault.empty()) return fault;
  const uint64_t bit = uint64_t{1} << list_names_.size();
  list_names_.push_back(names_.emplace_back(name));
  if (capital) capital_ |= bit;
  for (const std::string& word : words) {
    const uint32_t id = lexicon_.Add(word);
    if (lists_of_word_.size() < id) lists_of_word_.resize(id, 0);
    lists_of_word_[id - 1] |= bit;
  }
  return {};
}

void SignalBuilder::NameFeatures() {
  std::vector<std::string_view> signal_names;
  for (const Signal& signal : signals_) signal_names.push_back(signal.name);
  const FeatureSpace space(static_cast<uint32_t>(list_names_.size()),
                           static_cast<uint32_t>(signals_.size()));
  for (uint32_t feature = 0; feature < space.size(); ++feature) {
    const auto id = static_cast<uint16_t>(feature);
    features_.emplace(FeatureName(id, space, list_names_, signal_names), id);
  }
}

std::string SignalBuilder::AddCue(uint16_t signal, std::string_view cue, float weight) {
  if (features_.empty()) NameFeatures();
  if (cue == "<bias>") {
    bias_[signal] = weight;
    return {};
  }
  if (!cue.starts_with('<')) return AddSequence(signal, cue, weight);
  const auto feature = features_.find(cue);
  if (feature == features_.end()) return "There is no feature '" + std::string(cue) + "'.";
  feature_weights_[feature->second].push_back({static_cast<uint8_t>(signal), weight});
  return {};
}

std::string SignalBuilder::AddSequence(uint16_t signal, std::string_view cue, float weight) {
  uint32_t node = 0;
  size_t length = 0;
  while (!cue.empty()) {
    const size_t end = std::min(cue.find(' '), cue.size());
    if (end == 0 || ++length > kMaxCueWords) return "A cue is one to four words, parted by blanks.";
    const uint32_t word = lexicon_.Add(cue.substr(0, end));
    const auto [at, fresh] =
        nodes_[node].children.emplace(word, static_cast<uint32_t>(nodes_.size()));
    node = at->second;
    if (fresh) nodes_.emplace_back();
    cue.remove_prefix(std::min(end + 1, cue.size()));
  }
  if (node == 0) return "A cue is one to four words, parted by blanks.";
  nodes_[node].weights.push_back({static_cast<uint8_t>(signal), weight});
  return {};
}

// Breadth first, so that the children of a node stand side by side.
void SignalBuilder::LayOutNodes() {
  words_.assign(1, 0);
  child_begin_.clear();
  weight_begin_.clear();
  std::queue<uint32_t> queue({0U});
  while (!queue.empty()) {
    const Node& node = nodes_[queue.front()];
    queue.pop();
    child_begin_.push_back(static_cast<uint32_t>(words_.size()));
    for (const auto& [word, child] : node.children) {
      words_.push_back(word);
      queue.push(child);
    }
    weight_begin_.push_back(static_cast<uint32_t>(weights_.size()));
    AddWeights(node.weights);
  }
  child_begin_.push_back(static_cast<uint32_t>(words_.size()));
  weight_begin_.push_back(static_cast<uint32_t>(weights_.size()));
  first_node_.clear();
  for (uint32_t node = child_begin_[0]; node < child_begin_[1]; ++node) {
    first_node_.resize(words_[node] + 1, 0);  // ascending
    first_node_[words_[node]] = node;
  }
}

void SignalBuilder::LayOutFeatures() {
  feature_rows_.assign(features_.size() * kMaxSignals, 0);
  for (const auto& [feature, weights] : feature_weights_) {
    for (const Weight& w : weights) feature_rows_[feature * kMaxSignals + w.signal] += w.value;
  }
}

SignalTable SignalBuilder::View() {
  if (features_.empty()) NameFeatures();
  weights_.clear();
  LayOutNodes();
  LayOutFeatures();
  const PhraseTable phrases = phrases_.View();
  return {signals_,
          lexicon_.View(),
          phrases,
          {list_names_, capital_, lists_of_word_},
          {bias_, first_node_, words_, child_begin_, weight_begin_, weights_, feature_rows_,
           begin_word_, end_word_}};
}

}  // namespace starlint
