#include "story/folded_name.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {
namespace {

constexpr uint8_t ByteAt(std::string_view text, size_t i) {
  return i < text.size() ? static_cast<uint8_t>(text[i]) : uint8_t{0};
}

// The bytes of the character at `i`, as its first byte tells.
constexpr size_t LengthOf(uint8_t first) {
  return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
}

// Emoji, dashes, bullets and variation selectors decorate labels; letters of other scripts are
// part of a name ("상황"). UTF-8 lead bytes tell them apart well enough: E2 xx is punctuation and
// symbols, E3 80 the punctuation of East Asian scripts, F0 emoji, EF variation selectors and the
// full-width marks.
bool IsDecoration(std::string_view text, size_t i) {
  const uint8_t first = ByteAt(text, i);
  if (first == 0xE2) {  // an apostrophe is no decoration
    const bool apostrophe =
        ByteAt(text, i + 1) == 0x80 && (ByteAt(text, i + 2) == 0x98 || ByteAt(text, i + 2) == 0x99);
    return i + 2 < text.size() && !apostrophe;
  }
  if (first == 0xE3) return ByteAt(text, i + 1) == 0x80;
  return first == 0xF0 || first == 0xEF || (first == 0xC2 && ByteAt(text, i + 1) != 0xAA);
}

// The depth of parentheses after the character at `i`, given the depth before it.
int DepthAfter(std::string_view text, size_t i, int depth) {
  const char c = text[i];
  const std::string_view rest = text.substr(i);
  if (c == '(' || c == '[' || rest.starts_with("\xEF\xBC\x88")) return depth + 1;
  if (c == ')' || c == ']' || rest.starts_with("\xEF\xBC\x89")) return std::max(depth - 1, 0);
  return depth;
}

// Whether a capital in brackets stands at `i`, before the rest of its word.
bool IsInitial(std::string_view text, size_t i) {
  return i + 3 < text.size() && (text[i] == '[' || text[i] == '(') && IsUpper(text[i + 1]) &&
         (text[i + 2] == ']' || text[i + 2] == ')') && IsLower(text[i + 3]);
}

}  // namespace

std::optional<FoldedName> FoldedName::Of(std::string_view text) {
  const std::optional<FoldedName> folded = Fold(text);
  if (!folded || folded->size_ > 0) return folded;
  const size_t open = text.find_first_of("([");
  const size_t close = text.find_last_of(")]");
  if (open == text.npos || close == text.npos || close < open) return folded;
  return Fold(text.substr(open + 1, close - open - 1));
}

std::optional<FoldedName> FoldedName::Fold(std::string_view text) {
  FoldedName folded;
  int depth = 0;
  for (size_t i = 0; i < text.size();) {
    size_t length = 1;
    if (depth == 0 && IsInitial(text, i)) {  // "[S]ituation"
      if (!folded.Take(text, i + 1, &length)) return std::nullopt;
      folded.before_ = text[i + 1];
      i += 3;
      continue;
    }
    const int after = DepthAfter(text, i, depth);
    if (depth > 0 || after > 0) {
      length = LengthOf(ByteAt(text, i));
      if (depth == 0) folded.Gap(' ');
    } else if (!folded.Take(text, i, &length)) {
      return std::nullopt;
    }
    depth = after;
    folded.before_ = text[i];
    i += length;
  }
  return folded;
}

bool FoldedName::Take(std::string_view text, size_t i, size_t* length) {
  const char c = text[i];
  if (static_cast<uint8_t>(c) >= 0x80) return TakeHigh(text, i, length);
  if (IsUpper(c)) {
    const bool word = IsUpper(before_) && i + 1 < text.size() && IsLower(text[i + 1]);
    if (IsLower(before_) || word) Gap(' ');  // "whatILearned"
    return Put(static_cast<char>(c + ('a' - 'A')));
  }
  if (IsLower(c) || IsDigit(c) || c == '\'') return Put(c);
  if (c == '&' || c == '/' || c == '+') return Gap('&');
  if (c == ' ' || c == '\t' || c == '\n' || c == '_') return Gap(' ');
  return Gap('-');
}

// Letters beyond ASCII are lowered where labels have them: Latin-1 and Cyrillic.
bool FoldedName::TakeHigh(std::string_view text, size_t i, size_t* length) {
  const uint8_t first = ByteAt(text, i);
  const uint8_t second = ByteAt(text, i + 1);
  if (text.substr(i).starts_with("\xE2\x80\x99")) {
    *length = 3;
    return Put('\'');
  }
  if (IsDecoration(text, i)) {
    *length = LengthOf(first);
    return Gap(first == 0xC2 ? ' ' : '-');
  }
  const bool latin = first == 0xC3 && second >= 0x80 && second <= 0x9E;
  const bool upper = first == 0xD0 && second >= 0x90 && second <= 0x9F;
  const bool late = first == 0xD0 && second >= 0xA0 && second <= 0xAF;
  if (!latin && !upper && !late) return Put(static_cast<char>(first));
  *length = 2;
  return Put(static_cast<char>(late ? 0xD1 : first)) &&
         Put(static_cast<char>(late ? second - 0x20 : second + 0x20));
}

// The separator that was met last comes before the next letter; none stands at the end.
bool FoldedName::Put(char c) {
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
bool FoldedName::Gap(char c) {
  if (gap_ == 0 || gap_ == ' ' || c == '&') gap_ = c;
  return true;
}

}  // namespace starlint
