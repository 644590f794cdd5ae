#include "render/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace starlint {
namespace {

std::string Diff(std::string_view before, std::string_view after) {
  std::string out;
  AppendDiff("a b.md", before, after, out);
  return out;
}

TEST(DiffTest, NamesAnAbsolutePathAsGitDoes) {
  std::string out;
  AppendDiff("/tmp/a.md", "x\n", "y\n", out);
  EXPECT_EQ(out, "--- a/tmp/a.md\n+++ b/tmp/a.md\n@@ -1 +1 @@\n-x\n+y\n");
}

TEST(DiffTest, EqualTextsHaveNone) {
  EXPECT_EQ(Diff("", ""), "");
  EXPECT_EQ(Diff("a\nb", "a\nb"), "");
}

TEST(DiffTest, ShowsThreeLinesAround) {
  EXPECT_EQ(Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a/a b.md\n+++ b/a b.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(DiffTest, PartsDistantChangesAndJoinsNearOnes) {
  EXPECT_EQ(Diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n"),
            "--- a/a b.md\n+++ b/a b.md\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n"
            "@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-b\n");
  EXPECT_EQ(Diff("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\nc\n"),
            "--- a/a b.md\n+++ b/a b.md\n@@ -1,8 +1,7 @@\n-a\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+c\n");
}

TEST(DiffTest, KnowsTextsWithoutLinesAndWithoutALastLineEnd) {
  EXPECT_EQ(Diff("", "a\n"), "--- a/a b.md\n+++ b/a b.md\n@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(Diff("a\n", ""), "--- a/a b.md\n+++ b/a b.md\n@@ -1 +0,0 @@\n-a\n");
  EXPECT_EQ(Diff("a\r\nb", "a\r\nb\r\n"),
            "--- a/a b.md\n+++ b/a b.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n"
            "\\ No newline at end of file\n+b\r\n");
}

// What `patch` does, strictly: context and removed lines must be there.
std::string Patch(std::string_view before, std::string_view diff) {
  const auto take = [](std::string_view& text) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    return line;
  };
  std::string out;
  size_t at = 0;
  if (diff.empty()) return std::string(before);
  take(diff), take(diff);
  for (char last = ' '; !diff.empty();) {
    const std::string_view line = take(diff);
    if (line.starts_with("@@ -")) {
      size_t from = 0;
      std::from_chars(line.data() + 4, line.data() + line.size(), from);
      const std::string_view count = line.substr(0, line.find(" +"));
      const bool none = count.ends_with(",0");
      size_t begin = 0;
      for (size_t i = 1; i < from + (none ? 1 : 0); ++i) begin = before.find('\n', begin) + 1;
      out += before.substr(at, begin - at);
      at = begin;
    } else if (line.starts_with('\\')) {
      if (last != '-') out.pop_back();
    } else {
      std::string_view body = line.substr(1);
      if (line[0] != '+') {
        if (diff.starts_with('\\')) body.remove_suffix(1);
        EXPECT_EQ(before.substr(at, body.size()), body);
        at += body.size();
      }
      if (line[0] != '-') out += line.substr(1);
    }
    last = line[0];
  }
  return out += before.substr(at);
}

TEST(DiffTest, PatchingWithItGivesTheOtherText) {
  std::mt19937 random(20);
  const auto text = [&] {
    std::string out;
    for (size_t lines = random() % 30; lines > 0; --lines) {
      out += static_cast<char>('a' + random() % 4);
      out += '\n';
    }
    if (!out.empty() && random() % 3 == 0) out.pop_back();
    return out;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string before = text(), after = text();
    const std::string diff = Diff(before, after);
    ASSERT_EQ(Patch(before, diff), after) << diff;
  }
}

TEST(DiffTest, ShowsVeryManyChangesAsOne) {
  std::string before, after, expected = "--- a/a b.md\n+++ b/a b.md\n@@ -1,2001 +1,2001 @@\n";
  for (int i = 0; i < 2000; ++i) before += "x" + std::to_string(i) + "\n";
  for (int i = 0; i < 2000; ++i) after += "y" + std::to_string(i) + "\n";
  for (int i = 0; i < 2000; ++i) expected += "-x" + std::to_string(i) + "\n";
  for (int i = 0; i < 2000; ++i) expected += "+y" + std::to_string(i) + "\n";
  EXPECT_EQ(Diff(before + "end\n", after + "end\n"), expected + " end\n");
}

}  // namespace
}  // namespace starlint
