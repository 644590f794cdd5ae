#include "signal/pattern.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <string>
#include <thread>
#include <vector>

namespace starlint {
namespace {

TEST(PatternTest, SaysWhatIsWrong) {
  EXPECT_EQ(PatternFault("a+"), "");
  EXPECT_EQ(PatternFault(""), "");
  EXPECT_EQ(PatternFault("[a"), "missing ]: [a");
  EXPECT_EQ(PatternFault("(a"), "missing ): (a");
  EXPECT_EQ(PatternFault("a**"), "bad repetition operator: **");
  EXPECT_EQ(PatternFault("(?<=a)b"), "invalid perl operator: (?<");
  EXPECT_EQ(PatternFault("\\1"), "invalid escape sequence: \\1");
  EXPECT_EQ(PatternFault("x{2000}"), "invalid repetition size: {2000}");
}

TEST(PatternTest, RefusesWhatWouldTakeTooMuchMemory) {
  EXPECT_EQ(PatternFault("((((x{10}){10}){10}){10}){10}"), "invalid repetition size: {10}");
  EXPECT_EQ(PatternFault("\\pL{20}"), "");
  EXPECT_EQ(PatternFault("\\pL{100}"), "pattern too large - compile failed");
  EXPECT_EQ(PatternFault("[^\\x00-\\x{10FFFE}]{1,40}"), "");
}

TEST(PatternCacheTest, CompilesEachPatternOnce) {
  PatternCache cache;
  const re2::RE2& first = cache.Get("a+");
  const re2::RE2& other = cache.Get("b+");
  EXPECT_EQ(&cache.Get("a+"), &first);
  EXPECT_NE(&other, &first);
  EXPECT_EQ(first.pattern(), "a+");
  EXPECT_EQ(other.pattern(), "b+");
  for (int i = 0; i < 100; ++i) cache.Get("c" + std::to_string(i));
  EXPECT_EQ(&cache.Get("a+"), &first);
  EXPECT_TRUE(re2::RE2::FullMatch("aaa", first));
  EXPECT_FALSE(re2::RE2::FullMatch("aAa", first));
}

TEST(PatternCacheTest, IsSharedByThreads) {
  PatternCache cache;
  std::vector<const re2::RE2*> got(8);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < got.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 50; ++n) cache.Get("x" + std::to_string(n));
      got[i] = &cache.Get("shared");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const re2::RE2* pattern : got) EXPECT_EQ(pattern, got[0]);
}

}  // namespace
}  // namespace starlint
