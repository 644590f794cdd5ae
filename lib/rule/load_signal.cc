// Signal files: what a signal means, and its phrases.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "rule/load.h"
#include "rule/rule_names.h"
#include "rule/yaml_node.h"
#include "signal/user_signals.h"

namespace starlint {
namespace {

constexpr std::string_view kKind = "rule-file";

void Unreadable(const SignalFile::Pattern& pattern, const std::string& fault, Problems& problems) {
  problems.push_back({std::string(kKind), Severity::kError, pattern.span,
                      "The phrase '" + pattern.text + "' cannot be read. " + fault, "", -1});
}

}  // namespace

std::optional<SignalFile> LoadSignal(const Source& source, Problems& problems) {
  YamlFile file(source, kKind, problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  if (!root->IsMap()) {
    file.Error(*root, "A signal file is a mapping of keys to values.");
    return std::nullopt;
  }
  file.RejectUnknownKeys(*root,
                         {"signal", "means", "learned", "tags", "phrases", "certain", "except"});
  file.RejectDoubleKeys(*root);
  SignalFile result;
  for (const std::string_view key : {"signal", "means"}) {
    const YAML::Node node = (*root)[std::string(key)];
    const auto text = node.IsDefined() ? file.Scalar(node, key) : std::nullopt;
    if (!node.IsDefined()) file.Error(*root, "The key '" + std::string(key) + "' is missing.");
    if (text) (key == "signal" ? result.name : result.means) = *text;
    if (text && key == "signal") CheckName(file, {}, Holds::kId, node);
  }
  const YAML::Node learned = (*root)["learned"];
  if (learned.IsDefined() && !YAML::convert<bool>::decode(learned, result.learned)) {
    file.Error(learned, "'learned' must be true or false.");
  }
  for (const auto& tag : (*root)["tags"]) {
    if (auto text = file.Scalar(tag, "tags")) result.tags.push_back(std::move(*text));
  }
  for (const std::string_view key : {"phrases", "certain", "except"}) {
    const YAML::Node list = (*root)[std::string(key)];
    if (list.IsDefined() && !list.IsSequence()) {
      file.Error(list, "'" + std::string(key) + "' must be a list.");
      continue;
    }
    for (const auto& entry : list) {
      if (auto text = file.Scalar(entry, key)) {
        result.patterns.push_back(
            {std::move(*text), key == "except", key == "certain", file.Place(entry)});
      }
    }
  }
  if (file.failed()) return std::nullopt;
  return result;
}

void CheckPhrases(const SignalFile& file, Problems& problems) {
  UserSignals phrases;
  for (const SignalFile::Pattern& pattern : file.patterns) {
    const std::string fault = phrases.Add(pattern.text, 0, pattern.mask);
    if (!fault.empty()) Unreadable(pattern, fault, problems);
  }
}

void AddSignal(const SignalFile& file, SignalBuilder& builder, Problems& problems) {
  std::string order = builder.SignalFault(file.name);
  if (!order.empty()) {
    problems.push_back({std::string(kKind), Severity::kError, {}, std::move(order), "", -1});
    return;
  }
  const uint16_t number = builder.AddSignal(file.name, file.means, file.learned);
  for (const SignalFile::Pattern& pattern : file.patterns) {
    const std::string fault =
        builder.AddPhrase(pattern.text, number, pattern.mask, pattern.certain);
    if (!fault.empty()) Unreadable(pattern, fault, problems);
  }
}

}  // namespace starlint
