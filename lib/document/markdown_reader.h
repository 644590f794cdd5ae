// The reader behind markdown.h: what md4c reports, on its way into a Document. Blocks and spans are
// received in markdown.cc, their text in markdown_text.cc.
#pragma once

#include <md4c.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/inline_html.h"
#include "document/leaf_writer.h"
#include "document/markdown.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

// Receives md4c's events. Every run of text that md4c reports points into the buffer that it was
// given, so its offset is a subtraction; only line ends and the indentation of code come from
// md4c's own memory and are located from the runs around them.
class MarkdownReader {
 public:
  // `text` is the source up to where the reading ends.
  MarkdownReader(const Source& source, std::string_view text, const FenceJudge& judge,
                 Document& document, Problems& problems)
      : source_(source),
        text_(text),
        judge_(judge),
        document_(document),
        problems_(problems),
        leaf_(text, document),
        comments_(text) {}

  // Reads the Markdown from `begin` to the end of the text; what is `indented` is no code. False:
  // out of memory on the way.
  bool Read(uint32_t begin, bool indented = false);

 private:
  static constexpr uint32_t kNowhere = UINT32_MAX;

  enum class HtmlBlock : uint8_t { kNone, kUndecided, kDropped, kKept };
  struct Item {
    bool ordered = false;
    bool fresh = true;  // its first paragraph has not come yet
  };

  void Enter(MD_BLOCKTYPE type, const void* detail);
  void Leave(MD_BLOCKTYPE type);
  void EnterSpan(MD_SPANTYPE type);
  void LeaveSpan(MD_SPANTYPE type);

  Block NewBlock(BlockKind kind) const;
  void BeginLeaf(const Block& block, bool optional);
  void BeginHeading(unsigned level);
  void BeginParagraph();
  void BeginCell(bool header);
  void EndLeaf();
  void DropAttributes();
  void EndHeading();
  void PutBreak();
  void BeginCode(const MD_BLOCK_CODE_DETAIL& detail);
  bool ReadFence();

  // In markdown_text.cc:
  void Text(MD_TEXTTYPE type, const char* text, uint32_t size);
  void Run(MD_TEXTTYPE type, Span run);
  void OwnText(MD_TEXTTYPE type, std::string_view text);
  void LineEnd();
  void Words(Span run);
  void Entity(Span run);
  void NullCharacter();
  void BlockHtml(Span run);
  void InlineHtml(Span run);

  std::string_view Bytes(Span span) const { return text_.substr(span.begin, span.size()); }

  const Source& source_;
  std::string_view text_;
  const FenceJudge& judge_;
  Document& document_;
  Problems& problems_;
  LeafWriter leaf_;
  CommentFinder comments_;

  std::vector<bool> lists_;  // open lists: ordered?
  std::vector<Item> items_;  // open items
  uint32_t quotes_ = 0;      // open block quotes
  uint32_t images_ = 0;      // open images: what they hold is not spoken
  uint8_t column_ = 0;       // of the table cell

  uint32_t seen_ = 0;   // end of what has been reported or found so far
  uint32_t first_ = 0;  // begin of the first run since the leaf began, or kNowhere
  HtmlBlock html_block_ = HtmlBlock::kNone;
  uint32_t html_begin_ = 0;
  std::string_view language_;  // the word behind its opening mark
  HtmlTag tag_;                // the inline tag being reported
};

}  // namespace starlint
