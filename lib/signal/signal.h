// Signals say what a sentence is: a tradeoff, a reason, an owner, a measured outcome. Language
// lives here; what a story needs is the business of rules.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "signal/phrase.h"
#include "story/story.h"

namespace starlint {

inline constexpr size_t kMaxSignals = 32;  // a sentence's signals are a 32-bit set

struct Signal {
  std::string_view name;   // kebab case
  std::string_view means;  // what a sentence that carries it does, for people
};

// All signals of a program: built-in ones are constants.
struct SignalTable {
  std::span<const Signal> signals;  // ascending by name
  PhraseTable phrases;              // a phrase's owner is an index into `signals`

  // The index of the signal called `name`.
  std::optional<uint8_t> Find(std::string_view name) const;
};

// What the sentences of one story carry.
struct StorySignals {
  std::vector<uint32_t> sets;  // for each sentence a bit for each signal it carries

  bool Has(size_t sentence, uint8_t signal) const { return (sets[sentence] >> signal & 1U) != 0; }
};

// `prose` is the text that the story's spans are offsets into.
StorySignals FindSignals(const SignalTable& table, std::string_view prose, const Story& story);

}  // namespace starlint
