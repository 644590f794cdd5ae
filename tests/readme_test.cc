// The README's console blocks say what the program says.
#include <gtest/gtest.h>

#include <string>

#include "golden_runner.h"
#include "tests/paths.h"

namespace starlint {
namespace {

TEST(ReadmeTest, ConsoleBlocksPrintWhatTheySay) {
  const std::string root = kSourceDir;
  ExpectGolden(root + "/README.md", ReadGoldenFiles(root, "docs/examples"));
}

}  // namespace
}  // namespace starlint
