#include "render/json_rule_schema.h"

#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <utility>

#include "rule/fields.h"
#include "rule/group.h"

namespace starlint {
namespace {

using Json = nlohmann::ordered_json;

class SchemaWriter {
 public:
  explicit SchemaWriter(const SignalTable& signals) {
    for (const Signal& signal : signals.signals) signals_.push_back(signal.name);
    for (const Part part : kParts) parts_.push_back(PartKey(part));
  }

  // An object with the keys of `Struct`.
  template <class Struct>
  Json Object() {
    Json properties = Json::object();
    Json required = Json::array();
    auto visit = [&](const Key& key, auto& member) {
      Json schema = Of(key, member);
      schema["description"] = key.means;
      properties[std::string(key.name)] = std::move(schema);
      if (key.need == Need::kRequired) required.push_back(key.name);
    };
    Struct value;
    Fields(visit, value);
    Json object = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty()) object["required"] = required;
    return object;
  }

 private:
  Json Of(const Key& key, std::string_view) { return Text(key.holds); }
  Json Of(const Key&, bool) { return {{"type", "boolean"}}; }
  Json Of(const Key&, uint32_t) { return {{"type", "integer"}, {"minimum", 0}}; }
  Json Of(const Key&, Severity) {
    return {{"enum",
             {ToString(Severity::kOff), ToString(Severity::kInfo), ToString(Severity::kWarning),
              ToString(Severity::kError)}}};
  }
  Json Of(const Key&, PartSet) { return OneOrMore({{"enum", parts_}}); }
  Json Of(const Key&, TraitSet) { return OneOrMore({{"enum", Traits()}}); }
  Json Of(const Key&, std::span<const TraitLevel>) {
    return {{"type", "object"},
            {"propertyNames", {{"enum", Traits()}}},
            {"additionalProperties", Of(Key(), Severity::kOff)}};
  }
  Json Of(const Key& key, std::span<const PartCount>) {
    const Json count = Of(key, uint32_t{0});
    const Json range = {{"type", "array"}, {"items", count}, {"minItems", 2}, {"maxItems", 2}};
    return {{"type", "object"},
            {"propertyNames", {{"enum", parts_}}},
            {"additionalProperties", {{"anyOf", {count, range}}}}};
  }
  Json Of(const Key& key, std::span<const std::string_view>) { return OneOrMore(Text(key.holds)); }
  Json Of(const Key&, std::span<const Option>) {
    return {{"type", "object"}, {"additionalProperties", {{"type", "number"}, {"minimum", 0}}}};
  }
  Json Of(const Key&, std::span<const ForbiddenPattern>) {
    return OneOrMore(Object<ForbiddenPattern>());
  }
  Json Of(const Key&, const Examples&) { return Object<Examples>(); }
  Json Of(const Key&, std::span<const Example>) {
    Json example = Object<Example>();
    AddParts(example);
    return {{"type", "array"}, {"minItems", 2}, {"items", example}};
  }
  Json Of(const Key&, std::span<const ExampleStory>) {
    Json story = Object<ExampleStory>();
    AddParts(story);
    return OneOrMore(story);
  }
  Json Of(const Key&, BankAsk) { return {{"enum", kBankAskKeys}}; }
  Json Of(const Key&, const Check& check) {
    Json properties = Json::object();
    AddKinds(properties, check, std::make_index_sequence<std::size(kCheckKeys)>());
    return {{"type", "object"},
            {"properties", properties},
            {"additionalProperties", false},
            {"minProperties", 1},
            {"maxProperties", 1}};
  }

  template <size_t... Kinds>
  void AddKinds(Json& properties, const Check&, std::index_sequence<Kinds...>) {
    ((properties[std::string(kCheckKeys[Kinds])] =
          Object<std::variant_alternative_t<Kinds, Check>>()),
     ...);
  }

  static void AddParts(Json& story) {
    for (const Part part : kParts) {
      story["properties"][std::string(PartKey(part))] = {{"type", {"string", "null"}}};
    }
  }

  static std::vector<std::string_view> Traits() {
    std::vector<std::string_view> keys;
    for (const Trait trait : kTraits) keys.push_back(TraitKey(trait));
    return keys;
  }

  static Json OneOrMore(const Json& item) {
    return {{"anyOf", {item, {{"type", "array"}, {"items", item}}}}};
  }

  Json Text(Holds holds) const {
    constexpr const char* kWords = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    switch (holds) {
      case Holds::kId:
        return {{"type", "string"}, {"pattern", kWords}};
      case Holds::kGroup:
        return {{"enum", GroupNames()}};
      case Holds::kSignal:
        return {{"anyOf", {{{"enum", signals_}}, {{"type", "string"}, {"pattern", kWords}}}}};
      case Holds::kSignalOrPart: {
        std::vector<std::string_view> names = parts_;
        names.insert(names.end(), signals_.begin(), signals_.end());
        return {{"anyOf", {{{"enum", names}}, {{"type", "string"}, {"pattern", kWords}}}}};
      }
      case Holds::kPlain:
      case Holds::kOption:
      case Holds::kPattern:
      case Holds::kHoles:
        break;
    }
    return {{"type", "string"}, {"minLength", 1}};
  }

  std::vector<std::string_view> signals_;
  std::vector<std::string_view> parts_;
};

}  // namespace

std::string RuleSchema(const SignalTable& signals) {
  Json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "A rule of starlint"},
      {"description", "One rule a file; rules/README.md of starlint explains the keys."}};
  const Json rule = SchemaWriter(signals).Object<Rule>();
  for (const auto& [key, value] : rule.items()) schema[key] = value;
  return schema.dump(2) + "\n";
}

}  // namespace starlint
