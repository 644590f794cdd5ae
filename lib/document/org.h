// Org files to Document: outlines, paragraphs, lists, tables and the marks of emphasis, as far as
// people write stories in them. `#+TITLE:` is a heading above all others; drawers, comments and
// other keywords are no text, source blocks are code.
#pragma once

#include "document/document.h"
#include "source/source.h"

namespace starlint {

// Never fails. `source` must be valid UTF-8 without NUL and under 4 GiB; a leading byte-order mark
// is skipped.
Document ReadOrg(const Source& source);

}  // namespace starlint
