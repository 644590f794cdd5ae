#include "lint/discover.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

MemoryIo World(const std::vector<std::string>& paths) {
  MemoryIo io;
  for (const std::string& path : paths) io.files[path] = "";
  return io;
}

// The files, a line each, then the troubles, begun by "! ".
std::string Dump(const std::vector<std::string>& paths, Io& io) {
  const Discovered found = Discover(paths, io);
  std::string out;
  for (const std::string& file : found.files) out += file + "\n";
  for (const std::string& trouble : found.troubles) out += "! " + trouble + "\n";
  return out;
}

TEST(DiscoverTest, TakesFilesInTheirOrderWhateverTheirNames) {
  MemoryIo io = World({"b.txt", "a.md", ".hidden", "node_modules/x"});
  EXPECT_EQ(Dump({"b.txt", "a.md", ".hidden", "node_modules/x"}, io),
            "b.txt\na.md\n.hidden\nnode_modules/x\n");
}

TEST(DiscoverTest, TakesNoneTwice) {
  MemoryIo io = World({"d/a.md", "d/b.md"});
  EXPECT_EQ(Dump({"d/b.md", "d", "d/b.md", "-", "-"}, io), "d/b.md\nd/a.md\n-\n");
}

TEST(DiscoverTest, WalksDirectories) {
  MemoryIo io = World({"d/b.md", "d/a.markdown", "d/c.yaml", "d/sub/d.yml", "d/sub/deep/e.md",
                       "d/f.txt", "d/g.mdx", "d/md", "d/h.MD", "d/.i.md", "d/.git/j.md",
                       "d/node_modules/k.md", "d/zub.md/l.md", "e.md"});
  EXPECT_EQ(Dump({"d"}, io),
            "d/a.markdown\nd/b.md\nd/c.yaml\nd/sub/d.yml\nd/sub/deep/e.md\nd/zub.md/l.md\n");
}

TEST(DiscoverTest, NamesFilesOfHereWithoutADirectory) {
  MemoryIo io = World({"b.md", "a/c.md"});
  EXPECT_EQ(Dump({"."}, io), "a/c.md\nb.md\n");
}

TEST(DiscoverTest, TakesAHiddenDirectoryThatIsNamed) {
  MemoryIo io = World({".stories/a.md"});
  EXPECT_EQ(Dump({".stories"}, io), ".stories/a.md\n");
}

TEST(DiscoverTest, ReportsWhatIsNotThereAndGoesOn) {
  MemoryIo io = World({"a.md"});
  EXPECT_EQ(Dump({"x.md", "a.md", "*.yaml"}, io),
            "a.md\n! x.md: no such file\n! *.yaml: no such file\n");
  EXPECT_EQ(Dump({""}, io), "! : no such file\n");
}

// Links, and directories that cannot be listed, are beyond MemoryIo.
class OddIo final : public Io {
 public:
  std::error_code ReadFile(const std::string&, std::string&) override { return {}; }
  std::error_code ReadStdin(std::string&) override { return {}; }
  FileType Type(const std::string&) override { return FileType::kDirectory; }
  std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) override {
    if (path != "d/") return std::make_error_code(std::errc::permission_denied);
    entries = {{"broken.md", FileType::kMissing, true},
               {"file.md", FileType::kFile, true},
               {"locked", FileType::kDirectory, false},
               {"pipe.md", FileType::kOther, false},
               {"there", FileType::kDirectory, true}};
    return {};
  }
  std::error_code WriteFile(const std::string&, std::string_view) override { return {}; }
  void Out(std::string_view) override {}
  std::error_code OutError() const override { return {}; }
  void Err(std::string_view) override {}
  std::string Env(const char*) const override { return {}; }
  bool OutIsTerminal() const override { return false; }
  uint32_t TerminalWidth() const override { return 0; }
};

TEST(DiscoverTest, FollowsLinksToFilesOnly) {
  OddIo io;
  EXPECT_EQ(Dump({"d/"}, io), "d/file.md\n! d/locked: permission denied\n");
}

TEST(DescribeTest, SaysItInLowerCase) {
  EXPECT_EQ(Describe(std::make_error_code(std::errc::no_such_file_or_directory)), "no such file");
  EXPECT_EQ(Describe(std::make_error_code(std::errc::is_a_directory)), "is a directory");
  EXPECT_EQ(Describe(std::make_error_code(std::errc::permission_denied)), "permission denied");
}

}  // namespace
}  // namespace starlint
