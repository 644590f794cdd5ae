#include "rule/members.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "rule/rule.h"

namespace starlint {
namespace {

struct Inner {
  int a = 1;
  int b = 2;
};

struct Outer {
  std::string_view text = "x";
  Inner inner;
  std::span<const int> list;
  bool flag = true;
};

TEST(MembersTest, VisitsEachMemberInOrder) {
  std::string seen;
  ForEachMember(Outer{}, [&](const auto& member) {
    using Member = std::decay_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, std::string_view>) seen += "text ";
    if constexpr (std::is_same_v<Member, Inner>) seen += "inner ";
    if constexpr (std::is_same_v<Member, std::span<const int>>) seen += "list ";
    if constexpr (std::is_same_v<Member, bool>) seen += "flag ";
  });
  EXPECT_EQ(seen, "text inner list flag ");
}

TEST(MembersTest, CountsTheMembersOfARule) {
  size_t members = 0;
  ForEachMember(Rule{}, [&](const auto&) { ++members; });
  EXPECT_EQ(members, members::Count<Rule>());
  EXPECT_GE(members, 10U);
}

}  // namespace
}  // namespace starlint
