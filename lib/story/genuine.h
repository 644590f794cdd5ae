// Whether what is laid out like a story is one: guides define the parts in the very form of
// stories, templates leave them blank, and reports have a Background and Results too.
#pragma once

#include <cstdint>
#include <string_view>

#include "story/story.h"

namespace starlint {

enum class Verdict : uint8_t {
  kStory,
  kNoStory,    // headings that any report has, and nobody who speaks
  kTemplate,   // blanks to fill in
  kUnwritten,  // a TODO in each part: a story that is still to be written
  kGuide,      // says what belongs into the parts
};

// What stands for words that are still to come: "TODO", "XX".
bool IsBlankWord(std::string_view word);

// Why it is none, in words: "template".
std::string_view ToString(Verdict verdict);

// `story` with its sentences, in `prose`; `weight` is what its labels weigh, each part once. `row`:
// it is part of a table, where keywords are no story yet.
Verdict Judge(std::string_view prose, const Story& story, unsigned weight, bool row);

// The same of an answer without sections: somebody must tell, at some length, what they did.
// `declared`: the file says that it is a story, so that less will do.
Verdict JudgeProse(std::string_view prose, const Story& story, bool declared);

}  // namespace starlint
