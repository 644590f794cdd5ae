// The one notion of place: a half-open range of bytes. What it is a range of (a Source or a Prose)
// is said by the field that holds it; the two are never mixed in one struct without saying so.
#pragma once

#include <cstdint>

namespace starlint {

struct Span {
  uint32_t begin = 0;  // first byte
  uint32_t end = 0;    // byte after the last

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return end <= begin; }
  constexpr bool Contains(uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace starlint
