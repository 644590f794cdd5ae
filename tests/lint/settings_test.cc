#include <gtest/gtest.h>

#include <string>

#include "lint/lint.h"

namespace starlint {
namespace {

const ActiveRule* Find(const Settings& settings, std::string_view id) {
  for (const ActiveRule& active : settings.rules) {
    if (active.rule->id == id) return &active;
  }
  return nullptr;
}

TEST(SettingsTest, DefaultsAreTheRulesOwn) {
  const RuleSet& set = BuiltinRules();
  const Settings settings = DefaultSettings(set);
  EXPECT_EQ(settings.budget.seconds, 90);
  EXPECT_EQ(settings.budget.wpm, 150);
  size_t on = 0;
  for (const Rule& rule : set.rules) {
    const ActiveRule* active = Find(settings, rule.id);
    EXPECT_EQ(active != nullptr, rule.level != Severity::kOff) << rule.id;
    if (active == nullptr) continue;
    ++on;
    EXPECT_EQ(active->level, rule.level) << rule.id;
    ASSERT_EQ(active->options.size(), rule.options.size()) << rule.id;
    for (size_t i = 0; i < rule.options.size(); ++i) {
      EXPECT_EQ(active->options[i], rule.options[i].value) << rule.id;
    }
  }
  EXPECT_EQ(settings.rules.size(), on);
}

TEST(SettingsTest, RulesThatAreOffAreLeftOut) {
  Rule rules[2];
  rules[0].level = Severity::kOff;
  rules[1].level = Severity::kInfo;
  RuleSet set;
  set.rules = rules;
  const Settings settings = DefaultSettings(set);
  ASSERT_EQ(settings.rules.size(), 1U);
  EXPECT_EQ(settings.rules[0].rule, &rules[1]);
}

TEST(SettingsTest, SetsTheBudget) {
  Settings settings = DefaultSettings(BuiltinRules());
  EXPECT_EQ(SetOption(settings, "budget.seconds", "120"), "");
  EXPECT_EQ(SetOption(settings, "budget.wpm", "130.5"), "");
  EXPECT_EQ(settings.budget.seconds, 120);
  EXPECT_EQ(settings.budget.wpm, 130.5);
}

TEST(SettingsTest, SetsAnOptionOfARule) {
  Settings settings = DefaultSettings(BuiltinRules());
  EXPECT_EQ(SetOption(settings, "under-word-budget.short-item", "3"), "");
  const ActiveRule* active = Find(settings, "under-word-budget");
  ASSERT_NE(active, nullptr);
  const double words = active->Option("min-words");
  EXPECT_EQ(active->Option("short-item"), 3);
  EXPECT_EQ(SetOption(settings, "under-word-budget.min-words", std::to_string(words + 1)), "");
  EXPECT_EQ(active->Option("min-words"), words + 1);
  EXPECT_EQ(active->Option("short-item"), 3);
}

TEST(SettingsTest, TakesWhatANumberMayBe) {
  Settings settings;
  EXPECT_EQ(SetOption(settings, "budget.seconds", "1"), "");
  EXPECT_EQ(settings.budget.seconds, 1);
  EXPECT_EQ(SetOption(settings, "budget.seconds", "1000000"), "");
  EXPECT_EQ(SetOption(settings, "budget.seconds", "1e2"), "");
  EXPECT_EQ(settings.budget.seconds, 100);
}

TEST(SettingsTest, SaysWhatIsWrongWithAKey) {
  Settings settings = DefaultSettings(BuiltinRules());
  EXPECT_EQ(SetOption(settings, "budget.second", "1"),
            "There is no setting 'budget.second'; did you mean 'budget.seconds'?");
  EXPECT_EQ(SetOption(settings, "thin-action.max-ratio", "1"),
            "There is no setting 'thin-action.max-ratio'; did you mean 'thin-action.min-ratio'?");
  EXPECT_EQ(SetOption(settings, "thin-action", "1"), "There is no setting 'thin-action'.");
  EXPECT_EQ(SetOption(settings, "", "1"), "There is no setting ''.");
  EXPECT_EQ(SetOption(settings, "x.y", "nonsense"), "There is no setting 'x.y'.");
}

TEST(SettingsTest, SaysWhatIsWrongWithAValueAndChangesNothing) {
  Settings settings = DefaultSettings(BuiltinRules());
  for (const std::string value :
       {"", "x", "1x", " 1", "+1", "-1", "1000001", "nan", "inf", "1,5"}) {
    EXPECT_EQ(SetOption(settings, "budget.seconds", value),
              "The value '" + value + "' of 'budget.seconds' is not a number from 1 to 1000000.");
  }
  EXPECT_EQ(SetOption(settings, "budget.wpm", "0"),
            "The value '0' of 'budget.wpm' is not a number from 1 to 1000000.");
  EXPECT_EQ(SetOption(settings, "thin-action.min-ratio", "40"),
            "The value '40' of 'thin-action.min-ratio' is not a share from 0 to 1, such as 0.4.");
  EXPECT_EQ(settings.budget.seconds, 90);
  EXPECT_EQ(settings.budget.wpm, 150);
}

}  // namespace
}  // namespace starlint
