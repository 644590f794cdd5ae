// What a reader of the page sees of a block of raw HTML: tables, headings, lists, paragraphs. Tags
// are looked at one by one; nothing is nested, nothing is repaired.
#pragma once

#include <string_view>

#include "document/document.h"
#include "document/leaf_writer.h"
#include "source/span.h"

namespace starlint {

// Writes the blocks of the HTML in `range` of `text` through `leaf`, which has no
// block open. A `<summary>` is a paragraph in strong emphasis.
void AppendHtml(std::string_view text, Span range, LeafWriter& leaf);

}  // namespace starlint
