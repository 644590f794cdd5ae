#include "story/trait.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace starlint {
namespace {

// The words by which people name levels, kinds and forms. A title may hold several ("Senior Staff
// Engineer"): the highest counts.
constexpr std::pair<std::string_view, Trait> kLevelWords[] = {
    {"principal", Trait::kStaff},   {"distinguished", Trait::kStaff}, {"fellow", Trait::kStaff},
    {"architect", Trait::kStaff},   {"staff", Trait::kStaff},         {"senior", Trait::kSenior},
    {"sr", Trait::kSenior},         {"lead", Trait::kSenior},         {"junior", Trait::kJunior},
    {"jr", Trait::kJunior},         {"entry", Trait::kJunior},        {"graduate", Trait::kJunior},
    {"grad", Trait::kJunior},       {"intern", Trait::kJunior},       {"trainee", Trait::kJunior},
    {"apprentice", Trait::kJunior},
};
constexpr std::pair<std::string_view, Trait> kKindWords[] = {
    {"people", Trait::kPeople}, {"person", Trait::kPeople}, {"management", Trait::kPeople}};
constexpr std::pair<std::string_view, Trait> kFormWords[] = {
    {"card", Trait::kCard}, {"cards", Trait::kCard}, {"flashcard", Trait::kCard}};

bool HoldsWord(std::string_view text, std::string_view word) {
  const auto is_letter = [](char c) { return ToLower(c) >= 'a' && ToLower(c) <= 'z'; };
  while (!text.empty()) {
    const auto begin = std::find_if(text.begin(), text.end(), is_letter);
    const auto end = std::find_if_not(begin, text.end(), is_letter);
    const bool same = std::equal(begin, end, word.begin(), word.end(),
                                 [](char a, char b) { return ToLower(a) == b; });
    if (same && begin != end) return true;
    text.remove_prefix(static_cast<size_t>(end - text.begin()));
  }
  return false;
}

template <size_t kCount>
void AddFirst(const std::pair<std::string_view, Trait> (&words)[kCount], std::string_view text,
              TraitSet& traits) {
  for (const auto& [word, trait] : words) {
    if (HoldsWord(text, word)) return traits.Add(trait);
  }
}

}  // namespace

TraitSet TraitsOf(const Story& story) {
  TraitSet traits;
  AddFirst(kLevelWords, story.level, traits);
  AddFirst(kKindWords, story.kind, traits);
  AddFirst(kFormWords, story.form, traits);
  return traits;
}

}  // namespace starlint
