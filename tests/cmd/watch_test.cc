#include "cmd/watch.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cmd/run.h"
#include "tests/paths.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

// --- In memory -----------------------------------------------------------------------------------

constexpr std::string_view kTodo = "# Build\n\nS: TODO\n\nA: TODO\n\nR: TODO\n";

std::string Blank(const std::string& place) {
  return place + ": info: \"TODO\" is a blank that is still to be filled in. [placeholder]\n";
}

class WatchTest : public testing::Test {
 protected:
  WatchTest() { io_.files["answers/a.md"] = "# Build\n\nS: TODO\n\nA: TBD\n\nR: [\n"; }

  // What is printed of findings, a "|" after each run, and the status.
  std::string Watched(std::vector<std::string_view> args) {
    args.insert(args.begin(), {"--watch", "-f", "concise", "--select", "placeholder"});
    io_.out.clear();
    const int status = starlint::Run(args, io_);
    return io_.out + "[" + std::to_string(status) + "]";
  }

  // Something happens to the files while the program waits; before it, the end of a run is marked.
  void Then(std::function<void(MemoryIo&)> happens) {
    io_.meanwhile.push_back([happens = std::move(happens)](MemoryIo& io) {
      io.out += "|";
      happens(io);
    });
  }

  MemoryIo io_;
};

TEST_F(WatchTest, LintsAgainWhatWasSaved) {
  io_.files["answers/a.md"] = "";
  Then([](MemoryIo& io) { io.files["answers/a.md"] = kTodo; });
  Then([](MemoryIo&) {});  // nothing: no run
  Then([](MemoryIo& io) {
    io.files["answers/a.md"] = "# Build\n\nS: TODO\n\nA: TODO\n\nR: It fell.\n";
  });
  Then([](MemoryIo& io) { io.files["answers/a.md"] = ""; });
  EXPECT_EQ(Watched({"answers"}),
            "|" + Blank("answers/a.md:3:4") + Blank("answers/a.md:5:4") +
                Blank("answers/a.md:7:4") +
                "||answers/a.md:3:4: warning: \"TODO\" is a blank that is still to be filled in. "
                "[placeholder]\n"
                "answers/a.md:5:4: warning: \"TODO\" is a blank that is still to be filled in. "
                "[placeholder]\n|[0]");
}

TEST_F(WatchTest, SeesFilesComeAndGo) {
  io_.files["answers/a.md"] = kTodo;
  const std::string a =
      Blank("answers/a.md:3:4") + Blank("answers/a.md:5:4") + Blank("answers/a.md:7:4");
  const std::string b =
      Blank("answers/new/b.md:3:4") + Blank("answers/new/b.md:5:4") + Blank("answers/new/b.md:7:4");
  Then([](MemoryIo& io) { io.files["answers/new/b.md"] = kTodo; });
  Then([](MemoryIo& io) { io.files.erase("answers/a.md"); });
  Then([](MemoryIo& io) { io.files["answers/.a.md.swp"] = "x"; });  // what editors leave
  Then([](MemoryIo& io) { io.files["answers/new/b.md~"] = "x"; });
  EXPECT_EQ(Watched({"answers"}), a + "|" + a + b + "|" + b + "||[0]");
}

// A file that was named is waited for.
TEST_F(WatchTest, SeesANamedFileComeBack) {
  io_.files["answers/a.md"] = kTodo;
  const std::string a =
      Blank("answers/a.md:3:4") + Blank("answers/a.md:5:4") + Blank("answers/a.md:7:4");
  Then([](MemoryIo& io) {
    io.files.erase("answers/a.md");
    io.files["answers/x.md"] = "";  // so that the directory stays
  });
  Then([](MemoryIo& io) { io.files["answers/a.md"] = kTodo; });
  EXPECT_EQ(Watched({"answers/a.md"}), a + "||" + a + "[0]");
}

TEST_F(WatchTest, SeesWhatSettingsChange) {
  io_.files["answers/a.md"] = kTodo;
  const std::string a =
      Blank("answers/a.md:3:4") + Blank("answers/a.md:5:4") + Blank("answers/a.md:7:4");
  Then([](MemoryIo& io) { io.files[".starlint.yaml"] = "exclude: [answers/]\n"; });
  Then([](MemoryIo& io) { io.files[".starlint.yaml"] = "budgt: 3\n"; });
  Then([](MemoryIo& io) { io.files.erase(".starlint.yaml"); });
  EXPECT_EQ(Watched({"."}), a + "|||" + a + "[0]");
  EXPECT_NE(io_.err.find("Unknown key 'budgt'"), std::string::npos) << io_.err;
}

// A report that stands among the stories does not set it off again.
TEST_F(WatchTest, ItsOwnReportIsNoChange) {
  Then([](MemoryIo&) {});
  Then([](MemoryIo&) {});
  EXPECT_EQ(Watched({"-f", "json=report.txt", "."}),
            Blank("answers/a.md:3:4") +
                "answers/a.md:5:4: info: \"TBD\" is a blank that is still to "
                "be filled in. [placeholder]\n||[0]");
  EXPECT_TRUE(io_.files.contains("report.txt"));
  EXPECT_EQ(io_.err, "[12:00:00] waiting for changes; Ctrl-C ends\n");
}

// Nor do the fixes that it makes.
TEST_F(WatchTest, ItsOwnFixIsNoChange) {
  io_.files["answers/a.md"] = std::string(kTodo) + "\n<!-- starlint-ignore filler -->\nNow.\n";
  Then([](MemoryIo&) {});
  Then([](MemoryIo&) {});
  EXPECT_EQ(Watched({"--fix", "--select", "filler,unused-ignore", "--ignore", "placeholder", "."}),
            "||[0]");
  EXPECT_EQ(io_.files["answers/a.md"], std::string(kTodo) + "\nNow.\n");
}

TEST_F(WatchTest, ATerminalIsClearedAndTheTimeIsTold) {
  io_.files["answers/a.md"] = "";
  io_.terminal = true;
  io_.meanwhile = {[](MemoryIo& io) {
    io.time_of_day = "12:00:07";
    io.files["answers/a.md"] = "x";
  }};
  EXPECT_EQ(Watched({"answers"}), "\x1b[2J\x1b[H\x1b[2J\x1b[H[0]");
  EXPECT_EQ(io_.err,
            "[12:00:00] waiting for changes; Ctrl-C ends\n"
            "[12:00:07] waiting for changes; Ctrl-C ends\n");
  io_.environment["TERM"] = "dumb";
  EXPECT_EQ(Watched({"answers"}), "[0]");
}

TEST_F(WatchTest, QuietlyItSaysNothingOfItself) {
  io_.files["answers/a.md"] = "";
  EXPECT_EQ(Watched({"-q", "answers"}), "[0]");
  EXPECT_EQ(io_.err, "");
}

TEST_F(WatchTest, RefusesWhatCannotBeWatched) {
  const auto fault = [&](std::vector<std::string_view> args) {
    io_.err.clear();
    EXPECT_EQ(Watched(args), "[2]");
    const std::string end = "\nsee: starlint check --help\n";
    EXPECT_TRUE(io_.err.ends_with(end)) << io_.err;
    return io_.err.substr(0, io_.err.size() - end.size());
  };
  EXPECT_EQ(fault({"-"}),
            "starlint: error: --watch does not go with standard input, which can be read but once");
  EXPECT_EQ(fault({"--list-files"}),
            "starlint: error: --watch does not go with --list-files, --diff or --write-baseline");
  EXPECT_EQ(fault({"-f", "sarif"}),
            "starlint: error: --watch prints text or concise; a file may be written in any format: "
            "-f sarif=FILE");
}

// --- The real thing ------------------------------------------------------------------------------

// starlint as a process, its output in a file.
class Process {
 public:
  Process(const fs::path& directory, const std::string& output) {
    pid_ = fork();
    if (pid_ != 0) return;
    signal(SIGINT, SIG_DFL);  // what runs in the background may ignore it
    const int out = open(output.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (chdir(directory.c_str()) == 0) {
      execl(kProgram, kProgram, "--isolated", "--watch", "-f", "concise", "answers", nullptr);
    }
    _exit(127);
  }
  ~Process() {
    if (pid_ > 0) Interrupt();
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // Ctrl-C; the status that a shell would show.
  int Interrupt() {
    int status = 0;
    kill(pid_, SIGINT);
    waitpid(pid_, &status, 0);
    pid_ = 0;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

 private:
  pid_t pid_ = 0;
};

// The file once it holds `text` so many times; what it holds after some seconds otherwise.
std::string WaitFor(const fs::path& file, std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < 200; ++i) {
    std::ifstream in(file, std::ios::binary);
    all.assign(std::istreambuf_iterator<char>(in), {});
    int found = 0;
    for (size_t at = all.find(text); at != all.npos; at = all.find(text, at + 1)) ++found;
    if (found >= times) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return all;
}

// Editors write a file beside and put it in the other's place.
TEST(WatchProcessTest, SeesAFileReplacedAndEndsWithCtrlC) {
  const ScratchDirectory scratch;
  scratch.Write("answers/a.md", kTodo);
  const fs::path output = scratch.path() / "output";
  Process process(scratch.path(), output.string());
  ASSERT_EQ(WaitFor(output, "waiting for changes", 1), "");
  EXPECT_EQ(WaitFor(output, "answers/a.md:7:4: info", 1), "");
  // Another file of the same size and time.
  std::string other(kTodo);
  other.replace(other.find("Build"), 5, "Thing");
  scratch.Write("answers/.a.md.new", other);
  fs::last_write_time(scratch.path() / "answers/.a.md.new",
                      fs::last_write_time(scratch.path() / "answers/a.md"));
  fs::rename(scratch.path() / "answers/.a.md.new", scratch.path() / "answers/a.md");
  EXPECT_EQ(WaitFor(output, "answers/a.md:7:4: info", 2), "");
  scratch.Write("answers/deep/b.md", kTodo);
  EXPECT_EQ(WaitFor(output, "answers/deep/b.md:7:4: info", 1), "");
  fs::remove(scratch.path() / "answers/a.md");
  EXPECT_EQ(WaitFor(output, "waiting for changes", 4), "");
  EXPECT_EQ(process.Interrupt(), 130);
}

}  // namespace
}  // namespace starlint
