#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/bank.h"
#include "signal/tokens.h"

namespace starlint {
namespace {

constexpr size_t kNearest = 8;  // tellings under one name that a story is compared with

// A question or a number over a story is no name that two tellings would share.
bool IsGeneric(const std::vector<std::string>& title) {
  constexpr std::string_view kFirst[] = {"tell",  "describe", "give", "what",   "when",    "how",
                                         "why",   "walk",     "have", "can",    "talk",    "share",
                                         "story", "example",  "star", "answer", "question"};
  return title.empty() ||
         std::find(std::begin(kFirst), std::end(kFirst), title.front()) != std::end(kFirst);
}

// The name under which tellings of a story meet; empty when it has none.
std::string TellingName(const StoryFacts& facts) {
  const std::vector<std::string> words = FoldedWords(facts.title);
  if (IsGeneric(words) || facts.title.ends_with('?')) return {};
  std::string name;
  for (const std::string& word : words) name += word + " ";
  return name;
}

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;  // (later, earlier)

// Adds the pairs of neighbours in each group of `groups`.
template <class Key>
void AddPairs(const std::map<Key, std::vector<uint32_t>>& groups, Pairs& pairs) {
  for (const auto& [key, members] : groups) {
    for (size_t i = 1; i < members.size(); ++i) {
      for (size_t j = i > kNearest ? i - kNearest : 0; j < i; ++j) {
        pairs.emplace_back(members[i], members[j]);
      }
    }
  }
}

// Stories that tell of the same thing: by their title or id, as declared variants, or in the same
// words.
Pairs Tellings(const Bank& bank, double least) {
  std::map<std::string, std::vector<uint32_t>> titles, ids;
  std::map<uint32_t, std::vector<uint32_t>> families;
  for (uint32_t i = 0; i < bank.stories.size(); ++i) {
    const BankStory& story = bank.stories[i];
    if (std::string name = TellingName(*story.facts); !name.empty()) titles[name].push_back(i);
    if (!story.facts->id.empty()) ids[story.facts->id].push_back(i);
    if (story.family != kAnyFamily) families[story.family].push_back(i);
  }
  Pairs pairs;
  AddPairs(titles, pairs);
  AddPairs(ids, pairs);
  AddPairs(families, pairs);
  for (const SimilarPair& pair : bank.pairs) {
    if (pair.overlap >= least) pairs.emplace_back(pair.later, pair.earlier);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

bool SameKind(const Figure& a, const Figure& b) {
  return a.unit == b.unit && a.role == b.role && a.metric == b.metric;
}

bool Agree(const Figure& a, const Figure& b, double differ) {
  return std::abs(a.value - b.value) <= differ * std::max(std::abs(a.value), std::abs(b.value));
}

// by "45 %".
std::string Said(const FarFigure& figure) {
  constexpr std::string_view kRoles[] = {"", "from ", "to ", "by "};
  return std::string(kRoles[static_cast<size_t>(figure.figure.role)]) + '"' + figure.text + '"';
}

// The figures of `story` whose value `other` does not give too.
std::vector<const FarFigure*> Own(const StoryFacts& story, const StoryFacts& other, double differ) {
  std::vector<const FarFigure*> own;
  for (const FarFigure& figure : story.figures) {
    const bool told =
        std::any_of(other.figures.begin(), other.figures.end(), [&](const FarFigure& there) {
          return SameKind(figure.figure, there.figure) &&
                 Agree(figure.figure, there.figure, differ);
        });
    if (!told) own.push_back(&figure);
  }
  return own;
}

}  // namespace

// Each figure is held against the first one of its kind that the two tellings do not share.
void CheckBankFigures(const BankCheck&, const ActiveRule& rule, const Bank& bank,
                      BankFindings& findings) {
  const double differ = rule.Option("differ-ratio");
  std::set<const FarFigure*> reported;
  for (const auto& [later, earlier] : Tellings(bank, rule.Option("overlap-ratio"))) {
    const BankStory& story = bank.stories[later];
    const BankStory& other = bank.stories[earlier];
    const auto there = Own(*other.facts, *story.facts, differ);
    for (const FarFigure* here : Own(*story.facts, *other.facts, differ)) {
      const auto match = std::find_if(there.begin(), there.end(), [&](const FarFigure* figure) {
        return SameKind(here->figure, figure->figure);
      });
      if (match == there.end()) continue;
      if (!reported.insert(here).second) continue;
      const FarPlace& place = (*match)->place;
      findings.Add(rule, story, here->place.span, rule.rule->says,
                   {{"here", Said(*here)},
                    {"metric", here->figure.shown},
                    {"other", NameOf(other)},
                    {"there", Said(**match)}},
                   {{other.file->path, place.position.line, place.position.column, place.span,
                     "there it is " + Said(**match)}});
    }
  }
}

}  // namespace starlint
