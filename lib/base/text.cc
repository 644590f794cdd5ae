#include "base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace starlint {
namespace {

void AppendHex(std::string& out, uint32_t number, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789ABCDEF"[number >> shift & 0xF];
  }
}

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::string ToLower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ToLower(c);
  return lower;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

size_t LeadingSpace(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (IsSpace(rest[0])) {
      at += 1;
    } else if (rest.starts_with("\u00A0")) {
      at += 2;
    } else if (rest.starts_with("\u2009") || rest.starts_with("\u202F")) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

size_t LineBegin(std::string_view text, size_t at) {
  const size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

size_t LineEnd(std::string_view text, size_t at) {
  const size_t end = std::min(text.find('\n', at), text.size());
  const bool crlf = end < text.size() && end > at && text[end - 1] == '\r';
  return crlf ? end - 1 : end;
}

size_t NextLine(std::string_view text, size_t at) {
  const size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

size_t EditDistance(std::string_view a, std::string_view b, size_t limit) {
  const size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  // Three rows of the usual table: a swap looks two rows back.
  std::vector<size_t> two_back(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_back, back);
    std::swap(back, row);
    row[0] = i;
    size_t best = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    // A swap skips a row, but costs one: it cannot fall below this row's best.
    if (best > limit) return limit + 1;
  }
  return std::min(row[b.size()], limit + 1);
}

namespace {

// The candidate that fits, its case ignored, when only one does, and whether several do.
template <class Fits>
std::pair<std::optional<std::string_view>, bool> OnlyOne(
    std::span<const std::string_view> candidates, Fits&& fits) {
  std::optional<std::string_view> only;
  for (const std::string_view candidate : candidates) {
    if (!fits(ToLower(candidate))) continue;
    if (only && *only != candidate) return {std::nullopt, true};
    only = candidate;
  }
  return {only, false};
}

}  // namespace

std::optional<std::string_view> Nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  const std::string lower = ToLower(word);
  std::optional<std::string_view> nearest;
  size_t limit = word.size() / 3;
  for (const std::string_view candidate : candidates) {
    const size_t distance = EditDistance(lower, ToLower(candidate), limit);
    if (distance > limit) continue;
    nearest = candidate;
    if (distance == 0) break;
    limit = distance - 1;  // only a nearer one may take its place
  }
  if (nearest || word.size() < 3) return nearest;
  // "warn", "conf"
  const auto [begins, ambiguous] =
      OnlyOne(candidates, [&](std::string_view candidate) { return candidate.starts_with(lower); });
  if (begins || ambiguous) return begins;
  // "tradeoff"
  const std::string last = "-" + lower, inner = last + "-";
  return OnlyOne(candidates,
                 [&](std::string_view candidate) {
                   return candidate.ends_with(last) || candidate.find(inner) != candidate.npos;
                 })
      .first;
}

std::string DidYouMean(std::string_view word, std::span<const std::string_view> candidates,
                       std::string_view otherwise) {
  const auto near = Nearest(word, candidates);
  return near ? "; did you mean '" + std::string(*near) + "'?" : std::string(otherwise);
}

void AppendFixed(std::string& out, double number, int decimals) {
  char buffer[400];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed,
                                 std::clamp(decimals, 0, 17))
                       .ptr;
  std::string_view digits(buffer, static_cast<size_t>(end - buffer));
  if (digits.find_first_not_of("-0.") == std::string_view::npos && digits[0] == '-') {
    digits.remove_prefix(1);
  }
  out += digits;
}

std::string Plural(uint64_t count, std::string_view noun) {
  std::string text;
  AppendNumber(text, count);
  text += ' ';
  text += noun;
  if (count == 1) return text;
  if (noun.ends_with('x')) return text += "es";
  const bool to_ies = noun.size() > 1 && noun.back() == 'y' && !IsVowel(noun[noun.size() - 2]);
  if (to_ies) text.pop_back();
  text += to_ies ? "ies" : "s";
  return text;
}

bool IsControl(char32_t code_point) {
  if (code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F)) return true;
  switch (code_point) {
    case 0x061C:  // Arabic letter mark
    case 0x200E:  // left-to-right and right-to-left marks
    case 0x200F:
    case 0x2028:  // line and paragraph separator
    case 0x2029:
      return true;
    default:  // embeddings and overrides, isolates
      return (code_point >= 0x202A && code_point <= 0x202E) ||
             (code_point >= 0x2066 && code_point <= 0x2069);
  }
}

void AppendEscape(std::string& out, char32_t code_point) {
  out += "<U+";
  AppendHex(out, code_point, code_point > 0xFFFF ? 6 : 4);
  out += '>';
}

void AppendByteEscape(std::string& out, char byte) {
  out += "<0x";
  AppendHex(out, static_cast<unsigned char>(byte), 2);
  out += '>';
}

void AppendPrintable(std::string& out, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    while (at < text.size() && IsPrintableAscii(text[at])) ++at;
    out += text.substr(begin, at - begin);
    if (at == text.size()) break;
    const CodePoint code_point = DecodeUtf8(text, at);
    if (!code_point.valid) {
      AppendByteEscape(out, text[at]);
    } else if (code_point.size == 1 && IsSpace(text[at])) {
      out += ' ';
    } else if (IsControl(code_point.value)) {
      AppendEscape(out, code_point.value);
    } else {
      out += text.substr(at, code_point.size);
    }
    at += code_point.size;
  }
}

}  // namespace starlint
