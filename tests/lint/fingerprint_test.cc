#include "lint/fingerprint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "lint/lint.h"

namespace starlint {
namespace {

// --- Fingerprints by themselves ------------------------------------------------------------------

TEST(FingerprintsTest, StaysWhatBaselinesHoldOfIt) {
  Fingerprints fingerprints("answers/outage.md");
  EXPECT_EQ(FingerprintText(fingerprints.Next("filler", "Outage", "We basically moved it.")),
            "5fb434681a3a135f");
  EXPECT_EQ(FingerprintText(fingerprints.Next("filler", "Outage", "We basically moved it.")),
            "e07b1a51d4c4059b");
}

TEST(FingerprintsTest, FoldsWhiteSpace) {
  const uint64_t known = Fingerprints("a.md").Next("r", "A title", "I froze writes.");
  EXPECT_EQ(Fingerprints("a.md").Next("r", " A\ttitle ", "I\r\nfroze   writes.\n"), known);
  EXPECT_NE(Fingerprints("a.md").Next("r", "A title", "I fro ze writes."), known);
}

TEST(FingerprintsTest, TellsItsFieldsApart) {
  const std::set<uint64_t> different = {
      Fingerprints("a.md").Next("r", "t", "w"),  Fingerprints("b.md").Next("r", "t", "w"),
      Fingerprints("a.md").Next("s", "t", "w"),  Fingerprints("a.md").Next("r", "u", "w"),
      Fingerprints("a.md").Next("r", "t", "x"),  Fingerprints("a.md").Next("r", "t w", ""),
      Fingerprints("a.md").Next("r", "", "t w"), Fingerprints("a.mdr").Next("", "t", "w")};
  EXPECT_EQ(different.size(), 8U);
}

TEST(FingerprintsTest, APathMayBeginWithTheDirectoryItIsIn) {
  EXPECT_EQ(Fingerprints("./a.md").Next("r", "t", "w"), Fingerprints("a.md").Next("r", "t", "w"));
  EXPECT_EQ(Fingerprints(".//./a.md").Next("r", "t", "w"),
            Fingerprints("a.md").Next("r", "t", "w"));
  EXPECT_NE(Fingerprints("../a.md").Next("r", "t", "w"), Fingerprints("a.md").Next("r", "t", "w"));
}

TEST(FingerprintsTest, HasSixteenDigits) {
  EXPECT_EQ(FingerprintText(0xAB), "00000000000000ab");
  EXPECT_EQ(FingerprintText(0xFEDCBA9876543210), "fedcba9876543210");
}

// --- Those of a file -----------------------------------------------------------------------------

constexpr std::string_view kFirst =
    "# The slow build\n\n"
    "## Situation\n\nOur build took TODO minutes. It basically took XX more on Mondays.\n\n"
    "## Action\n\nWe cut TODO.\nWe cut TODO.\n\n";
constexpr std::string_view kSecond =
    "# The ticket shop\n\n"
    "**Situation:** Our shop sold TODO seats.\n\n**Action:** We cut TODO.\n\n";

std::vector<Diagnostic> Lint(std::string_view text) {
  PatternCache patterns;
  const RuleSet& set = BuiltinRules();
  const Source source{"a.md", std::string(text)};
  return LintFile(source, set, DefaultSettings(set), patterns).diagnostics;
}

std::set<uint64_t> Known(std::string_view text) {
  std::set<uint64_t> known;
  for (const Diagnostic& diagnostic : Lint(text)) known.insert(diagnostic.fingerprint);
  return known;
}

std::string Replace(std::string_view text, std::string_view what, std::string_view by) {
  std::string out(text);
  for (size_t at = out.find(what); at != out.npos; at = out.find(what, at + by.size())) {
    out.replace(at, what.size(), by);
  }
  return out;
}

class FileFingerprintsTest : public testing::Test {
 protected:
  const std::string text_ = std::string(kFirst) + std::string(kSecond);
  const std::set<uint64_t> known_ = Known(text_);
};

TEST_F(FileFingerprintsTest, NoTwoAreTheSame) {
  EXPECT_GE(known_.size(), 8U);
  EXPECT_EQ(known_.size(), Lint(text_).size());
  EXPECT_FALSE(known_.contains(0));
}

TEST_F(FileFingerprintsTest, SurviveInsertedLines) {
  EXPECT_EQ(Known("<!-- a note -->\n\n\n" + text_), known_);
  EXPECT_EQ(Known(Replace(text_, "## Action\n", "\n\n## Action\n\n<!-- later -->\n")), known_);
}

TEST_F(FileFingerprintsTest, SurviveStoriesThatChangePlaces) {
  EXPECT_EQ(Known(std::string(kSecond) + std::string(kFirst)), known_);
}

TEST_F(FileFingerprintsTest, SurviveOtherLineEndsAndWrapping) {
  EXPECT_EQ(Known(Replace(text_, "\n", "\r\n")), known_);
  EXPECT_EQ(Known("\xEF\xBB\xBF" + text_), known_);
  EXPECT_EQ(Known(Replace(text_, "It basically took", "It\nbasically\ntook")), known_);
  EXPECT_EQ(Known(Replace(text_, "basically", "**basically**")), known_);
}

TEST_F(FileFingerprintsTest, AChangedSentenceChangesOnlyItsOwn) {
  const std::set<uint64_t> changed =
      Known(Replace(text_, "sold TODO seats", "sold many TODO seats"));
  std::vector<uint64_t> gone;
  std::set_difference(known_.begin(), known_.end(), changed.begin(), changed.end(),
                      std::back_inserter(gone));
  EXPECT_EQ(gone.size(), 1U);
}

TEST_F(FileFingerprintsTest, ReadersComplaintsHaveThemByLine) {
  const std::set<uint64_t> broken = Known("S: a\nA: b \xFF\n");
  EXPECT_EQ(broken.size(), 1U);
  EXPECT_FALSE(broken.contains(0));
  EXPECT_EQ(Known("x: more\nS: a\nA: b \xFF\n"), broken);
  EXPECT_NE(Known("S: a\nA: c \xFF\n"), broken);
}

}  // namespace
}  // namespace starlint
