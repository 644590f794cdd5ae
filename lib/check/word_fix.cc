#include "check/word_fix.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace starlint {
namespace {

// In any case; asked for each phrase at each word, so without a copy.
bool SameWord(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ToLower(x) == ToLower(y); });
}

// Behind these a phrase belongs to what follows: "a basically idle disk", "this kind of disk".
bool Binds(std::string_view word) {
  constexpr std::array<std::string_view, 16> kBinds = {
      "a",    "an",   "the",   "this", "that", "these", "those", "any",
      "some", "what", "which", "same", "no",   "every", "each",  "one"};
  return std::any_of(kBinds.begin(), kBinds.end(),
                     [&](std::string_view bind) { return SameWord(word, bind); });
}

// Whether `gap` holds only blanks and, in all, at most one comma.
bool IsPlainGap(std::string_view gap) {
  return std::count(gap.begin(), gap.end(), ',') <= 1 &&
         std::all_of(gap.begin(), gap.end(), [](char c) { return IsSpace(c) || c == ','; });
}

class WordCutter {
 public:
  WordCutter(const OccurCheck& check, const Facts& facts) : check_(check), facts_(facts) {}

  void Cut(const Sentence& sentence) {
    first_ = sentence.first_word;
    end_ = first_ + sentence.word_count;
    for (size_t i = first_; i < end_;) {
      const size_t behind = RunAt(i);
      if (behind > i) Delete(i, behind);
      i = std::max(behind, i + 1);
    }
  }

  std::optional<Fix> Made() && {
    if (edits_.empty()) return std::nullopt;
    std::string title = "delete ";
    for (const std::string& phrase : deleted_) {
      title += (&phrase == deleted_.data() ? "\"" : ", \"") + phrase + "\"";
    }
    return Fix{std::move(title), Applicability::kUnsafe, std::move(edits_)};
  }

 private:
  std::string_view Word(size_t i) const {
    const Span span = facts_.story.words[i].text;
    return facts_.prose().substr(span.begin, span.size());
  }
  // Source bytes of the word.
  Span Source(size_t i) const { return facts_.document.prose.ToSource(facts_.story.words[i].text); }
  // The file between word `i` and the one before it; empty at the ends of the sentence.
  std::string_view GapBefore(size_t i) const {
    if (i == first_ || i == end_) return {};
    const uint32_t begin = Source(i - 1).end;
    return facts_.bytes.substr(begin, Source(i).begin - begin);
  }
  // Whether a comma or an end of the sentence stands before word `i`.
  bool SetApart(size_t i) const {
    return i == first_ || i == end_ || GapBefore(i).find(',') != std::string_view::npos;
  }

  // Words that `phrase` takes from word `i` on, 0 when they are others. They stand in the file as
  // they are spoken, with nothing but blanks between them.
  size_t Takes(std::string_view phrase, size_t i) const {
    if (phrase.empty() || ToLower(phrase.front()) != ToLower(Word(i).front())) return 0;  // most
    size_t at = i;
    while (!phrase.empty()) {
      const std::string_view word = phrase.substr(0, phrase.find(' '));
      phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
      if (at == end_ || !SameWord(Word(at), word)) return 0;
      const Span source = Source(at);
      if (facts_.bytes.substr(source.begin, source.size()) != Word(at)) return 0;
      const std::string_view gap = GapBefore(at);
      if (at > i && (!IsPlainGap(gap) || gap.find(',') != gap.npos)) return 0;
      ++at;
    }
    return at - i;
  }

  // Behind the longest phrase at word `i`; `i` when there is none.
  size_t PhraseAt(size_t i) const {
    size_t longest = 0;
    for (const std::string_view phrase : check_.cut) longest = std::max(longest, Takes(phrase, i));
    for (const std::string_view phrase : check_.cut_aside) {
      const size_t words = Takes(phrase, i);
      if (words > 0 && SetApart(i) && SetApart(i + words)) longest = std::max(longest, words);
    }
    return i + longest;
  }

  // Behind the phrases that follow one another from word `i` on.
  size_t RunAt(size_t i) const {
    size_t behind = PhraseAt(i);
    if (behind == i || (i > first_ && Binds(Word(i - 1)))) return i;
    while (behind < end_ && IsPlainGap(GapBefore(behind))) {
      const size_t next = PhraseAt(behind);
      if (next == behind) break;
      behind = next;
    }
    return behind;
  }

  // Deletes words `i` to `behind`, what is left over of the gaps around them, and nothing at all
  // where marks stand in these or the next word would begin a list.
  void Delete(size_t i, size_t behind) {
    const Span run{Source(i).begin, Source(behind - 1).end};
    const std::string_view before = GapBefore(i), after = GapBefore(behind);
    const bool first = i == first_, last = behind == end_;
    if ((first && last) || !IsPlainGap(last ? before : after)) return;
    const bool deleted = last    ? DeleteLast(i, run)
                         : first ? DeleteFirst(run, behind)
                                 : DeleteInside(run, before, after);
    if (deleted) Note(i, behind);
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

  // For the title: each phrase once, as it is listed.
  void Note(size_t i, size_t behind) {
    while (i < behind) {
      const size_t next = PhraseAt(i);
      std::string phrase = ToLower(Word(i));
      for (size_t word = i + 1; word < next; ++word) phrase += " " + ToLower(Word(word));
      if (std::find(deleted_.begin(), deleted_.end(), phrase) == deleted_.end()) {
        deleted_.push_back(std::move(phrase));
      }
      i = next;
    }
  }

  const OccurCheck& check_;
  const Facts& facts_;
  size_t first_ = 0, end_ = 0;  // words of the sentence
  std::vector<starlint::Edit> edits_;
  std::vector<std::string> deleted_;
};

}  // namespace

std::optional<Fix> WordFix(const OccurCheck& check, const ActiveRule& rule, const Facts& facts) {
  if (facts.bytes.empty() || (check.cut.empty() && check.cut_aside.empty())) return std::nullopt;
  WordCutter cutter(check, facts);
  for (const Sentence& sentence : facts.story.sentences) {
    if (Facts::InScope(rule.rule->in, sentence.covers)) cutter.Cut(sentence);
  }
  return std::move(cutter).Made();
}

}  // namespace starlint
