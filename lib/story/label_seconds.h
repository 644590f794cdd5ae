// The time that a label gives its part: "Situation: 3m", "**ACTION** (90 seconds)".
#pragma once

#include <cstdint>
#include <string_view>

namespace starlint {

// Seconds; 0 when no time is told. Of a range the longer one counts: "10-15 s" is 15. Times in
// several units add up: "1m30s".
uint32_t SecondsIn(std::string_view label);

}  // namespace starlint
