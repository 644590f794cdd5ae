#include "render/show.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "render/cue_words.h"
#include "rule/load.h"
#include "signal/signal_builder.h"

namespace starlint {
namespace {

// Signals with weights that are easy to add up, and a rule for each kind of check that asks for
// signals.
class Shown {
 public:
  Shown() {
    builder_.AddSignal("choice", "", true);  // 0
    builder_.AddSignal("praise", "", true);  // 1
    builder_.AddSignal("self", "", false);   // 2
    builder_.AddSignal("team", "", false);   // 3
    builder_.AddList("joy", {"happy", "glad"}, false);
    builder_.AddList("role", {"lead", "manager"}, false);
    for (const auto& [signal, phrase, mask] : {std::tuple(0, "(gave|give) up", false),
                                               {0, "gave up hope", true},
                                               {0, "gave up (so|too) much", false},
                                               {0, "at the cost", false},
                                               {2, "I", false},
                                               {3, "we", false},
                                               {3, "our", false}}) {
      EXPECT_EQ(builder_.AddPhrase(phrase, static_cast<uint16_t>(signal), mask), "");
    }
    EXPECT_EQ(builder_.AddPhrase("on balance", 0, false, /*certain=*/true), "");
    for (const auto& [signal, cue, weight] : {std::tuple(0, "<bias>", -2.0F),
                                              {0, "instead of", 2.5F},
                                              {0, "0 days", 1.0F},
                                              {0, "^ no", -0.5F},
                                              {0, "at all $", -0.75F},
                                              {0, "<phrases choice 1>", 1.5F},
                                              {0, "<phrases choice 2>", 0.25F},
                                              {0, "<mask choice>", -1.0F},
                                              {0, "<section action>", 0.5F},
                                              {0, "<section result>", -1.5F},
                                              {0, "<list role 1>", 0.25F},
                                              {0, "<list role 2>", 0.5F},
                                              {1, "<bias>", -1.0F},
                                              {1, "<list joy 1>", 2.0F},
                                              {1, "<shape exclamation>", 0.5F}}) {
      EXPECT_EQ(builder_.AddCue(static_cast<uint16_t>(signal), cue, weight), "");
    }
    set_.signals = builder_.View();
    set_.vocabulary = BuiltinRules().vocabulary;
  }

  void AddRule(std::string_view id, std::string_view keys) {
    const Source file{"r.yaml", "rule: " + std::string(id) +
                                    "\ngroup: own\nlevel: warning\nsays: s\nwhy: w\ntry: t\n"
                                    "examples: {bad: [{name: a, task: '>>x<<'}, {name: b, task: "
                                    "'>>x<<'}], good: [{name: a, task: x}, {name: b, task: x}]}\n" +
                                    std::string(keys)};
    Problems problems;
    const auto rule = LoadRule(file, set_.signals, arena_, problems);
    ASSERT_TRUE(rule) << problems.front().message;
    rules_.push_back(*rule);
    set_.rules = rules_;
  }

  void AddUserPhrase(std::string_view phrase, uint8_t signal, bool except) {
    EXPECT_EQ(user_.Add(phrase, signal, except), "");
    has_user_ = true;
  }

  FileReading Read(const Source& source) {
    Settings settings = DefaultSettings(set_);
    user_.Finish();
    if (has_user_) settings.user_signals = &user_;
    PatternCache patterns;
    return ExplainFile(source, set_, settings, patterns);
  }

  std::string Text(std::string_view text, RenderStyle style = {}) {
    const Source source{"a.md", std::string(text)};
    std::string out;
    AppendShown(source, Read(source), style, out);
    return out;
  }

 private:
  SignalBuilder builder_;
  RuleSet set_;
  Arena arena_;
  std::vector<Rule> rules_;
  UserSignals user_;
  bool has_user_ = false;
};

// --- Sentences -----------------------------------------------------------------------------------

TEST(ShowTest, SentencesWithTheirSignals) {
  EXPECT_EQ(Shown().Text("# The flood\n\n## Situation\n\nIt rained.\n\n## Action\n\n"
                         "I took *two*\npaths instead\nof one. We were happy!\n\n## Result\n"),
            "a.md:1:1: The flood\n"
            "\n"
            "  Situation\n"
            "    It rained.\n"
            "\n"
            "  Action\n"
            "    I took two paths instead of one.\n"
            "      self   +6.0  a phrase of self (\"I\")\n"
            "      choice +1.0  \"instead of\", stands in the Action\n"
            "    We were happy!\n"
            "      team   +6.0  a phrase of team (\"We\")\n"
            "      praise +1.5  a word of joy (\"happy\"), an exclamation mark\n"
            "\n"
            "  Result (empty)\n");
}

TEST(ShowTest, AStoryWithoutATitleAndAPartThatCoversTwo) {
  EXPECT_EQ(Shown().Text("Context: It rained.\n\nR: Fine.\n"),
            "a.md:1:1: a story without a title\n\n"
            "  Situation and Task\n    It rained.\n\n  Result\n    Fine.\n");
}

TEST(ShowTest, StoriesOfAFileAreParted) {
  EXPECT_EQ(Shown().Text("# One\n\nS: a\nT: b\n\n# Two\n\nS: c\nT: d\n"),
            "a.md:1:1: One\n\n  Situation\n    a\n\n  Task\n    b\n\n"
            "a.md:6:1: Two\n\n  Situation\n    c\n\n  Task\n    d\n");
  EXPECT_EQ(Shown().Text("No story.\n"), "");
}

// The lines of the Action's only sentence.
std::string Only(Shown& shown, std::string_view sentence) {
  const std::string text = shown.Text("S: It.\nA: " + std::string(sentence) + "\n");
  const size_t begin = text.find("  Action\n") + 9;
  const size_t line = text.find('\n', begin) + 1;
  return text.substr(line);
}

TEST(ShowTest, TheThreeWeightiestCuesThatSpeakForIt) {
  Shown shown;
  EXPECT_EQ(
      Only(shown, "No lead gave up 12 days instead of it at the cost of it at all."),
      "      choice +2.8  \"instead of\", two phrases of choice (\"gave up\", \"at the cost\"), "
      "\"12 days\"\n");
}

TEST(ShowTest, CuesThatOnlyCountAreOne) {
  Shown shown;
  EXPECT_EQ(Only(shown, "A lead, a manager gave up and gave up on it."),
            "      choice +0.8  a phrase of choice (\"gave up\"), two words of role (\"lead\", "
            "\"manager\"), stands in\n                   the Action\n");
}

// "gave up" stands within "gave up (so|too) much", and twice.
TEST(ShowTest, WordsAreShownOnceAndNoMoreThanCount) {
  Shown shown;
  EXPECT_EQ(
      Only(shown, "It gave up so much, it Gave up, give up, at the cost of it."),
      "      choice +0.2  two phrases of choice (\"gave up so much\", \"Gave up\"), stands in "
      "the Action\n");
  EXPECT_EQ(Only(shown, "A lead, a Lead, a lead of the manager gave up 2 days."),
            "      choice +1.8  a phrase of choice (\"gave up\"), \"2 days\", two words of role "
            "(\"lead\", \"manager\")\n");
}

TEST(ShowTest, APhraseThatDecidedByItselfComesFirst) {
  Shown shown;
  EXPECT_EQ(Only(shown, "No, on balance it gave up 3 days at all."),
            "      choice +6.0  a phrase of choice (\"on balance\"), \"3 days\", stands in the "
            "Action\n");
}

TEST(ShowTest, TheUsersOwnPhrases) {
  Shown shown;
  shown.AddUserPhrase("went without", 0, false);
  shown.AddUserPhrase("happy hour", 1, true);
  shown.AddUserPhrase("was ours", 3, true);
  EXPECT_EQ(Only(shown, "It went without lunch."),
            "      choice +6.0  your phrase (\"went without\"), stands in the Action\n");
  EXPECT_EQ(Only(shown, "A happy hour!"),
            "      praise -6.0  a word of joy (\"happy\"), an exclamation mark; against it: your "
            "exception (\"happy\n                   hour\")\n");
}

TEST(ShowTest, OnlyOneSignal) {
  Shown shown;
  shown.AddRule("a", "check: {require: {signals: [choice]}}\nin: [action]\n");
  shown.AddRule("b", "check: {require: {signals: [praise]}}\nin: [action]\n");
  const Source source{"a.md", "S: It.\nA: We and I.\n"};
  FileReading reading = shown.Read(source);
  KeepOnly("choice", reading);
  std::string out;
  AppendShown(source, reading, {}, out);
  EXPECT_EQ(out,
            "a.md:1:1: a story without a title\n\n  Situation\n    It.\n\n  Action\n"
            "    We and I.\n\n"
            "  a fired: probability 0.82, and it fires from 0.50 on. Nearest came:\n"
            "    2:4: We and I.\n"
            "      choice -1.5  stands in the Action\n");
}

// --- Rules ---------------------------------------------------------------------------------------

// What stands behind the sections.
std::string RulesOf(const std::string& text) {
  const size_t at = text.find(" fired:");
  return at == std::string::npos ? "" : text.substr(text.rfind('\n', at) + 1);
}

// What came nearest to the one rule that fired.
std::string NearestOf(const std::string& text) {
  constexpr std::string_view kNearest = "Nearest came:\n";
  const size_t at = text.find(kNearest);
  return at == std::string::npos ? "" : text.substr(at + kNearest.size());
}

TEST(ShowTest, WhatCameNearestToWhatARuleMissed) {
  Shown shown;
  shown.AddRule("no-choice", "check: {require: {signals: [choice]}}\nin: [action, result]\n");
  EXPECT_EQ(RulesOf(shown.Text("S: Instead of it.\nA: It rained. It took 4 days.\n"
                               "R: They gave up hope at all.\n")),
            "  no-choice fired: probability 0.51, and it fires from 0.50 on. Nearest came:\n"
            "    2:15: It took 4 days.\n"
            "      choice -0.5  \"4 days\", stands in the Action\n");
  EXPECT_EQ(NearestOf(shown.Text("S: It.\nA: Nothing.\nR: No, gave up hope at all.\n")),
            "    2:4: Nothing.\n"
            "      choice -1.5  stands in the Action\n");
}

TEST(ShowTest, WhatSpokeAgainstIt) {
  Shown shown;
  shown.AddRule("no-choice", "check: {require: {signals: [choice]}}\nin: [result]\n");
  EXPECT_EQ(
      NearestOf(shown.Text("S: It.\nR: No lead gave up hope at all.\n")),
      "    2:4: No lead gave up hope at all.\n"
      "      choice -5.5  against it: stands in the Result, an exception of choice (\"gave up "
      "hope\"), ends\n                   with \"at all\"\n");
  EXPECT_EQ(
      NearestOf(shown.Text("S: It.\nR: No lead.\n")),
      "    2:4: No lead.\n"
      "      choice -3.8  a word of role (\"lead\"); against it: stands in the Result, begins "
      "with \"No\"\n");
}

TEST(ShowTest, SignalsOfTheSameSentenceStandTogether) {
  Shown shown;
  shown.AddRule("r",
                "check: {require: {signals: [choice], given: [self, praise]}}\nin: [action]\n");
  EXPECT_EQ(RulesOf(shown.Text("S: It.\nA: It was happy. I ran.\n")),
            "  r fired: probability 0.54, and it fires from 0.50 on. Nearest came:\n"
            "    2:4: It was happy.\n"
            "      choice -1.5  stands in the Action\n"
            "      praise +1.0  a word of joy (\"happy\")\n"
            "    2:18: I ran.\n"
            "      self   +6.0  a phrase of self (\"I\")\n");
}

TEST(ShowTest, OnlyTheSentencesThatTheRuleLooksAtAreNear) {
  Shown shown;
  shown.AddRule("r", "check: {require: {signals: [choice], first: 1}}\nin: [action]\n");
  EXPECT_EQ(NearestOf(shown.Text("S: It.\nA: It fell. This instead of that. It was.\n")),
            "    2:4: It fell.\n"
            "      choice -1.5  stands in the Action\n");
}

// Each rule that asks for signals is there; what only counts words has nothing to explain.
TEST(ShowTest, RulesOfOtherKinds) {
  Shown shown;
  shown.AddRule("much-joy", "check: {occur: {signal: praise, unless-beside: choice}}\n");
  shown.AddRule("team",
                "options: {max: 0.5}\n"
                "check: {share: {part: team, of: [team, self], over: max}}\n");
  shown.AddRule("thin",
                "options: {min: 0.9}\n"
                "check: {share: {part: action, of: [situation, action], under: min}}\n");
  EXPECT_EQ(RulesOf(shown.Text("S: It.\nA: We were glad!\n")),
            "  much-joy fired: probability 0.67, and it fires from 0.50 on. Nearest came:\n"
            "    2:4: We were glad!\n"
            "      praise +1.5  a word of joy (\"glad\"), an exclamation mark\n"
            "      choice -1.5  stands in the Action\n"
            "\n"
            "  team fired: probability 0.99, and it fires from 0.50 on. Nearest came:\n"
            "    2:4: We were glad!\n"
            "      team   +6.0  a phrase of team (\"We\")\n"
            "    1:4: It.\n"
            "      self   -6.0  nothing speaks for it\n");
}

TEST(ShowTest, RulesThatDidNotFireAreSilent) {
  Shown shown;
  shown.AddRule("no-choice", "check: {require: {signals: [choice]}}\n");
  shown.AddRule("much-joy", "check: {occur: {signal: praise}}\n");
  EXPECT_EQ(RulesOf(shown.Text("S: It.\nA: This instead of that.\n")), "");
}

// --- The page ------------------------------------------------------------------------------------

TEST(ShowTest, FoldsAtTheWidth) {
  Shown shown;
  shown.AddRule("no-praise", "check: {require: {signals: [praise]}}\nin: [action]\n");
  EXPECT_EQ(shown.Text("S: It.\nA: I gave up 3 days of sleep for it and more.\n", {false, 40}),
            "a.md:1:1: a story without a title\n\n  Situation\n    It.\n\n  Action\n"
            "    I gave up 3 days of sleep for it and\n"
            "    more.\n"
            "      self   +6.0  a phrase of self\n"
            "                   (\"I\")\n"
            "      choice +1.0  a phrase of choice\n"
            "                   (\"gave up\"), \"3\n"
            "                   days\", stands in the\n"
            "                   Action\n"
            "\n"
            "  no-praise fired: probability 0.73, and it fires from 0.50 on. Nearest came:\n"
            "    2:4: I gave up 3 days of sleep for\n"
            "         it and more.\n"
            "      praise -1.0  nothing speaks for it\n");
}

TEST(ShowTest, Colors) {
  Shown shown;
  shown.AddRule("no-praise", "check: {require: {signals: [praise]}}\nin: [action]\n");
  EXPECT_EQ(shown.Text("# Flood\n\nS: It.\nA: I did.\n", {true, 100}),
            "\x1b[1ma.md:1:1:\x1b[0m Flood\n\n"
            "  \x1b[1mSituation\x1b[0m\n    It.\n\n"
            "  \x1b[1mAction\x1b[0m\n    I did.\n"
            "      \x1b[1;36mself\x1b[0m   \x1b[1;32m+6.0\x1b[0m  a phrase of self (\"I\")\n\n"
            "  \x1b[1;33mno-praise\x1b[0m fired: probability 0.73, and it fires from 0.50 on. "
            "Nearest came:\n"
            "    4:4: I did.\n"
            "      \x1b[1;36mpraise\x1b[0m \x1b[2m-1.0\x1b[0m  nothing speaks for it\n");
}

TEST(ShowTest, WhatAStoryHoldsCannotCommandTheTerminal) {
  Shown shown;
  shown.AddUserPhrase("very \x1b fine", 1, false);
  const Source source{"a\x1b.md", "# Flood\x1b[2J\n\nS: It\x1b[2J.\nA: very \x1b fine.\n"};
  std::string out;
  AppendShown(source, shown.Read(source), {}, out);
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_EQ(out,
            "a<U+001B>.md:1:1: Flood<U+001B>[2J\n\n  Situation\n    It<U+001B>[2J.\n\n  Action\n"
            "    very <U+001B> fine.\n"
            "      praise +6.0  your phrase (\"very <U+001B> fine\")\n");
}

// --- Words for cues ------------------------------------------------------------------------------

TEST(CueWordsTest, Sequences) {
  EXPECT_EQ(InWords({"instead of", 1, {"Instead\nof"}}), "\"Instead\nof\"");
  EXPECT_EQ(InWords({"^ we chose", 1, {"We chose"}}), "begins with \"We chose\"");
  EXPECT_EQ(InWords({"0 days $", 1, {"12 days"}}), "ends with \"12 days\"");
  EXPECT_EQ(InWords({"^ no $", 1, {"No"}}), "says only \"No\"");
  EXPECT_EQ(InWords({"^ 0 days", 1, {}}), "begins with \"0 days\"");
}

TEST(CueWordsTest, Features) {
  const auto words = [](std::string_view name) { return InWords({std::string(name), 1, {}}); };
  EXPECT_EQ(words("<phrases tradeoff 1>"), "a phrase of tradeoff");
  EXPECT_EQ(words("<phrases risk-control 3>"), "three phrases of risk-control");
  EXPECT_EQ(words("<mask tradeoff>"), "an exception of tradeoff");
  EXPECT_EQ(words("<list role 1>"), "a word of role");
  EXPECT_EQ(words("<list role 4>"), "four words of role");
  EXPECT_EQ(words("<section result>"), "stands in the Result");
  EXPECT_EQ(words("<section task first>"), "opens the Task");
  EXPECT_EQ(words("<section action second>"), "comes second in the Action");
  EXPECT_EQ(words("<section lesson last>"), "closes the Lesson");
  EXPECT_EQ(words("<section situation only>"), "stands alone in the Situation");
  EXPECT_EQ(words("<shape percent>"), "a percentage");
  EXPECT_EQ(words("<shape words <5>"), "at most 4 words");
  EXPECT_EQ(words("<your phrase>"), "your phrase");
  EXPECT_EQ(words("<shape of things>"), "shape of things");  // one that nobody has named yet
  EXPECT_EQ(InWords({"<list role 2>", 1, {"lead", "CTO"}}),
            "two words of role (\"lead\", \"CTO\")");
}

// No feature that a built-in cue can have is shown by the name that it has in the files.
TEST(CueWordsTest, EveryFeatureHasWords) {
  const SignalTable& table = BuiltinRules().signals;
  std::vector<std::string_view> signals;
  for (const Signal& signal : table.signals) signals.push_back(signal.name);
  const FeatureSpace space = table.space();
  for (uint32_t feature = 0; feature < space.size(); ++feature) {
    const std::string name =
        FeatureName(static_cast<uint16_t>(feature), space, table.lists.names, signals);
    const std::string words = InWords({name, 1, {}});
    EXPECT_NE(words, "") << name;
    EXPECT_NE("<" + words + ">", name);
    EXPECT_EQ(words.find('<'), std::string::npos) << name;
  }
}

// --- json ----------------------------------------------------------------------------------------

TEST(ShowJsonTest, WithoutAStory) {
  std::string out;
  ShownJson json;
  json.Add({"a.md", "x"}, {});
  json.AppendTo(out);
  EXPECT_EQ(out,
            "{\n \"schema_version\": 1,\n \"tool\": {\n  \"name\": \"starlint\",\n"
            "  \"version\": \"" STARLINT_VERSION "\"\n },\n \"stories\": []\n}\n");
}

TEST(ShowJsonTest, AStory) {
  Shown shown;
  shown.AddRule("no-choice", "check: {require: {signals: [choice]}}\nin: [action]\n");
  const Source source{"a.md", "# Flood\n\nContext: Wir.\nA: Ä glad lead.\n"};
  ShownJson json;
  json.Add(source, shown.Read(source));
  std::string out;
  json.AppendTo(out);
  // The order of the keys counts.
  EXPECT_EQ(Json::parse(out)["stories"], Json::parse(R"json([{
    "path": "a.md", "title": "Flood", "line": 1, "column": 1,
    "sections": [
      {"parts": ["situation", "task"], "line": 3, "sentences": [
        {"text": "Wir.",
         "range": {"start": {"line": 3, "column": 10, "offset": 18},
                   "end": {"line": 3, "column": 14, "offset": 22}},
         "signals": []}]},
      {"parts": ["action"], "line": 4, "sentences": [
        {"text": "Ä glad lead.",
         "range": {"start": {"line": 4, "column": 4, "offset": 26},
                   "end": {"line": 4, "column": 16, "offset": 39}},
         "signals": [
           {"signal": "praise", "score": 1.0, "cues": [
             {"cue": "<list joy 1>", "weight": 2.0, "says": "a word of joy (\"glad\")",
              "words": ["glad"]
}]
}]
}]
}],
    "rules": [
      {"rule": "no-choice", "severity": "warning", "probability": 0.777, "margin": 0.5,
       "nearest": [
         {"signal": "choice", "score": -1.25, "cues": [
           {"cue": "<section action>", "weight": 0.5, "says": "stands in the Action", "words": []},
           {"cue": "<list role 1>", "weight": 0.25, "says": "a word of role (\"lead\")",
            "words": ["lead"]}],
          "text": "Ä glad lead.",
          "range": {"start": {"line": 4, "column": 4, "offset": 26},
                    "end": {"line": 4, "column": 16, "offset": 39}}}]}]
}])json"));
}

}  // namespace
}  // namespace starlint
