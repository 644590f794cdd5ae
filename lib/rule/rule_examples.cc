#include "rule/rule_examples.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule_names.h"

namespace starlint {
namespace {

constexpr std::string_view kOpen = ">>";
constexpr std::string_view kClose = "<<";

// The offset in `text` of the first mark that has no partner.
std::optional<size_t> UnpairedMark(std::string_view text) {
  std::vector<size_t> open;
  for (size_t at = 0; at + 1 < text.size(); ++at) {
    const std::string_view mark = text.substr(at, 2);
    if (mark != kOpen && mark != kClose) continue;
    if (mark == kClose && open.empty()) return at;
    if (mark == kOpen)
      open.push_back(at);
    else
      open.pop_back();
    ++at;
  }
  return open.empty() ? std::nullopt : std::optional(open.front());
}

bool HasMark(std::string_view text) { return text.find(kOpen) != std::string_view::npos; }

// The entries of `at`; whether there are any.
bool CheckPlaces(YamlFile& file, const YAML::Node& at, const Example& example) {
  if (!at.IsDefined() || at.IsNull()) return false;
  std::vector<std::string_view> known = {"title"};
  for (const Part part : kParts) known.push_back(PartKey(part));
  const auto check = [&](const YAML::Node& entry) {
    if (!entry.IsScalar()) return;
    const auto part = PartFromKey(entry.Scalar());
    const auto there = [&](const ExamplePart& p) { return part && p.part == *part; };
    if (!part) {
      CheckKnown(file, entry, "place", entry.Scalar(), known);
    } else if (std::none_of(example.parts.begin(), example.parts.end(), there)) {
      file.Error(entry, "The example has no '" + entry.Scalar() + "' for a finding to stand at.");
    }
  };
  if (at.IsSequence())
    for (const auto& entry : at) check(entry);
  else
    check(at);
  return true;
}

// The marks in the parts of a story; whether there are any.
bool CheckMarks(YamlFile& file, const YAML::Node& story, std::span<const ExamplePart> parts) {
  bool marked = false;
  for (const ExamplePart& part : parts) {
    const YAML::Node text = story[std::string(PartKey(part.part))];
    if (!text.IsDefined() || !text.IsScalar()) continue;  // keys that stand twice: another's parts
    marked |= HasMark(text.Scalar());
    if (const auto at = UnpairedMark(text.Scalar())) {
      file.ErrorIn(text, *at, *at + 2,
                   "The mark '" + text.Scalar().substr(*at, 2) +
                       "' has no partner; a finding is marked >>so<<.");
    }
  }
  return marked;
}

// Bad examples mark findings, good ones do not.
void CheckFindings(YamlFile& file, const YAML::Node& node, const Example& example, bool bad) {
  const size_t before = file.errors();
  bool marked = CheckPlaces(file, node["at"], example);
  marked |= CheckMarks(file, node, example.parts);
  for (size_t i = 0; i < example.stories.size(); ++i) {
    const YAML::Node stories = node["stories"];
    const YAML::Node story = stories.IsSequence() ? stories[i] : stories;
    if (!story.IsDefined() || !story.IsMap()) continue;
    marked |= HasMark(example.stories[i].title);
    marked |= CheckMarks(file, story, example.stories[i].parts);
  }
  if (file.errors() != before) return;
  if (bad && !marked) {
    file.Error(node, "A bad example must mark what is found, >>so<<, or name it in 'at'.");
  } else if (!bad && marked) {
    file.Error(node, "A good example has no findings, so nothing is marked in it.");
  }
}

}  // namespace

void CheckExamples(YamlFile& file, const YAML::Node& list, std::span<const Example> examples,
                   bool bad) {
  constexpr size_t kLeast = 2;
  const auto node = [&](size_t i) { return list.IsSequence() ? list[i] : list; };
  if (examples.size() < kLeast) {
    file.Error(list, std::string("A rule needs at least two '") + (bad ? "bad" : "good") +
                         "' examples; this one has " + std::to_string(examples.size()) + ".");
  }
  for (size_t i = 0; i < examples.size(); ++i) {
    if (!node(i).IsMap()) continue;
    const auto earlier = std::find_if(
        examples.begin(), examples.begin() + static_cast<ptrdiff_t>(i),
        [&](const Example& e) { return e.name == examples[i].name && !e.name.empty(); });
    if (earlier != examples.begin() + static_cast<ptrdiff_t>(i)) {
      file.Error(node(i)["name"],
                 "Another example is called '" + std::string(earlier->name) + "' already.");
    }
    CheckFindings(file, node(i), examples[i], bad);
  }
}

}  // namespace starlint
