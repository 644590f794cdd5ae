#include "story/label_seconds.h"

#include <gtest/gtest.h>

namespace starlint {
namespace {

TEST(LabelSecondsTest, ReadsTheTimeOfAPart) {
  EXPECT_EQ(SecondsIn("Situation: 3m"), 180U);
  EXPECT_EQ(SecondsIn("**ACTION** (90 seconds)"), 90U);
  EXPECT_EQ(SecondsIn("Task (15s)"), 15U);
  EXPECT_EQ(SecondsIn("Result: 1.5 min"), 90U);
  EXPECT_EQ(SecondsIn("Action 1m30s"), 90U);
  EXPECT_EQ(SecondsIn("Situation (10-15 s)"), 15U);
}

TEST(LabelSecondsTest, OtherFiguresAreNone) {
  EXPECT_EQ(SecondsIn("1. Situation"), 0U);
  EXPECT_EQ(SecondsIn("Action (60 %)"), 0U);
  EXPECT_EQ(SecondsIn("ACTION (4-6 sentences - the bulk)"), 0U);
  EXPECT_EQ(SecondsIn("Result 2 more"), 0U);
  EXPECT_EQ(SecondsIn("Action: 9000 minutes"), 0U);
  EXPECT_EQ(SecondsIn(""), 0U);
}

}  // namespace
}  // namespace starlint
