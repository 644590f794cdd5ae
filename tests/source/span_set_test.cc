#include "source/span_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace starlint {
namespace {

TEST(SpanSetTest, AnswersLikeALookAtEachSpan) {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same on every run
  const auto below = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  const auto any = [&] {
    const uint32_t begin = below(40);
    return Span{begin, begin + 1 + below(9)};
  };
  for (int round = 0; round < 300; ++round) {
    SpanSet set;
    std::vector<Span> all;
    for (int i = 0; i < 12; ++i) {
      const Span asked = any();
      EXPECT_EQ(set.Covers(asked), std::any_of(all.begin(), all.end(), [&](Span span) {
                  return span.begin <= asked.begin && asked.end <= span.end;
                }));
      EXPECT_EQ(set.Touches(asked), std::any_of(all.begin(), all.end(), [&](Span span) {
                  return span.begin < asked.end && asked.begin < span.end;
                }));
      all.push_back(any());
      set.Add(all.back());
    }
  }
}

}  // namespace
}  // namespace starlint
