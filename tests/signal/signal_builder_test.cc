#include "signal/signal_builder.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace starlint {
namespace {

std::string Numbered(std::string_view name, size_t number) {
  return std::string(name) + (number < 10 ? "0" : "") + std::to_string(number);
}

TEST(SignalBuilderTest, TakesSignalsAscendingAndOnce) {
  SignalBuilder builder;
  EXPECT_EQ(builder.SignalFault("b"), "");
  builder.AddSignal("b", "", false);
  EXPECT_EQ(builder.SignalFault("c"), "");
  EXPECT_EQ(builder.SignalFault("a"), "The signal 'a' must stand before 'b', and only once.");
  EXPECT_EQ(builder.SignalFault("b"), "The signal 'b' must stand before 'b', and only once.");
}

TEST(SignalBuilderTest, TakesAsManySignalsAsItHasBitsFor) {
  SignalBuilder builder;
  for (size_t i = 0; i < kMaxSignals; ++i) {
    const std::string name = Numbered("s", i);
    ASSERT_EQ(builder.SignalFault(name), "");
    builder.AddSignal(name, "", false);
  }
  EXPECT_EQ(builder.SignalFault("z"), "There can be no more than 32 signals.");
}

TEST(SignalBuilderTest, TakesListsAscendingAndAsManyAsItHasBitsFor) {
  SignalBuilder builder;
  for (size_t i = 0; i < kMaxLists; ++i) {
    ASSERT_EQ(builder.AddList(Numbered("l", i), {"word"}, false), "");
  }
  EXPECT_EQ(builder.AddList("z", {"word"}, false), "There can be no more than 64 lists.");
  EXPECT_EQ(builder.View().lists.names.size(), kMaxLists);
  SignalBuilder other;
  EXPECT_EQ(other.AddList("b", {"word"}, false), "");
  EXPECT_EQ(other.AddList("a", {"word"}, false),
            "The list 'a' must stand before 'b', and only once.");
}

static_assert(!std::is_copy_constructible_v<SignalBuilder>, "its views point into it");

}  // namespace
}  // namespace starlint
