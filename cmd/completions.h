// Scripts that complete starlint's command line in shells, made of the same rows as its help
// (option_table.h). The script is static: it starts no program while somebody types.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "option_table.h"

namespace starlint {

// What may stand where a value is typed.
enum class ValueKind {
  kNone,    // nothing: a flag
  kFree,    // anything, nothing to offer
  kWord,    // one of the row's words
  kList,    // some of them, with commas between
  kPair,    // one of them, `=`, and a value: levels where the value is one
  kReport,  // one of them, perhaps `=` and a file
  kFile,
  kDirectory,
  kStories,  // files that may hold stories
};

ValueKind KindOf(const OptionRow& row);

// The words behind the `=` of a kPair, parted by blanks.
std::string_view PairValues(const OptionRow& row);

// The row of a command's argument; nullptr when it takes none.
const OptionRow* ArgumentOf(const CommandTable& table);

// A command's name and what it does in a line, for shells that show it.
struct NamedTable {
  std::string_view summary;
  CommandTable table;
};

std::string BashCompletions(std::span<const NamedTable> commands);
std::string ZshCompletions(std::span<const NamedTable> commands);
std::string FishCompletions(std::span<const NamedTable> commands);

// The words of `row`, parted by blanks.
std::string JoinWords(const std::vector<std::string>& words);

// `text` as one word of a shell, in single quotes.
std::string ShellQuoted(std::string_view text);

}  // namespace starlint
