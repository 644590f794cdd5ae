// Words that a story is better without, taken out: with the blank beside them and the commas that
// set them apart, and the sentence begins with a capital as before.
#pragma once

#include <optional>

#include "check/facts.h"
#include "check/listed_phrases.h"
#include "rule/rule.h"
#include "source/diagnostic.h"

namespace starlint {

// An unsafe fix that deletes the phrases in the rule's parts. Nothing when `facts.bytes` is empty
// or no phrase can be taken out. The rule may still fire for words that only the author can take
// out.
std::optional<Fix> WordFix(const ListedPhrases& phrases, const ActiveRule& rule,
                           const Facts& facts);

}  // namespace starlint
