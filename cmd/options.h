// What stands on the command line, as values. CLI11 is known in options*.cc only.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "source/line_map.h"

namespace starlint {

// What every command that has settings takes.
struct ConfigOptions {
  std::string file;                     // empty: it is looked for
  bool isolated = false;                // no configuration file
  std::vector<std::string> settings;    // KEY=VALUE
  std::vector<std::string> select;      // ids, groups, "all"
  std::vector<std::string> ignore;      // the same
  std::vector<std::string> severities;  // ID=LEVEL
  std::vector<std::string> exclude;     // globs
  std::vector<std::string> packs;       // directories of rules
};

struct CheckOptions {
  std::vector<std::string> paths;
  ConfigOptions config;
  std::string files_from;  // a file that lists paths, "-" standard input; empty: none
  bool no_exclude = false;
  bool no_gitignore = false;
  bool list_files = false;
  std::vector<std::string> formats;  // "FORMAT" or "FORMAT=FILE"; none: not said
  std::string color = "auto";
  std::string stdin_filename = "<stdin>";
  uint32_t width = 0;  // 0: the terminal's
  ColumnUnit column_unit = ColumnUnit::kCodePoint;
  std::optional<Severity> min_severity;  // what is shown
  std::optional<Severity> fail_on;       // what fails; kOff: nothing
  bool statistics = false;
  bool fix = false;            // make safe fixes
  bool unsafe_fixes = false;   // make the others too
  bool diff = false;           // print what fixes would change, change nothing
  std::string baseline;        // a file of known findings; empty: the configuration's, or none
  std::string write_baseline;  // the file to write one to; empty: none
  uint32_t jobs = 0;           // threads; 0: as many as the machine has
  bool bank = false;           // the files named are a whole bank
  bool watch = false;          // lint again when something changes
  bool quiet = false;
  bool verbose = false;
};

struct ShowOptions {
  std::vector<std::string> paths;
  ConfigOptions config;
  std::string format = "text";
  bool outline = false;  // what was read, not how
  std::string signal;    // the only one to show; empty: all
  std::string color = "auto";
  std::string stdin_filename = "<stdin>";
  uint32_t width = 0;  // 0: the terminal's
};

struct StatsOptions {
  std::vector<std::string> paths;
  ConfigOptions config;
  std::string format = "text";
  std::string color = "auto";
  std::string stdin_filename = "<stdin>";
  uint32_t width = 0;  // 0: the terminal's
};

struct ConfigCommandOptions {
  std::string path = ".";  // whose settings are shown
  ConfigOptions config;
  std::string format = "text";
};

struct RulesOptions {
  bool signals = false;            // list signals instead
  std::vector<std::string> packs;  // directories of rules
  std::string format = "text";
};

struct InitOptions {
  bool pre_commit = false;
  bool github = false;
};

struct ExplainOptions {
  std::vector<std::string> rules;
  std::vector<std::string> packs;  // directories of rules
  std::string format = "text";
};

struct TestOptions {
  std::vector<std::string> of;  // ids or directories of rules; none: all that hold here
  uint32_t width = 0;           // 0: the terminal's
  bool verbose = false;
};

struct NewOptions {
  std::string path;  // the story's file; of a rule its directory, empty: where rules are looked for
  std::string prompt;  // what the story answers, a prompt or a theme; empty: not said
  bool yaml = false;   // a story in YAML
  std::string rule;    // the id of the rule to write; empty: a story is
};

struct SchemaOptions {
  std::string of;
};

struct CompletionsOptions {
  std::string shell;
};

// Either values, or the help that was asked for, or what is wrong with the arguments.
template <class Options>
struct Parsed {
  Options options;
  std::optional<std::string> help;
  std::optional<std::string> error;
};

Parsed<CheckOptions> ParseCheck(std::span<const std::string> args);
Parsed<ShowOptions> ParseShow(std::span<const std::string> args);
Parsed<StatsOptions> ParseStats(std::span<const std::string> args);
Parsed<ConfigCommandOptions> ParseConfig(std::span<const std::string> args);
Parsed<RulesOptions> ParseRules(std::span<const std::string> args);
Parsed<InitOptions> ParseInit(std::span<const std::string> args);
Parsed<ExplainOptions> ParseExplain(std::span<const std::string> args);
Parsed<TestOptions> ParseTest(std::span<const std::string> args);
Parsed<NewOptions> ParseNew(std::span<const std::string> args);
Parsed<CompletionsOptions> ParseCompletions(std::span<const std::string> args);
Parsed<SchemaOptions> ParseSchema(std::span<const std::string> args);

}  // namespace starlint
