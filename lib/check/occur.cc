// Signals that should not be there: one finding, at the sentence that carries the signal most, or
// at the words in it that a fix may delete; the other sentences are noted.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/judgement.h"
#include "check/listed_phrases.h"
#include "check/word_fix.h"

namespace starlint {
namespace {

constexpr size_t kMostElsewhere = 8;  // whoever has read so many finds the others

// The sentences that count: those in the rule's parts that have no excuse beside them; all in the
// rule's parts when every one has.
std::vector<size_t> Counted(const OccurCheck& check, PartSet in, const Facts& facts) {
  const std::vector<Sentence>& sentences = facts.story.sentences;
  const auto beside = facts.table.Find(check.unless_beside);
  const auto excuses = [&](size_t i) {  // i - 1 of the first sentence is no sentence
    return beside && i < sentences.size() && Facts::InScope(in, sentences[i].covers) &&
           facts.signals.Has(i, *beside);
  };
  std::vector<size_t> all, bare;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (!Facts::InScope(in, sentences[i].covers)) continue;
    all.push_back(i);
    if (!excuses(i - 1) && !excuses(i) && !excuses(i + 1)) bare.push_back(i);
  }
  return bare.empty() ? all : bare;
}

// Where phrases stand in a story, and which they are. Refers to what it is made with.
class Named {
 public:
  Named(const ListedPhrases& phrases, const Facts& facts) : phrases_(phrases), facts_(facts) {}

  // The first phrase of the sentence (Source bytes), or all of it when it holds none.
  Span At(const Sentence& sentence) const {
    Span at = sentence.text;
    EachIn(sentence, [&](size_t i, const FoundPhrase& found) {
      const std::vector<Word>& words = facts_.story.words;
      at = {words[i].text.begin, words[found.behind - 1].text.end};
      return false;
    });
    return facts_.document.prose.ToSource(at);
  }

  // The phrases of these sentences, each once, quoted behind a colon; empty when there is none.
  std::string List(std::span<const size_t> sentences) const {
    std::vector<std::string_view> texts;
    for (const size_t sentence : sentences) {
      EachIn(facts_.story.sentences[sentence], [&](size_t, const FoundPhrase& found) {
        if (std::find(texts.begin(), texts.end(), found.text) == texts.end()) {
          texts.push_back(found.text);
        }
        return true;
      });
    }
    std::string list;
    for (size_t i = 0; i < std::min(texts.size(), kMostNamed); ++i) {
      list += (i == 0 ? ": \"" : ", \"") + std::string(texts[i]) + '"';
    }
    return texts.size() > kMostNamed ? list + " and more" : list;
  }

 private:
  static constexpr size_t kMostNamed = 5;  // as many as one line of a terminal holds

  // Calls `visit` with the first word of each phrase and the phrase, while it says true.
  template <class Visitor>
  void EachIn(const Sentence& sentence, Visitor&& visit) const {
    const size_t end = sentence.first_word + sentence.word_count;
    for (size_t i = sentence.first_word; i < end;) {
      const FoundPhrase found = phrases_.At(sentence, i);
      if (!found.text.empty() && !visit(i, found)) return;
      i = std::max(found.behind, i + 1);
    }
  }

  const ListedPhrases& phrases_;
  const Facts& facts_;
};

}  // namespace

void RunCheck(const OccurCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const auto signal = facts.table.Find(check.signal);
  if (!signal || !Fires(rule, facts)) return;
  const std::vector<size_t> counted = Counted(check, rule.rule->in, facts);
  size_t best = counted.front();  // a rule without a sentence in its parts does not fire
  std::vector<size_t> hits;
  for (const size_t i : counted) {
    if (facts.signals.Has(i, *signal)) hits.push_back(i);
    if (facts.signals.Score(i, *signal) > facts.signals.Score(best, *signal)) best = i;
  }
  const std::vector<Sentence>& sentences = facts.story.sentences;
  const ListedPhrases phrases(check, facts);
  const Named named(phrases, facts);
  Diagnostic& finding = findings.Add(rule, named.At(sentences[best]),
                                     {{"hits", std::to_string(std::max<size_t>(hits.size(), 1))},
                                      {"part", std::string(PartName(sentences[best].part))},
                                      {"phrases", named.List(counted)}});
  std::erase(hits, best);
  hits.resize(std::min(hits.size(), kMostElsewhere));
  for (const size_t i : hits) {
    finding.related.push_back({{}, 1, 1, named.At(sentences[i]), "here too"});
  }
  if (std::optional<Fix> fix = WordFix(phrases, rule, facts)) finding.fixes.push_back(*fix);
}

}  // namespace starlint
