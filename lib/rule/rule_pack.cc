#include "rule/rule_pack.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "rule/clears.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

constexpr size_t kNone = std::numeric_limits<size_t>::max();

// A mistake about the value of a top-level `key`, or about all when that is empty.
void AddProblem(const Source& file, std::string_view key, std::string message, std::string help,
                Problems& problems) {
  YamlFile yaml(file, "rule-file", problems);
  const std::optional<YAML::Node> root = yaml.Parse();
  if (!root) return;
  const YAML::Node node = key.empty() ? *root : (*root)[std::string(key)];
  yaml.Error(node, std::move(message), std::move(help));
}

bool ById(const Rule& a, const Rule& b) { return a.id < b.id; }

}  // namespace

void RulePack::AddSignal(const Source& file, Problems& problems) {
  std::optional<SignalFile> signal = LoadSignal(file, problems);
  if (!signal) return;
  const size_t before = problems.size();
  const auto number = static_cast<uint8_t>(base_.signals.signals.size() + signals_.size());
  if (set_.signals.Find(signal->name)) {
    AddProblem(file, "signal", "There is a signal '" + signal->name + "' already.",
               "to teach it words, write them in .starlint.yaml: signals: {" + signal->name +
                   ": {phrases: [...]}}",
               problems);
  }
  if (signal->learned || !signal->tags.empty()) {
    AddProblem(file, signal->learned ? "learned" : "tags",
               "A signal of your own is known by its phrases; only built-in ones are learned.", "",
               problems);
  }
  if (PartFromKey(signal->name)) {
    AddProblem(file, "signal",
               "'" + signal->name + "' is a part of stories; a signal needs another name.", "",
               problems);
  }
  if (signal->patterns.empty()) {
    AddProblem(file, "", "The key 'phrases' is missing.", "", problems);
  }
  if (number >= kMaxSignals) {
    AddProblem(file, "signal",
               "There can be no more than " + std::to_string(kMaxSignals) +
                   " signals, the built-in ones among them.",
               "", problems);
  }
  CheckPhrases(*signal, problems);
  if (problems.size() != before) return;
  signals_.push_back({arena_.Keep(signal->name), arena_.Keep(signal->means), false});
  signal_files_.push_back(std::move(*signal));
  View();
}

void RulePack::AddRule(const Source& file, Problems& problems) {
  const std::optional<Rule> rule = LoadRule(file, set_.signals, arena_, problems);
  if (!rule) return;
  const std::string id(rule->id);
  if (base_.Find(id) != nullptr) {
    return AddProblem(file, "rule", "'" + id + "' is a built-in rule.",
                      "give yours another id; a built-in rule is changed or switched off in "
                      ".starlint.yaml",
                      problems);
  }
  if (const std::string_view other = FileOf(id); !other.empty()) {
    return AddProblem(file, "rule",
                      "The rule '" + id + "' stands in '" + std::string(other) + "' already.", "",
                      problems);
  }
  origins_.push_back({id, file.name});
  own_.push_back(*rule);
  std::sort(own_.begin(), own_.end(), ById);
  View();
}

void RulePack::CheckReferences(const Source& file, Problems& problems) const {
  for (const Rule& rule : own_) {
    if (FileOf(rule.id) == file.name) CheckClears(file, rule, all_, problems);
  }
}

std::string_view RulePack::FileOf(std::string_view id) const {
  const auto at = std::find_if(origins_.begin(), origins_.end(),
                               [&](const Origin& origin) { return origin.id == id; });
  return at == origins_.end() ? std::string_view() : at->file;
}

std::unique_ptr<UserSignals> RulePack::PhrasesWithout(size_t signal, size_t pattern) const {
  return Phrases(signal, pattern);
}

std::unique_ptr<UserSignals> RulePack::Phrases(size_t signal, size_t pattern) const {
  auto phrases = std::make_unique<UserSignals>();
  for (size_t s = 0; s < signal_files_.size(); ++s) {
    const auto number = static_cast<uint8_t>(base_.signals.signals.size() + s);
    const std::vector<SignalFile::Pattern>& patterns = signal_files_[s].patterns;
    for (size_t p = 0; p < patterns.size(); ++p) {
      if (s != signal || p != pattern) phrases->Add(patterns[p].text, number, patterns[p].mask);
    }
  }
  phrases->Finish();
  return phrases;
}

void RulePack::View() {
  all_.assign(base_.rules.begin(), base_.rules.end());
  all_.insert(all_.end(), own_.begin(), own_.end());
  std::sort(all_.begin(), all_.end(), ById);
  set_.rules = all_;
  set_.signals.own = signals_;
  if (signals_.empty()) return;
  phrases_ = Phrases(kNone, kNone);
  set_.signals.own_phrases = phrases_.get();
}

}  // namespace starlint
