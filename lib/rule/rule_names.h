// Names in rule files: whether there is such a signal, group or place, and what was meant where
// there is none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rule/fields.h"
#include "rule/yaml_node.h"
#include "signal/signal.h"

namespace starlint {

// Whether `name` is lower-case words joined by '-': the form of ids and names of signals.
bool IsId(std::string_view name);

// "a, b, c".
std::string Listed(std::span<const std::string_view> names, std::string_view gap = ", ");

// Reports at `node` that `name` is none of `known`, each a `what`; says which one was meant.
void CheckKnown(YamlFile& file, const YAML::Node& node, std::string_view what,
                std::string_view name, std::span<const std::string_view> known);

// Reports a scalar that is not what a key `holds`.
void CheckName(YamlFile& file, const SignalTable& signals, Holds holds, const YAML::Node& node);

}  // namespace starlint
