#include "rule/clears.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dump_problems.h"

namespace starlint {
namespace {

constexpr std::string_view kB[] = {"thin-b"};
constexpr std::string_view kC[] = {"thin-c"};
constexpr std::string_view kSelfAndUnknown[] = {"thin-a", "thin-d", "thin-b"};

Rule Clearing(std::string_view id, std::span<const std::string_view> clears) {
  Rule rule;
  rule.id = id;
  rule.clears = clears;
  return rule;
}

std::string Faults(const std::vector<Rule>& rules, std::string text) {
  const Source source{"thin-a.yaml", std::move(text)};
  Problems problems;
  CheckClears(source, rules.front(), rules, problems);
  return Dump(problems, source);
}

TEST(ClearsTest, AChainIsFine) {
  EXPECT_EQ(Faults({Clearing("thin-a", kB), Clearing("thin-b", kC), Clearing("thin-c", {})},
                   "clears: thin-b\n"),
            "");
}

TEST(ClearsTest, ItselfAndStrangersCannotBeCleared) {
  EXPECT_EQ(Faults({Clearing("thin-a", kSelfAndUnknown), Clearing("thin-b", {})},
                   "clears: [thin-a, thin-d,\n  thin-b]\n"),
            "1:10 [thin-a] 'thin-a' clears itself.\n"
            "1:18 [thin-d] There is no rule 'thin-d' to clear; did you mean 'thin-a'?\n");
}

TEST(ClearsTest, CirclesAreNamed) {
  constexpr std::string_view kA[] = {"thin-a"};
  EXPECT_EQ(Faults({Clearing("thin-a", kB), Clearing("thin-b", kC), Clearing("thin-c", kA)},
                   "clears: thin-b\n"),
            "1:9 [thin-b] 'thin-a' clears 'thin-b' clears 'thin-c' clears 'thin-a': nothing would "
            "be left of them.\n");
}

// A circle that the rule only leads to is the business of the rules in it.
TEST(ClearsTest, CirclesOfOthersAreTheirs) {
  constexpr std::string_view kOnlyC[] = {"thin-c"};
  EXPECT_EQ(Faults({Clearing("thin-a", kB), Clearing("thin-b", kOnlyC), Clearing("thin-c", kB)},
                   "clears: thin-b\n"),
            "");
}

}  // namespace
}  // namespace starlint
