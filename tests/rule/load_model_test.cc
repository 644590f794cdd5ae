// The files that learning makes: weights find their places whatever the order of lines.
#include "rule/load_model.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

TEST(LoadJudgementsTest, WeightsStandInTheOrderOfFeatures) {
  const Source file{"judgements.tsv",
                    "# rule, feature, weight\nr\todds\t0.5\nr\tbias\t-2\nr\tmargin\t0.625\n"
                    "q\tmax a\t+4\nr\tmax a\t3\n"};
  Arena arena;
  Problems problems;
  const auto judgements = LoadJudgements(
      file,
      [](std::string_view rule) {
        return rule == "q" ? std::vector<std::string>{"max a"}
                           : std::vector<std::string>{"max a", "rare", "odds"};
      },
      arena, problems);
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(judgements.size(), 2U);
  EXPECT_EQ(judgements[0].rule, "q");
  EXPECT_EQ(judgements[0].margin, 0.5F);
  EXPECT_EQ(std::vector(judgements[0].weights.begin(), judgements[0].weights.end()),
            std::vector{4.0F});
  EXPECT_EQ(judgements[1].rule, "r");
  EXPECT_EQ(judgements[1].bias, -2.0F);
  EXPECT_EQ(judgements[1].margin, 0.625F);
  EXPECT_EQ(std::vector(judgements[1].weights.begin(), judgements[1].weights.end()),
            (std::vector{3.0F, 0.0F, 0.5F}));
}

TEST(LoadJudgementsTest, AWeightOfNoFeatureIsAMistake) {
  const Source file{"judgements.tsv", "r\todds\t0.5\nr\told\t1\n"};
  Arena arena;
  Problems problems;
  LoadJudgements(
      file, [](std::string_view) { return std::vector<std::string>{"odds"}; }, arena, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].message, "The rule 'r' has no feature 'old'.");
}

}  // namespace
}  // namespace starlint
