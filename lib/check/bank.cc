#include "check/bank.h"

#include <algorithm>
#include <map>
#include <utility>

#include "signal/tokens.h"

namespace starlint {
namespace {

std::string Folded(std::string_view name) {
  std::string out;
  for (const std::string& word : FoldedWords(name)) out += (out.empty() ? "" : " ") + word;
  return out;
}

// "answers/outage.md" -> "outage".
std::string_view Stem(std::string_view path) {
  path = path.substr(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

// Finds the stories that `variant-of` may name.
class Names {
 public:
  explicit Names(std::span<const BankStory> stories) {
    for (size_t i = 0; i < stories.size(); ++i) {
      const BankStory& story = stories[i];
      Add(story.facts->title, i);
      Add(story.facts->id, i);
      if (story.file->stories.size() > 1) continue;
      Add(Stem(story.file->path), i);
      Add(story.file->path, i);
    }
  }

  // The first story called `name`, but for story `self`.
  uint32_t Find(std::string_view name, size_t self) const {
    for (const std::string_view written : {name, Stem(name)}) {
      const auto at = stories_.find(Folded(written));
      if (at == stories_.end()) continue;
      for (const uint32_t story : at->second) {
        if (story != self) return story;
      }
    }
    return kAnyFamily;
  }

 private:
  void Add(std::string_view name, size_t story) {
    std::string folded = Folded(name);
    if (folded.empty()) return;
    std::vector<uint32_t>& stories = stories_[std::move(folded)];
    if (stories.size() < 2) stories.push_back(static_cast<uint32_t>(story));
  }

  std::map<std::string, std::vector<uint32_t>, std::less<>> stories_;  // the first two
};

// The story at the end of the chain that `story` begins, itself for most.
uint32_t FamilyOf(const std::vector<uint32_t>& parents, uint32_t story) {
  for (size_t steps = 0; steps < parents.size(); ++steps) {
    if (parents[story] == story || parents[story] == kAnyFamily) return parents[story];
    story = parents[story];
  }
  return kAnyFamily;  // variants of one another
}

void FindFamilies(std::vector<BankStory>& stories) {
  const bool none = std::all_of(stories.begin(), stories.end(), [](const BankStory& story) {
    return story.facts->variant_of.empty();
  });
  std::vector<uint32_t> parents(stories.size());
  for (size_t i = 0; i < stories.size(); ++i) parents[i] = static_cast<uint32_t>(i);
  if (!none) {
    const Names names(stories);
    for (size_t i = 0; i < stories.size(); ++i) {
      const std::string& variant_of = stories[i].facts->variant_of;
      if (!variant_of.empty()) parents[i] = names.Find(variant_of, i);
    }
  }
  for (size_t i = 0; i < stories.size(); ++i) {
    stories[i].family = FamilyOf(parents, static_cast<uint32_t>(i));
  }
}

FarPlace PlaceIn(const LineMap& lines, Span source) { return {source, lines.At(source.begin)}; }

}  // namespace

StoryFacts FactsOf(const LineMap& lines, const Document& document, const Story& story,
                   const TopicTable& topics, std::span<const std::string_view> metrics) {
  const std::string& prose = document.prose.text();
  StoryFacts facts{story.title,
                   story.id,
                   story.variant_of,
                   PlaceIn(lines, story.anchor),
                   ShinglesOf(prose, story),
                   TopicsOf(topics, prose, story),
                   {}};
  for (Figure& figure : FiguresOf(prose, story, metrics)) {
    std::string text = prose.substr(figure.text.begin, figure.text.size());
    const FarPlace place = PlaceIn(lines, document.prose.ToSource(figure.text));
    facts.figures.push_back({std::move(figure), std::move(text), place});
  }
  return facts;
}

Bank MakeBank(std::span<const FileFacts> files, const TopicTable& topics, double least) {
  Bank bank;
  bank.topics = &topics;
  std::vector<std::span<const uint32_t>> shingles;
  for (size_t file = 0; file < files.size(); ++file) {
    for (size_t i = 0; i < files[file].stories.size(); ++i) {
      bank.stories.push_back({&files[file].stories[i], &files[file], static_cast<uint32_t>(file),
                              static_cast<int32_t>(i), 0});
      shingles.emplace_back(files[file].stories[i].shingles);
    }
  }
  if (bank.stories.size() < kLeastBank) return bank;
  FindFamilies(bank.stories);
  if (least <= 1) bank.pairs = FindSimilar(shingles, least);
  return bank;
}

void BankFindings::Add(const ActiveRule& rule, const BankStory& story, Span span,
                       std::string_view says, std::initializer_list<Findings::Hole> holes,
                       std::vector<Related> related) {
  Diagnostic diagnostic{
      std::string(rule.rule->id),          rule.level, span, FillHoles(says, holes),
      FillHoles(rule.rule->advice, holes), story.index};
  diagnostic.related = std::move(related);
  out_.push_back({story.file_index, std::move(diagnostic)});
}

std::string Either(std::span<const std::string> items) {
  std::string out;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " or " : ", ";
    out += items[i];
  }
  return out;
}

std::string NameOf(const BankStory& story) {
  const std::string& title = story.facts->title;
  return title.empty() ? "another story" : '"' + title + '"';
}

}  // namespace starlint
