// UTF-8 at the level of bytes, code points and terminal cells. Everything that walks text by
// anything but bytes asks here, so that a broken byte, a combining mark and an emoji are treated
// alike by columns, carets and wrapping.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace starlint {

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 0;  // bytes it takes
  bool valid = true;  // false: a broken byte, given as U+FFFD of one byte
};

// What a terminal draws as one: a base with its marks, a pair of flag letters, an emoji sequence.
struct Glyph {
  uint32_t size = 0;   // bytes, at least one
  uint32_t cells = 0;  // 0, 1 or 2; a tab takes kTabCells
};

inline constexpr uint32_t kTabCells = 4;
inline constexpr char32_t kReplacement = 0xFFFD;

constexpr bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) >> 6) == 2; }

// The code point at byte `offset`, which must be inside `text`. A byte that begins no well-formed
// sequence (overlong, surrogate, beyond U+10FFFF, cut short) is one broken code point by itself.
CodePoint DecodeUtf8(std::string_view text, size_t offset);

void AppendUtf8(std::string& out, char32_t code_point);

// Offset of the first byte that is NUL or begins no well-formed sequence; npos if there is none.
size_t ValidateUtf8(std::string_view text);

// Length of the run of ASCII bytes at the start of `text`.
size_t AsciiPrefix(std::string_view text);

// The glyph at byte `offset`, which must be inside `text` and at a glyph's start. The start of any
// ASCII byte is one.
Glyph NextGlyph(std::string_view text, size_t offset);

// Cells a terminal needs: 2 for wide characters and emoji, 0 for combining marks and controls.
uint32_t DisplayWidth(char32_t code_point);
uint32_t DisplayWidth(std::string_view text);

}  // namespace starlint
