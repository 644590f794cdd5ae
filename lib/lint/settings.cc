#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "lint/lint.h"

namespace starlint {
namespace {

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string UnknownKey(std::string_view key, const Settings& settings) {
  std::vector<std::string> keys = {"budget.seconds", "budget.wpm"};
  for (const ActiveRule& active : settings.rules) {
    for (const Option& option : active.rule->options) {
      keys.push_back(std::string(active.rule->id) + "." + std::string(option.name));
    }
  }
  const std::vector<std::string_view> views(keys.begin(), keys.end());
  return "There is no setting " + Quoted(key) + DidYouMean(key, views, ".");
}

double* FindOption(Settings& settings, std::string_view key) {
  if (key == "budget.seconds") return &settings.budget.seconds;
  if (key == "budget.wpm") return &settings.budget.wpm;
  const size_t dot = key.find('.');
  if (dot == std::string_view::npos) return nullptr;
  for (ActiveRule& active : settings.rules) {
    if (active.rule->id != key.substr(0, dot)) continue;
    for (size_t i = 0; i < active.options.size(); ++i) {
      if (active.rule->options[i].name == key.substr(dot + 1)) return &active.options[i];
    }
  }
  return nullptr;
}

// What a setting may be, by what it counts.
struct Range {
  double least = 0;
  double most = 0;
  std::string_view text;
};
Range RangeOf(std::string_view key) {
  if (key.ends_with("ratio")) return {0, 1, "a share from 0 to 1, such as 0.4"};
  if (key.starts_with("budget.")) return {1, 1e6, "a number from 1 to 1000000"};
  return {0, 1e6, "a number from 0 to 1000000"};
}

bool MayFire(const Rule& rule) {
  return rule.level != Severity::kOff ||
         std::any_of(rule.levels.begin(), rule.levels.end(),
                     [](const TraitLevel& entry) { return entry.level != Severity::kOff; });
}

}  // namespace

Settings DefaultSettings(const RuleSet& set) {
  Settings settings;
  for (const Rule& rule : set.rules) {
    if (MayFire(rule)) settings.rules.push_back(ActiveRule::Of(rule));
  }
  return settings;
}

std::string SetOption(Settings& settings, std::string_view key, std::string_view value) {
  double* option = FindOption(settings, key);
  if (option == nullptr) return UnknownKey(key, settings);
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  const Range range = RangeOf(key);
  if (!whole || !(number >= range.least) || number > range.most) {
    return "The value " + Quoted(value) + " of " + Quoted(key) + " is not " +
           std::string(range.text) + ".";
  }
  *option = number;
  return {};
}

}  // namespace starlint
