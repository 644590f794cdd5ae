#include "cmd/progress.h"

#include <gtest/gtest.h>

#include "cmd/run.h"

namespace starlint {
namespace {

// Ten files with a finding each, and a look at the clock every 150 ms.
MemoryIo TenFiles() {
  MemoryIo io;
  for (char name = 'a'; name < 'k'; ++name) {
    io.files[std::string("answers/") + name + ".md"] = "S: a TODO.\n\nT: b\n\nA: c\n\nR: d\n";
  }
  io.err_terminal = true;
  io.tick = 150;
  return io;
}

void Check(MemoryIo& io) {
  starlint::Run(
      std::vector<std::string_view>{"--select", "placeholder", "-f", "concise", "answers"}, io);
}

TEST(ProgressTest, IsShownAfterASecondAndGoneAtTheEnd) {
  MemoryIo io = TenFiles();
  Check(io);
  EXPECT_EQ(
      io.err,
      "\r\x1B[K7 of 10 files\r\x1B[K\r\x1B[K8 of 10 files\r\x1B[K\r\x1B[K9 of 10 files\r\x1B[K");
}

TEST(ProgressTest, IsNotDrawnMoreThanTenTimesASecond) {
  MemoryIo io = TenFiles();
  io.tick = 60;
  Progress progress(1000, false, io);
  for (int i = 0; i < 20; ++i) progress.Done();
  EXPECT_EQ(io.err, "\r\x1B[K17 of 1000 files\r\x1B[K19 of 1000 files");
}

TEST(ProgressTest, IsForTerminalsThatCanDrawIt) {
  MemoryIo quiet = TenFiles();
  starlint::Run(std::vector<std::string_view>{"-q", "answers"}, quiet);
  EXPECT_EQ(quiet.err, "");
  MemoryIo dumb = TenFiles();
  dumb.environment["TERM"] = "dumb";
  Check(dumb);
  EXPECT_EQ(dumb.err.find('\x1B'), std::string::npos);
  MemoryIo piped = TenFiles();
  piped.err_terminal = false;
  Check(piped);
  EXPECT_EQ(piped.err.find("of 10"), std::string::npos);
}

}  // namespace
}  // namespace starlint
