// The rules, signals and names of parts that a run works with.
#pragma once

#include <span>
#include <string_view>

#include "rule/rule.h"
#include "signal/signal.h"
#include "story/vocabulary.h"

namespace starlint {

struct RuleSet {
  std::span<const Rule> rules;  // ascending by id
  SignalTable signals;
  Vocabulary vocabulary{{}};

  // The rule called `id`, or nullptr.
  const Rule* Find(std::string_view id) const;
};

// What was compiled into the program: constants, no work at start.
const RuleSet& BuiltinRules();

}  // namespace starlint
