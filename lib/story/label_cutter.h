// Where the text of a block names parts or fields: strong labels ("**Task.** I owned it"), plain
// ones ("Task: I owned it") and those that only others like them make labels ("Task - I owned it").
// What headings, keys and tables name is the business of find_passages.
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

// How a label is marked, which is how far it can be believed.
enum class Style : uint8_t {
  kSure,     // a heading, a key, strong emphasis, a colon
  kAlone,    // "Situation", alone on its line
  kDash,     // "Situation - text", "S - text", "Situation. Text"
  kBracket,  // "(S) text", "S) text", "[Situation] text"
  kRare,     // letters beyond S, T, A, R and L, however they are marked: "**O:** text"
};

// A stretch of a block: the label that opens it, if any, and the text behind the label.
struct Piece {
  std::optional<Label> label;
  bool slip = false;  // the label is a misspelt name; `label` is what was meant
  Style style = Style::kSure;
  Span label_text;  // Prose bytes
  Span content;     // Prose bytes
};

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
  void CutLine(Span line, const Block& block, Piece& piece);
  void CutInside(Span line, const Block& block, Piece& piece);
  void JoinLoose();
  std::optional<Piece> InsideAt(uint32_t mark, Span line, const Block& block) const;
  uint32_t NextLine(uint32_t from, const Block& block) const;
  std::optional<Piece> LabelAt(Span line, const Block& block);
  std::optional<Piece> AnyLabelAt(Span line, const Block& block);
  bool IsToDo(const Piece& piece, Span line) const;
  std::optional<Span> StrongAt(uint32_t begin);
  std::optional<Piece> StrongLabel(Span strong, const Block& block) const;
  uint32_t AfterAside(uint32_t from, const Block& block) const;
  std::optional<Piece> PlainLabel(uint32_t begin, const Block& block) const;
  Span AfterMarks(Span span) const;
  Span AfterEcho(const Label& label, Span content, const Block& block) const;

  // In weak_label.cc:
  struct Frame {
    Style style = Style::kAlone;
    size_t name = 0;   // its bytes, 0: there is none
    size_t after = 0;  // where the text begins
  };
  Frame FrameOf(std::string_view all, size_t size) const;
  bool NamesPart(std::string_view name) const;
  std::optional<Piece> WeakLabel(Span line, const Block& block) const;
  static std::optional<Piece> AsideAlone(Piece piece);
  std::optional<Piece> BareAside(Span line, const Block& block) const;
  std::optional<Piece> Slip(Span name, uint32_t after, const Block& block) const;

  std::string_view View(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }

  const Document& document_;
  const std::string& text_;
  const Vocabulary& vocabulary_;
  size_t strong_ = 0;  // the first strong run that is not behind the line that was asked for last
  std::vector<Piece> pieces_;
  std::vector<uint32_t> loose_;  // pieces whose label stands within a line, without emphasis
};

}  // namespace starlint
