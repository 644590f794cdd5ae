// Finds the stories of a document and their parts, whatever way they are marked: headings, bold
// labels, plain labels, YAML keys. Says nothing of their quality.
#pragma once

#include <vector>

#include "document/document.h"
#include "story/story.h"
#include "story/vocabulary.h"

namespace starlint {

// The document's stories in order. A story has at least two different parts labelled (or the
// document says in a front matter key that it is one); anything else is no story and is left out.
std::vector<Story> ReadStories(const Document& document, const Vocabulary& vocabulary);

}  // namespace starlint
