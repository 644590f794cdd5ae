// Signals that should not be there: one finding, at the sentence that carries the signal most.
#include <algorithm>

#include "check/check.h"
#include "check/judgement.h"
#include "check/word_fix.h"

namespace starlint {
namespace {

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

}  // namespace

void RunCheck(const OccurCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const auto signal = facts.table.Find(check.signal);
  if (!signal || !Fires(rule, facts)) return;
  const std::vector<size_t> counted = Counted(check, rule.rule->in, facts);
  size_t best = counted.front();  // a rule without a sentence in its parts does not fire
  uint32_t hits = 0;
  for (const size_t i : counted) {
    hits += facts.signals.Has(i, *signal) ? 1 : 0;
    if (facts.signals.Score(i, *signal) > facts.signals.Score(best, *signal)) best = i;
  }
  const Sentence& sentence = facts.story.sentences[best];
  Diagnostic& finding = findings.Add(rule, facts.document.prose.ToSource(sentence.text),
                                     {{"hits", std::to_string(std::max(hits, 1U))},
                                      {"part", std::string(PartName(sentence.part))}});
  if (std::optional<Fix> fix = WordFix(check, rule, facts)) finding.fixes.push_back(*fix);
}

}  // namespace starlint
