#include "story/vocabulary.h"

#include <algorithm>
#include <array>
#include <optional>

namespace starlint {
namespace {

// No label is longer; headings that are need not be folded at all.
constexpr size_t kMaxLabelBytes = 48;

constexpr bool IsNameByte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

// Emoji, dashes, bullets and variation selectors decorate labels; letters of other scripts are
// part of a name ("상황"). UTF-8 lead bytes tell them apart well enough: E2 xx is punctuation and
// symbols, F0 emoji, EF B8 8F a variation selector, EF BC 9A the full-width colon.
bool IsDecoration(std::string_view text, size_t i, size_t* length) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte == 0xE2 && i + 2 < text.size()) {
    *length = 3;
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    return !(second == 0x80 && (third == 0x98 || third == 0x99));  // an apostrophe is no decoration
  }
  if (byte == 0xF0) {
    *length = 4;
    return true;
  }
  if (byte == 0xEF) {
    *length = 3;
    return true;
  }
  *length = 1;
  return false;
}

// Lower case, single blanks, apostrophes folded, everything between parentheses dropped, and a
// '-' between pieces ("A - Action"). Returns nothing for what is too long to be a label.
class Folded {
 public:
  static std::optional<Folded> Of(std::string_view text) {
    Folded folded;
    int depth = 0;
    for (size_t i = 0; i < text.size();) {
      size_t length = 1;
      const char c = text[i];
      if (c == '(' || c == '[') ++depth;
      if (depth == 0 && !folded.Take(text, i, &length)) return std::nullopt;
      if ((c == ')' || c == ']') && depth > 0) --depth;
      i += length;
    }
    return folded;
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  bool Take(std::string_view text, size_t i, size_t* length) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (text.substr(i).starts_with("\xE2\x80\x99") || c == '\'') {
      *length = c == '\'' ? 1 : 3;
      return Put('\'');
    }
    if (IsDecoration(text, i, length)) return Gap('-');
    if (IsNameByte(c)) {
      return Put(static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
    }
    if (c == '&' || c == '/' || c == '+') return Gap('&');
    if (c == ' ' || c == '\t' || c == '\n' || c == '_') return Gap(' ');
    return Gap('-');
  }
  // The separator that was met last comes before the next letter; none stands at the end.
  bool Put(char c) {
    const std::string_view gap = gap_ == '&' ? " & " : std::string_view(&gap_, gap_ == 0 ? 0 : 1);
    if (size_ + gap.size() >= bytes_.size()) return false;
    if (size_ > 0) {
      std::copy(gap.begin(), gap.end(), bytes_.begin() + static_cast<ptrdiff_t>(size_));
      size_ += gap.size();
    }
    gap_ = 0;
    bytes_[size_++] = c;
    return true;
  }
  // A run of separators leaves one of them, the strongest: '&' over '-' over ' '.
  bool Gap(char c) {
    if (gap_ == 0 || gap_ == ' ' || c == '&') gap_ = c;
    return true;
  }

  std::array<char, kMaxLabelBytes> bytes_;
  size_t size_ = 0;
  char gap_ = 0;
};

}  // namespace

const Label* Vocabulary::FindFolded(std::string_view folded) const {
  const auto at = std::lower_bound(labels_.begin(), labels_.end(), folded,
                                   [](const Label& l, std::string_view n) { return l.name < n; });
  return at != labels_.end() && at->name == folded ? &*at : nullptr;
}

const Label* Vocabulary::Find(std::string_view text) const {
  const std::optional<Folded> folded = Folded::Of(text);
  if (!folded || folded->text().empty()) return nullptr;
  if (const Label* whole = FindFolded(folded->text())) return whole;
  // "a-action", "1-task": a letter or number, a separator, the name.
  const size_t dash = folded->text().find('-');
  if (dash == std::string_view::npos || dash > 2) return nullptr;
  const std::string_view head = folded->text().substr(0, dash);
  const Label* named = FindFolded(folded->text().substr(dash + 1));
  if (named == nullptr || named->letter) return nullptr;
  const bool number =
      std::all_of(head.begin(), head.end(), [](char c) { return c >= '0' && c <= '9'; });
  const Label* letter = FindFolded(head);
  const bool agrees = letter != nullptr && letter->letter;
  return number || agrees ? named : nullptr;
}

const Label* Vocabulary::FindTailed(std::string_view heading) const {
  constexpr std::string_view kMarks[] = {
      ":", " - ", " -- ", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A"};
  for (const std::string_view mark : kMarks) {
    const size_t at = heading.find(mark);
    if (at == std::string_view::npos) continue;
    const Label* label = Find(heading.substr(0, at));
    if (label != nullptr && label->kind == LabelKind::kPart && !label->letter) return label;
  }
  return nullptr;
}

}  // namespace starlint
