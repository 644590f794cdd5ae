// Evidence that is absent: no sentence in the rule's parts carries any of its signals.
#include "check/check.h"

namespace starlint {
namespace {

bool HasSignal(const RequireCheck& check, PartSet in, const Facts& facts) {
  uint32_t wanted = 0;
  for (const std::string_view name : check.signals) {
    if (const auto signal = facts.table.Find(name)) wanted |= 1U << *signal;
  }
  for (size_t i = 0; i < facts.story.sentences.size(); ++i) {
    if (!Facts::InScope(in, facts.story.sentences[i].part)) continue;
    if ((facts.signals.sets[i] & wanted) != 0) return true;
  }
  return false;
}

// The first filled section whose parts are among `parts`.
const Section* Filled(const Story& story, PartSet parts) {
  for (const Section& section : story.sections) {
    if (section.words > 0 && Facts::InScope(parts, section.part)) return &section;
  }
  return nullptr;
}

}  // namespace

void RunCheck(const RequireCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const PartSet in = rule.rule->in;
  // A part that is not there is missing-section's business: one cause, one finding.
  if (Filled(facts.story, in) == nullptr || HasSignal(check, in, facts)) return;
  const Section* section = Filled(facts.story, check.at.empty() ? in : check.at);
  if (section == nullptr) return;
  findings.Add(rule, section->label, {{"part", std::string(PartName(section->part))}});
}

}  // namespace starlint
