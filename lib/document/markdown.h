// Markdown (CommonMark with tables, task lists and strikethrough) to Document. The only user of
// md4c.
#pragma once

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// Never fails: returns what could be read and adds what was wrong to `problems`. `source` must be
// valid UTF-8 without NUL and under 4 GiB; a leading byte-order mark is skipped. Front matter
// (`---` on the first line up to `---` or `...`) becomes kKey blocks closed by a kBody.
Document ReadMarkdown(const Source& source, Problems& problems);

}  // namespace starlint
