// Runs the documents in tests/golden, and the runner itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "golden_runner.h"
#include "tests/paths.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

// --- The runner ----------------------------------------------------------------------------------

TEST(GoldenRunnerTest, KeepsTheDocumentAndReplacesTheOutput) {
  EXPECT_EQ(RunConsoles("Text\n\n```console\n$ starlint --version\nwrong\n$ starlint x.md\n"
                        "[exit status: 0]\n```\n\nMore\n"),
            "Text\n\n```console\n$ starlint --version\nstarlint " STARLINT_VERSION
            "\n$ starlint x.md\nstarlint: error: x.md: no such file\n[exit status: 2]\n```\n\n"
            "More\n");
}

constexpr std::string_view kSkips = "$ starlint -v -q d\nskipped: d/a.md: no STAR section\n";

TEST(GoldenRunnerTest, BlocksWithANameAreFilesUntilTheNextHeading) {
  const std::string file = "````markdown d/a.md\n```\n# Code\n```\n````\n\n";
  const std::string session = "```console\n" + std::string(kSkips) + "```\n";
  const std::string gone =
      "```console\n$ starlint -v -q d\nstarlint: error: d: no such file\n[exit status: 2]\n```\n";
  EXPECT_EQ(RunConsoles(file + session), file + session);
  EXPECT_EQ(RunConsoles(file + "### Deep\n\n" + session), file + "### Deep\n\n" + session);
  EXPECT_EQ(RunConsoles(file + "## Next\n\n" + session), file + "## Next\n\n" + gone);
}

TEST(GoldenRunnerTest, GivenFilesStay) {
  const std::string session = "# One\n\n```console\n" + std::string(kSkips) + "```\n";
  EXPECT_EQ(RunConsoles(session, {{"d/a.md", ""}}), session);
}

TEST(GoldenRunnerTest, SetsVariablesAndStandardInput) {
  const std::string document =
      "```text x/in.md\nS: a TODO\nA: b\n```\n\n```console\n"
      "$ starlint -f concise --stdin-filename 'my file.md' - < x/in.md\n```\n";
  const std::string now = RunConsoles(document);
  EXPECT_NE(now.find("my file.md:1:6: warning: \"TODO\" is a blank that is still to be filled in. "
                     "[placeholder]\n"),
            std::string::npos)
      << now;
  const std::string red = RunConsoles(
      "```text a.md\nS: a TODO\nA: b\n```\n```console\n$ FORCE_COLOR=1 starlint a.md\n```\n");
  EXPECT_NE(red.find("\x1b[1;33mwarning\x1b[0m"), std::string::npos) << red;
}

TEST(GoldenRunnerTest, OtherBlocksAreLeftAlone) {
  const std::string document = "```\n$ starlint --version\n```\n```sh\n$ x\n```\n```console\n```\n";
  EXPECT_EQ(RunConsoles(document), document);
  EXPECT_EQ(RunConsoles("```console\n$ ls\n```\n"),
            "```console\n$ ls\nnot a starlint command\n```\n");
}

// --- The documents -------------------------------------------------------------------------------

std::vector<std::string> Documents() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(kSourceDir) / "tests/golden")) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class GoldenTest : public testing::TestWithParam<std::string> {};

TEST_P(GoldenTest, PrintsWhatItSays) { ExpectGolden(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Documents, GoldenTest, testing::ValuesIn(Documents()),
                         [](const auto& document) {
                           std::string name = fs::path(document.param).stem().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace starlint
