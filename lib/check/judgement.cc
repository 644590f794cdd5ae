#include "check/judgement.h"

#include <cmath>

namespace starlint {
namespace {

double LogOdds(const Judgement& judgement, const std::vector<double>& values) {
  double sum = judgement.bias;
  for (size_t i = 0; i < values.size(); ++i) sum += judgement.weights[i] * values[i];
  return sum;
}

}  // namespace

std::vector<std::string> WeaknessFeatures(const SignalTable& table) {
  std::vector<std::string> names;
  for (const Signal& signal : table.signals) {
    if (signal.learned) names.push_back("any " + std::string(signal.name));
  }
  names.insert(names.end(), {"words", "sentences", "action sentences", "has lesson", "length"});
  return names;
}

std::vector<double> WeaknessValues(const Facts& facts) {
  const Story& story = facts.story;
  std::vector<double> values;
  for (size_t s = 0; s < facts.table.signals.size(); ++s) {
    if (!facts.table.signals[s].learned) continue;
    double expected = 0;
    for (size_t i = 0; i < story.sentences.size(); ++i) {
      expected += facts.signals.Probability(i, s);
    }
    values.push_back(std::log(0.2 + expected));
  }
  double actions = 0;
  for (const Sentence& sentence : story.sentences)
    actions += sentence.part == Part::kAction ? 1 : 0;
  const double words = std::max<double>(1, story.spoken_words);
  const double sentences = std::max<double>(1, static_cast<double>(story.sentences.size()));
  values.insert(values.end(),
                {std::log(words), std::log(sentences), actions,
                 story.covered().Has(Part::kLesson) ? 1.0 : 0.0, std::log(words / sentences)});
  return values;
}

double Weakness(const RuleSet& set, const Facts& facts) {
  const Judgement* judgement = set.FindJudgement("weakness");
  if (judgement == nullptr) return 0;
  return LogOdds(*judgement, WeaknessValues(facts));
}

std::optional<double> FireProbability(const ActiveRule& rule, const Facts& facts) {
  const std::optional<double> condition = ConditionProbability(rule, facts);
  const Judgement* judgement =
      facts.set == nullptr ? nullptr : facts.set->FindJudgement(rule.rule->id);
  if (!condition || judgement == nullptr) return condition;
  const double odds =
      LogOdds(*judgement, JudgementValues(*rule.rule, facts, *condition, facts.weakness));
  return 1 / (1 + std::exp(-odds));
}

double FireMargin(const Rule& rule, const Facts& facts) {
  return facts.set == nullptr ? RuleSet().Margin(rule.id) : facts.set->Margin(rule.id);
}

bool Fires(const ActiveRule& rule, const Facts& facts) {
  return FireProbability(rule, facts).value_or(0) >= FireMargin(*rule.rule, facts);
}

}  // namespace starlint
