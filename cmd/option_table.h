// What the commands take, as plain rows: the help, the completions of shells and the test of the
// manual page read these, so that none of them can know an option that is not there, or miss one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace starlint {

struct OptionRow {
  std::vector<std::string> names;  // "-f", "--format"; none: an argument
  std::string value;               // what stands for its value, "FILE"; empty: a flag
  std::string means;               // one sentence or less, no period
  std::string group;               // the heading that it stands under; of arguments empty
  std::vector<std::string> words;  // all that the value may be; empty: much
  bool repeats = false;            // may be given again
};

struct UsageExample {
  std::string line;  // "starlint answers"
  std::string does;  // "lint a directory"
};

struct CommandTable {
  std::string command;          // "check"
  std::string arguments;        // "[OPTION...] [PATH...]"
  std::string description;      // a sentence
  std::vector<OptionRow> rows;  // arguments first, then options, those of a group together
  std::vector<UsageExample> examples;
};

// Of a command of commands.h.
CommandTable TableOf(std::string_view command);

// The page that `starlint COMMAND --help` prints, in 80 columns.
std::string HelpPage(const CommandTable& table);

}  // namespace starlint
