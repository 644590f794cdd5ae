#include "lint/lint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "rule/load.h"

namespace starlint {
namespace {

// The rules called by name, at their own levels; those without a name are silent.
Settings Only(std::initializer_list<std::string_view> ids) {
  Settings all = DefaultSettings(BuiltinRules());
  Settings settings;
  for (const ActiveRule& active : all.rules) {
    const bool wanted = std::find(ids.begin(), ids.end(), active.rule->id) != ids.end();
    if (wanted) settings.rules.push_back(active);
  }
  EXPECT_EQ(settings.rules.size(), ids.size());
  return settings;
}

FileReport Lint(std::string_view name, std::string_view text, const Settings& settings) {
  PatternCache patterns;
  return LintFile({std::string(name), std::string(text)}, BuiltinRules(), settings, patterns);
}

// `begin [what it points at] rule severity story message`, a line for each diagnostic; then why
// the file was skipped.
std::string Dump(std::string_view name, std::string_view text, const Settings& settings) {
  const FileReport report = Lint(name, text, settings);
  std::string out;
  for (const Diagnostic& d : report.diagnostics) {
    out += std::to_string(d.span.begin) + " [" +
           std::string(text.substr(d.span.begin, d.span.size())) + "] " + d.rule + " " +
           std::string(ToString(d.severity)) + " " + std::to_string(d.story) + " " + d.message +
           "\n";
  }
  if (!report.skipped.empty()) out += "skipped: " + report.skipped + "\n";
  return out;
}

std::string Dump(std::string_view name, std::string_view text) {
  return Dump(name, text, Only({"placeholder"}));
}

// --- Files that cannot be read as text -----------------------------------------------------------

TEST(LintTest, BadUtf8IsOneErrorAtItsFirstByte) {
  EXPECT_EQ(Dump("a.md", "S: a\nA: b \xC3(\xFF\n"),
            "10 [\xC3] invalid-utf8 error -1 The file is not valid UTF-8 from this byte on.\n"
            "skipped: not readable as text\n");
  EXPECT_EQ(Dump("a.yaml", "\xFF\xFEs: a\n"),
            "0 [\xFF] invalid-utf8 error -1 The file is not valid UTF-8 from this byte on.\n"
            "skipped: not readable as text\n");
  EXPECT_EQ(Dump("a.md", "S: a\nA: caf\xC3"),
            "11 [\xC3] invalid-utf8 error -1 The file is not valid UTF-8 from this byte on.\n"
            "skipped: not readable as text\n");
}

TEST(LintTest, ANulIsNoText) {
  EXPECT_EQ(Dump("a.md", std::string_view("S: a\0b\n", 7)),
            std::string_view("4 [\0] invalid-utf8 error -1 The file holds a NUL byte; it is not "
                             "text.\nskipped: not readable as text\n",
                             101));
}

TEST(LintTest, WhatToDoAboutIt) {
  const FileReport report = Lint("a.md", "\xFF", Only({}));
  ASSERT_EQ(report.diagnostics.size(), 1U);
  EXPECT_EQ(report.diagnostics[0].help, "save it as UTF-8");
  EXPECT_EQ(report.stories.size(), 0U);
}

// --- Files that are broken in part ---------------------------------------------------------------

TEST(LintTest, WhatCouldBeReadOfBrokenYamlIsLinted) {
  EXPECT_EQ(
      Dump("a.yaml", "situation: We had XX.\naction: I did TODO.\nresult: \"it fell\n"),
      "18 [XX] placeholder warning 0 \"XX\" is a blank that is still to be filled in.\n"
      "36 [TODO] placeholder warning 0 \"TODO\" is a blank that is still to be filled in.\n"
      "50 [\"] yaml-syntax error -1 The quotation mark \" that opens here is never closed.\n");
}

// Data files are for many things: what is wrong in one that tells no story is not ours to say.
TEST(LintTest, DataWithoutAStoryIsNotComplainedAbout) {
  constexpr std::string_view kNone = "skipped: no STAR section\n";
  EXPECT_EQ(Dump("a.yaml", "a: [1\nb: c\n"), kNone);
  EXPECT_EQ(Dump("a.yml", "context: a city\nk: 1\nk: 2\nresults: none\n"), kNone);
  EXPECT_EQ(Dump("a.json", "{\"task\": \"build\", \"result\": 1, \"result\": [tru}"), kNone);
  EXPECT_EQ(Dump("a.md", "---\ntitle: \"x\nlayout: post\n---\n\nA post.\n"), kNone);
}

// A story that cannot be read is.
TEST(LintTest, DataThatNamesPartsIsComplainedAbout) {
  EXPECT_EQ(Dump("a.json", "[{\"situation\": \"A\", \"result\": \"B \\q\"}]"),
            "33 [\\q] yaml-syntax error -1 The escape '\\q' is unknown.\n"
            "skipped: no STAR section\n");
  EXPECT_EQ(Dump("a.yaml", "title: \"x\nsituation: |\n  A\naction: B\n"),
            "7 [\"] yaml-syntax error -1 The quotation mark \" that opens here is never closed.\n"
            "skipped: no STAR section\n");
}

TEST(LintTest, WhatCouldBeReadOfBrokenFrontMatterIsLinted) {
  EXPECT_EQ(Dump("a.md", "---\ntitle: \"x\n---\nS: We had XX.\nA: b\n"),
            "11 [\"] yaml-syntax error -1 The quotation mark \" that opens here is never closed.\n"
            "28 [XX] placeholder warning 0 \"XX\" is a blank that is still to be filled in.\n");
}

// --- Files without a story -----------------------------------------------------------------------

TEST(LintTest, FilesWithoutAStoryAreSkipped) {
  for (const std::string_view name : {"a.md", "a.yaml", "a.yml", "a", ".yaml"}) {
    EXPECT_EQ(Dump(name, ""), "skipped: no STAR section\n") << name;
    EXPECT_EQ(Dump(name, "\xEF\xBB\xBF"), "skipped: no STAR section\n") << name;
    EXPECT_EQ(Dump(name, "Just a TODO.\n"), "skipped: no STAR section\n") << name;
  }
}

// What a fence is read as must not hang on a comment in it, which a fix may delete.
TEST(LintTest, CommentsInAFenceAreNoWords) {
  const std::string fence = "```\n## Situation\n\nWe had it.\n\n## Task\n\nI owned it. ";
  const Settings none;
  EXPECT_EQ(Dump("a.md", fence, none), "skipped: no STAR section\n");
  EXPECT_EQ(Dump("a.md", fence + "<!-- starlint-ignore filler -->", none),
            "skipped: no STAR section\n");
}

TEST(LintTest, TheNameChoosesTheReader) {
  constexpr std::string_view kYaml = "situation: XX\nresult: |\n  b\n";
  constexpr std::string_view kXx =
      "11 [XX] placeholder warning 0 \"XX\" is a blank that is still to be filled in.\n";
  EXPECT_EQ(Dump("a.yaml", kYaml), kXx);
  EXPECT_EQ(Dump("a.yml", kYaml), kXx);
  EXPECT_EQ(Dump("b/a.yaml", "# Title\n\nS: XX\n"), "skipped: no STAR section\n");
  EXPECT_EQ(Dump("a.txt", "## Situation\n\nXX\n\n## Task\n"),
            "14 [XX] placeholder warning 0 \"XX\" is a blank that is still to be filled in.\n");
}

// --- The report ----------------------------------------------------------------------------------

TEST(LintTest, DiagnosticsComeByPlaceThenRule) {
  constexpr std::string_view kText = "# One\n\nR: XX\nS: a TODO\n\n# Two\n\nS: b\nA: ???\n";
  EXPECT_EQ(Dump("a.md", kText, Only({"section-order", "placeholder", "missing-section"})),
            "0 [# One] missing-section warning 0 The story has no Task section.\n"
            "0 [# One] missing-section error 0 The story has no Action section.\n"
            "10 [XX] placeholder warning 0 \"XX\" is a blank that is still to be filled in.\n"
            "13 [S:] section-order warning 0 The Situation comes after the Result.\n"
            "18 [TODO] placeholder warning 0 \"TODO\" is a blank that is still to be filled in.\n"
            "24 [# Two] missing-section warning 1 The story has no Task section.\n"
            "24 [# Two] missing-section error 1 The story has no Result section.\n"
            "36 [A:] missing-section error 1 The Action section is empty.\n");
}

TEST(LintTest, StoriesAreSummarized) {
  constexpr std::string_view kText =
      "# One\n\n**Situation:** We *had* it.\n\n## Result\n\n## Action\n\n- I did\n- and left.\n";
  Settings settings = Only({});
  settings.budget = {90, 120};
  const FileReport report = Lint("a.md", kText, settings);
  ASSERT_EQ(report.stories.size(), 1U);
  const StorySummary& story = report.stories[0];
  EXPECT_EQ(story.title, "One");
  EXPECT_EQ(kText.substr(story.anchor.begin, story.anchor.size()), "# One");
  EXPECT_EQ(story.words, 7U);
  EXPECT_EQ(story.seconds, 3.5);
  std::string sections;
  for (const SectionSummary& section : story.sections) {
    sections += std::string(PartKey(section.part)) + " [" +
                std::string(kText.substr(section.label.begin, section.label.size())) + "] [" +
                std::string(kText.substr(section.content.begin, section.content.size())) + "] " +
                std::to_string(section.words) + "\n";
  }
  EXPECT_EQ(sections,
            "situation [Situation:] [We *had* it.] 3\n"
            "result [## Result] [] 0\n"
            "action [## Action] [I did\n- and left.] 4\n");
}

TEST(LintTest, RulesThatAreNotActiveAreSilent) {
  EXPECT_EQ(Dump("a.md", "S: XX\nA: b\n", Only({})), "");
  Settings settings = Only({"placeholder"});
  settings.rules[0].level = Severity::kInfo;
  EXPECT_EQ(Dump("a.md", "S: XX\nA: b\n", settings),
            "3 [XX] placeholder info 0 \"XX\" is a blank that is still to be filled in.\n");
}

// The same words must be found in every form, at the same words.
TEST(LintTest, PointsAtTheSameWordsInEveryForm) {
  struct Form {
    std::string_view name, text, marked;
  };
  constexpr Form kForms[] = {
      {"a.md", "## Situation\n\nIt cost so much here.\n\n## Task\n\nx\n", "so much"},
      {"a.md", "\xEF\xBB\xBFS: It cost so\r\nmuch here.\r\nT: x\r\n", "so\r\nmuch"},
      {"a.md", "S: “😀” It cost **so *much*** here.\n\nT: x\n", "so *much"},
      {"a.md", "S: It cost so  \n much here.\n\nT: x\n", "so  \n much"},
      {"a.md", "> S: It cost so\n> much here.\n\nT: x\n", "so\n> much"},
      {"a.md", "- S: It cost so&#32;much here.\n- T: x\n", "so&#32;much"},
      {"a.md", "- S: It cost [so](https://x.org) much here.\n- T: x\n", "so](https://x.org) much"},
      {"a.md", "| **S** | It `cost` so much |\n|---|---|\n| **T** | x |\n", "so much"},
      {"a.yaml", "situation: It cost so much here.\ntask: x\n", "so much"},
      {"a.yaml", "situation: It cost so\n  much here.\ntask: x\n", "so\n  much"},
      {"a.yaml", "situation: 'It''s so much here.'\ntask: x\n", "so much"},
      {"a.yaml", "situation: \"It \\\"cost\\\" so\\tmuch here.\"\ntask: x\n", "so\\tmuch"},
      {"a.yaml", "situation: \"It cost so\\\n  \\ much here.\"\ntask: x\n", "so\\\n  \\ much"},
      {"a.yaml", "situation: |\r\n  It cost so\r\n  much here.\r\ntask: x\r\n", "so\r\n  much"},
      {"a.yaml", "situation: >-\n  It cost so\n  much here.\ntask: x\n", "so\n  much"},
      {"a.yaml", "\xEF\xBB\xBF{situation: \"It cost so much here.\", task: x}\n", "so much"},
      {"a.yaml",
       "stories:\n  - star:\n      situation:\n        - It cost so much\n      task: x\n",
       "so much"},
  };
  const Source file{"r.yaml",
                    "rule: r\ngroup: own\nlevel: info\nsays: s\nwhy: w\ntry: t\n"
                    "check: {forbid: {patterns: [{find: 'so\\s+much', needs: much}]}}\n"
                    "examples: {bad: [{name: a, task: '>>x<<'}, {name: b, task: '>>x<<'}], good: "
                    "[{name: a, task: x}, {name: b, task: x}]}\n"};
  Arena arena;
  Problems problems;
  const auto rule = LoadRule(file, BuiltinRules().signals, arena, problems);
  ASSERT_TRUE(rule) << problems.front().message;
  Settings settings;
  settings.rules.push_back({&*rule, rule->level, {}});
  for (const Form& form : kForms) {
    const FileReport report = Lint(form.name, form.text, settings);
    ASSERT_EQ(report.diagnostics.size(), 1U) << form.text;
    const Span span = report.diagnostics[0].span;
    EXPECT_EQ(form.text.substr(span.begin, span.size()), form.marked) << form.text;
  }
}

}  // namespace
}  // namespace starlint
