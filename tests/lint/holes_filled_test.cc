// The holes that the loader lets pass are those that the checks fill: each built-in rule is made to
// say all of its holes.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/bank.h"
#include "lint/examples.h"
#include "lint/lint.h"
#include "rule/holes.h"

namespace starlint {
namespace {

std::string AllHoles(const Check& check) {
  std::string says;
  for (const std::string_view hole : HolesOf(check)) says += "{" + std::string(hole) + "} ";
  return says;
}

TEST(HolesFilledTest, EveryHoleOfEveryRuleIsFilled) {
  const RuleSet& set = BuiltinRules();
  for (const Rule& rule : set.rules) {
    if (std::holds_alternative<ReportCheck>(rule.check)) continue;  // words itself
    const std::string says = AllHoles(rule.check);
    Rule talkative = rule;
    talkative.says = says;
    talkative.advice = says;
    if (auto* section = std::get_if<SectionCheck>(&talkative.check)) section->says_empty = says;
    Settings settings;
    ActiveRule active = ActiveRule::Of(talkative);
    if (active.level == Severity::kOff) active.level = Severity::kInfo;
    settings.rules.push_back(std::move(active));
    if (auto* bank = std::get_if<BankCheck>(&talkative.check)) {
      if (!bank->says_other.empty()) bank->says_other = says;
    }
    settings.bank = true;
    size_t findings = 0;
    for (const Example& example : rule.examples.bad) {
      PatternCache patterns;
      std::vector<Diagnostic> all;
      std::vector<FileFacts> files;
      for (const WrittenStory& story : WriteFor(rule, example, Form::kHeadings)) {
        FileReport report = LintFile(story.source, set, settings, patterns);
        all.insert(all.end(), report.diagnostics.begin(), report.diagnostics.end());
        files.push_back({story.source.name, std::move(report.bank)});
      }
      for (BankFinding& finding : LintBank(files, set, settings)) {
        all.push_back(std::move(finding.diagnostic));
      }
      for (const Diagnostic& found : all) {
        ++findings;
        for (const std::string_view hole : HolesOf(rule.check)) {
          const std::string open = "{" + std::string(hole) + "}";
          EXPECT_EQ((found.message + found.help).find(open), std::string::npos)
              << rule.id << ": " << found.message;
        }
      }
    }
    EXPECT_GT(findings, 0U) << rule.id;
  }
}

}  // namespace
}  // namespace starlint
