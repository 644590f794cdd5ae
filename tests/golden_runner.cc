#include "golden_runner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/io.h"
#include "cmd/run.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// A command line as its words, cut at blanks that stand in no quotes.
std::vector<std::string> SplitWords(std::string_view line) {
  std::vector<std::string> words;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && c == ' ') {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else {
      words.back() += c;
    }
  }
  return words;
}

bool IsAssignment(std::string_view word) {
  const size_t equals = word.find('=');
  return equals != std::string_view::npos &&
         std::all_of(word.begin(), word.begin() + static_cast<ptrdiff_t>(equals),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

// What a terminal shows after `command`.
std::string RunCommand(std::string_view command, GoldenFiles& files) {
  MemoryIo io;
  io.files = files;
  std::vector<std::string> words = SplitWords(command);
  while (!words.empty() && IsAssignment(words.front())) {
    const size_t equals = words.front().find('=');
    io.environment[words.front().substr(0, equals)] = words.front().substr(equals + 1);
    words.erase(words.begin());
  }
  if (words.empty() || words.front() != "starlint") return "not a starlint command\n";
  if (words.size() >= 2 && words[words.size() - 2] == "<") {
    io.in = io.files[words.back()];
    words.resize(words.size() - 2);
  }
  const std::vector<std::string_view> args(words.begin() + 1, words.end());
  const int status = Run(args, io);
  files = io.files;
  std::string shown = io.out + io.err;
  if (!shown.empty() && shown.back() != '\n') shown += "\n[no line end]\n";
  if (status != 0) shown += "[exit status: " + std::to_string(status) + "]\n";
  return shown;
}

// The number of backticks that open or close a fence on `line`; 0 when it is no fence.
size_t FenceSize(std::string_view line) {
  const size_t size = std::min(line.find_first_not_of('`'), line.size());
  return size >= 3 ? size : 0;
}

class Session {
 public:
  explicit Session(const GoldenFiles& files) : given_(files), files_(files) {}

  std::string Run(std::string_view markdown) {
    while (!markdown.empty()) {
      const std::string_view line = markdown.substr(0, markdown.find('\n'));
      markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
      TakeLine(line);
    }
    return std::move(out_);
  }

 private:
  void TakeLine(std::string_view line) {
    if (fence_ == 0) {
      Put(line);
      if (line.starts_with("# ") || line.starts_with("## ")) files_ = given_;
      fence_ = FenceSize(line);
      info_ = line.substr(fence_);
      text_.clear();
    } else if (FenceSize(line) >= fence_ && line.find_first_not_of('`') == line.npos) {
      EndBlock();
      Put(line);
      fence_ = 0;
    } else {
      text_ += line;
      text_ += '\n';
    }
  }

  void EndBlock() {
    if (info_ == "console") return RunBlock();
    out_ += text_;
    const size_t blank = info_.rfind(' ');
    if (blank != std::string::npos) files_[info_.substr(blank + 1)] = text_;
  }

  // Keeps the commands and drops what is printed after them.
  void RunBlock() {
    for (size_t at = 0; at < text_.size();) {
      const size_t end = text_.find('\n', at);
      const std::string line = text_.substr(at, end - at);
      at = end + 1;
      if (!line.starts_with("$ ")) continue;
      Put(line);
      out_ += RunCommand(std::string_view(line).substr(2), files_);
    }
  }

  void Put(std::string_view line) {
    out_ += line;
    out_ += '\n';
  }

  const GoldenFiles& given_;
  GoldenFiles files_;
  std::string out_;
  size_t fence_ = 0;  // backticks of the open fence
  std::string info_;  // its info string
  std::string text_;  // what stands in it
};

}  // namespace

std::string RunConsoles(std::string_view markdown, const GoldenFiles& files) {
  return Session(files).Run(markdown);
}

GoldenFiles ReadGoldenFiles(const std::string& root, const std::string& directory) {
  GoldenFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / directory)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), root).generic_string()] = ReadAll(entry.path());
  }
  return files;
}

void ExpectGolden(const std::string& path, const GoldenFiles& files) {
  const std::string before = ReadAll(path);
  const std::string now = RunConsoles(before, files);
  const char* const update = std::getenv("STARLINT_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    if (now != before) std::ofstream(path, std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(now, before) << path << ": STARLINT_UPDATE_GOLDENS=1 rewrites it";
}

}  // namespace starlint
