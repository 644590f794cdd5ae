#include "render/excerpt.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/render/render_sample.h"

namespace starlint {
namespace {

std::string Excerpt(const std::string& text, Span span, uint32_t width = 100, bool color = false) {
  const Source source{"a.md", text};
  const LineMap lines(source.text);
  RenderStyle style;
  style.width = width;
  style.color = color;
  std::string out;
  AppendExcerpt(source, lines, span, style, out);
  return out;
}

std::string ExcerptOf(const std::string& text, std::string_view words, uint32_t width = 100) {
  return Excerpt(text, SpanOf({"", text}, words), width);
}

TEST(ExcerptTest, MarksTheWords) {
  EXPECT_EQ(ExcerptOf("We moved it.\nI froze writes.\n", "froze"),
            "    2 | I froze writes.\n"
            "      |   ^~~~~\n");
}

TEST(ExcerptTest, CountsCellsNotCharacters) {
  EXPECT_EQ(ExcerptOf("“Slow” 😀 traces: we paged SRE, and we basically moved it.", "basically"),
            "    1 | “Slow” 😀 traces: we paged SRE, and we basically moved it.\n"
            "      |                                        ^~~~~~~~~\n");
  EXPECT_EQ(ExcerptOf("日本 e\xCC\x81t\xCC\x82 ok", "e\xCC\x81t\xCC\x82"),
            "    1 | 日本 e\xCC\x81t\xCC\x82 ok\n"
            "      |      ^~\n");
}

TEST(ExcerptTest, MarksAWholeSequenceWhenTheSpanCutsIt) {
  EXPECT_EQ(ExcerptOf("a 👩\xE2\x80\x8D💻 b", "💻"),
            "    1 | a 👩\xE2\x80\x8D💻 b\n"
            "      |   ^~\n");
}

TEST(ExcerptTest, AnEmptySpanIsOneCaret) {
  EXPECT_EQ(Excerpt("abc def", {4, 4}),
            "    1 | abc def\n"
            "      |     ^\n");
  EXPECT_EQ(Excerpt("abc", {3, 3}),
            "    1 | abc\n"
            "      |    ^\n");
  EXPECT_EQ(Excerpt("abc def", {4, 2}),  // as Span::empty has it
            "    1 | abc def\n"
            "      |     ^\n");
  EXPECT_EQ(Excerpt("", {0, 0}),
            "    1 |\n"
            "      | ^\n");
  EXPECT_EQ(Excerpt("a\n\nb", {2, 2}),
            "    2 |\n"
            "      | ^\n");
}

TEST(ExcerptTest, ASpanOverLinesIsMarkedToItsFirstLinesEnd) {
  EXPECT_EQ(Excerpt("We moved  \r\nall of it.\r\n", {3, 18}),
            "    1 | We moved\n"
            "      |    ^~~~~\n");
  EXPECT_EQ(Excerpt("ab\ncd", {2, 5}),
            "    1 | ab\n"
            "      |   ^\n");
}

TEST(ExcerptTest, AZeroWidthCharacterIsOneCaret) {
  EXPECT_EQ(ExcerptOf("a\xE2\x80\x8B"
                      "b",
                      "\xE2\x80\x8B"),
            "    1 | a\xE2\x80\x8B"
            "b\n"
            "      |  ^\n");
}

TEST(ExcerptTest, TheByteOrderMarkIsNotShown) {
  EXPECT_EQ(ExcerptOf("\xEF\xBB\xBFHello", "\xEF\xBB\xBFHello"),
            "    1 | Hello\n"
            "      | ^~~~~\n");
}

TEST(ExcerptTest, TabsAreFourBlanks) {
  EXPECT_EQ(ExcerptOf("\tone\ttwo", "two"),
            "    1 |     one    two\n"
            "      |            ^~~\n");
  EXPECT_EQ(ExcerptOf("a\tb", "\t"),
            "    1 | a    b\n"
            "      |  ^~~~\n");
}

TEST(ExcerptTest, WhatATerminalWouldObeyIsShown) {
  EXPECT_EQ(ExcerptOf("a\x1B[31m red\r now", "red"),
            "    1 | a<U+001B>[31m red<U+000D> now\n"
            "      |               ^~~\n");
  EXPECT_EQ(ExcerptOf("a \xE2\x80\xAE b \xC2\x9B c", "\xE2\x80\xAE"),
            "    1 | a <U+202E> b <U+009B> c\n"
            "      |   ^~~~~~~~\n");
  EXPECT_EQ(ExcerptOf("caf\xE9 \x93slow", "\x93"),
            "    1 | caf<0xE9> <0x93>slow\n"
            "      |           ^~~~~~\n");
}

TEST(ExcerptTest, LongLinesAreCutBetweenWords) {
  const std::string text =
      "The first thing I did on that morning was to read the dashboards of all four services, "
      "because the alert said nothing about the time.";
  EXPECT_EQ(ExcerptOf(text, "The", 50),
            "    1 | The first thing I did on that morning was…\n"
            "      | ^~~\n");
  EXPECT_EQ(ExcerptOf(text, "dashboards", 50),
            "    1 | …to read the dashboards of all four…\n"
            "      |              ^~~~~~~~~~\n");
  EXPECT_EQ(ExcerptOf(text, "time", 50),
            "    1 | …the alert said nothing about the time.\n"
            "      |                                   ^~~~\n");
  EXPECT_EQ(Excerpt(text, {54, 130}, 50),
            "    1 | …dashboards of all four services, because…\n"
            "      |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(ExcerptTest, ALineThatJustFitsIsNotCut) {
  const std::string text = "I read all four of the dashboards.";  // 34 cells
  EXPECT_EQ(ExcerptOf(text, "read", 42),
            "    1 | I read all four of the dashboards.\n"
            "      |   ^~~~\n");
  EXPECT_EQ(ExcerptOf(text, "dashboards", 42),
            "    1 | I read all four of the dashboards.\n"
            "      |                        ^~~~~~~~~~\n");
  EXPECT_EQ(ExcerptOf(text, "read", 41),
            "    1 | I read all four of the…\n"
            "      |   ^~~~\n");
}

TEST(ExcerptTest, AWordIsCutBeforeTheSpanIs) {
  EXPECT_EQ(ExcerptOf("Latency improved significantly,asanyonecanseeatthedashboard and so on.",
                      "improved significantly", 50),
            "    1 | Latency improved significantly,asanyoneca…\n"
            "      |         ^~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(ExcerptTest, TextWithoutBlanksIsCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "日本語";
  text += "!";
  for (int i = 0; i < 30; ++i) text += "日本語";
  EXPECT_EQ(ExcerptOf(text, "!", 40),
            "    1 | …語日本語日本語!日本語日本語日…\n"
            "      |                ^\n");
}

TEST(ExcerptTest, ANarrowWidthStaysReadable) {
  EXPECT_EQ(ExcerptOf("I read all four of the dashboards.", "four", 1),
            "    1 | …all four of the…\n"
            "      |      ^~~~\n");
}

TEST(ExcerptTest, AVeryLongLineIsCutOnBothSides) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "word ";
  text.replace(500000, 4, "here");
  EXPECT_EQ(Excerpt(text, {500000, 500004}, 40),
            "    1 | …word word here word word word…\n"
            "      |            ^~~~\n");
}

// Only so many bytes around the place are looked at; the cut must not part a letter and its marks.
TEST(ExcerptTest, AHeapOfMarksIsCutBetweenLetters) {
  std::string letter = "e";
  for (int i = 0; i < 25; ++i) letter += "\xCC\x81";
  std::string text;
  for (int i = 0; i < 50; ++i) text += letter;
  text += "!";
  for (int i = 0; i < 50; ++i) text += letter;
  std::string part = letter + letter + letter;  // 3 * 51 bytes of the 160 that are in reach
  EXPECT_EQ(ExcerptOf(text, "!", 28),
            "    1 | …" + part + "!" + part + "e\xCC\x81\xCC\x81…\n" + "      |     ^\n");
}

TEST(ExcerptTest, AHeapOfMarksWithoutAsciiIsCutBetweenCharacters) {
  std::string letter = "日";
  for (int i = 0; i < 25; ++i) letter += "\xCC\x81";
  std::string text;
  for (int i = 0; i < 50; ++i) text += letter;
  text += "!";
  for (int i = 0; i < 50; ++i) text += letter;
  const std::string part = letter + letter + letter;  // 159 bytes of the 160 that are in reach
  EXPECT_EQ(ExcerptOf(text, "!", 28),
            "    1 | …" + part + "!" + part + "…\n" + "      |        ^\n");
}

TEST(ExcerptTest, TheGutterGrowsWithTheNumber) {
  EXPECT_EQ(Excerpt(std::string(123455, '\n') + "abc", {123456, 123457}),
            "123456 | abc\n"
            "       |  ^\n");
  EXPECT_EQ(GutterCells(1), 5U);
  EXPECT_EQ(GutterCells(99999), 5U);
  EXPECT_EQ(GutterCells(100000), 6U);
}

TEST(ExcerptTest, ColoursGutterAndCaret) {
  EXPECT_EQ(Excerpt("one two three four five six seven", {14, 18}, 28, true),
            "\x1B[2m    1 |\x1B[0m \x1B[2m…\x1B[0mthree four five\x1B[2m…\x1B[0m\n"
            "\x1B[2m      |\x1B[0m        \x1B[1;32m^~~~\x1B[0m\n");
}

}  // namespace
}  // namespace starlint
