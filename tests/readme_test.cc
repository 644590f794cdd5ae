// The README's console blocks say what the program says.
#include <gtest/gtest.h>

#include <string>

#include "golden_runner.h"

namespace starlint {
namespace {

TEST(ReadmeTest, ConsoleBlocksPrintWhatTheySay) {
  const std::string root = STARLINT_SOURCE_DIR;
  ExpectGolden(root + "/README.md", ReadGoldenFiles(root, "docs/examples"));
}

}  // namespace
}  // namespace starlint
