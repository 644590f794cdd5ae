#include "lint/story_settings.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

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

// The values of all keys of that name in `roots`, by the bytes at which the keys stand. What an
// alias repeats is looked at where it stands only: aliases may be nested without end.
std::map<uint32_t, YAML::Node> FindValues(const std::vector<YAML::Node>& roots,
                                          const YamlFile& file) {
  std::map<uint32_t, YAML::Node> values;
  std::set<std::pair<int, YAML::NodeType::value>> seen;  // where a node begins, and what it is
  std::vector<YAML::Node> open = roots;
  while (!open.empty()) {
    const YAML::Node node = open.back();
    open.pop_back();
    const bool inner = node.IsMap() || node.IsSequence();
    if (!inner || !seen.emplace(node.Mark().pos, node.Type()).second) continue;
    for (const auto& entry : node) {
      open.push_back(node.IsMap() ? entry.second : entry);
      if (node.IsMap() && entry.first.IsScalar() && entry.first.Scalar() == kKey) {
        values.emplace(file.Place(entry.first).begin, entry.second);
      }
    }
  }
  return values;
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
  std::optional<std::map<uint32_t, YAML::Node>> values;
  std::optional<LineMap> lines;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::string_view text = document.prose.text();
    if (block.kind != BlockKind::kKey || block.source.begin >= end ||
        text.substr(block.text.begin, block.text.size()) != kKey) {
      continue;
    }
    if (!values) {
      values = FindValues(file.ParseAll(), file);
      lines.emplace(source.text);
    }
    const auto value = values->find(block.source.begin);
    // `starlint: true` only says that it is a story.
    if (value == values->end() || !value->second.IsMap()) continue;
    auto config = ReadConfigNode(source, *lines, value->second, kInStory, set, problems);
    const Span range = body == blocks.end() ? RangeOf(blocks, i) : Span{0, kEnd};
    if (config) layers.push_back({range, std::move(*config)});
  }
  return layers;
}

}  // namespace starlint
