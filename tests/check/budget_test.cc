#include "check_rule.h"

namespace starlint {
namespace {

constexpr std::string_view kSeconds = "check: {budget: {seconds: true}}\n";
constexpr std::string_view kMinimum =
    "options: {few: 4, short: 3}\ncheck: {budget: {min-words: few, short-item: short}}\n";

std::string At(std::string_view place, std::string_view words, std::string_view limit) {
  return "warning [" + std::string(place) + "] {part}|{hits}|{of}|{pct}|" + std::string(limit) +
         "|" + std::string(words) + "|{match}|{before} (t {part})\n";
}

TEST(BudgetCheckTest, PointsAtTheFirstWordBeyond) {
  const Budget four{4, 60};  // four words
  EXPECT_EQ(Found(kSeconds, "S: a b\nA: c d\n", four), "");
  EXPECT_EQ(Found(kSeconds, "S: a b\nA: c **d** fifth six.\n", four), At("fifth", "6", "4"));
}

TEST(BudgetCheckTest, JoinedWordsAndAddressesAreNotSpoken) {
  const Budget two{2, 60};
  EXPECT_EQ(Found(kSeconds, "S: a-b-c\nA: d-e https://x.org\n", two), "");
  EXPECT_EQ(Found(kSeconds, "S: a-b-c\nA: d-e www.x.org f-g\n", two), At("f", "3", "2"));
}

TEST(BudgetCheckTest, TheBudgetIsSecondsAtARate) {
  EXPECT_EQ(Found(kSeconds, "S: a b c\nA: d\n", {1, 180}), At("d", "4", "1"));
  EXPECT_EQ(Found(kSeconds, "S: a b c\nA: d\n", {1.4, 150}), At("d", "4", "1"));
  EXPECT_EQ(Found(kSeconds, "S: a\nA: b\n", {0, 150}), At("a", "2", "0"));
}

TEST(BudgetCheckTest, WordsThatStandBesideTheStoryAreNotSpoken) {
  EXPECT_EQ(Found(kSeconds, "# A B C\n\nIntro words here.\n\nS: a\nA: b\nNotes: c d e\n", {2, 60}),
            "");
}

TEST(BudgetCheckTest, TooFewWordsPointAtTheTitle) {
  EXPECT_EQ(Found(kMinimum, "# Tale\n\nS: a\nA: b c\n"), At("# Tale", "3", "4"));
  EXPECT_EQ(Found(kMinimum, "S: a\nA: b c d\n"), "");
  EXPECT_EQ(Found(kMinimum, "S:\nA:\n"), "");  // missing-section's business
}

TEST(BudgetCheckTest, AnOutlineIsMeantToBeShort) {
  EXPECT_EQ(Found(kMinimum, "- S: a\n- A: b\n\nc\n"), "");
  EXPECT_EQ(Found(kMinimum, "- S: a\n- A:\n\n  b\n"), At("S:", "2", "4"));  // half of them
  EXPECT_EQ(Found(kMinimum, "- S: a b c\n- A:\n"), At("S:", "3", "4"));     // not clipped
}

}  // namespace
}  // namespace starlint
