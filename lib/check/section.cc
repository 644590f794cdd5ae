// Parts that are missing, empty, or out of order.
#include "check/check.h"
#include "check/section_fix.h"

namespace starlint {
namespace {

bool IsFilled(const Story& story, Part part) {
  for (const Section& section : story.sections) {
    if (section.covers.Has(part) && section.words > 0) return true;
  }
  return false;
}

const Section* Labelled(const Story& story, Part part) {
  for (const Section& section : story.sections) {
    if (section.covers.Has(part)) return &section;
  }
  return nullptr;
}

void CheckPresence(const SectionCheck& check, const ActiveRule& rule, const Facts& facts,
                   Findings& findings) {
  for (const Part part : kParts) {
    if (!check.present.Has(part) || IsFilled(facts.story, part)) continue;
    if (facts.story.misspelt.Has(part)) continue;  // it is there, by another name
    const Severity level =
        check.grave.Has(part) && rule.level != Severity::kOff ? Severity::kError : rule.level;
    const std::string name(PartName(part));
    const Section* empty = Labelled(facts.story, part);
    if (empty != nullptr) {
      findings.Add(rule, level, empty->label, check.says_empty, {{"part", name}});
    } else {
      Diagnostic& finding =
          findings.Add(rule, level, facts.story.anchor, rule.rule->says, {{"part", name}});
      if (std::optional<Fix> fix = SectionFix(facts, part)) finding.fixes.push_back(*fix);
    }
  }
}

// One finding, at the first part that stands behind a later one.
void CheckOrder(const ActiveRule& rule, const Facts& facts, Findings& findings) {
  const Section* before = nullptr;
  for (const Section& section : facts.story.sections) {
    if (before != nullptr && section.part < before->part) {
      findings.Add(rule, section.label,
                   {{"part", std::string(PartName(section.part))},
                    {"before", std::string(PartName(before->part))}});
      return;
    }
    before = &section;
  }
}

}  // namespace

// Of a story without labels there is only one thing to say.
void RunCheck(const SectionCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  if (!facts.story.labelled()) {
    if (check.labels) findings.Add(rule, facts.story.anchor, {});
    return;
  }
  CheckPresence(check, rule, facts, findings);
  if (check.order) CheckOrder(rule, facts, findings);
}

}  // namespace starlint
