#include "lint/fix.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

Diagnostic With(std::vector<Fix> fixes) {
  Diagnostic diagnostic;
  diagnostic.fixes = std::move(fixes);
  return diagnostic;
}
Fix Safe(std::vector<Edit> edits) { return {"", Applicability::kSafe, std::move(edits)}; }
Fix Unsafe(std::vector<Edit> edits) { return {"", Applicability::kUnsafe, std::move(edits)}; }

std::string Apply(std::string_view text, const std::vector<Diagnostic>& diagnostics,
                  Applicability most = Applicability::kSafe) {
  uint32_t made = 0;
  std::string out = ApplyFixes(text, diagnostics, most, made);
  return out + " (" + std::to_string(made) + ")";
}

TEST(FixTest, MakesEditsInTheOrderOfTheirPlaces) {
  EXPECT_EQ(
      Apply("abcdef", {With({Safe({{{4, 5}, "E"}})}), With({Safe({{{0, 1}, ""}, {{2, 2}, "_"}})})}),
      "b_cdEf (2)");
  EXPECT_EQ(Apply("abc", {}), "abc (0)");
  EXPECT_EQ(Apply("", {With({Safe({{{0, 0}, "new"}})})}), "new (1)");
}

TEST(FixTest, LeavesUnsafeOnesUnlessAsked) {
  const std::vector<Diagnostic> both = {With({Unsafe({{{0, 1}, "X"}}), Safe({{{0, 1}, "Y"}})}),
                                        With({Unsafe({{{2, 3}, "Z"}})})};
  EXPECT_EQ(Apply("abc", both), "Ybc (1)");
  EXPECT_EQ(Apply("abc", both, Applicability::kUnsafe), "XbZ (2)");
  const FixCount count = CountFixes(both);
  EXPECT_EQ(count.safe, 1U);
  EXPECT_EQ(count.unsafe, 1U);
}

TEST(FixTest, OfTwoThatTouchTheFirstWins) {
  EXPECT_EQ(Apply("abcdef", {With({Safe({{{2, 4}, ""}})}), With({Safe({{{0, 3}, ""}})})}),
            "def (1)");
  EXPECT_EQ(Apply("ab", {With({Safe({{{1, 1}, "x"}})}), With({Safe({{{1, 1}, "y"}})})}), "axb (1)");
  EXPECT_EQ(Apply("abcd", {With({Safe({{{0, 1}, "x"}})}), With({Safe({{{1, 2}, "y"}})})}),
            "xbcd (1)");
}

TEST(FixTest, RefusesEditsThatAreNotInTheText) {
  EXPECT_EQ(Apply("abc", {With({Safe({{{2, 4}, ""}})})}), "abc (0)");
  EXPECT_EQ(Apply("abc", {With({Safe({{{2, 3}, ""}, {{0, 1}, ""}})})}), "abc (0)");
  EXPECT_EQ(Apply("abc", {With({Safe({})})}), "abc (0)");
}

TEST(FixTest, GoesOnWhileThereIsSomethingToFix) {
  // Each round one 'x' at the front is found, and no more than ten rounds are run.
  const auto lint = [](const Source& source) {
    FileReport report;
    if (source.text.starts_with('x')) report.diagnostics = {With({Safe({{{0, 1}, ""}})})};
    return report;
  };
  Source source{"a.md", "xxxab"};
  FileReport report;
  EXPECT_EQ(FixFile(source, Applicability::kSafe, lint, report), 3U);
  EXPECT_EQ(source.text, "ab");
  EXPECT_TRUE(report.diagnostics.empty());
  source.text = std::string(12, 'x');
  EXPECT_EQ(FixFile(source, Applicability::kSafe, lint, report), 10U);
  EXPECT_EQ(source.text, "xx");
  EXPECT_EQ(report.diagnostics.size(), 1U);
}

}  // namespace
}  // namespace starlint
