#include "completions.h"

#include <algorithm>

namespace starlint {

ValueKind KindOf(const OptionRow& row) {
  if (row.value.empty()) return ValueKind::kNone;
  if (row.value == "ID,...") return ValueKind::kList;
  if (row.value == "ID=LEVEL" || row.value == "KEY=VALUE") return ValueKind::kPair;
  if (row.value == "FORMAT[=FILE]") return ValueKind::kReport;
  if (!row.words.empty()) return ValueKind::kWord;
  if (row.value == "FILE") return ValueKind::kFile;
  if (row.value.ends_with("DIR")) return ValueKind::kDirectory;
  return row.value == "PATH" ? ValueKind::kStories : ValueKind::kFree;
}

std::string_view PairValues(const OptionRow& row) {
  return row.value == "ID=LEVEL" ? "off info warning error" : "";
}

const OptionRow* ArgumentOf(const CommandTable& table) {
  const bool takes = !table.rows.empty() && table.rows.front().names.empty();
  return takes ? &table.rows.front() : nullptr;
}

std::string JoinWords(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

std::string ShellQuoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

}  // namespace starlint
