// `starlint config`: the settings that hold for a file, each with the place that set it. The text
// is a configuration itself, with the places as comments.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/path.h"
#include "base/text.h"
#include "commands.h"
#include "config_choice.h"
#include "lint/config_fields.h"
#include "options.h"
#include "own_rules.h"
#include "render/json_text.h"
#include "rule/reports.h"
#include "run.h"

namespace starlint {
namespace {

struct Row {
  std::vector<std::string> key;  // from the outermost
  Json value;
  std::string origin;  // ".starlint.yaml:3", "--set", "built-in", the file of a rule
};

std::string Text(const Origin& origin) {
  if (origin.name.empty()) return "built-in";
  return origin.line == 0 ? origin.name : origin.name + ":" + std::to_string(origin.line);
}

Json Number(double value) {
  if (value == std::floor(value)) return static_cast<int64_t>(value);
  return value;
}

// Each value as a row; keys without a value are left out.
class Rows {
 public:
  Rows(const Effective& effective, const RulePack& pack) : effective_(effective), pack_(pack) {
    ConfigFields(*this);
  }

  std::vector<Row> Take() { return std::move(rows_); }

  void operator()(const ConfigKey& key, Given<std::string> Config::*member) {
    const auto& given = effective_.values.*member;
    if (given.given) return Add({std::string(key.name)}, given.value, Text(given.origin));
    if (!key.built_in.empty()) Add({std::string(key.name)}, key.built_in, "built-in");
  }
  void operator()(const ConfigKey& key, Given<bool> Config::*member) {
    const auto& given = effective_.values.*member;
    Add({std::string(key.name)}, given.value, Text(given.origin));
  }
  void operator()(const ConfigKey& key, Given<Names> Config::*member) {
    const auto& given = effective_.values.*member;
    if (given.given) Add({std::string(key.name)}, given.value, Text(given.origin));
  }
  void operator()(const ConfigKey& key, Given<Globs> Config::*member) {
    const auto& given = effective_.values.*member;
    if (given.given) Add({std::string(key.name)}, given.value.globs, Text(given.origin));
  }
  void operator()(const ConfigKey&, Given<Selectors> Config::*) {}     // shown by what they do:
  void operator()(const ConfigKey&, std::vector<Config> Config::*) {}  // the levels of rules
  void operator()(const ConfigKey& key, BudgetChange Config::*) {
    const Budget built_in;
    const BudgetChange& budget = effective_.values.budget;
    const auto add = [&](const BudgetKey& part, Given<double> BudgetChange::*member) {
      const auto& given = budget.*member;
      const double otherwise = part.name == "wpm" ? built_in.wpm : built_in.seconds;
      Add({std::string(key.name), std::string(part.name)},
          Number(given.given ? given.value : otherwise), Text(given.origin));
    };
    BudgetFields(add);
  }
  void operator()(const ConfigKey& key, std::vector<RuleChange> Config::*) {
    for (const RuleState& state : effective_.rules) {
      if (!IsAlwaysOn(*state.rule)) AddRule(std::string(key.name), state);
    }
  }
  void operator()(const ConfigKey& key, std::vector<SignalChange> Config::*member) {
    for (const SignalChange& change : effective_.values.*member) {
      Append({std::string(key.name), change.signal, change.except ? "except" : "phrases"},
             change.phrase, Text(change.origin));
    }
  }
  void operator()(const ConfigKey& key, std::vector<SectionName> Config::*member) {
    for (const SectionName& section : effective_.values.*member) {
      Json parts = Json::array();
      for (const Part part : kParts) {
        if (section.parts.Has(part)) parts.push_back(PartKey(part));
      }
      Add({std::string(key.name), section.name}, parts, Text(section.origin));
    }
  }

 private:
  void AddRule(const std::string& key, const RuleState& state) {
    const std::string id(state.rule->id);
    const Json level = ToString(state.Shown());
    const std::string_view file = pack_.FileOf(id);
    const auto text = [&](const Origin& origin) {
      return origin.name.empty() && !file.empty() ? std::string(file) : Text(origin);
    };
    if (state.options.empty()) return Add({key, id}, level, text(state.origin));
    Add({key, id, "level"}, level, text(state.origin));
    for (size_t i = 0; i < state.options.size(); ++i) {
      Add({key, id, std::string(state.rule->options[i].name)}, Number(state.options[i]),
          text(state.option_origins[i]));
    }
  }

  void Add(std::vector<std::string> key, Json value, std::string origin) {
    rows_.push_back({std::move(key), std::move(value), std::move(origin)});
  }

  // Adds to the list that `key` has already, if it has one.
  void Append(std::vector<std::string> key, Json item, const std::string& origin) {
    const auto same =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.key == key; });
    if (same == rows_.end()) return Add(std::move(key), Json::array({std::move(item)}), origin);
    same->value.push_back(std::move(item));
    if (same->origin.find(origin) == std::string::npos) same->origin += ", " + origin;
  }

  const Effective& effective_;
  const RulePack& pack_;
  std::vector<Row> rows_;
};

// A value as YAML, on one line.
std::string Yaml(const Json& value) {
  if (value.is_array()) {
    std::string list;
    for (const Json& item : value) list += (list.empty() ? "" : ", ") + Yaml(item);
    return "[" + list + "]";
  }
  if (!value.is_string()) return value.dump();
  std::string text = value.get<std::string>();
  const bool plain =
      !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
      text.back() != ' ' && ToLower(text) != "null" &&
      std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '/' || c == '.' || c == ' ';
      });
  if (plain) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string TextOf(const std::vector<Row>& rows) {
  constexpr size_t kColumn = 40;  // where the places begin
  std::string out;
  std::vector<std::string> open;
  for (const Row& row : rows) {
    for (size_t depth = 0; depth < row.key.size(); ++depth) {
      const bool last = depth + 1 == row.key.size();
      if (!last && depth < open.size() && open[depth] == row.key[depth]) continue;
      open.resize(depth);
      open.push_back(row.key[depth]);
      std::string line = std::string(2 * depth, ' ') + Yaml(row.key[depth]) + ":";
      if (last) {
        line += " " + Yaml(row.value);
        if (line.size() < kColumn) line.resize(kColumn, ' ');
        line += "  # " + row.origin;
      }
      AppendPrintable(out, line);
      out += '\n';
    }
  }
  return out;
}

std::string JsonOf(const std::string& path, const std::vector<std::string>& files,
                   const std::vector<Row>& rows) {
  Json settings = Json::array();
  for (const Row& row : rows) {
    std::string key;
    for (const std::string& part : row.key) key += (key.empty() ? "" : ".") + part;
    settings.push_back({{"key", key}, {"value", row.value}, {"origin", row.origin}});
  }
  const Json all = {{"path", path}, {"files", files}, {"settings", settings}};
  return Dump(all) + "\n";
}

}  // namespace

int RunConfig(std::span<const std::string> args, Io& io) {
  const Parsed<ConfigCommandOptions> parsed = ParseConfig(args);
  const ConfigCommandOptions& options = parsed.options;
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "config", *parsed.error);
  const FileType type = io.Type(options.path);
  if (type == FileType::kMissing) return Fail(io, options.path + ": no such file");
  const auto pack = ReadRulePack(RuleDirectories(options.config, io), io);
  if (pack == nullptr) return kTrouble;
  auto choice = ChooseConfig(options.config, pack->set(), io);
  if (!choice) return kTrouble;
  SettingsFinder finder(pack->set(), std::move(*choice), io);
  const std::string path = options.path + (type == FileType::kDirectory ? "/" : "");
  const Effective* effective = finder.EffectiveFor(path);
  if (ReportFaults(finder, io) || effective == nullptr) return kTrouble;
  const std::vector<Row> rows = Rows(*effective, *pack).Take();
  io.Out(options.format == "json" ? JsonOf(options.path, finder.FilesFor(path), rows)
                                  : TextOf(rows));
  return kClean;
}

}  // namespace starlint
