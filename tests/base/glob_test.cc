#include "base/glob.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

namespace starlint {
namespace {

struct Case {
  std::string_view pattern;
  std::string_view matches;  // paths, by blanks
  std::string_view misses;
};

constexpr Case kCases[] = {
    {"a.md", "a.md", "b.md xa.md a.mdx d/a.md"},
    {"*.md", "a.md .md a.b.md", "a.yaml d/a.md a.md/b"},
    {"a*b*c", "abc aXbYc abbc abcbc", "ab acb a/bc"},
    {"?.md", "a.md", "ab.md .md /.md"},
    {"a?b", "axb", "a/b ab"},
    {"[abc].md", "a.md c.md", "d.md .md ab.md"},
    {"[a-c-e]", "a b c - e", "d"},
    {"[]a]", "] a", "b"},
    {"[!]a]", "b", "] a"},
    {"[^a-c]", "d", "a b /"},
    {"[a-]", "a -", "b"},
    {"[\\]-a]", "] ^ a", "b \\"},
    {"[[:digit:]x]", "7 x", "a :"},
    {"[[:upper:]][![:alnum:]]", "A_", "a_ AB"},
    {"[[a]", "[ a", "b"},
    {"[[:a]", "[ : a", "b"},
    {"a/**/b", "a/b a/x/b a/x/y/b", "ab a/xb b a/b/c"},
    {"**/b", "b a/b a/x/b", "ab a/ab b/c"},
    {"a/**", "a/b a/b/c", "a b/a/c"},
    {"**", "a a/b a/b/c", ""},
    {"**/x/**/y/*.md", "x/y/a.md 1/x/2/3/y/b.md x/x/y/y/a.md", "x/a.md x/y/z/a.md y/x/a.md"},
    {"a/*/c", "a/b/c a/c/c", "a/c a/b/b/c"},
    {"a**b", "ab axb a**b", "a/b axx/b"},
    {"**a", "a xa", "x/a"},
    {"*/**/*.md", "a/b.md a/b/c/d.md", "b.md"},
    {"\\*.md", "*.md", "a.md"},
    {"a\\?", "a?", "ab"},
    {"\\a\\b", "ab", "a b"},
    {"\xC3\xA9*", "\xC3\xA9t\xC3\xA9", "e"},
    {"[a", "", "a [a"},
    {"a\\", "", "a a\\"},
    {"[[:nonsense:]]", "", "n :"},
    {"", "", "a"},
};

void Each(std::string_view paths, std::string_view pattern, bool expected) {
  while (!paths.empty()) {
    const std::string_view path = paths.substr(0, paths.find(' '));
    paths.remove_prefix(std::min(path.size() + 1, paths.size()));
    EXPECT_EQ(GlobMatches(pattern, path), expected) << pattern << " on " << path;
  }
}

TEST(GlobTest, MatchesWhatGitWould) {
  for (const Case& c : kCases) {
    Each(c.matches, c.pattern, true);
    Each(c.misses, c.pattern, false);
  }
  EXPECT_TRUE(GlobMatches("", ""));
  EXPECT_TRUE(GlobMatches("*", ""));
}

// A pattern that makes a matcher with a naive second try run for years.
TEST(GlobTest, ManyStarsTakeNoTime) {
  std::string stars, deep, path;
  for (int i = 0; i < 30; ++i) stars += "a*", deep += "**/a/";
  for (int i = 0; i < 200; ++i) path += i % 2 == 0 ? "a" : "/";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(GlobMatches(stars + "b", std::string(200, 'a')));
  EXPECT_FALSE(GlobMatches(deep + "b", path));
  EXPECT_TRUE(GlobMatches(deep + "a", path + "a"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST(GlobTest, KnowsWhatIsSpecial) {
  for (const std::string_view special : {"*", "a?", "[", "\\#"}) EXPECT_TRUE(HasGlob(special));
  for (const std::string_view plain : {"", "a/b.md", "]", "!a"}) EXPECT_FALSE(HasGlob(plain));
}

}  // namespace
}  // namespace starlint
