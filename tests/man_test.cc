// The manual page: its lists of commands and options are written here, from the rows that the help
// is made of, and the rest names nothing that the program does not know.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/commands.h"
#include "cmd/option_table.h"
#include "render/wrap.h"
#include "tests/paths.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string PagePath() { return std::string(kSourceDir) + "/docs/starlint.1"; }

// `text` within a line of roff: hyphens that can be copied.
std::string Roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out;
}

// `text` as lines of text, none of which is a request.
std::string Lines(std::string_view text) {
  std::string folded = "\n";
  AppendWrapped(Roff(text), 78, 0, folded);
  re2::RE2::GlobalReplace(&folded, "\n(['.])", "\n\\\\&\\1");
  return folded.substr(1) + "\n";
}

std::string Item(const OptionRow& row) {
  std::string out = ".It ";
  for (const std::string& name : row.names) {
    if (&name != row.names.data()) out += " , ";
    out += "Fl " + Roff(name.substr(1));
  }
  if (!row.value.empty()) out += (row.names.empty() ? "Ar " : " Ar ") + Roff(row.value);
  return out + "\n" + Lines(row.means + ".");
}

std::string Commands() {
  std::string out = ".Bl -tag -width Ds\n";
  for (const Command& command : starlint::Commands()) {
    out += ".It Cm " + std::string(command.name);
    const std::string arguments = TableOf(command.name).arguments;
    if (!arguments.empty()) out += " Ar " + Roff(arguments);
    out += "\n" + Lines(TableOf(command.name).description);
  }
  return out + ".El\n";
}

bool IsIn(const CommandTable& table, const OptionRow& row) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const OptionRow& other) {
    return other.names == row.names && other.means == row.means && other.group == row.group;
  });
}

// The rows of a command, in their groups. What is the same for `check` is told there.
std::string OptionsOf(const CommandTable& table, const CommandTable& check) {
  const bool first = table.command == check.command;
  std::string out, group, shared;
  for (const OptionRow& row : table.rows) {
    if (row.names.empty()) continue;
    if (!first && IsIn(check, row)) {
      if (!shared.empty()) shared += " ,\n";
      shared += ".Fl " + Roff(row.names.back().substr(1));
      continue;
    }
    if (first && row.group != group) {
      if (!group.empty()) out += ".El\n";
      group = row.group;
      out += (out.empty() ? "" : ".Pp\n") + group + ":\n";
      out += ".Bl -tag -width Ds\n";
    } else if (out.empty()) {
      out += ".Bl -tag -width Ds\n";
    }
    out += Item(row);
  }
  if (!out.empty()) out += ".El\n";
  if (!shared.empty()) {
    out += (out.empty() ? "" : ".Pp\n") + std::string("As for\n.Cm check :\n") + shared + " .\n";
  }
  return out;
}

std::string Options() {
  const CommandTable check = TableOf("check");
  std::string out;
  for (const Command& command : starlint::Commands()) {
    const std::string options = OptionsOf(TableOf(command.name), check);
    if (!options.empty()) out += ".Ss " + std::string(command.name) + "\n" + options;
  }
  return out;
}

// `page` with what stands between the marks of `name` replaced.
std::string Replaced(const std::string& page, const std::string& name, const std::string& text) {
  const std::string mark = ".\\\" begin of " + name + "\n";
  const size_t begin = page.find(mark);
  const size_t end = page.find(".\\\" end of " + name + "\n");
  EXPECT_LT(begin, end);
  EXPECT_NE(end, std::string::npos);
  return page.substr(0, begin) + mark + text + page.substr(end);
}

TEST(ManTest, ListsEachCommandAndOption) {
  const std::string page = ReadAll(PagePath());
  const std::string now = Replaced(Replaced(page, "commands", Commands()), "options", Options());
  const char* const update = std::getenv("STARLINT_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(PagePath(), std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(now, page) << PagePath() << ": STARLINT_UPDATE_GOLDENS=1 rewrites it";
}

// In what is written by hand too.
TEST(ManTest, NamesNoOptionThatIsNotThere) {
  std::set<std::string> known = {"--", "--version"};
  for (const Command& command : starlint::Commands()) {
    for (const OptionRow& row : TableOf(command.name).rows) {
      known.insert(row.names.begin(), row.names.end());
    }
  }
  std::string page = ReadAll(PagePath());
  re2::RE2::GlobalReplace(&page, R"(\\-|\\&-)", "-");
  std::string unknown;
  const re2::RE2 flag(R"(\bFl (-?[a-z-]+)| (--[a-z-]+))");
  re2::StringPiece rest(page);
  for (std::string mdoc, plain; re2::RE2::FindAndConsume(&rest, flag, &mdoc, &plain);) {
    const std::string name = mdoc.empty() ? plain : "-" + mdoc;
    if (!known.contains(name)) unknown += name + "\n";
  }
  EXPECT_EQ(unknown, "");
}

// What the program asks the environment for, read from its source.
TEST(ManTest, TellsTheEnvironment) {
  std::set<std::string> asked, told;
  const auto collect = [](const std::string& text, const char* pattern,
                          std::set<std::string>& names) {
    const re2::RE2 compiled(pattern);
    re2::StringPiece rest(text);
    for (std::string name; re2::RE2::FindAndConsume(&rest, compiled, &name);) names.insert(name);
  };
  for (const char* room : {"/cmd", "/lib"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kSourceDir + std::string(room))) {
      if (entry.path().extension() != ".cc") continue;
      const std::string text = ReadAll(entry.path());
      if (text.find(".Env(") == text.npos) continue;
      collect(text, R"re("([A-Z_]{4,})")re", asked);
    }
  }
  const std::string page = ReadAll(PagePath());
  const size_t begin = page.find(".It Ev");
  const std::string section = page.substr(begin, page.find(".Sh FILES") - begin);
  collect(section, R"(\b([A-Z_]{4,})\b)", told);
  EXPECT_EQ(told, asked);
}

TEST(ManTest, IsCleanForMandoc) {
  if (!HasProgram("mandoc")) GTEST_SKIP() << "mandoc is not installed";
  EXPECT_EQ(OutputOf("mandoc -T lint '" + PagePath() + "' 2>&1"), "");
}

}  // namespace
}  // namespace starlint
