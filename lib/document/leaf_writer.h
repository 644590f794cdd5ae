// Puts the text of one block after another into a Document: the part of the Markdown reader that
// knows about prose, line ends that were folded and where each byte came from, and nothing about
// Markdown.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/document.h"
#include "source/span.h"

namespace starlint {

class LeafWriter {
 public:
  // `text` is the source; spans below are places in it, and they rise.
  LeafWriter(std::string_view text, Document& document) : text_(text), document_(document) {}

  // Opens a block with the kind, level and flags of `block`. With `optional` there will be none
  // unless some text comes.
  void Begin(const Block& block, bool optional);

  // Closes it; `seen` is the end of what has been read. Without a block open it does nothing.
  void End(uint32_t seen);

  // Takes the open block back, its text too.
  void Discard();

  // Takes the last bytes of the open block's text back.
  void DropLast(size_t bytes);

  // The text of the open block so far.
  std::string_view text() const;

  bool active() const { return active_; }
  bool has_text() const { return has_text_; }  // of the block that is or was open
  const Block& block() const { return block_; }
  bool InCode() const { return active_ && block_.kind == BlockKind::kCode; }
  void SetSource(Span source) { block_.source = source; }

  // Text that stands in the source as it is; text that stands for `run`.
  void Verbatim(Span run);
  void Replaced(std::string_view bytes, Span run);

  // A line end behind `seen`. Where it lies is found out when the text goes on.
  void LineEnd(uint32_t seen);
  // A line end that `tag` stands for.
  void LineBreak(Span tag);
  // Blanks before the next text of a code block.
  void Indent(uint32_t blanks) { indent_ += blanks; }
  // Nothing before `until` is to be seen.
  void HideUntil(uint32_t until) { hidden_until_ = until; }
  uint32_t hidden_until() const { return hidden_until_; }

  void EnterStrong();
  void LeaveStrong();

 private:
  void Prepare(Span run);
  void FlushLineEnds(uint32_t resume);
  void AppendLineEnd(Span from);
  uint32_t FlushIndent(uint32_t resume);
  std::string_view Bytes(Span span) const { return text_.substr(span.begin, span.size()); }

  std::string_view text_;
  Document& document_;
  Block block_;
  bool active_ = false;
  bool optional_ = true;
  bool has_text_ = false;
  bool strong_pending_ = false;  // strong emphasis is open and has no text yet
  uint32_t strongs_ = 0;         // strong emphases that are open
  uint32_t strong_begin_ = 0;    // Prose offset
  uint32_t line_ends_ = 0;       // line ends since the last text
  uint32_t floor_ = 0;           // the first of them lies behind this Source offset
  uint32_t indent_ = 0;
  uint32_t hidden_until_ = 0;
};

}  // namespace starlint
