// YAML to Document: keys become kKey blocks, list entries that are mappings kRecord, scalars
// paragraphs and items. With yaml_error.h the only user of yaml-cpp outside rule files and
// configuration.
#pragma once

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

// Never fails: returns what could be read and adds located `yaml-syntax` errors to `problems`.
// `source` must be valid UTF-8 without NUL and under 4 GiB; a leading byte-order mark is skipped.
Document ReadYaml(const Source& source, Problems& problems);

// Appends the blocks of the YAML text in `range` (Source bytes) to `document`: front matter.
void AppendYaml(const Source& source, Span range, Document& document, Problems& problems);

}  // namespace starlint
