// Where stories and sections begin and end, and what they are called.
#include <algorithm>

#include "base/text.h"
#include "story/label_marks.h"
#include "story/outliner.h"
#include "story/story_fields.h"
#include "story/title.h"

namespace starlint {

// A heading that names no part, above the parts: the title of the story that may follow. What a
// heading of the same rank or a lower one was told before it (a question, a level) was not about
// this story.
void Outliner::TitleAhead(uint32_t at) {
  const Passage& heading = passages_[at];
  if (heading.level <= title_level_) story() = front_;
  title_level_ = heading.level;
  const bool label = View(heading.content).empty();
  story().title = TitleOf(View(label ? document_.blocks[heading.block].text : heading.content));
  story().anchor = heading.source;
  names_.OpenHeading(heading.level);
}

void Outliner::OpenField(const Passage& passage) {
  into_ = Into::kField;
  field_ = passage.label.field;
  if (field_ == Field::kStory && keys_) draft_.declared = true;
  if (!View(passage.content).empty()) AddToField(passage);
}

void Outliner::OpenSection(const Passage& passage) {
  PartSet parts = passage.label.parts;
  if (IsReflection(passage)) parts = PartSet{Part::kLesson};
  const Part part = FirstOf(parts);
  if (sections().empty()) {
    FindTitle();
  } else if (BeginsAnew(part)) {
    BeginStory();
  }
  pending_.reset();
  if (story().anchor.empty()) story().anchor = passage.source;
  into_ = Into::kSection;
  if (ContinuesEmpty(parts)) {
    draft_.ranges.back().end = at_ + 1;
    return;
  }
  if (!draft_.covered.Meets(parts)) draft_.weight += passage.label.weight;
  draft_.covered = PartSet::FromBits(draft_.covered.bits() | parts.bits());
  if (passage.heading) draft_.headed = PartSet::FromBits(draft_.headed.bits() | parts.bits());
  Section section;
  section.part = part;
  section.covers = parts;
  section.label = passage.source;
  section.seconds = passage.seconds;
  sections().push_back(section);
  draft_.ranges.push_back({at_, at_ + 1, at_ + 1});
}

// "## Task" and below it "**Task:** text": the label said twice.
bool Outliner::ContinuesEmpty(PartSet parts) const {
  const auto& all = draft_.story.sections;
  if (all.empty() || all.back().covers != parts || draft_.ranges.back().end != at_) return false;
  return passages_[at_ - 1].kind == PassageKind::kLabel && passages_[at_ - 1].content.empty();
}

// The second R of "STAR+R".
bool Outliner::IsReflection(const Passage& passage) const {
  const auto& all = draft_.story.sections;
  return passage.label.letter && passage.label.parts == PartSet{Part::kResult} && !all.empty() &&
         all.back().part == Part::kResult && all.size() > 1;
}

// Whether a label of `part` opens another story. A second Situation (or whatever part the story
// began with) after others does; behind a Result and a title any of the first two parts does.
bool Outliner::BeginsAnew(Part part) const {
  const Story& story = draft_.story;
  const Section& front = story.sections.front();
  const bool returns = front.part == part && story.sections.back().part != part;
  if (returns && story.sections.size() > 1) return true;
  if (pending_ && front.part == part) return true;
  if (part > Part::kTask || !draft_.covered.Has(Part::kResult)) return false;
  return draft_.covered.Has(part) || pending_ || titles_.Before(at_, Floor());
}

// No title of the next story stands before this passage.
uint32_t Outliner::Floor() const {
  return draft_.ranges.empty() ? floor_ : std::max(floor_, draft_.ranges.back().begin + 1);
}

// Ends the story that is open before the title of the one that a label opens now.
void Outliner::BeginStory() {
  const std::optional<uint32_t> pending = pending_;
  const std::optional<FoundTitle> found = pending ? std::nullopt : titles_.Before(at_, Floor());
  if (found) CutAt(found->passage);
  EndStory();
  if (pending) {
    TitleAhead(*pending);
    spare_ = titles_.Before(at_, *pending + 1);
  }
  if (!found) return;
  names_.Set(found->text, story());
  if (!drafts_.empty()) names_.UseSpares();
}

void Outliner::CutAt(uint32_t passage) {
  if (draft_.ranges.empty()) return;
  Draft::Range& last = draft_.ranges.back();
  last.end = std::min(last.end, passage);
  last.beside = std::min(last.beside, passage);
}

// The title of a story that begins now, unless a heading has given it.
void Outliner::FindTitle() {
  if (keys_) return;
  const auto found = titles_.Before(at_, Floor());
  if (!found) return;
  if (story().title.empty() || (title_level_ == 1 && found->counted)) {
    names_.Set(found->text, story());
  } else {
    spare_ = found;
  }
}

void Outliner::AddToField(const Passage& passage) {
  const Span content = TrimBack(document_.prose.text(), passage.content);
  if (field_ == Field::kTitle) {
    names_.Set(content, story());
  } else {
    Tell(field_, View(content), story());
  }
  if (field_ == Field::kQuestion) {
    if (!keys_) names_.Ask();
    const Span asked = document_.prose.ToSource(content);
    const bool cell = document_.blocks[passage.block].kind == BlockKind::kCell;
    question_ = {keys_ || cell ? asked.begin : passage.source.begin,
                 std::max(passage.source.end, asked.end)};
  }
  if (field_ == Field::kTheme && keys_) return;  // a list goes on with its next item
  into_ = Into::kNothing;
}

// Keeps what was collected when it is a story. Front matter that stands before any part speaks
// for the first story of the file.
void Outliner::EndStory() {
  if (pending_ && !draft_.ranges.empty()) {
    draft_.ranges.back().end = std::min(draft_.ranges.back().end, pending_end_);
  }
  into_ = Into::kNothing;
  part_level_ = 0;
  pending_.reset();
  const bool had_sections = !sections().empty();
  if (IsStory()) {
    Finish();
    drafts_.push_back(std::move(draft_));
    front_ = Story{};
    front_declared_ = false;
  }
  if (had_sections) {
    draft_ = {};
    question_ = {};
    spare_.reset();
    floor_ = at_;
  }
}

void Outliner::Finish() {
  Story& told = story();
  if (told.title.empty() && !told.question.empty()) {
    told.title = TitleOf(told.question);
    if (!question_.empty()) told.anchor = question_;
  }
  names_.Note(question_, spare_);
  const bool task = std::any_of(told.sections.begin(), told.sections.end(),
                                [](const Section& s) { return s.covers == PartSet{Part::kTask}; });
  for (Section& section : told.sections) {
    const bool both = section.covers == PartSet{Part::kSituation, Part::kTask};
    if (task && both) section.covers = {Part::kSituation};
  }
}

// Two different labels are wanted: "Context" alone, which covers two parts, makes no story.
bool Outliner::IsStory() const {
  const auto& all = draft_.story.sections;
  if (all.empty()) return false;
  return draft_.declared || front_declared_ ||
         std::any_of(all.begin(), all.end(),
                     [&](const Section& section) { return section.part != all.front().part; });
}

std::string_view Outliner::View(Span span) const {
  return std::string_view(document_.prose.text()).substr(span.begin, span.size());
}

}  // namespace starlint
