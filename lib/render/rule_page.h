// A rule's page as text: what it says, why, what to try, when it is asked, what it clears, its
// numbers, an example of each kind.
#pragma once

#include <span>
#include <string>

#include "rule/rule.h"

namespace starlint {

// `rules` are all that are used together.
void AppendRulePage(std::string& out, const Rule& rule, std::span<const Rule> rules);

}  // namespace starlint
