// Only what the goldens do not show (tests/golden/stats.md).
#include "render/stats.h"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

FileReport Report(std::string title, std::initializer_list<SectionSummary> sections) {
  FileReport report;
  StorySummary& story = report.stories.emplace_back();
  story.title = std::move(title);
  story.sections = sections;
  for (const SectionSummary& section : sections) story.words += section.words;
  return report;
}

std::string Text(const FileReport& report, RenderStyle style) {
  BankStats stats(BuiltinRules().topics, 0.75);
  stats.Add({"a.md", "x\n"}, report);
  std::string out;
  AppendStatsText(stats, style, out);
  return out;
}

// The first story's row, from its bar on to the blank behind it.
std::string Bar(std::initializer_list<SectionSummary> sections) {
  const std::string text = Text(Report("A", sections), {});
  const size_t row = text.find('\n') + 1;
  const size_t bar = text.find(" s  ", row) + 4;
  return text.substr(bar, 20);
}

TEST(StatsTextTest, BarsAreFullAndShowEveryPartThatHasWords) {
  EXPECT_EQ(Bar({{Part::kSituation, {}, {}, 10}, {Part::kAction, {}, {}, 10}}),
            "SSSSSSSSSSAAAAAAAAAA");
  EXPECT_EQ(Bar({{Part::kSituation, {}, {}, 1},
                 {Part::kTask, {}, {}, 1},
                 {Part::kAction, {}, {}, 997},
                 {Part::kResult, {}, {}, 1},
                 {Part::kLesson, {}, {}, 1}}),
            "STAAAAAAAAAAAAAAAARL");
  EXPECT_EQ(
      Bar({{Part::kSituation, {}, {}, 1}, {Part::kTask, {}, {}, 1}, {Part::kResult, {}, {}, 1}}),
      "SSSSSSSSTTTTTTRRRRRR");
  EXPECT_EQ(Bar({{Part::kSituation, {}, {}, 0}}), "                    ");
}

TEST(StatsTextTest, NoLineIsWiderThanTheTerminal) {
  const std::string title = "Wide 深夜 title 🔥 that goes on and on until it needs to be cut off";
  for (const uint32_t width : {60U, 80U, 100U, 200U}) {
    const std::string text =
        Text(Report(title, {{Part::kAction, {}, {}, 5}}), {.color = false, .width = width});
    for (size_t at = 0; at < text.size();) {
      const size_t end = text.find('\n', at);
      const std::string line = text.substr(at, end - at);
      EXPECT_LE(DisplayWidth(line), std::max(width, 70U)) << line;
      at = end + 1;
    }
  }
}

TEST(StatsTextTest, WhatATerminalWouldObeyIsShown) {
  EXPECT_NE(Text(Report("a\x1B[31m", {{Part::kAction, {}, {}, 5}}), {}).find("a<U+001B>[31m"),
            std::string::npos);
}

TEST(StatsMarkdownTest, TitlesAndPathsAreEscaped) {
  BankStats stats(BuiltinRules().topics, 0.75);
  stats.Add({"./my (old) file.md", "x\n"}, Report("a|b [c]", {{Part::kAction, {}, {}, 5}}));
  std::string out;
  AppendStatsMarkdown(stats, out);
  EXPECT_NE(out.find("| [a\\|b \\[c\\]](my%20%28old%29%20file.md#L1) | 5 | 0 s | 0 / 0 / 100 / 0 % "
                     "| none |\n"),
            std::string::npos)
      << out;
}

}  // namespace
}  // namespace starlint
