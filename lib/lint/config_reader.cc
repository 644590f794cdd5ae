#include "lint/config_reader.h"

#include <algorithm>

#include "base/text.h"
#include "lint/number_range.h"
#include "lint/own_names.h"
#include "signal/user_signals.h"

namespace starlint {
namespace {

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string KeyOf(const YAML::Node& node) {
  return node.IsScalar() ? node.Scalar() : std::string();
}

// "text, concise or json".
std::string Alternatives(std::span<const std::string_view> choices) {
  std::string out;
  for (size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) out += i + 1 == choices.size() ? " or " : ", ";
    out += choices[i];
  }
  return out;
}

// Reads the one key that it is made for.
struct ReadKey {
  ConfigReader& reader;
  Config& config;
  std::string_view name;
  ConfigScope scope;
  const YAML::Node& node;

  template <class T>
  void operator()(const ConfigKey& key, T Config::*member) {
    if (key.name == name && (key.scopes & scope) != 0) reader.ReadValue(node, key, config.*member);
  }
};

struct KnownKeys {
  ConfigScope scope;
  std::vector<std::string_view> names;

  template <class T>
  void operator()(const ConfigKey& key, T Config::*) {
    if ((key.scopes & scope) != 0) names.push_back(key.name);
  }
};

}  // namespace

void ConfigReader::Read(const YAML::Node& node, ConfigScope scope, Config& config) {
  config.name = name_;
  if (node.IsNull()) return;  // nothing but comments
  if (!IsMap(node, "A configuration is a mapping of keys to values.")) return;
  KnownKeys known{scope, {}};
  ConfigFields(known);
  file_.RejectUnknownKeys(node, known.names);
  for (const auto& entry : node) {
    const std::string name = KeyOf(entry.first);
    ReadKey read{*this, config, name, scope, entry.second};
    if (!entry.second.IsNull()) ConfigFields(read);
  }
}

bool ConfigReader::IsMap(const YAML::Node& node, std::string message) {
  if (!node.IsMap()) {
    file_.Error(node, std::move(message));
    return false;
  }
  file_.RejectDoubleKeys(node);
  return true;
}

std::vector<YAML::Node> ConfigReader::Scalars(const YAML::Node& node, std::string_view key) {
  if (node.IsScalar()) return {node};
  std::vector<YAML::Node> scalars;
  if (!node.IsSequence()) {
    file_.Error(node, Quoted(key) + " must be a list.");
    return scalars;
  }
  for (const auto& item : node) {
    if (item.IsScalar())
      scalars.push_back(item);
    else
      file_.Error(item, "An entry of " + Quoted(key) + " must be a single value.");
  }
  return scalars;
}

Names ConfigReader::Strings(const YAML::Node& node, std::string_view key) {
  Names names;
  for (const YAML::Node& scalar : Scalars(node, key)) names.push_back(scalar.Scalar());
  return names;
}

Origin ConfigReader::OriginOf(const YAML::Node& node) const {
  if (node.Mark().is_null()) return {std::string(name_), 0};
  return {std::string(name_), lines_.At(file_.Place(node).begin).line};
}

void ConfigReader::BadValue(const YAML::Node& node, std::string_view key,
                            std::string_view expected) {
  if (!node.IsScalar()) {
    file_.Error(node, Quoted(key) + " must be " + std::string(expected) + ".");
    return;
  }
  file_.Error(node, "The value " + Quoted(node.Scalar()) + " of " + Quoted(key) + " is not " +
                        std::string(expected) + ".");
}

void ConfigReader::BadChoice(const YAML::Node& node, std::string_view key,
                             std::span<const std::string_view> choices) {
  const auto near = node.IsScalar() ? Nearest(node.Scalar(), choices) : std::nullopt;
  if (!near) return BadValue(node, key, Alternatives(choices));
  file_.Error(node, "The value " + Quoted(node.Scalar()) + " of " + Quoted(key) + " is not " +
                        Alternatives(choices) + "; did you mean " + Quoted(*near) + "?");
}

// --- Single values and lists -------------------------------------------------------------------

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key,
                             Given<std::string>& out) {
  const bool any = key.choices.empty();
  const bool fits = node.IsScalar() && (any ? !node.Scalar().empty()
                                            : std::find(key.choices.begin(), key.choices.end(),
                                                        node.Scalar()) != key.choices.end());
  if (fits) return Give(node, node.Scalar(), out);
  any ? BadValue(node, key.name, "a " + std::string(key.value))
      : BadChoice(node, key.name, key.choices);
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key, Given<bool>& out) {
  const std::string text = KeyOf(node);
  if (text != "true" && text != "false") return BadValue(node, key.name, "true or false");
  Give(node, text == "true", out);
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Names>& out) {
  Give(node, Strings(node, key.name), out);
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Selectors>& out) {
  Selectors selectors;
  for (const YAML::Node& scalar : Scalars(node, key.name)) {
    std::string fault = UnknownRule(scalar.Scalar(), set_);
    if (fault.empty() && key.name == "ignore") fault = FixedRule(scalar.Scalar(), set_);
    if (!fault.empty()) file_.Error(scalar, fault);
    selectors.names.push_back(scalar.Scalar());
  }
  Give(node, std::move(selectors), out);
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Globs>& out) {
  Give(node, Globs{std::string(base_), Strings(node, key.name)}, out);
}

// --- Rules -------------------------------------------------------------------------------------

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key,
                             std::vector<RuleChange>& out) {
  if (!IsMap(node, Quoted(key.name) + " must be a mapping of rules to levels.")) return;
  for (const auto& entry : node) {
    RuleChange change{KeyOf(entry.first), {}, {}};
    std::string fault = UnknownRule(change.name, set_);
    if (fault.empty()) fault = FixedRule(change.name, set_);
    if (!fault.empty()) file_.Error(entry.first, fault);
    if (entry.second.IsNull()) continue;
    if (entry.second.IsMap())
      ReadRuleOptions(entry.second, set_.Find(change.name), change);
    else
      ReadLevel(entry.second, change.name, change.level);
    out.push_back(std::move(change));
  }
}

void ConfigReader::ReadLevel(const YAML::Node& node, std::string_view key, Given<Severity>& level) {
  const std::string text = KeyOf(node);
  for (const Severity severity :
       {Severity::kOff, Severity::kInfo, Severity::kWarning, Severity::kError}) {
    if (text == ToString(severity)) return Give(node, severity, level);
  }
  BadChoice(node, key, kLevelNames);
}

void ConfigReader::ReadRuleOptions(const YAML::Node& node, const Rule* rule, RuleChange& change) {
  IsMap(node, {});
  std::vector<std::string_view> known = {"level"};
  if (rule != nullptr) {
    for (const Option& option : rule->options) known.push_back(option.name);
    file_.RejectUnknownKeys(node, known);
  }
  for (const auto& entry : node) {
    const std::string name = KeyOf(entry.first);
    if (std::find(known.begin(), known.end(), name) == known.end()) continue;
    if (name == "level") {
      ReadLevel(entry.second, name, change.level);
      continue;
    }
    const NumberRange range = OptionRange(name);
    const auto number = ReadNumber(KeyOf(entry.second), range);
    if (!number) BadValue(entry.second, name, range.text);
    change.options.push_back({name, number.value_or(0), OriginOf(entry.second)});
  }
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key, BudgetChange& out) {
  if (!IsMap(node, Quoted(key.name) + " must be a mapping with 'seconds' and 'wpm'.")) return;
  std::vector<std::string_view> known;
  const auto list = [&](const BudgetKey& budget, auto) { known.push_back(budget.name); };
  BudgetFields(list);
  file_.RejectUnknownKeys(node, known);
  for (const auto& entry : node) {
    const auto read = [&](const BudgetKey& budget, Given<double> BudgetChange::*member) {
      if (KeyOf(entry.first) != budget.name) return;
      const auto number = ReadNumber(KeyOf(entry.second), kBudgetRange);
      if (!number) return BadValue(entry.second, budget.name, kBudgetRange.text);
      Give(entry.second, *number, out.*member);
    };
    BudgetFields(read);
  }
}

// --- Language ----------------------------------------------------------------------------------

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key,
                             std::vector<SignalChange>& out) {
  if (!IsMap(node, Quoted(key.name) + " must be a mapping of signals to phrases.")) return;
  for (const auto& entry : node) {
    SignalChange change;
    change.signal = KeyOf(entry.first);
    const auto number = set_.signals.Find(change.signal);
    change.number = number.value_or(0);
    if (!number) {
      std::vector<std::string_view> names;
      for (size_t i = 0; i < set_.signals.size(); ++i) names.push_back(set_.signals[i].name);
      file_.Error(entry.first, "There is no signal " + Quoted(change.signal) +
                                   DidYouMean(change.signal, names, "."));
    }
    if (!entry.second.IsNull()) ReadSignal(entry.second, std::move(change), out);
  }
}

void ConfigReader::ReadSignal(const YAML::Node& node, SignalChange change,
                              std::vector<SignalChange>& out) {
  if (!IsMap(node, Quoted(change.signal) + " must be a mapping with 'phrases' and 'except'.")) {
    return;
  }
  file_.RejectUnknownKeys(node, {"phrases", "except"});
  for (const auto& entry : node) {
    const std::string key = KeyOf(entry.first);
    if ((key != "phrases" && key != "except") || entry.second.IsNull()) continue;
    change.except = key == "except";
    for (const YAML::Node& scalar : Scalars(entry.second, key)) ReadPhrase(scalar, change, out);
  }
}

void ConfigReader::ReadPhrase(const YAML::Node& node, SignalChange change,
                              std::vector<SignalChange>& out) {
  const std::string fault = UserSignals().Add(node.Scalar(), change.number, change.except);
  if (!fault.empty()) {
    file_.Error(node, "The phrase " + Quoted(node.Scalar()) + " cannot be read. " + fault);
  }
  change.phrase = node.Scalar();
  change.origin = OriginOf(node);
  out.push_back(std::move(change));
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key,
                             std::vector<SectionName>& out) {
  if (!IsMap(node, Quoted(key.name) + " must be a mapping of names to parts.")) return;
  std::vector<std::string_view> parts;
  for (const Part part : kParts) parts.push_back(PartKey(part));
  for (const auto& entry : node) {
    SectionName section{KeyOf(entry.first), {}, OriginOf(entry.first)};
    for (const YAML::Node& scalar : Scalars(entry.second, section.name)) {
      if (const auto part = PartFromKey(scalar.Scalar()))
        section.parts.Add(*part);
      else
        BadChoice(scalar, section.name, parts);
    }
    if (!OwnNames::IsName(section.name)) {
      file_.Error(entry.first,
                  Quoted(section.name) + " cannot be a label: it has no letters, or too many.");
    }
    if (section.parts.empty()) continue;  // said already
    out.push_back(std::move(section));
  }
}

void ConfigReader::ReadValue(const YAML::Node& node, const ConfigKey& key,
                             std::vector<Config>& out) {
  if (!node.IsSequence()) return file_.Error(node, Quoted(key.name) + " must be a list.");
  for (const auto& item : node) {
    Config over;
    if (!item.IsMap()) {
      file_.Error(item, "An override is a mapping with 'files' and what holds for them.");
      continue;
    }
    Read(item, kInOverride, over);
    if (!over.files.given) file_.Error(item, "An override needs 'files'.");
    out.push_back(std::move(over));
  }
}

}  // namespace starlint
