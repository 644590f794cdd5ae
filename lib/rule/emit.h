// Rules, signals and names of parts as C++ constants: what rulec writes at build time, so that the
// program starts with nothing to read.
#pragma once

#include <string>

#include "rule/rule_set.h"

namespace starlint {

// A C++ source file that defines BuiltinRules().
std::string EmitRuleSet(const RuleSet& set);

}  // namespace starlint
