#include "story/label_seconds.h"

#include <cmath>
#include <cstddef>

#include "base/text.h"

namespace starlint {
namespace {

// Seconds in the unit that is called `name`; 0: it is no unit of time.
double UnitSeconds(std::string_view name) {
  for (const std::string_view minute : {"m", "min", "mins", "minute", "minutes"}) {
    if (name == minute) return 60;
  }
  for (const std::string_view second : {"s", "sec", "secs", "second", "seconds"}) {
    if (name == second) return 1;
  }
  return 0;
}

}  // namespace

uint32_t SecondsIn(std::string_view label) {
  constexpr double kMost = 3600;
  double seconds = 0;
  for (size_t at = 0; at < label.size();) {
    if (!IsDigit(label[at])) {
      ++at;
      continue;
    }
    double number = 0, place = 1;
    bool point = false;
    for (; at < label.size() && (IsDigit(label[at]) || (label[at] == '.' && !point)); ++at) {
      if (label[at] == '.') {
        point = true;
        continue;
      }
      number = point ? number + (label[at] - '0') * (place /= 10) : number * 10 + (label[at] - '0');
    }
    size_t unit = at;
    while (unit < label.size() && label[unit] == ' ') ++unit;
    size_t end = unit;
    while (end < label.size() && IsLetter(label[end])) ++end;
    const double length = UnitSeconds(ToLower(label.substr(unit, end - unit)));
    seconds += number * length;
    if (length > 0) at = end;
  }
  return seconds > kMost ? 0 : static_cast<uint32_t>(std::lround(seconds));
}

}  // namespace starlint
