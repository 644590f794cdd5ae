// What the commands' options are declared with: a CLI11 application that also knows which words a
// value may be and what the command is used like, and the options that several commands share.
// Only options*.cc may include this; what they declare is read as values (options.h) or as rows
// (option_table.h).
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "option_table.h"
#include "options.h"

namespace starlint {

using Words = std::vector<std::string_view>;

class CommandApp : public CLI::App {
 public:
  CommandApp();

  // All three as in CommandTable.
  void Describe(std::string command, std::string arguments, std::string description);

  // The value of `option` is one of `words`; anything else is a mistake that names them.
  CLI::Option* Choose(CLI::Option* option, const Words& words);
  // The same without the check, for values that hold more than the word.
  CLI::Option* Suggest(CLI::Option* option, const Words& words);

  void Example(std::string line, std::string does);

  // Sets what the options are bound to. What was asked for instead, or is wrong with `args`, is
  // returned in `help` and `error`.
  template <class Options>
  void Parse(std::span<const std::string> args, Parsed<Options>& parsed) {
    ParseInto(args, parsed.help, parsed.error);
  }

  CommandTable Table() const;

 private:
  void ParseInto(std::span<const std::string> args, std::optional<std::string>& help,
                 std::optional<std::string>& error);
  std::string Message(const CLI::ParseError& error) const;
  std::string Unexpected(std::string_view argument) const;

  std::string command_;
  std::string arguments_;
  std::map<const CLI::Option*, std::vector<std::string>> words_;
  std::vector<UsageExample> examples_;
};

// The ids of the built-in rules.
Words RuleIds();

// "a, b or c".
std::string Listed(const Words& words);

CLI::Validator WholeNumberIn(uint32_t least, uint32_t most);

// An option that may be given again and takes one value each time, so that files may follow.
CLI::Option* AddList(CommandApp& app, const char* name, std::vector<std::string>& values,
                     const char* value, const char* means);

// Files, directories or standard input.
CLI::Option* AddPaths(CommandApp& app, std::vector<std::string>& paths);
void AddFormat(CommandApp& app, std::string& format, const Words& formats);
void AddRulesOption(CommandApp& app, std::vector<std::string>& packs);
// What every command that has settings takes.
void AddConfigOptions(CommandApp& app, ConfigOptions& options);
// What every command that prints stories for people takes.
void AddTextOptions(CommandApp& app, std::string& color, uint32_t& width);
CLI::Option* AddWidth(CommandApp& app, uint32_t& width);
void AddStdinName(CommandApp& app, std::string& name);

// Describes `check` and binds its options.
void Declare(CommandApp& app, CheckOptions& options);

}  // namespace starlint
