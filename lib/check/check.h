// The kinds of check, one overload and one file each. A check is a pure function of the facts; its
// parameters come from the rule. A new kind must serve three rules.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "rule/rule.h"

namespace starlint {

void RunCheck(const SectionCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
void RunCheck(const ShareCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
void RunCheck(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
void RunCheck(const RequireCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
void RunCheck(const OccurCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
void RunCheck(const ForbidCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings);
// What looks across stories says nothing of one, see bank.h.
inline void RunCheck(const BankCheck&, const ActiveRule&, const Facts&, Findings&) {}
// What readers say they say themselves.
inline void RunCheck(const ReportCheck&, const ActiveRule&, const Facts&, Findings&) {}

// Runs whatever check the rule has, at the level that it has on a story with these traits.
void RunRule(const ActiveRule& rule, const Facts& facts, Findings& findings);

// Runs a rule that looks at the whole file (ForbidCheck::file), others not at all. `text` is the
// file's; `names` are words of the user's that should not stand in it either. What is found belongs
// to no story.
void RunFileRule(const ActiveRule& rule, std::string_view text, PatternCache& patterns,
                 std::span<const std::string> names, std::vector<Diagnostic>& found);

}  // namespace starlint
