// A rule's page as text: what it says, why, what to try, its numbers, an example of each kind.
#pragma once

#include <string>

#include "rule/rule.h"

namespace starlint {

void AppendRulePage(std::string& out, const Rule& rule);

}  // namespace starlint
