// Signals that should not be there: one finding, at the sentence that carries the signal most.
#include "check/check.h"
#include "check/judgement.h"

namespace starlint {

void RunCheck(const OccurCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const auto signal = facts.table.Find(check.signal);
  if (!signal || !Fires(rule, facts)) return;
  const std::vector<Sentence>& sentences = facts.story.sentences;
  size_t best = sentences.size();
  uint32_t hits = 0;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (!Facts::InScope(rule.rule->in, sentences[i].part)) continue;
    hits += facts.signals.Has(i, *signal) ? 1 : 0;
    const bool better = best == sentences.size() ||
                        facts.signals.Score(i, *signal) > facts.signals.Score(best, *signal);
    if (better) best = i;
  }
  findings.Add(rule, facts.document.prose.ToSource(sentences[best].text),
               {{"hits", std::to_string(std::max(hits, 1U))},
                {"part", std::string(PartName(sentences[best].part))}});
}

}  // namespace starlint
