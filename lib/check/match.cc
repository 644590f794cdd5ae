#include "check/match.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace starlint {
namespace {

bool HoldsAt(std::string_view text, size_t at, std::string_view needs) {
  if (at + needs.size() > text.size()) return false;
  for (size_t i = 0; i < needs.size(); ++i) {
    const bool same = needs[i] == '#' ? IsDigit(text[at + i]) : text[at + i] == needs[i];
    if (!same) return false;
  }
  return true;
}

// Each byte, all digits and the '#' that stands for one as '0'.
constexpr std::array<uint8_t, 256> kFolded = [] {
  std::array<uint8_t, 256> folded{};
  for (size_t c = 0; c < folded.size(); ++c) folded[c] = static_cast<uint8_t>(c);
  for (size_t c = '0'; c <= '9'; ++c) folded[c] = '0';
  folded['#'] = '0';
  return folded;
}();

// Adds `c` to a sequence, of which the lower bits know the last three bytes.
constexpr uint32_t Roll(uint32_t sequence, char c) {
  return sequence << 5U ^ kFolded[static_cast<unsigned char>(c)];
}

}  // namespace

Trigrams::Trigrams(std::string_view text) {
  uint32_t sequence = 0;
  for (const char c : text) {
    sequence = Roll(sequence, c);
    seen_[(sequence & kMask) >> 6U] |= uint64_t{1} << (sequence & 63U);
  }
}

bool Trigrams::MayHold(std::string_view needs) const {
  for (size_t i = 2; i < needs.size(); ++i) {
    const uint32_t sequence = Roll(Roll(Roll(0, needs[i - 2]), needs[i - 1]), needs[i]);
    if ((seen_[(sequence & kMask) >> 6U] >> (sequence & 63U) & 1U) == 0) return false;
  }
  return true;
}

bool HoldsNeeds(std::string_view text, std::string_view needs) {
  const size_t fixed = needs.find_first_not_of('#');
  if (needs.find('#') == needs.npos) return text.find(needs) != text.npos;
  if (fixed == needs.npos) {
    for (size_t at = 0; at < text.size(); ++at) {
      if (HoldsAt(text, at, needs)) return true;
    }
    return false;
  }
  for (size_t at = text.find(needs[fixed]); at != text.npos; at = text.find(needs[fixed], at + 1)) {
    if (at >= fixed && HoldsAt(text, at - fixed, needs)) return true;
  }
  return false;
}

std::vector<Span> Matches(const re2::RE2& pattern, std::string_view text, Span range) {
  std::vector<Span> found;
  const re2::StringPiece piece(text.data() + range.begin, range.size());
  const auto span = [&](re2::StringPiece match) {
    const auto begin = static_cast<uint32_t>(match.data() - text.data());
    return Span{begin, begin + static_cast<uint32_t>(match.size())};
  };
  const int groups = std::min(pattern.NumberOfCapturingGroups(), 1);
  size_t from = 0;
  re2::StringPiece match[2];  // the whole, and its first group
  while (from < piece.size() &&
         pattern.Match(piece, from, piece.size(), re2::RE2::UNANCHORED, match, 1 + groups)) {
    if (!match[groups].empty()) found.push_back(span(match[groups]));
    from = span(match[0]).end - range.begin + (match[0].empty() ? 1 : 0);
  }
  return found;
}

}  // namespace starlint
