// How likely the conditions of rules hold: the arithmetic of independent sentences.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "check/judgement.h"
#include "story/genuine.h"

namespace starlint {
namespace {

// Computes with the sentences of a scope.
class Sentences {
 public:
  Sentences(const Facts& facts, std::vector<size_t> scope)
      : facts_(facts), scope_(std::move(scope)) {}

  bool empty() const { return scope_.empty(); }
  size_t size() const { return scope_.size(); }

  // A signal's place in the table; names are looked up once for all sentences.
  std::optional<uint8_t> Find(std::string_view signal) const { return facts_.table.Find(signal); }

  double At(size_t i, std::optional<uint8_t> signal) const {
    return signal ? facts_.signals.Probability(scope_[i], *signal) : 0;
  }

  // That no sentence carries the signal.
  double None(std::string_view name) const {
    const auto signal = Find(name);
    double none = 1;
    for (size_t i = 0; i < scope_.size(); ++i) none *= 1 - At(i, signal);
    return none;
  }

  // By number of sentences, capped at the last: that so many carry the signal.
  template <size_t kMost>
  std::array<double, kMost + 1> Counts(std::string_view name) const {
    const auto signal = Find(name);
    std::array<double, kMost + 1> counts{1};
    for (size_t i = 0; i < scope_.size(); ++i) {
      const double p = At(i, signal);
      if (i + 1 >= kMost) counts[kMost] += counts[kMost - 1] * p;
      for (size_t n = std::min(i + 1, kMost - 1); n > 0; --n) {  // more cannot be yet
        counts[n] = counts[n] * (1 - p) + counts[n - 1] * p;
      }
      counts[0] *= 1 - p;
    }
    return counts;
  }

 private:
  const Facts& facts_;
  std::vector<size_t> scope_;
};

bool DecidedByPhrases(const SignalTable& table, std::string_view signal) {
  const auto index = table.Find(signal);
  return index && !table[*index].learned;
}

std::optional<double> Condition(const RequireCheck& check, const Sentences& sentences,
                                const Facts& facts) {
  double holds = 1;
  for (const std::string_view signal : check.signals) holds *= sentences.None(signal);
  for (const std::string_view signal : check.given) {
    const double some = 1 - sentences.None(signal);
    if (some < 0.5 && DecidedByPhrases(facts.table, signal)) return std::nullopt;
    holds *= some;
  }
  return holds;
}

std::optional<double> Condition(const OccurCheck& check, const Sentences& sentences, const Facts&) {
  double holds = 0;
  if (!check.unless_beside.empty()) {
    const auto signal = sentences.Find(check.signal);
    const auto beside = sentences.Find(check.unless_beside);
    double none = 1;
    for (size_t i = 0; i < sentences.size(); ++i) {
      double bare = sentences.At(i, signal) * (1 - sentences.At(i, beside));
      if (i > 0) bare *= 1 - sentences.At(i - 1, beside);
      if (i + 1 < sentences.size()) bare *= 1 - sentences.At(i + 1, beside);
      none *= 1 - bare;
    }
    holds = 1 - none;
  } else {
    const auto counts = sentences.Counts<8>(check.signal);
    for (size_t n = std::min<size_t>(check.least, 8); n <= 8; ++n) holds += counts[n];
    if (!check.one_without.empty() && check.least > 1) {
      holds += counts[1] * sentences.None(check.one_without);
    }
  }
  if (!check.unless.empty()) holds *= sentences.None(check.unless);
  return holds;
}

std::optional<double> Condition(const ShareCheck& check, const ActiveRule& rule,
                                const Sentences& sentences) {
  if (PartFromKey(check.part.front()) || check.of.size() != 2) return std::nullopt;
  constexpr size_t kMost = 24;
  const auto part = sentences.Counts<kMost>(check.part.front());
  const auto rest = sentences.Counts<kMost>(check.of.back());
  const double ratio = rule.Option(check.over);
  double holds = 0;
  for (size_t a = 1; a <= kMost; ++a) {
    for (size_t b = 0; b <= kMost; ++b) {
      const bool over =
          a >= check.least && static_cast<double>(a) > ratio * static_cast<double>(a + b);
      const bool alone = b == 0 && check.alone > 0 && a >= check.alone;
      if (over || alone) holds += part[a] * rest[b];
    }
  }
  return holds;
}

// Log odds, bounded: nothing is more certain than 300 to 1.
double LogOdds(double p) { return std::log((p + 0.003) / (1.003 - p)); }

void AppendSignalValues(const Facts& facts, const std::vector<size_t>& scope, std::string_view name,
                        std::vector<double>& values) {
  constexpr double kBound = 6;             // of log odds
  constexpr double kRarest = 0.002472623;  // the probability at -kBound
  constexpr double kLeast = 1e-300;        // keeps the product's logarithm finite
  double max = -5, second = -5, none = 1, phrases = 0;
  const size_t signal = facts.table.Find(name).value_or(0);
  for (const size_t i : scope) {
    const double score = std::clamp<double>(facts.signals.Score(i, signal), -kBound, kBound);
    phrases += facts.signals.Phrases(i, signal) > 0 ? 1 : 0;
    none *= 1 - std::clamp<double>(facts.signals.Probability(i, signal), kRarest, 1 - kRarest);
    if (score > max)
      second = std::exchange(max, score);
    else
      second = std::max(second, score);
  }
  values.insert(values.end(),
                {max, second, std::log(1e-3 - std::log(std::max(none, kLeast))), phrases});
}

}  // namespace

std::vector<size_t> LaterSentences(const RequireCheck& check, const Facts& facts) {
  std::vector<size_t> later;
  uint32_t actions = 0;
  for (size_t i = 0; i < facts.story.sentences.size(); ++i) {
    if (facts.story.sentences[i].part == Part::kAction && ++actions > check.first) {
      later.push_back(i);
    }
  }
  return later;
}

// "TODO" says nothing yet, not even what it lacks.
bool IsToWrite(const Facts& facts, const Sentence& sentence) {
  if (sentence.word_count != 1) return false;
  const Span word = facts.story.words[sentence.first_word].text;
  return IsBlankWord(facts.prose().substr(word.begin, word.size()));
}

std::vector<size_t> Scope(const Rule& rule, const Facts& facts) {
  const auto* require = std::get_if<RequireCheck>(&rule.check);
  const uint32_t first = require == nullptr ? 0 : require->first;
  std::vector<size_t> scope;
  scope.reserve(facts.story.sentences.size());
  uint32_t actions = 0;
  for (size_t i = 0; i < facts.story.sentences.size(); ++i) {
    const Sentence& sentence = facts.story.sentences[i];
    if (!Facts::InScope(rule.in, sentence.covers)) continue;
    if (sentence.part == Part::kAction && first > 0 && ++actions > first) continue;
    if (!IsToWrite(facts, sentence)) scope.push_back(i);
  }
  return scope;
}

std::vector<std::string_view> NamedSignals(const Rule& rule) {
  std::vector<std::string_view> names;
  const auto add = [&](std::string_view name) {
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!name.empty() && !known) names.push_back(name);
  };
  if (const auto* require = std::get_if<RequireCheck>(&rule.check)) {
    for (const std::string_view name : require->signals) add(name);
    for (const std::string_view name : require->given) add(name);
  }
  if (const auto* occur = std::get_if<OccurCheck>(&rule.check)) {
    for (const auto name :
         {occur->signal, occur->one_without, occur->unless_beside, occur->unless}) {
      add(name);
    }
  }
  if (const auto* share = std::get_if<ShareCheck>(&rule.check)) {
    for (const std::string_view name : share->of) {
      if (!PartFromKey(name)) add(name);
    }
  }
  return names;
}

std::optional<double> ConditionProbability(const ActiveRule& active, const Facts& facts) {
  const Rule& rule = *active.rule;
  const Sentences sentences(facts, Scope(rule, facts));
  if (sentences.empty()) return std::nullopt;
  if (const auto* require = std::get_if<RequireCheck>(&rule.check)) {
    const auto holds = Condition(*require, sentences, facts);
    if (!holds || !require->later) return holds;
    const Sentences later(facts, LaterSentences(*require, facts));
    double none = 1;
    for (const std::string_view signal : require->signals) none *= later.None(signal);
    return *holds * (1 - none);
  }
  if (const auto* occur = std::get_if<OccurCheck>(&rule.check)) {
    return Condition(*occur, sentences, facts);
  }
  if (const auto* share = std::get_if<ShareCheck>(&rule.check)) {
    return Condition(*share, active, sentences);
  }
  return std::nullopt;
}

std::vector<std::string> JudgementFeatures(const Rule& rule) {
  std::vector<std::string> names = {"odds"};
  for (const std::string_view signal : NamedSignals(rule)) {
    for (const char* kind : {"max ", "second ", "any ", "phrases "}) {
      names.push_back(kind + std::string(signal));
    }
  }
  names.insert(names.end(), {"sentences", "weakness"});
  return names;
}

std::vector<double> JudgementValues(const Rule& rule, const Facts& facts, double condition,
                                    double weakness) {
  const std::vector<size_t> scope = Scope(rule, facts);
  std::vector<double> values = {LogOdds(condition)};
  for (const std::string_view signal : NamedSignals(rule)) {
    AppendSignalValues(facts, scope, signal, values);
  }
  values.push_back(std::log(1.0 + static_cast<double>(scope.size())));
  values.push_back(weakness);
  return values;
}

}  // namespace starlint
