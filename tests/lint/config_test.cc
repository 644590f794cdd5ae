#include "lint/config.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "lint/lint.h"
#include "rule/load.h"
#include "signal/signal_builder.h"
#include "source/line_map.h"
#include "story/sentences.h"

namespace starlint {
namespace {

// The signals `praise` and `tradeoff`, which no word of ours carries.
struct TwoSignals {
  TwoSignals() {
    builder.AddSignal("praise", "", true);
    builder.AddSignal("tradeoff", "", true);
    builder.AddCue(0, "<bias>", -2);
    builder.AddCue(1, "<bias>", -2);
    builder.AddCue(0, "happy", 4);
    table = builder.View();
  }
  SignalBuilder builder;
  SignalTable table;
};

// `line:column [what it points at] message (help)` for each mistake.
std::string Faults(std::string_view text) {
  const TwoSignals signals;
  const Source file{".starlint.yaml", std::string(text)};
  Problems problems;
  const bool read = ReadConfig(file, signals.table, problems).has_value();
  EXPECT_EQ(read, problems.empty());
  const LineMap lines(file.text);
  std::string out;
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.rule, "config");
    EXPECT_EQ(problem.severity, Severity::kError);
    const Position at = lines.At(problem.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " [" +
           file.text.substr(problem.span.begin, problem.span.size()) + "] " + problem.message;
    if (!problem.help.empty()) out += " (" + problem.help + ")";
    out += "\n";
  }
  return out;
}

// For each sentence the letters of the signals that it carries under the configuration, by '|'.
std::string Carried(std::string_view config, std::string_view text) {
  const TwoSignals signals;
  Problems problems;
  const auto read = ReadConfig({".starlint.yaml", std::string(config)}, signals.table, problems);
  if (!read) return problems.front().message;
  RuleSet set;
  set.signals = signals.table;
  Settings settings;
  settings.user_signals = read->signals.get();
  Document document;
  document.prose.AppendVerbatim(text, 0);
  Story story;
  AppendSentences(text, {0, static_cast<uint32_t>(text.size())}, Part::kAction, false, story);
  const StorySignals found = SignalsOf(document, story, set, settings);
  std::string out;
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    if (i > 0) out += '|';
    if (found.Has(i, 0)) out += 'p';
    if (found.Has(i, 1)) out += 't';
  }
  return out;
}

constexpr std::string_view kText = "All were happy. We gave up speed. They gave up on me.";

TEST(ConfigTest, WithoutSignalsThereIsNone) {
  const TwoSignals signals;
  for (const std::string_view text : {"", "# a comment\n", "{}", "signals:\n", "\xEF\xBB\xBF"}) {
    Problems problems;
    const auto config = ReadConfig({"c", std::string(text)}, signals.table, problems);
    ASSERT_TRUE(config) << text;
    EXPECT_EQ(config->signals, nullptr) << text;
    EXPECT_EQ(Carried(text, kText), "p||") << text;
  }
}

TEST(ConfigTest, PhrasesCarryAndExceptionsDoNot) {
  EXPECT_EQ(Carried("signals: {tradeoff: {phrases: [gave up]}}", kText), "p|t|t");
  EXPECT_EQ(Carried("signals: {tradeoff: {phrases: [gave up], except: [up on me]}}", kText),
            "p|t|");
  EXPECT_EQ(Carried("signals: {tradeoff: {phrases: [nobody, gave up ~2 me]}}", kText), "p||t");
  EXPECT_EQ(Carried("signals: {praise: {except: [all were]}}", kText), "||");
  EXPECT_EQ(Carried("signals:\n  praise:\n    except: all were\n    phrases: gave up\n"
                    "  tradeoff:\n    phrases:\n    - happy\n",
                    kText),
            "t|p|p");
}

TEST(ConfigTest, SignalsAndListsMayBeEmpty) {
  EXPECT_EQ(Carried("signals: {praise: , tradeoff: {phrases: , except: []}}", kText), "p||");
}

TEST(ConfigTest, PhrasesThatLookLikeNumbersAreWords) {
  EXPECT_EQ(Carried("signals: {tradeoff: {phrases: [99, true]}}", "It was 99. It was true. It."),
            "t|t|");
}

TEST(ConfigTest, UnknownKeys) {
  EXPECT_EQ(Faults("# c\nsignal: {}\n"),
            "2:1 [signal] Unknown key 'signal'; did you mean 'signals'? (known keys: signals)\n");
  EXPECT_EQ(Faults("rules: {}\nsignals: {}\n"),
            "1:1 [rules] Unknown key 'rules'. (known keys: signals)\n");
  EXPECT_EQ(Faults("signals:\n  praise: {phrase: [a]}\n"),
            "2:12 [phrase] Unknown key 'phrase'; did you mean 'phrases'? "
            "(known keys: phrases, except)\n");
}

TEST(ConfigTest, UnknownSignals) {
  EXPECT_EQ(Faults("signals:\n  tradeof: {phrases: [a]}\n"),
            "2:3 [tradeof] There is no signal 'tradeof'; did you mean 'tradeoff'?\n");
  EXPECT_EQ(Faults("signals:\n  zzzz:\n"), "2:3 [zzzz] There is no signal 'zzzz'.\n");
}

TEST(ConfigTest, BadPhrases) {
  EXPECT_EQ(Faults("signals:\n  praise:\n    phrases: [fine, \"(a\"]\n"),
            "3:21 [\"(a\"] The phrase '(a' cannot be read. A '(' is not closed.\n");
  EXPECT_EQ(Faults("signals:\n  praise:\n    except: a)\n"),
            "3:13 [a)] The phrase 'a)' cannot be read. A ')' closes no '('.\n");
  EXPECT_EQ(Faults("signals:\n  praise:\n    phrases:\n    - [a]\n    - {b: c}\n"),
            "4:7 [[] 'phrases' must be a list of phrases.\n"
            "5:7 [{] 'phrases' must be a list of phrases.\n");
}

TEST(ConfigTest, WrongShapes) {
  EXPECT_EQ(Faults("- a\n"), "1:1 [-] A configuration is a mapping of keys to values.\n");
  EXPECT_EQ(Faults("signals: [praise]\n"),
            "1:10 [[] 'signals' must be a mapping of signals to phrases.\n");
  EXPECT_EQ(Faults("signals:\n  praise: [fine]\n"),
            "2:11 [[] 'praise' must be a mapping with 'phrases' and 'except'.\n");
}

TEST(ConfigTest, KeysThatStandTwice) {
  EXPECT_EQ(Faults("signals: {}\nsignals: {}\n"),
            "2:1 [signals] The key 'signals' stands here "
            "twice.\n");
  EXPECT_EQ(Faults("signals:\n  praise: {}\n  tradeoff: {}\n  praise: {}\n"),
            "4:3 [praise] The key 'praise' stands here twice.\n");
  EXPECT_EQ(Faults("signals:\n  praise:\n    except: a\n    except: b\n"),
            "4:5 [except] The key 'except' stands here twice.\n");
}

TEST(ConfigTest, BrokenYaml) {
  EXPECT_EQ(Faults("signals: [a\n"),
            "2:1 [] The file is no valid YAML: end of sequence flow not found.\n");
}

TEST(ConfigTest, EveryMistakeIsReportedByPlace) {
  EXPECT_EQ(
      Faults("\xEF\xBB\xBFsignals:\n  prais: {phrases: ['?']}\n  tradeoff: {excep: a}\nx: 1\n"),
      "2:3 [prais] There is no signal 'prais'; did you mean 'praise'?\n"
      "2:21 ['?'] The phrase '?' cannot be read. A '?' stands behind nothing.\n"
      "3:14 [excep] Unknown key 'excep'; did you mean 'except'? "
      "(known keys: phrases, except)\n"
      "4:1 [x] Unknown key 'x'. (known keys: signals)\n");
}

// The whole way: a rule that misses a tradeoff is silent once the user has taught it the words.
TEST(ConfigTest, AUsersPhraseSilencesARule) {
  const TwoSignals signals;
  RuleSet set;
  set.signals = signals.table;
  set.vocabulary = BuiltinRules().vocabulary;
  Arena arena;
  Problems problems;
  const Source file{"r.yaml",
                    "rule: r\ngroup: g\nlevel: warning\nsays: none\nwhy: w\ntry: t\n"
                    "check: {require: {signals: [tradeoff]}}\nin: [action]\n"
                    "examples: {bad: [{name: a}, {name: b}], good: [{name: a}, {name: b}]}\n"};
  const auto rule = LoadRule(file, set.signals, arena, problems);
  ASSERT_TRUE(rule) << problems.front().message;
  set.rules = std::span(&*rule, 1);
  const Source story{"a.md", "S: It was slow.\nA: We gave up speed.\n"};
  PatternCache patterns;
  Settings settings = DefaultSettings(set);
  EXPECT_EQ(LintFile(story, set, settings, patterns).diagnostics.size(), 1U);
  const auto config =
      ReadConfig({"c", "signals: {tradeoff: {phrases: [gave up]}}"}, set.signals, problems);
  ASSERT_TRUE(config);
  settings.user_signals = config->signals.get();
  EXPECT_EQ(LintFile(story, set, settings, patterns).diagnostics.size(), 0U);
}

}  // namespace
}  // namespace starlint
