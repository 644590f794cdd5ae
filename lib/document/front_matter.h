// Front matter: the YAML between `---` on the first line of a Markdown file and the next `---` or
// `...`. Nearly always it is a handful of flat `key: value` lines, which are split here by hand
// because a YAML parser would cost more than the rest of the file; all else goes to AppendYaml.
#pragma once

#include <cstdint>

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// Appends the front matter's blocks and a kBody to `document`, or nothing when there is none.
// Returns the offset at which the Markdown begins. Text between two `---` whose first line is no
// `key:` is not front matter: stories are often separated by thematic breaks, the first included.
uint32_t ReadFrontMatter(const Source& source, Document& document, Problems& problems);

}  // namespace starlint
