#include "story/story_fields.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {
namespace {

// "incident, on-call", "#incident #on-call".
void AddTags(std::string_view value, Story& story) {
  while (!value.empty()) {
    const size_t end = std::min(value.find_first_of(",;#|\n"), value.size());
    const std::string_view tag = Trim(value.substr(0, end));
    if (!tag.empty()) story.tags.emplace_back(tag);
    value.remove_prefix(std::min(end + 1, value.size()));
  }
}

}  // namespace

void Tell(Field field, std::string_view value, Story& story) {
  switch (field) {
    case Field::kTitle:
      story.title = value;
      break;
    case Field::kQuestion:
      story.question = value;
      break;
    case Field::kTheme:
      AddTags(value, story);
      break;
    case Field::kLevel:
      story.level = value;
      break;
    case Field::kId:
      story.id = value;
      break;
    case Field::kVariantOf:
      story.variant_of = value;
      break;
    case Field::kKind:
      story.kind = value;
      break;
    case Field::kForm:
      story.form = value;
      break;
    case Field::kStory:
      break;
  }
}

}  // namespace starlint
