#include "signal/signal.h"

#include <algorithm>
#include <memory>

namespace starlint {
namespace {

// The words of a story as the phrase matcher wants them.
class StoryWords {
 public:
  StoryWords(const Lexicon& lexicon, std::string_view prose, const Story& story)
      : ids_(story.words.size()), figures_(std::make_unique<bool[]>(story.words.size())) {
    for (size_t i = 0; i < story.words.size(); ++i) {
      const Word& word = story.words[i];
      ids_[i] = lexicon.Find(prose.substr(word.text.begin, word.text.size()));
      figures_[i] = word.figure;
    }
  }
  WordIds Of(const Sentence& sentence) const {
    return {std::span(ids_).subspan(sentence.first_word, sentence.word_count),
            {figures_.get() + sentence.first_word, sentence.word_count}};
  }

 private:
  std::vector<uint32_t> ids_;
  std::unique_ptr<bool[]> figures_;
};

}  // namespace

std::optional<uint8_t> SignalTable::Find(std::string_view name) const {
  const auto at = std::lower_bound(signals.begin(), signals.end(), name,
                                   [](const Signal& s, std::string_view n) { return s.name < n; });
  if (at == signals.end() || at->name != name) return std::nullopt;
  return static_cast<uint8_t>(at - signals.begin());
}

StorySignals FindSignals(const SignalTable& table, std::string_view prose, const Story& story) {
  const StoryWords words(table.phrases.lexicon, prose, story);
  StorySignals found;
  found.sets.reserve(story.sentences.size());
  std::vector<PhraseHit> hits;
  for (const Sentence& sentence : story.sentences) {
    hits.clear();
    FindPhrases(table.phrases, words.Of(sentence), hits);
    uint32_t set = 0;
    for (const PhraseHit& hit : hits) set |= 1U << hit.owner;
    found.sets.push_back(set);
  }
  return found;
}

}  // namespace starlint
