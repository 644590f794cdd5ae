// The {holes} in the messages of rules: what each kind of check fills in. The loader refuses
// others, so that no reader of a finding ever sees a brace.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace starlint {

// The names of the holes that `check`, as it is set up, fills in each of its messages.
std::span<const std::string_view> HolesOf(const Check& check);

// A hole in a text: its name and the bytes of it, braces included.
struct HoleInText {
  std::string_view name;  // empty: the brace at `begin` is never closed
  size_t begin = 0;
  size_t end = 0;
};
std::vector<HoleInText> FindHoles(std::string_view text);

}  // namespace starlint
