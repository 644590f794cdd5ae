// Patterns in text: what the checks that forbid something share, and the cheap look that spares
// most files the costly one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "signal/pattern.h"
#include "source/span.h"

namespace starlint {

// Whether `text` holds `needs`, in which '#' stands for a digit; always when it is empty.
bool HoldsNeeds(std::string_view text, std::string_view needs);

// The sequences of three bytes in a text, collected in one pass. A list of patterns asks it first:
// most of what they need is ruled out without another look at the text.
class Trigrams {
 public:
  explicit Trigrams(std::string_view text);

  // False only when HoldsNeeds(text, needs) is; of less than three bytes it knows nothing.
  bool MayHold(std::string_view needs) const;

 private:
  static constexpr uint32_t kMask = (1U << 15U) - 1;  // of a sequence: five bits a byte

  std::array<uint64_t, (kMask + 1) / 64> seen_ = {};
};

// The matches of `pattern` in `text[range]`, none inside another; of a pattern with a group what
// the first group matched. `^` and `$` stand for the ends of the range.
std::vector<Span> Matches(const re2::RE2& pattern, std::string_view text, Span range);

}  // namespace starlint
