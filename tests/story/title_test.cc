#include "story/title.h"

#include <gtest/gtest.h>

#include <string_view>

namespace starlint {
namespace {

TEST(TitleTest, CountersAndSymbolsAreNoPartOfIt) {
  for (const std::string_view text :
       {"The cache", "Story 1 \u2014 The cache", "2. The cache", "10a. The cache", "#3: The cache",
        "Question 4: The cache", "Q: The cache", "Q12) The cache", "\U0001F4E6 The cache",
        "Star story 2 - The cache", "1) **The cache**", "Story 7: Q: The cache",
        "(3) The cache:", "A. The cache", "2\uFE0F\u20E3 The cache", "Story 7 \u00B7 The cache",
        "Card 11 // The cache", "Draft 3: The cache", "Geschichte 2: The cache"}) {
    EXPECT_EQ(TitleOf(text), "The cache") << text;
  }
}

TEST(TitleTest, WhatOnlyLooksLikeACounterStays) {
  for (const std::string_view text :
       {"30-second version", "Story 3", "3 things", "Example", "Storytelling: why", "5",
        "Questions", "No cache", "\u201CThat will never fit\u201D", "A/B test: more",
        "2024 was hard"}) {
    EXPECT_EQ(TitleOf(text), text);
    EXPECT_FALSE(HasCounter(text)) << text;
  }
  EXPECT_EQ(TitleOf(""), "");
}

TEST(TitleTest, QuestionsAreKnownByTheirEndOrTheirOpening) {
  EXPECT_TRUE(IsQuestion("Did it hold?"));
  EXPECT_TRUE(IsQuestion("Q3. Tell me about a time you failed"));
  EXPECT_TRUE(IsQuestion("Describe an outage"));
  EXPECT_FALSE(IsQuestion("Telling people"));
  EXPECT_FALSE(IsQuestion(""));
}

}  // namespace
}  // namespace starlint
