// Small work on text that several rooms need: classes and case of bytes, trimming, lines, numbers,
// nearness of words. Classes and case are ASCII's; what needs the meaning of words lives in
// signal/.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace starlint {

constexpr bool IsBlank(char c) { return c == ' ' || c == '\t'; }
constexpr bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool IsPrintableAscii(char c) { return c >= ' ' && c < '\x7F'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsLetter(char c) { return IsUpper(c) || IsLower(c); }
constexpr bool IsAlphanumeric(char c) { return IsLetter(c) || IsDigit(c); }
constexpr char ToLower(char c) { return IsUpper(c) ? static_cast<char>(c + 32) : c; }

// ASCII letters lowered, all other bytes as they are.
std::string ToLower(std::string_view text);

// Without the ASCII white space at both ends.
std::string_view Trim(std::string_view text);

// Bytes of white space at the start of `text`: ASCII's and the blanks that are put between a figure
// and its unit (U+00A0, U+2009, U+202F).
size_t LeadingSpace(std::string_view text);

// The line that byte `at` of `text` stands in: its first byte, the byte behind its last one (the LF
// or CRLF that closes it, or the end), and the first byte of the line after it.
size_t LineBegin(std::string_view text, size_t at);
size_t LineEnd(std::string_view text, size_t at);
size_t NextLine(std::string_view text, size_t at);

// Letters to insert, drop, replace or swap with their neighbour to get from `a` to `b`, by bytes;
// `limit + 1` when it is more than `limit`.
size_t EditDistance(std::string_view a, std::string_view b, size_t limit);

// The candidate that `word` was probably meant to be: the nearest one, the first of equals, case
// ignored, at most one slip for every three letters; else the only one that begins so; else the
// only one with it among its words behind hyphens. For "did you mean".
std::optional<std::string_view> Nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

// "; did you mean 'CANDIDATE'?", the end of a message about an unknown `word`; `otherwise` when no
// candidate is near.
std::string DidYouMean(std::string_view word, std::span<const std::string_view> candidates,
                       std::string_view otherwise = {});

template <std::integral Number>
void AppendNumber(std::string& out, Number number) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}

// `number` with exactly `decimals` (at most 17) digits behind the point; never "-0.0".
void AppendFixed(std::string& out, double number, int decimals);

// "1 warning", "3 warnings", "2 stories", "2 fixes".
std::string Plural(uint64_t count, std::string_view noun);

// Whether a terminal would obey `code_point` instead of drawing it: controls (tab and line end
// too), line separators, and the marks that reorder text.
bool IsControl(char32_t code_point);

// Appends `text` as one line that is safe to print: white space as blanks, what IsControl as
// <U+001B>, a broken byte as <0xFF>.
void AppendPrintable(std::string& out, std::string_view text);

// The same for a single code point that is a control or broken; `byte` is the broken byte.
void AppendEscape(std::string& out, char32_t code_point);
void AppendByteEscape(std::string& out, char byte);

}  // namespace starlint
