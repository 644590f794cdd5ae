// What a number that users may set can be, by what it counts.
#pragma once

#include <optional>
#include <string_view>

namespace starlint {

struct NumberRange {
  double least = 0;
  double most = 0;
  std::string_view text;  // "a number from 1 to 1000000"
};

inline constexpr NumberRange kBudgetRange = {1, 1e6, "a number from 1 to 1000000"};

// That of a rule's option, which its name tells: ratios end in "ratio".
NumberRange OptionRange(std::string_view option);

// The number that the whole of `text` is, if it is in the range.
std::optional<double> ReadNumber(std::string_view text, const NumberRange& range);

}  // namespace starlint
