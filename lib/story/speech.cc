#include "story/speech.h"

#include <algorithm>

namespace starlint {

uint32_t SpokenWords(std::span<const Word> words) {
  return static_cast<uint32_t>(
      std::count_if(words.begin(), words.end(), [](const Word& word) { return !word.joined; }));
}

}  // namespace starlint
