#include "check/check.h"

#include <gtest/gtest.h>

#include "check_rule.h"

namespace starlint {
namespace {

// A rule that always has something to say, asked of a story with these fields.
std::string Says(std::string_view keys, std::string_view fields) {
  const std::string rule =
      "check: {section: {present: [lesson], says-empty: x}}\n" + std::string(keys);
  const std::string text = "---\n" + std::string(fields) + "---\nS: a\nR: b\n";
  const std::string found = Found(rule, text);
  return found.substr(0, found.find(' '));
}

TEST(RunRuleTest, LevelsFollowTheStory) {
  constexpr std::string_view kLevels = "levels: {junior: info, people: off, staff: error}\n";
  EXPECT_EQ(Says(kLevels, ""), "warning");
  EXPECT_EQ(Says(kLevels, "level: senior\n"), "warning");
  EXPECT_EQ(Says(kLevels, "level: Junior Engineer\n"), "info");
  EXPECT_EQ(Says(kLevels, "level: staff\n"), "error");
  EXPECT_EQ(Says(kLevels, "kind: people\n"), "");
}

TEST(RunRuleTest, OfSeveralLevelsTheLastCounts) {
  constexpr std::string_view kLevels = "levels: {junior: info, people: off, staff: error}\n";
  EXPECT_EQ(Says(kLevels, "level: staff\nkind: people\n"), "error");
  EXPECT_EQ(Says(kLevels, "level: junior\nkind: people\n"), "");
}

TEST(RunRuleTest, ARuleThatIsOffMayBeOnForSomeStories) {
  constexpr std::string_view kCards = "level: 'off'\nlevels: {card: info}\n";
  EXPECT_EQ(Says(kCards, ""), "");
  EXPECT_EQ(Says(kCards, "form: card\n"), "info");
}

TEST(RunRuleTest, OtherStoriesAreNotAsked) {
  constexpr std::string_view kWhen = "when: [staff, card]\nlevels: {senior: error}\n";
  EXPECT_EQ(Says(kWhen, ""), "");
  EXPECT_EQ(Says(kWhen, "level: senior\n"), "");
  EXPECT_EQ(Says(kWhen, "level: staff\n"), "warning");
  EXPECT_EQ(Says(kWhen, "level: senior\nform: card\n"), "error");
}

}  // namespace
}  // namespace starlint
