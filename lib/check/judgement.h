// From what sentences carry to what a reader would raise. A check that asks for signals knows, from
// the log odds of its sentences, how likely its condition holds; a judgement, learned on tagged
// stories, weighs that with how the rest of the story looks. A rule without one (a user's own)
// fires when its condition is more likely than not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "rule/rule_set.h"

namespace starlint {

// The sentences that a rule looks at, as indices into the story's.
std::vector<size_t> Scope(const Rule& rule, const Facts& facts);

// The sentences of the Action behind those that a check with `first` looks at.
std::vector<size_t> LaterSentences(const RequireCheck& check, const Facts& facts);

// The signals that a rule asks for, each once; none when it asks for no signal.
std::vector<std::string_view> NamedSignals(const Rule& rule);

// How likely the rule's condition holds, its sentences taken as independent; nothing when the rule
// has no such condition or does not apply (no sentence in its parts, a `given` that phrases decide
// is absent). With the log odds of tags in place of learned ones this is the truth of the tags.
std::optional<double> ConditionProbability(const ActiveRule& rule, const Facts& facts);

// What judgements weigh, in the order of their weights: "odds", then for each signal that the rule
// names "max NAME", "second NAME", "any NAME" and "phrases NAME", then "sentences", "weakness".
std::vector<std::string> JudgementFeatures(const Rule& rule);
std::vector<double> JudgementValues(const Rule& rule, const Facts& facts, double condition,
                                    double weakness);

// What the weakness of a story, its expected share of faults, is made of: "any NAME" for each
// learned signal, then "words", "sentences", "action sentences", "has lesson", "length".
std::vector<std::string> WeaknessFeatures(const SignalTable& table);
std::vector<double> WeaknessValues(const Facts& facts);

// The share of rules that would fire on a story like this.
double Weakness(const RuleSet& set, const Facts& facts);

// How likely a reader would raise the rule, by its judgement in facts.set (by its condition alone
// when there is none); nothing when the rule does not apply.
std::optional<double> FireProbability(const ActiveRule& rule, const Facts& facts);

// The probability from which on a rule that asks for signals fires.
double FireMargin(const Rule& rule, const Facts& facts);

// Whether a rule that asks for signals fires: its probability reaches its margin.
bool Fires(const ActiveRule& rule, const Facts& facts);

}  // namespace starlint
