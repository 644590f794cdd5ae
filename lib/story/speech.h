// How long a text takes to say.
#pragma once

#include <cstdint>
#include <span>

#include "story/story.h"

namespace starlint {

// Words as a speaker counts them: "timeout-related", "p95", "40%" and "3,962" are one each; what
// is joined to the word before it adds none, and a web address is not read out.
uint32_t SpokenWords(std::span<const Word> words);

// Seconds at `wpm` spoken words a minute.
constexpr double Seconds(uint32_t words, double wpm) { return words * 60.0 / wpm; }

}  // namespace starlint
