// The form of a configuration as a JSON Schema (draft 7, which editors' YAML servers read): made
// from lint/config_fields.h, so that it knows the keys that the loader knows.
#pragma once

#include <string>

#include "rule/rule_set.h"

namespace starlint {

// The rules, groups, options and signals are those of `set`.
std::string ConfigSchema(const RuleSet& set);

}  // namespace starlint
