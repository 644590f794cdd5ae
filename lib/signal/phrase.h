// Phrases: sequences of words with alternatives, written by hand, found in one pass over a
// sentence's words.
//
//   in favour of            these words, in any case, whatever hyphens stand between them
//   (chose|picked) it       alternatives, of one or more words; an empty one makes a group optional
//   the cost? was           `?` makes the word or group before it optional
//   chose ~ over            `~` stands for 0 to 4 words, `~2` for 0 to 2
//   took _ days             `_` stands for any one word
//   saved # hours           `#` stands for a figure
//   ^ picked                `^` stands for the sentence's beginning
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"
#include "signal/tokens.h"

namespace starlint {

struct PhraseElement {
  enum class Kind : uint8_t { kWords, kAny, kFigure, kGap, kStart };
  Kind kind = Kind::kWords;
  uint8_t gap = 0;          // kGap: the most words it stands for
  uint16_t count = 0;       // kWords: how many alternatives
  uint32_t first_word = 0;  // kWords: index into PhraseTable::words
  uint64_t filter = 0;      // kWords: bits of the alternatives, see WordBit
};

constexpr uint64_t WordBit(uint32_t id) { return uint64_t{1} << (id & 63U); }

struct Phrase {
  uint32_t first_element = 0;  // index into PhraseTable::elements
  uint8_t count = 0;
  uint8_t anchor = 0;    // the element that is looked for first, a kWords
  uint16_t owner = 0;    // what it stands for: the caller's number
  bool mask = false;     // voids hits of its owner that it touches
  uint32_t source = 0;   // number of the phrase as written, before alternatives were spread
  bool certain = false;  // decides by itself, see signal.h
};

// A phrase to try at a word of its anchor. Most are ruled out by a look at two more of its
// elements: those beside the anchor when they are words, else others of the sentence.
struct Posting {
  enum class Where : uint8_t { kBefore, kAfter, kAnywhere };

  uint64_t first = 0;   // bits of an element's words, see WordBit; all when there is none
  uint64_t second = 0;  // the same
  uint32_t phrase = 0;
  Where where_first = Where::kAnywhere;
  Where where_second = Where::kAnywhere;
};

// A view of compiled phrases: built-in ones are constants, a user's stand in a PhraseBuilder. Word
// ids are those of the lexicon that it was built with.
struct PhraseTable {
  std::span<const Phrase> phrases;
  std::span<const PhraseElement> elements;
  std::span<const uint32_t> words;           // alternatives, ascending within an element
  std::span<const uint32_t> postings_begin;  // [id - 1], [id]: range of `postings` for a word
  std::span<const Posting> postings;         // of phrases that have the word in their anchor
};

struct PhraseHit {
  uint16_t owner = 0;
  uint32_t first = 0, last = 0;  // words of the sentence, both included
  uint32_t source = 0;
  bool mask = false;
  bool certain = false;

  friend bool operator==(const PhraseHit&, const PhraseHit&) = default;
};

// Replaces `hits` by those in `sentence`, ascending by (first, last, source): masks, and phrases
// that no mask of their owner touches. Of several ways a phrase can match at one anchor it takes
// the shortest.
void FindPhrases(const PhraseTable& table, std::span<const Token> sentence,
                 std::vector<PhraseHit>& hits);

class PhraseBuilder {
 public:
  PhraseBuilder(const PhraseBuilder&) = delete;  // views point into it
  PhraseBuilder& operator=(const PhraseBuilder&) = delete;

  // Words are added to `lexicon`, which must outlive the builder.
  explicit PhraseBuilder(LexiconBuilder& lexicon) : lexicon_(lexicon) {}

  // Compiles `pattern`; returns what is wrong with it as a sentence, empty when nothing is.
  std::string Add(std::string_view pattern, uint16_t owner, bool mask, bool certain = false);
  // Valid until the next Add.
  PhraseTable View();

 private:
  void ChooseAnchors();
  Posting PostingOf(uint32_t phrase) const;
  void IndexAnchors();

  LexiconBuilder& lexicon_;
  std::vector<Phrase> phrases_;
  std::vector<PhraseElement> elements_;
  std::vector<uint32_t> words_;
  std::vector<uint32_t> postings_begin_;
  std::vector<Posting> postings_;
  uint32_t sources_ = 0;
  uint32_t last_word_ = 0;
};

}  // namespace starlint
