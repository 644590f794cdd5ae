// From blocks to passages: which headings, keys, cells and beginnings of lines are labels. Labels
// that could be chance ("A. text", "Task" alone on a line) count when the file has others of their
// kind. What the passages add up to is the outline's business.
#pragma once

#include <vector>

#include "document/document.h"
#include "story/passage.h"
#include "story/vocabulary.h"

namespace starlint {

// The passages of `document`, in its order.
std::vector<Passage> FindPassages(const Document& document, const Vocabulary& vocabulary);

}  // namespace starlint
