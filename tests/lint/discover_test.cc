#include "lint/discover.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/forwarding_io.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

MemoryIo World(const std::vector<std::string>& paths) {
  MemoryIo io;
  for (const std::string& path : paths) io.files[path] = "";
  return io;
}

// The files, a line each, then the troubles, begun by "! ".
std::string Dump(const std::vector<std::string>& paths, Io& io) {
  const Discovered found = Discover(paths, {}, io);
  std::string out;
  for (const Input& file : found.files) out += file.path + "\n";
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
  EXPECT_EQ(Dump({"./d/b.md", "d/../d", "d//b.md", "/home/sam/stories/d/a.md"}, io),
            "./d/b.md\nd/../d/a.md\n");
}

TEST(DiscoverTest, WalksDirectories) {
  MemoryIo io = World({"d/b.md", "d/a.markdown", "d/c.yaml", "d/sub/d.yml", "d/sub/deep/e.md",
                       "d/f.txt", "d/g.mdx", "d/md", "d/h.MD", "d/.i.md", "d/.git/j.md",
                       "d/node_modules/k.md", "d/zub.md/l.md", "d/starlint.yml", "e.md"});
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

// --- What git ignores ----------------------------------------------------------------------------

TEST(DiscoverGitignoreTest, HoldsInWalksOnly) {
  MemoryIo io = World({".git/HEAD", "a.md", "drafts/b.md", "c.md"});
  io.files[".gitignore"] = "drafts/\nc.md\n";
  EXPECT_EQ(Dump({"."}, io), "a.md\n");
  EXPECT_EQ(Dump({"c.md"}, io), "c.md\n");
  EXPECT_EQ(Dump({"drafts"}, io), "drafts/b.md\n");
}

TEST(DiscoverGitignoreTest, ReadsFromTheRepositorysRootDown) {
  MemoryIo io = World({"/r/.git/HEAD", "/r/p/d/a.md", "/r/p/d/b.md", "/r/p/d/e/c.md",
                       "/r/p/d/e/f.md", "/r/p/d/g.md"});
  io.directory = "/r/p";
  io.files["/.gitignore"] = "*.md\n";  // above the repository
  io.files["/r/.git/info/exclude"] = "g.md\na.md\n";
  io.files["/r/.gitignore"] = "b.md\n!a.md\n";
  io.files["/r/p/.gitignore"] = "/d/e/*\n";
  io.files["/r/p/d/e/.gitignore"] = "!f.md\n";
  EXPECT_EQ(Dump({"d"}, io), "d/a.md\nd/e/f.md\n");
  EXPECT_EQ(Dump({"."}, io), "d/a.md\nd/e/f.md\n");
  EXPECT_EQ(Dump({"/r/p/d/e"}, io), "/r/p/d/e/f.md\n");
}

TEST(DiscoverGitignoreTest, WithoutARepositoryOnlyWhatIsWalkedCounts) {
  MemoryIo io = World({"d/a.md", "d/b.md"});
  io.files["d/.gitignore"] = "a.md\n";
  io.files[".gitignore"] = "b.md\n";
  EXPECT_EQ(Dump({"d"}, io), "d/b.md\n");
  EXPECT_EQ(Dump({"."}, io), "");
}

TEST(DiscoverGitignoreTest, CanBeTurnedOff) {
  MemoryIo io = World({"a.md"});
  io.files[".gitignore"] = "a.md\n";
  const std::vector<std::string> here = {"."};
  EXPECT_EQ(Discover(here, {false, nullptr}, io).files, (std::vector<Input>{{"a.md", false}}));
}

// --- What a configuration excludes ---------------------------------------------------------------

TEST(DiscoverExcludeTest, HoldsForNamedFilesToo) {
  MemoryIo io = World({"a.md", "drafts/b.md", "d/drafts/c.md", "d/keep.md", "e/f.md"});
  io.files[".starlint.yaml"] = "exclude: [drafts/, e/*.md]\n";
  SettingsFinder settings(BuiltinRules(), {}, io);
  const std::vector<std::string> paths = {".", "drafts/b.md", "e", "d/drafts", "a.md"};
  const Discovered found = Discover(paths, {true, &settings}, io);
  EXPECT_EQ(found.files, (std::vector<Input>{{"a.md", false}, {"d/keep.md", false}}));
  EXPECT_EQ(found.excluded, (std::vector<std::string>{"drafts/b.md", "d/drafts"}));
}

TEST(DiscoverExcludeTest, IsTheNearestConfigurations) {
  MemoryIo io = World({"d/a.md", "d/b.md", "b.md"});
  io.files[".starlint.yaml"] = "exclude: a.md\n";
  io.files["d/.starlint.yaml"] = "exclude: /b.md\n";
  SettingsFinder settings(BuiltinRules(), {}, io);
  const std::vector<std::string> paths = {"."};
  EXPECT_EQ(Discover(paths, {true, &settings}, io).files,
            (std::vector<Input>{{"b.md", false}, {"d/a.md", false}}));
}

TEST(SplitPathsTest, AtLinesOrNuls) {
  const auto lines = std::vector<std::string>{"a b.md", "c.md"};
  EXPECT_EQ(SplitPaths("a b.md\r\n\nc.md"), lines);
  EXPECT_EQ(SplitPaths(std::string_view("a b.md\0c.md\0", 12)), lines);
  EXPECT_EQ(SplitPaths(std::string_view("a\nb\xFF.md\0", 8)),
            (std::vector<std::string>{"a\nb\xFF.md"}));
  EXPECT_EQ(SplitPaths(""), std::vector<std::string>());
}

// --- The system's corners ------------------------------------------------------------------------

// Links, and directories that cannot be listed, are beyond MemoryIo.
class OddIo final : public ForwardingIo {
 public:
  OddIo() : ForwardingIo(memory_) {}

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

 private:
  MemoryIo memory_;
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

TEST(DiscoverTest, TellsWhatIsMissingFromWhatCannotBeReached) {
  const ScratchDirectory scratch;
  const std::string at = scratch.path().string() + "/";
  scratch.Write("a.md", "");
  std::filesystem::create_symlink("d.md", at + "c.md");
  std::filesystem::create_symlink("c.md", at + "d.md");
  std::filesystem::create_symlink("gone", at + "b.md");
  SystemIo io;
  EXPECT_EQ(Dump({at + "b.md", at + "c.md", at + "a.md/x.md"}, io),
            "! " + at + "b.md: no such file; it is a link that leads nowhere\n" +  //
                "! " + at + "c.md: too many levels of symbolic links\n" +          //
                "! " + at + "a.md/x.md: not a directory\n");
}

}  // namespace
}  // namespace starlint
