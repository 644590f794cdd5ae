#include "check_rule.h"

namespace starlint {
namespace {

std::string At(std::string_view place, std::string_view match) {
  return "warning [" + std::string(place) + "] {part}|{hits}|{of}|{pct}|{limit}|{words}|" +
         std::string(match) + "|{before} (t {part})\n";
}

constexpr std::string_view kX = "check: {forbid: {patterns: [{find: 'x+', needs: x}]}}\n";

TEST(ForbidCheckTest, EveryOccurrenceIsAFinding) {
  EXPECT_EQ(Found(kX, "S: a xx b x. xxx c\nA: d **xx** e\n"),
            At("xx", "xx") + At("x", "x") + At("xxx", "xxx") + At("xx", "xx"));
}

TEST(ForbidCheckTest, MatchesMayStandSideBySide) {
  EXPECT_EQ(Found("check: {forbid: {patterns: [{find: 'x', needs: x}]}}\n", "S: axx\nA: b\n"),
            At("x", "x") + At("x", "x"));
}

TEST(ForbidCheckTest, PointsThroughMarkupAndLineEnds) {
  constexpr std::string_view kAB = "check: {forbid: {patterns: [{find: 'a\\s+b', needs: b}]}}\n";
  EXPECT_EQ(Found(kAB, "S: an *a*\n  b c\nA: d\n"), At("a*\n  b", "a\nb"));
}

TEST(ForbidCheckTest, LooksOnlyAtWhatIsSpokenInItsParts) {
  EXPECT_EQ(Found("in: [action]\n" + std::string(kX),
                  "# x\n\nS: x\nA: x\n\n```\nx\n```\n\nR: x\nNotes: x\n"),
            At("x", "x"));
}

TEST(ForbidCheckTest, AMatchInsideAnotherIsNone) {
  constexpr std::string_view kTwo =
      "check: {forbid: {patterns: [{find: '<\\w+>', needs: '<'}, {find: 'x+', needs: x}, "
      "{find: 'x> y', needs: y}]}}\n";
  EXPECT_EQ(Found(kTwo, "S: a &lt;x&gt; y x\nA: b\n"),
            At("&lt;x&gt;", "<x>") + At("x&gt; y", "x> y") + At("x", "x"));
}

TEST(ForbidCheckTest, ExceptionsVoidWhatTheyCover) {
  constexpr std::string_view kExcept =
      "check: {forbid: {patterns: [{find: 'x+', needs: x}], except: ['\\bxx\\b', 'box']}}\n";
  EXPECT_EQ(Found(kExcept, "S: xx box boxx xxx\nA: a\n"), At("xx", "xx") + At("xxx", "xxx"));
}

TEST(ForbidCheckTest, NeedsIsLookedForFirst) {
  constexpr std::string_view kNeeds = "check: {forbid: {patterns: [{find: '(?i)x', needs: X}]}}\n";
  EXPECT_EQ(Found(kNeeds, "S: a x. B X x\nA: c\n"), At("X", "X") + At("x", "x"));
}

TEST(ForbidCheckTest, MatchesThatAreEmptyOrRunOverASentence) {
  EXPECT_EQ(Found("check: {forbid: {patterns: [{find: 'x*', needs: a}]}}\n", "S: ax a\nA: b\n"),
            At("x", "x"));
  EXPECT_EQ(Found("check: {forbid: {patterns: [{find: 'a. B', needs: a}]}}\n", "S: x a. B\nA: c\n"),
            "");
}

TEST(ForbidCheckTest, AnchorsAreThoseOfTheSentence) {
  constexpr std::string_view kStart = "check: {forbid: {patterns: [{find: '^x|x$', needs: x}]}}\n";
  EXPECT_EQ(Found(kStart, "S: x a. X\nA: xx x. c x b\n"), At("x", "x") + At("x", "x"));
}

}  // namespace
}  // namespace starlint
