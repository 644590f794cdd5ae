#include "lint/config.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "rule/load.h"
#include "signal/signal_builder.h"
#include "signal/user_signals.h"
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
    set.signals = builder.View();
    set.rules = BuiltinRules().rules;
  }
  SignalBuilder builder;
  RuleSet set;
};

constexpr std::string_view kHere = "/home/sam/stories";

// `line:column [what it points at] message (help)` for each mistake.
std::string Faults(std::string_view text) {
  const TwoSignals signals;
  const Source file{".starlint.yaml", std::string(text)};
  Problems problems;
  const bool read = ReadConfig(file, kHere, signals.set, problems).has_value();
  EXPECT_EQ(read, problems.empty());
  const LineMap lines(file.text);
  std::string out;
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.rule, "config");
    EXPECT_EQ(problem.severity, Severity::kError);
    const Position at = lines.At(problem.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " [" +
           file.text.substr(problem.span.begin, problem.span.size()) + "] " + problem.message;
    const bool all = problem.help.starts_with("known keys: extends, select, ");
    if (!problem.help.empty()) out += all ? " (KNOWN)" : " (" + problem.help + ")";
    out += "\n";
  }
  return out;
}

std::unique_ptr<UserSignals> UserSignalsOf(const Config& config) {
  auto signals = std::make_unique<UserSignals>();
  for (const SignalChange& change : config.signals) {
    signals->Add(change.phrase, change.number, change.except);
  }
  signals->Finish();
  return signals;
}

// For each sentence the letters of the signals that it carries under the configuration, by '|'.
std::string Carried(std::string_view config, std::string_view text) {
  const TwoSignals signals;
  Problems problems;
  const auto read =
      ReadConfig({".starlint.yaml", std::string(config)}, kHere, signals.set, problems);
  if (!read) return problems.front().message;
  const RuleSet& set = signals.set;
  Settings settings;
  const auto user = UserSignalsOf(*read);
  settings.user_signals = user.get();
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
    const auto config = ReadConfig({"c", std::string(text)}, kHere, signals.set, problems);
    ASSERT_TRUE(config) << text;
    EXPECT_TRUE(config->signals.empty()) << text;
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
            "2:1 [signal] Unknown key 'signal'; did you mean 'signals'? (KNOWN)\n");
  EXPECT_EQ(Faults("rulez: {}\nsignals: {}\n"),
            "1:1 [rulez] Unknown key 'rulez'; did you mean 'rules'? (KNOWN)\n");
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
            "4:7 [[] An entry of 'phrases' must be a single value.\n"
            "5:7 [{] An entry of 'phrases' must be a single value.\n");
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

TEST(ConfigTest, BytesThatAreNoText) {
  EXPECT_EQ(Faults("format: \xC3(\n"),
            "1:9 [\xC3] The file is not valid UTF-8 from this byte on. (save it as UTF-8)\n");
}

TEST(ConfigTest, PlacesHoldWholeCharacters) {
  EXPECT_EQ(Faults("!（"), "1:1 [!（] A configuration is a mapping of keys to values.\n");
  EXPECT_EQ(Faults("（[a]: 1"), "1:1 [（[a]] Unknown key '（[a]'. (KNOWN)\n");
}

TEST(ConfigTest, BrokenYaml) {
  EXPECT_EQ(
      Faults("signals: [a\n"),
      "1:10 [[] The bracket '[' is never closed. (close it with ']', or put the text in quotes)\n");
}

TEST(ConfigTest, EveryMistakeIsReportedByPlace) {
  EXPECT_EQ(
      Faults("\xEF\xBB\xBFsignals:\n  prais: {phrases: ['?']}\n  tradeoff: {excep: a}\nx: 1\n"),
      "2:3 [prais] There is no signal 'prais'; did you mean 'praise'?\n"
      "2:21 ['?'] The phrase '?' cannot be read. A '?' stands behind nothing.\n"
      "3:14 [excep] Unknown key 'excep'; did you mean 'except'? "
      "(known keys: phrases, except)\n"
      "4:1 [x] Unknown key 'x'. (KNOWN)\n");
}

TEST(ConfigTest, RefusesValuesOfTheWrongKind) {
  EXPECT_EQ(Faults("budget:\n  seconds: soon\n  wpm: [1]\n  wmp: 3\n"),
            "2:12 [soon] The value 'soon' of 'seconds' is not a number from 1 to 1000000.\n"
            "3:8 [[] 'wpm' must be a number from 1 to 1000000.\n"
            "4:3 [wmp] Unknown key 'wmp'; did you mean 'wpm'? (known keys: seconds, wpm)\n");
  EXPECT_EQ(Faults("budget: 90\n"),
            "1:9 [90] 'budget' must be a mapping with 'seconds' and 'wpm'.\n");
  EXPECT_EQ(Faults("format: txt\nfail-on: loud\nmin-severity: [info]\n"),
            "1:9 [txt] The value 'txt' of 'format' is not text, concise, json, sarif, github, "
            "gitlab, junit, checkstyle, rdjson or markdown; did you mean 'text'?\n"
            "2:10 [loud] The value 'loud' of 'fail-on' is not error, warning, info or never.\n"
            "3:15 [[] 'min-severity' must be info, warning or error.\n");
  EXPECT_EQ(Faults("require-reason: yes\nextends: ''\nbaseline: {}\n"),
            "1:17 [yes] The value 'yes' of 'require-reason' is not true or false.\n"
            "2:10 [''] The value '' of 'extends' is not a path.\n"
            "3:11 [{] 'baseline' must be a path.\n");
  EXPECT_EQ(Faults("exclude: {a: b}\nstories:\n- [a]\nconfidential: {}\n"),
            "1:10 [{] 'exclude' must be a list.\n"
            "3:3 [[] An entry of 'stories' must be a single value.\n"
            "4:15 [{] 'confidential' must be a list.\n");
  EXPECT_EQ(Faults("sections:\n  Backdrop: setting\n  End: [result, lessen]\n"),
            "2:13 [setting] The value 'setting' of 'Backdrop' is not situation, task, action, "
            "result or lesson.\n"
            "3:17 [lessen] The value 'lessen' of 'End' is not situation, task, action, result or "
            "lesson; did you mean 'lesson'?\n");
}

TEST(ConfigTest, RefusesUnknownRulesLevelsAndOptions) {
  EXPECT_EQ(Faults("select: [filer, structure]\nignore: all\n"),
            "1:10 [filer] There is no rule or group 'filer'; did you mean 'filler'?\n");
  EXPECT_EQ(Faults("rules:\n  no-tradeof: off\n  filler: loud\n  blame: eror\n"),
            "2:3 [no-tradeof] There is no rule or group 'no-tradeof'; did you mean "
            "'no-tradeoff'?\n"
            "3:11 [loud] The value 'loud' of 'filler' is not off, info, warning or error.\n"
            "4:10 [eror] The value 'eror' of 'blame' is not off, info, warning or error; did you "
            "mean 'error'?\n");
  EXPECT_EQ(Faults("rules:\n  thin-action: {level: info, min-ratoi: 0.3}\n"
                   "  too-much-situation: {max-ratio: 40}\n"),
            "2:30 [min-ratoi] Unknown key 'min-ratoi'; did you mean 'min-ratio'? (known keys: "
            "level, min-ratio)\n"
            "3:35 [40] The value '40' of 'max-ratio' is not a share from 0 to 1, such as 0.4.\n");
  EXPECT_EQ(Faults("rules: [filler]\n"), "1:8 [[] 'rules' must be a mapping of rules to levels.\n");
}

TEST(ConfigTest, RefusesOverridesThatHoldForNothing) {
  EXPECT_EQ(Faults("overrides:\n- ignore: filler\n- files: a/\n  format: text\n- x\n"),
            "2:3 [i] An override needs 'files'.\n"
            "4:3 [format] Unknown key 'format'. (known keys: files, select, ignore, rules, "
            "budget)\n"
            "5:3 [x] An override is a mapping with 'files' and what holds for them.\n");
  EXPECT_EQ(Faults("overrides: {files: a}\n"), "1:12 [{] 'overrides' must be a list.\n");
}

TEST(ConfigTest, ReadsEveryKey) {
  const TwoSignals signals;
  Problems problems;
  const auto config = ReadConfig(
      {"c.yaml",
       "extends: ../base.yaml\nselect: [all]\nignore: filler\nrules: {blame: {level: error}}\n"
       "budget: {seconds: 120, wpm: 130}\nexclude: [drafts/]\nstories: '*.md'\n"
       "overrides: [{files: a.md, ignore: [blame]}]\nsignals: {praise: {phrases: [x]}}\n"
       "sections: {Backdrop: [situation, task]}\nconfidential: [Initech]\nformat: json\n"
       "min-severity: warning\nfail-on: never\nrequire-reason: true\nbaseline: b.json\n"},
      kHere, signals.set, problems);
  ASSERT_TRUE(config) << problems.front().message;
  EXPECT_EQ(config->extends.value, "../base.yaml");
  EXPECT_EQ(config->extends.origin, (Origin{"c.yaml", 1}));
  EXPECT_EQ(config->select.value.names, Names{"all"});
  EXPECT_EQ(config->ignore.value.names, Names{"filler"});
  ASSERT_EQ(config->rules.size(), 1U);
  EXPECT_EQ(config->rules[0].level.value, Severity::kError);
  EXPECT_EQ(config->budget.wpm.value, 130);
  EXPECT_EQ(config->exclude.value.base, kHere);
  EXPECT_EQ(config->exclude.value.globs, Names{"drafts/"});
  EXPECT_EQ(config->stories.value.globs, Names{"*.md"});
  ASSERT_EQ(config->overrides.size(), 1U);
  EXPECT_EQ(config->overrides[0].files.value.globs, Names{"a.md"});
  EXPECT_EQ(config->signals.size(), 1U);
  ASSERT_EQ(config->sections.size(), 1U);
  EXPECT_EQ(config->sections[0].parts, (PartSet{Part::kSituation, Part::kTask}));
  EXPECT_EQ(config->confidential.value, Names{"Initech"});
  EXPECT_EQ(config->format.value, "json");
  EXPECT_EQ(config->min_severity.value, "warning");
  EXPECT_EQ(config->fail_on.value, "never");
  EXPECT_TRUE(config->require_reason.value);
  EXPECT_EQ(config->baseline.value, "b.json");
  EXPECT_EQ(config->baseline.origin, (Origin{"c.yaml", 16}));
}

// The whole way: a rule that misses a tradeoff is silent once the user has taught it the words.
TEST(ConfigTest, AUsersPhraseSilencesARule) {
  const TwoSignals signals;
  RuleSet set = signals.set;
  set.vocabulary = BuiltinRules().vocabulary;
  Arena arena;
  Problems problems;
  const Source file{"r.yaml",
                    "rule: r\ngroup: own\nlevel: warning\nsays: none\nwhy: w\ntry: t\n"
                    "check: {require: {signals: [tradeoff]}}\nin: [action]\n"
                    "examples: {bad: [{name: a, task: '>>x<<'}, {name: b, task: '>>x<<'}], good: "
                    "[{name: a, task: x}, {name: b, task: x}]}\n"};
  const auto rule = LoadRule(file, set.signals, arena, problems);
  ASSERT_TRUE(rule) << problems.front().message;
  set.rules = std::span(&*rule, 1);
  const Source story{"a.md", "S: It was slow.\nA: We gave up speed.\n"};
  PatternCache patterns;
  Settings settings = DefaultSettings(set);
  EXPECT_EQ(LintFile(story, set, settings, patterns).diagnostics.size(), 1U);
  const auto config =
      ReadConfig({"c", "signals: {tradeoff: {phrases: [gave up]}}"}, kHere, set, problems);
  ASSERT_TRUE(config);
  const auto user = UserSignalsOf(*config);
  settings.user_signals = user.get();
  EXPECT_EQ(LintFile(story, set, settings, patterns).diagnostics.size(), 0U);
}

}  // namespace
}  // namespace starlint
