#include "lint/config.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "lint/config_reader.h"
#include "rule/reports.h"

namespace starlint {
namespace {

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

void SortByPlace(Problems& problems, std::ptrdiff_t from) {
  std::stable_sort(
      problems.begin() + from, problems.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
}

std::optional<Config> ReadNode(YamlFile& file, const Source& source, const LineMap& lines,
                               std::string_view base, const YAML::Node& node, ConfigScope scope,
                               const RuleSet& set, Problems& problems) {
  const auto before = std::ssize(problems);
  Config config;
  ConfigReader(file, source, lines, base, set).Read(node, scope, config);
  if (!file.failed()) return config;
  SortByPlace(problems, before);
  return std::nullopt;
}

// The keys that --set knows, with their dots.
struct SettableKeys {
  std::vector<std::string> names;

  template <class T>
  void operator()(const ConfigKey& key, Given<T> Config::*) {
    if ((key.scopes & kInFile) != 0) names.emplace_back(key.name);
  }
  template <class T>
  void operator()(const ConfigKey&, T Config::*) {}  // mappings: only what is in them
};

std::vector<std::string> Settable(const RuleSet& set) {
  SettableKeys keys;
  ConfigFields(keys);
  const auto budget = [&](const BudgetKey& key, auto) {
    keys.names.push_back("budget." + std::string(key.name));
  };
  BudgetFields(budget);
  for (const Rule& rule : set.rules) {
    const std::string id(rule.id);
    keys.names.push_back("rules." + id);
    for (const Option& option : rule.options) {
      keys.names.push_back(id + "." + std::string(option.name));
    }
  }
  return std::move(keys.names);
}

// A value as YAML has it: lists and mappings are, all else is a word.
YAML::Node Leaf(std::string_view value) {
  if (value.starts_with('[') || value.starts_with('{')) {
    try {
      return YAML::Load(std::string(value));
    } catch (const YAML::ParserException&) {  // then it is a word, and refused as one
    }
  }
  return YAML::Node(std::string(value));
}

// The key of a rule's level or option as --set has it, when it is given as a configuration has it:
// "rules.RULE" of "rules.RULE.level", "RULE.OPTION" of "rules.RULE.OPTION".
std::string_view ShortKey(std::string_view key) {
  constexpr std::string_view kRules = "rules.", kLevel = ".level";
  const bool whole = key.starts_with(kRules) && key.find('.', kRules.size()) != key.npos;
  if (!whole) return key;
  if (key.ends_with(kLevel)) return key.substr(0, key.size() - kLevel.size());
  return key.substr(kRules.size());
}

// "a.b" = "value" as the mapping {a: {b: value}}; {rules: {RULE: {OPTION: value}}} for a rule's.
YAML::Node Nested(std::string_view key, std::string_view value, const RuleSet& set) {
  YAML::Node root;
  const size_t dot = key.find('.');
  const std::string head(key.substr(0, dot));
  if (dot == key.npos)
    root[head] = Leaf(value);
  else if (set.Find(head) != nullptr)
    root["rules"][head][std::string(key.substr(dot + 1))] = Leaf(value);
  else
    root[head][std::string(key.substr(dot + 1))] = Leaf(value);
  return root;
}

}  // namespace

std::optional<Config> ReadConfig(const Source& source, std::string_view base, const RuleSet& set,
                                 Problems& problems) {
  YamlFile file(source, "config", problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  return ReadNode(file, source, LineMap(source.text), base, *root, kInFile, set, problems);
}

std::optional<Config> ReadConfigNode(const Source& source, const LineMap& lines,
                                     const YAML::Node& node, ConfigScope scope, const RuleSet& set,
                                     Problems& problems) {
  YamlFile file(source, "config", problems);
  return ReadNode(file, source, lines, {}, node, scope, set, problems);
}

std::string SetKey(std::string_view option, std::string_view key, std::string_view value,
                   std::string_view base, const RuleSet& set, Config& config) {
  key = ShortKey(key);
  const std::vector<std::string> names = Settable(set);
  const bool level = key.starts_with("rules.") && key.find('.', 6) == key.npos;  // or of a group
  if (!level && std::find(names.begin(), names.end(), key) == names.end()) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    return "There is no setting " + Quoted(key) + DidYouMean(key, views, ".");
  }
  const Source source{std::string(option), {}};
  Problems problems;
  YamlFile file(source, "config", problems);
  ConfigReader(file, source, LineMap(source.text), base, set)
      .Read(Nested(key, value, set), kInFile, config);
  return problems.empty() ? std::string() : problems.front().message;
}

void SetList(std::string_view option, std::string_view key, Names items, std::string_view base,
             Config& config) {
  const Origin origin{std::string(option), 0};
  if (key == "select") {
    config.select = {{std::move(items)}, origin, true};
  } else if (key == "ignore") {
    config.ignore = {{std::move(items)}, origin, true};
  } else if (key == "exclude") {
    config.exclude = {{std::string(base), std::move(items)}, origin, true};
  }
}

std::string FixedRule(std::string_view name, const RuleSet& set) {
  const Rule* rule = set.Find(name);
  if (rule == nullptr || !IsAlwaysOn(*rule)) return {};
  return Quoted(name) + " tells what could not be read; its level cannot be changed.";
}

std::string UnknownRule(std::string_view name, const RuleSet& set) {
  std::vector<std::string_view> names = {"all"};
  for (const Rule& rule : set.rules) names.insert(names.end(), {rule.id, rule.group});
  if (std::find(names.begin(), names.end(), name) != names.end()) return {};
  return "There is no rule or group " + Quoted(name) + DidYouMean(name, names, ".");
}

}  // namespace starlint
