#include "base/utf8.h"

#include <utf8proc.h>

#include <cstring>

namespace starlint {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;
constexpr uint64_t kOnes = 0x0101010101010101;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;

uint64_t LoadEight(const char* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// What each length of sequence may encode; below the minimum it is overlong.
constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};

uint32_t SequenceSize(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;  // a continuation, or overlong for sure
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

const utf8proc_property_t& Property(char32_t code_point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
}

bool IsPictograph(char32_t code_point) {
  return Property(code_point).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool IsFlagLetter(char32_t code_point) { return code_point >= 0x1F1E6 && code_point <= 0x1F1FF; }

// Characters that are narrow by themselves and an emoji when U+FE0F follows.
bool IsNarrowEmoji(char32_t code_point) {
  const bool keycap =
      code_point == '#' || code_point == '*' || (code_point >= '0' && code_point <= '9');
  return keycap || IsPictograph(code_point);
}

bool IsSkinTone(char32_t code_point) { return code_point >= 0x1F3FB && code_point <= 0x1F3FF; }

// Vowels and finals of Hangul written in pieces, as macOS writes file names.
bool IsLateJamo(char32_t code_point) {
  const auto bound = Property(code_point).boundclass;
  return bound == UTF8PROC_BOUNDCLASS_V || bound == UTF8PROC_BOUNDCLASS_T;
}

// Marks, joiners and skin tones: what a terminal draws into the cells of `base`.
bool Extends(char32_t base, char32_t code_point) {
  if (IsSkinTone(code_point)) return IsPictograph(base);
  const auto bound = Property(code_point).boundclass;
  return bound == UTF8PROC_BOUNDCLASS_EXTEND || bound == UTF8PROC_BOUNDCLASS_ZWJ ||
         bound == UTF8PROC_BOUNDCLASS_SPACINGMARK || IsLateJamo(code_point);
}

}  // namespace

CodePoint DecodeUtf8(std::string_view text, size_t offset) {
  constexpr CodePoint kBroken{kReplacement, 1, false};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const uint32_t size = SequenceSize(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || text.size() - offset < size) return kBroken;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (uint32_t i = 1; i < size; ++i) {
    const char byte = text[offset + i];
    if (!IsContinuation(byte)) return kBroken;
    value = value << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[size] || value > 0x10FFFF || surrogate) return kBroken;
  return {value, size, true};
}

void AppendUtf8(std::string& out, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

size_t ValidateUtf8(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8) {
      // Any byte above 0x7F keeps its high bit; a NUL borrows and sets it.
      const uint64_t word = LoadEight(text.data() + at);
      if (((word | (word - kOnes)) & kHighBits) == 0) {
        at += 8;
        continue;
      }
    }
    if (text[at] == '\0') return at;
    const CodePoint code_point = DecodeUtf8(text, at);
    if (!code_point.valid) return at;
    at += code_point.size;
  }
  return std::string_view::npos;
}

size_t AsciiPrefix(std::string_view text) {
  size_t at = 0;
  while (text.size() - at >= 8 && (LoadEight(text.data() + at) & kHighBits) == 0) at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

uint32_t DisplayWidth(char32_t code_point) {
  if (code_point == '\t') return kTabCells;
  if (code_point < 0x7F) return code_point >= 0x20 ? 1 : 0;
  if (IsLateJamo(code_point)) return 0;
  const int cells = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return cells > 0 ? static_cast<uint32_t>(cells) : 0;
}

Glyph NextGlyph(std::string_view text, size_t offset) {
  const CodePoint base = DecodeUtf8(text, offset);
  Glyph glyph{base.size, DisplayWidth(base.value)};
  // The common case first: ASCII before ASCII takes no table.
  const size_t next = offset + base.size;
  if (base.value < 0x20 || next >= text.size() || static_cast<signed char>(text[next]) >= 0) {
    return glyph;
  }
  char32_t last = base.value;
  for (size_t at = next; at < text.size();) {
    const CodePoint code_point = DecodeUtf8(text, at);
    if (!code_point.valid) break;
    const bool joined =
        last == kJoiner && IsPictograph(base.value) && IsPictograph(code_point.value);
    const bool flag =
        glyph.size == base.size && IsFlagLetter(base.value) && IsFlagLetter(code_point.value);
    if (!joined && !flag && !Extends(base.value, code_point.value)) break;
    if (flag || (code_point.value == kEmojiPresentation && IsNarrowEmoji(base.value))) {
      glyph.cells = 2;
    } else if (!joined && !IsSkinTone(code_point.value)) {
      glyph.cells += DisplayWidth(code_point.value);  // most marks take none, a few take one
    }
    glyph.size += code_point.size;
    last = code_point.value;
    at += code_point.size;
  }
  return glyph;
}

uint32_t DisplayWidth(std::string_view text) {
  uint32_t cells = 0;
  for (size_t at = 0; at < text.size();) {
    // A run of ASCII takes a cell each, controls apart; what follows may join its last.
    const size_t begin = at;
    while (at < text.size() && text[at] >= ' ' && text[at] < '\x7F') ++at;
    if (at > begin && at < text.size()) --at;
    cells += static_cast<uint32_t>(at - begin);
    if (at == text.size()) break;
    const Glyph glyph = NextGlyph(text, at);
    cells += glyph.cells;
    at += glyph.size;
  }
  return cells;
}

}  // namespace starlint
