#include "story/read_stories.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "story/find_passages.h"
#include "story/label_marks.h"
#include "story/outline.h"
#include "story/prose_answer.h"
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

// `asides`: what stands beside the story is all that there is. Questions of others are never told.
bool IsSpoken(std::string_view prose, const Passage& passage, bool asides) {
  if (passage.content.empty()) return false;
  if (passage.kind == PassageKind::kText) return true;
  if (passage.kind != PassageKind::kLabel) return false;
  if (passage.label.kind != LabelKind::kAside) return true;
  return asides && !IsQuestion(prose.substr(passage.content.begin, passage.content.size()));
}

// "(Set the scene: where, when, who?)" above what is told: a template's hint that was left there.
std::optional<uint32_t> HintIn(std::string_view prose, const std::vector<Passage>& passages,
                               uint32_t begin, uint32_t end, bool asides) {
  std::optional<uint32_t> first;
  for (uint32_t i = begin; i < end; ++i) {
    if (!IsSpoken(prose, passages[i], asides)) continue;
    if (first) return first;
    const Span content = passages[i].content;
    const std::string_view text = Trim(prose.substr(content.begin, content.size()));
    if (!text.starts_with('(') || !text.ends_with(')')) return std::nullopt;
    first = i;
  }
  return std::nullopt;  // nothing else is told
}

void AppendRange(const Document& document, const std::vector<Passage>& passages, uint32_t begin,
                 uint32_t end, Part part, bool asides, Story& story) {
  const std::string_view prose = document.prose.text();
  const auto quoted = [&](uint32_t i) { return document.blocks[passages[i].block].quoted; };
  const std::optional<uint32_t> hint = HintIn(prose, passages, begin, end, asides);
  // What is quoted in a part that is told without quotes is a hint or a remark.
  bool plain = false;
  for (uint32_t i = begin; i < end && !quoted(begin) && !plain; ++i) {
    plain = !quoted(i) && IsSpoken(prose, passages[i], asides);
  }
  for (uint32_t i = begin; i < end; ++i) {
    if ((plain && quoted(i)) || i == hint) continue;
    if (IsSpoken(prose, passages[i], asides)) AppendSpoken(prose, passages[i], part, story);
  }
}

// Reads the sentences of section `index` from its passages.
void FillSection(const Document& document, const std::vector<Passage>& passages, size_t index,
                 Draft& draft) {
  Story& story = draft.story;
  Section& section = story.sections[index];
  section.first_sentence = static_cast<uint32_t>(story.sentences.size());
  const size_t first_word = story.words.size();
  const Draft::Range range = draft.ranges[index];
  AppendRange(document, passages, range.begin, range.end, section.part, false, story);
  if (story.sentences.size() == section.first_sentence) {
    AppendRange(document, passages, range.begin, range.beside, section.part, true, story);
  }
  for (size_t i = section.first_sentence; i < story.sentences.size(); ++i) {
    story.sentences[i].covers = section.covers;
  }
  section.sentence_count = static_cast<uint32_t>(story.sentences.size()) - section.first_sentence;
  section.words = SpokenWords(std::span(story.words).subspan(first_word));
  story.spoken_words += section.words;
}

// Reads the sentences of an answer without labels.
void FillProse(const Document& document, const std::vector<Passage>& passages, Draft& draft) {
  Story& story = draft.story;
  const Draft::Range range = draft.ranges.front();
  AppendRange(document, passages, range.begin, range.end, Part::kAction, true, story);
  story.spoken_words = SpokenWords(story.words);
  GuessPlaces(story);
}

// Adds the answers without labels to the stories, in the order of the file.
void AddProse(const Document& document, const std::vector<Passage>& passages, bool expected,
              ReadResult& result) {
  const auto add = [&](Draft draft) {
    if (draft.ranges.empty()) return;
    FillProse(document, passages, draft);
    const bool declared = draft.declared || expected;
    if (JudgeProse(document.prose.text(), draft.story, declared) != Verdict::kStory) return;
    result.stories.push_back(std::move(draft.story));
  };
  for (Draft& draft : FindAnswers(document, passages)) add(std::move(draft));
  if (result.stories.empty() && result.passed_over.empty() && !result.labelled) {
    Draft whole = WholeAnswer(document, passages);
    if (whole.declared || expected) add(std::move(whole));
  }
  std::stable_sort(result.stories.begin(), result.stories.end(),
                   [](const Story& a, const Story& b) { return a.anchor.begin < b.anchor.begin; });
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
                 std::vector<Unfilled>& unfilled) {
  for (size_t i = 0; i < draft.ranges.size(); ++i) {
    if (draft.story.sections[i].sentence_count > 0) continue;
    for (uint32_t at = draft.ranges[i].begin; at < draft.ranges[i].end; ++at) {
      const Span text = TrimBack(document.prose.text(), passages[at].content);
      const bool words =
          passages[at].kind == PassageKind::kText || passages[at].kind == PassageKind::kLabel;
      if (!words || text.empty()) continue;
      if (!IsUnfilled(std::string_view(document.prose.text()).substr(text.begin, text.size())))
        continue;
      unfilled.push_back({document.prose.ToSource(text), draft.story.sections[i].label});
    }
  }
}

// The blanks of a story that is still to be written.
void AddUnwritten(const Document& document, const Story& story, std::vector<Unfilled>& unfilled) {
  for (const Section& section : story.sections) {
    if (section.sentence_count == 0) continue;
    const Span text = story.sentences[section.first_sentence].text;
    unfilled.push_back({document.prose.ToSource(text), section.label, true});
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

ReadResult ReadStories(const Document& document, const Vocabulary& vocabulary, bool expected) {
  ReadResult result;
  const std::vector<Passage> passages = FindPassages(document, vocabulary);
  std::optional<PassedOver> asked;  // a question with a template below it; the answer may follow
  for (Draft& draft : OutlineStories(document, passages)) {
    for (size_t i = 0; i < draft.story.sections.size(); ++i) {
      FillSection(document, passages, i, draft);
    }
    const Verdict verdict =
        draft.declared ? Verdict::kStory
                       : Judge(document.prose.text(), draft.story, draft.weight, draft.row);
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
      if (verdict == Verdict::kUnwritten) AddUnwritten(document, draft.story, result.unfilled);
      result.passed_over.push_back({std::move(draft.story.title), draft.story.anchor, verdict});
      if (IsQuestion(result.passed_over.back().title)) asked = result.passed_over.back();
    }
  }
  result.slips = SlipsIn(passages);
  result.labelled = std::any_of(passages.begin(), passages.end(),
                                [](const Passage& passage) { return passage.OpensPart(); });
  AddProse(document, passages, expected, result);
  return result;
}

}  // namespace starlint
