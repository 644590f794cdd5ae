// Why a sentence was given a score, in names that people can read.
#include <algorithm>
#include <cmath>

#include "signal/signal.h"

namespace starlint {
namespace {

// The words that lead to `node`, the parents found by their ranges of children.
std::string SequenceName(const CueTable& cues, const Lexicon& lexicon, uint32_t node) {
  std::string name;
  while (node != 0) {
    const std::string word(lexicon.Word(cues.words[node]));
    name = name.empty() ? word : word + " " + name;
    const auto after = std::upper_bound(cues.child_begin.begin(), cues.child_begin.end(), node);
    node = static_cast<uint32_t>(after - cues.child_begin.begin()) - 1;
  }
  return name;
}

}  // namespace

std::vector<SentenceReader::Reason> SentenceReader::Reasons(uint8_t signal) const {
  std::vector<Reason> reasons;
  const auto add = [&](std::span<const Weight> weights, auto name) {
    for (const Weight& weight : weights) {
      if (weight.signal == signal) reasons.push_back({name(), weight.value});
    }
  };
  std::vector<std::string_view> names;
  for (const Signal& known : table_.signals) names.push_back(known.name);
  for (const uint32_t node : nodes_) {
    add(table_.cues.NodeWeights(node),
        [&] { return SequenceName(table_.cues, table_.lexicon, node); });
  }
  for (const uint16_t feature : features_) {
    const float weight = table_.cues.FeatureWeights(feature)[signal];
    if (weight == 0) continue;
    reasons.push_back({FeatureName(feature, space_, table_.lists.names, names), weight});
  }
  std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  return reasons;
}

}  // namespace starlint
