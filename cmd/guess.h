// How well the parts of an answer without labels could be guessed from what its sentences carry and
// where they stand: the tagged stories, their labels taken away. Only measured so far; the linter
// guesses no part.
#pragma once

#include <string>

#include "corpus.h"
#include "rule/rule_set.h"

namespace starlint {

// A paragraph and a table for docs/accuracy.md: learned from all stories but the test split, told
// for the test split.
std::string GuessTable(const Corpus& corpus, const RuleSet& set);

}  // namespace starlint
