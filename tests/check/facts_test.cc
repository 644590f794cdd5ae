#include "check/facts.h"

#include <gtest/gtest.h>

namespace starlint {
namespace {

TEST(FillHolesTest, FillsWhatItKnows) {
  EXPECT_EQ(FillHoles("{a} and {b}{a}", {{"a", "1"}, {"b", "{a}"}}), "1 and {a}1");
  EXPECT_EQ(FillHoles("", {{"a", "1"}}), "");
  EXPECT_EQ(FillHoles("plain", {}), "plain");
}

TEST(FillHolesTest, LeavesTheRestAsItIs) {
  EXPECT_EQ(FillHoles("{x} {a", {{"a", "1"}}), "{x} {a");
  EXPECT_EQ(FillHoles("{{a}} {} } {a b}", {{"a", "1"}}), "{1} {} } {a b}");
}

TEST(ActiveRuleTest, OptionsAreFoundByName) {
  const Option options[] = {{"most", 1}, {"least", 2}};
  Rule rule;
  rule.options = options;
  const ActiveRule active{&rule, Severity::kInfo, {3, 4}};
  EXPECT_EQ(active.Option("most"), 3);
  EXPECT_EQ(active.Option("least"), 4);
}

TEST(ActiveRuleTest, ALevelThatTheUserChoseStays) {
  constexpr TraitLevel kLevels[] = {{Trait::kJunior, Severity::kInfo}};
  Rule rule;
  rule.levels = kLevels;
  ActiveRule active = ActiveRule::Of(rule);
  TraitSet junior;
  junior.Add(Trait::kJunior);
  EXPECT_EQ(active.LevelFor(junior), Severity::kInfo);
  active.pinned = true;
  EXPECT_EQ(active.LevelFor(junior), Severity::kWarning);
}

}  // namespace
}  // namespace starlint
