#include "render/json_config_schema.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "lint/config_fields.h"

namespace starlint {
namespace {

nlohmann::json Schema() { return nlohmann::json::parse(ConfigSchema(BuiltinRules())); }

std::set<std::string> KeysOf(const nlohmann::json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object["properties"].items()) keys.insert(key);
  return keys;
}

std::set<std::string> KeysIn(ConfigScope scope) {
  std::set<std::string> keys;
  const auto add = [&](const ConfigKey& key, auto) {
    if ((key.scopes & scope) != 0) keys.insert(std::string(key.name));
  };
  ConfigFields(add);
  return keys;
}

TEST(ConfigSchemaTest, KnowsTheKeysOfTheLoader) {
  const auto schema = Schema();
  EXPECT_EQ(KeysOf(schema), KeysIn(kInFile));
  EXPECT_EQ(schema["additionalProperties"], false);
  const auto over = schema["properties"]["overrides"]["items"];
  EXPECT_EQ(KeysOf(over), KeysIn(kInOverride));
  EXPECT_EQ(over["required"], nlohmann::json({"files"}));
}

TEST(ConfigSchemaTest, KnowsRulesAndTheirNumbers) {
  const auto rules = Schema()["properties"]["rules"];
  const nlohmann::json level = {{"enum", {"off", "info", "warning", "error"}}};
  EXPECT_EQ(rules["properties"]["structure"], level);
  EXPECT_EQ(
      rules["properties"]["thin-action"],
      (nlohmann::json{
          {"anyOf",
           {level,
            {{"type", "object"},
             {"additionalProperties", false},
             {"properties",
              {{"level", level},
               {"min-ratio", {{"type", "number"}, {"minimum", 0.0}, {"maximum", 1.0}}}}}}}}}));
}

TEST(ConfigSchemaTest, KnowsWordsAndLists) {
  const auto keys = Schema()["properties"];
  EXPECT_EQ(keys["fail-on"]["enum"], nlohmann::json({"error", "warning", "info", "never"}));
  EXPECT_EQ(keys["require-reason"]["type"], "boolean");
  EXPECT_EQ(keys["budget"]["properties"]["wpm"]["minimum"], 1.0);
  EXPECT_EQ(keys["exclude"]["anyOf"][1]["items"], nlohmann::json({{"type", "string"}}));
  EXPECT_TRUE(keys["signals"]["properties"].contains("tradeoff"));
  EXPECT_EQ(keys["exclude"]["description"], "files and directories that are not linted");
}

}  // namespace
}  // namespace starlint
