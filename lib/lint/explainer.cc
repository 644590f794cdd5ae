#include "lint/explainer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.h"
#include "signal/phrase.h"
#include "signal/tokens.h"

namespace starlint {
namespace {

// "<list role 2>" in its pieces: kind "list", of "role", count 2.
struct CountedName {
  std::string_view kind, of;
  uint32_t count = 1;
};

// What `name` counts; nothing when it counts nothing.
std::optional<CountedName> Counted(std::string_view name) {
  const size_t first = name.find(' ');
  const size_t last = name.rfind(' ');
  if (!name.starts_with("<list ") && !name.starts_with("<phrases ")) return std::nullopt;
  CountedName counted{name.substr(1, first - 1), name.substr(first + 1, last - first - 1)};
  std::from_chars(name.data() + last + 1, name.data() + name.size(), counted.count);
  return counted;
}

std::string PhrasesName(std::string_view signal, size_t count) {
  return "<phrases " + std::string(signal) + " " + std::to_string(count) + ">";
}

// "<list role 1>" and "<list role 2>" hold together where there are two words of role: one cue, of
// which the last name says it all.
void Merge(std::vector<Cue>& cues) {
  std::vector<Cue> merged;
  for (Cue& cue : cues) {
    const auto counted = Counted(cue.name);
    const auto same = std::find_if(merged.begin(), merged.end(), [&](const Cue& other) {
      const auto known = Counted(other.name);
      return counted && known && known->kind == counted->kind && known->of == counted->of;
    });
    if (same == merged.end()) {
      merged.push_back(std::move(cue));
      continue;
    }
    same->weight += cue.weight;
    if (Counted(same->name)->count < counted->count) same->name = std::move(cue.name);
  }
  cues = std::move(merged);
}

}  // namespace

void Explainer::Read(size_t sentence) {
  sentence_ = sentence;
  reader_.Read(facts_.prose(), Range(), places_[sentence]);
}

std::vector<SignalReading> Explainer::Signals() const {
  std::vector<SignalReading> signals;
  for (size_t s = 0; s < table_.signals.size(); ++s) {
    SignalReading reading = Signal(static_cast<uint8_t>(s));
    const bool excepted = !reading.cues.empty() && reading.cues.front().name == kYourException;
    if (reading.score > 0 || excepted) signals.push_back(std::move(reading));
  }
  std::stable_sort(
      signals.begin(), signals.end(),
      [](const SignalReading& a, const SignalReading& b) { return a.score > b.score; });
  return signals;
}

SignalReading Explainer::Signal(uint8_t signal) const {
  SignalReading reading{table_[signal].name, facts_.signals.Score(sentence_, signal), {}};
  float sum = table_[signal].learned ? table_.cues.bias[signal] : -kCertain;
  for (auto& [name, weight] : reader_.Reasons(signal)) {
    sum += weight;
    reading.cues.push_back({std::move(name), weight, {}});
  }
  Merge(reading.cues);
  std::erase_if(reading.cues, [](const Cue& cue) { return cue.weight == 0; });
  for (Cue& cue : reading.cues) cue.words = WordsOf(cue.name);
  std::stable_sort(reading.cues.begin(), reading.cues.end(), [](const Cue& a, const Cue& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  if (AddUsers(signal, reading)) return reading;
  if (reading.score > sum + kRounding) AddDecisivePhrases(signal, reading);
  return reading;
}

std::string_view Explainer::TextOf(Span range) const {
  return facts_.prose().substr(range.begin, range.size());
}

std::string Explainer::Words(size_t first, size_t last) const {
  const std::vector<Token>& words = reader_.tokens().words;
  return std::string(TextOf({words[first].text.begin, words[last].text.end}));
}

bool Explainer::AddUsers(uint8_t signal, SignalReading& reading) const {
  if (user_ == nullptr) return false;
  Cue cue;
  for (const UserSignals::Hit& hit : user_->Find(facts_.prose(), Range())) {
    if (hit.signal != signal) continue;
    cue.name = hit.except ? kYourException : kYourPhrase;
    cue.weight = hit.except ? -kCertain : kCertain;
    cue.words.emplace_back(TextOf(hit.words));
  }
  if (cue.name.empty()) return false;
  reading.cues.insert(reading.cues.begin(), std::move(cue));
  return true;
}

void Explainer::AddDecisivePhrases(uint8_t signal, SignalReading& reading) const {
  const bool learned = table_[signal].learned;
  Cue cue;
  cue.words = PhraseWords(signal, /*mask=*/false, /*certain=*/learned);
  cue.name = PhrasesName(reading.signal, std::min<size_t>(cue.words.size(), 3));
  cue.weight = kCertain;
  std::erase_if(reading.cues, [&](const Cue& other) {
    const auto counted = Counted(other.name);
    return counted && counted->kind == "phrases" && counted->of == reading.signal;
  });
  reading.cues.insert(reading.cues.begin(), std::move(cue));
}

std::vector<std::string> Explainer::WordsOf(std::string_view name) const {
  if (!name.starts_with('<')) return SequenceWords(name);
  constexpr std::string_view kMask = "<mask ";
  if (name.starts_with(kMask)) {
    const auto signal = table_.Find(name.substr(kMask.size(), name.size() - kMask.size() - 1));
    return signal ? PhraseWords(*signal, /*mask=*/true, false) : std::vector<std::string>();
  }
  const auto counted = Counted(name);
  if (!counted) return {};
  if (counted->kind == "list") return ListWords(counted->of);
  const auto signal = table_.Find(counted->of);
  return signal ? PhraseWords(*signal, /*mask=*/false, false) : std::vector<std::string>();
}

std::vector<std::string> Explainer::SequenceWords(std::string_view name) const {
  const bool starts = name.starts_with("^ ");
  const bool ends = name.ends_with(" $");
  if (starts) name.remove_prefix(2);
  if (ends) name.remove_suffix(2);
  const std::vector<std::string> wanted = Split(name);
  const std::vector<std::string> there = FoldedWords(TextOf(Range()));
  auto from = there.begin();
  if (ends && wanted.size() <= there.size()) from = there.end() - std::ssize(wanted);
  const auto at = std::search(from, there.end(), wanted.begin(), wanted.end());
  if (at == there.end() || (starts && at != there.begin())) return {};
  const auto first = static_cast<size_t>(at - there.begin());
  if (there.size() != reader_.tokens().words.size()) return {};
  return {Words(first, first + wanted.size() - 1)};
}

std::vector<std::string> Explainer::Split(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const size_t end = std::min(name.find(' '), name.size());
    words.emplace_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

std::vector<std::string> Explainer::ListWords(std::string_view list) const {
  const auto& names = table_.lists.names;
  const auto number = std::find(names.begin(), names.end(), list) - names.begin();
  std::vector<std::string> words;
  for (size_t i = 0; i < reader_.tokens().words.size(); ++i) {
    if ((table_.lists.Of(reader_.tokens().words[i]) >> number & 1U) == 0) continue;
    AddOnce(Words(i, i), words);
  }
  return words;
}

std::vector<std::string> Explainer::PhraseWords(uint8_t signal, bool mask, bool certain) const {
  std::vector<PhraseHit> hits = reader_.phrases();
  std::erase_if(hits, [&](const PhraseHit& hit) {
    return hit.owner != signal || hit.mask != mask || (certain && !hit.certain);
  });
  std::vector<std::string> words;
  for (const PhraseHit& hit : hits) {
    const bool within = std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& other) {
      return other.first <= hit.first && hit.last <= other.last &&
             other.last - other.first > hit.last - hit.first;
    });
    if (!within) AddOnce(Words(hit.first, hit.last), words);
  }
  return words;
}

void Explainer::AddOnce(std::string added, std::vector<std::string>& words) {
  const bool known = std::any_of(words.begin(), words.end(), [&](const std::string& other) {
    return ToLower(other) == ToLower(added);
  });
  if (!known) words.push_back(std::move(added));
}

}  // namespace starlint
