// The fix for a directive that silences nothing: its comment goes, and what stands around it must
// stay what it was.
#pragma once

#include <string_view>

#include "document/directive.h"
#include "source/diagnostic.h"

namespace starlint {

// Takes `directive` out of `text`, with the line or the blanks that it leaves behind. A line
// between two paragraphs leaves its line end, so that they stay two. In Markdown it is not safe
// where the comment opens a line with more on it, which is HTML as long as the comment is there,
// nor before a line that is indented as code is.
Fix DeleteDirective(std::string_view text, const Directive& directive);

}  // namespace starlint
