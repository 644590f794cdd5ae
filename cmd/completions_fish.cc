#include <string>
#include <string_view>
#include <vector>

#include "completions.h"

namespace starlint {
namespace {

// fish escapes only these within single quotes.
std::string Quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

// The arguments of `complete` that offer what may stand for the value of `row`.
std::string Offer(const OptionRow& row) {
  const std::string words = JoinWords(row.words);
  switch (KindOf(row)) {
    case ValueKind::kWord:
      return " -x -a " + Quoted(words);
    case ValueKind::kList:
      return " -x -a " + Quoted("(__starlint_list " + words + ")");
    case ValueKind::kPair:
      return " -x -a " +
             Quoted("(__starlint_pair \"" + std::string(PairValues(row)) + "\" " + words + ")");
    case ValueKind::kReport:
      return " -r -f -a " + Quoted(words);
    case ValueKind::kFile:
    case ValueKind::kStories:
      return " -r -F";
    case ValueKind::kDirectory:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::kFree:
      return " -x";
    case ValueKind::kNone:
      break;
  }
  return "";
}

std::string Head(const std::vector<std::string>& names) {
  return "# fish completions of starlint, printed by `starlint completions fish`\n"
         "\n"
         "function __starlint_command # the command of the line; its default is check\n"
         "    set -l words (commandline -opc)\n"
         "    if set -q words[2]; and contains -- $words[2] " +
         JoinWords(names) +
         "\n"
         "        echo $words[2]\n"
         "    else\n"
         "        echo check\n"
         "    end\n"
         "end\n"
         "\n"
         "function __starlint_list # words with commas between\n"
         "    set -l head (string replace -r '^--[a-z-]+=' '' -- (commandline -ct) | string match "
         "-r '.*,')\n"
         "    for word in $argv\n"
         "        echo $head$word\n"
         "    end\n"
         "end\n"
         "\n"
         "function __starlint_pair # each word with a `=`, and with the words of $argv[1]\n"
         "    for word in $argv[2..-1]\n"
         "        echo $word=\n"
         "        for value in (string split -n ' ' -- $argv[1])\n"
         "            echo $word=$value\n"
         "        end\n"
         "    end\n"
         "end\n"
         "\n";
}

// A line each: its options, then what its argument may be.
void AppendCommand(const CommandTable& table, std::string& out) {
  const std::string when = "complete -c starlint -n '__starlint_is " + table.command + "'";
  for (const OptionRow& row : table.rows) {
    if (row.names.empty()) continue;
    out += when;
    for (const std::string& name : row.names) {
      out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    out += Offer(row) + " -d " + Quoted(row.means) + "\n";
  }
  const OptionRow* argument = ArgumentOf(table);
  if (argument == nullptr) return;
  const bool files = KindOf(*argument) == ValueKind::kStories;
  const bool directories = KindOf(*argument) == ValueKind::kDirectory;
  out += when +
         (files         ? " -F"
          : directories ? " -a '(__fish_complete_directories)'"
                        : " -a " + Quoted(JoinWords(argument->words))) +
         "\n";
}

}  // namespace

std::string FishCompletions(std::span<const NamedTable> commands) {
  std::vector<std::string> names;
  for (const auto& [summary, table] : commands) names.push_back(table.command);
  std::string out = Head(names);
  out +=
      "function __starlint_is\n"
      "    test (__starlint_command) = $argv[1]\n"
      "end\n"
      "\n"
      "complete -c starlint -f\n"
      "complete -c starlint -n __fish_is_first_arg -l version -d 'Show the version'\n";
  for (const auto& [summary, table] : commands) {
    out += "complete -c starlint -n __fish_is_first_arg -a " + table.command + " -d " +
           Quoted(summary) + "\n";
  }
  for (const auto& [summary, table] : commands) AppendCommand(table, out);
  return out;
}

}  // namespace starlint
