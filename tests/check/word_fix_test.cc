#include "check/word_fix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "lint/fix.h"
#include "lint/lint.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

// The findings of filler alone, in `text` of a file called `name`.
FileReport Fillers(const Source& source) {
  const RuleSet& set = BuiltinRules();
  Settings settings = DefaultSettings(set);
  std::erase_if(settings.rules, [](const ActiveRule& a) { return a.rule->id != "filler"; });
  PatternCache patterns;
  return LintFile(source, set, settings, patterns);
}

std::string Fixed(std::string name, std::string text) {
  Source source{std::move(name), std::move(text)};
  FileReport report;
  FixFile(source, Applicability::kUnsafe, Fillers, report);
  for (const Diagnostic& left : report.diagnostics) source.text += left.message + "\n";
  return source.text;
}

// The Action of a story whose Situation holds fillers too, with the fix made.
std::string Action(const std::string& told) {
  const std::string before = "## Situation\n\nUm, it was basically slow.\n\n## Action\n\n";
  const std::string after = "\n\n## Result\n\nUm, it was basically fast.\n";
  const std::string clean = "## Situation\n\nIt was slow.\n\n## Action\n\n";
  const std::string fixed = Fixed("a.md", before + told + after);
  const size_t end = fixed.find("\n\n## Result");
  if (!fixed.starts_with(clean)) return "not fixed: " + fixed;
  return fixed.substr(clean.size(), end - clean.size());
}

TEST(WordFixTest, IsUnsafeAndNamesTheWords) {
  const Source source{
      "a.md",
      "S: Um, basically it was kind of slow, you know.\nA: I basically sped it up.\n"
      "R: It rose by 4 %.\n"};
  const FileReport report = Fillers(source);
  ASSERT_EQ(report.diagnostics.size(), 1U);
  EXPECT_EQ(report.diagnostics.front().fixes,
            (std::vector<Fix>{{"delete \"um\", \"basically\", \"kind of\", \"you know\"",
                               Applicability::kUnsafe,
                               {{{3, 18}, "I"}, {{24, 32}, ""}, {{36, 46}, ""}, {{53, 63}, ""}}}}));
}

TEST(WordFixTest, TakesBlanksAndCommasWithThem) {
  EXPECT_EQ(Action("I basically added an index."), "I added an index.");
  EXPECT_EQ(Action("Basically, I added an index."), "I added an index.");
  EXPECT_EQ(Action("Um, uh, basically the index was new."), "The index was new.");
  EXPECT_EQ(Action("It was, you know, an old index."), "It was an old index.");
  EXPECT_EQ(Action("I added an index, I guess."), "I added an index.");
  EXPECT_EQ(Action("I added an index and stuff!"), "I added an index!");
  EXPECT_EQ(Action("I added one and basically, it held."), "I added one and it held.");
  EXPECT_EQ(Action("So basically our service was kind of slow."), "So our service was slow.");
}

TEST(WordFixTest, LeavesWordsThatSaySomething) {
  EXPECT_EQ(Action("I basically made this kind of index."), "I made this kind of index.");
  EXPECT_EQ(Action("I basically answered honestly, as you know them."),
            "I answered honestly, as you know them.");
  EXPECT_EQ(Action("I basically saw a basically idle disk."), "I saw a basically idle disk.");
}

TEST(WordFixTest, KeepsLinesAndMarks) {
  EXPECT_EQ(Action("I looked\nbasically at it."), "I looked\nat it.");
  EXPECT_EQ(Action("I looked basically\nat it."), "I looked\nat it.");
  EXPECT_EQ(Action("I looked,\nyou know, at it."), "I looked\nat it.");
  EXPECT_EQ(Action("I **basically looked** at it."), "I **looked** at it.");
  EXPECT_EQ(Action("- I basically looked.\n- Basically, I saw it."), "- I looked.\n- I saw it.");
  EXPECT_EQ(Action("I basically looked at the index. I *basically* saw it."),
            "I looked at the index. I *basically* saw it.");
}

TEST(WordFixTest, MakesNoMarkupOfWhatFollows) {
  EXPECT_EQ(Action("Basically 1. was old. I basically saw it."), "Basically 1. was old. I saw it.");
}

TEST(WordFixTest, TakesWhatItCanAndLeavesTheRestToTheAuthor) {
  EXPECT_EQ(
      Fixed("a.md",
            "S: It was, like, kind of slow or so, I guess maybe.\nT: I was, um, probably it.\n"
            "A: I just looked at it somehow, or anything.\nR: It was sort of better.\n"),
      "S: It was slow or so, I guess maybe.\nT: I was probably it.\n"
      "A: I just looked at it somehow, or anything.\nR: It was better.\n"
      "3 sentences hold words that only fill or hedge.\n");
}

TEST(WordFixTest, Yaml) {
  EXPECT_EQ(
      Fixed("a.yaml",
            "situation: Um, it was basically slow.\naction: >\n  I basically\n  looked at it,\n"
            "  you know.\nresult: 'It''s basically fast.'\n"),
      "situation: It was slow.\naction: >\n  I\n  looked at it.\nresult: 'It''s fast.'\n");
}

}  // namespace
}  // namespace starlint
