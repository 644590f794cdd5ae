// The rules, signals, topics and names of parts that a run works with.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rule/rule.h"
#include "signal/signal.h"
#include "signal/topic.h"
#include "story/vocabulary.h"

namespace starlint {

// What was learned of a rule on tagged stories: how likely it is that a reader would raise it,
// given the scores of the sentences (check/judgement.h says which features there are).
struct Judgement {
  std::string_view rule;
  float bias = 0;
  std::span<const float> weights;  // of the log odds, in the order of check/judgement.h
  float margin = 0.5F;             // the probability from which on the rule fires
};

// How right a rule was on tagged stories that it had not seen (docs/accuracy.md).
struct Accuracy {
  std::string_view rule;
  uint32_t faults = 0;  // stories that a reader faulted
  float precision = 0;  // of its findings those that a reader shared
  float recall = 0;     // of the faults those that it found
};

struct RuleSet {
  std::span<const Rule> rules;  // ascending by id
  SignalTable signals;
  Vocabulary vocabulary{{}};
  std::span<const Judgement> judgements;  // ascending by rule; "weakness" is that of the story
  TopicTable topics;
  std::span<const Accuracy> accuracy;  // ascending by rule; those that could be measured

  // The rule called `id`, or nullptr.
  const Rule* Find(std::string_view id) const;
  // How right the rule `id` is, or nullptr when nobody knows.
  const Accuracy* FindAccuracy(std::string_view id) const;
  // What was learned of the rule `id`, or nullptr.
  const Judgement* FindJudgement(std::string_view id) const;
  // The probability from which on the rule `id` fires: its judgement's margin, 0.5 without one.
  double Margin(std::string_view id) const;
};

// What was compiled into the program: constants, no work at start.
const RuleSet& BuiltinRules();

}  // namespace starlint
