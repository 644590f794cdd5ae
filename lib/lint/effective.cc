#include "lint/effective.h"

#include <algorithm>

#include "lint/config_fields.h"
#include "rule/reports.h"

namespace starlint {
namespace {

// How closely a name speaks of a rule: 0 not at all, 1 "all", 2 its group, 3 its id.
int Closeness(std::string_view name, const Rule& rule) {
  if (name == rule.id) return 3;
  if (name == rule.group) return 2;
  return name == "all" ? 1 : 0;
}

int Closest(const Given<Selectors>& selectors, const Rule& rule) {
  int closest = 0;
  for (const std::string& name : selectors.value.names) {
    closest = std::max(closest, Closeness(name, rule));
  }
  return closest;
}

// Whether it is on for some stories, as it is built.
bool MayFire(const Rule& rule) {
  return rule.level != Severity::kOff ||
         std::any_of(rule.levels.begin(), rule.levels.end(),
                     [](const TraitLevel& entry) { return entry.level != Severity::kOff; });
}

void Pin(Severity level, RuleState& state) {
  state.level = level;
  state.pinned = true;
}

void SetOptions(const RuleChange& change, RuleState& state) {
  if (change.name != state.rule->id) return;
  for (const RuleChange::OptionChange& option : change.options) {
    for (size_t i = 0; i < state.options.size(); ++i) {
      if (state.rule->options[i].name != option.name) continue;
      state.options[i] = option.value;
      state.option_origins[i] = option.origin;
    }
  }
}

void LayOverRule(const Config& layer, RuleState& state) {
  if (IsAlwaysOn(*state.rule)) return;
  int level_closeness = 0;
  const RuleChange* level = nullptr;
  for (const RuleChange& change : layer.rules) {
    SetOptions(change, state);
    const int closeness = Closeness(change.name, *state.rule);
    if (!change.level.given || closeness == 0 || closeness < level_closeness) continue;
    level_closeness = closeness;
    level = &change;
  }
  const int ignored = Closest(layer.ignore, *state.rule);
  const int selected = Closest(layer.select, *state.rule);
  if (layer.select.given) {
    state.on = selected > 0;
    state.origin = layer.select.origin;
    // What is off for every story is off because it is often wrong: whoever wants it gets advice.
    if (state.on && !MayFire(*state.rule) && !state.pinned) Pin(Severity::kInfo, state);
  }
  if (level != nullptr) {
    const Severity wanted = level->level.value;
    state.on = wanted != Severity::kOff;
    if (state.on) Pin(wanted, state);
    state.origin = level->level.origin;
  }
  if (ignored > 0 && ignored >= std::max(selected, level_closeness)) {
    state.on = false;
    state.origin = layer.ignore.origin;
  }
}

// Merges the values of one layer into those of all.
struct Merge {
  const Config& layer;
  Config& values;

  template <class T>
  void operator()(const ConfigKey& key, Given<T> Config::*member) {
    const bool own = key.name == "extends" || key.name == "files";
    if (!own && (layer.*member).given) values.*member = layer.*member;
  }
  void operator()(const ConfigKey&, Given<Selectors> Config::*) {}
  void operator()(const ConfigKey&, std::vector<RuleChange> Config::*) {}
  void operator()(const ConfigKey&, std::vector<Config> Config::*) {}
  void operator()(const ConfigKey&, BudgetChange Config::*) {
    const auto merge = [&](const BudgetKey&, Given<double> BudgetChange::*member) {
      if ((layer.budget.*member).given) values.budget.*member = layer.budget.*member;
    };
    BudgetFields(merge);
  }
  void operator()(const ConfigKey&, std::vector<SignalChange> Config::*member) { Append(member); }
  void operator()(const ConfigKey&, std::vector<SectionName> Config::*member) { Append(member); }

  template <class T>
  void Append(std::vector<T> Config::*member) {
    const auto& more = layer.*member;
    (values.*member).insert((values.*member).end(), more.begin(), more.end());
  }
};

// kOff for "never" and for what is not given as a severity.
Severity SeverityOf(const Given<std::string>& name, Severity otherwise) {
  if (!name.given) return otherwise;
  for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    if (ToString(severity) == name.value) return severity;
  }
  return Severity::kOff;
}

}  // namespace

Effective::Effective(const RuleSet& set) {
  for (const Rule& rule : set.rules) {
    RuleState state;
    state.rule = &rule;
    state.on = MayFire(rule);
    state.level = rule.level;
    for (const Option& option : rule.options) state.options.push_back(option.value);
    state.option_origins.resize(state.options.size());
    rules.push_back(std::move(state));
  }
}

void Effective::Lay(const Config& layer) {
  for (RuleState& state : rules) LayOverRule(layer, state);
  Merge merge{layer, values};
  ConfigFields(merge);
}

Settings DefaultSettings(const RuleSet& set) { return ToSettings(Effective(set)); }

Settings ToSettings(const Effective& effective) {
  Settings settings;
  for (const RuleState& state : effective.rules) {
    if (!state.on) continue;
    settings.rules.push_back({state.rule, state.level, state.options, state.pinned});
  }
  const Config& values = effective.values;
  if (values.budget.seconds.given) settings.budget.seconds = values.budget.seconds.value;
  if (values.budget.wpm.given) settings.budget.wpm = values.budget.wpm.value;
  settings.require_reason = values.require_reason.value;
  settings.confidential = values.confidential.value;
  settings.min_severity = SeverityOf(values.min_severity, settings.min_severity);
  if (values.fail_on.given) settings.fail_on = SeverityOf(values.fail_on, Severity::kOff);
  return settings;
}

}  // namespace starlint
