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

bool IsBlankLineBefore(std::string_view text, size_t end, size_t bom) {
  if (end <= bom) return true;
  const size_t line = text.substr(0, end - 1).rfind('\n') + 1;  // npos + 1 is the beginning
  return IsBlankLine(text, std::max(line, bom));
}

// Whether nothing stands before `end` on its line.
bool IsBlankUpTo(std::string_view text, size_t end, size_t bom) {
  while (end > bom && IsBlank(text[end - 1])) --end;
  return end == bom || text[end - 1] == '\n';
}

// Whether the line that begins at `begin` is so far behind `indent` blanks that it would be code.
bool IsDeeper(std::string_view text, size_t begin, size_t indent) {
  const size_t at = std::min(text.find_first_not_of(" \t", begin), text.size());
  const std::string_view blanks = text.substr(begin, at - begin);
  return blanks.size() >= indent + 4 || blanks.find('\t') != blanks.npos;
}

}  // namespace

Fix DeleteDirective(const Source& source, const Directive& directive) {
  const std::string_view text = source.text;
  const size_t bom = source.BomSize();
  Fix fix{"delete the directive", Applicability::kSafe, {}};
  Span span = directive.source;
  const bool joins = span.end < text.size() && !IsSpace(text[span.end]);  // a word follows
  while (!joins && span.begin > 0 && IsBlank(text[span.begin - 1])) --span.begin;
  const bool begins_line = IsBlankUpTo(text, span.begin, bom);
  const bool markdown = text[directive.source.begin] == '<';
  if (directive.own_line && begins_line) {
    const auto next =
        static_cast<uint32_t>(std::min(text.find('\n', span.end), text.size() - 1) + 1);
    const bool parts = !IsBlankLineBefore(text, span.begin, bom) && !IsBlankLine(text, next);
    if (!markdown || !parts) span.end = next;
    if (markdown && IsDeeper(text, next, directive.source.begin - span.begin)) {
      fix.applicability = Applicability::kUnsafe;
    }
  } else if (begins_line && markdown) {
    fix.applicability = Applicability::kUnsafe;
  }
  fix.edits.push_back({span, ""});
  return fix;
}

}  // namespace starlint
