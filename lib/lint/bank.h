// Rules that look across stories. While files are linted their facts are collected
// (FileReport::bank, when Settings::bank is set); after the last file the rules look at them all.
#pragma once

#include <span>
#include <vector>

#include "check/bank.h"
#include "lint/lint.h"
#include "rule/rule_set.h"

namespace starlint {

// What the rules of `settings` find in the stories of `files`, ascending by file and place; nothing
// in fewer than kLeastBank stories.
std::vector<BankFinding> LintBank(std::span<const FileFacts> files, const RuleSet& set,
                                  const Settings& settings);

// The findings of one file, silenced, sorted and completed as LintFile does with its own; nothing
// else of the file is reported again, see FileReport::reported.
FileReport BankReport(const Source& source, std::span<const Diagnostic> findings,
                      const RuleSet& set, const Settings& settings, PatternCache& patterns);

}  // namespace starlint
