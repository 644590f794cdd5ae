// The kinds of check, one overload and one file each. A check is a pure function of the facts; its
// parameters come from the rule. A new kind must serve three rules.
#pragma once

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

// Runs whatever check the rule has, at the level that it has on a story with these traits.
void RunRule(const ActiveRule& rule, const Facts& facts, Findings& findings);

}  // namespace starlint
