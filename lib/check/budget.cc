// Stories that are too long to say, or too short to hold evidence.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/check.h"
#include "signal/feature.h"
#include "signal/tokens.h"
#include "story/speech.h"

namespace starlint {
namespace {

std::string Rounded(double value) { return std::to_string(std::lround(value)); }

// The first of `words` that is spoken after `count` others.
Span WordAfter(std::span<const Word> words, uint32_t count) {
  uint32_t spoken = 0;
  for (const Word& word : words) {
    if (!word.joined && spoken++ == count) return word.text;
  }
  return words.back().text;
}

// `spoken` of these words are too many for `seconds`.
void CheckTime(std::span<const Word> words, uint32_t spoken, double seconds, std::string_view says,
               const ActiveRule& rule, const Facts& facts, Findings& findings) {
  const auto most = static_cast<uint32_t>(std::min(seconds * facts.budget.wpm / 60, 4e9));
  if (spoken <= most) return;
  findings.Add(rule, rule.level, facts.document.prose.ToSource(WordAfter(words, most)), says,
               {{"words", std::to_string(spoken)},
                {"seconds", Rounded(Seconds(spoken, facts.budget.wpm))},
                {"wpm", Rounded(facts.budget.wpm)},
                {"limit-words", std::to_string(most)},
                {"limit", Rounded(seconds)},
                {"cut", std::to_string(spoken - most)}});
}

// Parts have the time that their labels give them. Where all do, the author has planned the whole.
void CheckSeconds(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
                  Findings& findings) {
  const Story& story = facts.story;
  bool planned = story.labelled() && !check.says_part.empty();
  for (const Section& section : story.sections) {
    if (section.words == 0) continue;
    if (section.seconds == 0 || check.says_part.empty()) {
      planned = false;
      continue;
    }
    const Sentence& first = story.sentences[section.first_sentence];
    const Sentence& last = story.sentences[section.first_sentence + section.sentence_count - 1];
    const size_t count = last.first_word + last.word_count - first.first_word;
    CheckTime(std::span(story.words).subspan(first.first_word, count), section.words,
              section.seconds, check.says_part, rule, facts, findings);
  }
  if (planned) return;
  CheckTime(story.words, story.spoken_words, facts.budget.seconds, rule.rule->says, rule, facts,
            findings);
}

// A card of clipped items is meant to be short: more than half of its sentences are items under
// `words` words.
bool IsOutline(const Story& story, double words) {
  size_t clipped = 0;
  for (const Sentence& sentence : story.sentences) {
    if (sentence.item && sentence.word_count < words) ++clipped;
  }
  return clipped * 2 > story.sentences.size();
}

void CheckWords(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
                Findings& findings) {
  const double least = rule.Option(check.min_words);
  const uint32_t words = facts.story.spoken_words;
  if (words >= least || words == 0) return;
  if (!check.short_item.empty() && IsOutline(facts.story, rule.Option(check.short_item))) return;
  findings.Add(rule, facts.story.anchor,
               {{"words", std::to_string(words)},
                {"seconds", Rounded(Seconds(words, facts.budget.wpm))},
                {"limit", Rounded(least)}});
}

// Marks at which a speaker takes a breath whether or not a sentence ends.
bool IsPause(std::string_view between) {
  return between.find_first_of(";:()") != std::string_view::npos ||
         between.find("\xE2\x80\x94") != std::string_view::npos ||  // dashes
         between.find("\xE2\x80\x93") != std::string_view::npos ||
         between.find(" - ") != std::string_view::npos;
}

// The most words of `sentence` that stand between two pauses.
uint32_t LongestStretch(const Facts& facts, const Sentence& sentence) {
  const std::span<const Word> words =
      std::span(facts.story.words).subspan(sentence.first_word, sentence.word_count);
  uint32_t longest = 0, stretch = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const uint32_t end = words[i - 1].text.end;
      if (IsPause(facts.prose().substr(end, words[i].text.begin - end))) stretch = 0;
    }
    stretch += words[i].joined ? 0 : 1;
    longest = std::max(longest, stretch);
  }
  return longest;
}

void CheckStretches(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
                    Findings& findings) {
  const double most = rule.Option(check.max_stretch);
  for (const Sentence& sentence : facts.story.sentences) {
    if (!Facts::InScope(rule.rule->in, sentence.covers) || sentence.word_count <= most) continue;
    const uint32_t words = LongestStretch(facts, sentence);
    if (words <= most) continue;
    findings.Add(rule, facts.document.prose.ToSource(sentence.text),
                 {{"words", std::to_string(words)},
                  {"seconds", Rounded(Seconds(words, facts.budget.wpm))},
                  {"limit", Rounded(most)}});
  }
}

void CheckSentences(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
                    Findings& findings) {
  if (!facts.story.labelled()) return;
  for (const PartCount& wanted : check.sentences) {
    uint32_t count = 0;
    for (const Sentence& sentence : facts.story.sentences) {
      count += sentence.part == wanted.part ? 1 : 0;
    }
    const auto section = std::find_if(facts.story.sections.begin(), facts.story.sections.end(),
                                      [&](const Section& s) { return s.part == wanted.part; });
    if (count == 0 || (wanted.least <= count && count <= wanted.most)) continue;
    std::string limit = std::to_string(wanted.least);
    if (wanted.most != wanted.least) limit += " to " + std::to_string(wanted.most);
    findings.Add(rule, section->label,
                 {{"part", std::string(PartName(wanted.part))},
                  {"count", Plural(count, "sentence")},
                  {"limit", limit}});
  }
}

// Names of technology, by what they look like: of the word list "tech", in capitals, or with one
// behind the first letter. Sizes ("GB") are none.
class NameCounter {
 public:
  explicit NameCounter(const Facts& facts)
      : facts_(facts), shape_(facts.table.lists), units_(shape_.size_unit | shape_.time_unit) {}

  void Add(const Sentence& sentence) {
    Tokenize(facts_.prose(), sentence.text, facts_.table.lexicon, tokens_);
    for (const Token& token : tokens_.words) {
      if (!IsName(token)) continue;
      const std::string_view name = facts_.prose().substr(token.text.begin, token.text.size());
      if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
    }
  }
  const std::vector<std::string_view>& names() const { return names_; }

 private:
  bool IsName(const Token& token) const {
    const uint64_t lists = facts_.table.lists.Of(token);
    if (token.kind != TokenKind::kWord || !token.capital || (lists & units_) != 0) return false;
    return token.acronym || token.mixed || (lists & shape_.tech) != 0;
  }

  const Facts& facts_;
  ShapeLists shape_;
  uint64_t units_;
  Tokens tokens_;
  std::vector<std::string_view> names_;
};

// One finding, at the sentence in which the limit is passed.
void CheckNames(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
                Findings& findings) {
  const double most = rule.Option(check.max_names);
  const auto in_scope = [&](const Sentence& s) { return Facts::InScope(rule.rule->in, s.covers); };
  double capitals = 0;
  for (const Sentence& sentence : facts.story.sentences) {
    for (uint32_t i = 0; in_scope(sentence) && i < sentence.word_count; ++i) {
      capitals += facts.story.words[sentence.first_word + i].capital ? 1 : 0;
    }
  }
  if (capitals <= most) return;  // a cheap look: names have one
  NameCounter counter(facts);
  for (const Sentence& sentence : facts.story.sentences) {
    if (!in_scope(sentence)) continue;
    counter.Add(sentence);
    if (static_cast<double>(counter.names().size()) <= most) continue;
    std::string names;
    for (const std::string_view name : counter.names()) {
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    findings.Add(rule, facts.document.prose.ToSource(sentence.text),
                 {{"count", std::to_string(counter.names().size())},
                  {"names", names},
                  {"part", std::string(PartName(sentence.part))},
                  {"limit", Rounded(most)}});
    return;
  }
}

}  // namespace

void RunCheck(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  if (check.seconds) CheckSeconds(check, rule, facts, findings);
  if (!check.min_words.empty()) CheckWords(check, rule, facts, findings);
  if (!check.max_stretch.empty()) CheckStretches(check, rule, facts, findings);
  if (!check.max_names.empty()) CheckNames(check, rule, facts, findings);
  CheckSentences(check, rule, facts, findings);
}

}  // namespace starlint
