#include <string>
#include <string_view>

#include "completions.h"

namespace starlint {
namespace {

constexpr std::string_view kHelpers = R"zsh(#compdef starlint
# zsh completions of starlint, printed by `starlint completions zsh`

_starlint_pair() { # words, a `=`, and the words of $1
  if compset -P '*='; then
    compadd -- ${=1}
  else
    compadd -S = -q -- ${@:2}
  fi
}
_starlint_report() { # words, perhaps with `=` and a file
  if compset -P '*='; then
    _files
  else
    compadd -- $@
  fi
}
_starlint_stories() {
  _files -g '*.(md|markdown|yaml|yml|json|org)'
}

_starlint() {
  local command=check
  local -a commands
)zsh";

constexpr std::string_view kEnd = R"zsh(  esac
}

if [[ $funcstack[1] == _starlint ]]; then
  _starlint "$@"
else
  compdef _starlint starlint
fi
)zsh";

// `text` where a bracket, a colon or a backslash would end it.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// A blank before a function keeps _arguments from adding options of compadd.
std::string Action(const OptionRow& row) {
  const std::string words = JoinWords(row.words);
  switch (KindOf(row)) {
    case ValueKind::kWord:
      return "(" + words + ")";
    case ValueKind::kList:
      return "_sequence compadd - " + words;
    case ValueKind::kPair:
      return " _starlint_pair \"" + std::string(PairValues(row)) + "\" " + words;
    case ValueKind::kReport:
      return " _starlint_report " + words;
    case ValueKind::kFile:
      return "_files";
    case ValueKind::kDirectory:
      return "_files -/";
    case ValueKind::kStories:
      return "_starlint_stories";
    case ValueKind::kFree:
    case ValueKind::kNone:
      break;
  }
  return " ";
}

// What _arguments is told of an option: '(-f --format)'{-f+,--format=}'[means]:VALUE:action'.
std::string OptionSpec(const OptionRow& row) {
  const bool flag = row.value.empty();
  std::string names;
  for (const std::string& name : row.names) {
    const bool is_long = name.starts_with("--");
    names += (names.empty() ? "" : ",") + name + (flag ? "" : is_long ? "=" : "+");
  }
  const std::string before = row.repeats            ? "'*'"
                             : row.names.size() > 1 ? "'(" + JoinWords(row.names) + ")'"
                                                    : "";
  std::string rest = "[" + Escaped(row.means) + "]";
  if (!flag) rest += ":" + Escaped(row.value) + ":" + Action(row);
  return before + (row.names.size() > 1 ? "{" + names + "}" : names) + ShellQuoted(rest);
}

std::string ArgumentsOf(const CommandTable& table) {
  std::string out = "    " + table.command + ")\n      _arguments -s -S";
  for (const OptionRow& row : table.rows) {
    if (!row.names.empty()) out += " \\\n        " + OptionSpec(row);
  }
  if (const OptionRow* argument = ArgumentOf(table)) {
    out += " \\\n        " + ShellQuoted("*:" + argument->value + ":" + Action(*argument));
  }
  return out + "\n      ;;\n";
}

}  // namespace

std::string ZshCompletions(std::span<const NamedTable> commands) {
  std::string out(kHelpers);
  out += "  commands=(\n";
  for (const auto& [summary, table] : commands) {
    out += "    " + ShellQuoted(table.command + ":" + Escaped(summary)) + "\n";
  }
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe -t commands command commands\n"
      "  elif (( ${commands[(I)${words[2]}:*]} )); then\n"
      "    command=${words[2]}\n"
      "    shift words\n"
      "    (( CURRENT-- ))\n"
      "  fi\n"
      "  case $command in\n";
  for (const auto& [summary, table] : commands) out += ArgumentsOf(table);
  return out + std::string(kEnd);
}

}  // namespace starlint
