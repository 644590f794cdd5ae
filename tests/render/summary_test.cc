#include <gtest/gtest.h>

#include "render/renderer.h"

namespace starlint {
namespace {

RunTotals Totals(uint32_t files, uint32_t stories, uint32_t flagged_stories) {
  RunTotals totals;
  totals.files = files;
  totals.stories = stories;
  totals.flagged_stories = flagged_stories;
  return totals;
}

TEST(SummaryTest, CountsWhatWasFound) {
  RunTotals totals = Totals(9, 12, 1);
  totals.warnings = 3;
  totals.infos = 1;
  EXPECT_EQ(SummaryLine(totals), "3 warnings, 1 info in 1 of 12 stories (9 files)");
  totals.errors = 2;
  totals.warnings = 1;
  totals.infos = 0;
  EXPECT_EQ(SummaryLine(totals), "2 errors, 1 warning in 1 of 12 stories (9 files)");
}

TEST(SummaryTest, SaysOnlyOnceThatEveryStoryIsFlagged) {
  RunTotals totals = Totals(1, 1, 1);
  totals.warnings = 3;
  totals.infos = 2;
  EXPECT_EQ(SummaryLine(totals), "3 warnings, 2 infos in 1 story (1 file)");
}

TEST(SummaryTest, FindingsOutsideOfStoriesAreInFiles) {
  RunTotals totals = Totals(9, 12, 0);
  totals.errors = 1;
  EXPECT_EQ(SummaryLine(totals), "1 error in 9 files");
}

TEST(SummaryTest, WhatIsKnownIsCounted) {
  RunTotals totals = Totals(9, 12, 0);
  totals.baselined = 4;
  EXPECT_EQ(SummaryLine(totals), "12 stories in 9 files: no findings; 4 known");
}

TEST(SummaryTest, WhatIsHiddenIsCounted) {
  RunTotals totals = Totals(9, 12, 0);
  totals.hidden = 1;
  EXPECT_EQ(SummaryLine(totals), "12 stories in 9 files: no findings; 1 finding not shown");
  totals.errors = 1;
  totals.hidden = 2;
  EXPECT_EQ(SummaryLine(totals), "1 error in 9 files; 2 findings not shown");
}

TEST(SummaryTest, AFileAddsItsStoriesAndFindings) {
  FileReport report;
  report.stories.resize(3);
  report.suppressed = 2;
  report.baselined = 3;
  report.diagnostics.resize(4);  // warnings
  report.diagnostics[1].story = 0;
  report.diagnostics[2].story = 2;
  report.diagnostics[3].story = 2;
  report.diagnostics[3].severity = Severity::kError;
  RunTotals totals;
  totals.Add(report);
  totals.Add(FileReport());
  EXPECT_EQ(SummaryLine(totals), "1 error, 3 warnings in 2 of 3 stories (2 files); 3 known");
  EXPECT_EQ(totals.skipped, 1U);
  EXPECT_EQ(totals.suppressed, 2U);
}

TEST(SummaryTest, AFileThatWasReportedAddsItsFindingsOnly) {
  FileReport report;
  report.stories.resize(3);
  RunTotals totals;
  totals.Add(report);
  report.diagnostics.resize(2);  // warnings
  report.diagnostics[0].story = 0;
  report.diagnostics[1].story = 2;
  report.reported = true;
  report.newly_flagged = 1;
  totals.Add(report);
  EXPECT_EQ(SummaryLine(totals), "2 warnings in 1 of 3 stories (1 file)");
}

TEST(SummaryTest, NothingFound) {
  EXPECT_EQ(SummaryLine(Totals(9, 12, 0)), "12 stories in 9 files: no findings");
  EXPECT_EQ(SummaryLine(Totals(1, 1, 0)), "1 story in 1 file: no findings");
  EXPECT_EQ(SummaryLine(Totals(2, 0, 0)), "0 stories in 2 files: no findings");
}

}  // namespace
}  // namespace starlint
