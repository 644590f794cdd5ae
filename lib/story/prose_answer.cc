#include "story/prose_answer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "story/label_marks.h"
#include "story/title.h"

namespace starlint {
namespace {

constexpr uint8_t kText = 255;  // the rank of a question that is no heading

// "Answer:", "A:", "My response:" before the prose.
bool Introduces(const Label& label) {
  if (label.kind == LabelKind::kPart) {
    const bool letter = label.letter && label.parts == PartSet{Part::kAction};
    return letter || label.name == "response" || label.name == "my response";
  }
  constexpr auto kNames = std::to_array<std::string_view>({"answer", "response"});
  return label.kind == LabelKind::kAside &&
         std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
           return label.name.find(name) != label.name.npos;
         });
}

bool IsBlockOfWords(const Document& document, const Passage& passage) {
  return passage.kind == PassageKind::kText &&
         document.blocks[passage.block].kind != BlockKind::kCell;
}

class AnswerFinder {
 public:
  AnswerFinder(const Document& document, const std::vector<Passage>& passages)
      : document_(document), passages_(passages) {}

  std::vector<Draft> Run() {
    std::vector<Draft> drafts;
    for (at_ = 0; at_ < passages_.size();) {
      const auto rank = RankOfQuestion(at_);
      if (!rank) {
        heading_ = passages_[at_].kind == PassageKind::kHeading ? std::optional(at_) : heading_;
        ++at_;
        continue;
      }
      const uint32_t question = at_++;
      if (auto draft = ReadAnswer(question, *rank)) drafts.push_back(std::move(*draft));
      heading_.reset();
    }
    return drafts;
  }

 private:
  // How the passage ranks that asks for a story: as its heading does, or below all headings.
  std::optional<uint8_t> RankOfQuestion(uint32_t at) const {
    constexpr size_t kLongest = 240;  // bytes
    const Passage& passage = passages_[at];
    if (passage.key || passage.content.empty() || passage.content.size() > kLongest) {
      return std::nullopt;
    }
    const bool heading = passage.kind == PassageKind::kHeading;
    const bool field = passage.kind == PassageKind::kLabel &&
                       passage.label.kind == LabelKind::kField &&
                       passage.label.field == Field::kQuestion;
    if (!heading && !field && passage.kind != PassageKind::kText) return std::nullopt;
    if (!AsksForStory(Text(passage))) return std::nullopt;
    return heading ? passage.level : kText;
  }

  std::optional<Draft> ReadAnswer(uint32_t question, uint8_t rank) {
    Draft::Range range{at_, at_};
    bool labelled = false, introduced = false, over = false;
    for (; at_ < passages_.size() && !Ends(at_, rank); ++at_) {
      const Passage& passage = passages_[at_];
      if (passage.kind == PassageKind::kSlip) labelled = true;
      if (passage.kind == PassageKind::kBreak && range.end > range.begin) over = true;
      if (passage.kind == PassageKind::kHeading) over = true;
      if (passage.kind == PassageKind::kLabel) {
        const bool first = range.end == range.begin && !introduced;
        introduced = first && Introduces(passage.label);
        if (!introduced) over = true;
        if (!introduced && passage.label.kind == LabelKind::kPart) labelled = true;
        if (!introduced || passage.content.empty()) continue;
      } else if (!IsBlockOfWords(document_, passage)) {
        continue;
      }
      if (over) continue;
      if (range.end == range.begin) range.begin = at_;
      range.end = at_ + 1;
    }
    if (labelled || range.end == range.begin) return std::nullopt;
    Draft draft;
    draft.story.question = TitleOf(Text(passages_[question]));
    const Passage& title = passages_[heading_ && rank == kText ? *heading_ : question];
    draft.story.title = TitleOf(Text(title));
    draft.story.anchor = title.source;
    draft.ranges.push_back(range);
    return draft;
  }

  bool Ends(uint32_t at, uint8_t rank) const {
    const Passage& passage = passages_[at];
    if (passage.heading || passage.kind == PassageKind::kHeading) return passage.level <= rank;
    return RankOfQuestion(at).has_value();
  }

  std::string_view Text(const Passage& passage) const {
    const Span span = TrimBack(document_.prose.text(), passage.content);
    return std::string_view(document_.prose.text()).substr(span.begin, span.size());
  }

  const Document& document_;
  const std::vector<Passage>& passages_;
  uint32_t at_ = 0;
  std::optional<uint32_t> heading_;  // the last heading, when no question stood behind it yet
};

}  // namespace

std::vector<Draft> FindAnswers(const Document& document, const std::vector<Passage>& passages) {
  return AnswerFinder(document, passages).Run();
}

Draft WholeAnswer(const Document& document, const std::vector<Passage>& passages) {
  Draft draft;
  const auto text = [&](const Passage& passage) {
    return std::string_view(document.prose.text())
        .substr(passage.content.begin, passage.content.size());
  };
  Draft::Range range;
  bool field = false;
  for (uint32_t at = 0; at < passages.size(); ++at) {
    const Passage& passage = passages[at];
    const bool label = passage.kind == PassageKind::kLabel;
    const bool tells = label && passage.label.kind == LabelKind::kField;
    if (passage.key) {
      field = tells && passage.label.field == Field::kQuestion;
      draft.declared |= field || (tells && passage.label.field == Field::kStory);
    } else if (passage.kind == PassageKind::kBody) {
      range = {};
    } else if (passage.kind == PassageKind::kHeading && draft.story.title.empty()) {
      draft.story.title = TitleOf(text(passage));
      draft.story.anchor = passage.source;
    } else if (label && range.end > 0 && !Introduces(passage.label)) {
      break;
    } else if (IsBlockOfWords(document, passage)) {
      if (field) draft.story.question = text(passage);
      field = false;
      if (range.end == 0) range.begin = at;
      range.end = at + 1;
    }
  }
  if (range.end == 0) return draft;
  if (draft.story.anchor.empty()) {
    draft.story.title = TitleOf(draft.story.question);
    draft.story.anchor = document.blocks[passages[range.begin].block].source;
  }
  draft.ranges.push_back(range);
  return draft;
}

void GuessPlaces(Story& story) {
  const size_t count = story.sentences.size();
  for (Sentence& sentence : story.sentences) {
    sentence.part = Part::kAction;
    sentence.covers = {};
  }
  for (size_t i = 0; i * 5 < count; ++i) {
    story.sentences[i].part = Part::kSituation;
    story.sentences[count - 1 - i].part = Part::kResult;
  }
}

}  // namespace starlint
