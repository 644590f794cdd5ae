#include "document/prose.h"

#include <algorithm>

namespace starlint {

void Prose::AppendVerbatim(std::string_view bytes, uint32_t source) {
  if (bytes.empty()) return;
  const Span from{source, source + static_cast<uint32_t>(bytes.size())};
  const bool joins =
      !pieces_.empty() && !pieces_.back().replaced && pieces_.back().source.end == source;
  if (joins) {
    pieces_.back().source.end = from.end;
  } else {
    pieces_.push_back({size(), from, false});
  }
  text_.append(bytes);
}

void Prose::AppendReplaced(std::string_view bytes, Span source) {
  if (bytes.empty()) return;
  pieces_.push_back({size(), source, true});
  text_.append(bytes);
}

void Prose::Truncate(uint32_t size) {
  while (!pieces_.empty() && pieces_.back().prose >= size) pieces_.pop_back();
  if (!pieces_.empty() && !pieces_.back().replaced) {
    Piece& last = pieces_.back();
    last.source.end = std::min(last.source.end, last.source.begin + (size - last.prose));
  }
  text_.resize(size);
}

const Prose::Piece& Prose::PieceAt(uint32_t offset) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                      [](uint32_t o, const Piece& p) { return o < p.prose; });
  return after == pieces_.begin() ? pieces_.front() : *(after - 1);
}

Span Prose::ToSource(Span prose) const {
  if (pieces_.empty()) return {};
  const Piece& first = PieceAt(prose.begin);
  const uint32_t begin =
      first.replaced ? first.source.begin
                     : std::min(first.source.begin + (prose.begin - first.prose), first.source.end);
  if (prose.empty()) return {begin, begin};
  const Piece& last = PieceAt(prose.end - 1);
  const uint32_t end =
      last.replaced ? last.source.end
                    : std::min(last.source.begin + (prose.end - last.prose), last.source.end);
  return {begin, std::max(begin, end)};
}

}  // namespace starlint
