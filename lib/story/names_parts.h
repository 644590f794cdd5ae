// Whether a data file that could not be read, or holds no story, was meant to be one: what is wrong
// with a build's configuration is no linter's of stories to say.
#pragma once

#include <string_view>

#include "story/vocabulary.h"

namespace starlint {

// Whether keys of `text` (what stands before a colon at a line's begin, behind a '{' or a comma,
// in quotes or not) name two different parts, in words that hardly any other file has together.
bool NamesParts(std::string_view text, const Vocabulary& vocabulary);

}  // namespace starlint
