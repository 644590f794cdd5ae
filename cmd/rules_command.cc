// `starlint rules`: every rule in a line.
#include <nlohmann/json.hpp>

#include "commands.h"
#include "options.h"
#include "rule/rule_set.h"
#include "run.h"

namespace starlint {
namespace {

// The first sentence of a rule's reason.
std::string_view Gist(std::string_view why) {
  const size_t stop = why.find(". ");
  return stop == std::string_view::npos ? why : why.substr(0, stop + 1);
}

std::string Padded(std::string_view text, size_t width) {
  std::string out(text);
  if (out.size() < width) out.resize(width, ' ');
  return out + "  ";
}

std::string TextList(const RuleSet& set) {
  size_t id = 0;
  size_t group = 0;
  for (const Rule& rule : set.rules) {
    id = std::max(id, rule.id.size());
    group = std::max(group, rule.group.size());
  }
  std::string out;
  for (const Rule& rule : set.rules) {
    out += Padded(rule.id, id) + Padded(ToString(rule.level), 7) + Padded(rule.group, group);
    out += Gist(rule.why);
    out += "\n";
  }
  return out;
}

std::string JsonList(const RuleSet& set) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Rule& rule : set.rules) {
    nlohmann::ordered_json options = nlohmann::ordered_json::object();
    for (const Option& option : rule.options) options[std::string(option.name)] = option.value;
    list.push_back({{"id", rule.id},
                    {"group", rule.group},
                    {"severity", ToString(rule.level)},
                    {"why", rule.why},
                    {"try", rule.advice},
                    {"options", options}});
  }
  return list.dump(1) + "\n";
}

}  // namespace

int RunRules(std::span<const std::string> args, Io& io) {
  const Parsed<RulesOptions> parsed = ParseRules(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "rules", *parsed.error);
  const RuleSet& set = BuiltinRules();
  io.Out(parsed.options.format == "json" ? JsonList(set) : TextList(set));
  return kClean;
}

}  // namespace starlint
