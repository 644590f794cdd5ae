#include "check_rule.h"

namespace starlint {
namespace {

// A share with the options that it names.
std::string Share(std::string_view keys, std::string_view given = {}) {
  std::string options(given);
  if (given.empty() && keys.find("over: most") != keys.npos) options += "most: 0.5, ";
  if (given.empty() && keys.find("under: least") != keys.npos) options += "least: 0.4";
  return "options: {" + options + "}\ncheck: {share: {" + std::string(keys) + "}}\n";
}

// The finding at `place` with its numbers.
std::string At(std::string_view place, std::string_view hits, std::string_view of,
               std::string_view pct, std::string_view limit) {
  return "warning [" + std::string(place) + "] {part}|" + std::string(hits) + "|" +
         std::string(of) + "|" + std::string(pct) + "|" + std::string(limit) +
         "|{words}|{match}|{before} (t {part})\n";
}

// --- Words of parts ------------------------------------------------------------------------------

constexpr std::string_view kWords = "part: situation, of: [situation, action], over: most";

TEST(ShareCheckTest, TheLimitItselfIsAllowed) {
  EXPECT_EQ(Found(Share(kWords), "S: a b c\nA: d e f\n"), "");
  EXPECT_EQ(Found(Share(kWords), "S: a b c d\nA: d e f\n"), At("S:", "4", "7", "57 %", "50 %"));
  const std::string under = Share("part: situation, of: [situation, action], under: least");
  EXPECT_EQ(Found(under, "S: a b\nA: c d e\n"), "");
  EXPECT_EQ(Found(under, "S: a\nA: c d\n"), At("S:", "1", "3", "33 %", "40 %"));
}

TEST(ShareCheckTest, CountsSpokenWordsOfThePartsNamed) {
  EXPECT_EQ(Found(Share(kWords), "S: state-of-the-art p95\nR: x y z\nA: d https://x.org\n"),
            At("S:", "2", "3", "67 %", "50 %"));
}

TEST(ShareCheckTest, BothLimits) {
  const std::string both = Share("part: action, of: [situation, action], over: most, under: least",
                                 "most: 0.9, least: 0.5");
  EXPECT_EQ(Found(both, "S: a\nA: b c\n"), "");
  EXPECT_EQ(Found(both, "S: a b\nA: c\n"), At("A:", "1", "3", "33 %", "50 %"));
  EXPECT_EQ(Found(both, "S:\n\nA: a b c d e f\n"), At("A:", "6", "6", "100 %", "90 %"));
}

TEST(ShareCheckTest, NothingToDivideBy) {
  EXPECT_EQ(Found(Share(kWords), "T: a\nR: b\n"), "");
  EXPECT_EQ(Found(Share("part: action, of: [situation, action], under: least"), "S:\n\nA:\n"), "");
}

TEST(ShareCheckTest, FloorAndLeast) {
  const std::string floor = Share(std::string(kWords) + ", floor: 6");
  EXPECT_EQ(Found(floor, "S: a b c\nA: d e\n"), "");
  EXPECT_EQ(Found(floor, "S: a b c d\nA: e f\n"), At("S:", "4", "6", "67 %", "50 %"));
  const std::string least = Share(std::string(kWords) + ", least: 4");
  EXPECT_EQ(Found(least, "S: a b c\nA: d\n"), "");
  EXPECT_EQ(Found(least, "S: a b c d\nA: e\n"), At("S:", "4", "5", "80 %", "50 %"));
}

TEST(ShareCheckTest, AloneNeedsLess) {
  const std::string alone = Share(std::string(kWords) + ", least: 4, alone: 2");
  EXPECT_EQ(Found(alone, "S: a\nA:\n"), "");
  EXPECT_EQ(Found(alone, "S: a b\nA:\n"), At("S:", "2", "2", "100 %", "50 %"));
  EXPECT_EQ(Found(alone, "S: a b c\nA: d\n"), "");
}

TEST(ShareCheckTest, PointsAtTheFirstOfItsParts) {
  EXPECT_EQ(Found(Share("part: [task, situation], of: [situation, task, action], over: most"),
                  "A: a\nT: b\nS: c\n"),
            At("T:", "2", "3", "67 %", "50 %"));
}

TEST(ShareCheckTest, WithoutLeavesSentencesOutOfThePartAlone) {
  const std::string without =
      Share("part: situation, of: [situation, action], without: mine, over: most");
  EXPECT_EQ(Found(without, "S: It was slow. I saw it.\nA: I did.\n"), "");
  EXPECT_EQ(Found(without, "S: It was very very slow. I did.\nA: I did.\n"),
            At("S:", "5", "9", "56 %", "50 %"));
}

TEST(ShareCheckTest, PercentsAreRounded) {
  EXPECT_EQ(Found(Share(kWords, "most: 0.125"), "S: a\nA: b c d e f\n"),
            At("S:", "1", "6", "17 %", "13 %"));
}

// --- Sentences that carry signals ----------------------------------------------------------------

constexpr std::string_view kTeam = "part: ours, of: [ours, mine], over: most";

TEST(ShareCheckTest, CountsSentencesAndPointsAtTheFirst) {
  EXPECT_EQ(Found(Share(kTeam), "S: x\nA: I did it. We did it. We left. It fell.\n"),
            At("We did it.", "2", "3", "67 %", "50 %"));
}

TEST(ShareCheckTest, LooksOnlyAtItsParts) {
  EXPECT_EQ(
      Found("in: [action]\n" + Share(kTeam), "S: We had it. We left.\nA: We did it.\nR: I won.\n"),
      At("We did it.", "1", "1", "100 %", "50 %"));
}

}  // namespace
}  // namespace starlint
