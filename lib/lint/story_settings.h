// What stories say of their own settings: the mapping under `starlint:` in front matter, which
// holds for the whole file, or in a YAML story.
#pragma once

#include <vector>

#include "document/document.h"
#include "lint/config.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

struct StoryLayer {
  Span range;  // Source bytes in which it holds: those of the story, or all
  Config config;
};

// The layers of a file, in its order. Mistakes are added to `problems`; a layer with mistakes is
// left out.
std::vector<StoryLayer> ReadStoryLayers(const Source& source, const Document& document,
                                        const RuleSet& set, Problems& problems);

}  // namespace starlint
