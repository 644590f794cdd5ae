// Whether the examples of a rule can prove it: enough of each kind, each with a name of its own,
// the bad ones with >>marks<< that pair, the good ones without.
#pragma once

#include <span>

#include "rule/rule.h"
#include "rule/yaml_node.h"

namespace starlint {

// Reports what is wrong with `examples`, which were read from `list`.
void CheckExamples(YamlFile& file, const YAML::Node& list, std::span<const Example> examples,
                   bool bad);

}  // namespace starlint
