// Puts a SignalTable together: signals with their phrases, word lists, learned cues. rulec builds
// the table that becomes constants, the trainer one without cues, a run one for a user's signals.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "signal/signal.h"

namespace starlint {

class SignalBuilder {
 public:
  SignalBuilder() = default;
  SignalBuilder(const SignalBuilder&) = delete;  // views and the phrases point into it
  SignalBuilder& operator=(const SignalBuilder&) = delete;

  // Why a signal called `name` cannot be added now, as a sentence: signals are added ascending by
  // name, kMaxSignals at most. Empty when it can.
  std::string SignalFault(std::string_view name) const;
  // Adds a signal that SignalFault has nothing against, before its phrases and cues. Gives the
  // number. `learned`: decided by cues, else by phrases.
  uint16_t AddSignal(std::string_view name, std::string_view means, bool learned);

  // Compiles a phrase of signal `owner`; returns what is wrong with it, empty when nothing is.
  std::string AddPhrase(std::string_view pattern, uint16_t owner, bool mask, bool certain = false) {
    return phrases_.Add(pattern, owner, mask, certain);
  }

  // Lists are added ascending by name, kMaxLists at most. `capital`: only capitalised words count.
  // Returns why it cannot be added, empty when it was.
  std::string AddList(std::string_view name, const std::vector<std::string>& words, bool capital);

  // Adds a learned cue as the .cues files write it: one to four words ("instead of", "^" and "$"
  // for the sentence's ends), a feature ("<shape percent>"), or "<bias>". Lists and signals must
  // be there. Returns what is wrong with it, empty when nothing is.
  std::string AddCue(uint16_t signal, std::string_view cue, float weight);

  // Valid until the next Add.
  SignalTable View();

 private:
  struct Node {
    std::map<uint32_t, uint32_t> children;  // word -> node
    std::vector<Weight> weights;
  };
  std::string AddSequence(uint16_t signal, std::string_view cue, float weight);
  void NameFeatures();
  void LayOutNodes();
  void LayOutFeatures();
  void AddWeights(const std::vector<Weight>& weights) {
    weights_.insert(weights_.end(), weights.begin(), weights.end());
  }

  LexiconBuilder lexicon_;
  PhraseBuilder phrases_{lexicon_};
  std::deque<std::string> names_;  // what the views below point at
  std::vector<Signal> signals_;
  std::vector<std::string_view> list_names_;
  uint64_t capital_ = 0;
  std::vector<uint64_t> lists_of_word_;
  std::vector<Node> nodes_ = {{}};
  std::map<std::string, uint16_t, std::less<>> features_;  // by name
  std::map<uint16_t, std::vector<Weight>> feature_weights_;
  std::vector<float> bias_;
  uint32_t begin_word_ = lexicon_.Add("^");
  uint32_t end_word_ = lexicon_.Add("$");

  // The cue table's arrays.
  std::vector<uint32_t> first_node_, words_, child_begin_, weight_begin_;
  std::vector<Weight> weights_;
  std::vector<float> feature_rows_;
};

}  // namespace starlint
