// Offsets to lines and columns and back, in the units that the output formats ask for. Lines end
// at LF or CRLF; a lone CR, U+2028, NEL and form feed are not line ends. This is the only place
// that counts lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace starlint {

enum class ColumnUnit : uint8_t { kCodePoint, kByte, kUtf16, kDisplay };

struct Position {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in the unit asked for

  friend constexpr bool operator==(Position, Position) = default;
};

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
  std::string_view text_;
  std::vector<uint32_t> starts_;  // byte offset of each line's first byte
};

}  // namespace starlint
