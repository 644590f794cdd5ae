// One layer of configuration as it was written: a `.starlint.yaml`, one of its overrides, what
// stands under `starlint:` in a story, or the options of the command line. Layers are laid over one
// another in effective.h; which keys there are is listed once, in config_fields.h. Every mistake is
// a located diagnostic (rule "config", severity error), in the shape of a finding.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/rule_set.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "story/part.h"

namespace starlint {

// Where a value was set.
struct Origin {
  std::string name;   // a file as the run names it, or an option: "--set"; empty: built in
  uint32_t line = 0;  // from 1; 0: not in a file

  friend bool operator==(const Origin&, const Origin&) = default;
};

// A value that may have been given.
template <class T>
struct Given {
  T value{};
  Origin origin;
  bool given = false;
};

using Names = std::vector<std::string>;
struct Selectors {
  Names names;  // ids of rules, groups, "all"
};
struct Globs {
  std::string base;  // the absolute directory that they are relative to
  Names globs;       // see ignore_list.h
};

// What is said of a rule, of a group or of "all".
struct RuleChange {
  struct OptionChange {
    std::string name;
    double value = 0;
    Origin origin;
  };
  std::string name;
  Given<Severity> level;
  std::vector<OptionChange> options;
};

struct BudgetChange {
  Given<double> seconds;
  Given<double> wpm;
};

// A phrase or an exception of a signal.
struct SignalChange {
  std::string signal;
  uint8_t number = 0;  // in the signal table
  bool except = false;
  std::string phrase;
  Origin origin;
};

// A user's own name of parts.
struct SectionName {
  std::string name;
  PartSet parts;
  Origin origin;
};

struct Config {
  std::string name;  // what it is called in messages: ".starlint.yaml", "--set"
  Given<std::string> extends;
  Given<Selectors> select;
  Given<Selectors> ignore;
  std::vector<RuleChange> rules;
  BudgetChange budget;
  Given<Globs> exclude;
  Given<Globs> stories;
  Given<Globs> files;  // of an override: what it holds for
  std::vector<Config> overrides;
  std::vector<SignalChange> signals;
  std::vector<SectionName> sections;
  Given<Names> confidential;
  Given<std::string> format;
  Given<std::string> min_severity;
  Given<std::string> fail_on;
  Given<bool> require_reason;
  Given<std::string> baseline;
};

// Where a layer stands decides which keys it may have.
enum ConfigScope : uint8_t { kInFile = 1, kInOverride = 2, kInStory = 4 };

// The configuration in `file`, or nothing when it has mistakes, which are added to `problems` by
// place. The rules, options and signals that it may name are those of `set`; its globs are relative
// to `base`, an absolute directory.
std::optional<Config> ReadConfig(const Source& file, std::string_view base, const RuleSet& set,
                                 Problems& problems);

// Reads what an option says into `config`, as if it stood in a file: "budget.seconds" and "120",
// "rules.filler" and "off", "RULE.OPTION" and "3" (also as a configuration has them:
// "rules.filler.level", "rules.RULE.OPTION"), "select" and "[a, b]". `option` is what origins
// are called by. Gives what is wrong as a sentence, empty when nothing is.
std::string SetKey(std::string_view option, std::string_view key, std::string_view value,
                   std::string_view base, const RuleSet& set, Config& config);

// Sets the list `key` ("select", "ignore", "exclude") of `config` as an option says it.
void SetList(std::string_view option, std::string_view key, Names items, std::string_view base,
             Config& config);

// Why the level of the rule `name` cannot be changed; empty when it can.
std::string FixedRule(std::string_view name, const RuleSet& set);

// What is wrong with the name of a rule or a group, as a sentence; empty when nothing is.
std::string UnknownRule(std::string_view name, const RuleSet& set);

}  // namespace starlint
