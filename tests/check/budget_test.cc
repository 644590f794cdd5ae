#include "check_rule.h"

namespace starlint {
namespace {

constexpr std::string_view kSeconds = "check: {budget: {seconds: true}}\n";
constexpr std::string_view kMinimum =
    "options: {few: 4, short: 3}\ncheck: {budget: {min-words: few, short-item: short}}\n";

std::string At(std::string_view place, std::string_view words, std::string_view limit) {
  return "warning [" + std::string(place) + "] {part}|{hits}|{of}|{pct}|" + std::string(limit) +
         "|" + std::string(words) + "|{match}|{before} (t {part})\n";
}

TEST(BudgetCheckTest, PointsAtTheFirstWordBeyond) {
  const Budget four{4, 60};  // four words
  EXPECT_EQ(Found(kSeconds, "S: a b\nA: c d\n", four), "");
  EXPECT_EQ(Found(kSeconds, "S: a b\nA: c **d** fifth six.\n", four), At("fifth", "6", "4"));
}

TEST(BudgetCheckTest, JoinedWordsAndAddressesAreNotSpoken) {
  const Budget two{2, 60};
  EXPECT_EQ(Found(kSeconds, "S: a-b-c\nA: d-e https://x.org\n", two), "");
  EXPECT_EQ(Found(kSeconds, "S: a-b-c\nA: d-e www.x.org f-g\n", two), At("f", "3", "2"));
}

TEST(BudgetCheckTest, TheBudgetIsSecondsAtARate) {
  EXPECT_EQ(Found(kSeconds, "S: a b c\nA: d\n", {1, 180}), At("d", "4", "1"));
  EXPECT_EQ(Found(kSeconds, "S: a b c\nA: d\n", {1.4, 150}), At("d", "4", "1"));
  EXPECT_EQ(Found(kSeconds, "S: a\nA: b\n", {0, 150}), At("a", "2", "0"));
}

TEST(BudgetCheckTest, WordsThatStandBesideTheStoryAreNotSpoken) {
  EXPECT_EQ(Found(kSeconds, "# A B C\n\nIntro words here.\n\nS: a\nA: b\nNotes: c d e\n", {2, 60}),
            "");
}

TEST(BudgetCheckTest, TooFewWordsPointAtTheTitle) {
  EXPECT_EQ(Found(kMinimum, "# Tale\n\nS: a\nA: b c\n"), At("# Tale", "3", "4"));
  EXPECT_EQ(Found(kMinimum, "S: a\nA: b c d\n"), "");
  EXPECT_EQ(Found(kMinimum, "S:\nA:\n"), "");  // missing-section's business
}

TEST(BudgetCheckTest, AnOutlineIsMeantToBeShort) {
  EXPECT_EQ(Found(kMinimum, "- S: a\n- A: b\n\nc\n"), "");
  EXPECT_EQ(Found(kMinimum, "- S: a\n- A:\n\n  b\n"), At("S:", "2", "4"));  // half of them
  EXPECT_EQ(Found(kMinimum, "- S: a b c\n- A:\n"), At("S:", "3", "4"));     // not clipped
}

// --- Stretches without a pause -------------------------------------------------------------------

constexpr std::string_view kStretch = "options: {most: 4}\ncheck: {budget: {max-stretch: most}}\n";

TEST(BudgetCheckTest, ASentenceIsTooLongWithoutAPause) {
  EXPECT_EQ(Found(kStretch, "S: Aa b c dd. Ee f g hh.\nR: i\n"), "");
  EXPECT_EQ(Found(kStretch, "S: Aa b c dd. Ee f, g h ii.\nR: j\n"), At("Ee f, g h ii.", "5", "4"));
  EXPECT_EQ(Found(kStretch, "S: a b-c d-e f.\nR: j\n"), "");
}

TEST(BudgetCheckTest, SemicolonsColonsDashesAndBracketsArePauses) {
  for (const std::string_view pause :
       {"; ", ": ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " ("}) {
    const std::string text = "S: a b c" + std::string(pause) + "d e f g.\nR: h\n";
    EXPECT_EQ(Found(kStretch, text), "") << pause;
  }
  EXPECT_EQ(Found(kStretch, "S: a; b c d e f.\nR: h\n"), At("a; b c d e f.", "5", "4"));
}

// --- Sentences of parts --------------------------------------------------------------------------

TEST(BudgetCheckTest, PartsHaveTooManyOrTooFewSentences) {
  constexpr std::string_view kShape =
      "level: info\ncheck: {budget: {sentences: {situation: 1, action: [2, 3]}}}\n";
  EXPECT_EQ(Found(kShape, "S: It was.\nA: It is. It was.\nR: It is. It was.\n"), "");
  EXPECT_EQ(Found(kShape, "S: It was.\nA: It is. It was. It is.\n"), "");
  const auto at = [](std::string_view label, std::string_view part, std::string_view limit) {
    return "info [" + std::string(label) + "] " + std::string(part) + "|{hits}|{of}|{pct}|" +
           std::string(limit) + "|{words}|{match}|{before} (t " + std::string(part) + ")\n";
  };
  EXPECT_EQ(Found(kShape, "S: It was. It is.\nA: It was.\n"),
            at("S:", "Situation", "1") + at("A:", "Action", "2 to 3"));
  EXPECT_EQ(Found(kShape, "S: It was.\nR: It is.\n"),
            "");  // a part that is not there is none of its
}

// --- Names of technology -------------------------------------------------------------------------

// The words of the list "tech" are learned with the signals, so the built-in ones are used.
std::string Names(std::string_view situation) {
  Settings settings;
  settings.rules.push_back(ActiveRule::Of(*BuiltinRules().Find("architecture-dump")));
  PatternCache patterns;
  const Source source{"a.md", "S: " + std::string(situation) + "\nR: It fell.\n"};
  const FileReport report = LintFile(source, BuiltinRules(), settings, patterns);
  return report.diagnostics.empty() ? "" : report.diagnostics.front().message;
}

TEST(BudgetCheckTest, NamesAreCountedOnce) {
  EXPECT_EQ(Names("Kafka fed Redis. Redis fed Kafka. Postgres and gRPC and Go."), "");
  EXPECT_EQ(Names("Kafka fed Redis, Istio fed Postgres. It ran on AWS. And on GCP."),
            "The Situation names 5 systems (Kafka, Redis, Istio, Postgres, AWS) before anything "
            "happens; 4 at most can be kept in mind.");
}

TEST(BudgetCheckTest, PeoplePlacesAndSizesAreNoNames) {
  EXPECT_EQ(Names("Ines, Tom, Aisha and Bao met Carl in Berlin on Monday about 40 GB."), "");
}

}  // namespace
}  // namespace starlint
