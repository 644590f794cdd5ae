// Puts a TopicTable together. rulec builds the one that becomes constants; tests their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "signal/topic.h"

namespace starlint {

class TopicBuilder {
 public:
  // Adds a topic and gives its number; its views must outlive the table. At most kMaxTopics.
  uint8_t Add(const Topic& topic) {
    topics_.push_back(topic);
    return static_cast<uint8_t>(topics_.size() - 1);
  }
  size_t size() const { return topics_.size(); }

  // Compiles a phrase (phrase.h says how it is written) of topic `owner`; `asked`: it decides in a
  // question or a title. Returns what is wrong with it, empty when nothing is.
  std::string AddPhrase(std::string_view pattern, uint8_t owner, bool asked) {
    return phrases_.Add(pattern, owner, /*mask=*/false, asked);
  }

  // Valid until the next Add.
  TopicTable View() {
    const PhraseTable phrases = phrases_.View();  // adds to the lexicon
    return {topics_, lexicon_.View(), phrases};
  }

 private:
  LexiconBuilder lexicon_;
  PhraseBuilder phrases_{lexicon_};
  std::vector<Topic> topics_;
};

}  // namespace starlint
