#include "signal/phrase.h"

#include <algorithm>
#include <optional>

namespace starlint {
namespace {

using Kind = PhraseElement::Kind;

// Matches one phrase around a word that is known to fit its anchor.
class Matcher {
 public:
  Matcher(const PhraseTable& table, const Phrase& phrase, const WordIds& sentence)
      : table_(table), phrase_(phrase), sentence_(sentence) {}

  std::optional<PhraseHit> At(uint32_t word) const {
    const std::optional<uint32_t> last = Forward(phrase_.anchor + 1U, word);
    if (!last) return std::nullopt;
    const std::optional<uint32_t> first = Backward(phrase_.anchor, word);
    if (!first) return std::nullopt;
    return PhraseHit{phrase_.owner, *first, *last, phrase_.source};
  }

 private:
  const PhraseElement& Element(uint32_t i) const {
    return table_.elements[phrase_.first_element + i];
  }

  bool Fits(const PhraseElement& element, uint32_t word) const {
    switch (element.kind) {
      case Kind::kAny:
        return true;
      case Kind::kFigure:
        return sentence_.figures[word];
      case Kind::kWords: {
        const auto words = table_.words.subspan(element.first_word, element.count);
        return std::binary_search(words.begin(), words.end(), sentence_.ids[word]);
      }
      case Kind::kGap:
        break;
    }
    return false;
  }

  // Matches elements from `i` on behind `word`; the last word taken. Depth is the phrase's length.
  std::optional<uint32_t> Forward(uint32_t i, uint32_t word) const {
    if (i == phrase_.count) return word;
    const PhraseElement& element = Element(i);
    const auto size = static_cast<uint32_t>(sentence_.ids.size());
    if (element.kind == Kind::kGap) {
      for (uint32_t skip = 0; skip <= element.gap && word + skip < size; ++skip) {
        if (const auto last = Forward(i + 1, word + skip)) return last;
      }
      return std::nullopt;
    }
    if (word + 1 >= size || !Fits(element, word + 1)) return std::nullopt;
    return Forward(i + 1, word + 1);
  }

  // Matches elements before `i`, last first, before `word`; the first word taken.
  std::optional<uint32_t> Backward(uint32_t i, uint32_t word) const {
    if (i == 0) return word;
    const PhraseElement& element = Element(i - 1);
    if (element.kind == Kind::kGap) {
      for (uint32_t skip = 0; skip <= element.gap && skip <= word; ++skip) {
        if (const auto first = Backward(i - 1, word - skip)) return first;
      }
      return std::nullopt;
    }
    if (word == 0 || !Fits(element, word - 1)) return std::nullopt;
    return Backward(i - 1, word - 1);
  }

  const PhraseTable& table_;
  const Phrase& phrase_;
  const WordIds& sentence_;
};

bool Touches(const PhraseHit& a, const PhraseHit& b) {
  return a.owner == b.owner && a.first <= b.last && b.first <= a.last;
}

}  // namespace

void FindPhrases(const PhraseTable& table, const WordIds& sentence, std::vector<PhraseHit>& hits) {
  const size_t before = hits.size();
  std::vector<PhraseHit> masks;
  for (uint32_t word = 0; word < sentence.ids.size(); ++word) {
    const uint32_t id = sentence.ids[word];
    if (id == 0) continue;
    for (uint32_t p = table.postings_begin[id - 1]; p < table.postings_begin[id]; ++p) {
      const Phrase& phrase = table.phrases[table.postings[p]];
      const auto hit = Matcher(table, phrase, sentence).At(word);
      if (hit) (phrase.mask ? masks : hits).push_back(*hit);
    }
  }
  const auto fresh = hits.begin() + static_cast<ptrdiff_t>(before);
  hits.erase(std::remove_if(fresh, hits.end(),
                            [&](const PhraseHit& hit) {
                              return std::any_of(
                                  masks.begin(), masks.end(),
                                  [&](const PhraseHit& mask) { return Touches(hit, mask); });
                            }),
             hits.end());
  std::sort(hits.begin() + static_cast<ptrdiff_t>(before), hits.end(),
            [](const PhraseHit& a, const PhraseHit& b) {
              return a.first != b.first ? a.first < b.first : a.last < b.last;
            });
}

}  // namespace starlint
