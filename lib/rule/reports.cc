#include "rule/reports.h"

#include <array>

namespace starlint {
namespace {

constexpr Rule Report(std::string_view id, Severity level, ReportCheck check, std::string_view says,
                      std::string_view why, std::string_view advice) {
  Rule rule{};
  rule.id = id;
  rule.group = "input";
  rule.level = level;
  rule.says = says;
  rule.why = why;
  rule.advice = advice;
  rule.check = check;
  return rule;
}

const std::array<Rule, 8> kReports = {
    Report(
        kDirective, Severity::kWarning, {}, "The directive cannot be read.",
        "A comment that looks like a directive and is none silences nothing, and nobody notices.",
        "write <!-- starlint-ignore RULE: reason -->, in YAML # starlint-ignore RULE: reason"),
    Report(
        kInvalidUtf8, Severity::kError, {true}, "The file is not valid UTF-8.",
        "Text in another encoding is read wrongly from the first accent on, so it is not linted.",
        "save it as UTF-8"),
    Report(kNoStoryRule, Severity::kError, {}, "The file holds no story.",
           "A story whose parts cannot be told apart would pass every check in silence, and your "
           "configuration says, under 'stories', that this file is one.",
           "label its parts, or take the file out of 'stories' in the configuration"),
    Report(kStaleBaseline, Severity::kInfo, {}, "The baseline knows a finding that is gone.",
           "An entry that meets nothing would hide the same fault when it comes back.",
           "write the baseline anew with --write-baseline"),
    Report(kUnknownRule, Severity::kWarning, {}, "A directive names a rule that is not there.",
           "Misspelt, it silences nothing; of a rule that was renamed, no longer.",
           "`starlint rules` lists them"),
    Report(kUnknownSection, Severity::kWarning, {}, "A heading is nearly the name of a part.",
           "What stands under a misspelt heading is not heard as a part of the story, so the story "
           "is judged without it.",
           "mend the heading, or name it under 'sections' in the configuration"),
    Report(kUnusedIgnore, Severity::kWarning, {}, "A directive silences nothing.",
           "A directive that silences nothing hides the next finding of its kind.",
           "delete it; --fix does"),
    Report(kYamlSyntax, Severity::kError, {true}, "The file is not valid YAML or JSON.",
           "What stands behind a mistake of syntax may be read as something else, or not at all.",
           "mend what the message points at"),
};

}  // namespace

std::span<const Rule> Reports() { return kReports; }

bool IsAlwaysOn(const Rule& rule) {
  const auto* report = std::get_if<ReportCheck>(&rule.check);
  return report != nullptr && report->always;
}

}  // namespace starlint
