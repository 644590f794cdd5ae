#include "rule/holes.h"

#include <gtest/gtest.h>

#include <string>

namespace starlint {
namespace {

std::string Dump(std::string_view text) {
  std::string out;
  for (const HoleInText& hole : FindHoles(text)) {
    out += std::string(hole.name) + "@" + std::to_string(hole.begin) + "-" +
           std::to_string(hole.end) + " ";
  }
  return out;
}

TEST(HolesTest, AreFoundWithTheirBraces) {
  EXPECT_EQ(Dump("no hole"), "");
  EXPECT_EQ(Dump("{a} and {b-c}"), "a@0-3 b-c@8-13 ");
  EXPECT_EQ(Dump("{a"), "@0-1 ");
  EXPECT_EQ(Dump("{{a}"), "@0-1 a@1-4 ");
  EXPECT_EQ(Dump("{}"), "@0-2 ");
}

}  // namespace
}  // namespace starlint
