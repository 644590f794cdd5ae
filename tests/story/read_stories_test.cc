#include "story/read_stories.h"

#include <gtest/gtest.h>

#include <string>

#include "dump_story.h"

namespace starlint {
namespace {

std::string Md(std::string_view text) { return DumpFile("a.md", text); }
std::string Yaml(std::string_view text) { return DumpFile("a.yaml", text); }

// --- How the parts are marked --------------------------------------------------------------------

TEST(ReadStoriesTest, HeadingsOfEveryLevel) {
  for (int level = 1; level <= 6; ++level) {
    const std::string hash(static_cast<size_t>(level), '#');
    EXPECT_EQ(Md(hash + " Situation\n\nWe had Kafka.\n\n" + hash + " Task ##\n\nI owned it.\n"),
              "story [] at [" + hash +
                  " Situation] 6\n"
                  "  situation at [" +
                  hash +
                  " Situation] 3\n"
                  "    [We had Kafka.]\n"
                  "  task at [" +
                  hash +
                  " Task ##] 3\n"
                  "    [I owned it.]\n");
  }
}

TEST(ReadStoriesTest, HeadingsThatAreLetters) {
  EXPECT_EQ(Md("## S\nWe had it.\n\n## R\nIt fell.\n"),
            "story [] at [## S] 5\n"
            "  situation at [## S] 3\n"
            "    [We had it.]\n"
            "  result at [## R] 2\n"
            "    [It fell.]\n");
  // A story about the language R, and a bank in the order of the alphabet.
  EXPECT_EQ(Md("## R\n\n**Situation:** We had it.\n\n**Result:** It fell.\n"),
            "story [R] at [## R] 5\n"
            "  situation at [Situation:] 3\n"
            "    [We had it.]\n"
            "  result at [Result:] 2\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, NamesInBracketsAndBeforeStops) {
  EXPECT_EQ(Md("[Situation] We had it.\n\n[Task] I owned it.\n\n[Result] It fell by ~?? %.\n"),
            "story [] at [[Situation]] 9\n"
            "  situation at [[Situation]] 3\n"
            "    [We had it.]\n"
            "  task at [[Task]] 3\n"
            "    [I owned it.]\n"
            "  result at [[Result]] 3\n"
            "    [It fell by ~?? %.]\n");
  EXPECT_EQ(Md("*Situation.* We had it. *Task.* I owned it. *Result.* It fell.\n"),
            "story [] at [Situation.] 8\n"
            "  situation at [Situation.] 3\n"
            "    [We had it.]\n"
            "  task at [Task.] 3\n"
            "    [I owned it.]\n"
            "  result at [Result.] 2\n"
            "    [It fell.]\n");
  // Two are chance.
  EXPECT_EQ(Md("Situation. We had it. Result. It fell.\n"), "");
}

TEST(ReadStoriesTest, SideLabelsBelowHeadings) {
  EXPECT_EQ(Md("## Situation\nImpact: 9 left.\n\n## Action\nTODO: **how** I did\n\n"
               "## Result\n**Metrics:** *9* to 1.\n"),
            "story [] at [## Situation] 9\n"
            "  situation at [## Situation] 2\n"
            "    [9 left.]\n"
            "  action at [## Action] 4\n"
            "    [TODO: how I did] <- [TODO: **how** I did]\n"
            "  result at [## Result] 3\n"
            "    [9 to 1.] <- [9* to 1.]\n");
}

TEST(ReadStoriesTest, BoxesBetweenColons) {
  EXPECT_EQ(Md("## Situation\nWe had it.\n:::tip\nSmile.\n:::\nIt was slow.\n\n"
               "## Result\nIt fell.\n"),
            "story [] at [## Situation] 8\n"
            "  situation at [## Situation] 6\n"
            "    [We had it.]\n"
            "    [It was slow.]\n"
            "  result at [## Result] 2\n"
            "    [It fell.]\n");
  EXPECT_EQ(Md(":::note[Situation]\nWe had it.\n:::\n\n:::note Result\nIt fell.\n:::\n"),
            "story [] at [Situation] 5\n"
            "  situation at [Situation] 3\n"
            "    [We had it.]\n"
            "  result at [Result] 2\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, StoriesSideBySide) {
  EXPECT_EQ(Md("| | A queue | A *cache* |\n|---|---|---|\n| Situation | We had it. | It was cold "
               "then. |\n"
               "| Result | It fell by 9 % on Monday. | It was `warm` by Monday. |\n"),
            "story [A queue] at [A queue] 9\n"
            "  situation at [Situation] 3\n"
            "    [We had it.]\n"
            "  result at [Result] 6\n"
            "    [It fell by 9 % on Monday.]\n"
            "story [A cache] at [A *cache] 9\n"
            "  situation at [Situation] 4\n"
            "    [It was cold then.]\n"
            "  result at [Result] 5\n"
            "    [It was warm by Monday.] <- [It was `warm` by Monday.]\n");
}

TEST(ReadStoriesTest, SetextHeadings) {
  EXPECT_EQ(
      Md("My story\n========\n\nSituation\n---------\nWe had it.\n\n**Result**\n---\nIt fell.\n"),
      "story [My story] at [My story\\n========] 5\n"
      "  situation at [Situation\\n---------] 3\n"
      "    [We had it.]\n"
      "  result at [**Result**\\n---] 2\n"
      "    [It fell.]\n");
}

TEST(ReadStoriesTest, BoldLabelsWithTheirText) {
  EXPECT_EQ(Md("**Situation:** We had Kafka. It was slow.\n\n**Task**: I owned it.\n\n"
               "**Action.** I did.\n\n**Result** — It fell.\n\n__Lesson__ - Ask: why\n"),
            "story [] at [Situation:] 15\n"
            "  situation at [Situation:] 6\n"
            "    [We had Kafka.]\n"
            "    [It was slow.]\n"
            "  task at [Task] 3\n"
            "    [I owned it.]\n"
            "  action at [Action.] 2\n"
            "    [I did.]\n"
            "  result at [Result] 2\n"
            "    [It fell.]\n"
            "  lesson at [Lesson] 2\n"
            "    [Ask: why]\n");
}

TEST(ReadStoriesTest, BoldLabelsAloneOnALine) {
  EXPECT_EQ(Md("**Situation**\n\nWe had Kafka.\n\nIt was slow.\n\n**ACTION** (90 seconds)\nI did.\n"
               "(I really did.)\n"),
            "story [] at [Situation] 11\n"
            "  situation at [Situation] 6\n"
            "    [We had Kafka.]\n"
            "    [It was slow.]\n"
            "  action at [ACTION] 5\n"
            "    [I did.]\n"
            "    [(I really did.)]\n");
}

TEST(ReadStoriesTest, BoldOverLabelAndText) {
  EXPECT_EQ(Md("**Situation: We had** Kafka\n\n**Result： it fell**\n"),
            "story [] at [Situation:] 5\n"
            "  situation at [Situation:] 3\n"
            "    [We had Kafka] <- [We had** Kafka]\n"
            "  result at [Result：] 2\n"
            "    [it fell]\n");
}

TEST(ReadStoriesTest, BoldLetters) {
  EXPECT_EQ(
      Md("- **S** — Queue backed up\n- **T**: Drain it\n- **A：** I drained it\n- **R** fell\n"),
      "story [] at [S] 9\n"
      "  situation at [S] 3\n"
      "    - [Queue backed up]\n"
      "  task at [T] 2\n"
      "    - [Drain it]\n"
      "  action at [A：] 3\n"
      "    - [I drained it]\n"
      "  result at [R] 1\n"
      "    - [fell]\n");
}

TEST(ReadStoriesTest, ItemsWithBoldLabels) {
  EXPECT_EQ(Md("- **Situation**: Cache cold\n- **Task:** Warm it\n  up\n- **Action:**\n"
               "  - First this\n  - Then that\n- **Result:** Warm.\n\n  Still warm.\n"),
            "story [] at [Situation] 12\n"
            "  situation at [Situation] 2\n"
            "    - [Cache cold]\n"
            "  task at [Task:] 3\n"
            "    - [Warm it\\nup] <- [Warm it\\n  up]\n"
            "  action at [Action:] 4\n"
            "    - [First this]\n"
            "    - [Then that]\n"
            "  result at [Result:] 3\n"
            "    - [Warm.]\n"
            "    [Still warm.]\n");
}

TEST(ReadStoriesTest, PlainLabels) {
  EXPECT_EQ(Md("Situation: We had Kafka.\nTask: I owned\nit: all of it.\n\nAction:\n- I did\n\n"
               "RESULT： It fell.\n"),
            "story [] at [Situation:] 13\n"
            "  situation at [Situation:] 3\n"
            "    [We had Kafka.]\n"
            "  task at [Task:] 6\n"
            "    [I owned\\nit: all of it.]\n"
            "  action at [Action:] 2\n"
            "    - [I did]\n"
            "  result at [RESULT：] 2\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, PlainLetters) {
  EXPECT_EQ(Md("S: We had it.\nT: I owned it.\nA: I did.\nR: It fell.\nL: Ask.\n"),
            "story [] at [S:] 11\n"
            "  situation at [S:] 3\n"
            "    [We had it.]\n"
            "  task at [T:] 3\n"
            "    [I owned it.]\n"
            "  action at [A:] 2\n"
            "    [I did.]\n"
            "  result at [R:] 2\n"
            "    [It fell.]\n"
            "  lesson at [L:] 1\n"
            "    [Ask.]\n");
}

TEST(ReadStoriesTest, LabelsInQuotesAndMixedWithHeadings) {
  EXPECT_EQ(Md("> **Situation:** We had\n> Kafka.\n\n**Task**: Mine\n\n## Action\n\nI did.\n\n"
               "### A2\n\nMore.\n\n## **R - Result**\n\nIt fell.\n"),
            "story [] at [Situation:] 9\n"
            "  situation at [Situation:] 3\n"
            "    [We had\\nKafka.] <- [We had\\n> Kafka.]\n"
            "  task at [Task] 1\n"
            "    [Mine]\n"
            "  action at [## Action] 3\n"
            "    [I did.]\n"
            "    [More.]\n"
            "  result at [## **R - Result**] 2\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, LabelsInTables) {
  EXPECT_EQ(Md("| **Situation** | We had it |\n|---|---|\n| **Result** | It fell |\n"),
            "story [] at [Situation] 5\n"
            "  situation at [Situation] 3\n"
            "    [We had it]\n"
            "  result at [Result] 2\n"
            "    [It fell]\n");
}

TEST(ReadStoriesTest, WordsThatAreNoLabels) {
  EXPECT_EQ(
      Md("Situation: We had it.\nA day later\nTask force: none\n\n**Important**: it broke.\n\n"
         "I had one task: mend it.\n\nResult: x\n"),
      "story [] at [Situation:] 19\n"
      "  situation at [Situation:] 18\n"
      "    [We had it.]\n"
      "    [A day later\\nTask force: none]\n"
      "    [Important: it broke.] <- [Important**: it broke.]\n"
      "    [I had one task: mend it.]\n"
      "  result at [Result:] 1\n"
      "    [x]\n");
}

TEST(ReadStoriesTest, CrlfAndByteOrderMark) {
  EXPECT_EQ(Md("\xEF\xBB\xBF## Situation\r\n\r\nWe had\r\nKafka.\r\n\r\n**Task:**\r\nMine.\r\n"),
            "story [] at [## Situation] 4\n"
            "  situation at [## Situation] 3\n"
            "    [We had\\nKafka.] <- [We had\\r\\nKafka.]\n"
            "  task at [Task:] 1\n"
            "    [Mine.]\n");
}

TEST(ReadStoriesTest, LabelsThatOpenTwoParts) {
  EXPECT_EQ(Md("## Context\n\nWe had it.\n\n## Action & Result\n\nI did. It fell.\n"),
            "story [] at [## Context] 7\n"
            "  situation+task at [## Context] 3\n"
            "    [We had it.]\n"
            "  action+result at [## Action & Result] 4\n"
            "    [I did.]\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, APartInTwoGoesAndAnEmptyOne) {
  EXPECT_EQ(Md("## Situation\n\na\n\n## Action\n\nb\n\n## Result\n\n## Action\n\nc\n"),
            "story [] at [## Situation] 3\n"
            "  situation at [## Situation] 1\n"
            "    [a]\n"
            "  action at [## Action] 1\n"
            "    [b]\n"
            "  result at [## Result] 0\n"
            "  action at [## Action] 1\n"
            "    [c]\n");
}

// --- What stands beside a story ------------------------------------------------------------------

TEST(ReadStoriesTest, DeeperHeadingsAreInsideAPart) {
  EXPECT_EQ(Md("## Situation\n\na\n\n### Details\n\nb\n\n#### More\n\nc\n\n## Result\n\nd\n"),
            "story [] at [## Situation] 4\n"
            "  situation at [## Situation] 3\n"
            "    [a]\n"
            "    [b]\n"
            "    [c]\n"
            "  result at [## Result] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, NotesBetweenPartsAreNotSpoken) {
  EXPECT_EQ(Md("## Situation\n\na\n\n## Notes\n\nb\n\n### Deeper\n\nc\n\n## Action\n\nd\n\n"
               "### Follow-up questions\n\ne\n\n## Some other heading\n\nf\n\n## Result\n\ng\n"),
            "story [] at [## Situation] 3\n"
            "  situation at [## Situation] 1\n"
            "    [a]\n"
            "  action at [## Action] 1\n"
            "    [d]\n"
            "  result at [## Result] 1\n"
            "    [g]\n");
}

TEST(ReadStoriesTest, SideLabelsEndAPart) {
  EXPECT_EQ(Md("**Situation:** a\n\n**Result:** b\n\n**Tags:** c\n\nd\n\n- Metrics: e\n- f\n"),
            "story [] at [Situation:] 2\n"
            "  tag [c]\n"
            "  situation at [Situation:] 1\n"
            "    [a]\n"
            "  result at [Result:] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, TagsAndThemesAreOneList) {
  EXPECT_EQ(Md("**Theme:** slow\n\n**Situation:** a\n\n**Result:** b\n\n"
               "**Tags:** #on-call, #two words;\n\nc\n"),
            "story [] at [Situation:] 2\n"
            "  tag [slow]\n"
            "  tag [on-call]\n"
            "  tag [two words]\n"
            "  situation at [Situation:] 1\n"
            "    [a]\n"
            "  result at [Result:] 1\n"
            "    [b]\n");
  EXPECT_EQ(Md("---\ntags:\n  - a\n  - b, c\ntheme: d\n---\nS: a\nR: b\n"),
            "story [] at [S:] 2\n"
            "  tag [a]\n"
            "  tag [b]\n"
            "  tag [c]\n"
            "  tag [d]\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  result at [R:] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, NamesForOtherFiles) {
  EXPECT_EQ(Md("---\nid: cache-2\n---\n# Cache\n\nVariant of: The slow cache\n\nS: a\nR: b\n"),
            "story [Cache] at [# Cache] 2\n"
            "  id [cache-2]\n"
            "  variant of [The slow cache]\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  result at [R:] 1\n"
            "    [b]\n");
  EXPECT_EQ(Yaml("- id: 7\n  variant-of: cache.md\n  s: a\n  r: b\n"),
            "story [] at [s] 2\n"
            "  id [7]\n"
            "  variant of [cache.md]\n"
            "  situation at [s] 1\n"
            "    [a]\n"
            "  result at [r] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, CodeIsNotSpoken) {
  EXPECT_EQ(Md("**Situation:** a\n\n```\nb\n```\n\nc `d`\n\n    e\n\n**Result:** f\n"),
            "story [] at [Situation:] 4\n"
            "  situation at [Situation:] 3\n"
            "    [a]\n"
            "    [c d] <- [c `d]\n"
            "  result at [Result:] 1\n"
            "    [f]\n");
}

TEST(ReadStoriesTest, QuestionsAndAnswersAreNoActions) {
  EXPECT_EQ(Md("**Q: Tell me about a queue.**\n\nS: a\nT: b\nA: c\nR: d\n\n**Q: Why Kafka?**\n\n"
               "**A:** e\n\n**Q**: And now?\n\n**A**\n\nf\n\n**Q: Tell me of a failure.**\n\n"
               "S: g\nA: h\n"),
            "story [Tell me about a queue.] at [Q: Tell me about a queue.] 4\n"
            "  question [Tell me about a queue.]\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  task at [T:] 1\n"
            "    [b]\n"
            "  action at [A:] 1\n"
            "    [c]\n"
            "  result at [R:] 1\n"
            "    [d]\n"
            "story [Tell me of a failure.] at [Q: Tell me of a failure.] 2\n"
            "  question [Tell me of a failure.]\n"
            "  situation at [S:] 1\n"
            "    [g]\n"
            "  action at [A:] 1\n"
            "    [h]\n");
}

TEST(ReadStoriesTest, AnAnswerThatIsSpeltOutIsAnAction) {
  EXPECT_EQ(Md("Q: Why?\nAction: a\nResult: b\n"),
            "story [Why?] at [Q: Why?] 2\n"
            "  question [Why?]\n"
            "  action at [Action:] 1\n"
            "    [a]\n"
            "  result at [Result:] 1\n"
            "    [b]\n");
}

// --- Several stories, titles ---------------------------------------------------------------------

TEST(ReadStoriesTest, StoriesUnderTheirHeadings) {
  EXPECT_EQ(Md("# My stories\n\nFor Monday.\n\n## Story 1 — Cache\n\n### Situation\n\na\n\n"
               "### Task\n\nb\n\n## 2. Queue\n\n### Situation\n\nc\n\n### Result\n\nd\n"),
            "story [Cache] at [## Story 1 — Cache] 2\n"
            "  situation at [### Situation] 1\n"
            "    [a]\n"
            "  task at [### Task] 1\n"
            "    [b]\n"
            "story [Queue] at [## 2. Queue] 2\n"
            "  situation at [### Situation] 1\n"
            "    [c]\n"
            "  result at [### Result] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, AHeadingThatTellsItsPartAboveADeeperOne) {
  EXPECT_EQ(Md("## Challenge: the disk\n\n### Details\n\na\n\n## Action\n\nb\n\n## Result\n\nc\n"),
            "story [] at [## Challenge: the disk] 3\n"
            "  task at [## Challenge: the disk] 1\n"
            "    [a]\n"
            "  action at [## Action] 1\n"
            "    [b]\n"
            "  result at [## Result] 1\n"
            "    [c]\n");
}

TEST(ReadStoriesTest, StoriesUnderHeadingsOfTheirPartsRank) {
  EXPECT_EQ(Md("## One\n\n## Situation\n\na\n\n## Task\n\nb\n\n## Two\n\n## Situation\n\nc\n\n"
               "### Details\n\nd\n\n## Task\n\ne\n"),
            "story [One] at [## One] 2\n"
            "  situation at [## Situation] 1\n"
            "    [a]\n"
            "  task at [## Task] 1\n"
            "    [b]\n"
            "story [Two] at [## Two] 3\n"
            "  situation at [## Situation] 2\n"
            "    [c]\n"
            "    [d]\n"
            "  task at [## Task] 1\n"
            "    [e]\n");
}

TEST(ReadStoriesTest, BoldStoriesUnderHeadings) {
  EXPECT_EQ(Md("### Tell me about a conflict\n\n**Situation:** a\n**Task:** b\n\n"
               "### Tell me about a queue\n\n**Situation:** c\n**Task:** d\n"),
            "story [Tell me about a conflict] at [### Tell me about a conflict] 2\n"
            "  situation at [Situation:] 1\n"
            "    [a]\n"
            "  task at [Task:] 1\n"
            "    [b]\n"
            "story [Tell me about a queue] at [### Tell me about a queue] 2\n"
            "  situation at [Situation:] 1\n"
            "    [c]\n"
            "  task at [Task:] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, StoriesWithoutTitles) {
  EXPECT_EQ(Md("S: a\nT: b\n\n---\n\nS: c\nT: d\nR: e\n\nS: f\n\nS: g\n\nR: h\n"),
            "story [] at [S:] 2\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  task at [T:] 1\n"
            "    [b]\n"
            "story [] at [S:] 3\n"
            "  situation at [S:] 1\n"
            "    [c]\n"
            "  task at [T:] 1\n"
            "    [d]\n"
            "  result at [R:] 1\n"
            "    [e]\n"
            "story [] at [S:] 3\n"
            "  situation at [S:] 1\n"
            "    [f]\n"
            "  situation at [S:] 1\n"
            "    [g]\n"
            "  result at [R:] 1\n"
            "    [h]\n");
}

TEST(ReadStoriesTest, TitlesAsLabels) {
  EXPECT_EQ(Md("**Title:** First\n**Theme:** cache\n**Situation:** a\n**Task:** b\n\n---\n\n"
               "**Title:** Second\n**Situation:** c\n**Task:** d\n"),
            "story [First] at [First] 2\n"
            "  tag [cache]\n"
            "  situation at [Situation:] 1\n"
            "    [a]\n"
            "  task at [Task:] 1\n"
            "    [b]\n"
            "story [Second] at [Second] 2\n"
            "  situation at [Situation:] 1\n"
            "    [c]\n"
            "  task at [Task:] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, DeeperHeadingsKeepWhatWasToldAbove) {
  EXPECT_EQ(Md("# Bank\n\nTheme: queues\n\n## Cache\n\nLevel: junior\n\n### Situation\n\na\n\n"
               "### Result\n\nb\n\n## Other\n\nLevel: staff\n"),
            "story [Cache] at [## Cache] 2\n"
            "  tag [queues]\n"
            "  level [junior]\n"
            "  situation at [### Situation] 1\n"
            "    [a]\n"
            "  result at [### Result] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, HeadingsDropWhatWasToldBefore) {
  EXPECT_EQ(Md("## Intro\n\nLevel: junior\n\n## Cache\n\nS: a\nR: b\n"),
            "story [Cache] at [## Cache] 2\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  result at [R:] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, FieldsUnderHeadings) {
  EXPECT_EQ(Md("# Cache\n\n## Question\n\nTell me about a cache.\n\nMore.\n\n## Situation\n\na\n\n"
               "## Result\n\nb\n"),
            "story [Cache] at [# Cache] 2\n"
            "  question [Tell me about a cache.]\n"
            "  situation at [## Situation] 1\n"
            "    [a]\n"
            "  result at [## Result] 1\n"
            "    [b]\n");
}

// --- Front matter --------------------------------------------------------------------------------

TEST(ReadStoriesTest, FrontMatterTellsOfTheFirstStory) {
  EXPECT_EQ(Md("---\ntitle: Front\nquestion: \"Tell me\"\ntheme: conflict\nlevel: senior\n"
               "date: 2024-01-01\n---\n\nS: a\nR: b\n\n# Two\n\nS: c\nR: d\n"),
            "story [Front] at [Front] 2\n"
            "  question [Tell me]\n"
            "  tag [conflict]\n"
            "  level [senior]\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  result at [R:] 1\n"
            "    [b]\n"
            "story [Two] at [# Two] 2\n"
            "  situation at [S:] 1\n"
            "    [c]\n"
            "  result at [R:] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, AHeadingIsTheTitleAndFrontMatterTellsTheRest) {
  EXPECT_EQ(Md("---\ntitle: Front\ntheme: cache\n---\n# Bank\n\n## Notes\n\nx\n\n# Heading\n\n"
               "S: a\nR: b\n"),
            "story [Heading] at [# Heading] 2\n"
            "  tag [cache]\n"
            "  situation at [S:] 1\n"
            "    [a]\n"
            "  result at [R:] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, FrontMatterThatIsTheStory) {
  EXPECT_EQ(Md("---\nsituation: We had it.\nresult: >-\n  It fell\n  a lot.\n---\n\n# Body\n\nx\n"),
            "story [] at [situation] 7\n"
            "  situation at [situation] 3\n"
            "    [We had it.]\n"
            "  result at [result] 4\n"
            "    [It fell a lot.] <- [It fell\\n  a lot.]\n");
}

TEST(ReadStoriesTest, FrontMatterSaysThatItIsAStory) {
  EXPECT_EQ(Md("---\nstarlint: story\n---\n\n## Action\n\nI did.\n"),
            "story [] at [## Action] 2\n"
            "  action at [## Action] 2\n"
            "    [I did.]\n");
}

// --- YAML ----------------------------------------------------------------------------------------

TEST(ReadStoriesTest, YamlOneStory) {
  EXPECT_EQ(
      Yaml("title: Cache\nprompt: Why?\nsituation: |\n  We had it.\n  Slow.\n"
           "task: \"I owned it.\"\naction:\n  - I looked.\n  - I did\nresult: >\n  It\n  fell.\n"
           "tags: [a, b]\nwhat i learned: Ask\nlevel: senior\n"),
      "story [Cache] at [Cache] 14\n"
      "  question [Why?]\n"
      "  tag [a]\n"
      "  tag [b]\n"
      "  level [senior]\n"
      "  situation at [situation] 4\n"
      "    [We had it.]\n"
      "    [Slow.]\n"
      "  task at [task] 3\n"
      "    [I owned it.]\n"
      "  action at [action] 4\n"
      "    - [I looked.]\n"
      "    - [I did]\n"
      "  result at [result] 2\n"
      "    [It fell.] <- [It\\n  fell.]\n"
      "  lesson at [what i learned] 1\n"
      "    [Ask]\n");
}

TEST(ReadStoriesTest, YamlListOfStories) {
  EXPECT_EQ(Yaml("- title: One\n  situation: a\n  result: b\n- situation: c\n  result: d\n"
                 "  title: Two\n- situation: only one part\n- question: none\n"),
            "story [One] at [One] 2\n"
            "  situation at [situation] 1\n"
            "    [a]\n"
            "  result at [result] 1\n"
            "    [b]\n"
            "story [Two] at [Two] 2\n"
            "  situation at [situation] 1\n"
            "    [c]\n"
            "  result at [result] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, YamlStoriesUnderAKey) {
  EXPECT_EQ(Yaml("author: me\nstories:\n  - title: One\n    star:\n      situation: a\n"
                 "      result: [b, c]\n  - {name: Two, star: {task: d}}\n  - {task: e}\n"),
            "story [One] at [One] 3\n"
            "  situation at [situation] 1\n"
            "    [a]\n"
            "  result at [result] 2\n"
            "    - [b]\n"
            "    - [c]\n"
            "story [Two] at [Two] 1\n"
            "  task at [task] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, YamlPartsThatNest) {
  EXPECT_EQ(Yaml("- situation: a\n  action:\n    - step: b\n      name: c\n    - d\n  result:\n"
                 "    first: e\n    goal: f\n- situation: g\n  result: h\n"),
            "story [] at [situation] 6\n"
            "  situation at [situation] 1\n"
            "    [a]\n"
            "  action at [action] 3\n"
            "    [b]\n"
            "    [c]\n"
            "    - [d]\n"
            "  result at [result] 2\n"
            "    [e]\n"
            "    [f]\n"
            "story [] at [situation] 2\n"
            "  situation at [situation] 1\n"
            "    [g]\n"
            "  result at [result] 1\n"
            "    [h]\n");
}

TEST(ReadStoriesTest, YamlDocuments) {
  EXPECT_EQ(Yaml("---\ntitle: One\nsituation: a\nresult: b\n---\ntitle: Two\nsituation: c\n"
                 "result: d\n...\n"),
            "story [One] at [One] 2\n"
            "  situation at [situation] 1\n"
            "    [a]\n"
            "  result at [result] 1\n"
            "    [b]\n"
            "story [Two] at [Two] 2\n"
            "  situation at [situation] 1\n"
            "    [c]\n"
            "  result at [result] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, YamlParagraphsOfAScalar) {
  EXPECT_EQ(Yaml("situation: |\n  a\n\n  b\nresult:\nlesson: ~\n"),
            "story [] at [situation] 2\n"
            "  situation at [situation] 2\n"
            "    [a]\n"
            "    [b]\n"
            "  result at [result] 0\n"
            "  lesson at [lesson] 0\n");
}

TEST(ReadStoriesTest, YamlTextThatAsksGoesOnWithTheStory) {
  EXPECT_EQ(Yaml("situation: a\naction: |\n  b\n  Question: c\nresult: d\n"),
            "story [c] at [c] 3\n"
            "  question [c]\n"
            "  situation at [situation] 1\n"
            "    [a]\n"
            "  action at [action] 1\n"
            "    [b]\n"
            "  result at [result] 1\n"
            "    [d]\n");
}

TEST(ReadStoriesTest, YamlThatIsNoStory) {
  EXPECT_EQ(Yaml("repos:\n  - repo: x\n    hooks:\n      - id: starlint\n        name: y\n"), "");
  EXPECT_EQ(Yaml("- situation\n- task\n"), "");
  EXPECT_EQ(Yaml("situation: a\n"), "");
  EXPECT_EQ(Yaml(""), "");
}

// --- What is no story ----------------------------------------------------------------------------

TEST(ReadStoriesTest, ReadmesAreNoStories) {
  EXPECT_EQ(Md("# STAR\n\nA tool.\n\n## Install\n\nRun it.\n\n## Results\n\nFine.\n"), "");
  EXPECT_EQ(Md("# ADR 7\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n"), "");
  EXPECT_EQ(Md("# Plan\n\n- Goal: x\n- Goals: y\n\n## Tasks\n\n- [ ] z\n"), "");
  EXPECT_EQ(Md("# Questions\n\n1. Tell me about a time.\n2. Why?\n\nQ: x\nA: y\n\nQ: z\nA: w\n"),
            "");
  EXPECT_EQ(Md("The situation was bad, the task hard, and the result: none.\n"), "");
  EXPECT_EQ(Md(""), "");
}

TEST(ReadStoriesTest, TemplatesInCommentsAndFencesAreNoStories) {
  EXPECT_EQ(Md("<!--\n## Situation\n\nx\n\n## Task\n\ny\n-->\n\nText\n"), "");
  EXPECT_EQ(Md("```\n## Situation\nx\n## Task\ny\n```\n\n    Situation: x\n    Task: y\n"), "");
}

TEST(ReadStoriesTest, LettersWithoutAMarkAreNoLabels) {
  EXPECT_EQ(Md("S\n\nx\n\nA day\n\nT - y\n\n- R fell\n"), "");
}

// --- Marks that others like them bear out --------------------------------------------------------

TEST(ReadStoriesTest, NamesAloneOnTheirLines) {
  EXPECT_EQ(Md("SITUATION\nWe had it.\n\nTASK\nI owned it.\n\nRESULT\nIt fell.\n"),
            "story [] at [SITUATION] 8\n"
            "  situation at [SITUATION] 3\n"
            "    [We had it.]\n"
            "  task at [TASK] 3\n"
            "    [I owned it.]\n"
            "  result at [RESULT] 2\n"
            "    [It fell.]\n");
}

TEST(ReadStoriesTest, NamesAndLettersBeforeDashesAndInBrackets) {
  for (const char* text :
       {"Situation - a\n\nTask - b\n\nResult - c\n", "S \u2014 a\nT \u2014 b\nR \u2014 c\n",
        "- Situation \u2013 a\n- Task \u2013 b\n- Result \u2013 c\n", "(S) a\n\n(T) b\n\n(R) c\n",
        "S) a\nT) b\nR) c\n", "[S] a\n[T] b\n[R] c\n"}) {
    const std::string story = Md(text);
    std::string parts;
    for (size_t at = 0; (at = story.find("\n  ", at)) != std::string::npos; ++at) {
      if (story[at + 3] != ' ')
        parts += story.substr(at + 3, story.find(' ', at + 3) - at - 3) + " ";
    }
    EXPECT_EQ(parts, "situation task result ") << text << story;
  }
}

TEST(ReadStoriesTest, WordsThatOnlyLookLikeTheOthersAreText) {
  EXPECT_EQ(Md("**Situation:** We had it.\nTask - a small one - came next.\n\n"
               "**Result:** It fell.\nA. Nother one.\n"),
            "story [] at [Situation:] 14\n"
            "  situation at [Situation:] 9\n"
            "    [We had it.]\n"
            "    [Task - a small one - came next.]\n"
            "  result at [Result:] 5\n"
            "    [It fell.]\n"
            "    [A. Nother one.]\n");
}

TEST(ReadStoriesTest, LabelsWithinALine) {
  EXPECT_EQ(Md("**S**: _a b_ | **T**: _c_ | **R**: _d_\n"),
            "story [] at [S] 4\n"
            "  situation at [S] 2\n"
            "    [a b]\n"
            "  task at [T] 1\n"
            "    [c]\n"
            "  result at [R] 1\n"
            "    [d]\n");
  EXPECT_EQ(Md("Situation: We had it. Task: I owned it. Result: It fell.\n"),
            "story [] at [Situation:] 8\n"
            "  situation at [Situation:] 3\n"
            "    [We had it.]\n"
            "  task at [Task:] 3\n"
            "    [I owned it.]\n"
            "  result at [Result:] 2\n"
            "    [It fell.]\n");
  EXPECT_EQ(Md("**Situation:** We had it. Task: none.\n\n**Result:** x\n"),
            "story [] at [Situation:] 6\n"
            "  situation at [Situation:] 5\n"
            "    [We had it.]\n"
            "    [Task: none.]\n"
            "  result at [Result:] 1\n"
            "    [x]\n");
}

TEST(ReadStoriesTest, FirstLettersInBold) {
  EXPECT_EQ(Md("**S**ituation: a\n\n**R**esult: b\n"),
            "story [] at [S**ituation:] 2\n"
            "  situation at [S**ituation:] 1\n"
            "    [a]\n"
            "  result at [R**esult:] 1\n"
            "    [b]\n");
}

TEST(ReadStoriesTest, LettersOfOtherSchemesNeedActionAndResult) {
  EXPECT_EQ(Md("**P:** a\n**A:** b\n**R:** c\n"),
            "story [] at [P:] 3\n"
            "  situation at [P:] 1\n"
            "    [a]\n"
            "  action at [A:] 1\n"
            "    [b]\n"
            "  result at [R:] 1\n"
            "    [c]\n");
  EXPECT_EQ(Md("**S:** a\n**O:** b\n**T:** c\n"),
            "story [] at [S:] 4\n"
            "  situation at [S:] 3\n"
            "    [a\\nO: b] <- [a\\n**O:** b]\n"
            "  task at [T:] 1\n"
            "    [c]\n");
}

// --- Titles that are no headings -----------------------------------------------------------------

TEST(ReadStoriesTest, BoldLinesAndItemsAreTitles) {
  EXPECT_EQ(Md("# Bank\n\n**Cache**\n\n**Situation:** a\n**Result:** b\n\n**Queue**\n\n"
               "**Situation:** c\n**Result:** d\n"),
            "story [Cache] at [Cache] 2\n"
            "  situation at [Situation:] 1\n"
            "    [a]\n"
            "  result at [Result:] 1\n"
            "    [b]\n"
            "story [Queue] at [Queue] 2\n"
            "  situation at [Situation:] 1\n"
            "    [c]\n"
            "  result at [Result:] 1\n"
            "    [d]\n");
  EXPECT_EQ(Md("1. Cache\n   - **S:** a\n   - **R:** b\n2. Queue\n   - **S:** c\n   - **R:** d\n"),
            "story [Cache] at [Cache] 2\n"
            "  situation at [S:] 1\n"
            "    - [a]\n"
            "  result at [R:] 1\n"
            "    - [b]\n"
            "story [Queue] at [Queue] 2\n"
            "  situation at [S:] 1\n"
            "    - [c]\n"
            "  result at [R:] 1\n"
            "    - [d]\n");
}

// --- Tables, HTML --------------------------------------------------------------------------------

TEST(ReadStoriesTest, TablesOfPartsAndTablesOfStories) {
  EXPECT_EQ(Md("# T\n\n| Part | Text |\n|---|---|\n| Situation | a |\n| R | Result | b |\n\nc\n"),
            "story [T] at [# T] 1\n"
            "  situation at [Situation] 1\n"
            "    [a]\n"
            "  result at [R] 0\n");
  EXPECT_EQ(
      Md("| Story | Situation | Result |\n|---|---|---|\n| One | a. | b. |\n| Two | c. | d. |\n"),
      "story [One] at [One] 2\n"
      "  situation at [Situation] 1\n"
      "    [a.]\n"
      "  result at [Result] 1\n"
      "    [b.]\n"
      "story [Two] at [Two] 2\n"
      "  situation at [Situation] 1\n"
      "    [c.]\n"
      "  result at [Result] 1\n"
      "    [d.]\n");
}

// --- What only looks like a story ----------------------------------------------------------------

TEST(ReadStoriesTest, RowsOfKeywordsAreNoStories) {
  EXPECT_EQ(
      Md("| Story | Situation | Result |\n|---|---|---|\n| One | old cron job | 30 % less |\n"),
      "");
  EXPECT_EQ(Md("| Story | Situation | Result |\n|---|---|---|\n| One | My job. | 30 % |\n"),
            "story [One] at [One] 3\n"
            "  situation at [Situation] 2\n"
            "    [My job.]\n"
            "  result at [Result] 1\n"
            "    [30 %]\n");
}

TEST(ReadStoriesTest, RulesAndPlansOfNobodyAreNoStories) {
  constexpr std::string_view kRules =
      "## Situation\n\nEvery story starts with the heading of that name, below 60 words.\n\n"
      "## Action\n\nUse the first person and the past tense, between 80 and 200 words.\n";
  EXPECT_EQ(Md(kRules), "");
  // Somebody who speaks, or what happened, makes it one.
  const auto title = [&](std::string_view more) {
    return Md(std::string(kRules) + std::string(more)).substr(0, 27);
  };
  EXPECT_EQ(title("I moved it.\n"), "story [] at [## Situation] ");
  EXPECT_EQ(title("It broke, fell and was lost. It ended.\n"), "story [] at [## Situation] ");
}

TEST(ReadStoriesTest, GuidesAndTemplatesAreNoStories) {
  EXPECT_EQ(Md("**Situation:** [where]\n**Task:** [what]\n**Result:** [X%]\n"), "");
  EXPECT_EQ(Md("S: TODO\nA: TODO\nR: TODO\n"), "");
  EXPECT_EQ(Md("**Situation:** Describe where you were.\n**Result:** What came of it?\n"), "");
  EXPECT_EQ(Md("- **S** \u2014 the context of your story\n- **R** \u2014 the outcome\n"), "");
  EXPECT_EQ(Md("# Tool\n\n## Background\n\nIt polls.\n\n## Approach\n\nIt does.\n"), "");
}

// Each blank's text, a line each, then why the story is passed over.
std::string Unwritten(const std::string& text) {
  const Source source{"a.md", text};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const ReadResult result = ReadStories(document, BuiltinRules().vocabulary);
  std::string shown;
  for (const Unfilled& blank : result.unfilled) {
    shown += blank.unwritten ? "unwritten " : "blank ";
    shown += text.substr(blank.text.begin, blank.text.size()) + "\n";
  }
  for (const PassedOver& one : result.passed_over) shown += std::string(ToString(one.why)) + "\n";
  return shown;
}

TEST(ReadStoriesTest, AStoryOfNothingButTodosIsStillToBeWritten) {
  const std::string parts = "S: TODO\n\nA: TODO.\n\nR: TBD\n";
  EXPECT_EQ(Unwritten("# Slow build\n\n" + parts),
            "unwritten TODO\nunwritten TODO.\nunwritten TBD\nnothing is written yet\n");
  EXPECT_EQ(Unwritten(parts), "template\n");
  EXPECT_EQ(Unwritten("# <name>\n\n" + parts), "template\n");
  EXPECT_EQ(Unwritten("# STAR Template\n\n" + parts), "template\n");
  EXPECT_EQ(Unwritten("# Slow build\n\nS: TODO\n\nA: [what]\n\nR: TODO\n"), "template\n");
}

TEST(ReadStoriesTest, OneWhoSpeaksTurnsAReportIntoAStory) {
  EXPECT_EQ(Md("## Context\n\nWe had it.\n\n## Approach\n\nI did.\n\n## Result\n\nGone.\n"),
            "story [] at [## Context] 6\n"
            "  situation+task at [## Context] 3\n"
            "    [We had it.]\n"
            "  action at [## Approach] 2\n"
            "    [I did.]\n"
            "  result at [## Result] 1\n"
            "    [Gone.]\n");
  // Names that every README has are not enough.
  EXPECT_EQ(Md("## Problem\n\nI had it.\n\n## Solution\n\nI did.\n\n## Result\n\nGone.\n"), "");
}

}  // namespace
}  // namespace starlint
