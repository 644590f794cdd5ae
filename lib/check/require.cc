// Evidence that is absent from the rule's parts.
#include <algorithm>

#include "check/check.h"
#include "check/judgement.h"

namespace starlint {
namespace {

// The first filled section whose parts are among `parts`.
const Section* Filled(const Story& story, PartSet parts) {
  for (const Section& section : story.sections) {
    if (section.words > 0 && Facts::InScope(parts, section.covers)) return &section;
  }
  return nullptr;
}

// The part of `section` that the rule looks at: "Action and result" is two.
Part PartAsked(const RequireCheck& check, PartSet in, const Section& section) {
  const PartSet asked = check.at.empty() ? in : check.at;
  for (const Part part : kParts) {
    if (section.covers.Has(part) && asked.Has(part)) return part;
  }
  return section.part;
}

// The sentence behind the first ones that carries a signal of the check most: there is one when the
// rule fires.
size_t Latecomer(const RequireCheck& check, const Facts& facts) {
  const std::vector<size_t> later = LaterSentences(check, facts);
  const auto score = [&](size_t sentence) {
    float best = -1e9F;
    for (const std::string_view name : check.signals) {
      const auto signal = facts.table.Find(name);
      if (signal) best = std::max(best, facts.signals.Score(sentence, *signal));
    }
    return best;
  };
  return *std::max_element(later.begin(), later.end(),
                           [&](size_t a, size_t b) { return score(a) < score(b); });
}

}  // namespace

// A part that is not there is missing-section's business: one cause, one finding.
void RunCheck(const RequireCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const PartSet in = rule.rule->in;
  if (!facts.story.labelled()) {
    const bool whole = in.empty() && !check.later;
    if (whole && Fires(rule, facts)) findings.Add(rule, facts.story.anchor, {});
    return;
  }
  const Section* section = Filled(facts.story, check.at.empty() ? in : check.at);
  if (section == nullptr || Filled(facts.story, in) == nullptr) return;
  if (!Fires(rule, facts)) return;
  if (check.later) {
    const Sentence& late = facts.story.sentences[Latecomer(check, facts)];
    findings.Add(rule, facts.document.prose.ToSource(late.text),
                 {{"part", std::string(PartName(late.part))}});
    return;
  }
  findings.Add(rule, section->label,
               {{"part", std::string(PartName(PartAsked(check, in, *section)))}});
}

}  // namespace starlint
