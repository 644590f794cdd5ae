// The console blocks of the READMEs say what the program says.
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

// The rule that the manual writes is one that works.
TEST(ReadmeTest, ConsoleBlocksOfTheManualOfRulesPrintWhatTheySay) {
  ExpectGolden(std::string(kSourceDir) + "/rules/README.md");
}

}  // namespace
}  // namespace starlint
