#include "check/word_fix.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace starlint {
namespace {

class WordCutter {
 public:
  WordCutter(const ListedPhrases& phrases, const Facts& facts) : phrases_(phrases), facts_(facts) {}

  void Cut(const Sentence& sentence) {
    first_ = sentence.first_word;
    end_ = first_ + sentence.word_count;
    for (size_t i = first_; i < end_;) {
      const size_t behind = RunAt(sentence, i);
      if (behind > i && Delete(i, behind)) Note(sentence, i, behind);
      i = std::max(behind, i + 1);
    }
  }

  std::optional<Fix> Made() && {
    if (edits_.empty()) return std::nullopt;
    std::string title = "delete ";
    for (const std::string_view& phrase : deleted_) {
      title += (&phrase == deleted_.data() ? "\"" : ", \"") + std::string(phrase) + "\"";
    }
    return Fix{std::move(title), Applicability::kUnsafe, std::move(edits_)};
  }

 private:
  // Source bytes of the word.
  Span Source(size_t i) const { return facts_.document.prose.ToSource(facts_.story.words[i].text); }
  // The file between word `i` and the one before it; empty at the ends of the sentence.
  std::string_view GapBefore(size_t i) const {
    if (i == first_ || i == end_) return {};
    const uint32_t begin = Source(i - 1).end;
    return facts_.bytes.substr(begin, Source(i).begin - begin);
  }
  // Whether words `i` to `behind` stand in the file as they are spoken, with nothing but blanks
  // between them.
  bool IsPlain(size_t i, size_t behind) const {
    for (size_t at = i; at < behind; ++at) {
      const Span source = Source(at), spoken = facts_.story.words[at].text;
      if (facts_.bytes.substr(source.begin, source.size()) !=
          facts_.prose().substr(spoken.begin, spoken.size())) {
        return false;
      }
      if (at > i && !Trim(GapBefore(at)).empty()) return false;
    }
    return true;
  }

  // The phrase at word `i` when it can be deleted there.
  FoundPhrase PhraseAt(const Sentence& sentence, size_t i) const {
    const FoundPhrase found = phrases_.At(sentence, i);
    return IsPlain(i, found.behind) ? found : FoundPhrase{{}, i};
  }

  // Behind the phrases that follow one another from word `i` on.
  size_t RunAt(const Sentence& sentence, size_t i) const {
    size_t behind = PhraseAt(sentence, i).behind;
    while (behind > i && behind < end_ && IsPlainGap(GapBefore(behind))) {
      const size_t next = PhraseAt(sentence, behind).behind;
      if (next == behind) break;
      behind = next;
    }
    return behind;
  }

  // Deletes words `i` to `behind`, what is left over of the gaps around them, and nothing at all
  // where marks stand in these or the next word would begin a list.
  bool Delete(size_t i, size_t behind) {
    const Span run{Source(i).begin, Source(behind - 1).end};
    const std::string_view before = GapBefore(i), after = GapBefore(behind);
    const bool first = i == first_, last = behind == end_;
    if ((first && last) || !IsPlainGap(last ? before : after)) return false;
    if (last) return DeleteLast(i, run);
    return first ? DeleteFirst(run, behind) : DeleteInside(run, before, after);
  }

  bool DeleteLast(size_t i, Span run) {
    Edit({Source(i - 1).end, run.end});
    return true;
  }

  // The next word takes over the capital of the first one.
  bool DeleteFirst(Span run, size_t next) {
    const uint32_t begin = Source(next).begin;
    const char head = facts_.bytes[begin];
    if (!IsLower(ToLower(head))) return false;
    const bool raise = IsUpper(facts_.bytes[run.begin]) && IsLower(head);
    const char raised = static_cast<char>(head - 'a' + 'A');
    Edit({run.begin, raise ? begin + 1 : begin}, raise ? std::string(1, raised) : "");
    return true;
  }

  bool DeleteInside(Span run, std::string_view before, std::string_view after) {
    const auto begin = static_cast<uint32_t>(run.begin - before.size());
    const auto end = static_cast<uint32_t>(run.end + after.size());
    const std::string_view rest = facts_.bytes.substr(run.begin, end - run.begin);
    const bool commas = before.starts_with(',') && rest.find(',') != rest.npos;
    if (after.find('\n') != after.npos && before.find('\n') == before.npos) {
      // The line end stays, so that what follows begins its line as it did.
      if (!IsPlainGap(before)) return false;
      Edit({begin, run.end + (after.starts_with(',') ? 1 : 0)});
      return true;
    }
    if (before.find('\n') != before.npos && !IsLower(ToLower(facts_.bytes[end]))) return false;
    if (commas) Edit({begin, begin + 1});
    Edit({run.begin, end});
    return true;
  }

  void Edit(Span span, std::string text = {}) { edits_.push_back({span, std::move(text)}); }

  // For the title: each phrase once.
  void Note(const Sentence& sentence, size_t i, size_t behind) {
    while (i < behind) {
      const FoundPhrase found = PhraseAt(sentence, i);
      if (std::find(deleted_.begin(), deleted_.end(), found.text) == deleted_.end()) {
        deleted_.push_back(found.text);
      }
      i = found.behind;
    }
  }

  const ListedPhrases& phrases_;
  const Facts& facts_;
  size_t first_ = 0, end_ = 0;  // words of the sentence
  std::vector<starlint::Edit> edits_;
  std::vector<std::string_view> deleted_;  // the check's
};

}  // namespace

std::optional<Fix> WordFix(const ListedPhrases& phrases, const ActiveRule& rule,
                           const Facts& facts) {
  if (facts.bytes.empty()) return std::nullopt;
  WordCutter cutter(phrases, facts);
  for (const Sentence& sentence : facts.story.sentences) {
    if (Facts::InScope(rule.rule->in, sentence.covers)) cutter.Cut(sentence);
  }
  return std::move(cutter).Made();
}

}  // namespace starlint
