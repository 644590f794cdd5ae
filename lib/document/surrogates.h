// Characters beyond 16 bits as JSON writes them, two escapes "\ud83d\ude80" for one. YAML knows
// only
// "\U0001f680", so that is what its parser gets to read; the places that it names are led back to
// the bytes of the file here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace starlint {

// The bytes of the pair of escapes that `text` begins with: 12, or 0 when it begins with none.
uint32_t SurrogatePairLength(std::string_view text);

class Surrogates {
 public:
  // Of `text` from `begin` on; it must outlive this. Without a pair nothing is copied.
  Surrogates(std::string_view text, uint32_t begin);

  // What the parser is to read.
  std::string_view text() const { return pairs_.empty() ? whole_ : std::string_view(rewritten_); }

  // The offset in the source of what stands at `at` for the parser, both from the source's begin.
  uint32_t ToSource(uint32_t at) const;

 private:
  std::string_view whole_;
  std::string rewritten_;
  std::vector<uint32_t> pairs_;  // where each ends for the parser, ascending
};

}  // namespace starlint
