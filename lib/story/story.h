// A story as a coach would hear it: its parts in the order told, their sentences, their words. All
// places are Prose bytes of the document unless a field says Source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "source/span.h"
#include "story/part.h"

namespace starlint {

// A word as it is written. Hyphens and slashes part words ("timeout-related" is two that are
// spoken as one, see `joined`), so that phrases and cues meet both halves.
struct Word {
  Span text;
  bool joined = false;   // belongs to the word before it: hyphenated, or no blank between them
  bool figure = false;   // holds a digit
  bool capital = false;  // begins with an upper-case letter
  bool acronym = false;  // two or more letters, all of them upper-case
};

struct Sentence {
  Span text;                // from its first to its last mark
  uint32_t first_word = 0;  // index into Story::words
  uint32_t word_count = 0;
  Part part = Part::kSituation;
  bool item = false;  // a list item begins here
  PartSet covers;     // `part`, and what else its section covers ("Context": two)
};

struct Section {
  Part part = Part::kSituation;
  PartSet covers;               // more than one for "Context" (Situation and Task)
  Span label;                   // Source bytes of the heading, label or key
  uint32_t first_sentence = 0;  // index into Story::sentences
  uint32_t sentence_count = 0;
  uint32_t words = 0;    // spoken words, see speech.h
  uint32_t seconds = 0;  // that its label gives it; 0: it says nothing
};

struct Story {
  std::string title;              // empty when it has none
  std::string question;           // the prompt it answers, as written; empty when not said
  std::vector<std::string> tags;  // its themes and tags, each alone, as written
  std::string level;              // junior, senior, staff, ...; as written
  std::string id;                 // what other files may know it by
  std::string variant_of;         // the title, id or file of a story of which this is a telling
  std::string kind;               // people, ...; as written
  std::string form;               // card, ...; as written
  Span anchor;                    // Source bytes of the title, or of the first label
  std::vector<Section> sections;  // in the order of the file; a part told in two goes is two
  PartSet misspelt;               // parts whose label is nearly right, which a Slip tells
  std::vector<Sentence> sentences;
  std::vector<Word> words;
  uint32_t spoken_words = 0;  // of all sentences

  // An answer may be told without any label. It has sentences and no sections; what part a sentence
  // is of is then a guess from its place, and its `covers` is empty.
  bool labelled() const { return !sections.empty(); }

  PartSet covered() const {  // parts that have a label
    PartSet set;
    for (const Section& section : sections)
      set = PartSet::FromBits(set.bits() | section.covers.bits());
    return set;
  }
};

}  // namespace starlint
