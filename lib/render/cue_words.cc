#include "render/cue_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "story/part.h"

namespace starlint {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

// By the names of signal/feature.cc.
constexpr Entry kShapes[] = {
    {"figure", "a figure"},
    {"figures 2", "two figures"},
    {"number word", "a number in letters"},
    {"quantity", "a quantity"},
    {"percent", "a percentage"},
    {"money", "an amount of money"},
    {"year", "a year"},
    {"time", "a time of day"},
    {"version", "a version number"},
    {"duration", "a duration"},
    {"count of trouble", "a count of troubles"},
    {"size", "a size"},
    {"from 0 to", "from one figure to another"},
    {"tech 1", "a technical word"},
    {"tech 2", "two technical words"},
    {"tech 3", "three technical words"},
    {"capital", "a capitalised word"},
    {"capitals 2", "two capitalised words"},
    {"name", "a name"},
    {"acronym", "an acronym"},
    {"code", "a piece of code"},
    {"semicolon", "a semicolon"},
    {"colon", "a colon"},
    {"question", "a question mark"},
    {"exclamation", "an exclamation mark"},
    {"quote", "quotation marks"},
    {"parenthesis", "parentheses"},
    {"dash", "a dash"},
    {"starts I", "begins with I"},
    {"I", "says I"},
    {"me", "says me or my"},
    {"we", "says we"},
    {"us", "says us or our"},
    {"starts we", "begins with we"},
    {"no pronoun", "says neither I nor we nor they"},
    {"verb first", "begins with a verb"},
    {"ing first", "begins with an -ing form"},
    {"item", "a list item"},
    {"words <5", "at most 4 words"},
    {"words <9", "5 to 8 words"},
    {"words <15", "9 to 14 words"},
    {"words <22", "15 to 21 words"},
    {"words <30", "22 to 29 words"},
    {"words 30+", "30 words or more"},
    {"words 12+", "12 words or more"},
    {"words 20+", "20 words or more"},
};

constexpr Entry kPlaces[] = {
    {"", "stands in the "},           {"first", "opens the "},
    {"last", "closes the "},          {"second", "comes second in the "},
    {"only", "stands alone in the "},
};

std::string_view Find(std::span<const Entry> entries, std::string_view name) {
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const Entry& entry) { return entry.first == name; });
  return at == entries.end() ? std::string_view() : at->second;
}

// The first word of `rest`, which is taken off together with the blank behind it.
std::string_view Take(std::string_view& rest) {
  const size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

// "a word", "two words": `digit` is "1" to "4".
std::string Count(std::string_view digit, std::string_view noun) {
  constexpr std::array<std::string_view, 4> kNumbers = {"a", "two", "three", "four"};
  const size_t index = digit.size() == 1 ? static_cast<size_t>(digit[0] - '1') : kNumbers.size();
  const std::string_view number = index < kNumbers.size() ? kNumbers[index] : digit;
  return std::string(number) + " " + std::string(noun) + (digit == "1" ? "" : "s");
}

// The first `most` words of the cue.
std::string Quotes(const Cue& cue, size_t most) {
  std::string quotes;
  for (const std::string& words : std::span(cue.words).first(std::min(cue.words.size(), most))) {
    if (!quotes.empty()) quotes += ", ";
    quotes += "\"" + words + "\"";
  }
  return quotes;
}

// How many words a cue is about: as many as it counts.
size_t Most(std::string_view name) {
  const char last = name.empty() ? '\0' : name.back();
  return last >= '1' && last <= '9' ? static_cast<size_t>(last - '0') : name.size();
}

std::string Sequence(const Cue& cue) {
  std::string_view name = cue.name;
  const bool starts = name.starts_with("^ ");
  const bool ends = name.ends_with(" $");
  if (starts) name.remove_prefix(2);
  if (ends) name.remove_suffix(2);
  const std::string_view place = starts && ends ? "says only "
                                 : starts       ? "begins with "
                                 : ends         ? "ends with "
                                                : "";
  return std::string(place) +
         (cue.words.empty() ? "\"" + std::string(name) + "\"" : Quotes(cue, 1));
}

// Without the words of the sentence.
std::string Feature(std::string_view name) {
  std::string_view rest = name;
  const std::string_view kind = Take(rest);
  if (kind == "shape") return std::string(Find(kShapes, rest));
  if (kind == "section") {
    const auto part = PartFromKey(Take(rest));
    const std::string_view place = Find(kPlaces, rest);
    if (!part || place.empty()) return {};
    return std::string(place) + std::string(PartName(*part));
  }
  if (kind == "mask") return "an exception of " + std::string(rest);
  if (kind != "list" && kind != "phrases") return std::string(name);
  const std::string of(Take(rest));
  return Count(rest, kind == "list" ? "word" : "phrase") + " of " + of;
}

}  // namespace

std::string InWords(const Cue& cue) {
  if (!cue.name.starts_with('<')) return Sequence(cue);
  const std::string_view name = std::string_view(cue.name).substr(1, cue.name.size() - 2);
  std::string words = Feature(name);
  if (words.empty()) words = name;
  if (cue.words.empty()) return words;
  return words + " (" + Quotes(cue, Most(name)) + ")";
}

}  // namespace starlint
