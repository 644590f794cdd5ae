// The bytes that mark a label: colons of all widths, dashes, arrows, pipes, symbols before a line's
// first letter. What a label means is the vocabulary's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace starlint {

inline constexpr std::string_view kWideColon = "\xEF\xBC\x9A";

// The bytes of the dash, colon, arrow or pipe that `text` begins with; 0 when it begins with none.
// Dots stand for what is yet to be written.
size_t MarkLength(std::string_view text);

// Where the blank before a dash or an arrow between blanks stands in `line`, and in `after` what
// lies behind it; npos: nowhere.
size_t FindDash(std::string_view line, size_t* after);

// Where the first letter of `line` can stand: behind emoji and other symbols.
uint32_t AfterSymbols(std::string_view text, Span line);

// `span` of `text` without the white space at its beginning, at its end.
Span TrimFront(std::string_view text, Span span);
Span TrimBack(std::string_view text, Span span);

}  // namespace starlint
