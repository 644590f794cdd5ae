// What a sentence's cues are when they are no words: its shape, its place, the word lists and
// phrases that it meets. Each is a small number and has a name, which the .cues files use.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signal/tokens.h"
#include "story/part.h"

namespace starlint {

// Where a sentence stands in its section.
struct Place {
  Part part = Part::kSituation;
  uint32_t index = 0;  // among the section's sentences
  uint32_t count = 1;  // how many those are
  bool item = false;   // a list item
  bool known = true;   // false: a sentence without a story; it has no features of place
};

// Numbers the features: shapes and places first, then `lists` word lists, then `signals` signals.
class FeatureSpace {
 public:
  static constexpr uint32_t kListCounts = 4;    // a list met once, ... four times
  static constexpr uint32_t kPhraseCounts = 3;  // one phrase of a signal, two, three

  constexpr FeatureSpace(uint32_t lists, uint32_t signals) : lists_(lists), signals_(signals) {}

  uint32_t size() const;
  uint16_t List(uint32_t list, uint32_t count) const;       // count from 1
  uint16_t Phrases(uint32_t signal, uint32_t count) const;  // count from 1
  uint16_t Mask(uint32_t signal) const;

 private:
  uint32_t lists_;
  uint32_t signals_;
};

inline constexpr size_t kMaxLists = 64;

// Word lists: which lists each word of the lexicon is in.
struct WordLists {
  std::span<const std::string_view> names;  // ascending; at most kMaxLists
  uint64_t capital = 0;                     // lists whose words count only with a capital
  std::span<const uint64_t> of_word;        // by word id - 1: a bit for each list

  uint64_t Of(const Token& token) const {
    if (token.id == 0 || token.id > of_word.size()) return 0;
    const uint64_t all = of_word[token.id - 1];
    return token.capital ? all : all & ~capital;
  }
};

// The lists that shapes look at, as bits of WordLists::of_word; 0 for one that is not there.
struct ShapeLists {
  uint64_t number, time_unit, problem, size_unit, tech, date, first_name, function, past, i, self,
      we, us, third, percent, from, to;

  explicit ShapeLists(const WordLists& lists);
};

// Appends the features of shape and place of a sentence, ascending, none twice.
void AppendShapes(const Tokens& tokens, const WordLists& lists, const ShapeLists& shape,
                  const Place& place, std::vector<uint16_t>& features);
// Appends the features of word lists.
void AppendLists(const Tokens& tokens, const WordLists& lists, const FeatureSpace& space,
                 std::vector<uint16_t>& features);

// "<shape percent>", "<section result last>", "<list role 2>", "<phrases tradeoff 1>",
// "<mask tradeoff>". `signals` and `lists` give the names.
std::string FeatureName(uint16_t feature, const FeatureSpace& space,
                        std::span<const std::string_view> lists,
                        std::span<const std::string_view> signals);

}  // namespace starlint
