#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "cmd/run.h"
#include "lint/scaffold.h"

namespace starlint {
namespace {

// Standard output, "--", standard error, exit status.
std::string Init(MemoryIo& io, std::vector<std::string_view> options) {
  options.insert(options.begin(), "init");
  io.out.clear();
  io.err.clear();
  const int status = Run(options, io);
  return io.out + "--\n" + io.err + "[" + std::to_string(status) + "]";
}

TEST(InitTest, WritesAConfigurationThatHolds) {
  MemoryIo io;
  EXPECT_EQ(Init(io, {}), "wrote .starlint.yaml; next: uncomment what you want otherwise\n--\n[0]");
  EXPECT_EQ(io.files.size(), 1U);
  EXPECT_EQ(io.files[".starlint.yaml"], ConfigSkeleton());
  io.files["a.md"] = "## Task\n\nI owned it.\n\n## Action\n\nI did.\n";
  io.out.clear();
  EXPECT_EQ(starlint::Run(std::vector<std::string_view>{"-q", "-f", "concise", "a.md"}, io), 1);
  EXPECT_EQ(io.err, "");
}

// What its comments offer is right as soon as the marks are gone.
TEST(InitTest, EachCommentOfTheConfigurationHolds) {
  MemoryIo io;
  const std::string skeleton = ConfigSkeleton();
  std::string text = skeleton.substr(skeleton.find("\n\n") + 2);
  for (size_t at = 0; (at = text.find("# ", at)) != text.npos;) {
    if (at == 0 || text[at - 1] == '\n') text.erase(at, 2);
    at = text.find('\n', at);
  }
  io.files[".starlint.yaml"] = text;
  io.files["archive/a.md"] = "S: TODO\n\nA: TODO\n\nR: TODO\n";
  EXPECT_EQ(starlint::Run(std::vector<std::string_view>{"-v", "archive/a.md"}, io), 0);
  EXPECT_EQ(io.out + "--\n" + io.err,
            "--\nskipped: archive/a.md: excluded; --no-exclude lints it\n");
}

TEST(InitTest, WritesHookAndWorkflow) {
  MemoryIo io;
  EXPECT_EQ(Init(io, {"--pre-commit", "--github"}),
            "wrote .starlint.yaml; next: uncomment what you want otherwise\n"
            "wrote .pre-commit-config.yaml; next: `pre-commit install`, in each clone\n"
            "wrote .github/workflows/stories.yml; next: set the variable that it names, on GitHub\n"
            "--\n[0]");
  EXPECT_EQ(io.files[".pre-commit-config.yaml"], PreCommitSkeleton());
  EXPECT_EQ(io.files[".github/workflows/stories.yml"], WorkflowSkeleton());
}

// A hook passes every YAML file that is committed.
TEST(InitTest, WritesFilesThatLintClean) {
  MemoryIo io;
  ASSERT_EQ(Init(io, {"--pre-commit", "--github"}).back(), ']');
  std::vector<std::string_view> args = {"-q"};
  for (const auto& [path, text] : io.files) args.push_back(path);
  EXPECT_EQ(args, (std::vector<std::string_view>{"-q", ".github/workflows/stories.yml",
                                                 ".pre-commit-config.yaml", ".starlint.yaml"}));
  io.out.clear();
  EXPECT_EQ(starlint::Run(args, io), 0);
  EXPECT_EQ(io.out + "--\n" + io.err, "--\n");
}

TEST(InitTest, NeverWritesOverAFile) {
  MemoryIo io;
  io.files[".starlint.yaml"] = "mine";
  EXPECT_EQ(Init(io, {}), "--\nstarlint: error: .starlint.yaml is there already\n[2]");
  io.files[".pre-commit-config.yaml"] = "mine";
  EXPECT_EQ(Init(io, {"--pre-commit", "--github"}),
            PreCommitSkeleton() +
                "wrote .github/workflows/stories.yml; next: set the variable that it names, on "
                "GitHub\n--\nkept .starlint.yaml\n"
                "starlint: error: .pre-commit-config.yaml is there already; add this to it:\n[2]");
  EXPECT_EQ(io.files[".starlint.yaml"], "mine");
  EXPECT_EQ(io.files[".pre-commit-config.yaml"], "mine");
}

TEST(InitTest, SaysWhatCannotBeWritten) {
  MemoryIo io;
  io.unwritable[".starlint.yaml"] = std::make_error_code(std::errc::permission_denied);
  io.unwritable[".github/workflows"] = std::make_error_code(std::errc::read_only_file_system);
  EXPECT_EQ(Init(io, {"--github"}),
            "--\nstarlint: error: .starlint.yaml: permission denied\n"
            "starlint: error: .github/workflows: read-only file system\n[2]");
}

}  // namespace
}  // namespace starlint
