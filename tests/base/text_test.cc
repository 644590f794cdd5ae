#include "base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace starlint {
namespace {

using namespace std::string_view_literals;

TEST(TextTest, LeadingSpaceCountsTheBlanksOfTypesetters) {
  EXPECT_EQ(LeadingSpace(""), 0u);
  EXPECT_EQ(LeadingSpace("%  "), 0u);
  EXPECT_EQ(LeadingSpace(" \t\n"), 3u);
  EXPECT_EQ(LeadingSpace("\u00A0\u2009\u202F %"), 9u);
  EXPECT_EQ(LeadingSpace("\u00E4"), 0u);
  EXPECT_EQ(LeadingSpace("\xE2\x80"), 0u);
}

TEST(TextTest, LowersOnlyAsciiLetters) {
  EXPECT_EQ(ToLower("AZ az @[`{ ÄÉ 09"), "az az @[`{ ÄÉ 09");
}

TEST(TextTest, TrimsBothEnds) {
  EXPECT_EQ(Trim(" \t\r\n\v\f a b \n"), "a b");
  EXPECT_EQ(Trim(""), "");
  EXPECT_EQ(Trim(" \n "), "");
  EXPECT_EQ(Trim("\xC2\xA0x"), "\xC2\xA0x");
}

TEST(EditDistanceTest, CountsSlips) {
  EXPECT_EQ(EditDistance("task", "task", 3), 0U);
  EXPECT_EQ(EditDistance("task", "tasks", 3), 1U);
  EXPECT_EQ(EditDistance("task", "ask", 3), 1U);
  EXPECT_EQ(EditDistance("task", "tusk", 3), 1U);
  EXPECT_EQ(EditDistance("bugdet", "budget", 3), 1U);  // a swap is one slip
  EXPECT_EQ(EditDistance("ca", "abc", 3), 3U);         // no edit between the swapped letters
  EXPECT_EQ(EditDistance("", "abc", 3), 3U);
  EXPECT_EQ(EditDistance("", "", 0), 0U);
}

TEST(EditDistanceTest, StopsBeyondTheLimit) {
  EXPECT_EQ(EditDistance("kitten", "sitting", 3), 3U);
  EXPECT_EQ(EditDistance("kitten", "sitting", 2), 3U);
  EXPECT_EQ(EditDistance("kitten", "sitting", 0), 1U);
  EXPECT_EQ(EditDistance("a", "abcdef", 2), 3U);
}

// The definition, word for word.
size_t SlowDistance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto cut = [](std::string_view text, size_t count) {
    return text.substr(0, text.size() - count);
  };
  const size_t differ = a.back() != b.back();
  size_t best = std::min({SlowDistance(cut(a, 1), b) + 1, SlowDistance(a, cut(b, 1)) + 1,
                          SlowDistance(cut(a, 1), cut(b, 1)) + differ});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2]) {
    best = std::min(best, SlowDistance(cut(a, 2), cut(b, 2)) + 1);
  }
  return best;
}

TEST(EditDistanceTest, IsTheDefinition) {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string letters;
    for (size_t left = random() % 7; left > 0; --left) letters += "abc"[random() % 3];
    return letters;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string a = word(), b = word();
    const size_t limit = random() % 6;
    ASSERT_EQ(EditDistance(a, b, limit), std::min(SlowDistance(a, b), limit + 1))
        << a << " " << b << " " << limit;
  }
}

TEST(NearestTest, SuggestsWhatWasProbablyMeant) {
  constexpr std::array kWords = {"check"sv, "explain"sv, "rules"sv, "stats"sv, "Situation"sv};
  EXPECT_EQ(Nearest("expain", kWords), "explain");
  EXPECT_EQ(Nearest("RULES", kWords), "rules");
  EXPECT_EQ(Nearest("situtation", kWords), "Situation");
  EXPECT_EQ(Nearest("rulse", kWords), "rules");
  EXPECT_EQ(Nearest("chocolate", kWords), std::nullopt);
  EXPECT_EQ(Nearest("stsst", kWords), std::nullopt);  // two slips in five letters
  EXPECT_EQ(Nearest("go", kWords), std::nullopt);
  EXPECT_EQ(Nearest("exp", kWords), "explain");
  EXPECT_EQ(Nearest("ex", kWords), std::nullopt);
  EXPECT_EQ(Nearest("", kWords), std::nullopt);
  EXPECT_EQ(Nearest("rules", {}), std::nullopt);
}

TEST(NearestTest, TakesAWordBehindAHyphenForItsOnlyOwner) {
  constexpr std::array kIds = {"no-tradeoff"sv, "missing-lesson"sv, "lesson-gap"sv,
                               "a-figure-b"sv,  "team-word"sv,      "my-word"sv};
  EXPECT_EQ(Nearest("tradeoff", kIds), "no-tradeoff");
  EXPECT_EQ(Nearest("figure", kIds), "a-figure-b");
  EXPECT_EQ(Nearest("lesson", kIds), "lesson-gap");  // it begins so
  EXPECT_EQ(Nearest("word", kIds), std::nullopt);    // two hold it
  EXPECT_EQ(Nearest("radeoff-", kIds), std::nullopt);
}

TEST(NearestTest, PrefersTheNearerThenTheFirst) {
  constexpr std::array kWords = {"abcxyf"sv, "abcxef"sv, "abcdxf"sv, "abcdef"sv};
  EXPECT_EQ(Nearest("abcdef", kWords), "abcdef");
  EXPECT_EQ(Nearest("abcdeg", kWords), "abcdef");
  EXPECT_EQ(Nearest("abcxeg", kWords), "abcxef");
  EXPECT_EQ(Nearest("abczef", std::span(kWords).subspan(0, 3)), "abcxef");
  EXPECT_EQ(Nearest("abczef", kWords), "abcxef");
}

TEST(TextTest, AppendsNumbers) {
  std::string text = "n=";
  AppendNumber(text, 0);
  AppendNumber(text, -12);
  AppendNumber(text, std::numeric_limits<uint64_t>::max());
  AppendNumber(text, std::numeric_limits<int64_t>::min());
  EXPECT_EQ(text, "n=0-1218446744073709551615-9223372036854775808");
}

std::string Fixed(double number, int decimals) {
  std::string text;
  AppendFixed(text, number, decimals);
  return text;
}

TEST(TextTest, AppendsFixedDecimals) {
  EXPECT_EQ(Fixed(14.4, 1), "14.4");
  EXPECT_EQ(Fixed(2.0 / 3, 2), "0.67");
  EXPECT_EQ(Fixed(90, 0), "90");
  EXPECT_EQ(Fixed(90, 2), "90.00");
  EXPECT_EQ(Fixed(-1.25, 1), "-1.2");
  EXPECT_EQ(Fixed(-0.01, 1), "0.0");
  EXPECT_EQ(Fixed(-0.1, 0), "0");
  EXPECT_EQ(Fixed(-0.1, 1), "-0.1");
  EXPECT_EQ(Fixed(std::numeric_limits<double>::max(), 17).size(), 309U + 1 + 17);
}

TEST(TextTest, CountsInWords) {
  EXPECT_EQ(Plural(0, "warning"), "0 warnings");
  EXPECT_EQ(Plural(1, "warning"), "1 warning");
  EXPECT_EQ(Plural(3, "warning"), "3 warnings");
  EXPECT_EQ(Plural(1, "story"), "1 story");
  EXPECT_EQ(Plural(2, "story"), "2 stories");
  EXPECT_EQ(Plural(2, "day"), "2 days");
  EXPECT_EQ(Plural(2, "fix"), "2 fixes");
}

std::string Printable(std::string_view text) {
  std::string out;
  AppendPrintable(out, text);
  return out;
}

TEST(PrintableTest, LeavesWhatIsSafe) {
  constexpr std::string_view kText = "“Slow” 😀 e\xCC\x81 👩\xE2\x80\x8D💻 <b> \\x1b";
  EXPECT_EQ(Printable(kText), kText);
}

TEST(PrintableTest, IsOneLine) { EXPECT_EQ(Printable("a\r\nb\tc\vd\fe"), "a  b c d e"); }

TEST(PrintableTest, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(Printable("\x1B[31mred\x07"), "<U+001B>[31mred<U+0007>");
  EXPECT_EQ(Printable(std::string_view("a\0b\x7F", 4)), "a<U+0000>b<U+007F>");
  EXPECT_EQ(Printable("\xC2\x9B\xC2\x80\xC2\x9F\xC2\xA1"), "<U+009B><U+0080><U+009F>¡");
  EXPECT_EQ(Printable("\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9"),
            "<U+202A><U+202E><U+2066><U+2069>");
  EXPECT_EQ(Printable("\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C"), "<U+200E><U+200F><U+061C>");
  EXPECT_EQ(Printable("\xE2\x80\xA8\xE2\x80\xA9"), "<U+2028><U+2029>");
  EXPECT_EQ(Printable("\x93x\xE2\x80"), "<0x93>x<0xE2><0x80>");
}

TEST(PrintableTest, WritesLongCodePoints) {
  std::string out;
  AppendEscape(out, 0xE0001);
  AppendEscape(out, 0x10FFFF);
  EXPECT_EQ(out, "<U+0E0001><U+10FFFF>");
}

TEST(TextTest, LinesEndAtLfOrCrlf) {
  constexpr std::string_view kText = "ab\r\n\nc\rd";
  EXPECT_EQ(LineBegin(kText, 0), 0U);
  EXPECT_EQ(LineBegin(kText, 3), 0U);
  EXPECT_EQ(LineBegin(kText, 4), 4U);
  EXPECT_EQ(LineBegin(kText, kText.size()), 5U);
  EXPECT_EQ(LineEnd(kText, 0), 2U);
  EXPECT_EQ(LineEnd(kText, 2), 2U);
  EXPECT_EQ(LineEnd(kText, 4), 4U);
  EXPECT_EQ(LineEnd(kText, 5), 8U);
  EXPECT_EQ(NextLine(kText, 0), 4U);
  EXPECT_EQ(NextLine(kText, 4), 5U);
  EXPECT_EQ(NextLine(kText, 5), 8U);
  EXPECT_EQ(LineEnd("", 0), 0U);
}

}  // namespace
}  // namespace starlint
