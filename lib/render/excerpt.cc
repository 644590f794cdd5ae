#include "render/excerpt.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "render/paint.h"

namespace starlint {
namespace {

constexpr std::string_view kCut = "…";  // takes one cell
constexpr std::string_view kBar = " | ";

// One glyph of the source, or what stands for it, in its place on the screen.
struct Piece {
  uint32_t source = 0;  // offset of its first byte
  uint32_t shown = 0;   // offset into Row::shown
  uint32_t cell = 0;    // cells before it
  bool blank = false;
};

// A line, or the part of a very long one that can come into view, ready to print.
struct Row {
  std::string shown;
  std::vector<Piece> pieces;  // closed by one that stands for the end
  bool more_left = false;     // the line goes on beyond the row
  bool more_right = false;

  size_t size() const { return pieces.size() - 1; }
  uint32_t cells() const { return pieces.back().cell; }
};

// The part of a Row that is shown.
struct Window {
  size_t first = 0;
  size_t last = 0;  // exclusive
  bool cut_left = false;
  bool cut_right = false;
};

// Appends the glyph at `at` in a form no terminal obeys and returns its size and cells.
Glyph AppendGlyph(std::string_view text, size_t at, std::string& out) {
  const bool last = at + 1 == text.size();
  if (IsPrintableAscii(text[at]) && (last || IsPrintableAscii(text[at + 1]))) {  // most are
    out += text[at];
    return {1, 1};
  }
  const CodePoint code_point = DecodeUtf8(text, at);
  const size_t before = out.size();
  if (!code_point.valid) {
    AppendByteEscape(out, text[at]);
  } else if (code_point.value == '\t') {
    out.append(kTabCells, ' ');
  } else if (IsControl(code_point.value)) {
    AppendEscape(out, code_point.value);
  } else {
    const Glyph glyph = NextGlyph(text, at);
    out += text.substr(at, glyph.size);
    return glyph;
  }
  return {code_point.size, static_cast<uint32_t>(out.size() - before)};
}

// How many of `bytes` can come into view in `cells` cells, counted from the front. An ASCII
// character takes a cell at least; of others a cell may hold several.
uint32_t ReachOf(std::string_view bytes, uint32_t cells) {
  const std::string_view near = bytes.substr(0, cells + 4);  // marks of the last one are past that
  return AsciiPrefix(near) == near.size() ? cells + 4 : 8 * cells;
}

// The bytes of `line` that can come into view around `begin` in `cells` cells. Keeps the cost of a
// finding from growing with the line.
Span Reach(std::string_view text, Span line, uint32_t begin, uint32_t cells) {
  const uint32_t room = std::min(cells + 4, begin - line.begin);
  const uint32_t left = ReachOf(text.substr(begin - room, room), cells);
  const uint32_t reach = ReachOf(text.substr(begin, line.end - begin), cells);
  Span near = line;
  if (begin - line.begin > left) {
    near.begin = begin - left;
    // Only before ASCII is a place surely between two glyphs; without any, between characters.
    const size_t ascii = std::find_if(text.begin() + near.begin, text.begin() + begin,
                                      [](char c) { return static_cast<signed char>(c) >= 0; }) -
                         text.begin();
    if (ascii < begin) near.begin = static_cast<uint32_t>(ascii);
    while (near.begin < begin && IsContinuation(text[near.begin])) ++near.begin;
  }
  if (line.end - begin > reach) {
    near.end = begin + reach;
    while (near.end > begin && IsContinuation(text[near.end])) --near.end;
  }
  return near;
}

Row LayOut(std::string_view text, Span line, Span part) {
  Row row;
  row.more_left = part.begin > line.begin;
  row.more_right = part.end < line.end;
  const std::string_view bytes = text.substr(0, part.end);
  row.pieces.reserve(part.size() + 1);
  row.shown.reserve(part.size());
  Piece piece{.source = part.begin};
  while (piece.source < part.end) {
    piece.blank = IsBlank(text[piece.source]);
    row.pieces.push_back(piece);
    const Glyph glyph = AppendGlyph(bytes, piece.source, row.shown);
    piece.source += glyph.size;
    piece.cell += glyph.cells;
    piece.shown = static_cast<uint32_t>(row.shown.size());
  }
  piece.blank = false;
  row.pieces.push_back(piece);
  return row;
}

// The piece that holds byte `offset`.
size_t PieceAt(const Row& row, uint32_t offset) {
  const auto after = std::upper_bound(row.pieces.begin() + 1, row.pieces.end(), offset,
                                      [](uint32_t o, const Piece& p) { return o < p.source; });
  return static_cast<size_t>(after - row.pieces.begin()) - 1;
}

// The first piece that begins at or behind byte `offset`, as the end of a range.
size_t PieceBehind(const Row& row, uint32_t offset) {
  const auto at = std::lower_bound(row.pieces.begin(), row.pieces.end() - 1, offset,
                                   [](const Piece& p, uint32_t o) { return p.source < o; });
  return static_cast<size_t>(at - row.pieces.begin());
}

// Where a window begins that should not show what is left of `cell` and must show piece `mark`.
size_t WordStart(const Row& row, uint32_t cell, size_t mark) {
  size_t from = 0;
  while (from < mark && row.pieces[from].cell < cell) ++from;
  for (size_t at = std::max<size_t>(from, 1); at <= mark; ++at) {
    if (row.pieces[at - 1].blank && !row.pieces[at].blank) return at;
  }
  return from;
}

// Where a window ends that has no room behind `cell` and should show the pieces [mark, mark_end).
size_t WordEnd(const Row& row, uint32_t cell, size_t mark, size_t mark_end) {
  size_t to = row.size();
  while (to > mark && row.pieces[to].cell > cell) --to;
  const size_t floor = to >= mark_end ? mark_end : mark;
  for (size_t at = to; at >= floor && at > mark; --at) {
    if (row.pieces[at].blank && !row.pieces[at - 1].blank) return at;
  }
  return to;
}

Window ChooseWindow(const Row& row, size_t mark, size_t mark_end, uint32_t room) {
  const uint32_t begin = row.pieces[mark].cell;
  const uint32_t marked = std::max(row.pieces[mark_end].cell - begin, 1U);
  const uint32_t cells = std::max(row.cells(), begin + marked);  // a caret may stand at the end
  if (!row.more_left && !row.more_right && cells <= room) return {0, row.size()};

  const uint32_t spare = room > marked + 2 ? room - marked - 2 : 0;
  uint32_t left = begin - std::min(begin, spare / 2);
  // Near the line's end what the right side cannot use goes to the left.
  if (!row.more_right && cells + 1 < room + left) left = cells + 1 - std::min(cells + 1, room);

  Window window;
  window.first = left == 0 ? 0 : WordStart(row, left, mark);
  window.cut_left = row.more_left || window.first > 0;
  const uint32_t shown_from = row.pieces[window.first].cell;
  const uint32_t left_over = room - (window.cut_left ? 1 : 0);
  window.cut_right = row.more_right || cells - shown_from > left_over;
  window.last =
      window.cut_right ? WordEnd(row, shown_from + left_over - 1, mark, mark_end) : row.size();
  return window;
}

void AppendGutter(std::string_view number, uint32_t cells, bool color, std::string& out) {
  const Painted painted(out, Paint::kDim, color);
  out.append(cells - number.size(), ' ');
  out += number;
  out += kBar.substr(0, 2);
}

void AppendWindow(const Row& row, const Window& window, bool color, std::string& out) {
  std::string shown(row.shown, row.pieces[window.first].shown,
                    row.pieces[window.last].shown - row.pieces[window.first].shown);
  if (!window.cut_right) shown.erase(shown.find_last_not_of(' ') + 1);
  if (shown.empty() && !window.cut_left) return;
  out += ' ';
  if (window.cut_left) AppendPainted(out, kCut, Paint::kDim, color);
  out += shown;
  if (window.cut_right) AppendPainted(out, kCut, Paint::kDim, color);
}

void AppendCaret(const Row& row, const Window& window, size_t mark, size_t mark_end, bool color,
                 std::string& out) {
  const uint32_t begin = row.pieces[mark].cell;
  const uint32_t end = row.pieces[std::min(mark_end, std::max(window.last, mark))].cell;
  const uint32_t indent = begin - row.pieces[window.first].cell + (window.cut_left ? 1 : 0);
  out.append(1 + indent, ' ');
  const Painted painted(out, Paint::kCaret, color);
  out += '^';
  if (end > begin + 1) out.append(end - begin - 1, '~');
}

// What of `span` lies on `line`.
Span Clip(std::string_view text, Span line, Span span) {
  Span clipped{std::clamp(span.begin, line.begin, line.end),
               std::clamp(span.end, line.begin, line.end)};
  if (span.end <= line.end) return clipped;
  // Blanks before the line end are not what the finding is about.
  while (clipped.size() > 1 && !clipped.empty() && IsBlank(text[clipped.end - 1])) --clipped.end;
  return clipped;
}

}  // namespace

uint32_t GutterCells(uint32_t line) {
  uint32_t cells = 5;
  for (; line >= 100000; line /= 10) ++cells;
  return cells;
}

uint32_t CellsBehind(uint32_t taken, const RenderStyle& style) {
  constexpr uint32_t kLeast = 20;
  return style.width > taken + kLeast ? style.width - taken : kLeast;
}

void AppendExcerpt(const Source& source, const LineMap& lines, Span span, const RenderStyle& style,
                   std::string& out) {
  const std::string_view text = source.text;
  const uint32_t number = lines.At(span.begin).line;
  const Span line = lines.Line(number);
  span = Clip(text, line, span);

  const uint32_t gutter = GutterCells(number);
  const auto margin = static_cast<uint32_t>(gutter + kBar.size());
  const uint32_t room = CellsBehind(margin, style);
  const Row row = LayOut(text, line, Reach(text, line, span.begin, room));
  const size_t mark = PieceAt(row, span.begin);
  const size_t mark_end = std::max(mark, PieceBehind(row, span.end));
  const Window window = ChooseWindow(row, mark, mark_end, room);

  std::string digits;
  AppendNumber(digits, number);
  AppendGutter(digits, gutter, style.color, out);
  AppendWindow(row, window, style.color, out);
  out += '\n';
  AppendGutter("", gutter, style.color, out);
  AppendCaret(row, window, mark, mark_end, style.color, out);
  out += '\n';
}

}  // namespace starlint
