#include "story/title.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/text.h"

namespace starlint {
namespace {

// Bytes of the blank, dash, emoji or other symbol that `text` begins with; 0 when a word begins.
size_t SymbolLength(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (IsSpace(text.front()) || std::string_view("-*_#|~").find(text.front()) != text.npos) return 1;
  const bool quote = text.starts_with("\xE2\x80\x9C") || text.starts_with("\xE2\x80\x98");
  if ((first == 0xE2 && !quote) || first == 0xEF) return std::min<size_t>(3, text.size());
  return first == 0xF0 ? std::min<size_t>(4, text.size()) : 0;
}

// "[!question]- ", which opens a box in the notes of some editors.
std::string_view WithoutCallout(std::string_view text) {
  const size_t close = text.find(']');
  if (!text.starts_with("[!") || close == text.npos) return text;
  text.remove_prefix(close + 1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return text;
}

std::string_view WithoutSymbols(std::string_view text) {
  text = WithoutCallout(text);
  while (!text.empty()) {
    const size_t length = SymbolLength(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty() && (IsSpace(text.back()) || text.back() == '*' || text.back() == ':')) {
    text.remove_suffix(1);
  }
  return text;
}

// The bytes of what parts a counter from the title: a mark and the blanks behind it, or a dash
// between blanks. 0: something else follows.
size_t PartLength(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string_view rest = text.substr(at);
  for (const std::string_view mark : {":", ".", ")", "—", "–", "-", "：", "·", "//"}) {
    if (!rest.starts_with(mark)) continue;
    const bool apart = rest.size() > mark.size() && (rest[mark.size()] == ' ' || mark.size() > 1);
    return apart ? at + mark.size() : 0;
  }
  return 0;
}

// The bytes of the name of a way to tell stories: "SOAR". Names and words are no capitals.
size_t FrameLength(std::string_view text) {
  constexpr std::array<std::string_view, 8> kFrames = {"STARL", "SHARE", "STARR", "SOAR",
                                                       "CARL",  "PAR",   "CAR",   "STAR"};
  for (const std::string_view frame : kFrames) {
    const bool whole = text.size() > frame.size() && !IsLetter(text[frame.size()]);
    if (text.starts_with(frame) && whole) return frame.size();
  }
  return 0;
}

// How questions begin that end without a mark.
bool OpensQuestion(std::string_view text) {
  constexpr std::array<std::string_view, 8> kOpenings = {
      "tell me ",        "describe a ", "describe an ", "give me an ",
      "give an example", "talk about ", "share a ",     "walk me "};
  constexpr size_t kLongest = 16;
  const std::string lower = ToLower(text.substr(0, kLongest));
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return lower.starts_with(opening); });
}

// The bytes of the counter that `text` begins with, with what parts it from the title.
size_t CounterLength(std::string_view text) {
  constexpr std::array<std::string_view, 19> kWords = {
      "star story", "story", "question", "example",  "answer",     "scenario", "card",
      "draft",      "no",    "star",     "q",        "geschichte", "historia", "história",
      "histoire",   "frage", "pregunta", "pergunta", "beispiel"};
  constexpr std::string_view kKeycap = "\xEF\xB8\x8F\xE2\x83\xA3";  // 2️⃣
  if (text.substr(1).starts_with(kKeycap)) return 1 + kKeycap.size();
  if (IsUpper(text[0]) && text.substr(1).starts_with(". ")) return 2;  // "A. The leak"
  size_t at = 0;
  bool word = false;
  for (const std::string_view name : kWords) {
    if (text.size() <= name.size() || ToLower(text.substr(0, name.size())) != name) continue;
    if (IsLetter(text[name.size()])) continue;
    at = name.size();
    word = true;
    break;
  }
  if (!word) at = FrameLength(text);
  word = at > 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '#' || text[at] == '(')) ++at;
  if (word && text.substr(at).size() > 1 && IsUpper(text[at]) && !IsLetter(text[at + 1])) {
    const size_t part = PartLength(text.substr(at + 1));  // "Story B: ..."
    if (part > 0) return at + 1 + part;
  }
  const size_t digits = at;
  while (at < text.size() && at < digits + 3 && IsDigit(text[at])) ++at;
  const bool number = at > digits;
  if (!word && !number) return 0;
  if (number && at + 1 < text.size() && IsLetter(text[at]) && !IsLetter(text[at + 1])) ++at;
  const size_t part = PartLength(text.substr(at));
  const bool asks = !word && at < text.size() && OpensQuestion(text.substr(at + 1));  // "4 Tell me"
  return part > 0 ? at + part : asks ? at + 1 : 0;
}

}  // namespace

std::string_view TitleOf(std::string_view text) {
  const std::string_view whole = WithoutSymbols(text);
  std::string_view title = whole;
  for (size_t length = 0; !title.empty() && (length = CounterLength(title)) > 0;) {
    title = WithoutSymbols(title.substr(length));
  }
  return title.empty() ? whole : title;
}

bool HasCounter(std::string_view text) {
  text = WithoutSymbols(text);
  return !text.empty() && CounterLength(text) > 0;
}

bool IsQuestion(std::string_view text) {
  text = WithoutSymbols(text);
  if (text.ends_with('?') || text.ends_with("?\"") || text.ends_with("?\xE2\x80\x9D")) return true;
  return OpensQuestion(TitleOf(text));
}

bool AsksForStory(std::string_view text) {
  constexpr auto kAsked = std::to_array<std::string_view>(
      {"a time",       "the time",       "an example",     "a situation",       "an occasion",
       "an instance",  "have you ever",  "when you ",      "when did you",      "proud",
       "your biggest", "your greatest",  "most difficult", "most chal",         "hardest",
       "toughest",     "a conflict",     "a disagreement", "you disagreed",     "a mistake",
       "a failure",    "you failed",     "a project",      "an accomplishment", "an achievement",
       "a decision",   "you took a risk"});
  if (!IsQuestion(text)) return false;
  const std::string lower = ToLower(text);
  const auto holds = [&](std::string_view words) { return lower.find(words) != lower.npos; };
  if (holds("strength") || holds("weakness")) return false;
  return std::any_of(kAsked.begin(), kAsked.end(), holds);
}

}  // namespace starlint
