// The text of blocks: runs that point into the source, and the few bytes that md4c makes itself.
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/entity.h"
#include "document/markdown_reader.h"

namespace starlint {

void MarkdownReader::Text(MD_TEXTTYPE type, const char* text, uint32_t size) {
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

void MarkdownReader::Run(MD_TEXTTYPE type, Span run) {
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
void MarkdownReader::OwnText(MD_TEXTTYPE type, std::string_view text) {
  assert(type == MD_TEXT_CODE || type == MD_TEXT_HTML);
  assert(text.find_first_not_of(" \n") == text.npos);
  const bool in_block = leaf_.InCode() || html_block_ != HtmlBlock::kNone;
  if (in_block && text.front() == ' ') {
    if (leaf_.InCode()) leaf_.Indent(static_cast<uint32_t>(text.size()));
  } else if (in_block || type != MD_TEXT_HTML || tag_.kind == HtmlKind::kPlaceholder) {
    LineEnd();
  }
}

void MarkdownReader::LineEnd() {
  if (images_ == 0) leaf_.LineEnd(seen_);
}

// Ordinary words, less the comments that md4c has not seen as such.
void MarkdownReader::Words(Span run) {
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

void MarkdownReader::Entity(Span run) {
  const std::string decoded = DecodeEntity(Bytes(run));
  if (decoded.empty()) return leaf_.Verbatim(run);
  leaf_.Replaced(decoded, run);
}

void MarkdownReader::NullCharacter() {
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
void MarkdownReader::BlockHtml(Span run) {
  if (html_block_ == HtmlBlock::kUndecided) {
    const bool tag = text_[run.begin] == '<';
    const bool kept = tag && ReadHtmlTag(text_, run.begin).kind == HtmlKind::kPlaceholder;
    html_block_ = kept ? HtmlBlock::kKept : HtmlBlock::kDropped;
    html_begin_ = run.begin;
    if (kept) BeginParagraph();
  }
  if (html_block_ == HtmlBlock::kKept) Words(run);
}

void MarkdownReader::InlineHtml(Span run) {
  // A tag that goes on over a line end comes as several runs.
  if (run.begin >= tag_.end && text_[run.begin] == '<') tag_ = ReadHtmlTag(text_, run.begin);
  if (tag_.kind == HtmlKind::kPlaceholder) leaf_.Verbatim(run);
  if (tag_.kind == HtmlKind::kLineBreak) leaf_.LineBreak(run);
}

}  // namespace starlint
