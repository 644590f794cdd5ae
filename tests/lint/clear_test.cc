#include "lint/clear.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

constexpr std::string_view kClearsB[] = {"b"};
constexpr std::string_view kClearsC[] = {"c"};

// Of the rules `a` clears `b`, and `b` clears `c`.
std::string Left(std::vector<Diagnostic> found) {
  Rule rules[3];
  rules[0].id = "a";
  rules[0].clears = kClearsB;
  rules[1].id = "b";
  rules[1].clears = kClearsC;
  rules[2].id = "c";
  RuleSet set;
  set.rules = rules;
  FileReport report;
  report.diagnostics = std::move(found);
  Clear(set, report);
  std::string out;
  for (const Diagnostic& finding : report.diagnostics) {
    out += finding.rule + std::to_string(finding.story) + " ";
  }
  return out;
}

Diagnostic Of(std::string rule, int32_t story, Severity severity = Severity::kWarning) {
  return {std::move(rule), severity, {}, "", "", story};
}

TEST(ClearTest, TakesOutWhatAnotherRuleSaysToo) {
  EXPECT_EQ(Left({Of("b", 0), Of("a", 0), Of("b", 0)}), "a0 ");
}

TEST(ClearTest, EachStoryIsItsOwn) { EXPECT_EQ(Left({Of("a", 0), Of("b", 1)}), "a0 b1 "); }

TEST(ClearTest, WhatIsClearedStillClears) {
  EXPECT_EQ(Left({Of("a", 0), Of("b", 0), Of("c", 0)}), "a0 ");
}

TEST(ClearTest, NoFindingClearsAGraverOne) {
  EXPECT_EQ(Left({Of("a", 0, Severity::kInfo), Of("b", 0)}), "a0 b0 ");
  EXPECT_EQ(Left({Of("a", 0), Of("b", 0, Severity::kError), Of("b", 0)}), "a0 b0 ");
}

TEST(ClearTest, WhatBelongsToNoStoryNeitherClearsNorIsCleared) {
  EXPECT_EQ(Left({Of("a", -1), Of("b", -1), Of("b", 0)}), "a-1 b-1 b0 ");
}

}  // namespace
}  // namespace starlint
