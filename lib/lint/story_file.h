// A file as stories: whatever it is written in, what could be read of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "story/read_stories.h"
#include "story/story.h"
#include "story/vocabulary.h"

namespace starlint {

inline constexpr std::string_view kNoStory = "no STAR section";

struct StoryFile {
  Document document;
  std::vector<Story> stories;
  std::vector<PassedOver> passed_over;  // what is laid out like a story and is none
  std::vector<Unfilled> unfilled;       // sections that hold only a blank
  std::string
      skipped;  // why there is no story (kNoStory, or another reason); empty when there is one
};

// Never fails: what cannot be read is added to `problems`. What is wrong in a file that seems to be
// for something else is not, unless a story is `expected` of it.
StoryFile ReadStoryFile(const Source& source, const Vocabulary& vocabulary, Problems& problems,
                        bool expected = false);

}  // namespace starlint
