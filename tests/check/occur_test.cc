#include "check_rule.h"

namespace starlint {
namespace {

std::string At(std::string_view place, std::string_view part, std::string_view hits) {
  return "warning [" + std::string(place) + "] " + std::string(part) + "|" + std::string(hits) +
         "|{of}|{pct}|{limit}|{words}|{match}|{before} (t " + std::string(part) + ")\n";
}

TEST(OccurCheckTest, OneFindingForAllOccurrences) {
  constexpr std::string_view kOurs = "check: {occur: {signal: ours}}\n";
  EXPECT_EQ(Found(kOurs, "S: It fell.\nA: I did it.\n"), "");
  EXPECT_EQ(Found(kOurs, "S: It fell.\nA: I did it. We did it. We left.\n"),
            At("We did it.", "Action", "2"));
}

TEST(OccurCheckTest, LooksOnlyAtItsParts) {
  constexpr std::string_view kIn = "in: [result]\ncheck: {occur: {signal: ours}}\n";
  EXPECT_EQ(Found(kIn, "S: We fell.\nR: It rose.\n"), "");
  EXPECT_EQ(Found(kIn, "S: We fell.\nR: It rose. We won.\n"), At("We won.", "Result", "1"));
  EXPECT_EQ(Found(kIn, "S: We fell.\nA: We rose.\n"), "");
}

TEST(OccurCheckTest, SoManyMakeAFinding) {
  constexpr std::string_view kThree = "check: {occur: {signal: ours, least: 3}}\n";
  EXPECT_EQ(Found(kThree, "S: We fell.\nA: We rose.\n"), "");
  EXPECT_EQ(Found(kThree, "S: We fell.\nA: We rose. We won.\n"), At("We fell.", "Situation", "3"));
}

TEST(OccurCheckTest, OneMakesAFindingWithoutTheOther) {
  constexpr std::string_view kOne = "check: {occur: {signal: ours, least: 2, one-without: mine}}\n";
  EXPECT_EQ(Found(kOne, "S: We fell.\nA: It rose.\n"), At("We fell.", "Situation", "1"));
  EXPECT_EQ(Found(kOne, "S: We fell.\nA: I rose.\n"), "");
  EXPECT_EQ(Found(kOne, "S: We fell. We won.\nA: I rose.\n"), At("We fell.", "Situation", "2"));
}

TEST(OccurCheckTest, NotBesideTheOther) {
  constexpr std::string_view kBeside = "check: {occur: {signal: ours, unless-beside: why}}\n";
  EXPECT_EQ(Found(kBeside, "S: We fell because it broke.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(kBeside, "S: We fell. Just because.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(kBeside, "S: Just because. We fell.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(kBeside, "S: Just because. It held. We fell.\nA: It rose.\n"),
            At("We fell.", "Situation", "1"));
}

TEST(OccurCheckTest, NotInAStoryThatHoldsTheOther) {
  constexpr std::string_view kUnless = "check: {occur: {signal: ours, unless: mine}}\n";
  EXPECT_EQ(Found(kUnless, "S: We fell.\nA: It rose. It held. I won.\n"), "");
  EXPECT_EQ(Found(kUnless, "S: We fell.\nA: It rose. It held.\n"),
            At("We fell.", "Situation", "1"));
}

TEST(OccurCheckTest, PointsAtASentenceThatMakesTheFinding) {
  constexpr std::string_view kBeside = "check: {occur: {signal: ours, unless-beside: why}}\n";
  EXPECT_EQ(Found(kBeside, "S: We fell because it broke. It was slow. We left.\nA: It rose.\n"),
            At("We left.", "Situation", "1"));
  EXPECT_EQ(Found(kBeside, "S: We fell. Just because. It held. We left.\nA: It rose.\n"),
            At("We left.", "Situation", "1"));
}

}  // namespace
}  // namespace starlint
