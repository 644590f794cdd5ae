#include "render/json_text.h"

#include <gtest/gtest.h>

namespace starlint {
namespace {

// A terminal takes U+009B for the beginning of a command, and U+202E turns what follows.
TEST(JsonTextTest, EscapesWhatATerminalWouldObey) {
  EXPECT_EQ(
      Dump({{"a", "\x1B[\xC2\x9B\x7F\xE2\x80\xAE\xE2\x80\xA8|é日\n\xFF"}, {"b", 1}}),
      "{\n \"a\": \"\\u001b[\\u009b\\u007f\\u202e\\u2028|é日\\n\xEF\xBF\xBD\",\n \"b\": 1\n}");
}

}  // namespace
}  // namespace starlint
