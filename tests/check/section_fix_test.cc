#include "check/section_fix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "lint/fix.h"
#include "lint/lint.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

// `text` with the unsafe fixes of missing-section made, and what the rule still says of it.
std::string Fixed(std::string name, std::string text) {
  const RuleSet& set = BuiltinRules();
  const Settings settings = DefaultSettings(set);
  PatternCache patterns;
  const auto lint = [&](const Source& source) {
    FileReport report = LintFile(source, set, settings, patterns);
    std::erase_if(report.diagnostics,
                  [](const Diagnostic& found) { return found.rule != "missing-section"; });
    return report;
  };
  Source source{std::move(name), std::move(text)};
  FileReport report;
  FixFile(source, Applicability::kUnsafe, lint, report);
  for (const Diagnostic& left : report.diagnostics) source.text += left.message + "\n";
  return source.text;
}
std::string Fixed(std::string text) { return Fixed("a.md", std::move(text)); }

TEST(SectionFixTest, IsUnsafeAndSaysWhatItAdds) {
  const Source source{"a.md",
                      "## Situation\n\nIt fell.\n\n## Action\n\nI rose.\n\n## Result\n\nUp.\n"};
  PatternCache patterns;
  const RuleSet& set = BuiltinRules();
  const FileReport report = LintFile(source, set, DefaultSettings(set), patterns);
  const auto found = std::find_if(report.diagnostics.begin(), report.diagnostics.end(),
                                  [](const Diagnostic& d) { return d.rule == "missing-section"; });
  ASSERT_NE(found, report.diagnostics.end());
  EXPECT_EQ(found->fixes, (std::vector<Fix>{{"add \"## Task\" with a TODO",
                                             Applicability::kUnsafe,
                                             {{{24, 24}, "## Task\n\nTODO\n\n"}}}}));
}

TEST(SectionFixTest, Headings) {
  EXPECT_EQ(Fixed("# The outage\n\n### Situation\n\nIt fell.\n\n### Action\n\nI rose.\n\n"
                  "### Result\n\nUp.\n"),
            "# The outage\n\n### Situation\n\nIt fell.\n\n### Task\n\nTODO\n\n### Action\n\nI rose."
            "\n\n### Result\n\nUp.\n");
  EXPECT_EQ(Fixed("## situation\nIt fell.\n## action\nI rose.\n## result\nUp.\n"),
            "## situation\nIt fell.\n## task\nTODO\n## action\nI rose.\n## result\nUp.\n");
  EXPECT_EQ(Fixed("## SITUATION\n\nIt fell.\n\n## TASK\n\nMine.\n\n## ACTION\n\nI rose."),
            "## SITUATION\n\nIt fell.\n\n## TASK\n\nMine.\n\n## ACTION\n\nI rose.\n\n## RESULT\n\n"
            "TODO");
  EXPECT_EQ(
      Fixed("Situation\n---------\n\nIt fell.\n\nAction\n------\n\nI rose.\n\nResult\n------\n"
            "\nUp.\n"),
      "Situation\n---------\n\nIt fell.\n\nTask\n----\n\nTODO\n\nAction\n------\n\nI rose.\n\n"
      "Result\n------\n\nUp.\n");
}

TEST(SectionFixTest, TheFirstAndTheLastPart) {
  EXPECT_EQ(
      Fixed("# One\n\n## Task\n\nMine.\n\n## Action\n\nI rose.\n\n```\ncode\n```\n\n# Two\n\n"
            "## Situation\n\nIt fell.\n\n## Task\n\nMine.\n\n## Action\n\nI rose.\n\n"
            "## Result\n\nUp.\n"),
      "# One\n\n## Situation\n\nTODO\n\n## Task\n\nMine.\n\n## Action\n\nI rose.\n\n```\ncode\n"
      "```\n\n## Result\n\nTODO\n\n# Two\n\n## Situation\n\nIt fell.\n\n## Task\n\nMine.\n\n"
      "## Action\n\nI rose.\n\n## Result\n\nUp.\n");
}

TEST(SectionFixTest, KeepsLineEndsAndTheByteOrderMark) {
  EXPECT_EQ(Fixed("\xEF\xBB\xBF## Situation\r\n\r\nIt fell.\r\n\r\n## Action\r\n\r\nI rose.\r\n\r\n"
                  "## Result\r\n\r\nUp.\r\n"),
            "\xEF\xBB\xBF## Situation\r\n\r\nIt fell.\r\n\r\n## Task\r\n\r\nTODO\r\n\r\n## Action"
            "\r\n\r\nI rose.\r\n\r\n## Result\r\n\r\nUp.\r\n");
  EXPECT_EQ(Fixed("\xEF\xBB\xBF## Task\n\nMine.\n\n## Action\n\nI rose.\n\n## Result\n\nUp.\n"),
            "\xEF\xBB\xBF## Situation\n\nTODO\n\n## Task\n\nMine.\n\n## Action\n\nI rose.\n\n"
            "## Result\n\nUp.\n");
}

TEST(SectionFixTest, CommentsStayWithTheirHeading) {
  EXPECT_EQ(Fixed("## Situation\n\nIt fell.\n\n<!-- starlint-ignore no-tradeoff: none -->\n"
                  "## Action\n\nI rose.\n\n## Result\n\nUp.\n"),
            "## Situation\n\nIt fell.\n\n## Task\n\nTODO\n\n"
            "<!-- starlint-ignore no-tradeoff: none -->\n## Action\n\nI rose.\n\n"
            "## Result\n\nUp.\n");
}

TEST(SectionFixTest, Labels) {
  EXPECT_EQ(
      Fixed("**Situation:** It fell.\n\n**Action:** I rose.\n\n**Result:** Up.\n"),
      "**Situation:** It fell.\n\n**Task:** TODO\n\n**Action:** I rose.\n\n**Result:** Up.\n");
  EXPECT_EQ(Fixed("- **Situation**: It fell.\n- **Task**: Mine.\n- **Action**: I rose,\n  and so "
                  "did you.\n"),
            "- **Situation**: It fell.\n- **Task**: Mine.\n- **Action**: I rose,\n  and so did you."
            "\n- **Result**: TODO\n");
  EXPECT_EQ(Fixed("S: It fell.\nA: I rose.\nR: Up.\n"),
            "S: It fell.\nT: TODO\nA: I rose.\nR: Up.\n");
  EXPECT_EQ(Fixed("> Situation: It fell.\n>\n> Action: I rose.\n>\n> Result: Up.\n"),
            "> Situation: It fell.\n>\n> Task: TODO\n>\n> Action: I rose.\n>\n> Result: Up.\n");
  EXPECT_EQ(Fixed("**Situation**\n\nIt fell.\n\n**Action**\n\nI rose.\n\n**Result**\n\nUp.\n"),
            "**Situation**\n\nIt fell.\n\n**Task**\n\nTODO\n\n**Action**\n\nI rose.\n\n**Result**\n"
            "\nUp.\n");
  EXPECT_EQ(
      Fixed("**Situation:** It fell.  \n**Action:** *I* rose.  \n**Result:** Up.\n"),
      "**Situation:** It fell.  \n**Task:** TODO  \n**Action:** *I* rose.  \n**Result:** Up.\n");
}

TEST(SectionFixTest, Keys) {
  EXPECT_EQ(Fixed("a.yaml", "situation: It fell.\n# what I did\naction: I rose.\nresult: Up.\n"),
            "situation: It fell.\ntask: TODO\n# what I did\naction: I rose.\nresult: Up.\n");
  EXPECT_EQ(Fixed("a.yaml",
                  "stories:\n  - title: One\n    Situation: It fell.\n    Task: Mine.\n"
                  "    Action: |\n      I rose.\n\n      And rose.\n  - title: Two\n"),
            "stories:\n  - title: One\n    Situation: It fell.\n    Task: Mine.\n    Action: |\n"
            "      I rose.\n\n      And rose.\n    Result: TODO\n  - title: Two\n");
  EXPECT_EQ(Fixed("a.yaml", "situation: It fell.\ntask: Mine.\naction:\n- I rose.\n- I fell.\n"),
            "situation: It fell.\ntask: Mine.\naction:\n- I rose.\n- I fell.\nresult: TODO\n");
  EXPECT_EQ(Fixed("a.json",
                  "{\n  \"situation\": \"It fell.\",\n  \"action\": \"I rose.\",\n"
                  "  \"result\": \"Up.\"\n}\n"),
            "{\n  \"situation\": \"It fell.\",\n  \"task\": \"TODO\",\n  \"action\": \"I rose.\",\n"
            "  \"result\": \"Up.\"\n}\n");
  EXPECT_EQ(
      Fixed("a.json",
            "{\n  \"situation\": \"It fell.\",\n  \"task\": \"Mine.\",\n"
            "  \"action\": \"I rose.\"\n}\n"),
      "{\n  \"situation\": \"It fell.\",\n  \"task\": \"Mine.\",\n  \"action\": \"I rose.\",\n"
      "  \"result\": \"TODO\"\n}\n");
}

TEST(SectionFixTest, Org) {
  EXPECT_EQ(
      Fixed("a.org", "* Outage\n** Situation\nIt fell.\n** Action\nI rose.\n** Result\nUp.\n"),
      "* Outage\n** Situation\nIt fell.\n** Task\nTODO\n** Action\nI rose.\n** Result\nUp.\n");
}

TEST(SectionFixTest, NoneWhereLabelsDoNotBeginLines) {
  const std::string table =
      "| Situation | Action | Result |\n|---|---|---|\n| It fell. | I rose. | "
      "Up. |\n";
  EXPECT_EQ(Fixed(table), table + "The story has no Task section.\n");
  const std::string line = "Situation: It fell. Action: I rose. Result: Up.\n";
  EXPECT_EQ(Fixed(line), line + "The story has no Task section.\n");
  const std::string flow = "{situation: It fell., action: I rose., result: Up.}\n";
  EXPECT_EQ(Fixed("a.yaml", flow), flow + "The story has no Task section.\n");
  const std::string entry = "- task: Mine.\n  action: I rose.\n  result: Up.\n";
  EXPECT_EQ(Fixed("a.yaml", entry), entry + "The story has no Situation section.\n");
  const std::string scalar =
      "answer: \"Situation: It fell.\n\n  Action: I rose.\n\n  Result: Up.\"\n";
  EXPECT_EQ(Fixed("a.yaml", scalar), scalar + "The story has no Task section.\n");
}

}  // namespace
}  // namespace starlint
