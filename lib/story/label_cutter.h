// Where the text of a block names parts or fields: strong labels ("**Task.** I owned it") and plain
// ones ("Task: I owned it") at the beginning of its lines. What headings and keys name is the
// business of read_stories.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/span.h"
#include "story/vocabulary.h"

namespace starlint {

// A stretch of a block: the label that opens it, if any, and the text behind the label.
struct Piece {
  const Label* label = nullptr;
  Span label_text;  // Prose bytes
  Span content;     // Prose bytes
};

// `span` of `text` without the white space at its beginning, at its end.
Span TrimFront(std::string_view text, Span span);
Span TrimBack(std::string_view text, Span span);

// Cuts the blocks of one document, in their order. The document and the vocabulary must outlive it.
class LabelCutter {
 public:
  LabelCutter(const Document& document, const Vocabulary& vocabulary)
      : document_(document), text_(document.prose.text()), vocabulary_(vocabulary) {}

  // The pieces of `block`, in order; the first has no label when text stands before one. Valid
  // until the next Cut.
  const std::vector<Piece>& Cut(const Block& block);

 private:
  void Add(Piece piece);
  uint32_t NextLine(uint32_t from, const Block& block) const;
  std::optional<Piece> LabelAt(uint32_t line, const Block& block);
  std::optional<Span> StrongAt(uint32_t begin);
  std::optional<Piece> StrongLabel(Span strong, const Block& block) const;
  uint32_t AfterAside(uint32_t from, const Block& block) const;
  std::optional<Piece> PlainLabel(uint32_t begin, const Block& block) const;
  Span AfterMarks(Span span) const;
  std::string_view View(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }

  const Document& document_;
  const std::string& text_;
  const Vocabulary& vocabulary_;
  size_t strong_ = 0;  // the first strong run that is not behind the line that was asked for last
  std::vector<Piece> pieces_;
};

}  // namespace starlint
