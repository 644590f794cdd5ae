#include "signal/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

TEST(LexiconTest, NumbersWordsFromOneInTheirOrder) {
  LexiconBuilder builder;
  EXPECT_EQ(builder.Add("trade"), 1U);
  EXPECT_EQ(builder.Add("off"), 2U);
  EXPECT_EQ(builder.Add("trade"), 1U);
  EXPECT_EQ(builder.Add("p0"), 3U);
  const Lexicon lexicon = builder.View();
  EXPECT_EQ(lexicon.size(), 3U);
  EXPECT_EQ(lexicon.Word(1), "trade");
  EXPECT_EQ(lexicon.Word(2), "off");
  EXPECT_EQ(lexicon.Word(3), "p0");
  EXPECT_EQ(lexicon.Find("trade"), 1U);
  EXPECT_EQ(lexicon.Find("off"), 2U);
  EXPECT_EQ(lexicon.Find("p0"), 3U);
}

TEST(LexiconTest, DoesNotKnowOtherWords) {
  LexiconBuilder builder;
  builder.Add("trade");
  const Lexicon lexicon = builder.View();
  for (const char* word : {"", "t", "trad", "trades", "Trade", "offtrade"}) {
    EXPECT_EQ(lexicon.Find(word), 0U) << word;
  }
}

TEST(LexiconTest, AnEmptyOneKnowsNothing) {
  EXPECT_EQ(Lexicon().Find("x"), 0U);
  EXPECT_EQ(Lexicon().size(), 0U);
  LexiconBuilder builder;
  EXPECT_EQ(builder.View().Find("x"), 0U);
  EXPECT_EQ(builder.View().size(), 0U);
}

TEST(LexiconTest, TheEmptyWordIsAWord) {
  LexiconBuilder builder;
  EXPECT_EQ(builder.Add(""), 1U);
  EXPECT_EQ(builder.Add("x"), 2U);
  EXPECT_EQ(builder.View().Find(""), 1U);
}

TEST(LexiconTest, FindsEachOfManyAsItGrows) {
  LexiconBuilder builder;
  for (uint32_t n = 1; n <= 5000; ++n) {
    ASSERT_EQ(builder.Add("w" + std::to_string(n)), n);
    if ((n & (n - 1)) != 0 && n != 5000) continue;  // at powers of two, where the table grows
    const Lexicon lexicon = builder.View();
    for (uint32_t k = 1; k <= n; ++k) {
      ASSERT_EQ(lexicon.Find("w" + std::to_string(k)), k) << n;
    }
    ASSERT_EQ(lexicon.Find("w" + std::to_string(n + 1)), 0U);
  }
}

}  // namespace
}  // namespace starlint
