// Phrases: sequences of words with alternatives, written by hand, found in one pass over a
// sentence's words.
//
//   in favour of            these words, in any case, whatever hyphens stand between them
//   (chose|picked) it       alternatives, of one or more words; an empty one makes a group optional
//   the cost? was           `?` makes the word or group before it optional
//   chose ~ over            `~` stands for 0 to 4 words, `~2` for 0 to 2
//   took _ days             `_` stands for any one word
//   saved # hours           `#` stands for a word that holds a digit
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"

namespace starlint {

struct PhraseElement {
  enum class Kind : uint8_t { kWords, kAny, kFigure, kGap };
  Kind kind = Kind::kWords;
  uint8_t gap = 0;          // kGap: the most words it stands for
  uint16_t count = 0;       // kWords: how many alternatives
  uint32_t first_word = 0;  // kWords: index into PhraseTable::words
};

struct Phrase {
  uint32_t first_element = 0;  // index into PhraseTable::elements
  uint8_t count = 0;
  uint8_t anchor = 0;   // the element that is looked for first, a kWords
  uint16_t owner = 0;   // what it stands for: the caller's number
  bool mask = false;    // voids hits of its owner that it touches
  uint32_t source = 0;  // number of the phrase as written, before alternatives were spread
};

// A view of compiled phrases: built-in ones are constants, a user's stand in a PhraseBuilder.
struct PhraseTable {
  Lexicon lexicon;
  std::span<const Phrase> phrases;
  std::span<const PhraseElement> elements;
  std::span<const uint32_t> words;           // alternatives, ascending within an element
  std::span<const uint32_t> postings_begin;  // [id - 1], [id]: range of `postings` for a word
  std::span<const uint32_t> postings;        // phrases that have the word in their anchor
};

// One sentence's words as the matcher needs them.
struct WordIds {
  std::span<const uint32_t> ids;   // by the table's lexicon
  std::span<const bool> figures;   // whether the word holds a digit
};

struct PhraseHit {
  uint16_t owner = 0;
  uint32_t first = 0, last = 0;  // words of the sentence, both included
  uint32_t source = 0;

  friend bool operator==(const PhraseHit&, const PhraseHit&) = default;
};

// Appends the hits in `sentence`, masked ones left out, ascending by (first, last). Of several
// ways a phrase can match at one anchor it takes the shortest.
void FindPhrases(const PhraseTable& table, const WordIds& sentence, std::vector<PhraseHit>& hits);

class PhraseBuilder {
 public:
  // Compiles `pattern`; returns what is wrong with it as a sentence, empty when nothing is.
  std::string Add(std::string_view pattern, uint16_t owner, bool mask);
  // Valid until the next Add.
  PhraseTable View();
  uint32_t size() const { return sources_; }

 private:
  LexiconBuilder lexicon_;
  std::vector<Phrase> phrases_;
  std::vector<PhraseElement> elements_;
  std::vector<uint32_t> words_;
  std::vector<uint32_t> postings_begin_;
  std::vector<uint32_t> postings_;
  uint32_t sources_ = 0;
};

}  // namespace starlint
