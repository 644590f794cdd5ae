#include "check/listed_phrases.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {
namespace {

// In any case; asked at every word, so without a copy.
bool SameWord(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ToLower(x) == ToLower(y); });
}

// Behind these a phrase belongs to what follows: "a basically idle disk", "this kind of disk".
bool Binds(std::string_view word) {
  constexpr std::array<std::string_view, 16> kBinds = {
      "a",    "an",   "the",   "this", "that", "these", "those", "any",
      "some", "what", "which", "same", "no",   "every", "each",  "one"};
  return std::any_of(kBinds.begin(), kBinds.end(),
                     [&](std::string_view bind) { return SameWord(word, bind); });
}

// Letters differ from their other case in the bit above these.
size_t HeadOf(std::string_view text) { return static_cast<unsigned char>(text.front()) & 31U; }

}  // namespace

bool IsPlainGap(std::string_view gap) {
  return std::count(gap.begin(), gap.end(), ',') <= 1 &&
         std::all_of(gap.begin(), gap.end(), [](char c) { return IsSpace(c) || c == ','; });
}

ListedPhrases::ListedPhrases(const OccurCheck& check, const Facts& facts) : facts_(facts) {
  for (const std::string_view phrase : check.cut) {
    if (!phrase.empty()) by_head_[HeadOf(phrase)].push_back({phrase, false});
  }
  for (const std::string_view phrase : check.cut_aside) {
    if (!phrase.empty()) by_head_[HeadOf(phrase)].push_back({phrase, true});
  }
}

FoundPhrase ListedPhrases::At(const Sentence& sentence, size_t i) const {
  const size_t end = sentence.first_word + sentence.word_count;
  FoundPhrase longest{{}, i};
  for (const Listed& listed : by_head_[HeadOf(Word(i))]) {
    const size_t behind = BehindWords(listed.text, i, end);
    if (behind <= longest.behind) continue;
    if (listed.aside && !(SetApart(sentence, i) && SetApart(sentence, behind))) continue;
    longest = {listed.text, behind};
  }
  const bool bound = !longest.text.empty() && i > sentence.first_word && Binds(Word(i - 1));
  return bound ? FoundPhrase{{}, i} : longest;
}

std::string_view ListedPhrases::Word(size_t i) const {
  const Span span = facts_.story.words[i].text;
  return facts_.prose().substr(span.begin, span.size());
}

std::string_view ListedPhrases::GapBefore(size_t i) const {
  const uint32_t begin = facts_.story.words[i - 1].text.end;
  return facts_.prose().substr(begin, facts_.story.words[i].text.begin - begin);
}

// Whether a comma or an end of the sentence stands before word `i`.
bool ListedPhrases::SetApart(const Sentence& sentence, size_t i) const {
  return i == sentence.first_word || i == sentence.first_word + sentence.word_count ||
         GapBefore(i).find(',') != std::string_view::npos;
}

// Behind the words of `phrase` at word `i`, with nothing but blanks between them; `i` when others
// stand there.
size_t ListedPhrases::BehindWords(std::string_view phrase, size_t i, size_t end) const {
  size_t at = i;
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
    if (at == end || !SameWord(Word(at), word)) return i;
    if (at > i && !Trim(GapBefore(at)).empty()) return i;
    ++at;
  }
  return at;
}

}  // namespace starlint
