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

TEST(JudgementTest, WeaknessWeighsEachOfItsFeaturesOnce) {
  const std::vector<std::string> features = WeaknessFeatures(BuiltinRules().signals);
  EXPECT_TRUE(AllDiffer(features));
  EXPECT_EQ(BuiltinRules().FindJudgement("weakness")->weights.size(), features.size());
}

TEST(JudgementTest, EachRuleThatAsksForSignalsWeighsItsFeaturesOnce) {
  for (const Rule& rule : BuiltinRules().rules) {
    const Judgement* judgement = BuiltinRules().FindJudgement(rule.id);
    if (judgement == nullptr) continue;
    EXPECT_TRUE(AllDiffer(JudgementFeatures(rule))) << rule.id;
    EXPECT_EQ(judgement->weights.size(), JudgementFeatures(rule).size()) << rule.id;
  }
}

}  // namespace
}  // namespace starlint
