#include "render/rule_page.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kWidth = 80;

// `text` in lines of at most kWidth columns, each begun by `indent`.
void AppendWrapped(std::string& out, std::string_view text, std::string_view indent) {
  size_t column = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (column > 0 && column + 1 + word.size() > kWidth) {
      out += '\n';
      column = 0;
    }
    const std::string_view gap = column == 0 ? indent : std::string_view(" ");
    out += gap;
    out += word;
    column += gap.size() + word.size();
  }
  out += '\n';
}

void AppendParts(std::string& out, std::span<const ExamplePart> parts) {
  for (const ExamplePart& part : parts) {
    const std::string text = std::string(PartName(part.part)) + ": " + std::string(part.text);
    AppendWrapped(out, text, "    ");
  }
}

void AppendExample(std::string& out, std::string_view kind, const Example& example) {
  out += "\n" + std::string(kind) + ": " + std::string(example.name) + "\n";
  AppendParts(out, example.parts);
  for (const ExampleStory& story : example.stories) {
    if (&story != example.stories.data()) out += '\n';
    AppendWrapped(out, "Title: " + std::string(story.title), "    ");
    for (const auto& [key, value] : {std::pair("Tags: ", story.tags),
                                     {"Question: ", story.question},
                                     {"Variant of: ", story.variant_of}}) {
      if (!value.empty()) AppendWrapped(out, key + std::string(value), "    ");
    }
    AppendParts(out, story.parts);
  }
}

// "`a`, `b` and `c`" without the marks.
std::string Listed(const std::vector<std::string_view>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

// What of the story decides whether the rule is asked, and how gravely.
void AppendTraits(std::string& out, const Rule& rule) {
  std::vector<std::string_view> asked;
  for (const Trait trait : kTraits) {
    if (rule.when.Has(trait)) asked.push_back(TraitKey(trait));
  }
  if (!asked.empty()) AppendWrapped(out, "Asked of: " + Listed(asked) + " stories only", "");
  std::string levels;
  for (const TraitLevel& entry : rule.levels) {
    levels += (levels.empty() ? "" : ", ") + std::string(ToString(entry.level)) + " for " +
              std::string(TraitKey(entry.trait));
  }
  if (!levels.empty()) AppendWrapped(out, "Level: " + levels, "");
}

void AppendClears(std::string& out, const Rule& rule, std::span<const Rule> rules) {
  if (!rule.clears.empty()) {
    AppendWrapped(out, "Clears: " + Listed({rule.clears.begin(), rule.clears.end()}), "");
  }
  std::vector<std::string_view> by;
  for (const Rule& other : rules) {
    if (std::find(other.clears.begin(), other.clears.end(), rule.id) != other.clears.end()) {
      by.push_back(other.id);
    }
  }
  if (!by.empty()) AppendWrapped(out, "Cleared by: " + Listed(by), "");
}

}  // namespace

void AppendRulePage(std::string& out, const Rule& rule, std::span<const Rule> rules) {
  out += std::string(rule.id) + " (" + std::string(ToString(rule.level)) + ", " +
         std::string(rule.group) + ")\n\n";
  AppendWrapped(out, rule.why, "");
  out += "\n";
  AppendWrapped(out, "Says: " + std::string(rule.says), "");
  AppendWrapped(out, "Try:  " + std::string(rule.advice), "");
  AppendTraits(out, rule);
  AppendClears(out, rule, rules);
  for (const Option& option : rule.options) {
    out += "\nSetting: --set " + std::string(rule.id) + "." + std::string(option.name) + "=";
    std::array<char, 32> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + 32, option.value).ptr);
    out += "\n";
  }
  if (!rule.examples.bad.empty()) AppendExample(out, "Found in", rule.examples.bad.front());
  if (!rule.examples.good.empty()) AppendExample(out, "Silent on", rule.examples.good.front());
}

}  // namespace starlint
