// Spoken text that remembers where each of its bytes came from. Readers write it front to back;
// everything after them works on plain text and asks for the source only when it has something to
// say. Marks of emphasis, links, escapes and folded lines are gone from the text but not from the
// map, so that a phrase that runs across them still points at the exact bytes of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace starlint {

class Prose {
 public:
  // Makes room for `bytes` of text, so that it need not grow.
  void Reserve(size_t bytes) {
    text_.reserve(bytes);
    pieces_.reserve(bytes / 64);
  }

  // Appends bytes that stand unchanged at `source` (a Source offset).
  void AppendVerbatim(std::string_view bytes, uint32_t source);

  // Appends bytes that stand for other bytes of the source (an entity, an escape, a folded line
  // end). They map as one piece: a span that touches them covers the whole of `source`.
  void AppendReplaced(std::string_view bytes, Span source);

  // Drops all text from `size` on.
  void Truncate(uint32_t size);

  const std::string& text() const { return text_; }
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }

  // The Source bytes behind the Prose bytes of `prose`. An empty span maps to an empty span.
  Span ToSource(Span prose) const;

 private:
  struct Piece {
    uint32_t prose;  // offset of its first byte in text_
    Span source;     // where it came from
    bool replaced;   // true: maps as a whole
  };
  const Piece& PieceAt(uint32_t offset) const;

  std::string text_;
  std::vector<Piece> pieces_;  // ascending in prose; together they cover text_
};

}  // namespace starlint
