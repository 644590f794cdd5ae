// Which line names a story when several could: the heading above it, a line below that heading, or
// the question that it answers. Some of that is known only when later stories have been read.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "source/span.h"
#include "story/story.h"
#include "story/title_finder.h"

namespace starlint {

class StoryNames {
 public:
  // `document` must outlive it.
  explicit StoryNames(const Document& document) : document_(document) {}

  // A heading that may name what follows; a label that asks, below it.
  void OpenHeading() { questions_under_.push_back(0); }
  void Ask() {
    if (!questions_under_.empty()) ++questions_under_.back();
  }

  // Another story has been read. `question`: Source bytes of the label that asked, may be empty;
  // `spare`: a line that reads like a title, below the heading.
  void Note(Span question, std::optional<FoundTitle> spare);

  // `story` is called as the Prose bytes `text` say.
  void Set(Span text, Story& story) const;

  // Calls the story that was noted last by its spare line: the one behind it under the same heading
  // is called by such a line too.
  void UseSpare(Story& last) const;

  // Calls the `index`th story by its question when the heading stands above several of them.
  void PreferQuestion(size_t index, Story& story) const;

 private:
  struct Told {
    Span question;
    std::optional<FoundTitle> spare;
    size_t heading = 0;  // number of the heading above, from 1; 0: none
  };

  const Document& document_;
  std::vector<Told> told_;                 // of each story
  std::vector<uint32_t> questions_under_;  // labels that ask, under each heading
};

}  // namespace starlint
