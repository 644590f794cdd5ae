// md4c says where text stands but not where blocks do. What it leaves out (the line of a heading,
// a thematic break, the line end behind a soft break) is found here, by looking at lines of the
// source next to the text that it did report. Lines end where md4c ends them: LF, CRLF, lone CR.
#pragma once

#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace starlint {

// The first thematic break on a line that begins at or after `from`, without its container marks.
Span FindBreak(std::string_view text, uint32_t from);

// The line or lines of the heading whose text md4c reported within `seen`: an ATX heading from its
// first '#', a setext heading from its text to the end of its underline.
Span FindHeading(std::string_view text, unsigned level, Span seen);

// The same for a heading without text, on a line that begins at or after `from`.
Span FindEmptyHeading(std::string_view text, unsigned level, uint32_t from);

// The line end, blanks before it and continuation marks (blanks, '>') after it, that was folded
// between `floor` and the text that goes on at `resume`. `many`: there was more than one; the
// span then begins at the first.
Span FindFold(std::string_view text, uint32_t floor, uint32_t resume, bool many);

// The bytes of the first line end at or after `from`.
Span FindLineEnd(std::string_view text, uint32_t from);

}  // namespace starlint
