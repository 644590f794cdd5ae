#include "lint/story_settings.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "lint/config_reader.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

constexpr std::string_view kKey = "starlint";
constexpr uint32_t kEnd = std::numeric_limits<uint32_t>::max();

using Blocks = std::vector<Block>;

// Where what stands at `key` holds: in its record, or in its YAML document.
Span RangeOf(const Blocks& blocks, size_t key) {
  size_t first = key;
  while (first > 0 && blocks[first].kind != BlockKind::kBreak &&
         !(blocks[first].kind == BlockKind::kRecord && blocks[first].level <= blocks[key].level)) {
    --first;
  }
  const bool record = blocks[first].kind == BlockKind::kRecord;
  Span range{blocks[first].source.begin, kEnd};
  for (size_t i = key; i < blocks.size(); ++i) {
    const bool next =
        record && blocks[i].kind == BlockKind::kRecord && blocks[i].level <= blocks[first].level;
    if (!next && blocks[i].kind != BlockKind::kBreak) continue;
    range.end = blocks[i].source.begin;
    break;
  }
  return range;
}

// Finds the value of the key that stands at byte `at`.
YAML::Node FindValue(const YAML::Node& node, const YamlFile& file, uint32_t at) {
  if (node.IsMap()) {
    for (const auto& entry : node) {
      const bool here = entry.first.IsScalar() && entry.first.Scalar() == kKey &&
                        file.Place(entry.first).begin == at;
      if (here) return entry.second;
      if (const YAML::Node found = FindValue(entry.second, file, at)) return found;
    }
  } else if (node.IsSequence()) {
    for (const auto& item : node) {
      if (const YAML::Node found = FindValue(item, file, at)) return found;
    }
  }
  return YAML::Node(YAML::NodeType::Undefined);
}

}  // namespace

std::vector<StoryLayer> ReadStoryLayers(const Source& source, const Document& document,
                                        const RuleSet& set, Problems& problems) {
  std::vector<StoryLayer> layers;
  if (source.text.find(kKey) == source.text.npos) return layers;
  const Blocks& blocks = document.blocks;
  const auto body = std::find_if(blocks.begin(), blocks.end(),
                                 [](const Block& b) { return b.kind == BlockKind::kBody; });
  const size_t end = body == blocks.end() ? source.text.npos : body->source.begin;
  const Source yaml{source.name, source.text.substr(0, end)};
  Problems syntax;  // the reader has reported these
  YamlFile file(yaml, "config", syntax);
  std::vector<YAML::Node> roots;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::string_view text = document.prose.text();
    if (block.kind != BlockKind::kKey || block.source.begin >= end ||
        text.substr(block.text.begin, block.text.size()) != kKey) {
      continue;
    }
    if (roots.empty()) roots = file.ParseAll();
    for (const YAML::Node& root : roots) {
      const YAML::Node value = FindValue(root, file, block.source.begin);
      if (!value || !value.IsMap()) continue;  // `starlint: true` only says that it is a story
      auto config = ReadConfigNode(source, value, kInStory, set, problems);
      const Span range = body == blocks.end() ? RangeOf(blocks, i) : Span{0, kEnd};
      if (config) layers.push_back({range, std::move(*config)});
    }
  }
  return layers;
}

}  // namespace starlint
