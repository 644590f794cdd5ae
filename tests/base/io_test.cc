// The world in memory behaves as the real one does.
#include "base/io.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/scratch.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kFiles = {"a/x.md", "a.md",     "a-b/y.md",
                                         "B.md",   "a/b/c.md", "\xC3\xA9.md"};

// The entries of a directory, a line each; directories end in a slash.
std::string Entries(Io& io, const std::string& directory) {
  std::vector<DirectoryEntry> entries;
  if (io.List(directory, entries)) return "error";
  std::string out;
  for (const DirectoryEntry& entry : entries) {
    out += entry.name + (entry.type == FileType::kDirectory ? "/\n" : "\n");
  }
  return out;
}

TEST(IoTest, MemoryListsAsTheSystemDoes) {
  const ScratchDirectory scratch;
  const fs::path& root = scratch.path();
  MemoryIo memory;
  SystemIo system;
  for (const std::string& file : kFiles) {
    fs::create_directories((root / file).parent_path());
    std::ofstream(root / file) << "x";
    memory.files[file] = "x";
  }
  EXPECT_EQ(Entries(memory, "."), "B.md\na/\na-b/\na.md\n\xC3\xA9.md\n");
  EXPECT_EQ(Entries(system, root.string()), Entries(memory, "."));
  EXPECT_EQ(Entries(system, (root / "a").string()), Entries(memory, "a"));
  EXPECT_EQ(Entries(memory, "nowhere"), "error");
}

TEST(IoTest, MemoryKnowsAPathHoweverItIsWritten) {
  MemoryIo io;
  io.directory = "/home/sam";
  io.files = {{"d/a.md", "1"}, {"/etc/b.md", "2"}};
  std::string text;
  for (const char* path :
       {"d/a.md", "./d/a.md", "d/../d//a.md", "/home/sam/d/a.md", "../sam/d/a.md"}) {
    text.clear();
    EXPECT_FALSE(io.ReadFile(path, text)) << path;
    EXPECT_EQ(text, "1") << path;
  }
  EXPECT_FALSE(io.ReadFile("../../etc/b.md", text));
  EXPECT_EQ(text, "2");
  EXPECT_EQ(io.Type(".."), FileType::kDirectory);
  EXPECT_EQ(io.Type("/etc"), FileType::kDirectory);
  EXPECT_EQ(io.Type("/etc/c.md"), FileType::kMissing);
  EXPECT_EQ(io.Type(""), FileType::kMissing);
}

TEST(IoTest, TheSystemTellsWhereItIs) {
  SystemIo io;
  EXPECT_EQ(io.WorkingDirectory(), fs::current_path().string());
}

}  // namespace
}  // namespace starlint
