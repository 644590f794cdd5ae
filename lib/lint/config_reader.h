// A YAML mapping to a Config, key by key as config_fields.h lists them; a value is read by the type
// of its member. Only the readers of layers include this: it knows yaml-cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config_fields.h"
#include "rule/yaml_node.h"
#include "source/line_map.h"

namespace starlint {

class ConfigReader {
 public:
  // `lines` are those of `source`, whose name is what origins are called by. The references must
  // outlive the reader.
  ConfigReader(YamlFile& file, const Source& source, const LineMap& lines, std::string_view base,
               const RuleSet& set)
      : file_(file), lines_(lines), name_(source.name), base_(base), set_(set) {}

  // Reads the keys of `node` that may stand in `scope`; mistakes go to the file.
  void Read(const YAML::Node& node, ConfigScope scope, Config& config);

  void ReadValue(const YAML::Node& node, const ConfigKey& key, Given<std::string>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, Given<bool>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Names>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Selectors>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, Given<Globs>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, std::vector<RuleChange>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, BudgetChange& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, std::vector<SignalChange>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, std::vector<SectionName>& out);
  void ReadValue(const YAML::Node& node, const ConfigKey& key, std::vector<Config>& out);

 private:
  // Whether `node` is a mapping without a key that stands there twice; reports what it is not.
  bool IsMap(const YAML::Node& node, std::string message);
  // The scalars of a list, or the one scalar that stands in its place.
  std::vector<YAML::Node> Scalars(const YAML::Node& node, std::string_view key);
  Names Strings(const YAML::Node& node, std::string_view key);
  // Reports that the value of `key` is not `expected` ("a number from 1 to 9", "yes or no").
  void BadValue(const YAML::Node& node, std::string_view key, std::string_view expected);
  // The same for a word that is none of `choices`.
  void BadChoice(const YAML::Node& node, std::string_view key,
                 std::span<const std::string_view> choices);
  void ReadLevel(const YAML::Node& node, std::string_view key, Given<Severity>& level);
  void ReadRuleOptions(const YAML::Node& node, const Rule* rule, RuleChange& change);
  void ReadSignal(const YAML::Node& node, SignalChange change, std::vector<SignalChange>& out);
  void ReadPhrase(const YAML::Node& node, SignalChange change, std::vector<SignalChange>& out);
  Origin OriginOf(const YAML::Node& node) const;
  template <class T>
  void Give(const YAML::Node& node, T value, Given<T>& out) {
    out = {std::move(value), OriginOf(node), true};
  }

  YamlFile& file_;
  const LineMap& lines_;
  std::string_view name_;
  std::string_view base_;
  const RuleSet& set_;
};

// The layer in a mapping inside of `source`: what a story says under `starlint:`. Nothing when it
// has mistakes, which are added to `problems` by place. `lines` are those of `source`.
std::optional<Config> ReadConfigNode(const Source& source, const LineMap& lines,
                                     const YAML::Node& node, ConfigScope scope, const RuleSet& set,
                                     Problems& problems);

}  // namespace starlint
