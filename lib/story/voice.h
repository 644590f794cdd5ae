// Who speaks in a text and to whom, told from its pronouns, verbs and nouns: somebody who was
// there, somebody who advises, or nobody.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.h"
#include "story/story.h"

namespace starlint {

// What a pronoun tells of who speaks.
enum class Person : uint8_t { kNone, kSelf, kTeam, kYou };
Person PersonOf(std::string_view word);

// Whether guides speak of it and stories hardly: "situation", "interviewer", "sentences".
bool IsTopic(std::string_view word);

// Whether `word`, its ASCII letters lowered, is among `words`, which are ascending.
template <size_t kSize>
bool HoldsWord(const std::array<std::string_view, kSize>& words, std::string_view word) {
  std::array<char, 16> folded{};
  if (word.size() > folded.size()) return false;
  std::transform(word.begin(), word.end(), folded.begin(), [](char c) { return ToLower(c); });
  return std::binary_search(words.begin(), words.end(),
                            std::string_view(folded.data(), word.size()));
}

enum class Voice : uint8_t {
  kTells,    // somebody was there, or something happened
  kNobody,   // no person, and hardly a verb in the past: rules, plans, forms
  kAdvises,  // speaks to "you" or of the parts of an answer
};

// The voice of all sentences of `story`, in `prose`. Whole sentences in English alone can be of
// nobody: clipped notes leave out persons and verbs, and the words of other languages are not
// known.
Voice VoiceOf(std::string_view prose, const Story& story);

}  // namespace starlint
