#include "render/json_config_schema.h"

#include <set>

#include "lint/config_fields.h"
#include "lint/number_range.h"
#include "render/json_text.h"

namespace starlint {
namespace {

class SchemaWriter {
 public:
  explicit SchemaWriter(const RuleSet& set) : set_(set) {
    std::set<std::string_view> names = {"all"};
    for (const Rule& rule : set.rules) names.insert({rule.id, rule.group});
    for (const std::string_view name : names) names_.push_back(name);
  }

  // The mapping with the keys that may stand in `scope`.
  Json Object(ConfigScope scope) {
    Json properties = Json::object();
    const auto add = [&](const ConfigKey& key, auto member) {
      if ((key.scopes & scope) == 0) return;
      Json schema = Of(key, Type(member));
      schema["description"] = key.means;
      properties[std::string(key.name)] = std::move(schema);
    };
    ConfigFields(add);
    return Closed(std::move(properties));
  }

 private:
  template <class T>
  struct Tag {};
  template <class T>
  static Tag<T> Type(T Config::*) {
    return {};
  }

  static Json Closed(Json properties) {
    return {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  }
  static Json OneOrMore(const Json& item) {
    return {{"anyOf", {item, {{"type", "array"}, {"items", item}}}}};
  }
  static Json Numbers(const NumberRange& range) {
    return {{"type", "number"}, {"minimum", range.least}, {"maximum", range.most}};
  }

  Json Of(const ConfigKey& key, Tag<Given<std::string>>) {
    if (key.choices.empty()) return {{"type", "string"}, {"minLength", 1}};
    return {{"enum", key.choices}};
  }
  Json Of(const ConfigKey&, Tag<Given<bool>>) { return {{"type", "boolean"}}; }
  Json Of(const ConfigKey&, Tag<Given<Names>>) { return OneOrMore({{"type", "string"}}); }
  Json Of(const ConfigKey&, Tag<Given<Globs>>) { return OneOrMore({{"type", "string"}}); }
  Json Of(const ConfigKey&, Tag<Given<Selectors>>) { return OneOrMore({{"enum", names_}}); }
  Json Of(const ConfigKey&, Tag<BudgetChange>) {
    Json properties = Json::object();
    const auto add = [&](const BudgetKey& key, auto) {
      Json schema = Numbers(kBudgetRange);
      schema["description"] = key.means;
      properties[std::string(key.name)] = std::move(schema);
    };
    BudgetFields(add);
    return Closed(std::move(properties));
  }
  Json Of(const ConfigKey&, Tag<std::vector<RuleChange>>) {
    const Json level = {{"enum", kLevelNames}};
    Json properties = Json::object();
    for (const Json& name : names_) properties[name.get<std::string>()] = level;
    for (const Rule& rule : set_.rules) {
      Json keys = {{"level", level}};
      for (const Option& option : rule.options) {
        keys[std::string(option.name)] = Numbers(OptionRange(option.name));
      }
      properties[std::string(rule.id)] = {{"anyOf", {level, Closed(std::move(keys))}}};
    }
    return Closed(std::move(properties));
  }
  Json Of(const ConfigKey&, Tag<std::vector<SignalChange>>) {
    const Json phrases = OneOrMore({{"type", "string"}});
    const Json signal = Closed({{"phrases", phrases}, {"except", phrases}});
    Json properties = Json::object();
    for (size_t i = 0; i < set_.signals.size(); ++i) {
      properties[std::string(set_.signals[i].name)] = signal;
    }
    return Closed(std::move(properties));
  }
  Json Of(const ConfigKey&, Tag<std::vector<SectionName>>) {
    Json parts = Json::array();
    for (const Part part : kParts) parts.push_back(PartKey(part));
    return {{"type", "object"}, {"additionalProperties", OneOrMore({{"enum", parts}})}};
  }
  Json Of(const ConfigKey&, Tag<std::vector<Config>>) {
    Json over = Object(kInOverride);
    over["required"] = {"files"};
    return {{"type", "array"}, {"items", over}};
  }

  const RuleSet& set_;
  Json names_ = Json::array();
};

}  // namespace

std::string ConfigSchema(const RuleSet& set) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "Configuration of starlint"}};
  schema.update(SchemaWriter(set).Object(kInFile));
  return Dump(schema) + "\n";
}

}  // namespace starlint
