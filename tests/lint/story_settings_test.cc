// What stories say of their own settings, through the whole pipeline.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "lint/lint.h"
#include "lint/settings_finder.h"
#include "source/line_map.h"

namespace starlint {
namespace {

constexpr std::string_view kSelect = "select: [placeholder, filler, over-word-budget]\n";

// `line: rule` of each finding under a configuration that turns three rules on, and the messages
// of mistakes.
std::string Findings(const std::string& name, const std::string& text, ConfigChoice choice = {}) {
  MemoryIo io;
  io.files[".starlint.yaml"] = kSelect;
  SettingsFinder finder(BuiltinRules(), std::move(choice), io);
  const Source source{name, text};
  PatternCache patterns;
  const FileReport report = LintFile(source, BuiltinRules(), *finder.For(name), patterns);
  const LineMap lines(source.text);
  std::string out;
  for (const Diagnostic& found : report.diagnostics) {
    out += std::to_string(lines.At(found.span.begin).line) + ": " + found.rule;
    if (found.rule == "config") out += " " + found.message;
    out += "\n";
  }
  return out;
}

const std::string kBody = "S: We had TODO.\nA: I cut it.\n";

TEST(StorySettingsTest, FrontMatterIgnores) {
  EXPECT_EQ(Findings("a.md", kBody), "1: placeholder\n");
  EXPECT_EQ(Findings("a.md", "---\nstarlint: {ignore: [placeholder]}\n---\n" + kBody), "");
  EXPECT_EQ(Findings("a.md",
                     "---\ntitle: T\nstarlint:\n  ignore:\n  - placeholder\ntags: [a]\n"
                     "---\n" +
                         kBody),
            "");
  EXPECT_EQ(Findings("a.md", "---\nstarlint: {ignore: [filler]}\n---\n" + kBody),
            "4: placeholder\n");
  EXPECT_EQ(Findings("a.md", "---\nstarlint: {ignore: all}\n---\n# A\n" + kBody + "# B\n" + kBody),
            "");
}

TEST(StorySettingsTest, TheCommandLineGoesOverIt) {
  ConfigChoice choice;
  SetList("--select", "select", {"placeholder"}, "/", choice.command_line);
  EXPECT_EQ(Findings("a.md", "---\nstarlint: {ignore: all}\n---\n" + kBody, choice),
            "4: placeholder\n");
}

const std::string kYaml =
    "starlint: {budget: {seconds: 1}}\nsituation: We were slow on Monday.\n"
    "action: I made it fast again for all.\n";

TEST(StorySettingsTest, EachYamlStoryHasItsOwn) {
  const std::string text =
      "- title: A\n  starlint: {budget: {seconds: 1}}\n  situation: We were slow on Monday.\n"
      "  action: I made it fast again for all.\n"
      "- title: B\n  situation: We were slow on Monday.\n  action: I made it fast again for all.\n";
  const std::string found = Findings("a.yaml", text);
  EXPECT_EQ(found, "3: over-word-budget\n");
}

TEST(StorySettingsTest, AliasesAreFollowedWhereTheyStandOnly) {
  EXPECT_EQ(Findings("a.yaml", "x: &a [*a]\n" + kYaml), "3: over-word-budget\n");
  std::string bomb = "a0: &a0 {y: 1, z: 1}\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
            ", " + before + "]\n";
  }
  EXPECT_EQ(Findings("a.yaml", bomb + kYaml), "42: over-word-budget\n");
}

TEST(StorySettingsTest, NestedKeysAreNoPartsOfTheStory) {
  const std::string text =
      "title: A\nstarlint:\n  rules:\n    filler: {level: off}\nsituation: a\naction: TODO b\n";
  EXPECT_EQ(Findings("a.yaml", text), "6: placeholder\n");
}

TEST(StorySettingsTest, MistakesAreFindings) {
  const std::string found =
      Findings("a.md",
               "---\nstarlint:\n  bugdet: {seconds: 1}\n  ignore: [placehodler]\n"
               "  format: json\n---\n" +
                   kBody);
  EXPECT_EQ(found,
            "3: config Unknown key 'bugdet'; did you mean 'budget'?\n"
            "4: config There is no rule or group 'placehodler'; did you mean 'placeholder'?\n"
            "5: config Unknown key 'format'.\n"
            "7: placeholder\n");
}

TEST(StorySettingsTest, ASingleValueIsNoSetting) {
  EXPECT_EQ(Findings("a.md", "---\nstarlint: true\n---\n" + kBody),
            Findings("a.md", "---\nstarlunt: true\n---\n" + kBody));
}

}  // namespace
}  // namespace starlint
