// What a user adds to the signals in `.starlint.yaml`: phrases that make their sentence carry a
// signal, and exceptions that say it does not. A user who was told "no tradeoff" by mistake teaches
// the program the words; the user's word is final, whatever the cues say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"
#include "signal/phrase.h"
#include "signal/signal.h"
#include "story/story.h"

namespace starlint {

class UserSignals {
 public:
  UserSignals() = default;
  UserSignals(const UserSignals&) = delete;
  UserSignals& operator=(const UserSignals&) = delete;

  // Adds a phrase (phrase.h says how it is written) of the signal with this number; `except`: one
  // that voids the user's phrases that it touches, and the signal itself where no phrase is left.
  // Returns what is wrong with it as a sentence, empty when nothing is.
  std::string Add(std::string_view pattern, uint8_t signal, bool except);
  // Makes what was added ready to be found. Once, after the last Add.
  void Finish();

  // A user's phrase or exception that decided, and its words.
  struct Hit {
    uint8_t signal = 0;
    bool except = false;
    Span words;  // Prose bytes

    friend bool operator==(const Hit&, const Hit&) = default;
  };
  // Those that decide in `prose[sentence]`, in the order of their words. A signal has phrases
  // among them or exceptions, not both.
  std::vector<Hit> Find(std::string_view prose, Span sentence) const;

  // Gives each sentence of `story` that a user's phrase stands in the signal, and takes it from
  // those that only an exception stands in.
  void Adjust(std::string_view prose, const Story& story, StorySignals& signals) const;

 private:
  LexiconBuilder lexicon_builder_;
  PhraseBuilder phrase_builder_{lexicon_builder_};
  Lexicon lexicon_;
  PhraseTable phrases_;
};

}  // namespace starlint
