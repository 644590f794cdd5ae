#include "story/label_cutter.h"

#include <algorithm>

#include "base/text.h"
#include "story/label_marks.h"
#include "story/title.h"

namespace starlint {
namespace {

constexpr size_t kLongestLabel = 80;  // bytes, decoration and parentheses included

constexpr bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Letters that head parts in STAR itself; others need company.
bool IsRare(const Label& label) {
  return label.letter &&
         std::string_view("sarlt").find(label.name.front()) == std::string_view::npos;
}

Style StyleOf(const Label& label) { return IsRare(label) ? Style::kRare : Style::kSure; }

}  // namespace

const std::vector<Piece>& LabelCutter::Cut(const Block& block) {
  pieces_.clear();
  loose_.clear();
  Piece piece;
  piece.content = block.text;
  for (uint32_t line = block.text.begin; line < block.text.end;) {
    const uint32_t next = NextLine(line, block);
    CutLine({line, next}, block, piece);
    line = next;
  }
  piece.content.end = block.text.end;
  Add(piece);
  if (!loose_.empty()) JoinLoose();
  return pieces_;
}

void LabelCutter::CutLine(Span line, const Block& block, Piece& piece) {
  const Span trimmed = TrimFront(text_, line);
  if (trimmed.empty()) return;
  if (const std::optional<Piece> labelled = LabelAt(trimmed, block)) {
    piece.content.end = line.begin;
    Add(piece);
    piece = *labelled;
  }
  const uint32_t from = std::max(line.begin, piece.label ? piece.label_text.end : line.begin);
  CutInside({from, line.end}, block, piece);
}

// "**S**: text | **T**: text", "Situation: text. Task: text": labels within the line.
void LabelCutter::CutInside(Span line, const Block& block, Piece& piece) {
  if (line.empty()) return;
  const auto cut = [&](const Piece& found) {
    uint32_t end = found.label_text.begin;
    while (end > piece.content.begin && (IsSpace(text_[end - 1]) || text_[end - 1] == '|')) --end;
    piece.content.end = end;
    Add(piece);
    piece = found;
  };
  for (; strong_ < document_.strong.size() && document_.strong[strong_].begin < line.end;
       ++strong_) {
    const Span strong = document_.strong[strong_];
    if (strong.begin < line.begin || strong.size() > kLongestLabel) continue;
    const bool marked = MarkLength(View({strong.end, line.end})) > 0 ||
                        text_[strong.end - 1] == ':' || text_[strong.end - 1] == '.';
    const bool piped = View({block.text.begin, strong.begin}).ends_with("| ");
    if (!marked && !piped) continue;
    const std::optional<Piece> found = StrongLabel(strong, block);
    if (found && !found->slip && found->label->kind == LabelKind::kPart) cut(*found);
  }
  // Stops are looked at where one has closed a name: "Situation. Text. Task. Text."
  const bool stops =
      piece.label && piece.style == Style::kDash && text_[piece.label_text.end - 1] == '.';
  const char mark = stops ? '.' : ':';
  const std::string_view view = View(line);
  for (size_t at = view.find(mark); at != view.npos; at = view.find(mark, at + 1)) {
    const auto found = InsideAt(line.begin + static_cast<uint32_t>(at), line, block);
    if (!found || found->label_text.begin < piece.content.begin) continue;
    cut(*found);
    loose_.push_back(static_cast<uint32_t>(pieces_.size()));
  }
}

// The name of a part before the colon or the stop at `mark`, at the beginning of a sentence within
// the line.
std::optional<Piece> LabelCutter::InsideAt(uint32_t mark, Span line, const Block& block) const {
  uint32_t begin = mark;
  while (begin > line.begin && IsLetter(text_[begin - 1])) --begin;
  if (begin == mark || !IsUpper(text_[begin]) || begin < line.begin + 2) return std::nullopt;
  if (text_[begin - 1] != ' ') return std::nullopt;
  if (std::string_view(".!?;|/").find(text_[begin - 2]) == std::string_view::npos) {
    return std::nullopt;
  }
  const std::optional<Label> label = vocabulary_.Find(View({begin, mark}));
  if (!label || label->kind != LabelKind::kPart) return std::nullopt;
  const bool stop = text_[mark] == '.';
  if (stop && label->letter) return std::nullopt;
  Piece piece;
  piece.label = label;
  piece.style = stop ? Style::kDash : StyleOf(*label);
  piece.label_text = {begin, mark + 1};
  piece.content = {mark + 1, block.text.end};
  return piece;
}

// Labels within a line are believed when the block tells three parts that way.
void LabelCutter::JoinLoose() {
  PartSet parts;
  size_t count = 0;
  for (const Piece& piece : pieces_) {
    if (!piece.label || piece.label->kind != LabelKind::kPart) continue;
    count += parts.Meets(piece.label->parts) ? 0 : 1;
    parts = PartSet::FromBits(parts.bits() | piece.label->parts.bits());
  }
  if (count >= 3) return;
  // NOLINTNEXTLINE(modernize-loop-convert): backwards, as what is erased moves what is behind
  for (auto at = loose_.rbegin(); at != loose_.rend(); ++at) {
    if (*at == 0 || *at >= pieces_.size()) continue;
    pieces_[*at - 1].content.end = pieces_[*at].content.end;
    pieces_.erase(pieces_.begin() + *at);
  }
}

void LabelCutter::Add(Piece piece) {
  piece.content = TrimFront(text_, piece.content);
  if (piece.label || !piece.content.empty()) pieces_.push_back(piece);
}

uint32_t LabelCutter::NextLine(uint32_t from, const Block& block) const {
  const size_t end = text_.find('\n', from);
  return end == std::string::npos || end >= block.text.end ? block.text.end
                                                           : static_cast<uint32_t>(end) + 1;
}

std::optional<Piece> LabelCutter::LabelAt(Span line, const Block& block) {
  std::optional<Piece> found = AnyLabelAt(line, block);
  if (!found || IsToDo(*found, line)) return std::nullopt;
  // "Interviewer: Tell me about a time ..." asks for the next story.
  const bool speaks =
      found->label->kind == LabelKind::kAside && found->label->name == "interviewer";
  if (speaks && AsksForStory(View(TrimFront(text_, found->content)))) {
    found->label->kind = LabelKind::kField;
    found->label->field = Field::kQuestion;
  }
  return found;
}

// "TODO: say how many": what is still to be written of the part. Alone on its line it heads a list.
bool LabelCutter::IsToDo(const Piece& piece, Span line) const {
  const bool text = piece.content.begin < TrimBack(text_, line).end;
  return text && piece.label->name == "todo" && View(piece.label_text).starts_with("TODO");
}

std::optional<Piece> LabelCutter::AnyLabelAt(Span line, const Block& block) {
  if (const std::optional<Span> strong = StrongAt(line.begin)) return StrongLabel(*strong, block);
  if (const uint32_t begin = IsHigh(text_[line.begin]) ? AfterSymbols(text_, line) : line.begin;
      begin > line.begin) {
    if (const std::optional<Span> strong = StrongAt(begin)) return StrongLabel(*strong, block);
  }
  if (auto plain = PlainLabel(line.begin, block)) return plain;
  return WeakLabel(TrimBack(text_, line), block);
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
// at a colon in it. "**T**ask: text" and "**Result** / **Lesson**: text" are read as plain ones.
std::optional<Piece> LabelCutter::StrongLabel(Span strong, const Block& block) const {
  const std::string_view behind = View({strong.end, block.text.end});
  const bool word_goes_on = !behind.empty() && IsLetter(behind.front());
  const size_t next = behind.find_first_not_of(' ');
  const bool joins = next != behind.npos && (behind[next] == '/' || behind[next] == '&');
  if (word_goes_on || joins) {
    const auto plain = PlainLabel(strong.begin, block);
    if (plain || word_goes_on) return plain;
  }
  const std::string_view run = View(strong);
  if (const auto label = vocabulary_.Find(run)) {
    const Span content = AfterMarks({AfterAside(strong.end, block), block.text.end});
    Piece piece;
    piece.label = label;
    piece.style = StyleOf(*label);
    piece.label_text = strong;
    piece.content = AfterEcho(*label, content, block);
    return piece;
  }
  if (auto plain = PlainLabel(strong.begin, block)) return plain;
  return Slip(strong, AfterMarks({strong.end, block.text.end}).begin, block);
}

// "**Action** (90 seconds)": what is in parentheses behind the label belongs to it where the line
// ends or a colon or a dash follows.
uint32_t LabelCutter::AfterAside(uint32_t from, const Block& block) const {
  const uint32_t next = NextLine(from, block);
  const Span line = TrimBack(text_, TrimFront(text_, {from, next}));
  if (line.empty() || text_[line.begin] != '(') return from;
  const size_t close = View(line).find(')');
  if (close == std::string_view::npos) return from;
  const Span rest = TrimFront(text_, {line.begin + static_cast<uint32_t>(close) + 1, line.end});
  if (rest.empty()) return next;
  return MarkLength(View(rest)) > 0 ? rest.begin : from;
}

// "Task: text". Only a colon makes a plain label, and a line without it is prose.
std::optional<Piece> LabelCutter::PlainLabel(uint32_t begin, const Block& block) const {
  const uint32_t line_end = NextLine(begin, block);
  const std::string_view line =
      View({begin, std::min(line_end, begin + static_cast<uint32_t>(kLongestLabel))});
  const size_t ascii = line.find(':');
  const size_t wide = line.find(kWideColon);
  const size_t colon = std::min(ascii, wide);
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto name_end = begin + static_cast<uint32_t>(colon);
  uint32_t after = name_end + (colon == ascii ? 1 : 3);
  auto label = vocabulary_.Find(line.substr(0, colon));
  if (line.substr(colon).starts_with("::")) {  // a property, which tells of the page
    ++after;
    if (label && label->kind == LabelKind::kField) label->kind = LabelKind::kAside;
  }
  if (!label) return Slip({begin, name_end}, after, block);
  Piece piece;
  piece.label = label;
  piece.style = StyleOf(*label);
  piece.label_text = {begin, after};
  piece.content = AfterEcho(*label, {after, block.text.end}, block);
  return piece;
}

// Drops what parts a strong label from its text: colons, dashes, full stops, blanks.
Span LabelCutter::AfterMarks(Span span) const {
  for (;;) {
    const std::string_view rest = View(span);
    const size_t mark = !rest.empty() && IsSpace(rest.front()) ? 1 : MarkLength(rest);
    if (mark == 0) return span;
    span.begin += static_cast<uint32_t>(mark);
  }
}

// "Situation: Situation: text": the label said twice.
Span LabelCutter::AfterEcho(const Label& label, Span content, const Block& block) const {
  if (label.kind != LabelKind::kPart) return content;
  const Span trimmed = TrimFront(text_, content);
  if (trimmed.empty()) return content;
  const std::string_view line = View({trimmed.begin, std::min(trimmed.end, trimmed.begin + 32)});
  const size_t colon = line.find(':');
  if (colon == line.npos || colon == 0 || line.find('\n') < colon) return content;
  const auto again = vocabulary_.Find(line.substr(0, colon));
  if (!again || again->kind != LabelKind::kPart || again->parts != label.parts) return content;
  return {trimmed.begin + static_cast<uint32_t>(colon) + 1, block.text.end};
}

}  // namespace starlint
