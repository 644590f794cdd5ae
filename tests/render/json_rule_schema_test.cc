// The schema of rules, read with a small checker of the keywords that it uses: every built-in rule
// must pass it, and what the loader refuses by form must not.
#include "render/json_rule_schema.h"

#include <gtest/gtest.h>
#include <re2/re2.h>
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "rule/rule_set.h"
#include "tests/paths.h"

namespace starlint {
namespace {

using Json = nlohmann::json;

// Plain scalars are numbers and words of YAML, quoted ones are text.
Json FromYaml(const YAML::Node& node) {
  if (node.IsMap()) {
    Json object = Json::object();
    for (const auto& entry : node) object[entry.first.Scalar()] = FromYaml(entry.second);
    return object;
  }
  if (node.IsSequence()) {
    Json array = Json::array();
    for (const auto& entry : node) array.push_back(FromYaml(entry));
    return array;
  }
  if (node.IsNull()) return nullptr;
  if (node.Tag() == "!") return node.Scalar();
  bool flag = false;
  double number = 0;
  if (YAML::convert<bool>::decode(node, flag)) return flag;
  if (YAML::convert<double>::decode(node, number)) {
    return number == static_cast<int64_t>(number) ? Json(static_cast<int64_t>(number))
                                                  : Json(number);
  }
  return node.Scalar();
}

class SchemaChecker {
 public:
  // The first fault of `value`, "" when it has none. A keyword that is not known here is a fault.
  std::string Check(const Json& schema, const Json& value, const std::string& path) {
    for (const auto& [keyword, argument] : schema.items()) {
      const std::string fault = Keyword(keyword, argument, schema, value, path);
      if (!fault.empty()) return fault;
    }
    return "";
  }

 private:
  static bool IsType(const std::string& type, const Json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == "null" && value.is_null();
  }

  std::string Keyword(const std::string& keyword, const Json& argument, const Json& schema,
                      const Json& value, const std::string& path) {
    const std::string fault = path + ": " + keyword;
    if (keyword == "type") {
      const Json types = argument.is_array() ? argument : Json::array({argument});
      for (const Json& type : types) {
        if (IsType(type, value)) return "";
      }
      return fault;
    }
    if (keyword == "enum")
      return std::find(argument.begin(), argument.end(), value) == argument.end() ? fault : "";
    if (keyword == "pattern") {
      if (!value.is_string()) return "";
      return re2::RE2::PartialMatch(value.get<std::string>(), argument.get<std::string>()) ? ""
                                                                                           : fault;
    }
    if (keyword == "minLength")
      return value.is_string() && value.get<std::string>().size() < argument ? fault : "";
    if (keyword == "minimum") return value.is_number() && value < argument ? fault : "";
    if (keyword == "minItems") return value.is_array() && value.size() < argument ? fault : "";
    if (keyword == "maxItems") return value.is_array() && value.size() > argument ? fault : "";
    if (keyword == "minProperties")
      return value.is_object() && value.size() < argument ? fault : "";
    if (keyword == "maxProperties")
      return value.is_object() && value.size() > argument ? fault : "";
    if (keyword == "required") return Required(argument, value, path);
    if (keyword == "properties") return Properties(argument, value, path);
    if (keyword == "additionalProperties") return Additional(argument, schema, value, path);
    if (keyword == "propertyNames") return Names(argument, value, path);
    if (keyword == "items") return Items(argument, value, path);
    if (keyword == "anyOf") {
      for (const Json& option : argument) {
        if (Check(option, value, path).empty()) return "";
      }
      return fault;
    }
    const bool words = keyword == "description" || keyword == "title" || keyword == "$schema";
    return words ? "" : path + ": unknown keyword " + keyword;
  }

  static std::string Required(const Json& keys, const Json& value, const std::string& path) {
    for (const Json& key : keys) {
      if (!value.contains(key.get<std::string>()))
        return path + ": required " + key.get<std::string>();
    }
    return "";
  }

  std::string Properties(const Json& schemas, const Json& value, const std::string& path) {
    for (const auto& [key, schema] : schemas.items()) {
      if (!value.is_object() || !value.contains(key)) continue;
      std::string fault = Check(schema, value[key], path + "/" + key);
      if (!fault.empty()) return fault;
    }
    return "";
  }

  std::string Additional(const Json& argument, const Json& schema, const Json& value,
                         const std::string& path) {
    if (!value.is_object()) return "";
    for (const auto& [key, item] : value.items()) {
      if (schema.contains("properties") && schema["properties"].contains(key)) continue;
      if (argument.is_boolean()) return path + ": additionalProperties " + key;
      std::string fault = Check(argument, item, path + "/" + key);
      if (!fault.empty()) return fault;
    }
    return "";
  }

  std::string Names(const Json& schema, const Json& value, const std::string& path) {
    for (const auto& [key, item] : value.items()) {
      std::string fault = Check(schema, Json(key), path + "/" + key);
      if (!fault.empty()) return fault;
    }
    return "";
  }

  std::string Items(const Json& schema, const Json& value, const std::string& path) {
    for (size_t i = 0; value.is_array() && i < value.size(); ++i) {
      std::string fault = Check(schema, value[i], path + "/" + std::to_string(i));
      if (!fault.empty()) return fault;
    }
    return "";
  }
};

std::string Fault(const YAML::Node& rule) {
  return SchemaChecker().Check(Json::parse(RuleSchema(BuiltinRules().signals)), FromYaml(rule), "");
}

const std::filesystem::path kRules = std::filesystem::path(kSourceDir) / "rules";

TEST(RuleSchemaTest, EveryBuiltInRulePasses) {
  for (const Rule& rule : BuiltinRules().rules) {
    if (std::holds_alternative<ReportCheck>(rule.check)) continue;  // has no file
    const std::string file = kRules / (std::string(rule.id) + ".yaml");
    EXPECT_EQ(Fault(YAML::LoadFile(file)), "") << rule.id;
  }
}

TEST(RuleSchemaTest, RefusesWhatTheLoaderRefusesByForm) {
  const auto fault = [](const char* key, const char* value) {
    YAML::Node rule = YAML::LoadFile(kRules / "team-language.yaml");
    rule[key] = YAML::Load(value);
    return Fault(rule);
  };
  EXPECT_EQ(fault("rul", "x"), ": additionalProperties rul");
  EXPECT_EQ(fault("rule", "My Rule"), "/rule: pattern");
  EXPECT_EQ(fault("level", "loud"), "/level: enum");
  EXPECT_EQ(fault("group", "mine"), "/group: enum");
  EXPECT_EQ(fault("in", "[task, acton]"), "/in: anyOf");
  EXPECT_EQ(fault("when", "[failure, sucess]"), "/when: anyOf");
  EXPECT_EQ(fault("levels", "{juniour: info}"), "/levels/juniour: enum");
  EXPECT_EQ(fault("levels", "{junior: info}"), "");
  EXPECT_EQ(fault("options", "{a: b}"), "/options/a: type");
  EXPECT_EQ(fault("check", "{occur: {signal: filler, least: -1}}"), "/check/occur/least: minimum");
  EXPECT_EQ(fault("check", "{occur: {least: 1}}"), "/check/occur: required signal");
  EXPECT_EQ(fault("check", "{occur: {signal: my-own}}"), "");
  EXPECT_EQ(fault("check", "{}"), "/check: minProperties");
  EXPECT_EQ(fault("examples", "{bad: [{name: a}]}"), "/examples/bad: minItems");
}

}  // namespace
}  // namespace starlint
