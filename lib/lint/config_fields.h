// The keys of a configuration, once: the loader, the merging of layers, `starlint config`, the JSON
// schema and the table in docs/configuration.md all walk this list. The types of the members say
// how a value is read and shown.
//
// A visitor is called as `visit(key, &Config::member)`.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "lint/config.h"

namespace starlint {

struct ConfigKey {
  std::string_view name;
  uint8_t scopes = kInFile;   // where it may stand, see ConfigScope
  std::string_view value;     // what may stand there, for people
  std::string_view built_in;  // what holds without it, for people; empty: nothing
  std::string_view means;     // a line
  std::span<const std::string_view> choices = {};  // of a word; empty: any
};

inline constexpr std::array<std::string_view, 4> kLevelNames = {"off", "info", "warning", "error"};
// Those of render/format.h, which a test holds them to.
inline constexpr std::array<std::string_view, 10> kFormatNames = {
    "text",   "concise", "json",       "sarif",  "github",
    "gitlab", "junit",   "checkstyle", "rdjson", "markdown"};
inline constexpr std::array<std::string_view, 3> kSeverityNames = {"info", "warning", "error"};
inline constexpr std::array<std::string_view, 4> kFailNames = {"error", "warning", "info", "never"};

inline constexpr uint8_t kInAll = kInFile | kInOverride | kInStory;

template <class Visitor>
void ConfigFields(Visitor& visit) {
  visit(ConfigKey{"extends", kInFile, "path", "", "another configuration, over which this is laid"},
        &Config::extends);
  visit(ConfigKey{"files", kInOverride, "globs", "", "the files that an override holds for"},
        &Config::files);
  visit(ConfigKey{"select", kInFile | kInOverride, "rules, groups, all", "",
                  "turns on these rules and no others"},
        &Config::select);
  visit(ConfigKey{"ignore", kInAll, "rules, groups, all", "", "turns off these rules"},
        &Config::ignore);
  visit(ConfigKey{"rules", kInAll, "mapping of rules", "",
                  "the level of a rule, or its level and its numbers"},
        &Config::rules);
  visit(ConfigKey{"budget", kInAll, "seconds, wpm", "90, 150",
                  "how long an answer may take, and words spoken a minute"},
        &Config::budget);
  visit(ConfigKey{"exclude", kInFile, "globs", "", "files and directories that are not linted"},
        &Config::exclude);
  visit(ConfigKey{"stories", kInFile, "globs", "", "files that must hold a story"},
        &Config::stories);
  visit(ConfigKey{"overrides", kInFile, "list", "", "what holds for some files only"},
        &Config::overrides);
  visit(ConfigKey{"signals", kInFile, "mapping of signals", "",
                  "your own phrases and exceptions of signals"},
        &Config::signals);
  visit(ConfigKey{"sections", kInFile, "mapping of names", "",
                  "your own names of parts: `Backdrop: [situation]`"},
        &Config::sections);
  visit(ConfigKey{"confidential", kInFile, "names", "", "names that must not be told"},
        &Config::confidential);
  visit(ConfigKey{"format", kInFile, "format", "text", "the output format", kFormatNames},
        &Config::format);
  visit(ConfigKey{"min-severity", kInFile, "severity", "info", "the least that is shown",
                  kSeverityNames},
        &Config::min_severity);
  visit(ConfigKey{"fail-on", kInFile, "severity or never", "warning",
                  "the least that makes the exit status 1", kFailNames},
        &Config::fail_on);
  visit(ConfigKey{"require-reason", kInFile, "true or false", "false",
                  "comments that silence must say why"},
        &Config::require_reason);
  visit(ConfigKey{"baseline", kInFile, "path", "", "a file of known findings"}, &Config::baseline);
}

struct BudgetKey {
  std::string_view name;
  std::string_view means;
};

template <class Visitor>
void BudgetFields(Visitor& visit) {
  visit(BudgetKey{"seconds", "how long an answer may take"}, &BudgetChange::seconds);
  visit(BudgetKey{"wpm", "words that you speak in a minute"}, &BudgetChange::wpm);
}

}  // namespace starlint
