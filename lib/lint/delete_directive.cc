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

// The line before the one that begins at `begin`; empty for the first.
std::string_view LineBefore(std::string_view text, size_t begin, size_t bom) {
  if (begin <= bom) return {};
  const size_t line = std::max(text.substr(0, begin - 1).rfind('\n') + 1, bom);  // npos + 1 is 0
  return text.substr(line, begin - line);
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

// Whether the lines above the one that begins at `begin`, up to a blank one, hold a row of a table:
// for md4c all lines behind it are rows too.
bool InTable(std::string_view text, size_t begin, size_t bom) {
  constexpr int kMost = 100;  // lines, so that many directives cost no more than their number
  for (int i = 0; i < kMost; ++i) {
    const std::string_view line = LineBefore(text, begin, bom);
    if (Trim(line).empty()) return false;
    if (line.find('|') != line.npos) return true;
    begin -= line.size();
  }
  return true;  // who knows
}

// Whether nothing but marks of quotes and lists stands before `end` on its line: the line is HTML
// by the comment.
bool OpensBlock(std::string_view text, size_t end, size_t bom) {
  while (end > bom && text[end - 1] != '\n') {
    const char c = text[end - 1];
    if (!IsBlank(c) && !IsDigit(c) && std::string_view(">-*+.)").find(c) == std::string_view::npos)
      return false;
    --end;
  }
  return true;
}

// Whether a mark of Markdown touches the comment, whose meaning hangs on its neighbours, or words
// touch it at both ends, which would be one.
bool HoldsApart(std::string_view text, Span comment) {
  constexpr std::string_view kMarks = "*_`~[]()!<>&\\#|";
  const char before = comment.begin > 0 ? text[comment.begin - 1] : ' ';
  const char after = comment.end < text.size() ? text[comment.end] : ' ';
  const bool marks = kMarks.find(before) != kMarks.npos || kMarks.find(after) != kMarks.npos;
  return marks || (!IsSpace(before) && !IsSpace(after));
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
    const std::string_view before = LineBefore(text, span.begin, bom);
    const bool parts = !Trim(before).empty() && !IsBlankLine(text, next);
    if (!markdown || !parts) span.end = next;
    const bool row = parts && InTable(text, span.begin, bom);
    if (markdown && (row || IsDeeper(text, next, directive.source.begin - span.begin))) {
      fix.applicability = Applicability::kUnsafe;
    }
  } else if (markdown && !directive.own_line &&
             (OpensBlock(text, span.begin, bom) || HoldsApart(text, directive.source))) {
    fix.applicability = Applicability::kUnsafe;
  }
  fix.edits.push_back({span, ""});
  return fix;
}

}  // namespace starlint
