#include <algorithm>
#include <string>
#include <string_view>

#include "option_table.h"
#include "render/wrap.h"

namespace starlint {
namespace {

constexpr uint32_t kColumns = 80;
constexpr uint32_t kMeansColumn = 32;  // where the meanings of options begin

// "  left      right", `right` folded; on a line of its own where `left` is too long.
void AppendRow(std::string left, std::string_view right, uint32_t column, std::string& out) {
  left.insert(0, "  ");
  if (left.size() + 1 > column) {
    out += left + "\n" + std::string(column, ' ');
  } else {
    left.resize(column, ' ');
    out += left;
  }
  AppendWrapped(right, kColumns - column, column, out);
  out += '\n';
}

std::string LeftOf(const OptionRow& row) {
  std::string left;
  // Long names stand below one another, whether there is a short one or not.
  if (!row.names.empty() && row.names.front().starts_with("--")) left = "    ";
  for (const std::string& name : row.names) {
    if (&name != row.names.data()) left += ", ";
    left += name;
  }
  if (row.value.empty()) return left;
  return left + (row.names.empty() ? "" : " ") + row.value;
}

void AppendExamples(const CommandTable& table, std::string& out) {
  if (table.examples.empty()) return;
  size_t widest = 0;
  for (const UsageExample& example : table.examples) widest = std::max(widest, example.line.size());
  const auto column = static_cast<uint32_t>(widest + 4);
  out += "\nExamples:\n";
  for (const auto& [line, does] : table.examples) AppendRow(line, does, column, out);
}

}  // namespace

std::string HelpPage(const CommandTable& table) {
  const std::string name = table.command == "check" ? "[check]" : table.command;
  std::string out =
      table.description + "\n\nusage: starlint " + name + " " + table.arguments + "\n";
  std::string group;
  for (const OptionRow& row : table.rows) {
    if (row.group != group || &row == table.rows.data()) {
      out += row.group.empty() ? "\n" : "\n" + row.group + ":\n";
      group = row.group;
    }
    AppendRow(LeftOf(row), row.means, kMeansColumn, out);
  }
  AppendExamples(table, out);
  return out;
}

}  // namespace starlint
