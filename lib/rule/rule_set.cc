#include "rule/rule_set.h"

#include <algorithm>

namespace starlint {

const Rule* RuleSet::Find(std::string_view id) const {
  const auto at =
      std::lower_bound(rules.begin(), rules.end(), id,
                       [](const Rule& r, std::string_view name) { return r.id < name; });
  return at != rules.end() && at->id == id ? &*at : nullptr;
}

const Judgement* RuleSet::FindJudgement(std::string_view id) const {
  const auto at =
      std::lower_bound(judgements.begin(), judgements.end(), id,
                       [](const Judgement& j, std::string_view name) { return j.rule < name; });
  return at != judgements.end() && at->rule == id ? &*at : nullptr;
}

const Accuracy* RuleSet::FindAccuracy(std::string_view id) const {
  const auto at =
      std::lower_bound(accuracy.begin(), accuracy.end(), id,
                       [](const Accuracy& a, std::string_view b) { return a.rule < b; });
  return at != accuracy.end() && at->rule == id ? &*at : nullptr;
}

double RuleSet::Margin(std::string_view id) const {
  const Judgement* judgement = FindJudgement(id);
  return judgement == nullptr ? 0.5 : static_cast<double>(judgement->margin);
}

}  // namespace starlint
