// One cause, one finding. A rule may clear others: what they say of a story it says as well, or it
// says why. Of a story that both complain about only the finding that tells more is shown.
//
// A finding never clears a graver one, so that no exit status changes. What is off, or was silenced
// by the author, clears nothing. A finding that is cleared itself still clears: the cause is there.
#pragma once

#include "lint/report.h"
#include "rule/rule_set.h"

namespace starlint {

// Takes the findings out of `report` that others of the same story clear.
void Clear(const RuleSet& set, FileReport& report);

}  // namespace starlint
