#include "rule/rule_names.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "rule/group.h"
#include "signal/pattern.h"

namespace starlint {
namespace {

std::vector<std::string_view> SignalNames(const SignalTable& signals) {
  std::vector<std::string_view> names;
  for (const Signal& signal : signals.signals) names.push_back(signal.name);
  for (const Signal& signal : signals.own) names.push_back(signal.name);
  return names;
}

std::vector<std::string_view> SignalOrPartNames(const SignalTable& signals) {
  std::vector<std::string_view> names = SignalNames(signals);
  for (const Part part : kParts) names.push_back(PartKey(part));
  return names;
}

void CheckPattern(YamlFile& file, const YAML::Node& node, const std::string& pattern) {
  const std::string fault = PatternFault(pattern);
  if (!fault.empty()) file.Error(node, "The pattern is no regular expression: " + fault + ".");
}

void CheckId(YamlFile& file, const YAML::Node& node, const std::string& id) {
  if (IsId(id)) return;
  file.Error(node, "'" + id + "' must be lower-case words joined by '-', such as 'no-buzzwords'.");
}

}  // namespace

bool IsId(std::string_view name) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (name.empty() || !letter(name.front()) || name.back() == '-') return false;
  for (size_t i = 1; i < name.size(); ++i) {
    const bool digit = name[i] >= '0' && name[i] <= '9';
    if (!letter(name[i]) && !digit && (name[i] != '-' || name[i - 1] == '-')) return false;
  }
  return true;
}

std::string Listed(std::span<const std::string_view> names, std::string_view gap) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += gap;
    text += name;
  }
  return text;
}

void CheckKnown(YamlFile& file, const YAML::Node& node, std::string_view what,
                std::string_view name, std::span<const std::string_view> known) {
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  file.Error(node,
             "There is no " + std::string(what) + " '" + std::string(name) + "'" +
                 DidYouMean(name, known, "."),
             std::string(what) + "s: " + Listed(known));
}

void CheckName(YamlFile& file, const SignalTable& signals, Holds holds, const YAML::Node& node) {
  const std::string& text = node.Scalar();
  switch (holds) {
    case Holds::kId:
      return CheckId(file, node, text);
    case Holds::kGroup:
      return CheckKnown(file, node, "group", text, GroupNames());
    case Holds::kSignal:
      return CheckKnown(file, node, "signal", text, SignalNames(signals));
    case Holds::kSignalOrPart:
      if (PartFromKey(text)) return;
      return CheckKnown(file, node, "signal", text, SignalOrPartNames(signals));
    case Holds::kPattern:
      return CheckPattern(file, node, text);
    case Holds::kPlain:
    case Holds::kOption:
    case Holds::kHoles:
      return;
  }
}

}  // namespace starlint
