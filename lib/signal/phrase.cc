#include "signal/phrase.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace starlint {
namespace {

using Kind = PhraseElement::Kind;

// Matches one phrase around a word that is known to fit its anchor.
class Matcher {
 public:
  Matcher(const PhraseTable& table, const Phrase& phrase, std::span<const Token> sentence)
      : table_(table), phrase_(phrase), sentence_(sentence) {}

  std::optional<PhraseHit> At(uint32_t word) const {
    const std::optional<uint32_t> last = Forward(phrase_.anchor + 1U, word);
    if (!last) return std::nullopt;
    const std::optional<uint32_t> first = Backward(phrase_.anchor, word);
    if (!first) return std::nullopt;
    return PhraseHit{phrase_.owner, *first, *last, phrase_.source, phrase_.mask, phrase_.certain};
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
        return sentence_[word].kind != TokenKind::kWord &&
               sentence_[word].kind != TokenKind::kSuffix;
      case Kind::kWords: {
        if ((element.filter & WordBit(sentence_[word].id)) == 0) return false;
        const auto words = table_.words.subspan(element.first_word, element.count);
        return std::binary_search(words.begin(), words.end(), sentence_[word].id);
      }
      case Kind::kGap:
      case Kind::kStart:
        break;
    }
    return false;
  }

  // Matches elements from `i` on behind `word`; the last word taken. Recurs at gaps only.
  std::optional<uint32_t> Forward(uint32_t i, uint32_t word) const {
    const auto size = static_cast<uint32_t>(sentence_.size());
    for (; i < phrase_.count; ++i) {
      const PhraseElement& element = Element(i);
      if (element.kind == Kind::kGap) {
        // Most tries fail at the first element behind the gap: they are not worth a call.
        const PhraseElement& next = Element(i + 1);
        for (uint32_t skip = 0; skip <= element.gap && word + skip + 1 < size; ++skip) {
          if (next.kind != Kind::kGap && !Fits(next, word + skip + 1)) continue;
          if (const auto last = Forward(i + 1, word + skip)) return last;
        }
        return std::nullopt;
      }
      if (++word >= size || !Fits(element, word)) return std::nullopt;
    }
    return word;
  }

  // Matches elements before `i`, last first, before `word`; the first word taken.
  std::optional<uint32_t> Backward(uint32_t i, uint32_t word) const {
    for (; i > 0; --i) {
      const PhraseElement& element = Element(i - 1);
      if (element.kind == Kind::kStart) return word == 0 ? std::optional(word) : std::nullopt;
      if (element.kind == Kind::kGap) {
        for (uint32_t skip = 0; skip <= element.gap && skip <= word; ++skip) {
          if (const auto first = Backward(i - 1, word - skip)) return first;
        }
        return std::nullopt;
      }
      if (word-- == 0 || !Fits(element, word)) return std::nullopt;
    }
    return word;
  }

  const PhraseTable& table_;
  const Phrase& phrase_;
  std::span<const Token> sentence_;
};

bool Touches(const PhraseHit& a, const PhraseHit& b) {
  return a.owner == b.owner && a.first <= b.last && b.first <= a.last;
}

bool IsMasked(const PhraseHit& hit, std::span<const PhraseHit> masks) {
  return std::any_of(masks.begin(), masks.end(),
                     [&](const PhraseHit& mask) { return Touches(hit, mask); });
}

}  // namespace

void FindPhrases(const PhraseTable& table, std::span<const Token> sentence,
                 std::vector<PhraseHit>& hits) {
  hits.clear();
  bool masks = false;
  uint64_t all = 0;
  for (const Token& token : sentence) all |= WordBit(token.id);
  for (uint32_t word = 0; word < sentence.size(); ++word) {
    const uint32_t id = sentence[word].id;
    if (id == 0 || id >= table.postings_begin.size()) continue;
    // By Posting::Where. At the sentence's ends there is no word beside.
    const std::array<uint64_t, 3> seen = {
        word > 0 ? WordBit(sentence[word - 1].id) : 0,
        word + 1 < sentence.size() ? WordBit(sentence[word + 1].id) : 0, all};
    for (uint32_t p = table.postings_begin[id - 1]; p < table.postings_begin[id]; ++p) {
      const Posting& posting = table.postings[p];
      if ((posting.first & seen[static_cast<size_t>(posting.where_first)]) == 0) continue;
      if ((posting.second & seen[static_cast<size_t>(posting.where_second)]) == 0) continue;
      const auto hit = Matcher(table, table.phrases[posting.phrase], sentence).At(word);
      if (!hit) continue;
      hits.push_back(*hit);
      masks |= hit->mask;
    }
  }
  if (masks) {
    // Masks first, where they stay while the others are looked at.
    const auto others =
        std::partition(hits.begin(), hits.end(), [](const PhraseHit& hit) { return hit.mask; });
    const std::span<const PhraseHit> found(hits.begin(), others);
    hits.erase(std::remove_if(others, hits.end(),
                              [&](const PhraseHit& hit) { return IsMasked(hit, found); }),
               hits.end());
  }
  std::sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
    return std::tie(a.first, a.last, a.source) < std::tie(b.first, b.last, b.source);
  });
}

}  // namespace starlint
