#include "document/surrogates.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

namespace starlint {
namespace {

constexpr uint32_t kEscape = 6;   // "\ud83d"
constexpr uint32_t kShorter = 2;  // by so much "\U0001f680" is shorter than a pair
constexpr uint32_t kHigh = 0xD800;
constexpr uint32_t kLow = 0xDC00;
constexpr uint32_t kEnd = 0xE000;

// The number in the escape "\uXXXX" that `text` begins with.
std::optional<uint32_t> UnitAt(std::string_view text) {
  if (text.size() < kEscape || !text.starts_with("\\u")) return std::nullopt;
  uint32_t unit = 0;
  const char* end = text.data() + kEscape;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && stop == end ? std::optional(unit) : std::nullopt;
}

std::optional<uint32_t> PairAt(std::string_view text) {
  const auto high = UnitAt(text);
  if (!high || *high < kHigh || *high >= kLow) return std::nullopt;
  const auto low = UnitAt(text.substr(kEscape));
  if (!low || *low < kLow || *low >= kEnd) return std::nullopt;
  return 0x10000 + ((*high - kHigh) << 10U) + (*low - kLow);
}

void AppendEscape(uint32_t point, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\U";
  for (int shift = 28; shift >= 0; shift -= 4) {
    out += kDigits[point >> static_cast<unsigned>(shift) & 15U];
  }
}

}  // namespace

uint32_t SurrogatePairLength(std::string_view text) { return PairAt(text) ? 2 * kEscape : 0; }

Surrogates::Surrogates(std::string_view text, uint32_t begin) : whole_(text.substr(begin)) {
  size_t done = begin;
  for (size_t at = text.find('\\', begin); at < text.size(); at = text.find('\\', at)) {
    const auto point = PairAt(text.substr(at));
    if (!point) {
      at += 2;  // an escaped backslash begins nothing
      continue;
    }
    rewritten_.append(text.substr(done, at - done));
    AppendEscape(*point, rewritten_);
    pairs_.push_back(begin + static_cast<uint32_t>(rewritten_.size()));
    done = at += 2 * size_t{kEscape};
  }
  if (!pairs_.empty()) rewritten_.append(text.substr(done));
}

uint32_t Surrogates::ToSource(uint32_t at) const {
  const auto before = std::upper_bound(pairs_.begin(), pairs_.end(), at);
  return at + kShorter * static_cast<uint32_t>(before - pairs_.begin());
}

}  // namespace starlint
