// What was compiled in must be what stands in rules/: emitted again it must be the same constants.
#include "rule/emit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rule/load.h"
#include "rule/reports.h"
#include "tests/paths.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The first line in which `a` and `b` differ, with its number: whole files are too long to print.
std::string FirstDifference(std::string_view a, std::string_view b) {
  for (size_t line = 1; !a.empty() || !b.empty(); ++line) {
    const std::string_view first = a.substr(0, a.find('\n'));
    const std::string_view second = b.substr(0, b.find('\n'));
    if (first != second) {
      return std::to_string(line) + ":\n" + std::string(first) + "\n" + std::string(second);
    }
    a.remove_prefix(std::min(first.size() + 1, a.size()));
    b.remove_prefix(std::min(second.size() + 1, b.size()));
  }
  return "";
}

TEST(EmitTest, TheConstantsEmittedAgainAreTheConstants) {
  const fs::path built = fs::path(kProgram).parent_path() / "builtin_rules.cc";
  const std::string constants = ReadAll(built);
  ASSERT_NE(constants, "") << built;
  EXPECT_EQ(FirstDifference(EmitRuleSet(BuiltinRules()), constants), "");
}

TEST(EmitTest, TheRuleFilesReadAtRunTimeAreTheBuiltInRules) {
  const RuleSet& builtin = BuiltinRules();
  Arena arena;
  Problems problems;
  std::vector<Rule> rules;
  for (const auto& entry : fs::directory_iterator(fs::path(kSourceDir) / "rules")) {
    if (entry.path().extension() != ".yaml") continue;
    const Source source{entry.path().string(), ReadAll(entry.path())};
    const auto rule = LoadRule(source, builtin.signals, arena, problems);
    ASSERT_TRUE(rule) << source.name << ": " << problems.front().message;
    EXPECT_EQ(rule->id, entry.path().stem().string());
    rules.push_back(*rule);
  }
  rules.insert(rules.end(), Reports().begin(), Reports().end());
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  RuleSet loaded = builtin;
  loaded.rules = rules;
  EXPECT_EQ(FirstDifference(EmitRuleSet(loaded), EmitRuleSet(builtin)), "");
}

TEST(EmitTest, TheVocabularyFilesReadAtRunTimeAreTheBuiltInNames) {
  const RuleSet& builtin = BuiltinRules();
  Arena arena;
  Problems problems;
  std::vector<Label> labels;
  for (const auto& entry : fs::directory_iterator(fs::path(kSourceDir) / "rules" / "vocabulary")) {
    const Source source{entry.path().string(), ReadAll(entry.path())};
    const auto read = LoadVocabulary(source, arena, problems);
    ASSERT_TRUE(read) << source.name << ": " << problems.front().message;
    labels.insert(labels.end(), read->begin(), read->end());
  }
  std::sort(labels.begin(), labels.end(),
            [](const Label& a, const Label& b) { return a.name < b.name; });
  RuleSet loaded = builtin;
  loaded.vocabulary = Vocabulary(labels);
  EXPECT_EQ(FirstDifference(EmitRuleSet(loaded), EmitRuleSet(builtin)), "");
}

TEST(EmitTest, EscapesWhatAStringLiteralCannotHold) {
  const Signal signals[] = {{"a\"\\?\n\t1", "é"}};
  RuleSet set;
  set.signals.signals = signals;
  const std::string emitted = EmitRuleSet(set);
  EXPECT_NE(emitted.find(R"(Signal{std::string_view("a\042\134\077\012\0111", 7), )"
                         R"(std::string_view("\303\251", 2), )"),
            std::string::npos)
      << emitted;
}

TEST(RuleSetTest, FindsRulesByTheirIds) {
  const RuleSet& set = BuiltinRules();
  for (const Rule& rule : set.rules) EXPECT_EQ(set.Find(rule.id), &rule);
  EXPECT_EQ(set.Find(""), nullptr);
  EXPECT_EQ(set.Find("team-languag"), nullptr);
  EXPECT_EQ(set.Find("team-languages"), nullptr);
  EXPECT_EQ(set.Find("zzz"), nullptr);
}

}  // namespace
}  // namespace starlint
