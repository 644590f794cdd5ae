#include "base/utf8.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <string>

namespace starlint {
namespace {

using namespace std::string_view_literals;

constexpr size_t kNone = std::string_view::npos;

TEST(Utf8Test, EveryCodePointComesBack) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(text, value);
    text += 'x';
    const CodePoint code_point = DecodeUtf8(text, 0);
    ASSERT_TRUE(code_point.valid) << std::hex << uint32_t{value};
    ASSERT_EQ(code_point.value, value);
    ASSERT_EQ(code_point.size, text.size() - 1);
  }
}

TEST(Utf8Test, AppendsTheKnownBytes) {
  std::string text;
  for (const char32_t value : {U'a', U'é', U'“', U'😀'}) AppendUtf8(text, value);
  EXPECT_EQ(text, "a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80");
}

// utf8proc decodes in its own way: a broken byte is a negative result there.
void ExpectLikeUtf8proc(const std::string& text) {
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &value);
  const CodePoint code_point = DecodeUtf8(text, 0);
  ASSERT_EQ(code_point.valid, size > 0) << testing::PrintToString(text);
  ASSERT_EQ(code_point.size, size > 0 ? static_cast<uint32_t>(size) : 1U);
  ASSERT_EQ(code_point.value, size > 0 ? static_cast<char32_t>(value) : kReplacement);
}

TEST(Utf8Test, DecodesEveryLeadLikeUtf8proc) {
  constexpr std::string_view kEdges = "\x01\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xFF";
  for (int lead = 0; lead < 256; ++lead) {
    const std::string one(1, static_cast<char>(lead));
    ExpectLikeUtf8proc(one);
    for (int second = 0; second < 256; ++second) {
      const std::string two = one + static_cast<char>(second);
      ExpectLikeUtf8proc(two);
      for (const char third : kEdges) {
        ExpectLikeUtf8proc(two + third);
        for (const char fourth : "\x7F\x80\xBF\xC0"sv) ExpectLikeUtf8proc(two + third + fourth);
      }
    }
    if (HasFatalFailure()) return;
  }
}

TEST(ValidateUtf8Test, AcceptsWellFormedText) {
  EXPECT_EQ(ValidateUtf8(""), kNone);
  EXPECT_EQ(ValidateUtf8("plain text, longer than eight bytes\r\n\t\x01\x7F"), kNone);
  EXPECT_EQ(ValidateUtf8("\xEF\xBB\xBF“Slow” 😀 日本 e\xCC\x81"), kNone);
}

TEST(ValidateUtf8Test, FindsTheFirstBadByteWhereverItStands) {
  // Cut short, stray, overlong, surrogate, beyond the last code point, never used, NUL.
  for (const std::string_view bad :
       {"\xE2\x80"sv, "\x93"sv, "\xC0\xAF"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv,
        "\xF4\x90\x80\x80"sv, "\xF0\x8F\xBF\xBF"sv, "\xFF"sv, "\0"sv}) {
    for (size_t before = 0; before < 40; ++before) {
      for (const std::string_view lead : {""sv, "é"sv, "😀"sv}) {
        const std::string good = std::string(before, 'a') + std::string(lead);
        std::string text = good + std::string(bad);
        EXPECT_EQ(ValidateUtf8(text), good.size()) << testing::PrintToString(text);
        text += "abcdefghijklmnop\xFF";
        EXPECT_EQ(ValidateUtf8(text), good.size()) << testing::PrintToString(text);
      }
    }
  }
}

TEST(Utf8Test, AsciiPrefixStopsAtTheFirstOtherByte) {
  for (size_t size = 0; size < 40; ++size) {
    const std::string ascii(size, '\x7F');
    EXPECT_EQ(AsciiPrefix(ascii), size);
    EXPECT_EQ(AsciiPrefix(ascii + "é and more ASCII behind"), size);
  }
}

TEST(Utf8Test, ReadsNothingBehindTheEnd) {
  constexpr std::string_view kText = "é“😀";
  for (const size_t begin : {0, 2, 5}) {
    const size_t size = DecodeUtf8(kText, begin).size;
    for (size_t cut = 1; cut < size; ++cut) {
      const std::string_view part = kText.substr(0, begin + cut);  // the rest still lies behind it
      EXPECT_FALSE(DecodeUtf8(part, begin).valid);
      EXPECT_EQ(ValidateUtf8(part), begin);
      EXPECT_EQ(NextGlyph(part, begin).size, 1U);
    }
  }
}

struct Width {
  const char* text;
  uint32_t cells;
};

TEST(DisplayWidthTest, IsWhatATerminalDraws) {
  constexpr Width kWidths[] = {
      {"", 0},
      {"plain", 5},
      {"“Slow”", 6},
      {"日本", 4},
      {"ﬀ", 1},
      {"ｶ\xEF\xBE\x9E", 2},              // halfwidth katakana, its voicing mark takes a cell
      {"e\xCC\x81", 1},                  // e, combining acute
      {"\xCC\x81", 0},                   // the acute alone
      {"\t", 4},                         // as the excerpt shows it
      {"a\tb", 6},                       //
      {"\x1B\r\n\x7F\xC2\x9B", 0},       // controls
      {"\xE2\x80\xAE\xE2\x80\x8B", 0},   // override, zero width space
      {"😀", 2},                          //
      {"😀😀", 4},                         // two, not a sequence
      {"👩\xE2\x80\x8D💻", 2},             // joined
      {"👩🏽", 2},                   // with a skin tone
      {"👩🏽\xE2\x80\x8D💻!", 3},  // both
      {"a🏽", 3},                      // a tone without a face
      {"❤", 1},                          // text by default
      {"❤\xEF\xB8\x8F", 2},              // as an emoji
      {"1\xEF\xB8\x8F\xE2\x83\xA3", 2},  // keycap
      {"🇩🇪", 2},                         // a flag
      {"🇩🇪🇫🇷", 4},                       // two flags
      {"🇩", 1},                          // half a flag
      {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2},  // Hangul in three pieces
      {"x\xE2\x80\x8Dy", 2},                        // a joiner between letters
      {"\xFF\xE2\x80", 3},                          // each broken byte is one
  };
  for (const Width& width : kWidths) {
    EXPECT_EQ(DisplayWidth(std::string_view(width.text)), width.cells) << width.text;
  }
}

TEST(DisplayWidthTest, OfASingleCodePoint) {
  EXPECT_EQ(DisplayWidth(U'x'), 1U);
  EXPECT_EQ(DisplayWidth(U'日'), 2U);
  EXPECT_EQ(DisplayWidth(U'\t'), kTabCells);
  EXPECT_EQ(DisplayWidth(U'\x7F'), 0U);
  EXPECT_EQ(DisplayWidth(char32_t{0x1161}), 0U);  // a vowel that is drawn into the syllable
}

TEST(NextGlyphTest, TakesASequenceWhole) {
  constexpr std::string_view kText = "a❤\xEF\xB8\x8F\xE2\x80\x8D🔥e\xCC\x81!";
  std::string glyphs;
  for (size_t at = 0; at < kText.size();) {
    const Glyph glyph = NextGlyph(kText, at);
    glyphs += std::string(kText.substr(at, glyph.size)) + "|";
    at += glyph.size;
  }
  EXPECT_EQ(glyphs, "a|❤\xEF\xB8\x8F\xE2\x80\x8D🔥|e\xCC\x81|!|");
  EXPECT_EQ(NextGlyph("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB.", 0).size, 9U);
}

TEST(NextGlyphTest, ALineEndAndATabStandAlone) {
  EXPECT_EQ(NextGlyph("\n\xCC\x81", 0).size, 1U);
  EXPECT_EQ(NextGlyph("\t\xCC\x81", 0).size, 1U);
  EXPECT_EQ(NextGlyph("\t\xCC\x81", 0).cells, kTabCells);
}

}  // namespace
}  // namespace starlint
