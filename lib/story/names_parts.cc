#include "story/names_parts.h"

#include <cstddef>
#include <optional>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kLongestName = 48;  // bytes
constexpr unsigned kEnough = 4;      // "situation" and "result"; "task" and "result" are in any log

// The key that ends at `colon`, without its quotes; empty when what stands there is none.
std::string_view KeyBefore(std::string_view text, size_t colon) {
  size_t end = colon;
  while (end > 0 && IsBlank(text[end - 1])) --end;
  const bool quoted = end > 0 && (text[end - 1] == '"' || text[end - 1] == '\'');
  const char quote = quoted ? text[--end] : '\0';
  size_t begin = end;
  const auto ends = [&](char c) {
    return quoted ? c == quote : std::string_view("\n{,").find(c) != std::string_view::npos;
  };
  while (begin > 0 && end - begin <= kLongestName && !ends(text[begin - 1])) --begin;
  if (end - begin > kLongestName) return {};
  std::string_view key = Trim(text.substr(begin, end - begin));
  while (key.starts_with("- ")) key = Trim(key.substr(2));
  return key;
}

}  // namespace

bool NamesParts(std::string_view text, const Vocabulary& vocabulary) {
  PartSet named;
  unsigned weight = 0;
  size_t parts = 0;
  for (size_t colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1)) {
    const std::optional<Label> label = vocabulary.Find(KeyBefore(text, colon));
    if (!label || label->kind != LabelKind::kPart || named.Meets(label->parts)) continue;
    named = PartSet::FromBits(named.bits() | label->parts.bits());
    weight += label->weight;
    if (++parts >= 2 && weight >= kEnough) return true;
  }
  return false;
}

}  // namespace starlint
