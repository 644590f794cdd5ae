// Learned cues: sequences of one to four words and features (feature.h), each with a weight for
// the signals that it speaks for or against. A sentence's score for a signal is the bias plus the
// weights of the cues present, each once; it is the log odds that the sentence carries the signal.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "signal/feature.h"
#include "signal/lexicon.h"
#include "signal/tokens.h"

namespace starlint {

inline constexpr size_t kMaxSignals = 32;
inline constexpr size_t kMaxCueWords = 4;

struct Weight {
  uint8_t signal = 0;
  float value = 0;
};

// A view of learned cues. Sequences are a trie: node 0 is the root, the children of a node stand
// side by side, ascending by word.
struct CueTable {
  std::span<const float> bias;             // by signal
  std::span<const uint32_t> first_node;    // by word id: its node below the root, 0 for none
  std::span<const uint32_t> words;         // by node: the word that leads to it
  std::span<const uint32_t> child_begin;   // by node, and one more: its children
  std::span<const uint32_t> weight_begin;  // by node, and one more: range of `weights`
  std::span<const Weight> weights;
  std::span<const float> feature_weights;  // [feature * kMaxSignals + signal]: most are not 0
  uint32_t begin_word = 0;  // ids of the words that stand for a sentence's ends, "^" and "$"
  uint32_t end_word = 0;

  std::span<const Weight> NodeWeights(uint32_t node) const {
    return weights.subspan(weight_begin[node], weight_begin[node + 1] - weight_begin[node]);
  }
  // The weights of a feature, by signal.
  std::span<const float, kMaxSignals> FeatureWeights(uint16_t feature) const {
    return feature_weights.subspan(feature * kMaxSignals).first<kMaxSignals>();
  }
};

// Finds the sequences of a table in sentences, one after the other.
class SequenceFinder {
 public:
  explicit SequenceFinder(const CueTable& table)
      : table_(table), seen_(table.words.size(), false) {}

  // Replaces `nodes` by those of the sequences in `tokens` that have weights, each once, in order
  // of their place.
  void Find(const Tokens& tokens, std::vector<uint32_t>& nodes);

 private:
  void FindFrom(size_t begin, std::vector<uint32_t>& nodes);
  uint32_t Child(uint32_t node, uint32_t word) const;

  const CueTable& table_;
  std::vector<uint32_t> ids_;  // the sentence's words between its two ends
  std::vector<bool> seen_;     // by node: found in this sentence
};

}  // namespace starlint
