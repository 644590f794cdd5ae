// From passages to stories: where each begins and ends, what it is called, which passages each of
// its sections holds. No sentence is read here and nothing is judged.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "story/passage.h"
#include "story/story.h"

namespace starlint {

// A story before its sentences are read.
struct Draft {
  struct Range {
    uint32_t begin = 0;   // index of the passage that opens the section
    uint32_t end = 0;     // behind its last passage
    uint32_t beside = 0;  // behind the last aside before any text: its text where there is no other
  };
  Story story;                // `sections` have their labels and parts
  std::vector<Range> ranges;  // of each section
  PartSet covered;            // parts that have a label
  PartSet headed;             // those of them whose label is a heading
  uint8_t weight = 0;         // the sum of what its labels weigh, each part once
  bool declared = false;      // the file says that it is a story
  bool row = false;           // it is a row or a column of a table
};

// The drafts in order. Each has at least two different parts labelled, or is declared.
std::vector<Draft> OutlineStories(const Document& document, const std::vector<Passage>& passages);

}  // namespace starlint
