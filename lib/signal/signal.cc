#include "signal/signal.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "signal/user_signals.h"

namespace starlint {

std::optional<uint8_t> SignalTable::Find(std::string_view name) const {
  const auto at = std::lower_bound(signals.begin(), signals.end(), name,
                                   [](const Signal& s, std::string_view n) { return s.name < n; });
  if (at != signals.end() && at->name == name) return static_cast<uint8_t>(at - signals.begin());
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i].name == name) return static_cast<uint8_t>(signals.size() + i);
  }
  return std::nullopt;
}

void StorySignals::SetScore(size_t sentence, size_t signal, float log_odds) {
  Cell& cell = At(sentence, signal);
  cell.score = log_odds;
  cell.probability = 1 / (1 + std::exp(-log_odds));
}

SentenceReader::SentenceReader(const SignalTable& table)
    : table_(table),
      space_(table.space()),
      shape_(table.lists),
      finder_(table.cues),
      counts_(table.signals.size(), 0) {}

void SentenceReader::Read(std::string_view prose, Span range, const Place& place) {
  Tokenize(prose, range, table_.lexicon, tokens_);
  FindPhrases(table_.phrases, tokens_.words, hits_);
  features_.clear();
  AppendShapes(tokens_, table_.lists, shape_, place, features_);
  AppendLists(tokens_, table_.lists, space_, features_);
  CountPhrases();
  finder_.Find(tokens_, nodes_);
}

// A phrase that occurs twice counts once; alternatives of one phrase are one phrase. Phrases of
// signals that are not learned are no features of those that are, so that a new one changes no
// score that was there before.
void SentenceReader::CountPhrases() {
  std::fill(counts_.begin(), counts_.end(), uint8_t{0});
  uint32_t masks = 0;
  certain_ = 0;
  for (size_t i = 0; i < hits_.size(); ++i) {
    const PhraseHit& hit = hits_[i];
    const bool feature = table_.signals[hit.owner].learned;
    if (hit.mask) {
      masks |= uint32_t{feature} << hit.owner;
      continue;
    }
    if (hit.certain) certain_ |= 1U << hit.owner;
    const bool again = std::any_of(hits_.begin(), hits_.begin() + static_cast<ptrdiff_t>(i),
                                   [&](const PhraseHit& h) { return h.source == hit.source; });
    if (again || counts_[hit.owner] == FeatureSpace::kPhraseCounts) continue;
    ++counts_[hit.owner];
    if (feature) features_.push_back(space_.Phrases(hit.owner, counts_[hit.owner]));
  }
  for (uint32_t signal = 0; masks != 0; ++signal, masks >>= 1) {
    if ((masks & 1U) != 0) features_.push_back(space_.Mask(signal));
  }
}

void SentenceReader::Score(size_t sentence, StorySignals& signals) const {
  std::array<float, kMaxSignals> sums{};
  for (size_t s = 0; s < counts_.size(); ++s) {
    sums[s] =
        table_.signals[s].learned ? table_.cues.bias[s] : (counts_[s] > 0 ? kCertain : -kCertain);
  }
  for (const uint16_t feature : features_) {
    const auto weights = table_.cues.FeatureWeights(feature);
    for (size_t s = 0; s < kMaxSignals; ++s) sums[s] += weights[s];
  }
  for (const uint32_t node : nodes_) {
    for (const Weight& weight : table_.cues.NodeWeights(node)) sums[weight.signal] += weight.value;
  }
  for (size_t s = 0; s < counts_.size(); ++s) {
    const bool certain = (certain_ >> s & 1U) != 0;
    signals.SetScore(sentence, s, certain ? std::max(sums[s], kCertain) : sums[s]);
    signals.SetPhrases(sentence, s, counts_[s]);
  }
  signals.SetCertain(sentence, certain_);
}

std::vector<Place> PlacesOf(const Story& story) {
  std::vector<Place> places;
  places.reserve(story.sentences.size());
  std::array<uint32_t, kParts.size()> counts{};
  for (const Sentence& sentence : story.sentences) {
    const uint32_t index = counts[static_cast<size_t>(sentence.part)]++;
    places.push_back({sentence.part, story.labelled() ? 0 : index, 1, sentence.item, true});
  }
  if (!story.labelled()) {
    for (Place& place : places) place.count = counts[static_cast<size_t>(place.part)];
  }
  for (const Section& section : story.sections) {
    for (uint32_t i = 0; i < section.sentence_count; ++i) {
      places[section.first_sentence + i].index = i;
      places[section.first_sentence + i].count = section.sentence_count;
    }
  }
  return places;
}

StorySignals FindSignals(const SignalTable& table, std::string_view prose, const Story& story) {
  SentenceReader reader(table);
  StorySignals found(story.sentences.size(), table.size());
  const std::vector<Place> places = PlacesOf(story);
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    reader.Read(prose, story.sentences[i].text, places[i]);
    reader.Score(i, found);
  }
  if (table.own_phrases != nullptr) table.own_phrases->Adjust(prose, story, found);
  return found;
}

}  // namespace starlint
