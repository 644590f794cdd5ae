// A rule tried on its own examples: what was found beside what is marked, in every form, and
// whether each of its patterns is needed. `starlint test` prints what is here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/examples.h"
#include "rule/rule_pack.h"

namespace starlint {

enum class Outcome : uint8_t {
  kOk,
  kMissing,    // a mark at which nothing was found
  kNoisy,      // a finding that nothing marks
  kMisplaced,  // a finding that stands elsewhere than its mark
  kUnread,     // the example is not read as one story
};
std::string_view ToString(Outcome outcome);

// A way in which an example came out otherwise than it is marked.
struct Deviation {
  Outcome outcome = Outcome::kMissing;
  size_t file = 0;      // of those that the example is written as
  Span marked;          // Source bytes of that file; empty when it is noisy
  Span found;           // the same; empty when it is missing
  std::string message;  // what the rule said; empty when it is missing

  friend bool operator==(const Deviation&, const Deviation&) = default;
};

// What a rule says to its user, holes filled.
struct Saying {
  std::string message;
  std::string help;
};

// What `rule` says of the first finding of its bad examples; with holes as it is written where
// these find nothing.
Saying SayingOf(const Rule& rule, const RuleSet& set);

// How `example` came out in `form`; `rule` alone is run, whatever its level. Empty: as marked.
std::vector<Deviation> TryExample(const Rule& rule, const Example& example, Form form,
                                  const RuleSet& set);

struct TriedExample {
  const Example* example = nullptr;
  bool bad = false;
  Form form = Form::kHeadings;  // the form that the deviations are about
  std::vector<Deviation> deviations;
};

struct TriedRule {
  const Rule* rule = nullptr;
  std::vector<TriedExample> examples;
  std::vector<std::string> unproven;  // what no example needs: "pattern '...'", "except '...'"

  bool passed() const;
};

// Tries every example in every form that it suits, up to the first form in which it deviates, and
// then, where all is well, whether an example fails without each pattern.
TriedRule TryRule(const Rule& rule, const RuleSet& set);

// The phrases and exceptions of a pack's own signals that no example of its rules needs, and the
// signals that no rule names: "signal 'buzz': phrase '...'".
std::vector<std::string> UnprovenPhrases(const RulePack& pack);

}  // namespace starlint
