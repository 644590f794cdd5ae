// The phrases that a check lists as fit to be deleted, found word by word in what is spoken.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "rule/rule.h"
#include "story/story.h"

namespace starlint {

// Whether `gap` holds only blanks and, in all, at most one comma.
bool IsPlainGap(std::string_view gap);

// A phrase as it is listed, and the word behind it.
struct FoundPhrase {
  std::string_view text;  // empty: none
  size_t behind = 0;
};

// Refers to the check and the facts that it is made with. Words are indices into Story::words.
class ListedPhrases {
 public:
  ListedPhrases(const OccurCheck& check, const Facts& facts);

  // The longest phrase that begins at word `i` of `sentence`; none when it belongs to what follows:
  // "a basically idle disk". A phrase of `cut_aside` must stand between commas or ends of the
  // sentence.
  FoundPhrase At(const Sentence& sentence, size_t i) const;

 private:
  struct Listed {
    std::string_view text;
    bool aside;
  };

  std::string_view Word(size_t i) const;
  std::string_view GapBefore(size_t i) const;
  bool SetApart(const Sentence& sentence, size_t i) const;
  size_t BehindWords(std::string_view phrase, size_t i, size_t end) const;

  const Facts& facts_;
  std::array<std::vector<Listed>, 32> by_head_;  // by the low bits of the first byte, in any case
};

}  // namespace starlint
