#include "story/label_cutter.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {

Span TrimFront(std::string_view text, Span span) {
  while (!span.empty() && IsSpace(text[span.begin])) ++span.begin;
  return span;
}

Span TrimBack(std::string_view text, Span span) {
  while (!span.empty() && IsSpace(text[span.end - 1])) --span.end;
  return span;
}

const std::vector<Piece>& LabelCutter::Cut(const Block& block) {
  pieces_.clear();
  Piece piece{nullptr, {}, block.text};
  for (uint32_t line = block.text.begin; line < block.text.end; line = NextLine(line, block)) {
    const std::optional<Piece> labelled = LabelAt(line, block);
    if (!labelled) continue;
    piece.content.end = line;
    Add(piece);
    piece = *labelled;
  }
  piece.content.end = block.text.end;
  Add(piece);
  return pieces_;
}

void LabelCutter::Add(Piece piece) {
  piece.content = TrimFront(text_, piece.content);
  if (piece.label != nullptr || !piece.content.empty()) pieces_.push_back(piece);
}

uint32_t LabelCutter::NextLine(uint32_t from, const Block& block) const {
  const size_t end = text_.find('\n', from);
  return end == std::string::npos || end >= block.text.end ? block.text.end
                                                           : static_cast<uint32_t>(end) + 1;
}

std::optional<Piece> LabelCutter::LabelAt(uint32_t line, const Block& block) {
  const uint32_t begin = TrimFront(text_, {line, block.text.end}).begin;
  if (begin >= block.text.end) return std::nullopt;
  if (const std::optional<Span> strong = StrongAt(begin)) return StrongLabel(*strong, block);
  return PlainLabel(begin, block);
}

// The strong run that begins at `begin`. Lines are asked for in order, so a cursor suffices.
std::optional<Span> LabelCutter::StrongAt(uint32_t begin) {
  while (strong_ < document_.strong.size() && document_.strong[strong_].begin < begin) ++strong_;
  if (strong_ == document_.strong.size() || document_.strong[strong_].begin != begin) {
    return std::nullopt;
  }
  return document_.strong[strong_];
}

// "**Task:** text", "**Task** - text", "**Task: text**": the label ends with the strong run or
// at a colon in it.
std::optional<Piece> LabelCutter::StrongLabel(Span strong, const Block& block) const {
  const std::string_view run = View(strong);
  if (const Label* label = vocabulary_.Find(run)) {
    const uint32_t end = AfterAside(strong.end, block);
    return Piece{label, strong, AfterMarks({end, block.text.end})};
  }
  return PlainLabel(strong.begin, block);
}

// "**Action** (90 seconds)": what is in parentheses to the end of the line belongs to the label.
uint32_t LabelCutter::AfterAside(uint32_t from, const Block& block) const {
  const uint32_t next = NextLine(from, block);
  const Span line = TrimBack(text_, TrimFront(text_, {from, next}));
  const bool aside =
      !line.empty() && text_[line.begin] == '(' && View(line).find(')') == line.size() - 1;
  return aside ? next : from;
}

// "Task: text". Only a colon makes a plain label, and a line without it is prose.
std::optional<Piece> LabelCutter::PlainLabel(uint32_t begin, const Block& block) const {
  const std::string_view line = View({begin, NextLine(begin, block)});
  const size_t ascii = line.find(':');
  const size_t wide = line.find("\xEF\xBC\x9A");
  const size_t colon = std::min(ascii, wide);
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const Label* label = vocabulary_.Find(line.substr(0, colon));
  if (label == nullptr) return std::nullopt;
  const auto name_end = begin + static_cast<uint32_t>(colon);
  const uint32_t after = name_end + (colon == ascii ? 1 : 3);
  return Piece{label, {begin, after}, {after, block.text.end}};
}

// Drops what parts a strong label from its text: colons, dashes, full stops, blanks.
Span LabelCutter::AfterMarks(Span span) const {
  constexpr std::string_view kMarks = " \n\t:.-";
  for (;;) {
    const std::string_view rest = View(span);
    if (!rest.empty() && kMarks.find(rest.front()) != std::string_view::npos) {
      ++span.begin;
    } else if (rest.starts_with("\xE2\x80\x94") || rest.starts_with("\xE2\x80\x93") ||
               rest.starts_with("\xEF\xBC\x9A")) {
      span.begin += 3;
    } else {
      return span;
    }
  }
}

}  // namespace starlint
