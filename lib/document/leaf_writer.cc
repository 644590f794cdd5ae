#include "document/leaf_writer.h"

#include <algorithm>
#include <string>

#include "document/markdown_lines.h"

namespace starlint {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

void LeafWriter::Begin(const Block& block, bool optional) {
  block_ = block;
  active_ = true;
  optional_ = optional;
  has_text_ = false;
  line_ends_ = indent_ = 0;
}

void LeafWriter::End(uint32_t seen) {
  if (!active_) return;
  active_ = false;
  if (!has_text_) {
    if (optional_) return;
    block_.text.begin = document_.prose.size();
    if (block_.source.end == 0) block_.source = {seen, seen};
  }
  block_.text.end = document_.prose.size();
  document_.prose.AppendReplaced("\n", {seen, seen});
  document_.blocks.push_back(block_);
}

void LeafWriter::Discard() {
  if (has_text_) document_.prose.Truncate(block_.text.begin);
  active_ = false;
}

void LeafWriter::DropLast(size_t bytes) {
  document_.prose.Truncate(document_.prose.size() - static_cast<uint32_t>(bytes));
}

std::string_view LeafWriter::text() const {
  return std::string_view(document_.prose.text()).substr(has_text_ ? block_.text.begin : 0);
}

void LeafWriter::Verbatim(Span run) {
  run.begin = std::max(run.begin, hidden_until_);
  // No block begins with the blanks behind a dropped image or tag.
  while (!has_text_ && !run.empty() && IsBlank(text_[run.begin])) ++run.begin;
  if (run.empty()) return;
  Prepare(run);
  document_.prose.AppendVerbatim(Bytes(run), run.begin);
}

void LeafWriter::Replaced(std::string_view bytes, Span run) {
  if (run.begin < hidden_until_) return;
  Prepare(run);
  document_.prose.AppendReplaced(bytes, run);
}

void LeafWriter::LineEnd(uint32_t seen) {
  indent_ = 0;
  if (!active_ || !has_text_ || seen < hidden_until_) return;
  if (line_ends_++ == 0) floor_ = seen;
}

void LeafWriter::LineBreak(Span tag) {
  if (active_ && has_text_ && document_.prose.text().back() != '\n') Replaced("\n", tag);
}

void LeafWriter::EnterStrong() {
  if (strongs_++ == 0) strong_pending_ = true;
}

void LeafWriter::LeaveStrong() {
  if (--strongs_ > 0) return;
  if (!strong_pending_) document_.strong.push_back({strong_begin_, document_.prose.size()});
  strong_pending_ = false;
}

// Makes the block ready for the text of `run`.
void LeafWriter::Prepare(Span run) {
  if (!has_text_) {
    has_text_ = true;
    block_.text.begin = document_.prose.size();
    block_.source.begin = run.begin;
  }
  FlushLineEnds(run.begin);
  block_.source.begin = std::min(block_.source.begin, FlushIndent(run.begin));
  block_.source.end = run.end;
  if (strong_pending_) strong_begin_ = document_.prose.size();
  strong_pending_ = false;
}

void LeafWriter::FlushLineEnds(uint32_t resume) {
  if (line_ends_ == 0) return;
  if (InCode()) {
    Span line_end{floor_, floor_};
    for (; line_ends_ > 0; --line_ends_) {
      line_end = FindLineEnd(text_, line_end.end);
      AppendLineEnd(line_end);
    }
  } else if (document_.prose.text().back() != '\n') {  // unless `<br>` has closed the line
    AppendLineEnd(FindFold(text_, floor_, resume, line_ends_ > 1));
  }
  line_ends_ = 0;
}

void LeafWriter::AppendLineEnd(Span from) {
  // A lone LF stands for itself: kept verbatim it joins its neighbours, which halves the map.
  if (from.size() == 1 && text_[from.begin] == '\n') {
    document_.prose.AppendVerbatim("\n", from.begin);
  } else {
    document_.prose.AppendReplaced("\n", from);
  }
}

// Puts the indentation of a code line before its text at `resume`; returns where it begins.
uint32_t LeafWriter::FlushIndent(uint32_t resume) {
  if (indent_ == 0) return resume;
  const std::string blanks(indent_, ' ');
  indent_ = 0;
  const Span before{resume - std::min(resume, static_cast<uint32_t>(blanks.size())), resume};
  if (Bytes(before) == blanks) {
    document_.prose.AppendVerbatim(blanks, before.begin);
    return before.begin;
  }
  uint32_t begin = resume;  // a tab stands for several of them
  while (begin > 0 && IsBlank(text_[begin - 1])) --begin;
  document_.prose.AppendReplaced(blanks, {begin, resume});
  return begin;
}

}  // namespace starlint
