// Excerpts of pseudo-random lines against an independent computation: the test knows how each of
// its characters must be shown, and measures what came out by that alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "render/excerpt.h"

namespace starlint {
namespace {

std::string Excerpt(const std::string& text, Span span, uint32_t width) {
  const Source source{"a.md", text};
  const LineMap lines(source.text);
  RenderStyle style;
  style.width = width;
  std::string out;
  AppendExcerpt(source, lines, span, style, out);
  return out;
}

// A character of a line, how it must be shown and how wide that is.
struct Atom {
  std::string_view bytes;
  std::string_view shown;
  uint32_t cells;
};

constexpr Atom kAtoms[] = {
    {"a", "a", 1},
    {"b", "b", 1},
    {"x", "x", 1},
    {" ", " ", 1},
    {" ", " ", 1},
    {"\t", "    ", 4},
    {"“", "“", 1},
    {"日", "日", 2},
    {"😀", "😀", 2},
    {"e\xCC\x81", "e\xCC\x81", 1},
    {"👩\xE2\x80\x8D💻", "👩\xE2\x80\x8D💻", 2},
    {"❤\xEF\xB8\x8F", "❤\xEF\xB8\x8F", 2},
    {"🇩🇪", "🇩🇪", 2},
    {"\x1B", "<U+001B>", 8},
    {"\xE2\x80\xAE", "<U+202E>", 8},
    {"\xFF", "<0xFF>", 6},
};

struct Line {
  std::vector<Atom> atoms;
  std::string Bytes(size_t from, size_t to) const {
    std::string text;
    for (size_t i = from; i < to; ++i) text += atoms[i].bytes;
    return text;
  }
  std::string Shown(size_t from, size_t to) const {
    std::string text;
    for (size_t i = from; i < to; ++i) text += atoms[i].shown;
    return text;
  }
};

// The bytes of `text` that lie in the cells [from, to), by the widths of the atoms alone.
std::string CellsOf(std::string_view text, size_t from, size_t to) {
  std::string inside;
  size_t cell = 0;
  while (!text.empty()) {
    std::string_view drawn = text.substr(0, text.starts_with("…") ? 3 : 1);
    uint32_t cells = 1;
    for (const Atom& atom : kAtoms) {
      if (atom.shown == atom.bytes && text.starts_with(atom.shown)) {
        drawn = atom.shown;
        cells = atom.cells;
      }
    }
    if (cell >= from && cell < to) inside += drawn;
    cell += cells;
    text.remove_prefix(drawn.size());
  }
  return inside;
}

std::string StripRight(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

void CheckExcerpt(const Line& line, size_t from, size_t to, uint32_t width) {
  const auto begin = static_cast<uint32_t>(line.Bytes(0, from).size());
  const auto end = static_cast<uint32_t>(line.Bytes(0, to).size());
  const std::string all = line.Shown(0, line.atoms.size());
  const std::string excerpt = Excerpt(line.Bytes(0, line.atoms.size()), {begin, end}, width);
  SCOPED_TRACE(excerpt);
  ASSERT_EQ(std::count(excerpt.begin(), excerpt.end(), '\n'), 2);
  const std::string blank_gutter = "      | ", gutter = "    1 | ";
  std::string shown = excerpt.substr(0, excerpt.find('\n'));
  std::string caret = excerpt.substr(excerpt.find('\n') + 1);
  caret.pop_back();
  if (shown == "    1 |") shown += ' ';  // a line of blanks
  ASSERT_TRUE(shown.starts_with(gutter));
  ASSERT_TRUE(caret.starts_with(blank_gutter));
  shown.erase(0, gutter.size());
  caret.erase(0, blank_gutter.size());

  // Nothing is wider than it may be.
  const size_t room = width - gutter.size();
  ASSERT_EQ(CellsOf(shown, room, 100000), "");
  ASSERT_LE(caret.size(), room);

  // What is shown is a piece of the line; what is not is told.
  const bool cut_left = shown.starts_with("…"), cut_right = shown.ends_with("…");
  const std::string middle =
      shown.substr(cut_left ? 3 : 0, shown.size() - (cut_left ? 3 : 0) - (cut_right ? 3 : 0));
  if (!cut_left && !cut_right) {
    ASSERT_EQ(middle, StripRight(all));
  } else if (!cut_left) {
    ASSERT_TRUE(all.starts_with(middle));
  } else if (!cut_right) {
    ASSERT_TRUE(StripRight(all).ends_with(middle) || middle.empty());
  } else {
    ASSERT_NE(all.find(middle), std::string::npos);
  }

  // The caret stands under the span and nothing else.
  const size_t first = caret.find_first_not_of(' ');
  ASSERT_EQ(caret.substr(first), "^" + std::string(caret.size() - first - 1, '~'));
  const std::string expected = line.Shown(from, to);
  if (from == to) {
    ASSERT_EQ(caret.size(), first + 1);
    const std::string behind = line.Shown(from, line.atoms.size());
    const std::string right = CellsOf(middle + "", first - (cut_left ? 1 : 0), 100000);
    ASSERT_TRUE(behind.starts_with(right)) << right;
    return;
  }
  const std::string marked = CellsOf(shown, first, caret.size());
  if (cut_right && marked != expected) {
    ASSERT_TRUE(expected.starts_with(marked)) << marked;  // a span longer than the window
    ASSERT_TRUE(middle.ends_with(marked));
  } else {
    ASSERT_EQ(StripRight(marked), StripRight(expected));
  }
}

TEST(ExcerptRandomTest, TheCaretStandsUnderTheSpan) {
  std::mt19937 random(42);
  for (int round = 0; round < 6000; ++round) {
    Line line;
    const size_t size = 1 + random() % 90;
    for (size_t i = 0; i < size; ++i) line.atoms.push_back(kAtoms[random() % std::size(kAtoms)]);
    const size_t from = random() % (size + 1);
    const size_t to = std::min(size, from + random() % (random() % 4 == 0 ? 60 : 8));
    CheckExcerpt(line, from, to, static_cast<uint32_t>(30 + random() % 60));
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

TEST(ExcerptRandomTest, NoByteReachesTheTerminalAsACommand) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t left = random() % 400; left > 0; --left) {
      text += random() % 3 == 0 ? "\x1B\x9B\x07\x08\xC2\x9B\xE2\x80\xAE"[random() % 10]
                                : static_cast<char>(random());
    }
    const auto begin = static_cast<uint32_t>(random() % (text.size() + 1));
    const auto end = static_cast<uint32_t>(begin + random() % 50);
    std::string out = Excerpt(text, {begin, end}, static_cast<uint32_t>(20 + random() % 80));
    std::erase(out, '\n');
    for (size_t at = 0; at < out.size(); ++at) {
      const auto byte = static_cast<unsigned char>(out[at]);
      ASSERT_TRUE(byte >= 0x20 && byte != 0x7F) << testing::PrintToString(out);
      const bool c1 = byte == 0xC2 && static_cast<unsigned char>(out[at + 1]) < 0xA0;
      ASSERT_FALSE(c1) << testing::PrintToString(out);
    }
    ASSERT_EQ(out.find("\xE2\x80\xAE"), std::string::npos);
  }
}

}  // namespace
}  // namespace starlint
