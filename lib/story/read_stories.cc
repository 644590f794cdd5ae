#include "story/read_stories.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "story/label_cutter.h"
#include "story/sentences.h"
#include "story/speech.h"

namespace starlint {
namespace {

// Collects stories block by block.
class Reader {
 public:
  Reader(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary), cutter_(document, vocabulary) {}

  std::vector<Story> Run() {
    letters_ = LettersArePartHeadings();
    for (const Block& block : document_.blocks) Take(block);
    EndStory();
    return std::move(stories_);
  }

 private:
  // What the text that is read now belongs to.
  enum class Into : uint8_t { kNothing, kSection, kField };

  void Take(const Block& block) {
    switch (block.kind) {
      case BlockKind::kHeading:
        return TakeHeading(block);
      case BlockKind::kKey:
        return TakeKey(block);
      case BlockKind::kRecord:
        return TakeRecord(block);
      case BlockKind::kBody:
        return TakeBody();
      case BlockKind::kBreak:
        if (keys_) EndRecord(0);  // another YAML document
        return;
      case BlockKind::kCode:
        return;
      case BlockKind::kParagraph:
      case BlockKind::kItem:
      case BlockKind::kCell:
        return TakeText(block);
    }
  }

  // "## S" ... "## R" are parts where the first such heading is the Situation's. A bank in the
  // order of the alphabet, or a story about R, has others first.
  bool LettersArePartHeadings() const {
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::kHeading) continue;
      const Label* label = vocabulary_.Find(View(block.text));
      if (label != nullptr && label->letter) return label->parts.Has(Part::kSituation);
    }
    return false;
  }

  void TakeHeading(const Block& block) {
    const Label* label = vocabulary_.Find(View(block.text));
    if (label == nullptr) label = vocabulary_.FindTailed(View(block.text));
    if (label != nullptr && label->letter && !letters_) label = nullptr;
    if (label != nullptr) return OpenLabel(*label, block.source, block.level);
    if (InsideSection(block)) return;  // "### Details" under "## Action": the section goes on
    into_ = Into::kNothing;
    const bool above_parts = part_level_ == 0 || block.level < part_level_;
    if (above_parts) return TitleAhead(block);
    beside_ = &block;
  }

  bool InsideSection(const Block& block) const {
    return into_ == Into::kSection && part_level_ != 0 && block.level > part_level_;
  }

  // A heading that names no part, above the parts: the title of the story that may follow. What a
  // heading of the same rank or a lower one was told before it (a question, a level) was not about
  // this story.
  void TitleAhead(const Block& block) {
    EndStory();
    if (block.level <= title_level_) story_ = front_;
    title_level_ = block.level;
    story_.title = View(block.text);
    story_.anchor = block.source;
  }

  void TakeKey(const Block& block) {
    keys_ = true;
    // What stands under `starlint:` is said to the program, whatever it is called.
    if (settings_level_ != 0 && block.level > settings_level_) return;
    settings_level_ = View(block.text) == "starlint" ? block.level : 0;
    if (InsideSection(block)) return;  // `action: {first: ..., then: ...}`: the section goes on
    const Label* label = vocabulary_.Find(View(block.text));
    into_ = Into::kNothing;
    if (label == nullptr || label->kind == LabelKind::kAside) return;
    if (label->kind == LabelKind::kField) return OpenField(*label);
    OpenSection(*label, block.source);
    part_level_ = block.level;
  }

  void TakeRecord(const Block& block) {
    keys_ = true;
    // `action: [{step: ...}]`: part of the story.
    if (into_ == Into::kSection && block.level > record_level_) return;
    EndRecord(block.level);
  }

  void EndRecord(uint8_t level) {
    EndStory();
    story_ = Story{};
    record_level_ = level;
    declared_ = false;
  }

  // What front matter tells holds for the first story of the body, whatever headings come first.
  void TakeBody() {
    into_ = Into::kNothing;
    keys_ = false;
    part_level_ = 0;
    if (story_.sections.empty()) front_ = story_;
  }

  void TakeText(const Block& block) {
    for (const Piece& piece : cutter_.Cut(block)) {
      if (piece.label != nullptr) {
        OpenLabel(*piece.label, document_.prose.ToSource(piece.label_text), part_level_);
      }
      if (piece.content.empty()) continue;
      if (into_ == Into::kSection) AddToSection(block, piece);
      if (into_ == Into::kField) AddToField(piece);
    }
  }

  // A heading or a label in the text; `level` is what the level of the parts is from here on.
  void OpenLabel(const Label& label, Span source, uint8_t level) {
    const bool answers = asked_ && label.letter && label.parts == PartSet{Part::kAction};
    asked_ = false;
    if (label.kind == LabelKind::kAside || answers) {  // "A:" behind "Q:" is no Action
      into_ = Into::kNothing;
    } else if (label.kind == LabelKind::kPart) {
      OpenSection(label, source);
      part_level_ = level;
    } else {
      const bool opens = label.field == Field::kTitle || label.field == Field::kQuestion;
      if (opens && !keys_ && IsStory()) EndStory();  // it is the next story's
      asked_ = label.field == Field::kQuestion;
      OpenField(label);
    }
  }

  void OpenField(const Label& label) {
    into_ = Into::kField;
    field_ = label.field;
    if (field_ == Field::kStory && keys_) declared_ = true;
  }

  void OpenSection(const Label& label, Span source) {
    const Part part = FirstOf(label.parts);
    if (BeginsAnew(part)) {
      EndStory();
      if (beside_ != nullptr) TitleAhead(*beside_);
    }
    beside_ = nullptr;
    if (story_.anchor.empty()) story_.anchor = source;
    into_ = Into::kSection;
    Section section;
    section.part = part;
    section.covers = label.parts;
    section.label = source;
    section.first_sentence = static_cast<uint32_t>(story_.sentences.size());
    story_.sections.push_back(section);
  }

  // A second Situation (or whatever part the story began with) after others opens a new story.
  bool BeginsAnew(Part part) const {
    return story_.sections.size() > 1 && story_.sections.front().part == part &&
           story_.sections.back().part != part;
  }

  static Part FirstOf(PartSet parts) {
    return *std::find_if(kParts.begin(), kParts.end(), [&](Part p) { return parts.Has(p); });
  }

  void AddToSection(const Block& block, const Piece& piece) {
    Section& section = story_.sections.back();
    const auto first_word = story_.words.size();
    const auto first_sentence = story_.sentences.size();
    AppendSentences(document_.prose.text(), piece.content, section.part,
                    block.kind == BlockKind::kItem, story_);
    for (size_t i = first_sentence; i < story_.sentences.size(); ++i) {
      story_.sentences[i].covers = section.covers;
    }
    section.sentence_count =
        static_cast<uint32_t>(story_.sentences.size()) - section.first_sentence;
    section.words += SpokenWords(std::span(story_.words).subspan(first_word));
  }

  void AddToField(const Piece& piece) {
    const Span content = TrimBack(document_.prose.text(), piece.content);
    const std::string_view value = View(content);
    switch (field_) {
      case Field::kTitle:
        story_.title = value;
        story_.anchor = document_.prose.ToSource(content);
        break;
      case Field::kQuestion:
        story_.question = value;
        break;
      case Field::kTheme:
        AddTags(value);
        if (keys_) return;  // a list goes on with its next item
        break;
      case Field::kLevel:
        story_.level = value;
        break;
      case Field::kId:
        story_.id = value;
        break;
      case Field::kVariantOf:
        story_.variant_of = value;
        break;
      case Field::kKind:
        story_.kind = value;
        break;
      case Field::kForm:
        story_.form = value;
        break;
      case Field::kStory:
        break;
    }
    into_ = Into::kNothing;
  }

  // "incident, on-call", "#incident #on-call".
  void AddTags(std::string_view value) {
    while (!value.empty()) {
      const size_t end = std::min(value.find_first_of(",;#|\n"), value.size());
      const std::string_view tag = Trim(value.substr(0, end));
      if (!tag.empty()) story_.tags.emplace_back(tag);
      value.remove_prefix(std::min(end + 1, value.size()));
    }
  }

  // Keeps what was collected when it is a story. Front matter that stands before any part speaks
  // for the first story of the file.
  void EndStory() {
    into_ = Into::kNothing;
    part_level_ = 0;
    if (IsStory()) {
      for (const Section& section : story_.sections) story_.spoken_words += section.words;
      story_.words.shrink_to_fit();  // a file may hold many
      story_.sentences.shrink_to_fit();
      stories_.push_back(std::move(story_));
      story_ = Story{};
      front_ = Story{};
    } else if (!story_.sections.empty()) {
      story_ = Story{};
    }
  }

  // Two different labels are wanted: "Context" alone, which covers two parts, makes no story.
  bool IsStory() const {
    const auto& sections = story_.sections;
    if (sections.empty()) return false;
    return declared_ || std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
             return section.part != sections.front().part;
           });
  }

  std::string_view View(Span span) const {
    return std::string_view(document_.prose.text()).substr(span.begin, span.size());
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  LabelCutter cutter_;
  std::vector<Story> stories_;
  Story story_;
  Into into_ = Into::kNothing;
  Field field_ = Field::kTitle;
  const Block* beside_ = nullptr;  // a heading of the parts' rank that named none
  Story front_;                    // what front matter told of the first story
  uint8_t part_level_ = 0;    // level of the story's part headings or keys, 0 while there are none
  uint8_t title_level_ = 0;   // level of the last heading that was taken for a title
  uint8_t record_level_ = 0;  // level of the YAML record that the story is in
  uint8_t settings_level_ = 0;  // level of the key `starlint` whose mapping is read, or 0
  bool keys_ = false;           // keys are being read: YAML or front matter
  bool declared_ = false;       // a key says that this is a story
  bool letters_ = false;        // headings that are a single letter name parts
  bool asked_ = false;          // the last label was a question
};

}  // namespace

std::vector<Story> ReadStories(const Document& document, const Vocabulary& vocabulary) {
  return Reader(document, vocabulary).Run();
}

}  // namespace starlint
