#include "lint/stats.h"

#include <gtest/gtest.h>

#include <string>

#include "rule/rule_set.h"

namespace starlint {
namespace {

class StatsTest : public testing::Test {
 protected:
  static FileReport TwoStories() {
    FileReport report;
    report.stories.resize(2);
    report.stories[0].title = "A";
    report.stories[0].words = 10;
    report.stories[0].seconds = 4;
    report.stories[0].sections = {
        {Part::kSituation, {}, {}, 3}, {Part::kAction, {}, {}, 5}, {Part::kSituation, {}, {}, 2}};
    report.stories[1].anchor = {4, 5};
    report.bank.resize(2);
    report.bank[0].topics = {{Topic("incident"), 0.5F, false}, {Topic("design"), 1, false}};
    report.bank[1].topics = {{Topic("incident"), 0.75F, false}, {Topic("pride"), 1, true}};
    Diagnostic found;
    for (const auto& [story, severity] :
         {std::pair(-1, Severity::kError), {1, Severity::kWarning}, {1, Severity::kInfo}}) {
      found.story = story;
      found.severity = severity;
      report.diagnostics.push_back(found);
    }
    return report;
  }
  static uint8_t Topic(std::string_view name) {
    return BuiltinRules().topics.Find(name).value_or(255);
  }

  BankStats stats_{BuiltinRules().topics, 0.75};
};

TEST_F(StatsTest, StoriesInNumbers) {
  stats_.Add({"a.md", "x\ny\nz\n"}, TwoStories());
  ASSERT_EQ(stats_.stories().size(), 2U);
  const StoryStats& first = stats_.stories()[0];
  EXPECT_EQ(first.title, "A");
  EXPECT_EQ(first.line, 1U);
  EXPECT_EQ(first.Percent(Part::kSituation), 50U);
  EXPECT_EQ(first.Percent(Part::kAction), 50U);
  EXPECT_EQ(first.Percent(Part::kResult), 0U);
  EXPECT_EQ(first.findings.warnings, 0U);
  const StoryStats& second = stats_.stories()[1];
  EXPECT_EQ(second.line, 3U);
  EXPECT_EQ(second.Percent(Part::kAction), 0U);  // of no words
  EXPECT_EQ(second.findings.errors, 0U);
  EXPECT_EQ(second.findings.warnings, 1U);
  EXPECT_EQ(second.findings.infos, 1U);
  EXPECT_EQ(stats_.findings().errors, 1U);  // of the file
  EXPECT_EQ(stats_.files(), 1U);
  EXPECT_EQ(stats_.words(), 10U);
  EXPECT_EQ(stats_.seconds(), 4);
}

TEST_F(StatsTest, FindingsOfAFileThatWasReportedAreAdded) {
  stats_.Add({"a.md", "x\ny\nz\n"}, TwoStories());
  stats_.Add({"b.md", "x\ny\nz\n"}, TwoStories());
  FileReport again = TwoStories();
  again.reported = true;
  again.bank.clear();
  stats_.Add({"b.md", "x\ny\nz\n"}, again);
  ASSERT_EQ(stats_.stories().size(), 4U);
  EXPECT_EQ(stats_.files(), 2U);
  EXPECT_EQ(stats_.stories()[1].findings.warnings, 1U);
  EXPECT_EQ(stats_.stories()[3].findings.warnings, 2U);
  EXPECT_EQ(stats_.findings().warnings, 3U);
}

TEST_F(StatsTest, FilesWithoutAStoryAreNotCounted) {
  FileReport empty;
  empty.diagnostics.resize(1);
  stats_.Add({"a.md", ""}, empty);
  EXPECT_EQ(stats_.files(), 0U);
  EXPECT_EQ(stats_.findings().warnings, 1U);
}

TEST_F(StatsTest, WhatTheStoriesCover) {
  stats_.Add({"a.md", "x\ny\nz\n"}, TwoStories());
  const auto& stories = stats_.stories();
  EXPECT_EQ(stats_.CoverOf(stories[0], Topic("incident")), Cover::kNone);  // not sure enough
  EXPECT_EQ(stats_.CoverOf(stories[0], Topic("design")), Cover::kTold);
  EXPECT_EQ(stats_.CoverOf(stories[1], Topic("incident")), Cover::kWords);
  EXPECT_EQ(stats_.CoverOf(stories[1], Topic("pride")), Cover::kTold);
  EXPECT_EQ(stats_.Count(Topic("incident")), 1U);
  EXPECT_EQ(stats_.Count(Topic("migration")), 0U);
  std::string gaps;
  for (const TopicKind kind : {TopicKind::kTheme, TopicKind::kPrompt}) {
    for (const std::string_view gap : stats_.Gaps(kind)) gaps += std::string(gap) + " ";
  }
  EXPECT_EQ(gaps,
            "performance disagreement migration reliability tradeoff-under-pressure "
            "failure conflict leadership ");
}

}  // namespace
}  // namespace starlint
