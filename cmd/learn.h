// Learning: from tagged sentences to the weights of cues, from scored stories to judgements. The
// only user of liblinear. Deterministic: the same corpus gives the same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus.h"
#include "rule/rule_set.h"
#include "signal/signal.h"

namespace starlint {

// A sentence as the numbers of its cues, ascending.
using CueRow = std::vector<uint32_t>;

// Every cue of the corpus that occurs often enough to be learned from, by name.
class CueIndex {
 public:
  // `table` has phrases and lists; its cues are not looked at. Counts stories of the test split
  // out.
  CueIndex(const Corpus& corpus, const SignalTable& table);

  size_t size() const { return names_.size(); }
  const std::string& name(uint32_t cue) const { return names_[cue]; }
  const std::vector<CueRow>& story_rows(size_t story) const { return story_rows_[story]; }
  const CueRow& sentence_row(size_t sentence) const { return sentence_rows_[sentence]; }

 private:
  std::vector<std::string> names_;
  std::vector<std::vector<CueRow>> story_rows_;
  std::vector<CueRow> sentence_rows_;
};

// The learned weights of one signal.
struct SignalModel {
  double bias = 0;
  std::map<uint32_t, double> weights;  // by cue; those that are not zero
  double Score(const CueRow& row) const;
};

// Learns `signal` from the stories for which `learn` holds and from the bank's sentences.
SignalModel LearnSignal(const Corpus& corpus, const CueIndex& index, uint32_t signal,
                        const std::vector<bool>& learn);

// Logistic regression over standardised features; weights are given for the raw ones.
struct LinearModel {
  double bias = 0;
  std::vector<double> weights;
  double Value(const std::vector<double>& features) const;
};
LinearModel LearnLogistic(const std::vector<std::vector<double>>& features,
                          const std::vector<bool>& labels);
LinearModel LearnRidge(const std::vector<std::vector<double>>& features,
                       const std::vector<double>& targets);

}  // namespace starlint
