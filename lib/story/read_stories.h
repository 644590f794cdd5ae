// Finds the stories of a document and their parts, whatever way they are marked: headings, bold
// labels, plain labels, table rows, YAML keys. The flow is straight: passages, their outline, the
// sentences of each section, and whether it is a story at all. Says nothing of their quality.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "story/genuine.h"
#include "story/story.h"
#include "story/vocabulary.h"

namespace starlint {

// What is laid out like a story and is none.
struct PassedOver {
  std::string title;  // empty when it has none
  Span anchor;        // Source bytes
  Verdict why = Verdict::kNoStory;
};

// A label that is nearly the name of a part.
struct Slip {
  Span source;  // Source bytes of the name
  Part meant = Part::kSituation;
  std::string name;  // what was meant, lower case: "situation", "outcome"
};

// A section that holds a blank instead of words: dots, a line to write on, or the TODO of a story
// that is still to be written.
struct Unfilled {
  Span text;               // Source bytes of the blank
  Span label;              // Source bytes, as in Section
  bool unwritten = false;  // as is the whole story, which is passed over
};

struct ReadResult {
  std::vector<Story> stories;  // in the order of the file
  std::vector<PassedOver> passed_over;
  std::vector<Slip> slips;
  std::vector<Unfilled> unfilled;
  bool labelled = false;  // a part was named somewhere
};

// A story has at least two different parts labelled (or the document says in a front matter key
// that it is one) and is filled in; all else is passed over. Prose without labels is a story when
// it answers a question, or when the document says that it is one; `expected`: so does the user.
ReadResult ReadStories(const Document& document, const Vocabulary& vocabulary,
                       bool expected = false);

}  // namespace starlint
