#include "rule/clears.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

const Rule* Find(std::span<const Rule> rules, std::string_view id) {
  const auto at =
      std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
  return at == rules.end() ? nullptr : &*at;
}

// The ids on the way from `from` to `to` by what clears what, both included; empty when there is
// none. `path` holds those that were come by.
std::vector<std::string_view> Way(std::span<const Rule> rules, std::string_view from,
                                  std::string_view to, std::vector<std::string_view> path) {
  path.push_back(from);
  if (from == to) return path;
  const Rule* rule = Find(rules, from);
  if (rule == nullptr) return {};
  for (const std::string_view next : rule->clears) {
    const bool seen = std::find(path.begin(), path.end(), next) != path.end();
    if (seen) continue;
    if (auto way = Way(rules, next, to, path); !way.empty()) return way;
  }
  return {};
}

// What is wrong with `rule` clearing `id`; empty when nothing is.
std::string Fault(const Rule& rule, std::string_view id, std::span<const Rule> rules) {
  if (Find(rules, id) == nullptr) {
    std::vector<std::string_view> ids;
    for (const Rule& known : rules) ids.push_back(known.id);
    return "There is no rule '" + std::string(id) + "' to clear" + DidYouMean(id, ids, ".");
  }
  if (id == rule.id) return "'" + std::string(id) + "' clears itself.";
  const std::vector<std::string_view> back = Way(rules, id, rule.id, {});
  if (back.empty()) return {};
  std::string text = "'" + std::string(rule.id) + "'";
  for (const std::string_view step : back) text += " clears '" + std::string(step) + "'";
  return text + ": nothing would be left of them.";
}

}  // namespace

void CheckClears(const Source& source, const Rule& rule, std::span<const Rule> rules,
                 Problems& problems) {
  for (size_t i = 0; i < rule.clears.size(); ++i) {
    const std::string fault = Fault(rule, rule.clears[i], rules);
    if (fault.empty()) continue;
    YamlFile file(source, "rule-file", problems);
    const std::optional<YAML::Node> root = file.Parse();
    if (!root) return;
    const YAML::Node list = (*root)["clears"];
    file.Error(list.IsSequence() ? list[i] : list, fault);
  }
}

}  // namespace starlint
