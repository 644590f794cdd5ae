// Cues in words: what "<list role 2>" means to someone who has never seen a .cues file.
#pragma once

#include <string>

#include "lint/reading.h"

namespace starlint {

// "\"instead of\"", "a phrase of tradeoff (\"gave up\")", "stands in the Result". Holds what the
// story holds: print it with AppendPrintable.
std::string InWords(const Cue& cue);

}  // namespace starlint
