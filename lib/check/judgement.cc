#include "check/judgement.h"

#include <cmath>

namespace starlint {
namespace {

// The sum of a judgement's terms; titles and values belong together. Terms mostly come in the order
// of the titles, so each is looked for from where the last one was found.
double Sum(const Judgement& judgement, const std::vector<FeatureTitle>& titles,
           const std::vector<double>& values) {
  double sum = 0;
  size_t at = 0;
  for (const JudgementTerm& term : judgement.terms) {
    if (term.feature == "bias") {
      sum += term.weight;
      continue;
    }
    for (size_t tried = 0; tried < titles.size(); ++tried) {
      const size_t i = (at + tried) % titles.size();
      if (!titles[i].Is(term.feature)) continue;
      sum += term.weight * values[i];
      at = i + 1;
      break;
    }
  }
  return sum;
}

std::vector<std::string> PutTogether(const std::vector<FeatureTitle>& titles) {
  std::vector<std::string> names;
  for (const FeatureTitle& title : titles) {
    names.push_back(std::string(title.kind) + std::string(title.signal));
  }
  return names;
}

}  // namespace

std::vector<std::string> JudgementFeatures(const Rule& rule) {
  return PutTogether(JudgementTitles(rule));
}

std::vector<std::string> WeaknessFeatures(const SignalTable& table) {
  return PutTogether(WeaknessTitles(table));
}

std::vector<FeatureTitle> WeaknessTitles(const SignalTable& table) {
  std::vector<FeatureTitle> titles;
  for (const Signal& signal : table.signals) {
    if (signal.learned) titles.push_back({"any ", signal.name});
  }
  for (const char* name : {"words", "sentences", "action sentences", "has lesson", "length"}) {
    titles.push_back({name, ""});
  }
  return titles;
}

std::vector<double> WeaknessValues(const Facts& facts) {
  const Story& story = facts.story;
  std::vector<double> values;
  for (size_t s = 0; s < facts.table.signals.size(); ++s) {
    if (!facts.table.signals[s].learned) continue;
    double expected = 0;
    for (size_t i = 0; i < story.sentences.size(); ++i) {
      expected += 1 / (1 + std::exp(-static_cast<double>(facts.signals.Score(i, s))));
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
  return Sum(*judgement, WeaknessTitles(facts.table), WeaknessValues(facts));
}

std::optional<double> FireProbability(const ActiveRule& rule, const Facts& facts) {
  const std::optional<double> condition = ConditionProbability(rule, facts);
  const Judgement* judgement =
      facts.set == nullptr ? nullptr : facts.set->FindJudgement(rule.rule->id);
  if (!condition || judgement == nullptr) return condition;
  const double odds = Sum(*judgement, JudgementTitles(*rule.rule),
                          JudgementValues(*rule.rule, facts, *condition, facts.weakness));
  return 1 / (1 + std::exp(-odds));
}

double FireMargin(const Rule& rule, const Facts& facts) {
  return facts.set == nullptr ? RuleSet().Margin(rule.id) : facts.set->Margin(rule.id);
}

bool Fires(const ActiveRule& rule, const Facts& facts) {
  return FireProbability(rule, facts).value_or(0) >= FireMargin(*rule.rule, facts);
}

}  // namespace starlint
