#include "lint/config.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

class ConfigReader {
 public:
  ConfigReader(YamlFile& file, const SignalTable& table) : file_(file), table_(table) {}

  Config Read(const YAML::Node& root) {
    Config config;
    if (root.IsNull()) return config;  // nothing but comments
    if (!IsMap(root, "A configuration is a mapping of keys to values.", {"signals"})) return config;
    for (const auto& entry : root) {
      if (Key(entry.first) == "signals") ReadSignals(entry.second, config);
    }
    if (config.signals) config.signals->Finish();
    return config;
  }

 private:
  static std::string Key(const YAML::Node& node) {
    return node.IsScalar() ? node.Scalar() : std::string();
  }

  // Whether `node` is a mapping; reports keys that are not known and keys that stand there twice.
  // Without `known` any key will do.
  bool IsMap(const YAML::Node& node, std::string message,
             const std::vector<std::string_view>& known) {
    if (!node.IsMap()) {
      file_.Error(node, std::move(message));
      return false;
    }
    if (!known.empty()) file_.RejectUnknownKeys(node, known);
    std::vector<std::string> seen;
    for (const auto& entry : node) {
      const std::string key = Key(entry.first);
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
        file_.Error(entry.first, "The key " + Quoted(key) + " stands here twice.");
      }
      seen.push_back(key);
    }
    return true;
  }

  void ReadSignals(const YAML::Node& node, Config& config) {
    if (node.IsNull() || !IsMap(node, "'signals' must be a mapping of signals to phrases.", {})) {
      return;
    }
    config.signals = std::make_unique<UserSignals>();
    for (const auto& entry : node) {
      const std::string name = Key(entry.first);
      const auto signal = table_.Find(name);
      if (!signal) UnknownSignal(entry.first, name);
      if (entry.second.IsNull()) continue;
      ReadSignal(entry.second, name, signal.value_or(0), *config.signals);
    }
  }

  void ReadSignal(const YAML::Node& node, const std::string& name, uint8_t signal,
                  UserSignals& signals) {
    if (!IsMap(node, Quoted(name) + " must be a mapping with 'phrases' and 'except'.",
               {"phrases", "except"})) {
      return;
    }
    for (const auto& entry : node) {
      const std::string key = Key(entry.first);
      if (key != "phrases" && key != "except") continue;
      if (entry.second.IsSequence()) {
        for (const auto& item : entry.second) ReadPhrase(item, key, signal, signals);
      } else if (!entry.second.IsNull()) {
        ReadPhrase(entry.second, key, signal, signals);
      }
    }
  }

  void ReadPhrase(const YAML::Node& node, const std::string& key, uint8_t signal,
                  UserSignals& signals) {
    if (!node.IsScalar()) return file_.Error(node, Quoted(key) + " must be a list of phrases.");
    const std::string fault = signals.Add(node.Scalar(), signal, key == "except");
    if (fault.empty()) return;
    file_.Error(node, "The phrase " + Quoted(node.Scalar()) + " cannot be read. " + fault);
  }

  void UnknownSignal(const YAML::Node& node, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Signal& signal : table_.signals) names.push_back(signal.name);
    file_.Error(node, "There is no signal " + Quoted(name) + DidYouMean(name, names, "."));
  }

  YamlFile& file_;
  const SignalTable& table_;
};

}  // namespace

std::optional<Config> ReadConfig(const Source& source, const SignalTable& table,
                                 Problems& problems) {
  const auto before = std::ssize(problems);
  YamlFile file(source, "config", problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  Config config = ConfigReader(file, table).Read(*root);
  if (!file.failed()) return config;
  std::stable_sort(
      problems.begin() + before, problems.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return std::nullopt;
}

}  // namespace starlint
