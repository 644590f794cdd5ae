#include <algorithm>
#include <array>
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
  label.kind = LabelKind::kPart;
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
  label.kind = LabelKind::kField;
  const std::string name = node.as<std::string>("");
  for (const auto& [key, field] : kFields) {
    if (key == name) return label.field = field, true;
  }
  file.Error(node,
             "'tells' is title, question, theme, level, story, id, variant-of, kind or form.");
  return false;
}

void ReadEntry(YamlFile& file, const YAML::Node& entry, Arena& arena, std::vector<Label>& labels) {
  if (!entry.IsMap()) return file.Error(entry, "An entry is a mapping.");
  file.RejectUnknownKeys(entry, {"opens", "tells", "aside", "letters", "names"});
  Label label;
  label.kind = LabelKind::kAside;
  if (entry["opens"].IsDefined() && !ReadOpens(file, entry["opens"], label)) return;
  if (entry["tells"].IsDefined() && !ReadField(file, entry["tells"], label)) return;
  for (const auto& [key, letter] : {std::pair("names", false), std::pair("letters", true)}) {
    for (const auto& name : entry[key]) {
      label.name = arena.Keep(name.as<std::string>(""));
      label.letter = letter;
      labels.push_back(label);
    }
  }
}

}  // namespace

std::optional<std::vector<Label>> LoadVocabulary(const Source& source, Arena& arena,
                                                 Problems& problems) {
  YamlFile file(source, "rule-file", problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  if (!root->IsSequence()) {
    file.Error(*root, "A vocabulary is a list of entries.");
    return std::nullopt;
  }
  std::vector<Label> labels;
  for (const auto& entry : *root) ReadEntry(file, entry, arena, labels);
  if (file.failed()) return std::nullopt;
  return labels;
}

}  // namespace starlint
