// The line a finding is about, with the place marked under it. Stories hold a whole paragraph a
// line, so what is shown is a window around the place, cut between words. Whatever the file holds,
// what is appended is safe to print.
#pragma once

#include <cstdint>
#include <string>

#include "render/renderer.h"
#include "source/line_map.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

// Cells that line number `line` takes in the gutter, its left margin included.
uint32_t GutterCells(uint32_t line);

// Cells that are left of `style.width` behind a margin of `taken`; never too few to read.
uint32_t CellsBehind(uint32_t taken, const RenderStyle& style);

// Appends the line on which `span` begins and a line of carets under it. A span that goes on to
// other lines is marked to its first line's end; an empty one by a single caret.
void AppendExcerpt(const Source& source, const LineMap& lines, Span span, const RenderStyle& style,
                   std::string& out);

}  // namespace starlint
