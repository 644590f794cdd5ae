#include "story/outline.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "story/label_cutter.h"
#include "story/story_fields.h"
#include "story/story_names.h"
#include "story/title.h"
#include "story/title_finder.h"

namespace starlint {
namespace {

constexpr uint8_t kLastResort = 2;  // of an aside: as a heading it may be a title

Part FirstOf(PartSet parts) {
  return *std::find_if(kParts.begin(), kParts.end(), [&](Part part) { return parts.Has(part); });
}

class Outliner {
 public:
  Outliner(const Document& document, const std::vector<Passage>& passages)
      : document_(document), passages_(passages), titles_(document, passages), names_(document) {}

  std::vector<Draft> Run() {
    for (at_ = 0; at_ < passages_.size(); ++at_) Take(passages_[at_]);
    EndStory();
    for (size_t i = 0; i < drafts_.size(); ++i) names_.Settle(i, drafts_[i].story);
    return std::move(drafts_);
  }

 private:
  // What the text that is read now belongs to.
  enum class Into : uint8_t { kNothing, kSection, kField };

  void Take(const Passage& passage) {
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

  Story& story() { return draft_.story; }
  std::vector<Section>& sections() { return draft_.story.sections; }

  void TakeText(const Passage& passage) {
    if (into_ == Into::kSection && (LeavesQuote(passage) || AsksAnew(passage))) {
      into_ = Into::kNothing;
    }
    if (into_ == Into::kSection) draft_.ranges.back().end = at_ + 1;
    if (into_ == Into::kField) AddToField(passage);
  }

  // Behind a Result, a question that only a story answers opens the next one.
  bool AsksAnew(const Passage& passage) const {
    constexpr size_t kLongest = 240;  // bytes
    if (!draft_.story.covered().Has(Part::kResult)) return false;
    const std::string_view text = View(passage.content);
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.size() <= kLongest && AsksForStory(line);
  }

  // A part that is told in a block quote ends with it.
  bool LeavesQuote(const Passage& passage) const {
    const Passage& label = passages_[draft_.ranges.back().begin];
    return document_.blocks[label.block].quoted && !document_.blocks[passage.block].quoted;
  }

  void TakeHeading(const Passage& passage) {
    if (InsideSection(passage)) return;  // "### Details" under "## Action": the section goes on
    const bool headed = part_level_ != 0;
    if (sections().empty() || (headed ? passage.level < part_level_ : EndsAt(passage.level))) {
      EndStory();
      return TitleAhead(at_);
    }
    // It may stand within the story or open the next one: the next label tells.
    pending_ = at_;
    pending_end_ = draft_.ranges.back().end;
    if (headed || story().covered().Has(Part::kResult)) into_ = Into::kNothing;
  }

  // A story whose parts are no headings ends at a heading of its title's rank.
  bool EndsAt(uint8_t level) const { return title_level_ != 0 && level <= title_level_; }

  bool InsideSection(const Passage& passage) const {
    return into_ == Into::kSection && part_level_ != 0 && passage.level > part_level_;
  }

  // A heading that names no part, above the parts: the title of the story that may follow. What a
  // heading of the same rank or a lower one was told before it (a question, a level) was not about
  // this story.
  void TitleAhead(uint32_t at) {
    const Passage& heading = passages_[at];
    if (heading.level <= title_level_) story() = front_;
    title_level_ = heading.level;
    const bool label = View(heading.content).empty();
    story().title = TitleOf(View(label ? document_.blocks[heading.block].text : heading.content));
    story().anchor = heading.source;
    names_.OpenHeading(heading.level);
  }

  void TakeKey(const Passage& passage) {
    keys_ = true;
    // What stands under `starlint:` is said to the program, whatever it is called.
    if (settings_level_ != 0 && passage.level > settings_level_) return;
    settings_level_ =
        View(document_.blocks[passage.block].text) == "starlint" ? passage.level : uint8_t{0};
    if (InsideSection(passage)) return;  // `action: {first: ..., then: ...}`: the section goes on
    into_ = Into::kNothing;
    if (aside_level_ != 0 && passage.level > aside_level_) return;
    aside_level_ = 0;
    if (!sections().empty() && passage.level > part_level_) return;  // of a list beside the parts
    if (passage.kind == PassageKind::kKey) return OpenMapping(passage);
    if (passage.label.kind == LabelKind::kAside) {
      const bool told =
          sections().empty() && !PartsUnder(at_).empty();  // `answer: {situation: ...}`
      if (!told) aside_level_ = passage.level;
    } else if (passage.label.kind == LabelKind::kField) {
      OpenField(passage);
    } else {
      OpenSection(passage);
      part_level_ = passage.level;
    }
  }

  // `slow-import: {situation: ..., task: ...}`: a story by the name of its key, unless it is the
  // second half of one, or has been given a name before.
  void OpenMapping(const Passage& passage) {
    const PartSet parts = PartsUnder(at_);
    if (parts.empty()) return;
    if (story().covered().Meets(parts)) {
      EndStory();
      draft_ = {};
    }
    if (story().title.empty() && story().question.empty()) names_.Set(passage.content, story());
  }

  // The parts that the mapping under the key at `at` names; none when it names a single one.
  PartSet PartsUnder(uint32_t at) const {
    const uint8_t level = passages_[at].level;
    PartSet parts;
    bool several = false;
    for (++at; at < passages_.size(); ++at) {
      const Passage& passage = passages_[at];
      if (passage.kind == PassageKind::kText) continue;
      if (!passage.key || passage.kind == PassageKind::kRecord || passage.level <= level) break;
      const bool part =
          passage.kind == PassageKind::kLabel && passage.label.kind == LabelKind::kPart;
      if (!part || passage.level != level + 1) continue;
      several = several || (!parts.empty() && !parts.Meets(passage.label.parts));
      parts = PartSet::FromBits(parts.bits() | passage.label.parts.bits());
    }
    return several ? parts : PartSet();
  }

  void TakeRecord(const Passage& passage) {
    if (!passage.key) {  // a row of a table
      EndRecord(0);
      story() = front_;
      return;
    }
    keys_ = true;
    // `action: [{step: ...}]` is part of the story, `follow-ups: [{...}]` stands beside it.
    const bool deeper = passage.level > record_level_;
    if (deeper && (into_ == Into::kSection || !sections().empty())) return;
    EndRecord(passage.level);
  }

  void EndRecord(uint8_t level) {
    EndStory();
    draft_ = {};
    record_level_ = level;
    aside_level_ = 0;
  }

  // What front matter tells holds for the first story of the body, whatever headings come first.
  void TakeBody() {
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

  void TakeBreak() {
    if (keys_) {  // another YAML document, or a fence of data has ended
      keys_ = false;
      return EndRecord(0);
    }
    if (into_ != Into::kSection || story().covered().Has(Part::kResult)) into_ = Into::kNothing;
  }

  // A heading that is a label, or a label in the text.
  void TakeLabel(const Passage& passage) {
    const Label& label = passage.label;
    if (NamesLast(passage)) return TakeHeading(passage);
    const bool answers = label.letter && label.parts == PartSet{Part::kAction} && Answers(passage);
    asked_ = false;
    if (label.kind == LabelKind::kAside || answers ||
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

  // "Role: engineer", "Impact: 20 %" in the lines that stand between a title and the Situation.
  bool StandsBefore(const Passage& passage) const {
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
  bool NamesLast(const Passage& passage) const {
    const bool last = passage.heading && passage.label.kind == LabelKind::kAside &&
                      passage.label.weight == kLastResort;
    return last && !IsQuestion(draft_.story.title);
  }

  // Whether the letter A stands for the answer to a question.
  bool Answers(const Passage& passage) const {
    if (asked_) return true;
    const Story& told = draft_.story;
    if (told.sections.empty()) return View(passage.content).empty() || IsQuestion(told.title);
    if (at_ == 0 || !draft_.story.covered().Has(Part::kAction)) return false;
    return IsQuestion(View(passages_[at_ - 1].content));
  }

  // A misspelt name bounds stories and sections as the right one would; its text is in no part.
  void TakeSlip(const Passage& passage) {
    if (passage.key && InsideSection(passage)) return;
    if (!sections().empty() && BeginsAnew(FirstOf(passage.label.parts))) BeginStory();
    into_ = Into::kNothing;
    story().misspelt.Add(FirstOf(passage.label.parts));
    if (passage.heading || passage.key) part_level_ = passage.level;
  }

  void OpenField(const Passage& passage) {
    into_ = Into::kField;
    field_ = passage.label.field;
    if (field_ == Field::kStory && keys_) draft_.declared = true;
    if (!View(passage.content).empty()) AddToField(passage);
  }

  void OpenSection(const Passage& passage) {
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
    if (!story().covered().Meets(parts)) draft_.weight += passage.label.weight;
    Section section;
    section.part = part;
    section.covers = parts;
    section.label = passage.source;
    section.seconds = passage.seconds;
    sections().push_back(section);
    draft_.ranges.push_back({at_, at_ + 1});
  }

  // "## Task" and below it "**Task:** text": the label said twice.
  bool ContinuesEmpty(PartSet parts) const {
    const auto& all = draft_.story.sections;
    if (all.empty() || all.back().covers != parts || draft_.ranges.back().end != at_) return false;
    return passages_[at_ - 1].kind == PassageKind::kLabel && passages_[at_ - 1].content.empty();
  }

  // The second R of "STAR+R".
  bool IsReflection(const Passage& passage) const {
    const auto& all = draft_.story.sections;
    return passage.label.letter && passage.label.parts == PartSet{Part::kResult} && !all.empty() &&
           all.back().part == Part::kResult && all.size() > 1;
  }

  // Whether a label of `part` opens another story. A second Situation (or whatever part the story
  // began with) after others does; behind a Result and a title any of the first two parts does.
  bool BeginsAnew(Part part) const {
    const Story& story = draft_.story;
    const Section& front = story.sections.front();
    const bool returns = front.part == part && story.sections.back().part != part;
    if (returns && story.sections.size() > 1) return true;
    if (pending_ && front.part == part) return true;
    if (part > Part::kTask || !story.covered().Has(Part::kResult)) return false;
    return story.covered().Has(part) || pending_ || titles_.Before(at_, Floor());
  }

  // No title of the next story stands before this passage.
  uint32_t Floor() const {
    return draft_.ranges.empty() ? floor_ : std::max(floor_, draft_.ranges.back().begin + 1);
  }

  // Ends the story that is open before the title of the one that a label opens now.
  void BeginStory() {
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

  void CutAt(uint32_t passage) {
    if (!draft_.ranges.empty()) {
      draft_.ranges.back().end = std::min(draft_.ranges.back().end, passage);
    }
  }

  // The title of a story that begins now, unless a heading has given it.
  void FindTitle() {
    if (keys_) return;
    const auto found = titles_.Before(at_, Floor());
    if (!found) return;
    if (story().title.empty() || (title_level_ == 1 && found->counted)) {
      names_.Set(found->text, story());
    } else {
      spare_ = found;
    }
  }

  void AddToField(const Passage& passage) {
    const Span content = TrimBack(document_.prose.text(), passage.content);
    if (field_ == Field::kTitle) {
      names_.Set(content, story());
    } else {
      Tell(field_, View(content), story());
    }
    if (field_ == Field::kQuestion) {
      if (!keys_) names_.Ask();
      const Span asked = document_.prose.ToSource(content);
      question_ = {keys_ ? asked.begin : passage.source.begin,
                   std::max(passage.source.end, asked.end)};
    }
    if (field_ == Field::kTheme && keys_) return;  // a list goes on with its next item
    into_ = Into::kNothing;
  }

  // Keeps what was collected when it is a story. Front matter that stands before any part speaks
  // for the first story of the file.
  void EndStory() {
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

  void Finish() {
    Story& told = story();
    if (told.title.empty() && !told.question.empty()) {
      told.title = TitleOf(told.question);
      if (!question_.empty()) told.anchor = question_;
    }
    names_.Note(question_, spare_);
    const bool task = std::any_of(told.sections.begin(), told.sections.end(), [](const Section& s) {
      return s.covers == PartSet{Part::kTask};
    });
    for (Section& section : told.sections) {
      const bool both = section.covers == PartSet{Part::kSituation, Part::kTask};
      if (task && both) section.covers = {Part::kSituation};
    }
  }

  // Two different labels are wanted: "Context" alone, which covers two parts, makes no story.
  bool IsStory() const {
    const auto& all = draft_.story.sections;
    if (all.empty()) return false;
    return draft_.declared || front_declared_ ||
           std::any_of(all.begin(), all.end(),
                       [&](const Section& section) { return section.part != all.front().part; });
  }

  std::string_view View(Span span) const {
    return std::string_view(document_.prose.text()).substr(span.begin, span.size());
  }

  const Document& document_;
  const std::vector<Passage>& passages_;
  TitleFinder titles_;
  StoryNames names_;
  uint32_t at_ = 0;  // index of the passage that is read
  std::vector<Draft> drafts_;
  std::optional<FoundTitle> spare_;  // a line that reads like a title, below the heading
  Draft draft_;
  Into into_ = Into::kNothing;
  Field field_ = Field::kTitle;
  Story front_;                      // what front matter told of the first story
  Span question_;                    // Source bytes of the story's question
  std::optional<uint32_t> pending_;  // a heading that may be the next story's title
  uint32_t pending_end_ = 0;         // where the open section ends if it is
  uint32_t floor_ = 0;               // passages before it belong to earlier stories
  uint8_t part_level_ = 0;    // level of the story's part headings or keys, 0 while there are none
  uint8_t title_level_ = 0;   // level of the last heading that was taken for a title
  uint8_t record_level_ = 0;  // level of the YAML record that the story is in
  uint8_t aside_level_ = 0;   // level of the key beside the story that is open, 0: none
  uint8_t settings_level_ = 0;   // level of the key `starlint` whose mapping is read, or 0
  bool keys_ = false;            // keys are being read: YAML or front matter
  bool front_declared_ = false;  // front matter says that the file is a story
  bool asked_ = false;           // the last label was a question
};

}  // namespace

std::vector<Draft> OutlineStories(const Document& document, const std::vector<Passage>& passages) {
  return Outliner(document, passages).Run();
}

}  // namespace starlint
