// Judgements: that each learned weight finds the one feature that it was learned for.
#include "check/judgement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace starlint {
namespace {

bool AllDiffer(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

// The terms of a judgement without its bias, in their order.
std::vector<std::string> Terms(std::string_view rule) {
  std::vector<std::string> names;
  const Judgement* judgement = BuiltinRules().FindJudgement(rule);
  if (judgement == nullptr) return names;
  for (const JudgementTerm& term : judgement->terms) {
    if (term.feature != "bias") names.emplace_back(term.feature);
  }
  return names;
}

TEST(JudgementTest, WeaknessWeighsEachOfItsFeaturesOnce) {
  const std::vector<std::string> features = WeaknessFeatures(BuiltinRules().signals);
  EXPECT_TRUE(AllDiffer(features));
  EXPECT_EQ(Terms("weakness"), features);
}

TEST(JudgementTest, EachRuleThatAsksForSignalsWeighsItsFeaturesOnce) {
  for (const Rule& rule : BuiltinRules().rules) {
    if (BuiltinRules().FindJudgement(rule.id) == nullptr) continue;
    EXPECT_TRUE(AllDiffer(JudgementFeatures(rule))) << rule.id;
    EXPECT_EQ(Terms(rule.id), JudgementFeatures(rule)) << rule.id;
  }
}

}  // namespace
}  // namespace starlint
