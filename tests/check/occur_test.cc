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
            At("We did it.", "Action", "2") + "  2:25 [We left.] here too\n");
}

TEST(OccurCheckTest, NotesAtMostEightOtherSentences) {
  constexpr std::string_view kOurs = "check: {occur: {signal: ours}}\n";
  std::string story = "S: It fell.\nA: We did it.\n", notes;
  for (int i = 3; i < 13; ++i) {
    story += "   We é left.\n";
    if (i < 11) notes += "  " + std::to_string(i) + ":4 [We é left.] here too\n";
  }
  EXPECT_EQ(Found(kOurs, story), At("We did it.", "Action", "11") + notes);
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
  EXPECT_EQ(
      Found(kThree, "S: We fell.\nA: We rose. We won.\n"),
      At("We fell.", "Situation", "3") + "  2:4 [We rose.] here too\n  2:13 [We won.] here too\n");
}

TEST(OccurCheckTest, OneMakesAFindingWithoutTheOther) {
  constexpr std::string_view kOne = "check: {occur: {signal: ours, least: 2, one-without: mine}}\n";
  EXPECT_EQ(Found(kOne, "S: We fell.\nA: It rose.\n"), At("We fell.", "Situation", "1"));
  EXPECT_EQ(Found(kOne, "S: We fell.\nA: I rose.\n"), "");
  EXPECT_EQ(Found(kOne, "S: We fell. We won.\nA: I rose.\n"),
            At("We fell.", "Situation", "2") + "  1:13 [We won.] here too\n");
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

TEST(OccurCheckTest, NamesTheListedPhrasesAndPointsAtThem) {
  constexpr std::string_view kListed =
      "check: {occur: {signal: ours, delete: [basically, kind of], delete-aside: [I mean]}}\n";
  EXPECT_EQ(Found(kListed, "S: We kind  of fell, I mean.\nA: We, I *mean*, basically rose.\n"),
            "warning [kind  of] Situation|2|{of}|{pct}|{limit}|{words}|{match}|{before}: \"kind "
            "of\", \"I mean\", \"basically\" (t Situation)\n"
            "  2:8 [I *mean] here too\n");
  EXPECT_EQ(Found(kListed, "S: We fell.\nA: It KIND of rose.\n"),
            "warning [We fell.] Situation|1|{of}|{pct}|{limit}|{words}|{match}|{before}: \"kind "
            "of\" (t Situation)\n");
}

TEST(OccurCheckTest, NamesNoPhraseThatMeansSomething) {
  constexpr std::string_view kListed =
      "check: {occur: {signal: ours, delete: [basically, kind of], delete-aside: [I mean]}}\n";
  EXPECT_EQ(Found(kListed, "S: We saw this kind of fault.\nA: It kind, of, kind-of, I mean it.\n"),
            At("We saw this kind of fault.", "Situation", "1"));
}

TEST(OccurCheckTest, NamesFivePhrases) {
  constexpr std::string_view kListed =
      "check: {occur: {signal: ours, delete: [b, c, d, e, f, g]}}\n";
  const std::string_view names = ": \"g\", \"f\", \"b\", \"c\", \"e\"";
  const auto found = [](std::string_view phrases) {
    return "warning [g] Situation|1|{of}|{pct}|{limit}|{words}|{match}|{before}" +
           std::string(phrases) + " (t Situation)\n";
  };
  EXPECT_EQ(Found(kListed, "S: We g f b g c e.\nA: It rose.\n"), found(names));
  EXPECT_EQ(Found(kListed, "S: We g f b g c e d.\nA: It rose.\n"),
            found(std::string(names) + " and more"));
}

}  // namespace
}  // namespace starlint
