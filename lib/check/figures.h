// The figures that a story gives for what it measures: "p95 latency fell from 900 ms to 300 ms" is
// two of the p95 latency, 0.9 s before and 0.3 s after. What is not surely a measured value (a
// year, a version, a range, a figure with no known metric near) is left out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "story/story.h"

namespace starlint {

enum class FigureUnit : uint8_t { kCount, kPercent, kFactor, kSeconds, kBytes, kMoney };
enum class FigureRole : uint8_t { kIs, kFrom, kTo, kBy };

struct Figure {
  std::string metric;  // folded, singular: "p95 latency", "build time"
  std::string shown;   // the metric as it is written, in lower case: "timeouts"
  FigureUnit unit = FigureUnit::kCount;
  FigureRole role = FigureRole::kIs;
  double value = 0;  // in the unit: seconds, bytes
  Span text;         // Prose bytes: the figure with its unit
};

// The figures of `story`, whose text is `prose`, in its order. `metrics` are what may be measured,
// in the singular; "* rate" is a rate together with the word before it.
std::vector<Figure> FiguresOf(std::string_view prose, const Story& story,
                              std::span<const std::string_view> metrics);

}  // namespace starlint
