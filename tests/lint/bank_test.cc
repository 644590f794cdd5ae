#include "lint/bank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/paths.h"

namespace starlint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;  // path, text

Settings BankSettings() {
  Settings settings = DefaultSettings(BuiltinRules());
  settings.bank = true;
  std::erase_if(settings.rules, [](const ActiveRule& rule) {
    return !std::holds_alternative<BankCheck>(rule.rule->check);
  });
  return settings;
}

// `path [what it points at] message`, a line for each finding, then `  path:line:column [what it
// points at] message` for what it is related to.
std::string Found(const Files& files, const Settings& settings) {
  PatternCache patterns;
  std::vector<FileFacts> facts;
  for (const auto& [path, text] : files) {
    FileReport report = LintFile({path, text}, BuiltinRules(), settings, patterns);
    facts.push_back({path, std::move(report.bank)});
  }
  const auto cut = [&](std::string_view path, Span span) {
    for (const auto& [name, text] : files) {
      if (name == path) return " [" + text.substr(span.begin, span.size()) + "] ";
    }
    return std::string(" [?] ");
  };
  std::string out;
  for (const BankFinding& found : LintBank(facts, BuiltinRules(), settings)) {
    const std::string& path = files[found.file].first;
    out += path + cut(path, found.diagnostic.span) + found.diagnostic.message + "\n";
    for (const Related& related : found.diagnostic.related) {
      out += "  " + related.path + ":" + std::to_string(related.line) + ":" +
             std::to_string(related.column) + cut(related.path, related.span) + related.message +
             "\n";
    }
  }
  return out;
}

// What tellings of stories have to say of one another.
std::string Found(const Files& files) {
  Settings settings = BankSettings();
  std::erase_if(settings.rules, [](const ActiveRule& rule) {
    return rule.rule->id == "bank-size" || rule.rule->id == "theme-coverage";
  });
  return Found(files, settings);
}

constexpr std::string_view kMailer =
    "A cron job on a forgotten host sent every invoice that we had.\n\nAction: I wrote down what "
    "it "
    "did, built the same on our scheduler and ran both for a month.\n";
constexpr std::string_view kBuild =
    "Every third build failed for no reason.\n\nAction: I sorted the failures by test and took the "
    "worst five out of the gate until they were mended.\n";

std::string Story(std::string_view head, std::string_view text) {
  return std::string(head) + "\nSituation: " + std::string(text);
}

TEST(BankTest, FewerThanThreeStoriesAreNoBank) {
  EXPECT_EQ(
      Found({{"a.md", Story("# A\n", kMailer)}, {"b.md", Story("# B\n", kMailer)}}, BankSettings()),
      "");
  EXPECT_EQ(Found({}, BankSettings()), "");
}

TEST(BankTest, StoriesOfOneFileAreABank) {
  const std::string file =
      Story("# A\n", kMailer) + "\n" + Story("# B\n", kMailer) + "\n" + Story("# C\n", kBuild);
  EXPECT_EQ(Found({{"a.md", file}}),
            "a.md [# B] This story shares 100 % of its wording with \"A\".\n"
            "  a.md:1:1 [# A] the story that it repeats\n");
}

TEST(BankTest, VariantsAreFoundByTitleIdFileAndThroughOthers) {
  const auto bank = [&](std::string_view head, std::string_view variant_of) {
    return Found(
        {{"d/mailer.md", Story(head, kMailer)},
         {"d/b.md", Story("---\nvariant-of: " + std::string(variant_of) + "\n---\n# B\n", kMailer)},
         {"d/c.md", Story("# C\n", kBuild)}});
  };
  EXPECT_EQ(bank("# The old mailer\n", "the OLD mailer"), "");
  EXPECT_EQ(bank("---\nid: m-1\n---\n# A\n", "M-1"), "");
  EXPECT_EQ(bank("# A\n", "mailer"), "");
  EXPECT_EQ(bank("# A\n", "mailer.md"), "");
  EXPECT_EQ(bank("# A\n", "d/mailer.md"), "");
  EXPECT_EQ(bank("# A\n", "a story in another folder"), "");  // it is declared, that is enough
  EXPECT_EQ(bank("# A\n", "C"),                               // but not to be this one
            "d/b.md [# B] This story shares 100 % of its wording with \"A\".\n"
            "  d/mailer.md:1:1 [# A] the story that it repeats\n");
  EXPECT_EQ(Found({{"a.md", Story("# A\n", kBuild)},
                   {"b.md", Story("# B\n\nVariant of: A\n", kMailer)},
                   {"c.md", Story("# C\n\nVariant of: B\n", kMailer)}}),
            "");
  // Of one another.
  EXPECT_EQ(Found({{"a.md", Story("# A\n\nVariant of: B\n", kMailer)},
                   {"b.md", Story("# B\n\nVariant of: A\n", kMailer)},
                   {"c.md", Story("# C\n", kBuild)}}),
            "");
}

TEST(BankTest, BulletsAndProseOfOneStory) {
  const std::string file = Story("# A\n", kMailer) + "\n## A in bullets\n\nVariant of: A\n\n" +
                           Story("", kMailer) + "\n" + Story("# C\n", kBuild);
  EXPECT_EQ(Found({{"a.md", file}}), "");
}

TEST(BankTest, FiguresOfOneTitleInTwoFiles) {
  EXPECT_EQ(
      Found({{"a.md", Story("# Old mailer\n", "It failed.\n\nResult: Timeouts fell by 45 %.\n")},
             {"b.md", Story("# Old mailer\n", "We had it.\n\nResult: Now 60 % fewer timeouts.\n")},
             {"c.md", Story("# C\n", kBuild)}}),
      "b.md [60 %] For timeouts this telling says by \"60 %\", but \"Old mailer\" says by "
      "\"45 %\".\n"
      "  a.md:5:26 [45 %] there it is by \"45 %\"\n");
}

TEST(BankTest, QuestionsAreNoNames) {
  EXPECT_EQ(Found({{"a.md", Story("# Tell me about a failure\n",
                                  "It failed.\n\nResult: Timeouts fell by 45 %.\n")},
                   {"b.md", Story("# Tell me about a failure\n",
                                  "We had it.\n\nResult: Now 60 % fewer timeouts.\n")},
                   {"c.md", Story("# C\n", kBuild)}}),
            "");
}

TEST(BankTest, FactsAreOnlyCollectedWhenARuleWantsThem) {
  const Source source{"a.md", Story("# A\n", kMailer)};
  PatternCache patterns;
  Settings settings = BankSettings();
  EXPECT_EQ(LintFile(source, BuiltinRules(), settings, patterns).bank.size(), 1U);
  settings.rules.clear();
  EXPECT_EQ(LintFile(source, BuiltinRules(), settings, patterns).bank.size(), 0U);
  settings = BankSettings();
  settings.bank = false;
  EXPECT_EQ(LintFile(source, BuiltinRules(), settings, patterns).bank.size(), 0U);
}

TEST(BankTest, FindingsCanBeSilencedWhereTheyStand) {
  const Source source{"b.md", "<!-- starlint-ignore near-duplicate-story: on purpose -->\n" +
                                  Story("# B\n", kMailer)};
  PatternCache patterns;
  Settings settings = BankSettings();
  const FileReport alone = LintFile(source, BuiltinRules(), settings, patterns);
  EXPECT_EQ(alone.diagnostics, std::vector<Diagnostic>{});  // a directive that waits for the bank
  Diagnostic found{"near-duplicate-story", Severity::kInfo, alone.stories[0].anchor, "M.", ""};
  found.story = 0;
  const FileReport silenced =
      BankReport(source, std::span(&found, 1), BuiltinRules(), settings, patterns);
  EXPECT_EQ(silenced.diagnostics, std::vector<Diagnostic>{});
  EXPECT_EQ(silenced.suppressed, 1U);
  found.rule = "bank-size";
  const FileReport report =
      BankReport(source, std::span(&found, 1), BuiltinRules(), settings, patterns);
  ASSERT_EQ(report.diagnostics.size(), 1U);
  EXPECT_EQ(report.diagnostics[0].rule, "bank-size");
  EXPECT_NE(report.diagnostics[0].fingerprint, 0U);
  EXPECT_EQ(report.stories.size(), 1U);
  EXPECT_TRUE(report.reported);
}

// --- Whole banks (tests/banks) -------------------------------------------------------------------

Files ReadBank(std::string_view name) {
  namespace fs = std::filesystem;
  Files files;
  for (const auto& entry : fs::directory_iterator(fs::path(kSourceDir) / "tests/banks" / name)) {
    std::ifstream in(entry.path(), std::ios::binary);
    files.emplace_back(entry.path().filename().string(),
                       std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::sort(files.begin(), files.end());
  EXPECT_EQ(files.size(), 12U);
  return files;
}

// Of twelve stories 07 repeats 01 with another figure, 11 is a short 06 that nobody declared, and
// 12 is a declared telling of 02 with another figure. None is about reliability or leading.
TEST(BankTest, CopiesContradictionsAndGapsAreFoundAndNothingElse) {
  EXPECT_EQ(
      Found(ReadBank("planted"), BankSettings()),
      "01-sale.md [# The sale that stalled] No story of the bank is about \"reliability\".\n"
      "01-sale.md [# The sale that stalled] No story of the bank answers a question about "
      "\"leadership\".\n"
      "07-sale-again.md [# The sale once more] This story shares 57 % of its wording with "
      "\"The sale that stalled\".\n"
      "  01-sale.md:4:1 [# The sale that stalled] the story that it repeats\n"
      "07-sale-again.md [6 seconds] For p95 latency this telling says to \"6 seconds\", but "
      "\"The sale that stalled\" says to \"4 seconds\".\n"
      "  01-sale.md:9:1 [4 seconds] there it is to \"4 seconds\"\n"
      "11-election-short.md [# Election night in thirty seconds] This story shares 100 % of its "
      "wording with \"Election night\".\n"
      "  06-deadline.md:4:1 [# Election night] the story that it repeats\n"
      "12-mailer-risk.md [50 %] For complaints this telling says by \"50 %\", but \"Retiring the "
      "invoice mailer\" says by \"80 %\".\n"
      "  02-mailer.yaml:8:28 [80 %] there it is by \"80 %\"\n");
}

// Twelve stories, three of them tellings of others that say so.
TEST(BankTest, ABankInOrderIsSilent) { EXPECT_EQ(Found(ReadBank("clean"), BankSettings()), ""); }

}  // namespace
}  // namespace starlint
