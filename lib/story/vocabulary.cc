#include "story/vocabulary.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "story/folded_name.h"

namespace starlint {
namespace {

bool IsNumber(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit);
}

std::optional<Label> Copy(const Label* label) {
  return label == nullptr ? std::nullopt : std::optional(*label);
}

// Without a number at its end: "action 2".
std::string_view WithoutNumber(std::string_view name) {
  const size_t last = name.find_last_of(" -");
  return last != name.npos && last > 0 && IsNumber(name.substr(last + 1)) ? name.substr(0, last)
                                                                          : name;
}

// "step 1", "part 2", "star", "3": what stands before the name of a part and adds nothing.
bool IsCounter(std::string_view folded) {
  const std::string_view word = WithoutNumber(folded);
  return IsNumber(word) || word == "step" || word == "part" || word == "phase" || word == "star";
}

}  // namespace

const Label* Vocabulary::FindFolded(std::string_view folded) const {
  const auto at = std::lower_bound(labels_.begin(), labels_.end(), folded,
                                   [](const Label& l, std::string_view n) { return l.name < n; });
  return at != labels_.end() && at->name == folded ? &*at : nullptr;
}

std::optional<Label> Vocabulary::Find(std::string_view text) const {
  const std::optional<FoldedName> folded = FoldedName::Of(text);
  if (!folded || folded->text().empty()) return std::nullopt;
  const std::string_view name = folded->text();
  if (const Label* whole = FindFolded(name)) {
    if (whole->letter) return WithName(*whole, text);
    return whole->kind == LabelKind::kWord ? std::nullopt : Copy(whole);
  }
  if (auto pieces = FindPieces(name)) return pieces;
  if (auto joined = FindJoined(name)) return joined;
  return Copy(FindBeginning(name));
}

// "S (Situation)": the letter with the name that it stands for is as good as the name.
Label Vocabulary::WithName(const Label& letter, std::string_view text) const {
  constexpr std::string_view kWideOpen = "\xEF\xBC\x88";
  const size_t open = std::min(text.find('('), text.find(kWideOpen));
  if (open == text.npos) return letter;
  const auto name = FoldedName::Of(text.substr(open + (text[open] == '(' ? 1 : kWideOpen.size())));
  const Label* named = name ? FindFolded(name->text()) : nullptr;
  const bool same = named != nullptr && named->kind == LabelKind::kPart && !named->letter;
  return same && named->parts.Meets(letter.parts) ? *named : letter;
}

// "a-action", "1-task", "action 2", "s 상황", "situation-situation": a letter, a number or another
// name of the same part beside the name.
std::optional<Label> Vocabulary::FindPieces(std::string_view folded) const {
  const std::string_view stem = WithoutNumber(folded);
  if (stem.size() < folded.size()) {
    const Label* label = FindFolded(stem);
    return label != nullptr && label->kind == LabelKind::kPart && !label->letter ? Copy(label)
                                                                                 : std::nullopt;
  }
  const size_t gap = folded.find('-') != folded.npos ? folded.find('-') : folded.find(' ');
  if (gap == folded.npos || folded.substr(gap).starts_with(" & ")) return std::nullopt;
  const Label* named = FindFolded(folded.substr(gap + 1));
  if (named == nullptr || named->letter || named->kind == LabelKind::kWord) return std::nullopt;
  const std::string_view head = folded.substr(0, gap);
  if (gap == 1 && named->kind == LabelKind::kPart && head[0] == named->name[0]) return Copy(named);
  if (folded[gap] == '-' && gap <= 2 && IsNumber(head)) return Copy(named);
  if (named->kind != LabelKind::kPart) return std::nullopt;
  const Label* first = FindFolded(head);
  if (first == nullptr || first->kind != LabelKind::kPart) return std::nullopt;
  const bool agrees = first->letter || first->parts == named->parts;
  return agrees && first->parts.Meets(named->parts) ? Copy(named) : std::nullopt;
}

// "situation & task", "result and lesson", "s & t": all of the parts that it names.
std::optional<Label> Vocabulary::FindJoined(std::string_view folded) const {
  Label joined;
  bool first = true;
  while (true) {
    const size_t sign = folded.find(" & ");
    const size_t word = folded.find(" and ");
    const size_t end = std::min({sign, word, folded.size()});
    if (first && end == folded.size()) return std::nullopt;
    const Label* label = FindFolded(folded.substr(0, end));
    if (label == nullptr || label->kind != LabelKind::kPart) return std::nullopt;
    if (!first && label->letter != joined.letter) return std::nullopt;
    joined.letter = label->letter;
    joined.name = first ? label->name : joined.name;
    joined.weight = std::max(joined.weight, label->weight);
    joined.parts = PartSet::FromBits(joined.parts.bits() | label->parts.bits());
    first = false;
    if (end == folded.size()) return joined;
    folded.remove_prefix(end + (end == sign ? 3 : 5));
  }
}

// "tips for the interview": a name whose first word or two speak for all of it.
const Label* Vocabulary::FindBeginning(std::string_view folded) const {
  constexpr std::string_view kGaps = " -";
  size_t end = 0;
  for (int words = 0; words < 3; ++words) {
    end = folded.find_first_of(kGaps, end + 1);
    if (end == folded.npos) return nullptr;
    const Label* label = FindFolded(folded.substr(0, end));
    if (label != nullptr && label->begins) return label;
  }
  return nullptr;
}

std::optional<Label> Vocabulary::FindTailed(std::string_view heading) const {
  constexpr std::string_view kMarks[] = {
      ":", " - ", " -- ", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A"};
  for (const std::string_view mark : kMarks) {
    const size_t at = heading.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view head = heading.substr(0, at);
    auto label = Find(head);
    if (!label && FoldedName::Of(head) && IsCounter(FoldedName::Of(head)->text())) {
      label = Find(heading.substr(at + mark.size()));
    }
    if (label && label->kind == LabelKind::kPart && !label->letter) return label;
  }
  return std::nullopt;
}

std::optional<std::string_view> Vocabulary::FindMeant(std::string_view text) const {
  constexpr std::string_view kNames[] = {
      "situation", "context", "background", "task",    "challenge", "obstacle", "action",
      "actions",   "result",  "results",    "outcome", "lesson",    "learning", "reflection"};
  const std::optional<FoldedName> folded = FoldedName::Of(text);
  if (!folded) return std::nullopt;
  const std::string_view name = folded->text();
  if (name.size() < 4 || name.find_first_of(" -&") != name.npos) return std::nullopt;
  if (FindFolded(name) != nullptr) return std::nullopt;
  for (const std::string_view meant : kNames) {
    const size_t limit = meant.size() >= 9 ? 2 : 1;
    const bool cut = name.size() + 1 < meant.size() || meant.size() + 1 < name.size();
    if (cut || name.front() != meant.front()) continue;
    if (EditDistance(name, meant, limit) > limit) continue;
    // Of a short name nearly everything is one slip away ("talk"): only letters that changed places
    // or were doubled count.
    if (meant.size() > 4) return meant;
    std::array<char, 8> a{}, b{};
    std::copy(meant.begin(), meant.end(), a.begin());
    std::copy(name.begin(), name.begin() + static_cast<ptrdiff_t>(std::min(name.size(), b.size())),
              b.begin());
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a == b) return meant;
  }
  return std::nullopt;
}

}  // namespace starlint
