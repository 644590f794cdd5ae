// Whether `clears` of a set of rules can be meant: it names other rules, and no rule clears itself
// by way of others (two that clear each other would leave nothing).
#pragma once

#include <span>

#include "rule/rule.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// Adds what is wrong with the `clears` of `rule`, which was loaded from `file`, to `problems` (rule
// "rule-file", severity error). `rules` are all that are used together, `rule` among them.
void CheckClears(const Source& file, const Rule& rule, std::span<const Rule> rules,
                 Problems& problems);

}  // namespace starlint
