#include "lint/suppress.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "rule/reports.h"

namespace starlint {
namespace {

// Lints with no rule but `ids`, and what is said of directives.
FileReport Lint(std::string_view name, std::string_view text,
                std::initializer_list<std::string_view> ids, bool require_reason = false) {
  Settings settings = DefaultSettings(BuiltinRules());
  settings.require_reason = require_reason;
  std::erase_if(settings.rules, [&](const ActiveRule& rule) {
    return std::find(ids.begin(), ids.end(), rule.rule->id) == ids.end() &&
           !std::holds_alternative<ReportCheck>(rule.rule->check);
  });
  EXPECT_EQ(settings.rules.size(), ids.size() + Reports().size());
  PatternCache patterns;
  return LintFile({std::string(name), std::string(text)}, BuiltinRules(), settings, patterns);
}

// `LINE rule`, a line for each finding, then how many were silenced.
std::string Left(std::string_view name, std::string_view text) {
  const FileReport report = Lint(name, text, {"placeholder"});
  std::string out;
  for (const Diagnostic& d : report.diagnostics) {
    out += std::to_string(1 + std::count(text.begin(), text.begin() + d.span.begin, '\n')) + " " +
           d.rule + "\n";
  }
  return out + "silenced " + std::to_string(report.suppressed) + "\n";
}

// --- What a directive speaks for -----------------------------------------------------------------

TEST(SuppressTest, OnItsOwnLineItSpeaksForTheNextBlock) {
  EXPECT_EQ(Left("a.md",
                 "## Task\n\nTODO one\n<!-- starlint-ignore placeholder -->\n"
                 "TODO two\nTODO two still\n\nTODO three\n\n## Action\n\nI did.\n"),
            "3 placeholder\n8 placeholder\nsilenced 2\n");
  EXPECT_EQ(Left("a.md",
                 "## Task\n\n- TODO one\n<!-- starlint-ignore placeholder -->\n- TODO two\n"
                 "- TODO three\n\n## Action\n\nI did.\n"),
            "3 placeholder\n6 placeholder\nsilenced 1\n");
}

TEST(SuppressTest, BeforeAHeadingItSpeaksForAllUnderIt) {
  constexpr std::string_view kStories =
      "# One\n\n## Task\n\nTODO 1\n\n## Action\n\nTODO 2\n\n# Two\n\n"
      "## Task\n\nTODO 3\n\n### More\n\nTODO 4\n\n## Action\n\nTODO 5\n";
  EXPECT_EQ(Left("a.md", kStories),
            "5 placeholder\n9 placeholder\n15 placeholder\n19 placeholder\n23 placeholder\n"
            "silenced 0\n");
  const auto with = [&](std::string_view heading) {
    std::string text(kStories);
    return Left("a.md", text.insert(text.find(heading), "<!-- starlint-ignore placeholder -->\n"));
  };
  EXPECT_EQ(with("# One"), "16 placeholder\n20 placeholder\n24 placeholder\nsilenced 2\n");
  EXPECT_EQ(with("## Task\n\nTODO 3"),
            "5 placeholder\n9 placeholder\n24 placeholder\nsilenced 2\n");
  EXPECT_EQ(with("### More"),
            "5 placeholder\n9 placeholder\n15 placeholder\n24 placeholder\nsilenced 1\n");
}

TEST(SuppressTest, BeforeALabelItSpeaksForTheSection) {
  EXPECT_EQ(Left("a.md",
                 "**Task:** TODO 1\n\n<!-- starlint-ignore placeholder -->\n**Action:** TODO 2\n\n"
                 "TODO 3\n\n**Result:** TODO 4\n"),
            "1 placeholder\n8 placeholder\nsilenced 2\n");
}

TEST(SuppressTest, BesideTextItSpeaksForThatBlock) {
  EXPECT_EQ(Left("a.md",
                 "## Task\n\nTODO 1\nTODO 2 <!-- starlint-ignore placeholder -->\nTODO 3\n\n"
                 "TODO 4\n\n## Action <!-- starlint-ignore placeholder -->\n\nTODO 5\n"),
            "7 placeholder\nsilenced 4\n");
}

TEST(SuppressTest, ForAFileItMayStandAnywhere) {
  EXPECT_EQ(Left("a.md",
                 "## Task\n\nTODO 1\n\n## Action\n\nTODO 2\n\n"
                 "<!-- starlint-ignore-file placeholder -->\n"),
            "silenced 2\n");
}

TEST(SuppressTest, InYamlItSpeaksForAValueOrAnEntry) {
  EXPECT_EQ(Left("a.yaml",
                 "# starlint-ignore placeholder\ntask: TODO 1\naction: TODO 2\n"
                 "result: TODO 3 # starlint-ignore placeholder\n"),
            "3 placeholder\nsilenced 2\n");
  EXPECT_EQ(Left("a.yaml",
                 "- task: TODO 1\n  action: | # starlint-ignore placeholder\n    TODO 2\n\n"
                 "    TODO 3\n  result: TODO 4\n# starlint-ignore placeholder\n"
                 "- task: TODO 5\n  action: TODO 6\n- task: TODO 7\n  action: b\n"),
            "1 placeholder\n6 placeholder\n10 placeholder\nsilenced 4\n");
}

// --- What is said of directives ------------------------------------------------------------------

// `BEGIN-END rule: message / help; fix`, a line for each finding.
std::string Said(std::string_view text, const FileReport& report) {
  std::string out;
  for (const Diagnostic& d : report.diagnostics) {
    out += "[" + std::string(text.substr(d.span.begin, d.span.size())) + "] " + d.rule + ": " +
           d.message + " / " + d.help + "\n";
    for (const Fix& fix : d.fixes) {
      EXPECT_EQ(fix.applicability, Applicability::kSafe);
      std::string fixed(text);
      for (const Edit& edit : fix.edits) {
        fixed.replace(edit.span.begin, edit.span.size(), edit.text);
      }
      out += "  " + fix.title + ": " + fixed + "\n";
    }
  }
  return out;
}

TEST(SuppressTest, ReportsWhatSilencesNothing) {
  constexpr std::string_view kText =
      "<!-- starlint-ignore placeholder -->\n## Task\n\nOne.\n\n## Action\n\nTwo.\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[placeholder] unused-ignore: The directive silences nothing: 'placeholder' finds "
            "nothing here. / delete it\n"
            "  delete the directive: ## Task\n\nOne.\n\n## Action\n\nTwo.\n\n");
  constexpr std::string_view kBeside = "S: One.\n\nA: Two. <!-- starlint-ignore placeholder -->\n";
  EXPECT_EQ(Said(kBeside, Lint("a.md", kBeside, {"placeholder"})),
            "[placeholder] unused-ignore: The directive silences nothing: 'placeholder' finds "
            "nothing here. / delete it\n"
            "  delete the directive: S: One.\n\nA: Two.\n\n");
}

TEST(SuppressTest, ADeletionJoinsNoParagraphs) {
  constexpr std::string_view kText =
      "## Task\n\nOne.\n<!-- starlint-ignore placeholder -->\nTwo.\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[placeholder] unused-ignore: The directive silences nothing: 'placeholder' finds "
            "nothing here. / delete it\n"
            "  delete the directive: ## Task\n\nOne.\n\nTwo.\n\n");
}

TEST(SuppressTest, ADeletionLeavesNoEmptyLineBehindAByteOrderMark) {
  constexpr std::string_view kText =
      "\xEF\xBB\xBF<!-- starlint-ignore placeholder -->\n## Task\n\nOne.\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[placeholder] unused-ignore: The directive silences nothing: 'placeholder' finds "
            "nothing here. / delete it\n"
            "  delete the directive: \xEF\xBB\xBF## Task\n\nOne.\n\n");
}

TEST(SuppressTest, ADeletionJoinsNoWords) {
  constexpr std::string_view kText =
      "S: One.\n\nA: Two <!-- starlint-ignore placeholder -->three.\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[placeholder] unused-ignore: The directive silences nothing: 'placeholder' finds "
            "nothing here. / delete it\n"
            "  delete the directive: S: One.\n\nA: Two three.\n\n");
}

// The line is HTML as long as a comment opens it, or stands above; without it a fence would begin
// here, or code, or emphasis; in a table it is a row, and a blank line would end the table.
TEST(SuppressTest, ADeletionThatLaysMarkupOpenIsNotSafe) {
  for (const char* line :
       {"<!-- starlint-ignore placeholder -->```\n",
        "<!-- starlint-ignore placeholder -->\n    Three.\n",
        "- <!-- starlint-ignore placeholder -->**b**\n",
        "b*<!-- starlint-ignore placeholder -->c*\n", "b <!-- starlint-ignore placeholder -->`c`\n",
        "> 1. <!-- starlint-ignore placeholder -->b\n",
        "| a |\n|---|\n<!-- starlint-ignore placeholder -->\nb\n"}) {
    const FileReport report =
        Lint("a.md", std::string("S: One.\n\nA: Two.\n\n") + line, {"placeholder"});
    ASSERT_EQ(report.diagnostics.size(), 1U);
    ASSERT_EQ(report.diagnostics[0].fixes.size(), 1U);
    EXPECT_EQ(report.diagnostics[0].fixes[0].applicability, Applicability::kUnsafe);
  }
}

// Without the comment the text would go on in the line that is now a mistake, or passed over.
TEST(SuppressTest, ADeletionInYamlThatCannotBeReadIsNotSafe) {
  for (const char* text : {"situation: A.\naction: one # starlint-ignore placeholder\n  more\n",
                           "situation: A.\naction:\none # starlint-ignore placeholder\nmore]"}) {
    const FileReport report = Lint("a.yaml", text, {"placeholder"});
    ASSERT_EQ(report.diagnostics.size(), 2U) << text;
    const bool first = report.diagnostics[0].rule == kYamlSyntax;
    EXPECT_EQ(report.diagnostics[first ? 0 : 1].rule, kYamlSyntax);
    const Diagnostic& unused = report.diagnostics[first ? 1 : 0];
    ASSERT_EQ(unused.fixes.size(), 1U);
    EXPECT_EQ(unused.fixes[0].applicability, Applicability::kUnsafe);
  }
}

TEST(SuppressTest, TakesOneOfSeveralIdsAway) {
  constexpr std::string_view kText =
      "S: One.\n\nA: TODO <!-- starlint-ignore section-order, placeholder, blame: mine -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder", "section-order", "blame"})),
            "[section-order] unused-ignore: The directive silences nothing: 'section-order' finds "
            "nothing here. / delete it\n"
            "  delete 'section-order': S: One.\n\nA: TODO <!-- starlint-ignore placeholder, blame: "
            "mine -->\n\n"
            "[blame] unused-ignore: The directive silences nothing: 'blame' finds nothing here. / "
            "delete it\n"
            "  delete 'blame': S: One.\n\nA: TODO <!-- starlint-ignore section-order, placeholder: "
            "mine -->\n\n");
}

TEST(SuppressTest, LeavesDirectivesForRulesThatAreOffAlone) {
  constexpr std::string_view kText = "S: One.\n\nA: Two. <!-- starlint-ignore filler -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})), "");
}

TEST(SuppressTest, WhatIsSaidOfDirectivesAndOfUnreadableFilesIsNotSilenced) {
  constexpr std::string_view kText =
      "S: One.\n\nA: Two. <!-- starlint-ignore unused-ignore, yaml-syntax -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[unused-ignore] directive: 'unused-ignore' is about directives; none silences it. / "
            "switch it off in the configuration, under 'rules'\n"
            "[yaml-syntax] directive: 'yaml-syntax' tells what could not be read; no directive "
            "silences it. / mend the file, or keep it from being linted with 'exclude'\n");
}

TEST(SuppressTest, LevelsOfReportsHold) {
  constexpr std::string_view kText =
      "S: One.\n\nA: Two. <!-- starlint-ignore placeholder, xyzzy -->\n";
  Settings settings;
  PatternCache patterns;
  settings.rules.push_back(ActiveRule::Of(*BuiltinRules().Find("placeholder")));
  settings.rules.push_back(ActiveRule::Of(*BuiltinRules().Find(kUnknownRule)));
  settings.rules.back().level = Severity::kInfo;
  const FileReport report =
      LintFile({"a.md", std::string(kText)}, BuiltinRules(), settings, patterns);
  ASSERT_EQ(report.diagnostics.size(), 1U);  // unused-ignore is off
  EXPECT_EQ(report.diagnostics[0].rule, kUnknownRule);
  EXPECT_EQ(report.diagnostics[0].severity, Severity::kInfo);
}

TEST(SuppressTest, KnowsItsRules) {
  constexpr std::string_view kText =
      "S: One.\n\nA: Two. <!-- starlint-ignore no-tradeof, xyzzy -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[no-tradeof] unknown-rule: There is no rule 'no-tradeof'; did you mean 'no-tradeoff'? "
            "/ `starlint rules` lists them\n"
            "[xyzzy] unknown-rule: There is no rule 'xyzzy'. / `starlint rules` lists them\n");
}

TEST(SuppressTest, AGroupIsNoRule) {
  constexpr std::string_view kText = "S: One.\n\nA: Two. <!-- starlint-ignore decisions: x -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[decisions] unknown-rule: 'decisions' is a group; a directive names rules. / name the "
            "rule that is meant: `starlint rules` lists them by group\n");
}

TEST(SuppressTest, FaultsAreFindingsAndSilenceNothing) {
  constexpr std::string_view kText = "S: TODO <!-- starlint-ignore -->\n\nA: Two.\n";
  EXPECT_EQ(
      Said(kText, Lint("a.md", kText, {"placeholder"})),
      "[TODO] placeholder: \"TODO\" is a blank that is still to be filled in. / fill it in, or "
      "say the direction without a figure\n"
      "[<!-- starlint-ignore -->] directive: The directive names no rule. / name what it "
      "silences: 'starlint-ignore RULE: reason'\n");
}

// What is written otherwise than meant is mended before it is obeyed.
TEST(SuppressTest, OneFaultAmongIdsAndNoneSilences) {
  constexpr std::string_view kText =
      "S: TODO <!-- starlint-ignore placeholder, team language: ours -->\n\nA: Two.\n";
  EXPECT_EQ(
      Said(kText, Lint("a.md", kText, {"placeholder"})),
      "[TODO] placeholder: \"TODO\" is a blank that is still to be filled in. / fill it in, or "
      "say the direction without a figure\n"
      "[team language] directive: 'team language' is not the id of a rule. / part ids by "
      "commas and put the reason behind a colon\n");
}

TEST(SuppressTest, AFileThatIsNoTextHasNoDirectives) {
  constexpr std::string_view kText = "S: a\n\nA: b <!-- starlint-ignore xyz\xC5 -->\n";
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})),
            "[\xC5] invalid-utf8: The file is not valid UTF-8 from this byte on. / save it as "
            "UTF-8\n");
}

TEST(SuppressTest, MayRequireAReason) {
  constexpr std::string_view kText =
      "S: TODO <!-- starlint-ignore placeholder -->\n\n"
      "A: TODO <!-- starlint-ignore placeholder: soon -->\n";
  EXPECT_EQ(
      Said(kText, Lint("a.md", kText, {"placeholder"}, true)),
      "[<!-- starlint-ignore placeholder -->] directive: The directive gives no reason. / put "
      "it behind a colon; the configuration requires one\n");
  EXPECT_EQ(Said(kText, Lint("a.md", kText, {"placeholder"})), "");
}

}  // namespace
}  // namespace starlint
