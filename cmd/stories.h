// Tagged stories as the rules see them: with the scores of a model, or with the tags themselves.
// Shared by the trainer, which learns judgements from them, and the judge.
#pragma once

#include <vector>

#include "check/facts.h"
#include "check/judgement.h"
#include "corpus.h"
#include "learn.h"
#include "rule/rule_set.h"

namespace starlint {

// One rule on one story.
struct Case {
  size_t story = 0;        // index into the corpus
  bool fault = false;      // a reader's tags say that the rule should fire
  double probability = 0;  // what the program thinks; it fires from the margin on
};

// Cross-validation leaves out a fold of stories at a time, each file's stories spread over all of
// them: the program is to be right on stories that it has not seen, of the kinds that it has.
inline constexpr uint64_t kFolds = 6;
uint64_t FoldOf(const TaggedStory& story);

// Tells by story whether it is learned from while `fold` is left out; the test split never is.
std::vector<bool> AllBut(const Corpus& corpus, uint64_t fold);

// Scores every sentence of stories that are not in the test split with models that have not seen
// the story. By story; empty for the test split.
std::vector<StorySignals> CrossScores(const Corpus& corpus, const CueIndex& index,
                                      const RuleSet& set);

// What rules say of the stories of each fold when their models are learned from the other folds.
// Of the first files only: on these margins are set.
std::map<const Rule*, std::vector<Case>> CrossCases(const Corpus& corpus,
                                                    const std::vector<StorySignals>& scores,
                                                    const RuleSet& set);

// Rules that the tags of the corpus can judge: those about learned signals.
std::vector<const Rule*> JudgedRules(const RuleSet& set);

// What the tags say: nothing when the rule does not apply to the story.
std::optional<bool> TrueFault(const Rule& rule, const TaggedStory& story, const RuleSet& set);

// A story with `signals` as facts; all of them must outlive the result.
Facts FactsOf(const TaggedStory& story, const StorySignals& signals, const RuleSet& set);

// Judgements learned from scored stories, and what they say of other stories.
class StoryModels {
 public:
  StoryModels(const Corpus& corpus, const std::vector<StorySignals>& scores, const RuleSet& set,
              const std::vector<bool>& learn);

  double Weakness(const Facts& facts) const;
  // Nothing when the rule does not apply.
  std::optional<double> Probability(const Rule& rule, const Facts& facts) const;
  // "RULE<tab>FEATURE<tab>WEIGHT" lines.
  std::string Lines(const RuleSet& set) const;

 private:
  LinearModel weakness_;
  std::map<std::string_view, LinearModel> rules_;
  std::vector<const Rule*> judged_;
};

// The margin from which on 9 of 10 findings over all cases are right.
double MarginFor(const std::map<const Rule*, std::vector<Case>>& cases, double precision);

}  // namespace starlint
