// Stories that are too long to say, or too short to hold evidence.
#include <algorithm>
#include <cmath>

#include "check/check.h"
#include "story/speech.h"

namespace starlint {
namespace {

std::string Rounded(double value) { return std::to_string(std::lround(value)); }

// The first word that is spoken after `words` others.
Span WordAfter(const Story& story, uint32_t words) {
  uint32_t spoken = 0;
  for (const Word& word : story.words) {
    if (!word.joined && spoken++ == words) return word.text;
  }
  return story.words.back().text;
}

void CheckSeconds(const ActiveRule& rule, const Facts& facts, Findings& findings) {
  const auto most =
      static_cast<uint32_t>(std::min(facts.budget.seconds * facts.budget.wpm / 60, 4e9));
  const uint32_t words = facts.story.spoken_words;
  if (words <= most) return;
  findings.Add(rule, facts.document.prose.ToSource(WordAfter(facts.story, most)),
               {{"words", std::to_string(words)},
                {"seconds", Rounded(Seconds(words, facts.budget.wpm))},
                {"wpm", Rounded(facts.budget.wpm)},
                {"limit-words", std::to_string(most)},
                {"limit", Rounded(facts.budget.seconds)},
                {"cut", std::to_string(words - most)}});
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

}  // namespace

void RunCheck(const BudgetCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  if (check.seconds) CheckSeconds(rule, facts, findings);
  if (!check.min_words.empty()) CheckWords(check, rule, facts, findings);
}

}  // namespace starlint
