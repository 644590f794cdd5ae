// Offsets to lines and columns and back, in the units that the output formats ask for. Lines end
// at LF or CRLF; a lone CR, U+2028, NEL and form feed are not line ends. This is the only place
// that counts lines.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace starlint {

enum class ColumnUnit : uint8_t { kCodePoint, kByte, kUtf16, kDisplay };

struct Position {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in the unit asked for

  friend constexpr bool operator==(Position, Position) = default;
};

// For one thread at a time: what is learned about a very long line is kept, so that many places on
// it do not cost its length each.
class LineMap {
 public:
  // Scans `text` once; it must outlive the map. A leading byte-order mark takes no column.
  explicit LineMap(std::string_view text);

  uint32_t line_count() const { return static_cast<uint32_t>(starts_.size()); }

  // The place of byte `offset` (clamped to the text's size). An offset inside a character counts
  // as that character's start.
  Position At(uint32_t offset, ColumnUnit unit = ColumnUnit::kCodePoint) const;

  // The bytes of line `line` (from 1), without its LF or CRLF and without a byte-order mark.
  Span Line(uint32_t line) const;

 private:
  // So many units stand before byte `offset` of a line.
  struct Mark {
    uint32_t offset = 0;
    uint32_t units = 0;
  };
  using Marks = std::vector<Mark>;

  static Mark Walk(std::string_view line, Mark from, uint32_t offset, ColumnUnit unit);
  Mark NearestMark(uint32_t number, std::string_view line, uint32_t offset, ColumnUnit unit) const;

  std::string_view text_;
  std::vector<uint32_t> starts_;  // byte offset of each line's first byte
  mutable std::map<std::pair<uint32_t, ColumnUnit>, Marks> marks_;  // of long lines, by number
};

}  // namespace starlint
