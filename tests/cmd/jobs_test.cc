// What a run prints must not depend on how many threads it has.
#include <gtest/gtest.h>

#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/forwarding_io.h"
#include "base/io.h"
#include "cmd/run.h"

namespace starlint {
namespace {

constexpr int kFiles = 300;  // enough for threads to be worth while

std::string Check(MemoryIo& io, std::string_view jobs, std::string_view format) {
  io.out.clear();
  io.err.clear();
  const int status =
      Run(std::vector<std::string_view>{"-j", jobs, "-v", "-f", format, "answers", "gone.md"}, io);
  return io.out + "--\n" + io.err + std::to_string(status);
}

TEST(JobsTest, TheOutputIsTheSameForAnyNumberOfThreads) {
  MemoryIo io;
  for (int i = 0; i < kFiles; ++i) {
    const std::string name = "answers/" + std::to_string(i);
    if (i % 7 == 0) {
      io.files[name + ".md"] = "# Notes\n\nNo story here.\n";
    } else if (i % 11 == 0) {
      io.unreadable[name + ".md"] = std::make_error_code(std::errc::permission_denied);
      io.files[name + ".md"] = "";
    } else {
      io.files[name + ".md"] =
          "# Story " + std::to_string(i) +
          "\n\n## Task\n\nI owned TODO.\n\n## Action\n\nI moved queue number " + std::to_string(i) +
          " because it was slow.\n";
    }
  }
  for (const char* format : {"text", "json"}) {
    const std::string one = Check(io, "1", format);
    EXPECT_GT(one.size(), 10000U);
    EXPECT_EQ(Check(io, "2", format), one);
    EXPECT_EQ(Check(io, "5", format), one);
  }
}

// A world in which one file is more than there is memory for.
class NarrowIo final : public ForwardingIo {
 public:
  explicit NarrowIo(Io& to) : ForwardingIo(to) {}
  std::error_code ReadFile(const std::string& path, std::string& text) override {
    if (path == "answers/big.md") throw std::bad_alloc();
    return ForwardingIo::ReadFile(path, text);
  }
};

TEST(JobsTest, AFileThatIsTooMuchLosesNoOther) {
  MemoryIo memory;
  memory.files["answers/big.md"] = "";
  memory.files["answers/small.md"] = "S: a\n\nA: TODO\n";
  NarrowIo io(memory);
  const std::vector<std::string_view> args = {"-q",       "-f",          "concise",
                                              "--select", "placeholder", "answers"};
  EXPECT_EQ(starlint::Run(args, io), 2);
  EXPECT_EQ(memory.out,
            "answers/small.md:3:4: warning: \"TODO\" is a blank that is still to be filled in. "
            "[placeholder]\n");
  EXPECT_EQ(memory.err, "starlint: error: answers/big.md: cannot allocate memory\n");
}

}  // namespace
}  // namespace starlint
