// What a story is about and what it can answer: the themes that a bank should cover and the prompts
// that interviewers use. They and their words are data (rules/topics); here is how a story is read
// for them. Tags win over words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"
#include "signal/phrase.h"
#include "story/story.h"
#include "story/trait.h"

namespace starlint {

enum class TopicKind : uint8_t { kTheme, kPrompt };

struct Topic {
  std::string_view name;  // kebab case, what a tag says: "incident"
  TopicKind kind = TopicKind::kTheme;
  std::string_view means;                  // in words that go on after "a story about"
  std::span<const std::string_view> tags;  // folded; names of it that a tag may be
};

// All topics of a program. `phrases` belong to them by index; a certain one decides
// where it stands in a question or a title, the others only add up.
struct TopicTable {
  std::span<const Topic> topics;
  Lexicon lexicon;
  PhraseTable phrases;

  std::optional<uint8_t> Find(std::string_view name) const;
};

inline constexpr size_t kMaxTopics = 32;

// That a story is about a topic.
struct StoryTopic {
  uint8_t topic = 0;     // index into TopicTable::topics
  float confidence = 0;  // 1: a tag says so, or the question or the title; less: words of the text
  bool tagged = false;

  friend bool operator==(const StoryTopic&, const StoryTopic&) = default;
};

// The topics of `story`, whose text is `prose`, ascending by topic. Where tags name themes, words
// add none; the same for prompts, which are never read from the text of a story. Each phrase of
// the text halves the doubt.
std::vector<StoryTopic> TopicsOf(const TopicTable& table, std::string_view prose,
                                 const Story& story);

// The prompts that `story` is told for, as indices into TopicTable::topics: those that a tag names,
// else those in its question, else in its title. None of the story's text is read.
std::vector<uint8_t> PromptsOf(const TopicTable& table, const Story& story);

// What a story is told for: what its fields say, and the prompts that are traits by their name.
TraitSet TraitsOf(const TopicTable& table, const Story& story);

}  // namespace starlint
