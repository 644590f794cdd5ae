#include "check/match.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace starlint {
namespace {

TEST(HoldsNeedsTest, TextMustOccur) {
  EXPECT_TRUE(HoldsNeeds("a password", "assw"));
  EXPECT_FALSE(HoldsNeeds("a pass word", "assw"));
  EXPECT_TRUE(HoldsNeeds("", ""));
  EXPECT_FALSE(HoldsNeeds("", "a"));
}

TEST(TrigramsTest, RuleOutWhatIsNotThere) {
  const Trigrams trigrams("pass 4711 \xC3\xA9");
  for (const char* held : {"", "z", "zz", "pas", "ss ##", "####", " \xC3\xA9"}) {
    EXPECT_TRUE(trigrams.MayHold(held)) << held;
  }
  for (const char* absent : {"apa", "ass#", "# #", "\xA9\xC3 ", "pass word"}) {
    EXPECT_FALSE(trigrams.MayHold(absent)) << absent;
  }
}

TEST(TrigramsTest, NeverRuleOutWhatIsHeld) {
  const std::string text = "10.0.0.1 or 192.168.4.7 - mail me@x.org, key=AKIA#1 \xE2\x82\xAC";
  const Trigrams trigrams(text);
  for (size_t begin = 0; begin < text.size(); ++begin) {
    for (size_t size = 1; begin + size <= text.size(); ++size) {
      const std::string needs = text.substr(begin, size);
      EXPECT_TRUE(!HoldsNeeds(text, needs) || trigrams.MayHold(needs)) << needs;
    }
  }
}

TEST(HoldsNeedsTest, AHashIsADigit) {
  EXPECT_TRUE(HoldsNeeds("by 60.41 %", "#.##"));
  EXPECT_FALSE(HoldsNeeds("by 60.4 %", "#.##"));
  EXPECT_FALSE(HoldsNeeds(".41", "#.##"));
  EXPECT_FALSE(HoldsNeeds("4.1", "#.##"));
  EXPECT_TRUE(HoldsNeeds("a.b 1.22", "#.##"));
  EXPECT_TRUE(HoldsNeeds("in 2024", "####"));
  EXPECT_FALSE(HoldsNeeds("in 202", "####"));
  EXPECT_FALSE(HoldsNeeds("#.##", "#.##"));
}

std::string Found(std::string_view pattern, std::string_view text, Span range) {
  PatternCache patterns;
  std::string out;
  for (const Span span : Matches(patterns.Get(pattern), text, range)) {
    out += "[" + std::string(text.substr(span.begin, span.size())) + "]";
  }
  return out;
}

TEST(MatchesTest, StayInTheirRange) {
  EXPECT_EQ(Found("a+", "aa b aaa", {0, 8}), "[aa][aaa]");
  EXPECT_EQ(Found("a+", "aa b aaa", {1, 6}), "[a][a]");
  EXPECT_EQ(Found("^a", "aab", {1, 3}), "[a]");
  EXPECT_EQ(Found("x*", "axa", {0, 3}), "[x]");
}

TEST(MatchesTest, OfAGroupTheGroupAlone) {
  EXPECT_EQ(Found("key (\\w+)", "key one, key two", {0, 16}), "[one][two]");
  EXPECT_EQ(Found("(a)?b", "b ab", {0, 4}), "[a]");
  EXPECT_EQ(Found("(?:a)b", "b ab", {0, 4}), "[ab]");
}

}  // namespace
}  // namespace starlint
