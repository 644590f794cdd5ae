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

  // A heading of `level` that may name what follows; a label that asks, below it.
  void OpenHeading(uint8_t level) { headings_.push_back({level, 0}); }
  void Ask() {
    if (!headings_.empty()) ++headings_.back().questions;
  }

  // Another story has been read. `question`: Source bytes of the label that asked, may be empty;
  // `spare`: a line that reads like a title, below the heading.
  void Note(Span question, std::optional<FoundTitle> spare);

  // `story` is called as the Prose bytes `text` say.
  void Set(Span text, Story& story) const;

  // The story behind the one that was noted last is called by a line below the heading. So are the
  // others below headings of that level.
  void UseSpares();

  // Calls the `index`th story by its spare line, or by its question when the heading stands above
  // several of them.
  void Settle(size_t index, Story& story) const;

 private:
  struct Told {
    Span question;
    std::optional<FoundTitle> spare;
    size_t heading = 0;  // number of the heading above, from 1; 0: none
  };

  struct Heading {
    uint8_t level = 0;
    uint32_t questions = 0;  // labels that ask, below it
  };

  const Document& document_;
  std::vector<Told> told_;  // of each story
  std::vector<Heading> headings_;
  uint32_t spare_levels_ = 0;  // a bit for each level of headings below which lines are titles
};

}  // namespace starlint
