#include "lint/try_rule.h"

#include <gtest/gtest.h>

#include <string>

#include "rule/rule_pack.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

// A rule against "synergy", whose first bad example says `bad`.
std::string Text(std::string_view bad, std::string_view patterns = "[{find: synergy}]") {
  return "rule: my-rule\ngroup: own\nlevel: 'off'\nsays: '{match}!'\nwhy: Because.\ntry: no\n"
         "check:\n  forbid: {patterns: " +
         std::string(patterns) +
         ", except: ['synergy meter']}\nexamples:\n  bad:\n    - {name: one, action: '" +
         std::string(bad) +
         "'}\n    - {name: two, task: I had >>synergy<<., result: It fell.}\n  good:\n"
         "    - {name: three, action: I did.}\n"
         "    - {name: four, action: I read the synergy meter.}\n";
}

std::string Dump(const TriedRule& tried) {
  std::string out;
  for (const TriedExample& example : tried.examples) {
    for (const Deviation& deviation : example.deviations) {
      const std::string source = Write(*example.example, example.form)[deviation.file].source.text;
      const auto at = [&](Span span) { return "[" + source.substr(span.begin, span.size()) + "]"; };
      out += std::string(example.example->name) + " " + std::string(ToString(example.form)) + " " +
             std::string(ToString(deviation.outcome)) + " " + at(deviation.marked) + " " +
             at(deviation.found) + " " + deviation.message + "\n";
    }
  }
  for (const std::string& what : tried.unproven) out += "unproven " + what + "\n";
  return out;
}

std::string Try(const std::string& text) {
  RulePack pack(BuiltinRules());
  Problems problems;
  pack.AddRule({"my-rule.yaml", text}, problems);
  if (!problems.empty()) return problems.front().message;
  return Dump(TryRule(*pack.set().Find("my-rule"), pack.set()));
}

TEST(TryRuleTest, PassesWhatIsAsMarkedThoughTheRuleIsOff) {
  EXPECT_EQ(Try(Text("I had >>synergy<<.")), "");
}

TEST(TryRuleTest, NamesWhatIsOtherwise) {
  EXPECT_EQ(Try(Text("I had >>luck<<.")), "one headings missing [luck] [] \n");
  EXPECT_EQ(Try(Text("I had >>synergy<<, synergy.")), "one headings noisy [] [synergy] synergy!\n");
  EXPECT_EQ(Try(Text("I >>had synergy<<.")),
            "one headings misplaced [had synergy] [synergy] synergy!\n");
  EXPECT_EQ(Try(Text(">>I<< had synergy.")), "one headings misplaced [I] [synergy] synergy!\n");
}

TEST(TryRuleTest, TriesOtherForms) {
  // A blank in the pattern does not meet a line end.
  EXPECT_EQ(Try(Text("I had a lot of >>my synergy<< there.", "[{find: 'my synergy|synergy'}]")),
            "one wrapped misplaced [my\nsynergy] [synergy] synergy!\n");
}

TEST(TryRuleTest, NamesPatternsThatNoExampleNeeds) {
  EXPECT_EQ(Try(Text("I had >>synergy<<.", "[{find: synergy}, {find: 'nothing'}]")),
            "unproven pattern 'nothing'\n");
}

TEST(TryRuleTest, EveryBuiltInRulePasses) {
  for (const Rule& rule : BuiltinRules().rules) {
    EXPECT_EQ(Dump(TryRule(rule, BuiltinRules())), "") << rule.id;
  }
}

TEST(TryRuleTest, PhrasesOfOwnSignalsAreProven) {
  RulePack pack(BuiltinRules());
  Problems problems;
  pack.AddSignal({"buzz.yaml",
                  "signal: buzz\nmeans: x\nphrases: [synergy, leverage, paradigm]\n"
                  "except: [synergy meter, never said]\n"},
                 problems);
  pack.AddSignal({"idle.yaml", "signal: idle\nmeans: x\nphrases: [synergy]\n"}, problems);
  pack.AddRule({"r.yaml",
                "rule: my-rule\ngroup: own\nlevel: info\nsays: Buzz.\nwhy: Because.\ntry: no\n"
                "check: {occur: {signal: buzz}}\nexamples:\n  bad:\n"
                "    - {name: a, action: '>>I used synergy.<<'}\n"
                "    - {name: b, action: '>>I used leverage.<<'}\n  good:\n"
                "    - {name: c, action: I did.}\n"
                "    - {name: d, action: I read the synergy meter.}\n"},
               problems);
  ASSERT_TRUE(problems.empty()) << problems.front().message;
  EXPECT_EQ(Dump(TryRule(*pack.set().Find("my-rule"), pack.set())), "");
  std::string unproven;
  for (const std::string& what : UnprovenPhrases(pack)) unproven += what + "\n";
  EXPECT_EQ(unproven,
            "signal 'buzz': phrase 'paradigm'\n"
            "signal 'buzz': except 'never said'\n"
            "signal 'idle': no rule names it\n");
}

}  // namespace
}  // namespace starlint
