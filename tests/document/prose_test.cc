#include "document/prose.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace starlint {
namespace {

// Source:  We **cut** it&mdash;\nby half.
//          0  3 5    10  13      21
Prose Example() {
  Prose prose;
  prose.AppendVerbatim("We ", 0);
  prose.AppendVerbatim("cut", 5);
  prose.AppendVerbatim(" it", 10);
  prose.AppendReplaced("\xE2\x80\x94", {13, 20});
  prose.AppendReplaced("\n", {20, 21});
  prose.AppendVerbatim("by half.", 21);
  return prose;
}

TEST(ProseTest, HoldsWhatWasAppended) {
  EXPECT_EQ(Example().text(), "We cut it\xE2\x80\x94\nby half.");
  EXPECT_EQ(Example().size(), 21U);
}

TEST(ProseTest, MapsVerbatimBytesOneToOne) {
  const Prose prose = Example();
  EXPECT_EQ(prose.ToSource({0, 2}), (Span{0, 2}));
  EXPECT_EQ(prose.ToSource({3, 6}), (Span{5, 8}));
  EXPECT_EQ(prose.ToSource({4, 5}), (Span{6, 7}));
  EXPECT_EQ(prose.ToSource({13, 15}), (Span{21, 23}));
}

TEST(ProseTest, SpansAcrossPiecesCoverTheMarkupBetween) {
  const Prose prose = Example();
  EXPECT_EQ(prose.ToSource({0, 6}), (Span{0, 8}));
  EXPECT_EQ(prose.ToSource({5, 9}), (Span{7, 13}));
  EXPECT_EQ(prose.ToSource({7, 15}), (Span{11, 23}));
}

TEST(ProseTest, MarkupAtTheEndsOfASpanStaysOutside) {
  const Prose prose = Example();
  EXPECT_EQ(prose.ToSource({0, 3}).end, 3U);
  EXPECT_EQ(prose.ToSource({3, 6}).begin, 5U);
}

TEST(ProseTest, ReplacedBytesMapAsAWhole) {
  const Prose prose = Example();
  EXPECT_EQ(prose.ToSource({9, 12}), (Span{13, 20}));
  EXPECT_EQ(prose.ToSource({9, 10}), (Span{13, 20}));
  EXPECT_EQ(prose.ToSource({11, 12}), (Span{13, 20}));
  EXPECT_EQ(prose.ToSource({8, 10}), (Span{12, 20}));
}

TEST(ProseTest, EmptySpansMapToEmptySpans) {
  const Prose prose = Example();
  EXPECT_EQ(prose.ToSource({0, 0}), (Span{0, 0}));
  EXPECT_EQ(prose.ToSource({4, 4}), (Span{6, 6}));
  EXPECT_EQ(prose.ToSource({9, 9}), (Span{13, 13}));
  EXPECT_EQ(prose.ToSource({21, 21}), (Span{29, 29}));
}

TEST(ProseTest, EmptyProseMapsToTheBeginning) {
  EXPECT_EQ(Prose().ToSource({0, 0}), (Span{0, 0}));
  EXPECT_EQ(Prose().text(), "");
}

TEST(ProseTest, AppendingNothingChangesNothing) {
  Prose prose;
  prose.AppendVerbatim("ab", 4);
  prose.AppendVerbatim("", 90);
  prose.AppendReplaced("", {90, 95});
  prose.AppendVerbatim("c", 6);
  EXPECT_EQ(prose.text(), "abc");
  EXPECT_EQ(prose.ToSource({1, 3}), (Span{5, 7}));
}

TEST(ProseTest, VerbatimBehindReplacedIsAPieceOfItsOwn) {
  Prose prose;
  prose.AppendReplaced("&", {0, 5});
  prose.AppendVerbatim("ab", 5);
  EXPECT_EQ(prose.ToSource({1, 2}), (Span{5, 6}));
  EXPECT_EQ(prose.ToSource({0, 2}), (Span{0, 6}));
}

// Against the slowest possible map: a list of the source span of each byte.
TEST(ProseTest, AgreesWithAListOfBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Prose prose;
    std::vector<Span> bytes;
    uint32_t source = 0;
    for (int piece = 0; piece < 12; ++piece) {
      source += static_cast<uint32_t>(random() % 3);
      const auto size = static_cast<uint32_t>(1 + random() % 4);
      if (random() % 3 == 0) {
        const Span from{source, source + static_cast<uint32_t>(1 + random() % 5)};
        prose.AppendReplaced(std::string(size, 'r'), from);
        bytes.insert(bytes.end(), size, from);
        source = from.end;
      } else {
        prose.AppendVerbatim(std::string(size, 'v'), source);
        for (uint32_t i = 0; i < size; ++i) bytes.push_back({source + i, source + i + 1});
        source += size;
      }
    }
    for (uint32_t begin = 0; begin < bytes.size(); ++begin) {
      for (uint32_t end = begin + 1; end <= bytes.size(); ++end) {
        const Span expected{bytes[begin].begin, bytes[end - 1].end};
        ASSERT_EQ(prose.ToSource({begin, end}), expected) << round << ": " << begin << "-" << end;
      }
    }
  }
}

}  // namespace
}  // namespace starlint
