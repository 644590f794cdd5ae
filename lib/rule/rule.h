// A rule as data: what a story needs, how to find out, and the words to say it in. Built-in rules
// are constants made from rules/*.yaml at build time, a user's are loaded from the same files at
// run time; both are these structs, whose views point at constants or into an Arena.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "source/diagnostic.h"
#include "story/part.h"
#include "story/trait.h"

namespace starlint {

// A named number of a rule that users may change: `--set RULE.NAME=VALUE`.
struct Option {
  std::string_view name;
  double value = 0;
};

// Are parts there, filled, in order?
struct SectionCheck {
  PartSet present;              // parts that must be there and hold a word
  PartSet grave;                // of those, the ones whose absence is an error
  std::string_view says_empty;  // the message when a part is labelled but empty
  bool order = false;           // parts must come in the order of STAR
  bool labels = false;          // the story must label its parts
};

// Is a part of a whole too large or too small? Names are signals (sentences are counted) or parts
// (words are counted), not both.
struct ShareCheck {
  std::span<const std::string_view> part;
  std::span<const std::string_view> of;
  std::string_view without;  // sentences with this signal do not count towards `part`
  std::string_view over;     // the option that `part` / `of` must not exceed
  std::string_view under;    // the option that `part` / `of` must reach
  uint32_t least = 0;        // `part` must be at least this large to be judged
  uint32_t alone = 0;        // ... or this large when nothing else is in `of`; 0: no such case
  uint32_t floor = 0;        // `of` must be at least this large to be judged
};

// How many sentences or points a part should have.
struct PartCount {
  Part part = Part::kSituation;
  uint32_t least = 0;
  uint32_t most = 0;
};

// Is there too much or too little of something to say?
struct BudgetCheck {
  bool seconds = false;          // over the run's budget of seconds
  std::string_view says_part;    // the message when a part is over what its label gives it
  std::string_view min_words;    // under the words of this option
  std::string_view short_item;   // stories mostly of items under this option's words are outlines
  std::string_view max_stretch;  // more words than this option's without a pause, in any sentence
  std::string_view max_names;    // more names of technology than this option's in the rule's parts
  std::span<const PartCount> sentences;  // parts with fewer or more sentences than these
};

// Does some sentence of the rule's parts carry one of these signals?
struct RequireCheck {
  std::span<const std::string_view> signals;
  std::span<const std::string_view> given;  // asked only of stories that carry all of these
  uint32_t first = 0;  // of the Action only so many sentences are looked at; 0: all
  PartSet at;          // absence is reported at the first of these parts that the story has
  bool later = false;  // asked only where a sentence of the Action behind `first` carries one;
                       // reported there
};

// Do sentences of the rule's parts carry a signal that they should not?
struct OccurCheck {
  std::string_view signal;
  uint32_t least = 1;                           // so many sentences make a finding
  std::string_view one_without;                 // ... or one, when none carries this signal
  std::string_view unless_beside;               // not counted when it or a neighbour carries this
  std::string_view unless;                      // no finding when some sentence carries this
  std::span<const std::string_view> cut;        // phrases of the signal that a fix may delete
  std::span<const std::string_view> cut_aside;  // ... between commas or the ends of a sentence
};

// Does something occur that should not?
struct ForbiddenPattern {
  std::string_view find;   // RE2
  std::string_view needs;  // what every match holds, '#' for a digit: a cheap look before the
                           // costly one; "": none
  std::string_view what;   // what a match is, for {what}: "an e-mail address"
  bool grave = false;      // an error, whose words no report shows
};
struct ForbidCheck {
  std::span<const ForbiddenPattern> patterns;
  std::span<const std::string_view> except;  // RE2; a match inside a match of these is none
  bool file = false;  // looks at the bytes of the whole file, not at what is spoken
};

// Is the bank, all stories of a run together, as it should be?
enum class BankAsk : uint8_t {
  kSize,        // too few stories (option `min`) or too many (`max`)
  kCoverage,    // a theme or a prompt that no story is about (`confidence-ratio`)
  kDuplicates,  // a story that nearly repeats another (`overlap-ratio`)
  kFigures,     // tellings of one story that disagree (`overlap-ratio`, `differ-ratio`)
};
struct BankCheck {
  BankAsk asks = BankAsk::kSize;
  std::string_view says_other;                // kSize: too many; kCoverage: of prompts
  std::span<const std::string_view> metrics;  // kFigures: what is measured, see check/figures.h
};

// What is found while files, directives and baselines are read. The rule gives it a page, a level
// and a name to be chosen by; the finding words itself.
struct ReportCheck {
  bool always = false;  // something could not be read: it cannot be switched off or silenced
};

using Check = std::variant<SectionCheck, ShareCheck, BudgetCheck, RequireCheck, OccurCheck,
                           ForbidCheck, BankCheck, ReportCheck>;

// A story that shows what a rule finds, or that it stays silent. Findings are marked >>so<< in the
// text of bad ones; those at a label or at the title are named in `at`.
struct ExamplePart {
  Part part = Part::kSituation;
  std::string_view text;
};
// A story of a bank, which is named and may be tagged.
struct ExampleStory {
  std::string_view title;
  std::string_view tags;
  std::string_view question;
  std::string_view variant_of;
  std::span<const ExamplePart> parts;  // in the order told
};
struct Example {
  std::string_view name;
  std::span<const std::string_view> at;   // "title" or parts
  TraitSet when;                          // what the story is told for; empty: as its rule asks
  std::span<const ExamplePart> parts;     // in the order told
  std::span<const ExampleStory> stories;  // of a rule that looks across stories, a file each
  bool unlabelled = false;                // told in one go, under a question
};

struct Examples {
  std::span<const Example> bad;
  std::span<const Example> good;
};

// The level of a rule on stories that have a trait: `levels: {junior: info}`.
struct TraitLevel {
  Trait trait = Trait::kJunior;
  Severity level = Severity::kWarning;
};

struct Rule {
  std::string_view id;
  std::string_view group;
  Severity level = Severity::kWarning;
  std::span<const TraitLevel> levels;  // of those that a story meets the last one counts
  TraitSet when;                       // asked only of stories with one of these; empty: of all
  std::span<const std::string_view> clears;  // rules whose findings are this one's by another name
  std::string_view says;    // the message, with {holes} that the kind of check fills
  std::string_view why;     // why it matters in the room
  std::string_view advice;  // what to do about it: a diagnostic's help
  PartSet in;               // parts it looks at; empty: all
  std::span<const Option> options;
  Check check;
  Examples examples;
};

}  // namespace starlint
