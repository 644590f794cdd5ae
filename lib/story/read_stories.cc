#include "story/read_stories.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "story/find_passages.h"
#include "story/label_cutter.h"
#include "story/outline.h"
#include "story/sentences.h"
#include "story/speech.h"
#include "story/title.h"

namespace starlint {
namespace {

// Appends the sentences of `passage`. A link that stands alone is none.
void AppendSpoken(std::string_view prose, const Passage& passage, Part part, Story& story) {
  const size_t sentences = story.sentences.size();
  const size_t words = story.words.size();
  AppendSentences(prose, passage.content, part, passage.item, story);
  if (SpokenWords(std::span(story.words).subspan(words)) > 0) return;
  story.sentences.resize(sentences);
  story.words.resize(words);
}

// Reads the sentences of section `index` from its passages.
void FillSection(const Document& document, const std::vector<Passage>& passages, size_t index,
                 Draft& draft) {
  Story& story = draft.story;
  Section& section = story.sections[index];
  section.first_sentence = static_cast<uint32_t>(story.sentences.size());
  const size_t first_word = story.words.size();
  for (uint32_t i = draft.ranges[index].begin; i < draft.ranges[index].end; ++i) {
    const Passage& passage = passages[i];
    const bool spoken = passage.kind == PassageKind::kText || passage.kind == PassageKind::kLabel;
    if (!spoken || passage.content.empty()) continue;
    AppendSpoken(document.prose.text(), passage, section.part, story);
  }
  for (size_t i = section.first_sentence; i < story.sentences.size(); ++i) {
    story.sentences[i].covers = section.covers;
  }
  section.sentence_count = static_cast<uint32_t>(story.sentences.size()) - section.first_sentence;
  section.words = SpokenWords(std::span(story.words).subspan(first_word));
  story.spoken_words += section.words;
}

// Dots, or a line to write on: what a section without a word holds instead of them.
bool IsUnfilled(std::string_view text) {
  while (!text.empty()) {
    const bool dots = text.starts_with("\xE2\x80\xA6");
    if (!dots && std::string_view("._ \n").find(text.front()) == text.npos) return false;
    text.remove_prefix(dots ? 3 : 1);
  }
  return true;
}

void AddUnfilled(const Document& document, const std::vector<Passage>& passages, const Draft& draft,
                 std::vector<Span>& unfilled) {
  for (size_t i = 0; i < draft.ranges.size(); ++i) {
    if (draft.story.sections[i].sentence_count > 0) continue;
    for (uint32_t at = draft.ranges[i].begin; at < draft.ranges[i].end; ++at) {
      const Span text = TrimBack(document.prose.text(), passages[at].content);
      const bool words =
          passages[at].kind == PassageKind::kText || passages[at].kind == PassageKind::kLabel;
      if (!words || text.empty()) continue;
      if (!IsUnfilled(std::string_view(document.prose.text()).substr(text.begin, text.size())))
        continue;
      unfilled.push_back(document.prose.ToSource(text));
    }
  }
}

std::vector<Slip> SlipsIn(const std::vector<Passage>& passages) {
  std::vector<Slip> slips;
  for (const Passage& passage : passages) {
    if (passage.kind != PassageKind::kSlip) continue;
    const PartSet parts = passage.label.parts;
    const Part meant =
        *std::find_if(kParts.begin(), kParts.end(), [&](Part part) { return parts.Has(part); });
    slips.push_back({passage.source, meant, std::string(passage.label.name)});
  }
  return slips;
}

}  // namespace

ReadResult ReadStories(const Document& document, const Vocabulary& vocabulary) {
  ReadResult result;
  const std::vector<Passage> passages = FindPassages(document, vocabulary);
  std::optional<PassedOver> asked;  // a question with a template below it; the answer may follow
  for (Draft& draft : OutlineStories(document, passages)) {
    for (size_t i = 0; i < draft.story.sections.size(); ++i) {
      FillSection(document, passages, i, draft);
    }
    const Verdict verdict =
        draft.declared ? Verdict::kStory : Judge(document.prose.text(), draft.story, draft.weight);
    if (draft.story.title.empty() && asked) {
      draft.story.title = std::move(asked->title);
      draft.story.anchor = asked->anchor;
    }
    asked.reset();
    if (verdict == Verdict::kStory) {
      AddUnfilled(document, passages, draft, result.unfilled);
      draft.story.words.shrink_to_fit();  // a file may hold many
      draft.story.sentences.shrink_to_fit();
      result.stories.push_back(std::move(draft.story));
    } else {
      result.passed_over.push_back({std::move(draft.story.title), draft.story.anchor, verdict});
      if (IsQuestion(result.passed_over.back().title)) asked = result.passed_over.back();
    }
  }
  result.slips = SlipsIn(passages);
  result.labelled = std::any_of(passages.begin(), passages.end(), [](const Passage& passage) {
    return passage.kind == PassageKind::kLabel && passage.label.kind == LabelKind::kPart;
  });
  return result;
}

}  // namespace starlint
