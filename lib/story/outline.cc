#include "story/outline.h"

#include <algorithm>

#include "base/text.h"
#include "story/outliner.h"
#include "story/title.h"

namespace starlint {
namespace {

constexpr uint8_t kLastResort = 2;  // of an aside: as a heading it may be a title

}  // namespace

std::vector<Draft> Outliner::Run() {
  for (at_ = 0; at_ < passages_.size(); ++at_) Take(passages_[at_]);
  EndStory();
  for (size_t i = 0; i < drafts_.size(); ++i) names_.Settle(i, drafts_[i].story);
  return std::move(drafts_);
}

void Outliner::Take(const Passage& passage) {
  switch (passage.kind) {
    case PassageKind::kText:
      return TakeText(passage);
    case PassageKind::kLabel:
      if (passage.key) return TakeKey(passage);
      return TakeLabel(passage);
    case PassageKind::kSlip:
      return TakeSlip(passage);
    case PassageKind::kHeading:
      return TakeHeading(passage);
    case PassageKind::kKey:
      return TakeKey(passage);
    case PassageKind::kRecord:
      return TakeRecord(passage);
    case PassageKind::kBody:
      return TakeBody();
    case PassageKind::kBreak:
      return TakeBreak();
  }
}

void Outliner::TakeText(const Passage& passage) {
  if (into_ == Into::kSection &&
      (LeavesQuote(passage) || LeavesItem(passage) || AsksAnew(passage))) {
    into_ = Into::kNothing;
  }
  if (into_ == Into::kSection) draft_.ranges.back().end = at_ + 1;
  if (into_ == Into::kBeside) draft_.ranges.back().beside = at_ + 1;
  if (into_ == Into::kField) AddToField(passage);
}

// Behind a Result, a question that only a story answers opens the next one.
bool Outliner::AsksAnew(const Passage& passage) const {
  constexpr size_t kLongest = 240;  // bytes
  if (!draft_.covered.Has(Part::kResult)) return false;
  const std::string_view text = View(passage.content);
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.size() <= kLongest && AsksForStory(line);
}

// A part that is told in a block quote ends with it, and where another callout begins.
bool Outliner::LeavesQuote(const Passage& passage) const {
  const Draft::Range& range = draft_.ranges.back();
  const Passage& label = passages_[range.begin];
  if (!document_.blocks[label.block].quoted) return false;
  if (range.end == range.begin + 1 && label.content.empty()) return false;  // the label alone
  return !document_.blocks[passage.block].quoted || View(passage.content).starts_with("[!");
}

// A part that is told in an item of a list ends where an outer list goes on.
bool Outliner::LeavesItem(const Passage& passage) const {
  const Passage& label = passages_[draft_.ranges.back().begin];
  return label.item && passage.item && passage.level < label.level;
}

void Outliner::TakeHeading(const Passage& passage) {
  if (InsideSection(passage)) return;  // "### Details" under "## Action": the section goes on
  const bool headed = part_level_ != 0;
  if (sections().empty() || (headed ? passage.level < part_level_ : EndsAt(passage.level))) {
    EndStory();
    return TitleAhead(at_);
  }
  // It may stand within the story or open the next one: the next label tells.
  pending_ = at_;
  pending_end_ = draft_.ranges.back().end;
  if (headed || draft_.covered.Has(Part::kResult)) into_ = Into::kNothing;
}

bool Outliner::InsideSection(const Passage& passage) const {
  return into_ == Into::kSection && part_level_ != 0 && passage.level > part_level_;
}

// A heading that is a label, or a label in the text.
void Outliner::TakeLabel(const Passage& passage) {
  const Label& label = passage.label;
  if (NamesLast(passage) || HeadsOthers(passage)) return TakeHeading(passage);
  const bool answers = label.letter && label.parts == PartSet{Part::kAction} && Answers(passage);
  asked_ = false;
  if (BelongsToOther(passage)) return TakeText(passage);
  if (StandsAlone(passage)) {
    draft_.ranges.back().beside = at_ + 1;
    into_ = passage.content.empty() ? Into::kBeside : Into::kSection;
  } else if (label.kind == LabelKind::kAside || answers ||
             StandsBefore(passage)) {  // "A:" behind "Q:" is no Action
    into_ = Into::kNothing;
    if (passage.heading && EndsAt(passage.level) && IsStory()) EndStory();
  } else if (label.kind == LabelKind::kPart) {
    OpenSection(passage);
    if (passage.heading) part_level_ = passage.level;
  } else {
    const bool opens = label.field == Field::kTitle || label.field == Field::kQuestion;
    if (opens && !keys_ && IsStory()) EndStory();  // it is the next story's
    asked_ = label.field == Field::kQuestion;
    OpenField(passage);
  }
}

// "## Role: nurse" above "### A wrong label" and its "### Situation": a group of stories.
bool Outliner::HeadsOthers(const Passage& passage) const {
  constexpr uint8_t kWeak = 1;
  if (!passage.heading || passage.label.weight > kWeak) return false;
  const std::string_view text = View(document_.blocks[passage.block].text);
  const size_t colon = text.find(':');
  if (colon == text.npos || Trim(text.substr(colon + 1)).empty()) return false;
  const auto next = passages_.begin() + at_ + 1;
  if (next == passages_.end() || next->kind != PassageKind::kHeading) return false;
  // Another part must follow below: "## Challenge: the disk" above "### Details" tells its own.
  for (auto below = next; below != passages_.end(); ++below) {
    const bool heading = below->heading || below->kind == PassageKind::kHeading;
    if (heading && below->level <= passage.level) break;
    if (below->OpensPart() && !below->label.parts.Meets(passage.label.parts)) return true;
  }
  return false;
}

// "Company: Acme, a shop" below "## Situation", before any text.
bool Outliner::StandsAlone(const Passage& passage) const {
  if (passage.label.kind != LabelKind::kAside || !InHeaded()) return false;
  if (passage.heading && passage.level <= part_level_) return false;
  const Draft::Range& range = draft_.ranges.back();
  return range.end == range.begin + 1 && passages_[range.begin].content.empty();
}

// "Impact: 400 users could not pay" below "## Situation", where the Result has its own heading.
bool Outliner::BelongsToOther(const Passage& passage) {
  constexpr uint8_t kWeak = 1;
  const Label& label = passage.label;
  if (label.kind != LabelKind::kPart || label.letter || label.weight > kWeak) return false;
  if (pending_ || !InHeaded()) return false;
  if (passage.heading) {  // "### Problem" below "## Situation"
    if (passage.level <= part_level_) return false;
    if (label.parts.Meets(sections().back().covers)) return true;
  }
  if (label.parts == sections().back().covers) return false;
  const bool own = draft_.headed.Meets(label.parts) || HeadedAhead().Meets(label.parts);
  return own && !titles_.Before(at_, Floor());
}

// Whether the section that is read was opened by a heading.
bool Outliner::InHeaded() const {
  const bool inside = into_ == Into::kSection || into_ == Into::kBeside;
  return inside && passages_[draft_.ranges.back().begin].heading;
}

// The parts that headings behind the passage open, as far as they can be of the same story.
PartSet Outliner::HeadedAhead() {
  if (ahead_.empty()) {
    ahead_.resize(passages_.size());
    PartSet parts;
    uint8_t level = 0;  // of the headings that open them
    for (size_t i = passages_.size(); i > 0; --i) {
      const Passage& passage = passages_[i - 1];
      ahead_[i - 1] = parts;
      if (passage.kind == PassageKind::kHeading && passage.level < level) parts = {};
      const bool part = passage.kind == PassageKind::kLabel && passage.heading &&
                        passage.label.kind == LabelKind::kPart;
      if (!part) continue;
      level = passage.level;
      const bool first = passage.label.parts.Has(Part::kSituation);
      parts = first ? PartSet() : PartSet::FromBits(parts.bits() | passage.label.parts.bits());
    }
  }
  return ahead_[at_];
}

// "Role: engineer", "Impact: 20 %" in the lines that stand between a title and the Situation.
bool Outliner::StandsBefore(const Passage& passage) const {
  const Label& label = passage.label;
  if (label.kind != LabelKind::kPart || label.weight > 0 || passage.heading) return false;
  if (label.parts.Has(Part::kSituation) || !draft_.story.sections.empty()) return false;
  for (uint32_t at = at_ + 1; at < passages_.size(); ++at) {
    const Passage& next = passages_[at];
    if (next.kind != PassageKind::kLabel || next.label.kind != LabelKind::kPart) continue;
    if (next.label.weight == 0 && !next.label.parts.Has(Part::kSituation)) continue;
    return next.label.parts.Has(Part::kSituation);
  }
  return false;
}

// "## Template", "### Example": a title, unless the question above it is a better one.
bool Outliner::NamesLast(const Passage& passage) const {
  const bool last = passage.heading && passage.label.kind == LabelKind::kAside &&
                    passage.label.weight == kLastResort;
  return last && !IsQuestion(draft_.story.title);
}

// Whether the letter A stands for the answer to a question.
bool Outliner::Answers(const Passage& passage) const {
  if (asked_) return true;
  const Story& told = draft_.story;
  if (told.sections.empty()) return View(passage.content).empty() || IsQuestion(told.title);
  if (at_ == 0 || !draft_.covered.Has(Part::kAction)) return false;
  return IsQuestion(View(passages_[at_ - 1].content));
}

// A misspelt name bounds stories and sections as the right one would; its text is in no part.
void Outliner::TakeSlip(const Passage& passage) {
  if (passage.key && InsideSection(passage)) return;
  if (!sections().empty() && BeginsAnew(FirstOf(passage.label.parts))) BeginStory();
  into_ = Into::kNothing;
  story().misspelt.Add(FirstOf(passage.label.parts));
  if (passage.heading || passage.key) part_level_ = passage.level;
}

std::vector<Draft> OutlineStories(const Document& document, const std::vector<Passage>& passages) {
  return Outliner(document, passages).Run();
}

}  // namespace starlint
