// Whether a fence holds a story instead of code: some keep their answers in fences so that they can
// be copied.
#pragma once

#include <string_view>

#include "document/markdown.h"
#include "story/vocabulary.h"

namespace starlint {

// What `text`, in a fence that says it is `language`, is to be read as. A story has two parts named
// at the beginnings of its lines, and words.
Fence JudgeFence(std::string_view language, std::string_view text, const Vocabulary& vocabulary);

}  // namespace starlint
