#include "story/story_names.h"

#include <string_view>

#include "story/title.h"

namespace starlint {

void StoryNames::Note(Span question, std::optional<FoundTitle> spare) {
  told_.push_back({question, spare, questions_under_.size()});
}

void StoryNames::Set(Span text, Story& story) const {
  story.title = TitleOf(std::string_view(document_.prose.text()).substr(text.begin, text.size()));
  story.anchor = document_.prose.ToSource(text);
}

void StoryNames::UseSpare(Story& last) const {
  const Told& told = told_.back();
  if (told.spare && told.heading == questions_under_.size()) Set(told.spare->text, last);
}

void StoryNames::PreferQuestion(size_t index, Story& story) const {
  const Told& told = told_[index];
  if (told.question.empty() || told.heading == 0) return;
  if (questions_under_[told.heading - 1] < 2) return;
  story.title = TitleOf(story.question);
  story.anchor = told.question;
}

}  // namespace starlint
