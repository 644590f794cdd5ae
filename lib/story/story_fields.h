// What a file tells of a story beside its parts: front matter, keys and labels such as "Level:".
#pragma once

#include <string_view>

#include "story/story.h"
#include "story/vocabulary.h"

namespace starlint {

// Notes `value` at `field` of `story`. Title and question have places too and are the outline's
// business; of them only the words are noted.
void Tell(Field field, std::string_view value, Story& story);

}  // namespace starlint
