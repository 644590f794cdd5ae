#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "completions.h"

namespace starlint {
namespace {

// What no option changes. Nothing in it is newer than bash 3.2, which macOS has.
constexpr std::string_view kHelpers =
    R"bash(# bash completions of starlint, printed by `starlint completions bash`
# shellcheck disable=SC2207  # mapfile is newer than bash 3.2

# Each offers what begins like $part; $stem is what stands before it in the same word.
_starlint_words() {
  COMPREPLY=($(compgen -P "$stem" -W "$1" -- "$part"))
}
_starlint_list() { # words with commas between
  stem+=${part%"${part##*,}"} part=${part##*,}
  _starlint_words "$1"
}
_starlint_open() { # words behind which a `=` follows, or may follow: $2
  compopt -o nospace 2>/dev/null
  COMPREPLY=($(compgen -P "$stem" -S "$2" -W "$1" -- "$part"))
}
_starlint_pair() { # KEY=VALUE
  if [[ $part == *=* ]]; then
    stem+=${part%%=*}= part=${part#*=}
    _starlint_words "$2"
  else
    _starlint_open "$1" =
  fi
}
_starlint_report() { # FORMAT[=FILE]
  if [[ $part == *=* ]]; then
    stem+=${part%%=*}= part=${part#*=}
    _starlint_files
  else
    _starlint_open "$1" ''
  fi
}
_starlint_files() { # $1: -d for directories
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "${1:--f}" -P "$stem" -- "$part"))
}
_starlint_stories() {
  local IFS=$'\n' name
  compopt -o filenames 2>/dev/null
  for name in $(compgen -f -- "$part"); do
    case $name in
      *.md | *.markdown | *.yaml | *.yml | *.json | *.org) COMPREPLY+=("$name") ;;
      *) if [[ -d $name ]]; then COMPREPLY+=("$name"); fi ;;
    esac
  done
  if ((${#COMPREPLY[@]} == 0)); then _starlint_files; fi
}

_starlint() {
  local IFS=$' \t\n' word words=() glue='' option stem='' part command=check options i
  COMPREPLY=()
  # Bash parts words at `=`, unless its user has said otherwise.
  for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ $word == = || $glue ]]; then
      words[${#words[@]} - 1]+=$word
      glue=${word%%[!=]*}
    else
      words+=("$word")
    fi
  done
  part=${words[${#words[@]} - 1]} option=${words[${#words[@]} - 2]}
  if [[ $part == --*=* ]]; then option=${part%%=*} stem=$option= part=${part#*=}; fi
)bash";

constexpr std::string_view kEnd = R"bash(
  # What bash has parted off stays as it is.
  if [[ $stem == *=* && $COMP_WORDBREAKS == *=* ]]; then
    for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]=${COMPREPLY[i]#"${stem%=*}="}; done
  fi
}

complete -F _starlint starlint
)bash";

// Word lists, each once: the same lists belong to several options.
class WordLists {
 public:
  // The variable that holds `words`.
  std::string Variable(const std::vector<std::string>& words) {
    const std::string joined = JoinWords(words);
    auto found = std::find(lists_.begin(), lists_.end(), joined);
    if (found == lists_.end()) found = lists_.insert(lists_.end(), joined);
    return "\"$words" + std::to_string(found - lists_.begin() + 1) + "\"";
  }
  std::string Declared() const {
    std::string out;
    for (size_t i = 0; i < lists_.size(); ++i) {
      out += "  local words" + std::to_string(i + 1) + "=" + ShellQuoted(lists_[i]) + "\n";
    }
    return out;
  }

 private:
  std::vector<std::string> lists_;
};

// The call that offers what may stand for the value of `row`.
std::string Offer(const OptionRow& row, WordLists& lists) {
  switch (KindOf(row)) {
    case ValueKind::kWord:
      return "_starlint_words " + lists.Variable(row.words);
    case ValueKind::kList:
      return "_starlint_list " + lists.Variable(row.words);
    case ValueKind::kPair:
      return "_starlint_pair " + lists.Variable(row.words) + " '" + std::string(PairValues(row)) +
             "'";
    case ValueKind::kReport:
      return "_starlint_report " + lists.Variable(row.words);
    case ValueKind::kFile:
      return "_starlint_files";
    case ValueKind::kDirectory:
      return "_starlint_files -d";
    case ValueKind::kStories:
      return "_starlint_stories";
    case ValueKind::kFree:
    case ValueKind::kNone:
      break;
  }
  return ":";
}

// The options of all commands whose values are offered alike, a line for each kind of offer.
std::string ValueCases(std::span<const NamedTable> commands, WordLists& lists) {
  std::vector<std::pair<std::string, std::string>> cases;  // offer, patterns
  for (const auto& [summary, table] : commands) {
    for (const OptionRow& row : table.rows) {
      if (row.names.empty() || row.value.empty()) continue;
      const std::string offer = Offer(row, lists);
      auto found = std::find_if(cases.begin(), cases.end(),
                                [&](const auto& one) { return one.first == offer; });
      if (found == cases.end()) found = cases.insert(cases.end(), {offer, ""});
      for (const std::string& name : row.names) {
        found->second += (found->second.empty() ? "" : " | ") + table.command + ":" + name;
      }
    }
  }
  std::string out;
  for (const auto& [offer, patterns] : cases) out += "    " + patterns + ") " + offer + " ;;\n";
  return out;
}

std::string OptionNames(const CommandTable& table) {
  std::vector<std::string> names;
  for (const OptionRow& row : table.rows) {
    names.insert(names.end(), row.names.begin(), row.names.end());
  }
  return JoinWords(names);
}

// What is offered where no option wants a value.
std::string ArgumentCases(std::span<const NamedTable> commands, WordLists& lists) {
  std::string out;
  for (const auto& [summary, table] : commands) {
    out += "        " + table.command + ")\n          options='" + OptionNames(table) + "'\n";
    if (const OptionRow* argument = ArgumentOf(table)) {
      out += "          if [[ $part != -* ]]; then " + Offer(*argument, lists) + "; fi\n";
    }
    out += "          ;;\n";
  }
  return out;
}

}  // namespace

std::string BashCompletions(std::span<const NamedTable> commands) {
  WordLists lists;
  std::vector<std::string> names;
  for (const auto& [summary, table] : commands) names.push_back(table.command);
  const std::string values = ValueCases(commands, lists);
  const std::string arguments = ArgumentCases(commands, lists);
  std::string patterns = JoinWords(names);
  for (size_t at = 0; (at = patterns.find(' ', at)) != patterns.npos; ++at) patterns[at] = '|';
  std::string out(kHelpers);
  out += lists.Declared();
  out += "  if ((${#words[@]} > 2)); then\n    case ${words[1]} in\n      " + patterns +
         ") command=${words[1]} ;;\n    esac\n  fi\n";
  out += "  case $command:$option in\n" + values;
  out += "    *)\n      case $command in\n" + arguments + "      esac\n";
  out +=
      "      if ((${#words[@]} == 2)); then\n"
      "        COMPREPLY+=($(compgen -W '" +
      JoinWords(names) +
      "' -- \"$part\"))\n        options+=' --version'\n      fi\n"
      "      if [[ $part == -* ]]; then _starlint_words \"$options\"; fi\n      ;;\n  esac\n";
  out += kEnd;
  return out;
}

}  // namespace starlint
