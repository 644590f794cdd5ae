// The form of a rule file as a JSON Schema (draft 7, which editors' YAML servers read): made from
// rule/fields.h, so that it knows the keys that the loader knows.
#pragma once

#include <string>

#include "signal/signal.h"

namespace starlint {

// `signals` are offered as names of signals; others are let pass, since users may have their own.
std::string RuleSchema(const SignalTable& signals);

}  // namespace starlint
