// What belongs together in a rule file although it stands apart: the options and the keys of the
// check that use them, the texts and the holes that the check fills. Nodes are kept while the file
// is read; what is wrong is told when the check is known.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "rule/fields.h"
#include "rule/rule.h"
#include "rule/yaml_node.h"

namespace starlint {

class RuleLinks {
 public:
  // Mistakes go to `file`, which must outlive it.
  explicit RuleLinks(YamlFile& file) : file_(file) {}

  // Keeps `node`, a scalar at `key`, when it names an option or has holes.
  void Note(const Key& key, const YAML::Node& node);

  // Options and the keys that use them must name each other. `options`: the rule's node of that
  // name, maybe undefined; `check_read`: the check was read without a mistake.
  void CheckOptions(const Rule& rule, const YAML::Node& options, bool check_read);

  // The {holes} in texts must be those that the check fills.
  void CheckTexts(const Check& check) const;

 private:
  void WantBankOptions(const Check& check);
  void CheckOption(const YAML::Node& name, const YAML::Node& value, bool must_be_used) const;

  YamlFile& file_;
  std::vector<YAML::Node> texts_;                                // that have holes
  std::vector<std::pair<std::string_view, YAML::Node>> wanted_;  // options: the key, the name
};

}  // namespace starlint
