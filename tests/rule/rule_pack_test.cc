#include "rule/rule_pack.h"

#include <gtest/gtest.h>

#include <string>

#include "dump_problems.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

constexpr std::string_view kSignal =
    "signal: buzz\nmeans: speaks in buzzwords\nphrases: [synergy, low hanging fruit]\n"
    "except: [synergy meter]\n";

std::string RuleText(std::string_view id, std::string_view signal) {
  return "rule: " + std::string(id) +
         "\ngroup: own\nlevel: warning\nsays: Buzz.\nwhy: Because.\ntry: say it\ncheck:\n"
         "  occur: {signal: " +
         std::string(signal) +
         "}\nexamples:\n  bad:\n    - {name: a, action: \">>I used synergy.<<\"}\n"
         "    - {name: b, action: \">>I saw low hanging fruit.<<\"}\n  good:\n"
         "    - {name: c, action: I did.}\n    - {name: d, action: I read the synergy meter.}\n";
}

class RulePackTest : public testing::Test {
 protected:
  std::string AddSignal(std::string text) {
    const Source file{"signals/s.yaml", std::move(text)};
    Problems problems;
    pack_.AddSignal(file, problems);
    return Dump(problems, file);
  }
  std::string AddRule(std::string name, std::string text) {
    const Source file{std::move(name), std::move(text)};
    Problems problems;
    pack_.AddRule(file, problems);
    return Dump(problems, file);
  }

  RulePack pack_{BuiltinRules()};
};

TEST_F(RulePackTest, RulesStandAmongTheBuiltInOnes) {
  EXPECT_TRUE(pack_.empty());
  EXPECT_EQ(AddRule("b.yaml", RuleText("my-rule", "filler")), "");
  EXPECT_EQ(pack_.set().rules.size(), BuiltinRules().rules.size() + 1);
  ASSERT_NE(pack_.set().Find("my-rule"), nullptr);
  ASSERT_NE(pack_.set().Find("no-tradeoff"), nullptr);
  EXPECT_EQ(pack_.own().size(), 1U);
  EXPECT_EQ(pack_.FileOf("my-rule"), "b.yaml");
  EXPECT_EQ(pack_.FileOf("no-tradeoff"), "");
}

TEST_F(RulePackTest, IdsAreTakenOnce) {
  EXPECT_EQ(AddRule("a.yaml", RuleText("filler", "filler")),
            "1:7 [filler] 'filler' is a built-in rule. (give yours another id; a built-in rule is "
            "changed or switched off in .starlint.yaml)\n");
  EXPECT_EQ(AddRule("b.yaml", RuleText("my-rule", "filler")), "");
  EXPECT_EQ(AddRule("c.yaml", RuleText("my-rule", "filler")),
            "1:7 [my-rule] The rule 'my-rule' stands in 'b.yaml' already.\n");
  EXPECT_EQ(pack_.own().size(), 1U);
}

TEST_F(RulePackTest, RulesNameTheirOwnSignals) {
  EXPECT_NE(AddRule("b.yaml", RuleText("my-rule", "buzz")), "");
  EXPECT_EQ(AddSignal(std::string(kSignal)), "");
  EXPECT_EQ(AddRule("b.yaml", RuleText("my-rule", "buzz")), "");
  const auto number = pack_.set().signals.Find("buzz");
  ASSERT_TRUE(number);
  EXPECT_EQ(*number, BuiltinRules().signals.signals.size());
  EXPECT_EQ(pack_.set().signals[*number].means, "speaks in buzzwords");
}

TEST_F(RulePackTest, MistakesOfSignals) {
  EXPECT_EQ(AddSignal("signal: tradeoff\nmeans: x\nphrases: [y]\n"),
            "1:9 [tradeoff] There is a signal 'tradeoff' already. (to teach it words, write them "
            "in .starlint.yaml: signals: {tradeoff: {phrases: [...]}})\n");
  EXPECT_EQ(AddSignal("signal: my\nmeans: x\nlearned: true\nphrases: [y]\n"),
            "3:10 [true] A signal of your own is known by its phrases; only built-in ones are "
            "learned.\n");
  EXPECT_EQ(AddSignal("signal: my\nmeans: x\nphrases: ['(y']\n"),
            "3:11 ['(y'] The phrase '(y' cannot be read. A '(' is not closed.\n");
  EXPECT_EQ(AddSignal("signal: my\nmeans: x\n"), "1:1 [s] The key 'phrases' is missing.\n");
  EXPECT_EQ(AddSignal("signal: action\nmeans: x\nphrases: [y]\n"),
            "1:9 [action] 'action' is a part of stories; a signal needs another name.\n");
  EXPECT_TRUE(pack_.empty());
}

TEST_F(RulePackTest, NoMoreSignalsThanThereAreBits) {
  std::string faults;
  for (int i = 0; faults.empty() && i < 40; ++i) {
    faults = AddSignal("signal: s" + std::to_string(i) + "\nmeans: x\nphrases: [y]\n");
  }
  EXPECT_EQ(pack_.signals().size(), kMaxSignals - BuiltinRules().signals.signals.size());
  EXPECT_NE(faults.find("There can be no more than 32 signals"), std::string::npos) << faults;
}

}  // namespace
}  // namespace starlint
