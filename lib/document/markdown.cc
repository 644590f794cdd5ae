#include "document/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/entity.h"
#include "document/front_matter.h"
#include "document/html_block.h"
#include "document/inline_html.h"
#include "document/leaf_writer.h"
#include "document/markdown_lines.h"
#include "document/yaml.h"

namespace starlint {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;

// Receives md4c's events. Every run of text that md4c reports points into the buffer that it was
// given, so its offset is a subtraction; only line ends and the indentation of code come from
// md4c's own memory and are located from the runs around them.
class Reader {
 public:
  // `text` is the source up to where the reading ends.
  Reader(const Source& source, std::string_view text, const FenceJudge& judge, Document& document,
         Problems& problems)
      : source_(source),
        text_(text),
        judge_(judge),
        document_(document),
        problems_(problems),
        leaf_(text, document),
        comments_(text) {}

  // Reads the Markdown from `begin` to the end of the text. False: out of memory on the way.
  bool Read(uint32_t begin);

 private:
  enum class HtmlBlock : uint8_t { kNone, kUndecided, kDropped, kKept };
  struct Item {
    bool ordered = false;
    bool fresh = true;  // its first paragraph has not come yet
  };

  void Enter(MD_BLOCKTYPE type, const void* detail);
  void Leave(MD_BLOCKTYPE type);
  void EnterSpan(MD_SPANTYPE type);
  void LeaveSpan(MD_SPANTYPE type);
  void Text(MD_TEXTTYPE type, const char* text, uint32_t size);

  Block NewBlock(BlockKind kind) const;
  void BeginLeaf(const Block& block, bool optional);
  void BeginHeading(unsigned level);
  void BeginParagraph();
  void BeginCell(bool header);
  void EndLeaf();
  void EndHeading();
  void PutBreak();
  void BeginCode(const MD_BLOCK_CODE_DETAIL& detail);
  bool ReadFence();

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
  bool fenced_ = false;        // the code block is a fence
  std::string_view language_;  // the word behind its opening mark
  HtmlTag tag_;                // the inline tag being reported
};

bool Reader::Read(uint32_t begin) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<Reader*>(self)->Enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    static_cast<Reader*>(self)->Leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<Reader*>(self)->EnterSpan(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<Reader*>(self)->LeaveSpan(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<Reader*>(self)->Text(type, text, size);
    return 0;
  };
  seen_ = begin;
  const auto size = static_cast<MD_SIZE>(text_.size() - begin);
  return md_parse(text_.data() + begin, size, &parser, this) == 0;
}

// --- Blocks ------------------------------------------------------------------------------------

void Reader::Enter(MD_BLOCKTYPE type, const void* detail) {
  EndLeaf();
  switch (type) {
    case MD_BLOCK_QUOTE:
      ++quotes_;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      lists_.push_back(type == MD_BLOCK_OL);
      break;
    case MD_BLOCK_LI:
      items_.push_back({.ordered = !lists_.empty() && lists_.back()});
      break;
    case MD_BLOCK_P:
      BeginParagraph();
      break;
    case MD_BLOCK_H:
      BeginHeading(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_CODE:
      BeginCode(*static_cast<const MD_BLOCK_CODE_DETAIL*>(detail));
      break;
    case MD_BLOCK_HTML:
      html_block_ = HtmlBlock::kUndecided;
      break;
    case MD_BLOCK_HR:
      PutBreak();
      break;
    case MD_BLOCK_TR:
      column_ = 0;
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      BeginCell(type == MD_BLOCK_TH);
      break;
    default:
      break;
  }
}

void Reader::Leave(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_H) {
    EndHeading();
  } else if (type != MD_BLOCK_CODE || !ReadFence()) {
    EndLeaf();
  }
  if (type == MD_BLOCK_QUOTE) --quotes_;
  if (type == MD_BLOCK_LI) items_.pop_back();
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
  if (type == MD_BLOCK_HTML) {
    if (html_block_ == HtmlBlock::kDropped && !text_.substr(html_begin_).starts_with("<!--")) {
      AppendHtml(text_, {html_begin_, seen_}, leaf_);
    }
    html_block_ = HtmlBlock::kNone;
  }
}

Block Reader::NewBlock(BlockKind kind) const {
  Block block;
  block.kind = kind;
  block.quoted = quotes_ > 0;
  return block;
}

void Reader::BeginLeaf(const Block& block, bool optional) {
  leaf_.Begin(block, optional);
  first_ = kNowhere;
}

void Reader::BeginHeading(unsigned level) {
  Block block = NewBlock(BlockKind::kHeading);
  block.level = static_cast<uint8_t>(level);
  BeginLeaf(block, false);
}

void Reader::BeginParagraph() {
  const bool item = !items_.empty() && items_.back().fresh;
  Block block = NewBlock(item ? BlockKind::kItem : BlockKind::kParagraph);
  if (item) {
    block.level = static_cast<uint8_t>(std::min<size_t>(items_.size(), UINT8_MAX));
    block.ordered = items_.back().ordered;
  }
  BeginLeaf(block, true);
}

void Reader::BeginCell(bool header) {
  if (column_ < UINT8_MAX) ++column_;
  Block block = NewBlock(BlockKind::kCell);
  block.level = column_;
  block.header = header;
  BeginLeaf(block, false);
}

void Reader::EndLeaf() {
  if (!leaf_.active()) return;
  if (leaf_.has_text() && leaf_.block().kind == BlockKind::kItem) items_.back().fresh = false;
  leaf_.End(seen_);
}

void Reader::EndHeading() {
  const unsigned level = leaf_.block().level;
  const Span source = first_ == kNowhere ? FindEmptyHeading(text_, level, seen_)
                                         : FindHeading(text_, level, {first_, seen_});
  leaf_.SetSource(source);
  seen_ = std::max(seen_, source.end);
  EndLeaf();
}

void Reader::PutBreak() {
  Block block = NewBlock(BlockKind::kBreak);
  block.text = {document_.prose.size(), document_.prose.size()};
  block.source = FindBreak(text_, seen_);
  document_.blocks.push_back(block);
  seen_ = block.source.end;
}

void Reader::BeginCode(const MD_BLOCK_CODE_DETAIL& detail) {
  fenced_ = detail.fence_char != 0;
  language_ = {detail.lang.text, detail.lang.size};
  BeginLeaf(NewBlock(BlockKind::kCode), true);
}

// Reads the fence that ends as what it holds. False: it is code, and the leaf is still open.
bool Reader::ReadFence() {
  if (!fenced_ || !judge_ || !leaf_.has_text()) return false;
  const Fence fence = judge_(language_, leaf_.text());
  if (fence == Fence::kCode) return false;
  leaf_.Discard();
  const size_t line = text_.rfind('\n', first_);
  const uint32_t begin = line == text_.npos ? first_ : static_cast<uint32_t>(line) + 1;
  if (fence == Fence::kData) {
    AppendYaml(source_, {begin, seen_}, document_, problems_);
  } else {
    const FenceJudge none;
    Reader(source_, text_.substr(0, seen_), none, document_, problems_).Read(begin);
  }
  Block block = NewBlock(BlockKind::kBreak);
  block.text = {document_.prose.size(), document_.prose.size()};
  block.source = {seen_, seen_};
  document_.blocks.push_back(block);
  return true;
}

// --- Spans -------------------------------------------------------------------------------------

void Reader::EnterSpan(MD_SPANTYPE type) {
  if (type == MD_SPAN_IMG) ++images_;
  if (type == MD_SPAN_STRONG) leaf_.EnterStrong();
}

void Reader::LeaveSpan(MD_SPANTYPE type) {
  if (type == MD_SPAN_IMG) --images_;
  if (type == MD_SPAN_STRONG) leaf_.LeaveStrong();
}

// --- Text --------------------------------------------------------------------------------------

void Reader::Text(MD_TEXTTYPE type, const char* text, uint32_t size) {
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return LineEnd();
  if (type == MD_TEXT_NULLCHAR) return NullCharacter();
  // Compared as numbers: pointers into different objects must not be compared as pointers.
  const auto base = reinterpret_cast<uintptr_t>(text_.data());
  const auto at = reinterpret_cast<uintptr_t>(text);
  if (at < base || at + size > base + text_.size()) return OwnText(type, {text, size});
  const auto begin = static_cast<uint32_t>(at - base);
  const Span run{begin, begin + size};
  if (first_ == kNowhere) first_ = begin;
  if (images_ == 0) Run(type, run);
  seen_ = std::max(seen_, run.end);
}

void Reader::Run(MD_TEXTTYPE type, Span run) {
  if (html_block_ != HtmlBlock::kNone) return BlockHtml(run);
  if (!leaf_.active()) BeginParagraph();  // md4c sends no paragraph in an item of a tight list
  switch (type) {
    case MD_TEXT_ENTITY:
      return Entity(run);
    case MD_TEXT_HTML:
      return InlineHtml(run);
    case MD_TEXT_CODE:
      return leaf_.Verbatim(run);
    default:
      return Words(run);
  }
}

// What md4c sends from its own memory: a line end within code or raw HTML, the indentation of code.
void Reader::OwnText(MD_TEXTTYPE type, std::string_view text) {
  assert(type == MD_TEXT_CODE || type == MD_TEXT_HTML);
  assert(text.find_first_not_of(" \n") == text.npos);
  const bool in_block = leaf_.InCode() || html_block_ != HtmlBlock::kNone;
  if (in_block && text.front() == ' ') {
    if (leaf_.InCode()) leaf_.Indent(static_cast<uint32_t>(text.size()));
  } else if (in_block || type != MD_TEXT_HTML || tag_.kind == HtmlKind::kPlaceholder) {
    LineEnd();
  }
}

void Reader::LineEnd() {
  if (images_ == 0) leaf_.LineEnd(seen_);
}

// Ordinary words, less the comments that md4c has not seen as such.
void Reader::Words(Span run) {
  while (true) {
    const size_t found = Bytes(run).find("<!--");
    if (found == std::string_view::npos) break;
    const uint32_t at = run.begin + static_cast<uint32_t>(found);
    const bool hidden = at < leaf_.hidden_until();
    const uint32_t end = hidden ? leaf_.hidden_until() : comments_.End(at);
    if (end == 0) break;
    leaf_.Verbatim({run.begin, at});
    leaf_.HideUntil(end);
    if (end >= run.end) return;
    run.begin = end;
  }
  leaf_.Verbatim(run);
}

void Reader::Entity(Span run) {
  const std::string decoded = DecodeEntity(Bytes(run));
  if (decoded.empty()) return leaf_.Verbatim(run);
  leaf_.Replaced(decoded, run);
}

void Reader::NullCharacter() {
  const size_t at = text_.find('\0', seen_);
  if (at == text_.npos) return;
  const auto begin = static_cast<uint32_t>(at);
  if (images_ == 0 && html_block_ == HtmlBlock::kNone) {
    if (!leaf_.active()) BeginParagraph();
    leaf_.Replaced("\xEF\xBF\xBD", {begin, begin + 1});
  }
  seen_ = begin + 1;
}

// An HTML block is not prose, except when what opens it is no element at all: a placeholder that
// has a line for itself.
void Reader::BlockHtml(Span run) {
  if (html_block_ == HtmlBlock::kUndecided) {
    const bool tag = text_[run.begin] == '<';
    const bool kept = tag && ReadHtmlTag(text_, run.begin).kind == HtmlKind::kPlaceholder;
    html_block_ = kept ? HtmlBlock::kKept : HtmlBlock::kDropped;
    html_begin_ = run.begin;
    if (kept) BeginParagraph();
  }
  if (html_block_ == HtmlBlock::kKept) Words(run);
}

void Reader::InlineHtml(Span run) {
  // A tag that goes on over a line end comes as several runs.
  if (run.begin >= tag_.end && text_[run.begin] == '<') tag_ = ReadHtmlTag(text_, run.begin);
  if (tag_.kind == HtmlKind::kPlaceholder) leaf_.Verbatim(run);
  if (tag_.kind == HtmlKind::kLineBreak) leaf_.LineBreak(run);
}

}  // namespace

Document ReadMarkdown(const Source& source, Problems& problems, const FenceJudge& judge) {
  Document document;
  constexpr size_t kBytesPerBlock = 128;  // about what stories have: one growth at most
  document.blocks.reserve(source.text.size() / kBytesPerBlock + 8);
  // A line end stands behind each block, and entities may be longer than what they stand for.
  document.prose.Reserve(source.text.size() + source.text.size() / 64);
  const uint32_t body = ReadFrontMatter(source, document, problems);
  if (!Reader(source, source.text, judge, document, problems).Read(body)) {
    const auto end = static_cast<uint32_t>(source.text.size());
    problems.push_back({"out-of-memory",
                        Severity::kError,
                        {body, end},
                        "The file could not be read to its end: memory ran out.",
                        ""});
  }
  return document;
}

}  // namespace starlint
