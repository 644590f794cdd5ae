// The pure heart: one file's bytes in, its stories and findings out. No I/O, no globals; the
// command line, tests, fuzzers and editors all call this.
#pragma once

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

// What a run has decided before it opens the first file.
struct Settings {
  std::vector<ActiveRule> rules;  // those that are not off for every story
  Budget budget;
  bool bank = false;  // collect FileReport::bank for rules that look across stories, if any is on
  bool require_reason = false;                // directives must say why
  const UserSignals* user_signals = nullptr;  // what the user's configuration adds; may be none
};

// Every rule of `set` at its own level and with its own numbers.
Settings DefaultSettings(const RuleSet& set);

// Changes one number: "budget.seconds", "budget.wpm" or "RULE.OPTION". Returns what is wrong with
// the key or the value as a sentence, empty when nothing is.
std::string SetOption(Settings& settings, std::string_view key, std::string_view value);

// What the sentences of a story carry, the user's own phrases heard.
StorySignals SignalsOf(const Document& document, const Story& story, const RuleSet& set,
                       const Settings& settings);

// Lints `source`; `patterns` may be shared between threads. Never fails: what cannot be read is a
// diagnostic, and what could be read is linted. `found`: what others found in its stories; it is
// silenced, sorted and reported with the rest.
FileReport LintFile(const Source& source, const RuleSet& set, const Settings& settings,
                    PatternCache& patterns, std::span<const Diagnostic> found = {});

}  // namespace starlint
