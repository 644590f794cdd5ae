// Keys and records: YAML, JSON, front matter, rows of tables.
#include <algorithm>
#include <map>
#include <string_view>

#include "base/text.h"
#include "story/outliner.h"

namespace starlint {

void Outliner::TakeKey(const Passage& passage) {
  keys_ = true;
  // What stands under `starlint:` is said to the program, whatever it is called.
  if (settings_level_ != 0 && passage.level > settings_level_) return;
  settings_level_ =
      View(document_.blocks[passage.block].text) == "starlint" ? passage.level : uint8_t{0};
  if (GoesOn(passage)) return;
  into_ = Into::kNothing;
  if (aside_level_ != 0 && passage.level > aside_level_) return;
  aside_level_ = 0;
  if (!sections().empty() && passage.level > part_level_) return;  // of a list beside the parts
  if (!sections().empty() && passage.level < part_level_ && ListsStories(at_)) {
    EndRecord(record_level_);  // what was told stood in a mapping of its own: `template: {...}`
  }
  // `response: {situation: ...}` is a story, though a response alone may be what was done.
  const bool holds =
      sections().empty() && passage.label.kind == LabelKind::kPart && !PartsUnder(at_).empty();
  if (passage.kind == PassageKind::kKey || holds) return OpenMapping(passage);
  if (passage.label.kind == LabelKind::kAside) {
    // `answer: {situation: ...}`, `answers: [{situation: ...}]`
    const bool told = sections().empty() && (!PartsUnder(at_).empty() || ListsStories(at_));
    if (!told) aside_level_ = passage.level;
  } else if (passage.label.kind == LabelKind::kField) {
    OpenField(passage);
  } else if (passage.label.weight > 0 || !sections().empty() || HasPartBeside(at_)) {
    OpenSection(passage);
    part_level_ = passage.level;
  }  // else `role: engineer` of the whole file
}

// `action: {first: ..., then: ...}`: the section goes on, but for `action: {seconds: 20}`.
bool Outliner::GoesOn(const Passage& passage) {
  const bool inside =
      part_level_ != 0 && passage.level > part_level_ && (into_ == Into::kSection || beside_key_);
  const bool aside = passage.kind == PassageKind::kLabel && passage.label.kind == LabelKind::kAside;
  const bool text = at_ + 1 < passages_.size() && passages_[at_ + 1].kind == PassageKind::kText;
  const std::string_view value = text ? View(passages_[at_ + 1].content) : std::string_view();
  beside_key_ = inside && aside && std::none_of(value.begin(), value.end(), IsLetter);
  if (inside) into_ = beside_key_ ? Into::kNothing : Into::kSection;
  return inside;
}

// Whether another part is named in the mapping of the key at `at`, behind it.
bool Outliner::HasPartBeside(uint32_t at) {
  const Passage& key = passages_[at];
  Lone& lone = lone_[key.level];  // the mapping may repeat the key without end
  if (at < lone.until && key.label.parts == lone.parts) return false;
  for (++at; at < passages_.size(); ++at) {
    const Passage& passage = passages_[at];
    if (passage.kind == PassageKind::kText || passage.level > key.level) continue;
    if (!passage.key || passage.kind == PassageKind::kRecord || passage.level < key.level) break;
    if (passage.OpensPart() && !passage.label.parts.Meets(key.label.parts)) return true;
  }
  lone = {at, key.label.parts};
  return false;
}

// `slow-import: {situation: ..., task: ...}`: a story by the name of its key, unless it is the
// second half of one, or has been given a name before.
void Outliner::OpenMapping(const Passage& passage) {
  const PartSet parts = PartsUnder(at_);
  if (parts.empty()) return;
  if (draft_.covered.Meets(parts)) {
    EndStory();
    draft_ = {};
  }
  if (story().title.empty() && story().question.empty()) names_.Set(passage.content, story());
}

// The parts that the mapping under the key at `at` names; none when it names a single one.
PartSet Outliner::PartsUnder(uint32_t at) const {
  const uint8_t level = passages_[at].level;
  PartSet parts;
  bool several = false;
  for (++at; at < passages_.size(); ++at) {
    const Passage& passage = passages_[at];
    if (passage.kind == PassageKind::kText) continue;
    if (!passage.key || passage.kind == PassageKind::kRecord || passage.level <= level) break;
    if (!passage.OpensPart() || passage.level != level + 1) continue;
    several = several || (!parts.empty() && !parts.Meets(passage.label.parts));
    parts = PartSet::FromBits(parts.bits() | passage.label.parts.bits());
  }
  return several ? parts : PartSet();
}

// Whether the list under the key at `at` has an entry that names two parts side by side, at any
// depth.
bool Outliner::ListsStories(uint32_t at) const {
  const uint8_t level = passages_[at].level;
  std::map<uint8_t, PartSet> seen;  // by level, in the entry at hand
  for (++at; at < passages_.size(); ++at) {
    const Passage& passage = passages_[at];
    if (passage.kind == PassageKind::kText) continue;
    const bool entry = passage.kind == PassageKind::kRecord;  // of the level of its list's key
    if (!passage.key || passage.level < level || (passage.level == level && !entry)) break;
    if (entry) seen.clear();
    if (!passage.OpensPart()) continue;
    PartSet& parts = seen[passage.level];
    if (!parts.empty() && !parts.Meets(passage.label.parts)) return true;
    parts = PartSet::FromBits(parts.bits() | passage.label.parts.bits());
  }
  return false;
}

void Outliner::TakeRecord(const Passage& passage) {
  if (!passage.key) {  // a row of a table
    EndRecord(0);
    story() = front_;
    draft_.row = true;
    return;
  }
  keys_ = true;
  // `action: [{step: ...}]` is part of the story, `follow-ups: [{...}]` stands beside it.
  const bool deeper = passage.level > record_level_;
  if (deeper && (into_ == Into::kSection || !sections().empty())) return;
  EndRecord(passage.level);
}

void Outliner::EndRecord(uint8_t level) {
  EndStory();
  draft_ = {};
  record_level_ = level;
  aside_level_ = 0;
}

// What front matter tells holds for the first story of the body, whatever headings come first.
void Outliner::TakeBody() {
  into_ = Into::kNothing;
  keys_ = false;
  aside_level_ = 0;
  if (sections().empty()) {
    part_level_ = 0;
    front_ = story();
    front_declared_ = draft_.declared;
  } else {
    EndStory();
  }
}

void Outliner::TakeBreak() {
  if (keys_) {  // another YAML document, or a fence of data has ended
    keys_ = false;
    return EndRecord(0);
  }
  const bool told = draft_.covered.Has(Part::kResult) || draft_.covered.Has(Part::kLesson);
  if (into_ != Into::kSection || told) into_ = Into::kNothing;
}

}  // namespace starlint
