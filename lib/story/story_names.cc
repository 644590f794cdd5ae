#include "story/story_names.h"

#include <string_view>

#include "story/title.h"

namespace starlint {

void StoryNames::Note(Span question, std::optional<FoundTitle> spare) {
  told_.push_back({question, spare, headings_.size()});
}

void StoryNames::Set(Span text, Story& story) const {
  story.title = TitleOf(std::string_view(document_.prose.text()).substr(text.begin, text.size()));
  story.anchor = document_.prose.ToSource(text);
}

void StoryNames::UseSpares() {
  const Told& told = told_.back();
  if (!told.spare || told.heading == 0 || told.heading != headings_.size()) return;
  spare_levels_ |= 1U << (headings_.back().level & 31U);
}

void StoryNames::Settle(size_t index, Story& story) const {
  const Told& told = told_[index];
  if (told.heading == 0) return;
  const Heading& heading = headings_[told.heading - 1];
  if (told.spare && (spare_levels_ >> (heading.level & 31U) & 1U) != 0)
    Set(told.spare->text, story);
  if (told.question.empty() || heading.questions < 2) return;
  story.title = TitleOf(story.question);
  story.anchor = told.question;
}

}  // namespace starlint
