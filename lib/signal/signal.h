// Signals say what a sentence is: a tradeoff, a reason, an owner, a measured outcome. Language
// lives here; what a story needs is the business of rules.
//
// A signal is a linear classifier of sentences: the log odds that a sentence carries it are a bias
// plus the weights of the cues present. A signal without learned cues is carried by a sentence in
// which one of its phrases occurs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signal/cues.h"
#include "signal/feature.h"
#include "signal/phrase.h"
#include "signal/tokens.h"
#include "story/story.h"

namespace starlint {

struct Signal {
  std::string_view name;   // kebab case
  std::string_view means;  // what a sentence that carries it does, for people
  bool learned = false;    // has cues
};

class UserSignals;

// All signals of a program: built-in ones are constants.
struct SignalTable {
  std::span<const Signal> signals;  // ascending by name; at most kMaxSignals with `own`
  Lexicon lexicon;
  PhraseTable phrases;  // a phrase's owner is an index into `signals`
  WordLists lists;
  CueTable cues;
  std::span<const Signal> own = {};          // a user's, numbered on from `signals`
  const UserSignals* own_phrases = nullptr;  // finds them; nullptr when there are none

  size_t size() const { return signals.size() + own.size(); }
  const Signal& operator[](size_t i) const {
    return i < signals.size() ? signals[i] : own[i - signals.size()];
  }
  // The index of the signal called `name`.
  std::optional<uint8_t> Find(std::string_view name) const;
  FeatureSpace space() const {
    return {static_cast<uint32_t>(lists.names.size()), static_cast<uint32_t>(signals.size())};
  }
};

// The log odds, at least, of a signal that a phrase decides: of one without cues, or a phrase that
// is listed as certain. Whoever wrote such a phrase must not be told that the signal is missing.
inline constexpr float kCertain = 6;

// What the sentences of one story carry.
class StorySignals {
 public:
  StorySignals() = default;
  StorySignals(size_t sentences, size_t signals)
      : signals_(signals), cells_(sentences * signals), certain_(sentences) {}

  size_t signals() const { return signals_; }

  // The log odds that the sentence carries the signal.
  float Score(size_t sentence, size_t signal) const { return At(sentence, signal).score; }
  // The same as a probability. Several rules ask for it, so it is computed once.
  float Probability(size_t sentence, size_t signal) const {
    return At(sentence, signal).probability;
  }
  // Distinct phrases of the signal, at most three.
  uint8_t Phrases(size_t sentence, size_t signal) const { return At(sentence, signal).phrases; }
  bool Has(size_t sentence, size_t signal) const { return Score(sentence, signal) > 0; }
  // A bit for each signal that a phrase decided.
  uint32_t Certain(size_t sentence) const { return certain_[sentence]; }

  void SetScore(size_t sentence, size_t signal, float log_odds);
  void SetPhrases(size_t sentence, size_t signal, uint8_t count) {
    At(sentence, signal).phrases = count;
  }
  void SetCertain(size_t sentence, uint32_t signals) { certain_[sentence] = signals; }

 private:
  struct Cell {
    float score = -kCertain;
    float probability = 0;
    uint8_t phrases = 0;
  };
  const Cell& At(size_t sentence, size_t signal) const {
    return cells_[sentence * signals_ + signal];
  }
  Cell& At(size_t sentence, size_t signal) { return cells_[sentence * signals_ + signal]; }

  size_t signals_ = 0;
  std::vector<Cell> cells_;  // [sentence * signals + signal]
  std::vector<uint32_t> certain_;
};

// Reads sentences one after the other; holds what each needs, so that nothing is allocated twice.
class SentenceReader {
 public:
  explicit SentenceReader(const SignalTable& table);

  // Finds the cues of `prose[range]`; the results below are about this sentence from then on.
  void Read(std::string_view prose, Span range, const Place& place);

  const Tokens& tokens() const { return tokens_; }
  const std::vector<uint16_t>& features() const { return features_; }
  const std::vector<PhraseHit>& phrases() const { return hits_; }
  uint32_t certain() const { return certain_; }  // a bit for each signal that a phrase decides

  // Writes each signal's log odds and its count of distinct phrases as those of `sentence`.
  void Score(size_t sentence, StorySignals& signals) const;

  // The cues that spoke for (or, negative, against) `signal`, the weightiest first, by name.
  struct Reason {
    std::string cue;
    float weight = 0;
  };
  std::vector<Reason> Reasons(uint8_t signal) const;

 private:
  void CountPhrases();

  const SignalTable& table_;
  FeatureSpace space_;
  ShapeLists shape_;
  SequenceFinder finder_;
  Tokens tokens_;
  std::vector<PhraseHit> hits_;
  std::vector<uint8_t> counts_;  // by signal: distinct phrases
  uint32_t certain_ = 0;
  std::vector<uint16_t> features_;
  std::vector<uint32_t> nodes_;
};

// The places of the sentences of `story` in their sections; of a story without labels in what its
// parts seem to be.
std::vector<Place> PlacesOf(const Story& story);

// `prose` is the text that the story's spans are offsets into.
StorySignals FindSignals(const SignalTable& table, std::string_view prose, const Story& story);

}  // namespace starlint
