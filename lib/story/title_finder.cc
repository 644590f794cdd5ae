#include "story/title_finder.h"

#include <algorithm>

#include "story/label_marks.h"
#include "story/title.h"

namespace starlint {
namespace {

constexpr size_t kLongestTitle = 200;  // bytes
constexpr uint32_t kReach = 8;         // passages that may stand between a title and the label

// Whether `text` reads like a line of prose rather than a name.
bool IsProse(std::string_view text) {
  constexpr size_t kLongestName = 100;
  return text.size() > kLongestName || text.ends_with('.') || text.ends_with(';') ||
         text.ends_with('!') || text.find(". ") != text.npos;
}

}  // namespace

std::optional<FoundTitle> TitleFinder::Before(uint32_t label, uint32_t floor) const {
  uint32_t texts = 0;
  for (uint32_t at = label; at > floor && label - at < kReach; --at) {
    const Passage& passage = passages_[at - 1];
    switch (passage.kind) {
      case PassageKind::kText:
        if (TellsField(at - 1)) return std::nullopt;
        if (const auto text = TitleIn(at - 1, label, texts == 0)) {
          const bool ordered = document_.blocks[passage.block].ordered;
          const bool counted = ordered || HasCounter(View(*text)) || IsQuestion(View(*text));
          return FoundTitle{at - 1, *text, counted};
        }
        if (++texts > 1) return std::nullopt;
        break;
      case PassageKind::kLabel:
        if (passage.label.kind == LabelKind::kPart) return std::nullopt;
        break;
      case PassageKind::kBreak:
        break;
      default:
        return std::nullopt;
    }
  }
  return std::nullopt;
}

// Whether the passage at `at` is the value of the label before it.
bool TitleFinder::TellsField(uint32_t at) const {
  if (at == 0) return false;
  const Passage& before = passages_[at - 1];
  return before.kind == PassageKind::kLabel && before.label.kind == LabelKind::kField &&
         before.content.empty();
}

// What of the passage at `at` can be the title; `next`: no text stands between it and the label.
std::optional<Span> TitleFinder::TitleIn(uint32_t at, uint32_t label, bool next) const {
  const Passage& passage = passages_[at];
  const Block& block = document_.blocks[passage.block];
  Span text = TrimBack(document_.prose.text(), passage.content);
  if (text.empty() || text.size() > kLongestTitle || block.kind == BlockKind::kCell) {
    return std::nullopt;
  }
  // The last line of a paragraph that the label goes on with.
  if (passage.block == passages_[label].block) {
    const size_t line = View(text).rfind('\n');
    if (line != std::string_view::npos) text.begin += static_cast<uint32_t>(line) + 1;
  }
  if (const size_t line = View(text).find('\n'); line != std::string_view::npos) {
    text.end = text.begin + static_cast<uint32_t>(line);  // "Tell me about ...", and notes below
    if (!IsQuestion(View(text))) return std::nullopt;
  }
  const std::string_view view = View(text);
  if (const auto strong = StrongAt(text.begin)) {
    const bool whole = strong->end + 1 >= text.end;
    if (whole || (next && View(*strong).size() >= 4 && !IsProse(view))) return *strong;
  }
  if (IsQuestion(view) || (HasCounter(view) && !IsProse(view))) return text;
  const bool first = std::all_of(passages_.begin(), passages_.begin() + at, [](const Passage& p) {
    return p.kind == PassageKind::kBody || p.kind == PassageKind::kBreak || p.key;
  });
  if ((!next && !first) || IsProse(view)) return std::nullopt;
  if (block.kind == BlockKind::kItem) {
    const Block& labelled = document_.blocks[passages_[label].block];
    const bool inside = labelled.kind != BlockKind::kItem || labelled.level > block.level;
    return block.ordered || inside ? std::optional(text) : std::nullopt;
  }
  return first ? std::optional(text) : std::nullopt;
}

std::optional<Span> TitleFinder::StrongAt(uint32_t begin) const {
  const auto& strong = document_.strong;
  const auto at = std::lower_bound(strong.begin(), strong.end(), begin,
                                   [](Span s, uint32_t offset) { return s.begin < offset; });
  return at != strong.end() && at->begin == begin ? std::optional(*at) : std::nullopt;
}

std::string_view TitleFinder::View(Span span) const {
  return std::string_view(document_.prose.text()).substr(span.begin, span.size());
}

}  // namespace starlint
