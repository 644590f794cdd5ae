#include "source/line_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace starlint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr uint32_t kStride = 512;  // bytes between marks

uint32_t UnitsOf(CodePoint code_point, ColumnUnit unit) {
  if (unit == ColumnUnit::kByte) return code_point.size;
  return unit == ColumnUnit::kUtf16 && code_point.value > 0xFFFF ? 2 : 1;
}

}  // namespace

LineMap::LineMap(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<uint32_t>(at + 1));
  }
}

// From `from` over the characters of `line` (glyphs for cells) that end at or before `offset`.
LineMap::Mark LineMap::Walk(std::string_view line, Mark from, uint32_t offset, ColumnUnit unit) {
  while (from.offset < offset) {
    if (unit == ColumnUnit::kDisplay) {
      const Glyph glyph = NextGlyph(line, from.offset);
      if (from.offset + glyph.size > offset) break;
      from = {from.offset + glyph.size, from.units + glyph.cells};
      continue;
    }
    // Most of a line is ASCII: there bytes and units are the same.
    const auto ascii =
        static_cast<uint32_t>(AsciiPrefix(line.substr(from.offset, offset - from.offset)));
    from = {from.offset + ascii, from.units + ascii};
    if (from.offset == offset) break;
    const CodePoint code_point = DecodeUtf8(line, from.offset);
    if (from.offset + code_point.size > offset) break;
    from = {from.offset + code_point.size, from.units + UnitsOf(code_point, unit)};
  }
  return from;
}

// The last mark of line `number` at or before its byte `offset`.
LineMap::Mark LineMap::NearestMark(uint32_t number, std::string_view line, uint32_t offset,
                                   ColumnUnit unit) const {
  if (offset < kStride) return {};
  const auto [found, is_new] = marks_.try_emplace({number, unit});
  Marks& marks = found->second;
  if (is_new) {
    Mark mark;
    for (size_t end = kStride; end <= line.size(); end += kStride) {
      mark = Walk(line, mark, static_cast<uint32_t>(end), unit);
      marks.push_back(mark);
    }
  }
  return marks[offset / kStride - 1];
}

Position LineMap::At(uint32_t offset, ColumnUnit unit) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto number = static_cast<uint32_t>(after - starts_.begin());
  const Span line = Line(number);
  // Inside the byte-order mark, inside the line end and behind the text there are no columns.
  offset = std::clamp(offset, line.begin, line.end);
  const std::string_view bytes = text_.substr(line.begin, line.size());
  const uint32_t before = offset - line.begin;
  return {number, 1 + Walk(bytes, NearestMark(number, bytes, before, unit), before, unit).units};
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
