#include "lint/bank.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace starlint {
namespace {

// The least overlap of two stories that a rule asks for; above 1 when none does.
double LeastOverlap(const Settings& settings) {
  double least = 2;
  for (const ActiveRule& rule : settings.rules) {
    const auto* check = std::get_if<BankCheck>(&rule.rule->check);
    if (check == nullptr) continue;
    const bool compares = check->asks == BankAsk::kDuplicates || check->asks == BankAsk::kFigures;
    if (compares) least = std::min(least, rule.Option("overlap-ratio"));
  }
  return least;
}

void RunBankCheck(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                  BankFindings& findings) {
  switch (check.asks) {
    case BankAsk::kSize:
      return CheckBankSize(check, rule, bank, findings);
    case BankAsk::kCoverage:
      return CheckBankCoverage(check, rule, bank, findings);
    case BankAsk::kDuplicates:
      return CheckBankDuplicates(check, rule, bank, findings);
    case BankAsk::kFigures:
      return CheckBankFigures(check, rule, bank, findings);
  }
}

bool IsBankRule(const Rule& rule) { return std::holds_alternative<BankCheck>(rule.check); }

}  // namespace

std::vector<BankFinding> LintBank(std::span<const FileFacts> files, const RuleSet& set,
                                  const Settings& settings) {
  std::vector<BankFinding> found;
  const Bank bank = MakeBank(files, set.topics, LeastOverlap(settings));
  if (bank.stories.size() < kLeastBank) return found;
  BankFindings findings(found);
  for (const ActiveRule& rule : settings.rules) {
    const auto* check = std::get_if<BankCheck>(&rule.rule->check);
    if (check != nullptr) RunBankCheck(*check, rule, bank, findings);
  }
  std::stable_sort(found.begin(), found.end(), [](const BankFinding& a, const BankFinding& b) {
    return std::tie(a.file, a.diagnostic.span.begin, a.diagnostic.rule) <
           std::tie(b.file, b.diagnostic.span.begin, b.diagnostic.rule);
  });
  return found;
}

FileReport BankReport(const Source& source, std::span<const Diagnostic> findings,
                      const RuleSet& set, const Settings& settings, PatternCache& patterns) {
  Settings alone = settings;
  alone.bank = false;
  std::erase_if(alone.rules, [](const ActiveRule& rule) { return !IsBankRule(*rule.rule); });
  FileReport report = LintFile(source, set, alone, patterns, findings);
  report.reported = true;
  std::erase_if(report.diagnostics, [&](const Diagnostic& diagnostic) {
    const Rule* rule = set.Find(diagnostic.rule);
    return rule == nullptr || !IsBankRule(*rule);
  });
  return report;
}

}  // namespace starlint
