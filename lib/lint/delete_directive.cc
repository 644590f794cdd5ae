#include "lint/delete_directive.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/text.h"

namespace starlint {
namespace {

// Whether the line that begins at `begin` is blank or behind the end of `text`.
bool IsBlankLine(std::string_view text, size_t begin) {
  const size_t at = std::min(text.find_first_not_of(" \t\r", begin), text.size());
  return at == text.size() || text[at] == '\n';
}

bool IsBlankLineBefore(std::string_view text, size_t end) {
  if (end == 0) return true;
  return IsBlankLine(text, text.substr(0, end - 1).rfind('\n') + 1);  // npos + 1 is the beginning
}

}  // namespace

Fix DeleteDirective(std::string_view text, const Directive& directive) {
  Fix fix{"delete the directive", Applicability::kSafe, {}};
  Span span = directive.source;
  while (span.begin > 0 && IsBlank(text[span.begin - 1])) --span.begin;
  const bool begins_line = span.begin == 0 || text[span.begin - 1] == '\n';
  const bool markdown = text[directive.source.begin] == '<';
  if (directive.own_line && begins_line) {
    const auto next =
        static_cast<uint32_t>(std::min(text.find('\n', span.end), text.size() - 1) + 1);
    const bool parts = !IsBlankLineBefore(text, span.begin) && !IsBlankLine(text, next);
    if (!markdown || !parts) span.end = next;
  } else if (begins_line && markdown) {
    fix.applicability = Applicability::kUnsafe;
  }
  fix.edits.push_back({span, ""});
  return fix;
}

}  // namespace starlint
