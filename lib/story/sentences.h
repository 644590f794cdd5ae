// Cuts a stretch of prose into sentences and words. English rules of thumb, no dictionary: a
// sentence ends at . ! ? (and what closes quotes after it) before a blank and something that can
// begin one, unless the word before the stop is an abbreviation or an initial.
#pragma once

#include <string_view>

#include "source/span.h"
#include "story/story.h"

namespace starlint {

// Appends the sentences and words of `text[range]` to `story`; `part` and `item` are noted on each
// sentence (`item` on the first only). A stretch without a word adds nothing.
void AppendSentences(std::string_view text, Span range, Part part, bool item, Story& story);

}  // namespace starlint
