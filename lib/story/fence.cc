#include "story/fence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kFewestWords = 12;
constexpr size_t kLongestName = 48;  // bytes

bool IsOneOf(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What the lines of a fence are like.
struct Lines {
  size_t count = 0;
  size_t code = 0;  // that end as lines of code do
  size_t words = 0;
  int parts = 0;  // different parts named at their beginnings
  PartSet named;
};

// The name that a line begins with: before a colon, or all of it behind the marks of a heading.
std::string_view NameIn(std::string_view line) {
  const size_t colon = line.substr(0, kLongestName).find(':');
  if (colon != line.npos) return line.substr(0, colon);
  const bool marked = line.starts_with("#") || line.starts_with("**");
  return marked && line.size() <= kLongestName ? line : std::string_view();
}

void AddLine(std::string_view line, const Vocabulary& vocabulary, Lines& lines) {
  ++lines.count;
  lines.code += std::string_view("{};").find(line.back()) != std::string_view::npos ? 1 : 0;
  const std::string_view told = Trim(line.substr(0, line.find("<!--")));
  const auto blanks = static_cast<size_t>(std::count(told.begin(), told.end(), ' '));
  lines.words += told.empty() ? 0 : blanks + 1;
  const std::string_view name = NameIn(line);
  if (name.empty()) return;
  const auto label = vocabulary.Find(name);
  if (!label || label->kind != LabelKind::kPart) return;
  lines.parts += lines.named.Meets(label->parts) ? 0 : 1;
  lines.named = PartSet::FromBits(lines.named.bits() | label->parts.bits());
}

Lines LinesOf(std::string_view text, const Vocabulary& vocabulary) {
  Lines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = Trim(text.substr(0, end));
    if (!line.empty()) AddLine(line, vocabulary, lines);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

Fence JudgeFence(std::string_view language, std::string_view text, const Vocabulary& vocabulary) {
  const std::string name = ToLower(language);
  const bool data = IsOneOf({"json", "yaml", "yml"}, name);
  const bool prose =
      IsOneOf({"", "text", "txt", "md", "markdown", "plain", "plaintext", "star"}, name);
  if (!data && !prose) return Fence::kCode;
  const Lines lines = LinesOf(text, vocabulary);
  if (lines.parts < 2 || lines.words < kFewestWords) return Fence::kCode;
  if (data) return Fence::kData;
  return lines.code * 4 > lines.count ? Fence::kCode : Fence::kProse;
}

}  // namespace starlint
