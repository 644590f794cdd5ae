#include "check/shingles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/markdown.h"
#include "rule/rule_set.h"
#include "story/read_stories.h"

namespace starlint {
namespace {

std::vector<uint32_t> Shingles(std::string_view situation, std::string_view action) {
  const Source source{"a.md", "## Situation\n\n" + std::string(situation) + "\n\n## Action\n\n" +
                                  std::string(action) + "\n"};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const std::vector<Story> stories = ReadStories(document, BuiltinRules().vocabulary).stories;
  EXPECT_EQ(stories.size(), 1U);
  return ShinglesOf(document.prose.text(), stories.at(0));
}

TEST(ShinglesTest, AreSequencesOfThreeWordsOfASection) {
  EXPECT_EQ(Shingles("a b c d. E f", "g h").size(), 4U);
  EXPECT_EQ(Shingles("a b", "c d").size(), 0U);
  EXPECT_EQ(Shingles("a b c a b c", "a b c").size(), 3U);  // each once
}

TEST(ShinglesTest, CaseFiguresAndMarkupDoNotCount) {
  EXPECT_EQ(Shingles("We cut 45% off", "x"), Shingles("*we* **cut** 9,300 off", "x"));
  EXPECT_NE(Shingles("we cut it off", "x"), Shingles("we cut them off", "x"));
}

std::vector<uint32_t> Range(uint32_t from, uint32_t to) {
  std::vector<uint32_t> range;
  for (uint32_t i = from; i < to; ++i) range.push_back(i);
  return range;
}

TEST(ShinglesTest, OverlapIsTheShareOfTheSmallerStory) {
  EXPECT_EQ(Overlap(Range(0, 100), Range(80, 120)), 0.5);
  EXPECT_EQ(Overlap(Range(80, 120), Range(0, 100)), 0.5);
  EXPECT_EQ(Overlap(Range(0, 100), Range(100, 200)), 0);
  EXPECT_EQ(Overlap(Range(0, 12), Range(0, 100)), 1);
  EXPECT_EQ(Overlap(Range(0, 11), Range(0, 100)), 0);  // too short to compare
}

std::vector<SimilarPair> Similar(const std::vector<std::vector<uint32_t>>& stories, double least) {
  const std::vector<std::span<const uint32_t>> spans(stories.begin(), stories.end());
  return FindSimilar(spans, least);
}

TEST(ShinglesTest, FindsEveryPairOfASmallBank) {
  EXPECT_EQ(Similar({Range(0, 100), Range(500, 600), Range(50, 150), Range(90, 110)}, 0.4),
            (std::vector<SimilarPair>{{0, 2, 0.5}, {0, 3, 0.5}, {2, 3, 1}}));
  EXPECT_EQ(Similar({Range(0, 100), Range(50, 150)}, 0.51), std::vector<SimilarPair>{});
  EXPECT_EQ(Similar({}, 0.4), std::vector<SimilarPair>{});
  EXPECT_EQ(Similar({{}, {}, Range(0, 3)}, 0), std::vector<SimilarPair>{});
}

// Many copies of one story: each is found, with a few of those before it, not with all.
TEST(ShinglesTest, ManyCopiesStayNearLinear) {
  const auto pairs = Similar(std::vector<std::vector<uint32_t>>(500, Range(0, 50)), 0.4);
  EXPECT_EQ(pairs.front(), (SimilarPair{0, 1, 1}));
  EXPECT_EQ(pairs.back().later, 499U);
  EXPECT_LE(pairs.size(), 500U * 8);
  std::vector<bool> found(500);
  for (const SimilarPair& pair : pairs) found[pair.later] = true;
  EXPECT_EQ(std::count(found.begin(), found.end(), true), 499);
}

// More sequences than are indexed: a sample stands for them.
TEST(ShinglesTest, ALargeBankIsSampled) {
  constexpr uint32_t kStep = 0x9e3779b1;  // odd: no value comes twice
  std::vector<std::vector<uint32_t>> stories;
  for (uint32_t i = 0; i < 3000; ++i) {
    std::vector<uint32_t> story;
    for (uint32_t j = 0; j < 250; ++j) story.push_back((i * 250 + j) * kStep);
    std::sort(story.begin(), story.end());
    stories.push_back(std::move(story));
  }
  stories.push_back(stories[7]);
  EXPECT_EQ(Similar(stories, 0.4), (std::vector<SimilarPair>{{7, 3000, 1}}));
}

}  // namespace
}  // namespace starlint
