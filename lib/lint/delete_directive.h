// The fix for a directive that silences nothing: its comment goes, and what stands around it must
// stay what it was.
#pragma once

#include "document/directive.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// Takes `directive` out of `source`, with the line or the blanks that it leaves behind. A line
// between two paragraphs leaves its line end, so that they stay two. In Markdown it is not safe
// where the comment opens a line with more on it, which is HTML as long as the comment is there,
// nor before a line that is indented as code is.
Fix DeleteDirective(const Source& source, const Directive& directive);

}  // namespace starlint
