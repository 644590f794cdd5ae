#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/effective.h"

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
    const bool on_for_some = std::any_of(rule.levels.begin(), rule.levels.end(),
                                         [](auto entry) { return entry.level != Severity::kOff; });
    EXPECT_EQ(active != nullptr, rule.level != Severity::kOff || on_for_some) << rule.id;
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

// The settings after `--set` of each of these, one layer.
Settings Set(const std::vector<std::pair<std::string, std::string>>& values, std::string& fault) {
  Config config;
  for (const auto& [key, value] : values) {
    if (fault.empty()) fault = SetKey("--set", key, value, "/", BuiltinRules(), config);
  }
  Effective effective(BuiltinRules());
  effective.Lay(config);
  return ToSettings(effective);
}

std::string FaultOf(const std::string& key, const std::string& value) {
  std::string fault;
  Set({{key, value}}, fault);
  return fault;
}

// `starlint config` prints them so.
TEST(SettingsTest, TakesKeysOfRulesAsAConfigurationHasThem) {
  std::string fault;
  const Settings settings =
      Set({{"rules.bank-size.min", "3"}, {"rules.bank-size.level", "error"}}, fault);
  EXPECT_EQ(fault, "");
  const auto active =
      std::find_if(settings.rules.begin(), settings.rules.end(),
                   [](const ActiveRule& candidate) { return candidate.rule->id == "bank-size"; });
  ASSERT_NE(active, settings.rules.end());
  EXPECT_EQ(active->Option("min"), 3);
  EXPECT_EQ(active->level, Severity::kError);
  EXPECT_EQ(FaultOf("rules.bank-size.mni", "3"),
            "There is no setting 'bank-size.mni'; did you mean 'bank-size.min'?");
}

TEST(SettingsTest, SetsTheBudget) {
  std::string fault;
  Settings settings = Set({{"budget.seconds", "1e2"}, {"budget.wpm", "130.5"}}, fault);
  EXPECT_EQ(fault, "");
  EXPECT_EQ(settings.budget.seconds, 100);
  EXPECT_EQ(settings.budget.wpm, 130.5);
  settings = Set({{"budget.seconds", "1"}, {"budget.seconds", "1000000"}}, fault);
  EXPECT_EQ(settings.budget.seconds, 1000000);
}

TEST(SettingsTest, SetsAnOptionOfARule) {
  std::string fault;
  const Settings settings =
      Set({{"under-word-budget.short-item", "3"}, {"rules.under-word-budget", "error"}}, fault);
  EXPECT_EQ(fault, "");
  const ActiveRule* active = Find(settings, "under-word-budget");
  ASSERT_NE(active, nullptr);
  EXPECT_EQ(active->Option("short-item"), 3);
  EXPECT_EQ(active->Option("min-words"),
            ActiveRule::Of(*BuiltinRules().Find("under-word-budget")).Option("min-words"));
  EXPECT_EQ(active->level, Severity::kError);
}

TEST(SettingsTest, SaysWhatIsWrongWithAKey) {
  EXPECT_EQ(FaultOf("budget.second", "1"),
            "There is no setting 'budget.second'; did you mean 'budget.seconds'?");
  EXPECT_EQ(FaultOf("thin-action.max-ratio", "1"),
            "There is no setting 'thin-action.max-ratio'; did you mean 'thin-action.min-ratio'?");
  EXPECT_EQ(FaultOf("thin-action", "1"),
            "There is no setting 'thin-action'; did you mean 'thin-action.min-ratio'?");
  EXPECT_EQ(FaultOf("", "1"), "There is no setting ''.");
  EXPECT_EQ(FaultOf("x.y", "nonsense"), "There is no setting 'x.y'.");
  EXPECT_EQ(FaultOf("rules.fller", "off"),
            "There is no rule or group 'fller'; did you mean 'filler'?");
}

TEST(SettingsTest, SaysWhatIsWrongWithAValue) {
  for (const std::string value :
       {"", "x", "1x", " 1", "+1", "-1", "1000001", "nan", "inf", "1,5"}) {
    EXPECT_EQ(FaultOf("budget.seconds", value),
              "The value '" + value + "' of 'seconds' is not a number from 1 to 1000000.");
  }
  EXPECT_EQ(FaultOf("budget.wpm", "0"),
            "The value '0' of 'wpm' is not a number from 1 to 1000000.");
  EXPECT_EQ(FaultOf("budget.wpm", "[1]"), "'wpm' must be a number from 1 to 1000000.");
  EXPECT_EQ(FaultOf("thin-action.min-ratio", "40"),
            "The value '40' of 'min-ratio' is not a share from 0 to 1, such as 0.4.");
  EXPECT_EQ(FaultOf("exclude", "[a"), "");  // a glob, broken as it is
}

// --- Layers --------------------------------------------------------------------------------------

// The levels of three rules, two of them of one group, after the layers; numbers are the lines that
// set them, in the layer called by the letter.
std::string Levels(const std::vector<std::string>& layers) {
  Rule rules[3];
  rules[0].id = "a", rules[0].group = "one";
  rules[1].id = "b", rules[1].group = "one";
  rules[2].id = "c", rules[2].group = "two", rules[2].level = Severity::kOff;
  RuleSet set;
  set.rules = rules;
  Effective effective(set);
  char name = 'p';
  for (const std::string& text : layers) {
    Problems problems;
    const auto config = ReadConfig({std::string(1, name++), text}, "/", set, problems);
    if (!config) return problems.front().message;
    effective.Lay(*config);
  }
  std::string out;
  for (const RuleState& state : effective.rules) {
    out += std::string(out.empty() ? "" : " ") + std::string(ToString(state.Shown()));
    if (!state.origin.name.empty()) {
      out += "@" + state.origin.name + std::to_string(state.origin.line);
    }
  }
  return out;
}

TEST(ConfigLayersTest, OfOneLayerTheCloserNameWins) {
  EXPECT_EQ(Levels({}), "warning warning off");
  EXPECT_EQ(Levels({"ignore: [one]"}), "off@p1 off@p1 off");
  EXPECT_EQ(Levels({"select: [all]"}), "warning@p1 warning@p1 info@p1");
  EXPECT_EQ(Levels({"select: [one]\nignore: [b]"}), "warning@p1 off@p2 off@p1");
  EXPECT_EQ(Levels({"select: [b]\nignore: [one]"}), "off@p2 warning@p1 off@p1");
  EXPECT_EQ(Levels({"select: [b]\nignore: [b]"}), "off@p1 off@p2 off@p1");
  EXPECT_EQ(Levels({"rules: {one: error, b: info}"}), "error@p1 info@p1 off");
  EXPECT_EQ(Levels({"rules: {b: info, one: error}"}), "error@p1 info@p1 off");
  EXPECT_EQ(Levels({"rules: {all: info, one: off, b: error}"}), "off@p1 error@p1 info@p1");
  EXPECT_EQ(Levels({"ignore: [one]\nrules: {b: error}"}), "off@p1 error@p2 off");
  EXPECT_EQ(Levels({"ignore: [b]\nrules: {one: error}"}), "error@p2 off@p1 off");
  EXPECT_EQ(Levels({"select: [two]\nrules: {b: error}"}), "off@p1 error@p2 info@p1");
}

TEST(ConfigLayersTest, LaterLayersWin) {
  EXPECT_EQ(Levels({"rules: {a: error}", "ignore: [one]"}), "off@q1 off@q1 off");
  EXPECT_EQ(Levels({"ignore: [a]", "rules: {one: error}"}), "error@q1 error@q1 off");
  EXPECT_EQ(Levels({"rules: {a: error}", "ignore: [a]", "select: [a]"}), "error@r1 off@r1 off@r1");
  EXPECT_EQ(Levels({"rules: {a: error}", "rules: {b: error}"}), "error@p1 error@q1 off");
}

TEST(ConfigLayersTest, ValuesReplaceAndMappingsMerge) {
  Effective effective(BuiltinRules());
  const auto lay = [&](const std::string& name, const std::string& text) {
    Problems problems;
    const auto config = ReadConfig({name, text}, "/" + name, BuiltinRules(), problems);
    ASSERT_TRUE(config) << problems.front().message;
    effective.Lay(*config);
  };
  lay("p",
      "budget: {seconds: 60, wpm: 140}\nexclude: [a, b]\nformat: json\n"
      "signals: {tradeoff: {phrases: [x]}}\nfail-on: error\n");
  lay("q",
      "budget: {seconds: 120}\nexclude: [c]\nsignals: {praise: {except: [y]}}\n"
      "min-severity: warning\n");
  const Config& values = effective.values;
  EXPECT_EQ(values.budget.seconds.value, 120);
  EXPECT_EQ(values.budget.seconds.origin, (Origin{"q", 1}));
  EXPECT_EQ(values.budget.wpm.value, 140);
  EXPECT_EQ(values.budget.wpm.origin, (Origin{"p", 1}));
  EXPECT_EQ(values.exclude.value.globs, Names{"c"});
  EXPECT_EQ(values.exclude.value.base, "/q");
  EXPECT_EQ(values.format.value, "json");
  EXPECT_EQ(values.signals.size(), 2U);
  const Settings settings = ToSettings(effective);
  EXPECT_EQ(settings.fail_on, Severity::kError);
  EXPECT_EQ(settings.min_severity, Severity::kWarning);
  lay("r", "fail-on: never\n");
  EXPECT_EQ(ToSettings(effective).fail_on, Severity::kOff);
}

}  // namespace
}  // namespace starlint
