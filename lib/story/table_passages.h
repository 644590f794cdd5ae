// Tables that tell stories: a part a row ("| Situation | text |"), or a story a row with the parts
// as its columns. All other tables are text.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "story/passage.h"
#include "story/vocabulary.h"

namespace starlint {

// Appends the passages of the table in the blocks [begin, end), all of them kCell. False: it tells
// no story, and nothing was appended.
bool AppendTable(const Document& document, const Vocabulary& vocabulary, uint32_t begin,
                 uint32_t end, std::vector<Passage>& passages);

}  // namespace starlint
