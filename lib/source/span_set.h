// Spans that are asked about more often than they are added, however they overlap. Of spans that
// lie in others only the outer ones are kept, so that an answer takes a look at one of them.
#pragma once

#include <cstdint>
#include <iterator>
#include <map>

#include "source/span.h"

namespace starlint {

class SpanSet {
 public:
  void Add(Span span) {
    if (Covers(span)) return;
    auto inner = ends_.lower_bound(span.begin);
    while (inner != ends_.end() && inner->second <= span.end) inner = ends_.erase(inner);
    ends_.emplace(span.begin, span.end);
  }

  // Whether `inner` lies in one of them.
  bool Covers(Span inner) const {
    const auto after = ends_.upper_bound(inner.begin);
    return after != ends_.begin() && std::prev(after)->second >= inner.end;
  }

  // Whether one of them shares a byte with `span`.
  bool Touches(Span span) const {
    const auto after = ends_.lower_bound(span.end);
    return after != ends_.begin() && std::prev(after)->second > span.begin;
  }

 private:
  std::map<uint32_t, uint32_t> ends_;  // by begin; ends ascend too, since none lies in another
};

}  // namespace starlint
