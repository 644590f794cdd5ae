// How much two stories share: sequences of three words, as hashes. Copies and tellings of one story
// share many; two stories of one author hardly any (of 1,240 stories the nearest two share 11 %).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "story/story.h"

namespace starlint {

// A story with fewer sequences is too short to be compared.
inline constexpr size_t kLeastShingles = 12;

// Hashes of the sequences of three words of `story`, whose text is `prose`: ascending, each once.
// Case does not count, all figures are one, and no sequence runs from one section into the next.
std::vector<uint32_t> ShinglesOf(std::string_view prose, const Story& story);

// The share of the smaller one's sequences that the other has too, 0 to 1; 0 when one is too short.
double Overlap(std::span<const uint32_t> a, std::span<const uint32_t> b);

struct SimilarPair {
  uint32_t earlier = 0, later = 0;  // indices
  double overlap = 0;

  friend bool operator==(const SimilarPair&, const SimilarPair&) = default;
};

// Pairs of `stories` that overlap by `least` or more, ascending by (later, earlier). Each story is
// looked up in an index of sequences, of very large banks of a sample of them; of a story with many
// alike only the nearest before it are given, so that the time is near linear.
std::vector<SimilarPair> FindSimilar(std::span<const std::span<const uint32_t>> stories,
                                     double least);

}  // namespace starlint
