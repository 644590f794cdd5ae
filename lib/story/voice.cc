#include "story/voice.h"

namespace starlint {
namespace {

constexpr auto kTopics = std::to_array<std::string_view>(
    {"action",         "actions",     "background", "candidate", "challenge", "circumstances",
     "context",        "details",     "example",    "explain",   "faced",     "goal",
     "impact",         "interviewer", "objective",  "outcome",   "outcomes",  "responsibilities",
     "responsibility", "result",      "results",    "role",      "scene",     "sentence",
     "sentences",      "setup",       "situation",  "specific",  "steps",     "task"});
static_assert(std::is_sorted(kTopics.begin(), kTopics.end()));

// Irregular verbs in the past.
constexpr auto kPast = std::to_array<std::string_view>(
    {"became", "began",   "bought", "broke", "brought", "built", "came",  "caught", "chose",
     "could",  "did",     "didn't", "drew",  "drove",   "fell",  "felt",  "found",  "gave",
     "got",    "grew",    "had",    "heard", "held",    "kept",  "knew",  "led",    "left",
     "lost",   "made",    "meant",  "met",   "paid",    "ran",   "rang",  "rose",   "said",
     "sat",    "saw",     "sent",   "shook", "slept",   "sold",  "spent", "spoke",  "stood",
     "stuck",  "swung",   "taught", "threw", "told",    "took",  "was",   "wasn't", "went",
     "were",   "weren't", "won",    "wore",  "would",   "wrote"});
static_assert(std::is_sorted(kPast.begin(), kPast.end()));

// What English can hardly do without and other languages can.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"and", "are", "by", "for", "from", "it", "of", "that", "the", "this", "to", "with"});
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

bool IsPast(std::string_view word) {
  const bool regular = word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed");
  return regular || HoldsWord(kPast, word);
}

// What follows a pronoun's letters: nothing, or an apostrophe and a verb.
bool IsEnd(std::string_view rest) {
  return rest.empty() || rest[0] == '\'' || rest.starts_with("\xE2\x80\x99");
}

}  // namespace

// Asked for every word of many stories: first letter and length rule out nearly all.
bool IsTopic(std::string_view word) {
  constexpr std::array<uint32_t, 26> kLengths = [] {
    std::array<uint32_t, 26> lengths{};
    for (const std::string_view topic : kTopics) lengths[topic[0] - 'a'] |= 1U << topic.size();
    return lengths;
  }();
  const char head = ToLower(word.front());
  if (!IsLower(head) || word.size() > 31) return false;
  const bool fits = (kLengths[static_cast<size_t>(head - 'a')] >> word.size() & 1U) != 0;
  return fits && HoldsWord(kTopics, word);
}

// Asked for every word, so the first letter decides first.
Person PersonOf(std::string_view word) {
  const std::string_view rest = word.substr(1);
  switch (word.front()) {
    case 'I':
    case 'i':
      return IsEnd(rest) ? Person::kSelf : Person::kNone;
    case 'm':
    case 'M':
      return rest == "y" || rest == "e" || rest == "ine" ? Person::kSelf : Person::kNone;
    case 'w':
    case 'W':
      return rest.starts_with('e') && IsEnd(rest.substr(1)) ? Person::kTeam : Person::kNone;
    case 'o':
    case 'O':
      return rest == "ur" ? Person::kTeam : Person::kNone;
    case 'u':
    case 'U':
      return rest == "s" ? Person::kTeam : Person::kNone;
    case 'y':
    case 'Y':
      return rest.starts_with("ou") && rest != "oung" ? Person::kYou : Person::kNone;
    default:
      return Person::kNone;
  }
}

Voice VoiceOf(std::string_view prose, const Story& story) {
  size_t persons = 0, you = 0;
  const auto view = [&](const Word& word) {
    return prose.substr(word.text.begin, word.text.size());
  };
  for (const Word& word : story.words) {
    const Person person = PersonOf(view(word));
    persons += person == Person::kSelf || person == Person::kTeam ? 1 : 0;
    you += person == Person::kYou ? 1 : 0;
  }
  const size_t words = story.words.size();
  if (persons * 10 > words) return Voice::kTells;
  const auto topics = static_cast<size_t>(std::count_if(
      story.words.begin(), story.words.end(), [&](const Word& w) { return IsTopic(view(w)); }));
  if (topics > 1 && topics * 15 >= words) return Voice::kAdvises;
  if (you > 2 && you >= persons && topics > 0) return Voice::kAdvises;
  if (persons + you > 0) return Voice::kTells;
  size_t past = 0, english = 0;
  for (const Word& word : story.words) {
    past += IsPast(view(word)) ? 1 : 0;
    english += HoldsWord(kEnglish, view(word)) ? 1 : 0;
  }
  constexpr size_t kFew = 4;     // verbs: notes of someone who was there hold as many
  constexpr size_t kShort = 40;  // words, in which one verb is enough
  constexpr size_t kLeast = 13;  // words, of which anything can be said
  const bool happened = past >= kFew || past * 20 >= words || (past > 0 && words < kShort);
  const bool whole = english * 10 >= words;  // sentences: notes leave out what they can
  return happened || !whole || words < kLeast ? Voice::kTells : Voice::kNobody;
}

}  // namespace starlint
