#include "story/genuine.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "story/title.h"
#include "story/voice.h"

namespace starlint {
namespace {

// How guides begin their sentences.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"ask",     "briefly",   "clarify",   "close",   "define", "describe", "detail",
     "discuss", "elaborate", "end",       "explain", "focus",  "give",     "highlight",
     "how",     "identify",  "include",   "keep",    "listen", "mention",  "outline",
     "paint",   "provide",   "quantify",  "set",     "share",  "show",     "specify",
     "spend",   "state",     "summarize", "talk",    "tell",   "use",      "what"});
static_assert(std::is_sorted(kOpeners.begin(), kOpeners.end()));

// The end of the blank that opens at text[at], or `at` when none does: "[X%]", "<metric>",
// "{{team}}".
size_t BlankEnd(std::string_view text, size_t at) {
  constexpr size_t kLongest = 240;
  const char open = text[at];
  const char close = open == '[' ? ']' : open == '<' ? '>' : open == '{' ? '}' : '\0';
  if (close == '\0') return at;
  const size_t end = text.substr(0, std::min(text.size(), at + kLongest)).find(close, at + 1);
  const bool filled =
      end != text.npos && end > at + 1 && text.substr(at, end - at).find('\n') == text.npos;
  return filled ? end + 1 : at;
}

// The length of a blank without brackets at text[at]: "...", "…" or "___" that stands for words, a
// box to tick. 0 when there is none.
size_t GapLength(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view box : {"☐", "□", "❏"}) {
    if (rest.starts_with(box)) return box.size();
  }
  const bool apart = at == 0 || IsSpace(text[at - 1]) || text[at - 1] == '"';
  if (!apart) return 0;
  if (rest.starts_with("…")) return std::string_view("…").size();
  if (!rest.starts_with("...") && !rest.starts_with("__")) return 0;
  return std::min(rest.find_first_not_of(rest[0]), rest.size());
}

// Bytes that a blank may begin with; asked for each byte.
constexpr std::array<bool, 256> kOpensBlank = [] {
  std::array<bool, 256> opens{};
  for (const char c : std::string_view("[<{._\xE2")) opens[static_cast<unsigned char>(c)] = true;
  return opens;
}();

// What the words of a section are like.
struct Sample {
  size_t words = 0;
  size_t blank = 0;   // words that stand in blanks, or in a note behind a TODO
  size_t blanks = 0;  // "[...]", "<...>", "___"
  size_t todos = 0;   // "TODO", "XX"
  size_t self = 0;    // "I"
  size_t team = 0;
  size_t you = 0;
  size_t topics = 0;   // counted where nobody says I
  size_t openers = 0;  // sentences that begin as a guide's do
  size_t questions = 0;
  size_t sentences = 0;
};

class Sampler {
 public:
  Sampler(std::string_view prose, const Story& story) : prose_(prose), story_(story) {}

  Sample Of(const Section& section) const {
    Sample sample;
    if (section.sentence_count == 0) return sample;
    const Sentence& first = story_.sentences[section.first_sentence];
    const Sentence& last = story_.sentences[section.first_sentence + section.sentence_count - 1];
    CountBlanks({first.text.begin, last.text.end}, first.first_word, sample);
    for (uint32_t i = 0; i < section.sentence_count; ++i) {
      Add(story_.sentences[section.first_sentence + i], sample);
    }
    const bool nobody = sample.self == 0;  // else the topics have no say
    if (nobody) CountTopics(first.first_word, last.first_word + last.word_count, sample);
    return sample;
  }

 private:
  void Add(const Sentence& sentence, Sample& sample) const {
    const std::string_view text = View(sentence.text);
    const size_t last = text.find_last_not_of(" \n\")*_");
    ++sample.sentences;
    sample.questions += last != text.npos && text[last] == '?' ? 1 : 0;
    sample.words += sentence.word_count;
    const Word& head = story_.words[sentence.first_word];
    const bool note = sentence.word_count > 3 && head.acronym && IsBlankWord(View(head.text));
    if (note) sample.blank += sentence.word_count - 1;
    sample.openers += HoldsWord(kOpeners, View(story_.words[sentence.first_word].text)) ? 1 : 0;
    for (uint32_t i = 0; i < sentence.word_count; ++i) {
      const Word& word = story_.words[sentence.first_word + i];
      const Person person = PersonOf(View(word.text));
      sample.self += person == Person::kSelf ? 1 : 0;
      sample.team += person == Person::kTeam ? 1 : 0;
      sample.you += person == Person::kYou ? 1 : 0;
      sample.todos += word.acronym && IsBlankWord(View(word.text)) ? 1 : 0;
    }
  }

  void CountBlanks(Span section, uint32_t word, Sample& sample) const {
    // What is left open at the end of the last sentence is no part of it.
    const std::string_view text =
        prose_.substr(0, prose_.find_first_not_of(" \"._\xE2\x80\xA6", section.end));
    for (size_t at = section.begin; at < text.size();) {
      if (!kOpensBlank[static_cast<unsigned char>(text[at])]) {
        ++at;
        continue;
      }
      const size_t end = std::max(BlankEnd(text, at), at + GapLength(text, at));
      if (end == at) {
        ++at;
        continue;
      }
      ++sample.blanks;
      while (word < story_.words.size() && story_.words[word].text.begin < at) ++word;
      for (; word < story_.words.size() && story_.words[word].text.begin < end; ++word) {
        ++sample.blank;
      }
      at = end;
    }
  }

  void CountTopics(uint32_t begin, uint32_t end, Sample& sample) const {
    for (uint32_t i = begin; i < end; ++i) {
      sample.topics += IsTopic(View(story_.words[i].text)) ? 1 : 0;
    }
  }

  std::string_view View(Span span) const { return prose_.substr(span.begin, span.size()); }

  std::string_view prose_;
  const Story& story_;
};

// What somebody means to tell has a name; a form to be copied has none, or a blank for it.
bool HasOwnTitle(const Story& story) {
  const std::string title = ToLower(story.title);
  return !title.empty() && std::string_view("[<{").find(title.front()) == std::string_view::npos &&
         title != "todo" && title.find("template") == title.npos;
}

// Nothing but blanks, or hardly more.
bool IsBlank(const Sample& sample) {
  const size_t kept = sample.words - std::min(sample.words, sample.blank + sample.todos);
  if (sample.blanks == 0) return kept == 0;
  return kept <= 3 || kept * 3 <= sample.words;
}

bool IsHalfBlank(const Sample& sample) {
  return sample.blanks > 0 &&
         (sample.blank * 4 >= sample.words || sample.blanks * 10 >= sample.words);
}

// Tells what the section is for, not what happened.
bool IsAdvice(const Sample& sample) {
  if (sample.words == 0 || sample.self * 12 > sample.words + 12) return false;
  const size_t asks = sample.openers + sample.questions;
  const bool asked = asks * 2 >= sample.sentences;
  if (asked && (sample.you > 0 || sample.questions > 0)) return true;
  constexpr size_t kHint = 15;  // words: "What you wanted to achieve"
  const bool nobody = sample.self + sample.team == 0;
  if (asked && sample.openers > 0 && nobody && (sample.topics > 0 || sample.words <= kHint))
    return true;
  const bool of_topics = sample.topics * 7 >= sample.words && sample.self + sample.team == 0;
  return of_topics ||
         (sample.topics > 0 && sample.you > 0 && sample.words <= 30 && sample.self == 0);
}

// A few words, none of which closes a sentence.
bool IsOfKeywords(std::string_view prose, const Story& story) {
  constexpr uint32_t kFew = 15;
  return story.spoken_words < kFew &&
         std::none_of(story.sentences.begin(), story.sentences.end(), [&](const Sentence& s) {
           return s.text.end > 0 && prose[s.text.end - 1] == '.';
         });
}

}  // namespace

bool IsBlankWord(std::string_view word) {
  return word == "TODO" || word == "TBD" || word == "FIXME" || word == "XX" || word == "XXX";
}

std::string_view ToString(Verdict verdict) {
  switch (verdict) {
    case Verdict::kTemplate:
      return "template";
    case Verdict::kUnwritten:
      return "nothing is written yet";
    case Verdict::kGuide:
      return "guide";
    case Verdict::kNoStory:
      return "no STAR section";
    case Verdict::kStory:
      break;
  }
  return "";
}

Verdict Judge(std::string_view prose, const Story& story, unsigned weight, bool row) {
  size_t filled = 0, blank = 0, half = 0, advice = 0, either = 0, self = 0, team = 0, blanks = 0;
  const Sampler sampler(prose, story);
  for (const Section& section : story.sections) {
    const Sample sample = sampler.Of(section);
    self += sample.self;
    team += sample.team;
    if (sample.words == 0) continue;
    ++filled;
    blanks += sample.blanks;
    blank += IsBlank(sample) ? 1 : 0;
    half += IsHalfBlank(sample) ? 1 : 0;
    advice += IsAdvice(sample) ? 1 : 0;
    either += IsHalfBlank(sample) || IsAdvice(sample) ? 1 : 0;
  }
  // A card of two parts with a TODO each is a story that somebody has begun.
  const bool many = blanks > 0 || story.sections.size() > 2;
  if (blank == filled && filled > 0 && blanks == 0 && many && HasOwnTitle(story)) {
    return Verdict::kUnwritten;
  }
  if ((blank == filled || half == filled) && many) return Verdict::kTemplate;
  if (advice * 2 > filled || (advice > 0 && either == filled) ||
      (advice > 1 && advice * 2 == filled && self == 0)) {
    return Verdict::kGuide;
  }
  if (row && IsOfKeywords(prose, story)) return Verdict::kNoStory;
  switch (VoiceOf(prose, story)) {
    case Voice::kNobody:
      return Verdict::kNoStory;
    case Voice::kAdvises:
      return Verdict::kGuide;
    case Voice::kTells:
      break;
  }
  // "Task" and "Result" are in every log of work that nobody speaks in, "Problem" and "Result" in
  // many a README whose author does.
  constexpr unsigned kEnough = 3, kWithoutSetting = 4, kLeast = 2;
  const unsigned asked = !story.question.empty() || IsQuestion(story.title) ? 2 : 0;
  const unsigned spoken = self > 0 ? 2 : 0;
  bool enough = weight + spoken + asked >= kEnough;
  if (asked == 0 && self + team == 0) {
    enough &= story.covered().Has(Part::kSituation) || weight >= kWithoutSetting;
  } else if (asked == 0) {
    enough &= weight >= kLeast;
  }
  return enough ? Verdict::kStory : Verdict::kNoStory;
}

Verdict JudgeProse(std::string_view prose, const Story& story, bool declared) {
  const uint32_t least = declared ? 20 : 40;  // words
  if (story.spoken_words < least) return Verdict::kNoStory;
  Section all;
  all.sentence_count = static_cast<uint32_t>(story.sentences.size());
  const Sample sample = Sampler(prose, story).Of(all);
  if (IsBlank(sample) || IsHalfBlank(sample)) return Verdict::kTemplate;
  const size_t asks = sample.openers + sample.questions;
  if (asks * 2 >= sample.sentences || sample.you > sample.self) return Verdict::kGuide;
  const bool tells = sample.self >= (declared ? 1U : 2U) && sample.self * 50 >= sample.words;
  return tells ? Verdict::kStory : Verdict::kNoStory;
}

}  // namespace starlint
