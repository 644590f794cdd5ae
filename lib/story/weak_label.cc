// Labels that others must bear out, and lines that are no prose although nothing marks them.
#include <algorithm>

#include "base/text.h"
#include "story/label_cutter.h"
#include "story/label_marks.h"
#include "story/label_seconds.h"

namespace starlint {
namespace {

constexpr bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// "⏱️ 60 seconds", "(1 min 30 s)": how long it takes to tell, and nothing else. Without a
// symbol or brackets it may be a result.
bool IsTime(std::string_view line) {
  constexpr size_t kLongest = 24;  // bytes
  if (line.size() > kLongest || (line.front() != '(' && !IsHigh(line.front()))) return false;
  const char last = line[line.back() == ')' ? line.size() - 2 : line.size() - 1];
  const size_t figure = line.find_first_of("0123456789");
  const bool words =
      std::any_of(line.begin(), line.begin() + std::min(figure, line.size()), IsLetter);
  return figure != line.npos && !words && IsLetter(last) && SecondsIn(line) > 0;
}

}  // namespace

// Labels that others like them must bear out: a name alone on its line, before a dash or a full
// stop, in brackets.
std::optional<Piece> LabelCutter::WeakLabel(Span line, const Block& block) const {
  if (line.empty()) return std::nullopt;
  if (auto aside = BareAside(line, block)) return aside;
  const char first = text_[line.begin];
  if (!IsLetter(first) && first != '(' && first != '[' && !IsHigh(first)) return std::nullopt;
  const std::string_view all = View({line.begin, std::min(line.end, line.begin + 48)});
  const Frame frame = FrameOf(all, line.size());
  if (frame.name == 0) return std::nullopt;
  Piece piece;
  piece.style = frame.style;
  piece.label = vocabulary_.Find(all.substr(0, frame.name));
  if (!piece.label) return std::nullopt;
  if (piece.label->kind != LabelKind::kPart) return AsideAlone(piece);
  if (piece.style == Style::kAlone && piece.label->letter && !IsUpper(first)) return std::nullopt;
  piece.label_text = {line.begin, line.begin + static_cast<uint32_t>(frame.after)};
  piece.content = {piece.label_text.end, block.text.end};
  return piece;
}

// How far a label would reach at the beginning of `all`, the first bytes of a line of `size`.
LabelCutter::Frame LabelCutter::FrameOf(std::string_view all, size_t size) const {
  const char first = all.front();
  if (const size_t close = all.find("\xE3\x80\x91");
      all.starts_with("\xE3\x80\x90") && close != all.npos) {  // the wide brackets of East Asia
    return {Style::kBracket, close + 3, close + 3};
  }
  if (const size_t close = all.find(first == '(' ? ')' : ']');
      (first == '(' || first == '[') && close != all.npos &&
      all.substr(close + 1).starts_with(' ')) {
    const size_t text = all.find_first_not_of(' ', close + 1);
    const bool dash = text != all.npos && MarkLength(all.substr(text)) > 0;
    if (!dash && NamesPart(all.substr(0, close + 1)))
      return {Style::kBracket, close + 1, close + 1};
  }
  if (all.size() > 2 && IsUpper(first) && (all[1] == ')' || all[1] == '.') && all[2] == ' ') {
    return {Style::kBracket, 1, 2};
  }
  if (const size_t stop = all.find(". "); stop != all.npos && NamesPart(all.substr(0, stop))) {
    return {Style::kDash, stop, stop + 1};
  }
  size_t after = 0;
  const size_t dash = FindDash(all, &after);
  if (dash != all.npos) return {Style::kDash, dash, after};
  constexpr size_t kLongestAlone = 40;  // bytes
  return size <= kLongestAlone ? Frame{Style::kAlone, size, size} : Frame{};
}

bool LabelCutter::NamesPart(std::string_view name) const {
  const auto label = vocabulary_.Find(name);
  return label && label->kind == LabelKind::kPart;
}

// "Follow-up questions", alone on its line. A single word is more likely prose.
std::optional<Piece> LabelCutter::AsideAlone(Piece piece) {
  const bool words = piece.label->name.find_first_of(" -") != std::string_view::npos;
  if (piece.style != Style::kAlone || piece.label->kind != LabelKind::kAside || !words) {
    return std::nullopt;
  }
  piece.style = Style::kSure;
  return piece;
}

// Lines that are no prose although nothing marks them: "#safety #story", "See also ...".
std::optional<Piece> LabelCutter::BareAside(Span line, const Block& block) const {
  const std::string_view view = View(line);
  Piece piece;
  piece.label_text = {line.begin, line.begin};
  piece.content = {line.begin, block.text.end};
  if (view.front() == '#') {
    for (size_t at = 0; at < view.size(); at = view.find_first_not_of(' ', view.find(' ', at))) {
      if (view[at] != '#' || at + 1 == view.size() || view[at + 1] == ' ') return std::nullopt;
      if (view.find(' ', at) == view.npos) break;
    }
    piece.label.emplace();
    piece.label->kind = LabelKind::kAside;
    return piece;
  }
  if (IsTime(view)) {
    piece.label.emplace();
    piece.label->kind = LabelKind::kAside;
    return piece;
  }
  if (ToLower(view.front()) != 's' && ToLower(view.front()) != 'b') return std::nullopt;
  size_t end = view.find(' ');
  for (int words = 1; words < 3 && end != view.npos; ++words) {
    end = std::min(view.find(' ', end + 1), view.size());
    const auto label = vocabulary_.Find(view.substr(0, end));
    if (label && label->kind == LabelKind::kAside && label->weight == 1) {
      piece.label = label;
      return piece;
    }
    if (end == view.size()) break;
  }
  return std::nullopt;
}

// A name that is nearly one of a part: what was meant, marked as a slip.
std::optional<Piece> LabelCutter::Slip(Span name, uint32_t after, const Block& block) const {
  const auto meant = vocabulary_.FindMeant(View(name));
  if (!meant) return std::nullopt;
  Piece piece;
  piece.label = vocabulary_.Find(*meant);
  piece.slip = true;
  piece.label_text = name;
  piece.content = {after, block.text.end};
  return piece;
}

}  // namespace starlint
