#include <cmath>
#include <string>

#include "base/text.h"
#include "check/bank.h"

namespace starlint {

// A story is compared with those before it and said to repeat the nearest of them, once.
void CheckBankDuplicates(const BankCheck&, const ActiveRule& rule, const Bank& bank,
                         BankFindings& findings) {
  const double least = rule.Option("overlap-ratio");
  const auto& pairs = bank.pairs;
  for (size_t i = 0; i < pairs.size();) {
    const uint32_t later = pairs[i].later;
    const SimilarPair* nearest = nullptr;
    for (; i < pairs.size() && pairs[i].later == later; ++i) {
      if (pairs[i].overlap < least || bank.Variants(pairs[i].earlier, later)) continue;
      if (nearest == nullptr || pairs[i].overlap > nearest->overlap) nearest = &pairs[i];
    }
    if (nearest == nullptr) continue;
    const BankStory& story = bank.stories[later];
    const BankStory& other = bank.stories[nearest->earlier];
    const FarPlace& place = other.facts->anchor;
    std::string percent;
    AppendFixed(percent, std::floor(nearest->overlap * 100), 0);
    findings.Add(rule, story, story.facts->anchor.span, rule.rule->says,
                 {{"pct", percent + " %"}, {"other", NameOf(other)}},
                 {{other.file->path, place.position.line, place.position.column, place.span,
                   "the story that it repeats"}});
  }
}

}  // namespace starlint
