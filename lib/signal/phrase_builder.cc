#include <algorithm>
#include <limits>
#include <utility>

#include "signal/phrase.h"

namespace starlint {
namespace {

using Kind = PhraseElement::Kind;

// A phrase that spreads into more is better written as several.
constexpr size_t kMaxSequences = 4096;
constexpr size_t kMaxElements = 16;
constexpr int kMaxDepth = 16;
constexpr int kDefaultGap = 4;

// An element before its words have numbers.
struct Draft {
  Kind kind = Kind::kWords;
  uint8_t gap = 0;
  std::vector<std::string> words;
};
using Sequence = std::vector<Draft>;
using Sequences = std::vector<Sequence>;

constexpr bool IsSpecial(char c) {
  return std::string_view("()|?~_#^ ").find(c) != std::string_view::npos;
}

// Reads a pattern into the plain sequences that it stands for.
class PatternParser {
 public:
  explicit PatternParser(std::string_view pattern) : pattern_(pattern) {}

  Sequences Parse() {
    Sequences all = ParseAlternatives();
    if (error_.empty() && at_ < pattern_.size()) error_ = "A ')' closes no '('.";
    return all;
  }
  const std::string& error() const { return error_; }

 private:
  Sequences ParseAlternatives() {
    Sequences all = ParseSequence();
    while (error_.empty() && at_ < pattern_.size() && pattern_[at_] == '|') {
      ++at_;
      Sequences more = ParseSequence();
      all.insert(all.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    }
    return MergeSingleWords(std::move(all));
  }

  Sequences ParseSequence() {
    Sequences all = {{}};
    while (error_.empty() && at_ < pattern_.size() && pattern_[at_] != '|' &&
           pattern_[at_] != ')') {
      if (pattern_[at_] == ' ') {
        ++at_;
        continue;
      }
      Sequences atom = ParseAtom();
      if (at_ < pattern_.size() && pattern_[at_] == '?') {
        ++at_;
        atom.push_back({});
      }
      Join(all, atom);
    }
    return all;
  }

  Sequences ParseAtom() {
    const char c = pattern_[at_];
    if (c == '(') return ParseGroup();
    if (c == '_') return ++at_, Sequences{{Draft{Kind::kAny, 0, {}}}};
    if (c == '^') return ++at_, Sequences{{Draft{Kind::kStart, 0, {}}}};
    if (c == '#') return ++at_, Sequences{{Draft{Kind::kFigure, 0, {}}}};
    if (c == '~') return ParseGap();
    if (c == '?') {
      error_ = "A '?' stands behind nothing.";
      return {{}};
    }
    return ParseWord();
  }

  Sequences ParseGroup() {
    ++at_;
    if (++depth_ > kMaxDepth) {
      error_ = "The phrase has groups more than 16 deep.";
      return {{}};
    }
    Sequences inner = ParseAlternatives();
    --depth_;
    if (!error_.empty()) return inner;
    if (at_ == pattern_.size()) {
      error_ = "A '(' is not closed.";
      return inner;
    }
    ++at_;
    return inner;
  }

  Sequences ParseGap() {
    ++at_;
    int most = kDefaultGap;
    if (at_ < pattern_.size() && pattern_[at_] >= '1' && pattern_[at_] <= '9') {
      most = pattern_[at_++] - '0';
    }
    return {{Draft{Kind::kGap, static_cast<uint8_t>(most), {}}}};
  }

  // What is written as one word may be several tokens: "follow-up", "that's".
  Sequences ParseWord() {
    const size_t begin = at_;
    while (at_ < pattern_.size() && !IsSpecial(pattern_[at_])) ++at_;
    Sequence words;
    for (std::string& word : FoldedWords(pattern_.substr(begin, at_ - begin))) {
      words.push_back(Draft{Kind::kWords, 0, {std::move(word)}});
    }
    return {words};
  }

  // Every sequence of `all` followed by every one of `next`.
  void Join(Sequences& all, const Sequences& next) {
    if (all.size() * next.size() > kMaxSequences) {
      error_ = "The phrase has too many alternatives; write it as several.";
      return;
    }
    Sequences joined;
    joined.reserve(all.size() * next.size());
    for (const Sequence& head : all) {
      for (const Sequence& tail : next) {
        if (head.size() + tail.size() > kMaxElements) {
          error_ = "The phrase has more than 16 words.";
          return;
        }
        joined.push_back(head);
        joined.back().insert(joined.back().end(), tail.begin(), tail.end());
      }
    }
    all = std::move(joined);
  }

  // Alternatives of one word each become one element, so that they do not multiply.
  static Sequences MergeSingleWords(Sequences all) {
    Draft merged;
    Sequences rest;
    for (Sequence& sequence : all) {
      if (sequence.size() == 1 && sequence[0].kind == Kind::kWords) {
        merged.words.insert(merged.words.end(), sequence[0].words.begin(), sequence[0].words.end());
      } else {
        rest.push_back(std::move(sequence));
      }
    }
    if (!merged.words.empty()) rest.push_back({std::move(merged)});
    return rest;
  }

  std::string_view pattern_;
  size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
};

// What is wrong with a sequence, empty when nothing is.
std::string Fault(const Sequence& sequence) {
  if (sequence.size() > kMaxElements) return "The phrase has more than 16 words.";
  const bool has_word = std::any_of(sequence.begin(), sequence.end(),
                                    [](const Draft& d) { return d.kind == Kind::kWords; });
  if (!has_word) return "The phrase can match without a word of its own.";
  for (size_t i = 1; i < sequence.size(); ++i) {
    if (sequence[i].kind == Kind::kStart) return "A '^' stands inside the phrase.";
  }
  if (sequence.front().kind == Kind::kGap || sequence.back().kind == Kind::kGap) {
    return "A '~' stands at the phrase's end; it must stand between words.";
  }
  return {};
}

}  // namespace

std::string PhraseBuilder::Add(std::string_view pattern, uint16_t owner, bool mask, bool certain) {
  PatternParser parser(pattern);
  const Sequences sequences = parser.Parse();
  if (!parser.error().empty()) return parser.error();
  for (const Sequence& sequence : sequences) {
    if (std::string fault = Fault(sequence); !fault.empty()) return fault;
  }
  for (const Sequence& sequence : sequences) {
    Phrase phrase{static_cast<uint32_t>(elements_.size()),
                  static_cast<uint8_t>(sequence.size()),
                  0,
                  owner,
                  mask,
                  sources_,
                  certain};
    for (const Draft& draft : sequence) {
      PhraseElement element{draft.kind, draft.gap, static_cast<uint16_t>(draft.words.size()),
                            static_cast<uint32_t>(words_.size()), 0};
      for (const std::string& word : draft.words) {
        words_.push_back(lexicon_.Add(word));
        element.filter |= WordBit(words_.back());
        last_word_ = std::max(last_word_, words_.back());
      }
      std::sort(words_.begin() + element.first_word, words_.end());
      elements_.push_back(element);
    }
    phrases_.push_back(phrase);
  }
  ++sources_;
  return {};
}

// Words that many phrases hold ("the", "I") are common in stories too: the anchor is the element
// whose words are the rarest by that measure, so that few phrases are tried at a word.
void PhraseBuilder::ChooseAnchors() {
  std::vector<uint32_t> uses(last_word_ + 1, 0);
  for (const uint32_t word : words_) ++uses[word];
  for (Phrase& phrase : phrases_) {
    uint64_t best = std::numeric_limits<uint64_t>::max();
    for (uint8_t e = 0; e < phrase.count; ++e) {
      const PhraseElement& element = elements_[phrase.first_element + e];
      if (element.kind != Kind::kWords) continue;
      uint64_t cost = 0;
      for (uint32_t w = 0; w < element.count; ++w) cost += uses[words_[element.first_word + w]];
      if (cost >= best) continue;
      best = cost;
      phrase.anchor = e;
    }
  }
}

// The fewer words an element has, the more phrases it rules out; beside the anchor it rules out
// more than anywhere.
Posting PhraseBuilder::PostingOf(uint32_t number) const {
  struct Look {
    size_t cost;
    Posting::Where where;
    uint64_t filter;
  };
  const Phrase& phrase = phrases_[number];
  std::vector<Look> looks(
      2, {std::numeric_limits<size_t>::max(), Posting::Where::kAnywhere, ~uint64_t{0}});
  for (uint32_t e = 0; e < phrase.count; ++e) {
    const PhraseElement& element = elements_[phrase.first_element + e];
    if (element.kind != PhraseElement::Kind::kWords || e == phrase.anchor) continue;
    const Posting::Where where = e + 1 == phrase.anchor    ? Posting::Where::kBefore
                                 : e == phrase.anchor + 1U ? Posting::Where::kAfter
                                                           : Posting::Where::kAnywhere;
    const size_t cost = element.count * (where == Posting::Where::kAnywhere ? 16U : 1U);
    looks.push_back({cost, where, element.filter});
  }
  std::stable_sort(looks.begin(), looks.end(),
                   [](const Look& a, const Look& b) { return a.cost < b.cost; });
  return {looks[0].filter, looks[1].filter, number, looks[0].where, looks[1].where};
}

void PhraseBuilder::IndexAnchors() {
  std::vector<std::vector<uint32_t>> by_word(last_word_ + 1);
  for (uint32_t p = 0; p < phrases_.size(); ++p) {
    const PhraseElement& anchor = elements_[phrases_[p].first_element + phrases_[p].anchor];
    for (uint32_t w = 0; w < anchor.count; ++w) {
      auto& list = by_word[words_[anchor.first_word + w]];
      if (list.empty() || list.back() != p) list.push_back(p);
    }
  }
  postings_.clear();
  postings_begin_.assign(1, 0);
  for (uint32_t id = 1; id <= last_word_; ++id) {
    for (const uint32_t phrase : by_word[id]) postings_.push_back(PostingOf(phrase));
    postings_begin_.push_back(static_cast<uint32_t>(postings_.size()));
  }
}

PhraseTable PhraseBuilder::View() {
  ChooseAnchors();
  IndexAnchors();
  return {phrases_, elements_, words_, postings_begin_, postings_};
}

}  // namespace starlint
