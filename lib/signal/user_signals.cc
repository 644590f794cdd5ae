#include "signal/user_signals.h"

#include <algorithm>

#include "signal/tokens.h"

namespace starlint {

std::string UserSignals::Add(std::string_view pattern, uint8_t signal, bool except) {
  return phrase_builder_.Add(pattern, signal, except);
}

void UserSignals::Finish() {
  phrases_ = phrase_builder_.View();
  lexicon_ = lexicon_builder_.View();
}

std::vector<UserSignals::Hit> UserSignals::Find(std::string_view prose, Span sentence) const {
  Tokens tokens;
  Tokenize(prose, sentence, lexicon_, tokens);
  std::vector<PhraseHit> found;
  FindPhrases(phrases_, tokens.words, found);
  uint32_t carried = 0;
  for (const PhraseHit& hit : found) carried |= hit.mask ? 0U : 1U << hit.owner;
  std::vector<Hit> hits;
  for (const PhraseHit& hit : found) {
    if (hit.mask && (carried >> hit.owner & 1U) != 0) continue;
    hits.push_back({static_cast<uint8_t>(hit.owner),
                    hit.mask,
                    {tokens.words[hit.first].text.begin, tokens.words[hit.last].text.end}});
  }
  return hits;
}

void UserSignals::Adjust(std::string_view prose, const Story& story, StorySignals& signals) const {
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    for (const Hit& hit : Find(prose, story.sentences[i].text)) {
      const float score = signals.Score(i, hit.signal);
      const uint8_t phrases = signals.Phrases(i, hit.signal);
      signals.SetScore(i, hit.signal,
                       hit.except ? std::min(score, -kCertain) : std::max(score, kCertain));
      signals.SetPhrases(i, hit.signal, hit.except ? uint8_t{0} : std::max(phrases, uint8_t{1}));
    }
  }
}

}  // namespace starlint
