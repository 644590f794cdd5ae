// Examples of rules as the files that a user would write: headings, labels, tables, fences, YAML,
// JSON, Org, and the places that findings are expected at. What becomes of the words themselves is
// known to example_text.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/examples.h"
#include "rule/rule.h"
#include "story/trait.h"

namespace starlint {

// How a story is to be written, besides its form; see Example.
struct Telling {
  std::span<const std::string_view> at;
  TraitSet when;
  bool unlabelled = false;
};

// What files of `form` end in: ".md".
std::string_view Ending(Form form);

// One story as a file, and the Source bytes between its marks.
WrittenStory WriteStory(const ExampleStory& story, const Telling& telling, Form form,
                        std::string name);

// Whether a file in `form` holds nothing above the story: front matter, keys.
bool HasRoomForFields(Form form);

}  // namespace starlint
