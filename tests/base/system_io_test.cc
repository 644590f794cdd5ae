// What only the real world can show: files that are written whole or not at all.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/io.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

class WriteFileTest : public testing::Test {
 public:
  WriteFileTest() {
    std::string pattern = (fs::temp_directory_path() / "starlint-XXXXXX").string();
    directory_ = mkdtemp(pattern.data());
  }
  ~WriteFileTest() override { fs::remove_all(directory_); }

 protected:
  std::string Path(const char* name) const { return (directory_ / name).string(); }
  static std::string Read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  size_t Files() const {
    return static_cast<size_t>(std::distance(fs::directory_iterator(directory_), {}));
  }
  static unsigned Mode(const std::string& path) {
    struct stat info {};
    stat(path.c_str(), &info);
    return info.st_mode & 07777;
  }

  fs::path directory_;
  SystemIo io_;
};

TEST_F(WriteFileTest, MakesAndReplacesAFile) {
  const mode_t mask = umask(022);
  EXPECT_EQ(io_.WriteFile(Path("a"), "one"), std::error_code());
  umask(mask);
  EXPECT_EQ(Mode(Path("a")), 0644U);
  EXPECT_EQ(io_.WriteFile(Path("a"), "two\n"), std::error_code());
  EXPECT_EQ(Read(Path("a")), "two\n");
  EXPECT_EQ(Files(), 1U);
}

TEST_F(WriteFileTest, KeepsTheModeAndFollowsALink) {
  ASSERT_EQ(io_.WriteFile(Path("a"), "one"), std::error_code());
  ASSERT_EQ(chmod(Path("a").c_str(), 0640), 0);
  fs::create_symlink("a", directory_ / "link");
  EXPECT_EQ(io_.WriteFile(Path("link"), "two"), std::error_code());
  EXPECT_TRUE(fs::is_symlink(directory_ / "link"));
  EXPECT_EQ(Read(Path("a")), "two");
  EXPECT_EQ(Mode(Path("a")), 0640U);
  EXPECT_EQ(Files(), 2U);
}

TEST_F(WriteFileTest, AFailureLeavesNothingBehind) {
  EXPECT_EQ(io_.WriteFile(Path("no/a"), "x"), std::errc::no_such_file_or_directory);
  fs::create_directory(directory_ / "d");
  EXPECT_EQ(io_.WriteFile(Path("d"), "x"), std::errc::is_a_directory);
  EXPECT_EQ(io_.WriteFile(Path("d") + "/", "x"), std::errc::is_a_directory);
  EXPECT_EQ(Files(), 1U);
}

TEST_F(WriteFileTest, AFileThatDoesNotFitLeavesTheOldOne) {
  ASSERT_EQ(io_.WriteFile(Path("a"), "old"), std::error_code());
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit few{8, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &few), 0);
  const std::error_code error = io_.WriteFile(Path("a"), "more than eight bytes");
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(error, std::errc::file_too_large);
  EXPECT_EQ(Read(Path("a")), "old");
  EXPECT_EQ(Files(), 1U);
}

TEST_F(WriteFileTest, WhatIsNoFileIsWrittenToAsItIs) {
  EXPECT_EQ(io_.WriteFile("/dev/null", "x"), std::error_code());
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(io_.WriteFile("/dev/full", "x"), std::errc::no_space_on_device);
}

// Standard input as `replacement` for as long as this lives.
class StandardInput {
 public:
  explicit StandardInput(int replacement) : kept_(dup(STDIN_FILENO)) {
    dup2(replacement, STDIN_FILENO);
  }
  ~StandardInput() {
    dup2(kept_, STDIN_FILENO);
    close(kept_);
  }

 private:
  int kept_;
};

TEST(StandardInputTest, OnlyTextInAPipeWaits) {
  SystemIo io;
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  {
    const StandardInput pipe(ends[0]);
    EXPECT_FALSE(io.InputIsWaiting());
    ASSERT_EQ(write(ends[1], "a", 1), 1);
    EXPECT_TRUE(io.InputIsWaiting());
  }
  close(ends[0]);
  close(ends[1]);
  const int file = open("/proc/self/status", O_RDONLY);
  ASSERT_GE(file, 0);
  const StandardInput status(file);
  EXPECT_FALSE(io.InputIsWaiting());
  close(file);
}

TEST(ReadFileTest, WhatNeverEndsIsTooLarge) {
  SystemIo io;
  std::string text;
  EXPECT_EQ(io.ReadFile("/dev/zero", text), std::errc::file_too_large);
}

// Whoever is interrupted in the middle leaves the file as it was or as it is to be, and no other.
TEST_F(WriteFileTest, AnInterruptLeavesNoFileBeside) {
  const std::string one(100000, '1'), two(100000, '2');
  ASSERT_EQ(io_.WriteFile(Path("a"), one), std::error_code());
  const auto before = signal(SIGINT, SIG_DFL);  // which a shell's background jobs ignore
  for (useconds_t wait = 0; wait < 40; ++wait) {
    const pid_t child = fork();
    if (child == 0) {
      for (;;) io_.WriteFile(Path("a"), two);
    }
    usleep(500 + 37 * wait);
    kill(child, SIGINT);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    ASSERT_EQ(Files(), 1U);
    const std::string text = Read(Path("a"));
    ASSERT_TRUE(text == one || text == two);
  }
  signal(SIGINT, before);
}

}  // namespace
}  // namespace starlint
