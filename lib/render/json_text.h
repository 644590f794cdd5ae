// What the json formats share: values as text that is valid whatever the input was, places, and
// arrays that are kept as text. Only they and the commands that print JSON include this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "source/line_map.h"
#include "source/span.h"

namespace starlint {

using Json = nlohmann::ordered_json;

// Broken bytes of a file become U+FFFD: output must be valid whatever the input was. What a
// terminal would obey is escaped, in case one is shown it.
std::string Dump(const Json& json);

// `json` dumped as it looks `depth` levels deep. Line ends inside strings are escaped, so each of
// these is a real one.
inline void AppendIndented(const Json& json, size_t depth, std::string& out) {
  for (const char c : Dump(json)) {
    out += c;
    if (c == '\n') out.append(depth, ' ');
  }
}

inline Json PositionJson(const LineMap& lines, uint32_t offset) {
  const Position at = lines.At(offset);
  return {{"line", at.line}, {"column", at.column}, {"offset", offset}};
}

inline Json RangeJson(const LineMap& lines, Span span) {
  return {{"start", PositionJson(lines, span.begin)}, {"end", PositionJson(lines, span.end)}};
}

// An array that is kept as text: a run over many files holds a third of the memory that the values
// would take.
class ArrayText {
 public:
  // `depth`: how many levels deep its entries stand in the output.
  explicit ArrayText(size_t depth = 2) : depth_(depth) {}

  void Add(const Json& entry) {
    items_ += items_.empty() ? "\n" : ",\n";
    items_.append(depth_, ' ');
    AppendIndented(entry, depth_, items_);
  }
  void AppendTo(std::string& out) const {
    out += '[';
    out += items_;
    if (!items_.empty()) out.append(1, '\n').append(depth_ - 1, ' ');
    out += ']';
  }

 private:
  size_t depth_;
  std::string items_;
};

}  // namespace starlint
