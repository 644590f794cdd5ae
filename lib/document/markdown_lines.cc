#include "document/markdown_lines.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace starlint {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;

constexpr bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

struct Line {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t next = 0;  // where the next line begins; == end on the last
};

Line LineFrom(std::string_view text, uint32_t begin) {
  const Span line_end = FindLineEnd(text, begin);
  return {begin, line_end.begin, line_end.end};
}

bool BeginsLine(std::string_view text, uint32_t at) {
  if (at == 0 || IsLineEnd(text[at - 1])) return true;
  return at == 3 && text.starts_with("\xEF\xBB\xBF");
}

Line LineAt(std::string_view text, uint32_t offset) {
  uint32_t begin = offset;
  while (!BeginsLine(text, begin)) --begin;
  return LineFrom(text, begin);
}

// The first whole line at or after `from`.
Line FirstLine(std::string_view text, uint32_t from) {
  return LineFrom(text, BeginsLine(text, from) ? from : FindLineEnd(text, from).end);
}

// `head` below is the source up to the end of the line in question, so that offsets into it are
// offsets into the source and no check can run into the next line.
uint32_t SkipBlanks(std::string_view head, uint32_t at) {
  while (at < head.size() && IsBlank(head[at])) ++at;
  return at;
}

uint32_t SkipRun(std::string_view head, uint32_t at, char mark) {
  while (at < head.size() && head[at] == mark) ++at;
  return at;
}

bool EndsMark(std::string_view head, uint32_t at) { return at >= head.size() || IsBlank(head[at]); }

// After the quote mark, bullet, number or task mark at `at`; `at` itself when there is none.
uint32_t SkipMark(std::string_view head, uint32_t at) {
  if (at >= head.size()) return at;
  const char c = head[at];
  if (c == '>') return at + 1;
  if ((c == '-' || c == '+' || c == '*') && EndsMark(head, at + 1)) return at + 1;
  if (c == '[' && head.size() > at + 2 && head[at + 2] == ']' && EndsMark(head, at + 3)) {
    return at + 3;
  }
  uint32_t end = at;
  while (end < head.size() && end - at < 9 && IsDigit(head[end])) ++end;
  const bool number = end > at && end < head.size() && (head[end] == '.' || head[end] == ')') &&
                      EndsMark(head, end + 1);
  return number ? end + 1 : at;
}

// Where the line's content begins, all container marks taken off.
uint32_t ContentBegin(std::string_view text, Line line) {
  const std::string_view head = text.substr(0, line.end);
  uint32_t at = SkipBlanks(head, line.begin);
  for (uint32_t next = SkipMark(head, at); next != at; next = SkipMark(head, at)) {
    at = SkipBlanks(head, next);
  }
  return at;
}

// The first place of the line, behind zero or more container marks, at which `matches` holds. A run
// of backticks or tildes counts as a mark: md4c passes over one that opens the line after a fence
// which ended with its list or quote.
template <typename Matches>
std::optional<uint32_t> FindContent(std::string_view text, Line line, Matches matches) {
  const std::string_view head = text.substr(0, line.end);
  for (uint32_t at = line.begin;;) {
    at = SkipBlanks(head, at);
    if (at < line.end && matches(head, at)) return at;
    const bool fence = at < line.end && (text[at] == '`' || text[at] == '~');
    const uint32_t next = fence ? SkipRun(head, at, text[at]) : SkipMark(head, at);
    if (next == at) return std::nullopt;
    at = next;
  }
}

bool IsBreak(std::string_view head, uint32_t at) {
  const char mark = head[at];
  if (mark != '*' && mark != '-' && mark != '_') return false;
  int count = 0;
  for (const char c : head.substr(at)) {
    if (c == mark) ++count;
    if (c != mark && !IsBlank(c)) return false;
  }
  return count >= 3;
}

bool IsAtx(std::string_view head, uint32_t at, unsigned level) {
  const uint32_t end = at + level;
  for (uint32_t i = at; i < end; ++i) {
    if (i >= head.size() || head[i] != '#') return false;
  }
  return EndsMark(head, end);
}

bool IsUnderline(std::string_view head, uint32_t at, unsigned level) {
  if (level > 2) return false;
  const char mark = level == 1 ? '=' : '-';
  const uint32_t end = SkipRun(head, at, mark);
  return end > at && SkipBlanks(head, end) == head.size();
}

bool IsBlankLine(std::string_view text, Line line) {
  return SkipBlanks(text.substr(0, line.end), line.begin) == line.end;
}

bool IsUnderlined(std::string_view text, Line line, unsigned level) {
  const auto matches = [&](std::string_view head, uint32_t at) {
    return IsUnderline(head, at, level);
  };
  return FindContent(text, line, matches).has_value();
}

// Whether a heading of these lines may come without reported text: an image, a link with an empty
// label, a code span that holds only a line end. Code fences are none of them.
bool MayBeSilent(std::string_view lines) {
  if (lines.find(']') != lines.npos) return true;
  return lines.find('`') != lines.npos && lines.find("```") == lines.npos;
}

std::optional<uint32_t> FindAtx(std::string_view text, Line line, unsigned level) {
  return FindContent(text, line,
                     [&](std::string_view head, uint32_t at) { return IsAtx(head, at, level); });
}

}  // namespace

Span FindLineEnd(std::string_view text, uint32_t from) {
  uint32_t at = from;
  while (at < text.size() && !IsLineEnd(text[at])) ++at;
  if (at >= text.size()) return {at, at};
  const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return {at, at + (crlf ? 2 : 1)};
}

Span FindBreak(std::string_view text, uint32_t from) {
  for (Line line = FirstLine(text, from); line.begin < text.size();
       line = LineFrom(text, line.next)) {
    const auto found = FindContent(text, line, IsBreak);
    if (found) return {*found, line.end};
  }
  return {from, from};
}

Span FindHeading(std::string_view text, unsigned level, Span seen) {
  const Line first = LineAt(text, seen.begin);
  const auto atx = FindAtx(text, first, level);
  // Its marks are not part of what was reported: `# x` in backticks may be a setext heading's text.
  if (atx && *atx + level <= seen.begin) return {*atx, first.end};
  const uint32_t begin = std::min(ContentBegin(text, first), seen.begin);
  Line line = LineFrom(text, FindLineEnd(text, seen.end).end);
  for (; !IsBlankLine(text, line); line = LineFrom(text, line.next)) {
    if (IsUnderlined(text, line, level)) return {begin, line.end};
  }
  return {begin, std::max(seen.end, first.end)};
}

Span FindEmptyHeading(std::string_view text, unsigned level, uint32_t from) {
  uint32_t begin = kNowhere;  // of the lines above that are not blank
  for (Line line = FirstLine(text, from); line.begin < text.size();
       line = LineFrom(text, line.next)) {
    if (const auto atx = FindAtx(text, line, level)) return {*atx, line.end};
    const bool above = begin != kNowhere && IsUnderlined(text, line, level);
    if (above && MayBeSilent(text.substr(begin, line.begin - begin))) return {begin, line.end};
    if (begin == kNowhere) begin = ContentBegin(text, line);
    if (IsBlankLine(text, line)) begin = kNowhere;
  }
  return {from, from};
}

Span FindFold(std::string_view text, uint32_t floor, uint32_t resume, bool many) {
  uint32_t after = resume;
  while (after > floor && !IsLineEnd(text[after - 1])) --after;
  if (after == floor) return {floor, resume};
  uint32_t begin = many ? FindLineEnd(text, floor).begin : after - 1;
  if (begin > floor && text[begin] == '\n' && text[begin - 1] == '\r') --begin;
  while (begin > floor && (IsBlank(text[begin - 1]) || text[begin - 1] == '\\')) --begin;
  while (after < resume && (IsBlank(text[after]) || text[after] == '>')) ++after;
  return {begin, after};
}

}  // namespace starlint
