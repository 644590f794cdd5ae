// The pure heart: one file's bytes in, its stories and findings out. No I/O, no globals; the
// command line, tests, fuzzers and editors all call this.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "lint/report.h"
#include "rule/rule_set.h"
#include "signal/pattern.h"
#include "signal/user_signals.h"
#include "source/source.h"

namespace starlint {

struct Config;
struct Effective;

// What holds for a file, whatever stands in it.
struct Settings {
  std::vector<ActiveRule> rules;  // those that are not off for every story
  Budget budget;
  bool bank = false;  // collect FileReport::bank for rules that look across stories, if any is on
  bool require_reason = false;                // directives must say why
  std::vector<std::string> confidential;      // names that should stand in no story's file
  const UserSignals* user_signals = nullptr;  // what the user's configuration adds; may be none
  const Vocabulary* vocabulary = nullptr;     // names of parts, if the user adds some
  bool story_expected = false;                // a file without a story is an error
  Severity min_severity = Severity::kInfo;    // the least that is shown
  std::optional<Severity> fail_on;            // the least that fails a run; kOff: nothing does

  // What these were made from, so that a story can lay its own settings between the two; nullptr
  // when stories have no say.
  const Effective* effective = nullptr;
  const Config* command_line = nullptr;

  // The names of parts that hold: the user's, or those of `set`.
  const Vocabulary& Names(const RuleSet& set) const {
    return vocabulary == nullptr ? set.vocabulary : *vocabulary;
  }
};

// Every rule of `set` at its own level and with its own numbers.
Settings DefaultSettings(const RuleSet& set);

// What the sentences of a story carry, the user's own phrases heard.
StorySignals SignalsOf(const Document& document, const Story& story, const RuleSet& set,
                       const Settings& settings);

// Gives what starlint itself reports (rule/reports.h) the levels that hold; what is off goes.
void HoldLevels(const RuleSet& set, const Settings& settings, FileReport& report);

// Lints `source`; `patterns` may be shared between threads. Never fails: what cannot be read is a
// diagnostic, and what could be read is linted. `found`: what others found in its stories; it is
// silenced, sorted and reported with the rest.
FileReport LintFile(const Source& source, const RuleSet& set, const Settings& settings,
                    PatternCache& patterns, std::span<const Diagnostic> found = {});

}  // namespace starlint
