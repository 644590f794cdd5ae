#include "source/line_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace starlint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

uint32_t CellsBefore(std::string_view line, uint32_t offset) {
  uint32_t cells = 0;
  for (uint32_t at = 0; at < offset;) {
    const Glyph glyph = NextGlyph(line, at);
    if (at + glyph.size > offset) break;
    cells += glyph.cells;
    at += glyph.size;
  }
  return cells;
}

uint32_t UnitsOf(CodePoint code_point, ColumnUnit unit) {
  if (unit == ColumnUnit::kByte) return code_point.size;
  return unit == ColumnUnit::kUtf16 && code_point.value > 0xFFFF ? 2 : 1;
}

// Units of the characters of `line` that end at or before `offset`.
uint32_t UnitsBefore(std::string_view line, uint32_t offset, ColumnUnit unit) {
  if (unit == ColumnUnit::kDisplay) return CellsBefore(line, offset);
  uint32_t units = 0;
  for (uint32_t at = 0;;) {
    // Most of a line is ASCII: there bytes and units are the same.
    const auto ascii = static_cast<uint32_t>(AsciiPrefix(line.substr(at, offset - at)));
    units += ascii;
    at += ascii;
    if (at == offset) return units;
    const CodePoint code_point = DecodeUtf8(line, at);
    at += code_point.size;
    if (at > offset) return units;
    units += UnitsOf(code_point, unit);
  }
}

}  // namespace

LineMap::LineMap(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<uint32_t>(at + 1));
  }
}

Position LineMap::At(uint32_t offset, ColumnUnit unit) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto number = static_cast<uint32_t>(after - starts_.begin());
  const Span line = Line(number);
  // Inside the byte-order mark, inside the line end and behind the text there are no columns.
  offset = std::clamp(offset, line.begin, line.end);
  const std::string_view bytes = text_.substr(line.begin, line.size());
  return {number, 1 + UnitsBefore(bytes, offset - line.begin, unit)};
}

Span LineMap::Line(uint32_t line) const {
  Span span;
  span.begin = starts_[line - 1];
  if (line == 1 && text_.starts_with(kByteOrderMark)) span.begin = kByteOrderMark.size();
  if (line == line_count()) {
    span.end = static_cast<uint32_t>(text_.size());
    return span;
  }
  span.end = starts_[line] - 1;
  if (span.end > span.begin && text_[span.end - 1] == '\r') --span.end;
  return span;
}

}  // namespace starlint
