// Why a sentence was read as it was: the cues of each signal and the words that they are about. The
// scores are those of the run; here only their reasons are worked out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "lint/reading.h"
#include "signal/signal.h"
#include "signal/user_signals.h"

namespace starlint {

// Reads the sentences of one story again, this time to say why. `facts` and `user` must outlive it.
class Explainer {
 public:
  Explainer(const Facts& facts, const UserSignals* user)
      : facts_(facts),
        user_(user),
        table_(facts.table),
        reader_(facts.table),
        places_(PlacesOf(facts.story)) {}

  // The sentence that all else speaks of: an index into Story::sentences.
  void Read(size_t sentence);

  std::string Text() const { return std::string(TextOf(Range())); }
  Span Source() const { return facts_.document.prose.ToSource(Range()); }

  // What SentenceReading::signals holds.
  std::vector<SignalReading> Signals() const;
  SignalReading Signal(uint8_t signal) const;

 private:
  static constexpr float kRounding = 0.01F;  // sums of the same weights in another order

  Span Range() const { return facts_.story.sentences[sentence_].text; }
  std::string_view TextOf(Span range) const;
  std::string Words(size_t first, size_t last) const;

  // The user's phrases or exceptions of the signal as one cue before all others.
  bool AddUsers(uint8_t signal, SignalReading& reading) const;

  // The cues cannot account for the score: phrases did by themselves.
  void AddDecisivePhrases(uint8_t signal, SignalReading& reading) const;

  // What of the sentence the cue is about.
  std::vector<std::string> WordsOf(std::string_view name) const;

  // The words that a sequence met, as they stand there.
  std::vector<std::string> SequenceWords(std::string_view name) const;
  static std::vector<std::string> Split(std::string_view name);
  std::vector<std::string> ListWords(std::string_view list) const;

  // Phrases that stand within others say nothing that those do not.
  std::vector<std::string> PhraseWords(uint8_t signal, bool mask, bool certain) const;
  static void AddOnce(std::string added, std::vector<std::string>& words);

  const Facts& facts_;
  const UserSignals* user_;
  const SignalTable& table_;
  SentenceReader reader_;
  std::vector<Place> places_;
  size_t sentence_ = 0;
};

}  // namespace starlint
