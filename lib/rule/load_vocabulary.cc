#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "rule/load.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 9> kFields = {{
    {"title", Field::kTitle},
    {"question", Field::kQuestion},
    {"theme", Field::kTheme},
    {"level", Field::kLevel},
    {"story", Field::kStory},
    {"id", Field::kId},
    {"variant-of", Field::kVariantOf},
    {"kind", Field::kKind},
    {"form", Field::kForm},
}};

// `opens:` names the parts that the labels of an entry open.
bool ReadOpens(YamlFile& file, const YAML::Node& node, Label& label) {
  for (const auto& entry : node) {
    const auto part = PartFromKey(entry.as<std::string>(""));
    if (part)
      label.parts.Add(*part);
    else
      file.Error(entry, "'opens' lists situation, task, action, result or lesson.");
  }
  return !label.parts.empty();
}

bool ReadField(YamlFile& file, const YAML::Node& node, Label& label) {
  const auto name = node.as<std::string>("");
  for (const auto& [key, field] : kFields) {
    if (key == name) return label.field = field, true;
  }
  file.Error(node,
             "'tells' is title, question, theme, level, story, id, variant-of, kind or form.");
  return false;
}

// An entry says one thing about its names. Returns whether `label` is ready to be named.
bool ReadKind(YamlFile& file, const YAML::Node& entry, Label& label) {
  constexpr std::array<std::pair<std::string_view, LabelKind>, 4> kKinds = {{
      {"opens", LabelKind::kPart},
      {"tells", LabelKind::kField},
      {"aside", LabelKind::kAside},
      {"word", LabelKind::kWord},
  }};
  size_t found = 0;
  for (const auto& [key, kind] : kKinds) {
    if (!entry[std::string(key)].IsDefined()) continue;
    label.kind = kind;
    ++found;
  }
  if (found != 1) {
    file.Error(entry, "An entry has one of 'opens', 'tells', 'aside' and 'word'.");
    return false;
  }
  if (label.kind == LabelKind::kPart) return ReadOpens(file, entry["opens"], label);
  return label.kind != LabelKind::kField || ReadField(file, entry["tells"], label);
}

bool ReadWeight(YamlFile& file, const YAML::Node& node, Label& label) {
  if (!node.IsDefined()) return true;
  constexpr int kMost = 3;
  const int weight = node.as<int>(-1);
  if (weight >= 0 && weight <= kMost) return label.weight = static_cast<uint8_t>(weight), true;
  file.Error(node, "'weight' is a whole number from 0 to 3.");
  return false;
}

// Collects the labels of a file.
class VocabularyReader {
 public:
  VocabularyReader(YamlFile& file, Arena& arena, std::span<const Label> known)
      : file_(file), arena_(arena) {
    for (const Label& label : known) names_.insert(label.name);
  }

  void ReadEntry(const YAML::Node& entry) {
    if (!entry.IsMap()) return file_.Error(entry, "An entry is a mapping.");
    file_.RejectUnknownKeys(
        entry, {"opens", "tells", "aside", "word", "letters", "names", "begins", "weight"});
    Label label;
    if (!ReadKind(file_, entry, label) || !ReadWeight(file_, entry["weight"], label)) return;
    AddNames(entry["names"], label);
    label.letter = true;
    AddNames(entry["letters"], label);
    label.letter = false;
    label.begins = true;
    AddNames(entry["begins"], label);
  }

  std::vector<Label> Take() { return std::move(labels_); }

 private:
  void AddNames(const YAML::Node& names, Label label) {
    for (const auto& name : names) {
      label.name = arena_.Keep(name.as<std::string>(""));
      if (names_.insert(label.name).second) {
        labels_.push_back(label);
      } else {
        file_.Error(name,
                    "The name '" + std::string(label.name) + "' is in the vocabulary already.");
      }
    }
  }

  YamlFile& file_;
  Arena& arena_;
  std::set<std::string_view> names_;
  std::vector<Label> labels_;
};

}  // namespace

std::optional<std::vector<Label>> LoadVocabulary(const Source& source, Arena& arena,
                                                 Problems& problems, std::span<const Label> known) {
  YamlFile file(source, "rule-file", problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  if (!root->IsSequence()) {
    file.Error(*root, "A vocabulary is a list of entries.");
    return std::nullopt;
  }
  VocabularyReader reader(file, arena, known);
  for (const auto& entry : *root) reader.ReadEntry(entry);
  if (file.failed()) return std::nullopt;
  return reader.Take();
}

}  // namespace starlint
