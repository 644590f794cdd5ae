#include "signal/cues.h"

#include <algorithm>

namespace starlint {

void SequenceFinder::Find(const Tokens& tokens, std::vector<uint32_t>& nodes) {
  nodes.clear();
  if (seen_.empty()) return;
  ids_.clear();
  ids_.push_back(table_.begin_word);
  for (const Token& token : tokens.words) ids_.push_back(token.id);
  ids_.push_back(table_.end_word);
  for (size_t begin = 0; begin < ids_.size(); ++begin) FindFrom(begin, nodes);
  for (const uint32_t node : nodes) seen_[node] = false;
}

void SequenceFinder::FindFrom(size_t begin, std::vector<uint32_t>& nodes) {
  const uint32_t first = ids_[begin];
  uint32_t node = first < table_.first_node.size() ? table_.first_node[first] : 0;
  for (size_t next = begin + 1; node != 0; ++next) {
    const bool weighs = table_.weight_begin[node] != table_.weight_begin[node + 1];
    if (weighs && !seen_[node]) {
      seen_[node] = true;
      nodes.push_back(node);
    }
    node = next < ids_.size() ? Child(node, ids_[next]) : 0;
  }
}

uint32_t SequenceFinder::Child(uint32_t node, uint32_t word) const {
  const auto begin = table_.words.begin() + table_.child_begin[node];
  const auto end = table_.words.begin() + table_.child_begin[node + 1];
  const auto at = std::lower_bound(begin, end, word);
  return at != end && *at == word ? static_cast<uint32_t>(at - table_.words.begin()) : 0;
}

}  // namespace starlint
