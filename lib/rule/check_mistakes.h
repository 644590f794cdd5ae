// Checks that can be read but not meant: settings that exclude each other, that nothing looks at,
// that can never hold. What is written in a rule is believed by whoever reads it, so it must work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace starlint {

struct CheckMistake {
  std::string_view key;  // of the check, whose value is to blame; empty: the check as a whole
  std::string message;   // a sentence
};

// What is wrong with `check` in a rule that looks at the parts `in` (empty: all).
std::vector<CheckMistake> MistakesOf(const Check& check, PartSet in);

// Whether a check of this kind heeds the `in` of its rule.
bool HeedsParts(const Check& check);

}  // namespace starlint
