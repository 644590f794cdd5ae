#include "document/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "document/front_matter.h"
#include "document/html_block.h"
#include "document/markdown_lines.h"
#include "document/markdown_reader.h"
#include "document/yaml.h"

namespace starlint {

bool MarkdownReader::Read(uint32_t begin, bool indented) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS;
  if (indented) parser.flags |= MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<MarkdownReader*>(self)->Enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    static_cast<MarkdownReader*>(self)->Leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<MarkdownReader*>(self)->EnterSpan(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<MarkdownReader*>(self)->LeaveSpan(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<MarkdownReader*>(self)->Text(type, text, size);
    return 0;
  };
  seen_ = begin;
  const auto size = static_cast<MD_SIZE>(text_.size() - begin);
  return md_parse(text_.data() + begin, size, &parser, this) == 0;
}

// --- Blocks ------------------------------------------------------------------------------------

void MarkdownReader::Enter(MD_BLOCKTYPE type, const void* detail) {
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

void MarkdownReader::Leave(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_H) {
    EndHeading();
  } else if (type != MD_BLOCK_CODE || !ReadFence()) {
    EndLeaf();
  }
  if (type == MD_BLOCK_QUOTE) --quotes_;
  if (type == MD_BLOCK_LI) items_.pop_back();
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
  if (type == MD_BLOCK_HTML) {
    if (html_block_ == HtmlBlock::kDropped) AppendHtml(text_, {html_begin_, seen_}, leaf_);
    html_block_ = HtmlBlock::kNone;
  }
}

Block MarkdownReader::NewBlock(BlockKind kind) const {
  Block block;
  block.kind = kind;
  block.quoted = quotes_ > 0;
  return block;
}

void MarkdownReader::BeginLeaf(const Block& block, bool optional) {
  leaf_.Begin(block, optional);
  first_ = kNowhere;
}

void MarkdownReader::BeginHeading(unsigned level) {
  Block block = NewBlock(BlockKind::kHeading);
  block.level = static_cast<uint8_t>(level);
  BeginLeaf(block, false);
}

void MarkdownReader::BeginParagraph() {
  const bool item = !items_.empty() && items_.back().fresh;
  Block block = NewBlock(item ? BlockKind::kItem : BlockKind::kParagraph);
  if (item) {
    block.level = static_cast<uint8_t>(std::min<size_t>(items_.size(), UINT8_MAX));
    block.ordered = items_.back().ordered;
  }
  BeginLeaf(block, true);
}

void MarkdownReader::BeginCell(bool header) {
  if (column_ < UINT8_MAX) ++column_;
  Block block = NewBlock(BlockKind::kCell);
  block.level = column_;
  block.header = header;
  BeginLeaf(block, false);
}

void MarkdownReader::EndLeaf() {
  if (!leaf_.active()) return;
  if (leaf_.has_text() && leaf_.block().kind == BlockKind::kItem) items_.back().fresh = false;
  leaf_.End(seen_);
}

// "# Title {#anchor}": attributes, in the Markdown of many converters.
void MarkdownReader::DropAttributes() {
  const std::string_view text = leaf_.has_text() ? leaf_.text() : std::string_view();
  if (!text.ends_with('}')) return;
  size_t open = text.rfind('{');
  if (open == text.npos || open == 0 || text[open - 1] != ' ') return;
  if (text[open + 1] != '#' && text[open + 1] != '.') return;
  while (open > 0 && text[open - 1] == ' ') --open;
  if (open > 0) leaf_.DropLast(text.size() - open);
}

void MarkdownReader::EndHeading() {
  DropAttributes();
  const unsigned level = leaf_.block().level;
  const Span source = first_ == kNowhere ? FindEmptyHeading(text_, level, seen_)
                                         : FindHeading(text_, level, {first_, seen_});
  leaf_.SetSource(source);
  seen_ = std::max(seen_, source.end);
  EndLeaf();
}

void MarkdownReader::PutBreak() {
  Block block = NewBlock(BlockKind::kBreak);
  block.text = {document_.prose.size(), document_.prose.size()};
  block.source = FindBreak(text_, seen_);
  document_.blocks.push_back(block);
  seen_ = block.source.end;
}

void MarkdownReader::BeginCode(const MD_BLOCK_CODE_DETAIL& detail) {
  language_ = {detail.lang.text, detail.lang.size};
  BeginLeaf(NewBlock(BlockKind::kCode), true);
}

// Reads the fence that ends as what it holds, or a block that is indented (in what stands in boxes
// and behind tabs all text is). False: it is code, and the leaf is still open.
bool MarkdownReader::ReadFence() {
  if (!judge_ || !leaf_.has_text()) return false;
  const Fence fence = judge_(language_, leaf_.text());
  if (fence == Fence::kCode) return false;
  leaf_.Discard();
  const size_t line = text_.rfind('\n', first_);
  const uint32_t begin = line == text_.npos ? first_ : static_cast<uint32_t>(line) + 1;
  if (fence == Fence::kData) {
    AppendYaml(source_, {begin, seen_}, document_, problems_);
  } else {
    const FenceJudge none;
    MarkdownReader(source_, text_.substr(0, seen_), none, document_, problems_).Read(begin, true);
  }
  Block block = NewBlock(BlockKind::kBreak);
  block.text = {document_.prose.size(), document_.prose.size()};
  block.source = {seen_, seen_};
  document_.blocks.push_back(block);
  return true;
}

// --- Spans -------------------------------------------------------------------------------------

void MarkdownReader::EnterSpan(MD_SPANTYPE type) {
  if (type == MD_SPAN_IMG) ++images_;
  if (type == MD_SPAN_STRONG) leaf_.EnterStrong();
}

void MarkdownReader::LeaveSpan(MD_SPANTYPE type) {
  if (type == MD_SPAN_IMG) --images_;
  if (type == MD_SPAN_STRONG) leaf_.LeaveStrong();
}

Document ReadMarkdown(const Source& source, Problems& problems, const FenceJudge& judge) {
  Document document;
  constexpr size_t kBytesPerBlock = 128;  // about what stories have: one growth at most
  document.blocks.reserve(source.text.size() / kBytesPerBlock + 8);
  // A line end stands behind each block, and entities may be longer than what they stand for.
  document.prose.Reserve(source.text.size() + source.text.size() / 64);
  const uint32_t body = ReadFrontMatter(source, document, problems);
  if (!MarkdownReader(source, source.text, judge, document, problems).Read(body)) {
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
