#include "rule/load.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "dump_problems.h"

namespace starlint {
namespace {

constexpr std::string_view kRule =
    "rule: my-rule\n"
    "group: own\n"
    "level: warning\n"
    "says: '{hits} are too many.'\n"
    "why: Because.\n"
    "try: say more\n"
    "in: [action]\n"
    "options: {most: 0.5}\n"
    "check:\n"
    "  share: {part: ours, of: [ours, mine], over: most}\n"
    "examples:\n"
    "  bad:\n"
    "    - {name: one, at: title, action: We did.}\n"
    "    - {name: two, task: We >>had<<., action: ''}\n"
    "  good:\n"
    "    - {name: three, action: I did.}\n"
    "    - {name: four, result: It fell.}\n";

constexpr Signal kSignals[] = {{"mine", "the speaker acts"}, {"ours", "a team acts"}};

// `text` with `from`, which must occur in it, replaced by `to`.
std::string With(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const size_t at = out.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) out.replace(at, from.size(), to);
  return out;
}

// What is wrong with a rule file; "" when it is read.
std::string Fault(std::string text) {
  const Source source{"my-rule.yaml", std::move(text)};
  SignalTable signals;
  signals.signals = kSignals;
  Arena arena;
  Problems problems;
  const bool loaded = LoadRule(source, signals, arena, problems).has_value();
  EXPECT_EQ(loaded, problems.empty());
  return Dump(problems, source);
}

std::string FaultWith(std::string_view from, std::string_view to) {
  return Fault(With(kRule, from, to));
}

constexpr std::string_view kShare = "share: {part: ours, of: [ours, mine], over: most}";

// What is wrong with a rule that has this check, no options and no holes.
std::string FaultInCheck(std::string_view check) {
  std::string text = With(kRule, "options: {most: 0.5}\n", "");
  text = With(With(text, "in: [action]\n", ""), "'{hits} are too many.'", "too many");
  return Fault(With(text, kShare, check));
}

std::string FaultInVocabulary(std::string text) {
  const Source source{"v.yaml", std::move(text)};
  Arena arena;
  Problems problems;
  const bool loaded = LoadVocabulary(source, arena, problems).has_value();
  EXPECT_EQ(loaded, problems.empty());
  return Dump(problems, source);
}

// --- A rule that is right ------------------------------------------------------------------------

std::string Joined(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) out += std::string(name) + ",";
  return out;
}

std::string DumpExamples(std::span<const Example> examples) {
  std::string out;
  for (const Example& example : examples) {
    out += std::string(example.name) + " at " + Joined(example.at);
    for (const ExamplePart& part : example.parts) {
      out += " " + std::string(PartKey(part.part)) + "=" + std::string(part.text);
    }
    out += "\n";
  }
  return out;
}

TEST(LoadRuleTest, ReadsEveryKey) {
  const Source source{"my-rule.yaml", std::string(kRule)};
  SignalTable signals;
  signals.signals = kSignals;
  Arena arena;
  Problems problems;
  const std::optional<Rule> rule = LoadRule(source, signals, arena, problems);
  ASSERT_TRUE(rule) << Dump(problems, source);
  EXPECT_EQ(rule->id, "my-rule");
  EXPECT_EQ(rule->group, "own");
  EXPECT_EQ(rule->level, Severity::kWarning);
  EXPECT_EQ(rule->says, "{hits} are too many.");
  EXPECT_EQ(rule->why, "Because.");
  EXPECT_EQ(rule->advice, "say more");
  EXPECT_EQ(rule->in, PartSet{Part::kAction});
  ASSERT_EQ(rule->options.size(), 1U);
  EXPECT_EQ(rule->options[0].name, "most");
  EXPECT_EQ(rule->options[0].value, 0.5);
  const auto* share = std::get_if<ShareCheck>(&rule->check);
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(Joined(share->part), "ours,");
  EXPECT_EQ(Joined(share->of), "ours,mine,");
  EXPECT_EQ(share->over, "most");
  EXPECT_EQ(share->under, "");
  EXPECT_EQ(DumpExamples(rule->examples.bad),
            "one at title, action=We did.\n"
            "two at  task=We >>had<<. action=\n");
  EXPECT_EQ(DumpExamples(rule->examples.good),
            "three at  action=I did.\n"
            "four at  result=It fell.\n");
}

TEST(LoadRuleTest, ReadsWhatAStoryIsToldFor) {
  std::string text = With(kRule, "level: warning",
                          "level: warning\nlevels: {junior: info, failure: off}\n"
                          "when: [pride, card]\nclears: other-rule");
  text = With(text, "{name: three,", "{name: three, when: staff,");
  const Source source{"my-rule.yaml", std::move(text)};
  SignalTable signals;
  signals.signals = kSignals;
  Arena arena;
  Problems problems;
  const std::optional<Rule> rule = LoadRule(source, signals, arena, problems);
  ASSERT_TRUE(rule) << Dump(problems, source);
  ASSERT_EQ(rule->levels.size(), 2U);
  EXPECT_EQ(rule->levels[0].trait, Trait::kJunior);
  EXPECT_EQ(rule->levels[0].level, Severity::kInfo);
  EXPECT_EQ(rule->levels[1].trait, Trait::kFailure);
  EXPECT_EQ(rule->levels[1].level, Severity::kOff);
  EXPECT_EQ(rule->when.bits(), 1U << 3 | 1U << 8);
  EXPECT_EQ(Joined(rule->clears), "other-rule,");
  EXPECT_EQ(rule->examples.good[0].when.bits(), 1U << 6);
  EXPECT_EQ(rule->examples.good[1].when.bits(), 0U);
}

TEST(LoadRuleTest, SentencesOfParts) {
  EXPECT_EQ(FaultInCheck("budget: {sentences: {task: 1, action: [3, 5]}}"), "");
  EXPECT_EQ(FaultInCheck("budget: {sentences: [1, 2]}"),
            "8:23 [[] 'sentences' must be a mapping of parts to numbers.\n");
  EXPECT_EQ(FaultInCheck("budget: {sentences: {tusk: 1}}"),
            "8:24 [tusk] 'sentences' must be situation, task, action, result or lesson.\n");
  EXPECT_EQ(FaultInCheck("budget: {sentences: {task: one}}"),
            "8:30 [one] 'task' must be a whole number from 0.\n");
  EXPECT_EQ(FaultInCheck("budget: {max-stretch: words}"),
            "8:25 [words] There is no option 'words' for 'max-stretch' to use. (declare it: "
            "options: {words: NUMBER})\n");
}

TEST(LoadRuleTest, WhatIsLateIsBehindSomething) {
  EXPECT_EQ(FaultInCheck("require: {signals: mine, later: true}"),
            "8:35 [true] 'later' goes with 'first': behind which sentence?\n");
}

TEST(LoadRuleTest, WhatAPatternIsIsSaidOfFiles) {
  EXPECT_EQ(FaultInCheck("forbid: {file: true, patterns: {find: a, what: b, grave: true}}"), "");
  EXPECT_EQ(FaultInCheck("forbid: {patterns: {find: a, what: b}}"),
            "8:22 [{] 'what' and 'grave' of a pattern go with 'file: true'.\n");
}

TEST(LoadRuleTest, TraitsThatDoNotExist) {
  constexpr std::string_view kKnown =
      " (known traits: failure, conflict, leadership, pride, junior, senior, staff, people, "
      "card)\n";
  EXPECT_EQ(FaultWith("level: warning", "level: warning\nwhen: [card, failures]"),
            "4:14 [failures] 'failures' is no trait of stories; did you mean 'failure'?" +
                std::string(kKnown));
  EXPECT_EQ(FaultWith("level: warning", "level: warning\nlevels: {mid: off}"),
            "4:10 [mid] 'mid' is no trait of stories." + std::string(kKnown));
  EXPECT_EQ(FaultWith("level: warning", "level: warning\nlevels: {junior: low}"),
            "4:18 [low] 'junior' must be error, warning, info or off.\n");
  EXPECT_EQ(FaultWith("level: warning", "level: warning\nlevels: junior"),
            "4:9 [junior] 'levels' must be a mapping of traits to levels.\n");
  EXPECT_EQ(FaultWith("level: warning", "level: warning\nwhen: {prompt: failure}"),
            "4:7 [{] 'when' must be a trait of stories such as failure.\n");
}

TEST(LoadRuleTest, ReadsAfterAByteOrderMarkAndWithCrlf) {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : kRule) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(Fault(text), "");
  EXPECT_EQ(Fault(With(text, "level: warning", "level: loud")),
            "3:8 [loud] 'level' must be error, warning, info or off.\n");
}

// --- Every mistake in a rule file ----------------------------------------------------------------

TEST(LoadRuleTest, NoYaml) {
  EXPECT_EQ(
      FaultWith("[action]", "[action"),
      "7:5 [[] The bracket '[' is never closed. (close it with ']', or put the text in quotes)\n");
  EXPECT_EQ(FaultWith("  bad:", "\tbad:"),
            "12:1 [\t] A tab cannot indent YAML. (indent with spaces)\n");
}

TEST(LoadRuleTest, AMarkThatYamlTakesForABlock) {
  EXPECT_EQ(FaultWith("    - {name: two, task: We >>had<<., action: ''}",
                      "    - name: two\n      task: >>We<< had."),
            "15:14 [>] Text cannot stand on the same line as its '|' or '>'. (put a text "
            "that begins with a mark in quotes: '>>so<< it was')\n");
}

TEST(LoadRuleTest, NoMapping) {
  EXPECT_EQ(Fault("- a\n"), "1:1 [-] A mapping of keys to values is wanted here.\n");
  EXPECT_EQ(Fault("just text\n"), "1:1 [just text] A mapping of keys to values is wanted here.\n");
  EXPECT_EQ(Fault(""), "1:1 [] A mapping of keys to values is wanted here.\n");
}

TEST(LoadRuleTest, UnknownKeys) {
  constexpr std::string_view kKnown =
      " (known keys: rule, group, level, levels, when, clears, says, why, try, in, options, check, "
      "examples)\n";
  EXPECT_EQ(FaultWith("in: [action]", "inn: [action]"),
            "7:1 [inn] Unknown key 'inn'; did you mean 'in'?" + std::string(kKnown));
  EXPECT_EQ(FaultWith("in: [action]", "zzzz: [action]"),
            "7:1 [zzzz] Unknown key 'zzzz'." + std::string(kKnown));
  EXPECT_EQ(FaultWith("over: most", "ovr: most"),
            "10:41 [ovr] Unknown key 'ovr'; did you mean 'over'? (known keys: part, of, without, "
            "over, under, least, alone, floor)\n");
  EXPECT_EQ(FaultWith("{name: three, action: I did.}", "{name: three, acton: I did.}"),
            "16:21 [acton] Unknown key 'acton'; did you mean 'action'? (known keys: name, at, "
            "when, stories, unlabelled, situation, task, action, result, lesson)\n");
  EXPECT_EQ(FaultWith("  good:", "  goood: []\n  good:"),
            "15:3 [goood] Unknown key 'goood'; did you mean 'good'? (known keys: bad, good)\n");
}

TEST(LoadRuleTest, MissingKeys) {
  for (const std::string_view key : {"rule", "group", "level", "says", "why", "try"}) {
    const size_t line = kRule.find(std::string(key) + ": ");
    const size_t end = kRule.find('\n', line) + 1;
    EXPECT_EQ(FaultWith(kRule.substr(line, end - line), "").substr(0, 60),
              std::string("1:1 [") + (key == "rule" ? "g" : "r") + "] The key '" +
                  std::string(key) + "' is missing.\n");
  }
  EXPECT_EQ(FaultWith("part: ours, of: [ours, mine]", "part: ours"),
            "10:10 [{] The key 'of' is missing.\n");
  EXPECT_EQ(FaultWith("{name: three, action", "{action"), "16:7 [{] The key 'name' is missing.\n");
  EXPECT_EQ(Fault(std::string(kRule.substr(0, kRule.find("examples")))),
            "1:1 [r] The key 'examples' is missing.\n");
}

TEST(LoadRuleTest, ValuesOfTheWrongKind) {
  EXPECT_EQ(FaultWith("rule: my-rule", "rule: [my-rule]"),
            "1:7 [[] 'rule' must be a single value.\n");
  EXPECT_EQ(FaultWith("level: warning", "level: 'Warning'"),
            "3:8 ['Warning'] 'level' must be error, warning, info or off.\n");
  EXPECT_EQ(FaultWith("in: [action]", "in: [action, acts]"),
            "7:14 [acts] 'in' must be situation, task, action, result or lesson.\n");
  EXPECT_EQ(FaultWith("{most: 0.5}", "[0.5]"),
            "8:10 [[] 'options' must be a mapping of names to numbers.\n");
  EXPECT_EQ(FaultWith("most: 0.5", "most: half"), "8:17 [half] 'most' must be a number.\n");
  EXPECT_EQ(FaultWith("over: most", "over: most, floor: -1"),
            "10:60 [-1] 'floor' must be a whole number from 0.\n");
  EXPECT_EQ(FaultWith("over: most", "over: most, floor: 1.5"),
            "10:60 [1.5] 'floor' must be a whole number from 0.\n");
  EXPECT_EQ(
      FaultWith("share: {part: ours, of: [ours, mine], over: most}", "section: {order: perhaps}"),
      "10:20 [perhaps] 'order' must be true or false.\n");
  EXPECT_EQ(FaultWith("{name: three, action: I did.}", "I did."),
            "16:7 [I did.] An example is a mapping of parts to text.\n");
}

TEST(LoadRuleTest, ExampleTextMustBeText) {
  EXPECT_EQ(FaultWith("action: I did.", "action: [I did.]"),
            "16:29 [[] 'action' must be a single value.\n");
}

TEST(LoadRuleTest, Checks) {
  const std::string kinds =
      "(kinds of check: section, share, budget, require, occur, forbid, bank)\n";
  EXPECT_EQ(FaultWith(kShare, "shares: {part: ours}"),
            "10:3 [shares] There is no kind of check 'shares'; did you mean 'share'? " + kinds);
  EXPECT_EQ(FaultWith(kShare, "budget: {}\n  section: {}"),
            "10:3 [b] 'check' must hold one kind of check. " + kinds);
  EXPECT_EQ(FaultWith(kShare, "share"),
            "10:3 [share] 'check' must hold one kind of check. " + kinds);
  EXPECT_EQ(FaultWith(kShare, "share: ours"),
            "10:10 [ours] A mapping of keys to values is wanted here.\n");
}

TEST(LoadRuleTest, NamesInChecks) {
  EXPECT_EQ(FaultWith("of: [ours, mine]", "of: [ours, mime]"),
            "10:34 [mime] There is no signal 'mime'; did you mean 'mine'? (signals: mine, ours, "
            "situation, task, action, result, lesson)\n");
  constexpr std::string_view kPair =
      "10:10 [{] A share of sentences is of one signal among two, 'of: [PART, OTHER]', and has an "
      "'over'; a share of words names parts only.\n";
  constexpr std::string_view kWords =
      "10:10 [{] 'without', 'under' and 'floor' go with shares of words only.\n";
  EXPECT_EQ(FaultWith("part: ours", "part: action"), kPair);
  EXPECT_EQ(FaultWith("of: [ours, mine]", "of: [mine, ours]"), kPair);
  EXPECT_EQ(FaultWith("over: most", "over: most, floor: 3"), kWords);
  EXPECT_EQ(FaultWith("over: most", "over: most, without: his"),
            "10:62 [his] There is no signal 'his'. (signals: mine, ours)\n");
  EXPECT_EQ(FaultWith("of: [ours, mine]", "of: []"), "10:27 [[] 'of' must not be empty.\n");
  EXPECT_EQ(FaultInCheck("require: {signals: []}"), "8:22 [[] 'signals' must not be empty.\n");
  EXPECT_EQ(FaultInCheck("occur: {signal: ours, least: 0}"),
            "8:32 [0] 'least' must be from 1 to 8 sentences.\n");
  EXPECT_EQ(FaultInCheck("occur: {signal: ours, least: 2, unless-beside: mine}"),
            "8:50 [mine] 'unless-beside' goes with neither 'least' nor 'one-without'.\n");
  EXPECT_EQ(FaultInCheck("require: {signals: [mine, theirs]}"),
            "8:29 [theirs] There is no signal 'theirs'. (signals: mine, ours)\n");
}

TEST(LoadRuleTest, OptionsThatAreNotThere) {
  EXPECT_EQ(FaultWith("over: most", "over: mots"),
            "10:47 [mots] There is no option 'mots' for 'over' to use; did you mean 'most'? "
            "(declare it: options: {mots: NUMBER})\n");
  EXPECT_EQ(FaultInCheck("budget: {min-words: few, short-item: tiny}"),
            "8:23 [few] There is no option 'few' for 'min-words' to use. (declare it: options: "
            "{few: NUMBER})\n"
            "8:40 [tiny] There is no option 'tiny' for 'short-item' to use. (declare it: options: "
            "{tiny: NUMBER})\n");
}

TEST(LoadRuleTest, Patterns) {
  EXPECT_EQ(FaultInCheck("forbid: {patterns: [{find: '[a', needs: a}]}"),
            "8:30 ['[a'] The pattern is no regular expression: missing ]: [a.\n");
  EXPECT_EQ(FaultInCheck("forbid: {patterns: [{needs: a}]}"),
            "8:23 [{] The key 'find' is missing.\n");
  EXPECT_EQ(FaultInCheck("forbid: {patterns: [{find: a, needs: a}], except: ['(b']}"),
            "8:54 ['(b'] The pattern is no regular expression: missing ): (b.\n");
  EXPECT_EQ(
      FaultInCheck("forbid: {patterns: [{find: '((a{1,100}){1,100}){1,100}'}]}").substr(0, 69),
      "8:30 ['((a{1,100}){1,100}){1,100}'] The pattern is no regular express");
}

TEST(LoadRuleTest, WhatATerminalWouldObeyIsRefused) {
  EXPECT_EQ(FaultWith("why: Because.", "why: \"\\e[31mred\""),
            "5:6 [\"\\e[31mred\"] 'why' holds a character that a terminal would obey.\n");
  EXPECT_EQ(FaultWith("why: Because.", "why: \"right \\u202Eto left\""),
            "5:6 [\"right \\u202Eto left\"] 'why' holds a character that a terminal would obey.\n");
}

TEST(LoadRuleTest, IdsAndGroups) {
  EXPECT_EQ(FaultWith("rule: my-rule", "rule: My Rule"),
            "1:7 [My Rule] 'My Rule' must be lower-case words joined by '-', such as "
            "'no-buzzwords'.\n");
  for (const char* id : {"a--b", "a-", "-a", "1a", "a_b"}) {
    EXPECT_NE(FaultWith("rule: my-rule", "rule: " + std::string(id)), "") << id;
  }
  EXPECT_EQ(FaultWith("group: own", "group: resullt"),
            "2:8 [resullt] There is no group 'resullt'; did you mean 'result'? (groups: structure, "
            "context, ownership, decisions, people, result, delivery, bank, input, own)\n");
  EXPECT_EQ(FaultWith("why: Because.", "why: ''"), "5:6 [''] 'why' must not be empty.\n");
  EXPECT_EQ(FaultWith("try: say more", "try:"), "6:1 [try] 'try' must not be empty.\n");
}

TEST(LoadRuleTest, DoubleKeys) {
  EXPECT_EQ(FaultWith("in: [action]", "in: [action]\nin: [task]"),
            "8:1 [in] The key 'in' stands here twice.\n");
  EXPECT_EQ(FaultWith("{most: 0.5}", "{most: 0.5, most: 0.6}"),
            "8:22 [most] The key 'most' stands here twice.\n");
  EXPECT_EQ(FaultWith("{name: three, action: I did.}", "{name: three, action: I, action: did.}"),
            "16:32 [action] The key 'action' stands here twice.\n");
}

TEST(LoadRuleTest, Options) {
  EXPECT_EQ(FaultWith("{most: 0.5}", "{most: 0.5, leest: 3}"),
            "8:22 [leest] The option 'leest' is used by no key of the check.\n");
  for (const char* number : {"nan", "inf", "-0.1", "1.5"}) {
    EXPECT_EQ(FaultWith("most: 0.5", "most: " + std::string(number)),
              "8:17 [" + std::string(number) +
                  "] 'most' must be a share from 0 to 1, since 'over' uses it.\n");
  }
  const std::string budget =
      With(With(kRule, kShare, "budget: {min-words: most}"), "in: [action]\n", "");
  EXPECT_EQ(Fault(With(With(budget, "{hits}", "{words}"), "most: 0.5", "most: -1")),
            "7:17 [-1] 'most' must be from 0 to 1000000, since 'min-words' uses it.\n");
}

TEST(LoadRuleTest, Holes) {
  EXPECT_EQ(FaultWith("'{hits} are too many.'", "'{hit} are {of} and {percent}.'"),
            "4:8 [{hit}] There is no hole '{hit}' in what this check says; did you mean 'hits'? "
            "(holes of this check: {hits}, {of}, {pct}, {limit})\n"
            "4:27 [{percent}] There is no hole '{percent}' in what this check says. (holes of this "
            "check: {hits}, {of}, {pct}, {limit})\n");
  EXPECT_EQ(FaultWith("try: say more", "try: 'say {more'"),
            "6:11 [{] A '{' is not closed by '}'. (holes of this check: {hits}, {of}, {pct}, "
            "{limit})\n");
}

TEST(LoadRuleTest, SettingsThatNothingReaches) {
  EXPECT_EQ(FaultInCheck("budget: {}"),
            "8:11 [{] A budget needs 'seconds: true', 'min-words', 'max-stretch', 'max-names' or "
            "'sentences', or it finds nothing.\n");
  EXPECT_EQ(FaultInCheck("section: {}"),
            "8:12 [{] A section check needs 'present', 'order: true' or 'labels: true', or it "
            "finds nothing.\n");
  EXPECT_EQ(FaultInCheck("section: {present: [task], grave: [action], says-empty: x}"),
            "8:37 [[] 'action' is not among 'present', so it is never missed.\n");
  EXPECT_EQ(FaultInCheck("section: {present: [task]}"),
            "8:12 [{] 'present' needs 'says-empty', the message for a part without words.\n");
  EXPECT_EQ(FaultInCheck("section: {order: true, says-empty: x}"),
            "8:38 [x] 'says-empty' is never said without 'present'.\n");
  EXPECT_EQ(FaultInCheck("share: {part: task, of: [task, action]}"),
            "8:10 [{] A share of words needs 'over' or 'under', or it finds nothing.\n");
  EXPECT_EQ(FaultInCheck("require: {signals: [mine], given: [mine]}"),
            "8:37 [[] 'mine' is in 'signals' too: the rule could never find anything.\n");
  EXPECT_EQ(FaultInCheck("occur: {signal: ours, one-without: mine}"),
            "8:38 [mine] 'one-without' changes nothing where 'least' is 1.\n");
  EXPECT_EQ(FaultInCheck("occur: {signal: ours, unless: ours}"),
            "8:33 [ours] 'unless' is the signal itself: that never happens.\n");
  EXPECT_EQ(FaultWith("over: most", "over: most, least: 2, alone: 2"),
            "10:70 [2] 'alone' must be less than 'least', or it changes nothing.\n");
  EXPECT_EQ(FaultInCheck("require: {signals: mine, first: 2}"), "");
}

TEST(LoadRuleTest, MarksInExamples) {
  EXPECT_EQ(FaultWith("task: We >>had<<.", "task: We >>had."),
            "14:28 [>>] The mark '>>' has no partner; a finding is marked >>so<<.\n");
  EXPECT_EQ(FaultWith("task: We >>had<<.", "task: We had<<."),
            "14:31 [<<] The mark '<<' has no partner; a finding is marked >>so<<.\n");
  EXPECT_EQ(FaultWith("task: We >>had<<.", "task: We had."),
            "14:7 [{] A bad example must mark what is found, >>so<<, or name it in 'at'.\n");
  EXPECT_EQ(FaultWith("action: I did.", "action: I >>did<<."),
            "16:7 [{] A good example has no findings, so nothing is marked in it.\n");
  EXPECT_EQ(FaultWith("at: title", "at: tittle"),
            "13:23 [tittle] There is no place 'tittle'; did you mean 'title'? (places: title, "
            "situation, task, action, result, lesson)\n");
  EXPECT_EQ(FaultWith("at: title", "at: result"),
            "13:23 [result] The example has no 'result' for a finding to stand at.\n");
  EXPECT_EQ(FaultWith("{name: three, action: I did.}", "{name: three}"),
            "16:7 [{] The example has no part of a story.\n");
  EXPECT_EQ(FaultWith("name: two", "name: one"),
            "14:14 [one] Another example is called 'one' already.\n");
}

// Each of the two is read, and the marks are looked for in the first.
TEST(LoadRuleTest, StoriesThatStandTwice) {
  EXPECT_EQ(FaultWith("{name: one, at: title, action: We did.}",
                      "{name: one, stories: {title: a, task: b}, "
                      "stories: [{title: c, action: d}, {title: e, result: f}]}"),
            "13:7 [{] A bad example must mark what is found, >>so<<, or name it in 'at'.\n"
            "13:49 [stories] The key 'stories' stands here twice.\n");
}

TEST(LoadRuleTest, TooFewExamples) {
  EXPECT_EQ(FaultWith("    - {name: four, result: It fell.}\n", ""),
            "16:5 [-] A rule needs at least two 'good' examples; this one has 1.\n");
  EXPECT_EQ(FaultWith("    - {name: two, task: We >>had<<., action: ''}\n", ""),
            "13:5 [-] A rule needs at least two 'bad' examples; this one has 1.\n");
}

TEST(LoadRuleTest, PlacesOfScalars) {
  const auto place = [](std::string_view scalar) {
    const std::string fault = FaultWith("level: warning", "level: " + std::string(scalar));
    return fault.substr(0, fault.find(" 'level'"));
  };
  EXPECT_EQ(place("it is"), "3:8 [it is]");
  EXPECT_EQ(place("'it''s' # no"), "3:8 ['it''s']");
  EXPECT_EQ(place("\"it \\\"is\\\"\""), "3:8 [\"it \\\"is\\\"\"]");
  EXPECT_EQ(place("\"it\n  is\""), "3:8 [\"it]");
  EXPECT_EQ(place("it\n  is"), "3:8 [it]");
  EXPECT_EQ(place("|\n  it\n  is"), "3:8 [|]");
  EXPECT_EQ(place(">-\n  it is"), "3:8 [>]");
}

TEST(LoadRuleTest, EveryMistakeOfAFileIsNamed) {
  EXPECT_EQ(Fault(With(With(kRule, "level: warning", "level: loud"), "most: 0.5", "most: x")),
            "3:8 [loud] 'level' must be error, warning, info or off.\n"
            "8:17 [x] 'most' must be a number.\n");
}

// --- Names of parts ------------------------------------------------------------------------------

TEST(LoadVocabularyTest, ReadsEntriesInOrder) {
  const Source source{"v.yaml",
                      "- opens: [situation, task]\n  names: [context]\n  letters: [c]\n"
                      "- tells: theme\n  names: [topic]\n- aside: true\n  names: [tips, notes]\n"};
  Arena arena;
  Problems problems;
  const auto labels = LoadVocabulary(source, arena, problems);
  ASSERT_TRUE(labels) << Dump(problems, source);
  std::string dump;
  for (const Label& label : *labels) {
    dump += std::string(label.name) + " " + std::to_string(static_cast<int>(label.kind)) + " " +
            std::to_string(label.parts.bits()) + " " +
            std::to_string(static_cast<int>(label.field)) + (label.letter ? " letter" : "") + "\n";
  }
  EXPECT_EQ(dump,
            "context 0 3 0\n"
            "c 0 3 0 letter\n"
            "topic 1 0 2\n"
            "tips 2 0 0\n"
            "notes 2 0 0\n");
}

TEST(LoadVocabularyTest, Mistakes) {
  EXPECT_EQ(FaultInVocabulary("a: b\n"), "1:1 [a] A vocabulary is a list of entries.\n");
  EXPECT_EQ(FaultInVocabulary("- a\n"), "1:3 [a] An entry is a mapping.\n");
  EXPECT_EQ(FaultInVocabulary("- opens: [situation, tusk]\n  names: [x]\n"),
            "1:22 [tusk] 'opens' lists situation, task, action, result or lesson.\n");
  EXPECT_EQ(FaultInVocabulary("- tells: topic\n  names: [x]\n"),
            "1:10 [topic] 'tells' is title, question, theme, level, story, id, variant-of, kind "
            "or form.\n");
  EXPECT_EQ(
      FaultInVocabulary("- aside: true\n  name: [x]\n"),
      "2:3 [name] Unknown key 'name'; did you mean 'names'? (known keys: opens, tells, aside, "
      "word, letters, names, begins, weight)\n");
  EXPECT_EQ(FaultInVocabulary("- opens: [task]\n  aside: true\n  names: [x]\n"),
            "1:3 [o] An entry has one of 'opens', 'tells', 'aside' and 'word'.\n");
  EXPECT_EQ(FaultInVocabulary("- names: [x]\n"),
            "1:3 [n] An entry has one of 'opens', 'tells', 'aside' and 'word'.\n");
  EXPECT_EQ(FaultInVocabulary("- opens: [task]\n  weight: 9\n  names: [x]\n"),
            "2:11 [9] 'weight' is a whole number from 0 to 3.\n");
  EXPECT_EQ(FaultInVocabulary("- aside: true\n  names: [x, y, x]\n"),
            "2:17 [x] The name 'x' is in the vocabulary already.\n");
  EXPECT_EQ(FaultInVocabulary("- aside: true\n  names: [x]\n- opens: [task]\n  letters: [x]\n"),
            "4:13 [x] The name 'x' is in the vocabulary already.\n");
}

TEST(LoadVocabularyTest, NamesOfEarlierFilesAreTaken) {
  const Label known[] = {{"tags", LabelKind::kAside, {}, {}}};
  Arena arena;
  Problems problems;
  const Source source{"v.yaml", "- tells: theme\n  names: [topic, tags]\n"};
  EXPECT_FALSE(LoadVocabulary(source, arena, problems, known));
  EXPECT_EQ(Dump(problems, source), "2:18 [tags] The name 'tags' is in the vocabulary already.\n");
}

}  // namespace
}  // namespace starlint
