#include "source/line_map.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace starlint {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

std::string Columns(const LineMap& lines, uint32_t offset) {
  std::string text;
  for (const ColumnUnit unit :
       {ColumnUnit::kCodePoint, ColumnUnit::kByte, ColumnUnit::kUtf16, ColumnUnit::kDisplay}) {
    const Position at = lines.At(offset, unit);
    text += std::to_string(at.line) + ":" + std::to_string(at.column) + " ";
  }
  text.pop_back();
  return text;
}

TEST(LineMapTest, CountsTheContractsLine) {
  const std::string text = "\n“Slow” 😀 traces: we paged SRE";
  const LineMap lines(text);
  EXPECT_EQ(Columns(lines, static_cast<uint32_t>(text.find("we"))), "2:18 2:25 2:19 2:19");
}

TEST(LineMapTest, EmptyTextIsOneEmptyLine) {
  const LineMap lines("");
  EXPECT_EQ(lines.line_count(), 1U);
  EXPECT_EQ(lines.Line(1), (Span{0, 0}));
  EXPECT_EQ(lines.At(0), (Position{1, 1}));
  EXPECT_EQ(lines.At(9), (Position{1, 1}));
}

TEST(LineMapTest, OnlyLfAndCrlfEndLines) {
  const std::string text =
      "a\r\nb\rc\fd\xE2\x80\xA8"
      "e\xC2\x85"
      "f\n\r\n";
  const LineMap lines(text);
  ASSERT_EQ(lines.line_count(), 4U);
  EXPECT_EQ(lines.Line(1), (Span{0, 1}));
  EXPECT_EQ(lines.Line(2), (Span{3, 15}));
  EXPECT_EQ(lines.Line(3), (Span{16, 16}));
  EXPECT_EQ(lines.Line(4), (Span{18, 18}));
  EXPECT_EQ(lines.At(2), (Position{1, 2}));  // the LF of a CRLF: behind the last character
  EXPECT_EQ(lines.At(4), (Position{2, 2}));  // a CR alone is a character
  EXPECT_EQ(lines.At(5), (Position{2, 3}));
}

TEST(LineMapTest, TheByteOrderMarkTakesNoColumn) {
  const std::string text = std::string(kBom) + "ab\n" + std::string(kBom) + "c";
  const LineMap lines(text);
  EXPECT_EQ(lines.Line(1), (Span{3, 5}));
  EXPECT_EQ(Columns(lines, 0), "1:1 1:1 1:1 1:1");
  EXPECT_EQ(Columns(lines, 2), "1:1 1:1 1:1 1:1");
  EXPECT_EQ(Columns(lines, 4), "1:2 1:2 1:2 1:2");
  EXPECT_EQ(Columns(lines, 9), "2:2 2:4 2:2 2:1");  // only a leading one
}

TEST(LineMapTest, AByteOrderMarkAlone) {
  const LineMap lines(kBom);
  EXPECT_EQ(lines.Line(1), (Span{3, 3}));
  EXPECT_EQ(lines.At(3), (Position{1, 1}));
}

TEST(LineMapTest, InsideACharacterIsItsStart) {
  const LineMap lines("a😀b");
  for (uint32_t offset = 1; offset < 5; ++offset) {
    EXPECT_EQ(Columns(lines, offset), "1:2 1:2 1:2 1:2") << offset;
  }
  EXPECT_EQ(Columns(lines, 5), "1:3 1:6 1:4 1:4");
}

TEST(LineMapTest, ABrokenByteIsACharacter) {
  const LineMap lines("caf\xE9 \x93slow\x94");
  EXPECT_EQ(Columns(lines, 3), "1:4 1:4 1:4 1:4");
  EXPECT_EQ(Columns(lines, 5), "1:6 1:6 1:6 1:6");
  EXPECT_EQ(Columns(lines, 10), "1:11 1:11 1:11 1:11");
}

// --- Against a slow reference ------------------------------------------------------------------

struct Unit {
  std::string_view bytes;
  uint32_t utf16;
};

// What is drawn as one, told by hand: its code points and its cells.
struct Drawn {
  std::vector<Unit> code_points;
  uint32_t cells;
};

const std::vector<Drawn>& Alphabet() {
  static const std::vector<Drawn> kDrawn = {
      {{{"a", 1}}, 1},
      {{{" ", 1}}, 1},
      {{{"\t", 1}}, 4},
      {{{"\n", 1}}, 0},
      {{{"\r", 1}, {"\n", 1}}, 0},
      {{{"\r", 1}}, 0},
      {{{"\f", 1}}, 0},
      {{{"\x1B", 1}}, 0},
      {{{"“", 1}}, 1},
      {{{"日", 1}}, 2},
      {{{"é", 1}}, 1},
      {{{"e", 1}, {"\xCC\x81", 1}}, 1},
      {{{"😀", 2}}, 2},
      {{{"👩", 2}, {"\xE2\x80\x8D", 1}, {"💻", 2}}, 2},
      {{{"❤", 1}, {"\xEF\xB8\x8F", 1}}, 2},
      {{{"🇩", 2}, {"🇪", 2}}, 2},
      {{{"\xE2\x80\xA8", 1}}, 0},
      {{{"\xC2\x85", 1}}, 0},
      {{{"\x93", 1}}, 1},
      {{{"\xFF", 1}}, 1},
      {{{"plain ASCII that is longer than a word", 0}}, 0},
  };
  return kDrawn;
}

struct Sample {
  std::string text;
  std::vector<Drawn> drawn;
};

Sample MakeSample(std::mt19937& random) {
  Sample sample;
  if (random() % 2 == 0) sample.text = kBom;
  for (size_t left = random() % 60; left > 0; --left) {
    const Drawn& drawn = Alphabet()[random() % Alphabet().size()];
    if (drawn.code_points[0].utf16 > 0) {
      sample.drawn.push_back(drawn);
      continue;
    }
    const std::string_view word = drawn.code_points[0].bytes;
    for (size_t i = 0; i < word.size(); ++i) {
      sample.drawn.push_back({{{word.substr(i, 1), 1}}, 1});
    }
  }
  for (const Drawn& drawn : sample.drawn) {
    for (const Unit& unit : drawn.code_points) sample.text += unit.bytes;
  }
  return sample;
}

// Draws the whole sample up to `offset`, a character at a time.
Position SlowAt(const Sample& sample, uint32_t offset, ColumnUnit unit) {
  Position at;
  uint32_t byte = sample.text.starts_with(kBom) ? 3 : 0;
  for (size_t i = 0; i < sample.drawn.size(); ++i) {
    const Drawn& drawn = sample.drawn[i];
    const bool lf_next =
        i + 1 < sample.drawn.size() && sample.drawn[i + 1].code_points[0].bytes == "\n";
    const bool lone_cr = drawn.code_points[0].bytes == "\r" && drawn.code_points.size() == 1;
    const uint32_t column = at.column;
    for (const Unit& code_point : drawn.code_points) {
      byte += static_cast<uint32_t>(code_point.bytes.size());
      if (code_point.bytes == "\n") {
        if (byte <= offset) at = {at.line + 1, 1};
        continue;
      }
      if (drawn.code_points.back().bytes == "\n" || (lone_cr && lf_next)) continue;
      if (byte > offset) return unit == ColumnUnit::kDisplay ? Position{at.line, column} : at;
      if (unit == ColumnUnit::kCodePoint) at.column += 1;
      if (unit == ColumnUnit::kByte) at.column += static_cast<uint32_t>(code_point.bytes.size());
      if (unit == ColumnUnit::kUtf16) at.column += code_point.utf16;
    }
    if (byte > offset) return at;
    if (unit == ColumnUnit::kDisplay) at.column += drawn.cells;
  }
  return at;
}

TEST(LineMapTest, IsWhatTheSlowReferenceSays) {
  std::mt19937 random(20240611);
  for (int round = 0; round < 200; ++round) {
    const Sample sample = MakeSample(random);
    const LineMap lines(sample.text);
    for (uint32_t offset = 0; offset <= sample.text.size() + 1; ++offset) {
      for (const ColumnUnit unit :
           {ColumnUnit::kCodePoint, ColumnUnit::kByte, ColumnUnit::kUtf16, ColumnUnit::kDisplay}) {
        const Position fast = lines.At(offset, unit), slow = SlowAt(sample, offset, unit);
        ASSERT_EQ(fast, slow) << testing::PrintToString(sample.text) << " at " << offset << ": "
                              << fast.line << ":" << fast.column << ", not " << slow.line << ":"
                              << slow.column;
      }
    }
  }
}

TEST(LineMapTest, LinesCoverTheText) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const std::string text = MakeSample(random).text;
    const LineMap lines(text);
    uint32_t next = text.starts_with(kBom) ? 3 : 0;
    for (uint32_t line = 1; line <= lines.line_count(); ++line) {
      const Span span = lines.Line(line);
      ASSERT_EQ(span.begin, next);
      ASSERT_EQ(text.substr(span.begin, span.size()).find('\n'), std::string::npos);
      next = span.end;
      if (line == lines.line_count()) break;
      if (text[next] == '\r') ++next;
      ASSERT_EQ(text[next++], '\n');
    }
    ASSERT_EQ(next, text.size());
  }
}

// Counting starts at marks there, wherever in a character or glyph those would fall.
TEST(LineMapTest, KnowsPlacesOnVeryLongLines) {
  const std::vector<std::string> pieces = {"word ", "“", "😀", "e\xCC\x81", "日本", "\t", "\xFF"};
  std::minstd_rand random(1);
  std::string text = "first\n";
  while (text.size() < 40000) text += pieces[random() % pieces.size()];
  const LineMap lines(text);
  uint32_t places = 0;
  for (uint32_t offset = 6; offset < text.size();
       offset += static_cast<uint32_t>(1 + random() % 300), ++places) {
    std::string expected;
    uint32_t points = 1, bytes = 1, utf16 = 1, cells = 1;
    for (uint32_t at = 6; at < offset;) {
      const CodePoint point = DecodeUtf8(text, at);
      if (at + point.size > offset) break;
      ++points, bytes += point.size, utf16 += point.value > 0xFFFF ? 2 : 1, at += point.size;
    }
    for (uint32_t at = 6; at < offset;) {
      const Glyph glyph = NextGlyph(text, at);
      if (at + glyph.size > offset) break;
      cells += glyph.cells, at += glyph.size;
    }
    for (const uint32_t column : {points, bytes, utf16, cells}) {
      expected += "2:" + std::to_string(column) + " ";
    }
    expected.pop_back();
    ASSERT_EQ(Columns(lines, offset), expected) << offset;
  }
  EXPECT_GT(places, 200U);
}

}  // namespace
}  // namespace starlint
