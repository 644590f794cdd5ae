#include "check_rule.h"

namespace starlint {
namespace {

constexpr std::string_view kPresent =
    "check: {section: {present: [situation, task, action, result], grave: [action], "
    "says-empty: '{part} is empty'}}\n";
constexpr std::string_view kOrder = "check: {section: {order: true}}\n";

TEST(SectionCheckTest, NamesEachMissingPartAtTheTitle) {
  EXPECT_EQ(
      Found(kPresent, "# Tale\n\nS: a\nR: b\n"),
      "warning [# Tale] Task|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t Task)\n"
      "error [# Tale] Action|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t Action)\n");
}

TEST(SectionCheckTest, PointsAtTheFirstLabelWithoutATitle) {
  EXPECT_EQ(Found(kPresent, "S: a\nT: b\nA: c\n"),
            "warning [S:] Result|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t Result)\n");
}

TEST(SectionCheckTest, PointsAtTheLabelOfAnEmptyPart) {
  EXPECT_EQ(
      Found(kPresent, "S: a\n\n**Task:** ...\n\n## Action\n\n```\ncode\n```\n\n## Result\n\nx\n"),
      "warning [Task:] Task is empty (t Task)\n"
      "error [## Action] Action is empty (t Action)\n");
}

TEST(SectionCheckTest, APartIsFilledWhenOneOfItsGoesIs) {
  EXPECT_EQ(Found(kPresent, "S: a\nT: b\nA:\nR: c\nA: d\n"), "");
}

TEST(SectionCheckTest, ContextIsSituationAndTask) {
  EXPECT_EQ(Found(kPresent, "Context: a\nAction: b\nResult: c\n"), "");
  EXPECT_EQ(Found(kPresent, "Context:\n\nAction: b\n\nResult: c\n"),
            "warning [Context:] Situation is empty (t Situation)\n"
            "warning [Context:] Task is empty (t Task)\n");
}

TEST(SectionCheckTest, GravePartsKeepTheRulesLevelWhenItIsOneError) {
  EXPECT_EQ(
      Found("level: info\n" + std::string(kPresent), "# Tale\n\nS: a\nR: b\n"),
      "info [# Tale] Task|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t Task)\n"
      "error [# Tale] Action|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t Action)\n");
}

TEST(SectionCheckTest, OneFindingForTheFirstPartOutOfOrder) {
  EXPECT_EQ(Found(kOrder, "S: a\nR: b\nA: c\nT: d\n"),
            "warning [A:] Action|{hits}|{of}|{pct}|{limit}|{words}|{match}|Result (t Action)\n");
}

TEST(SectionCheckTest, RepeatedAndMissingPartsAreInOrder) {
  EXPECT_EQ(Found(kOrder, "S: a\nS: b\nA: c\nA: d\nL: e\n"), "");
  EXPECT_EQ(Found(kOrder, "Context: a\nTask: b\nAction & Result: c\nResult: d\n"), "");
}

TEST(SectionCheckTest, EachStoryIsJudgedByItself) {
  EXPECT_EQ(Found(kOrder, "# One\n\nS: a\nR: b\n\n# Two\n\nS: a\nR: b\n\nT: c\n"),
            "warning [T:] Task|{hits}|{of}|{pct}|{limit}|{words}|{match}|Result (t Task)\n");
}

}  // namespace
}  // namespace starlint
