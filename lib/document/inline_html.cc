#include "document/inline_html.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace starlint {
namespace {

// HTML elements that people do put into Markdown, ascending. Left out on purpose: elements that
// have no place in prose and whose names make likely placeholders, such as `<title>`, `<time>`,
// `<data>`, `<link>`, `<source>`, `<label>`, `<object>`, `<output>`, `<area>`, `<address>`.
constexpr auto kElements = std::to_array<std::string_view>({
    // clang-format off
    "a", "abbr", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "br",
    "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "ins", "kbd", "li", "main", "mark",
    "nav", "noscript", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp",
    "script", "section", "small", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
    "var", "video", "wbr"
    // clang-format on
});
static_assert(std::is_sorted(kElements.begin(), kElements.end()));

constexpr bool IsNameByte(char c) { return IsLetter(c) || (c >= '0' && c <= '9') || c == '-'; }
constexpr char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

uint32_t EndAfter(std::string_view text, uint32_t at, std::string_view closer) {
  const size_t found = text.find(closer, at);
  return static_cast<uint32_t>(found == text.npos ? text.size() : found + closer.size());
}

// After the first '>' that no quoted attribute value holds.
uint32_t EndOfTag(std::string_view text, uint32_t at) {
  char quote = 0;
  for (size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return static_cast<uint32_t>(i + 1);
    }
  }
  return static_cast<uint32_t>(text.size());
}

HtmlKind KindOf(std::string_view name) {
  constexpr size_t kLongest = 10;  // "blockquote", "figcaption"
  if (name.size() > kLongest) return HtmlKind::kPlaceholder;
  std::array<char, kLongest> buffer{};
  std::transform(name.begin(), name.end(), buffer.begin(), Lower);
  const std::string_view lower(buffer.data(), name.size());
  if (lower == "br") return HtmlKind::kLineBreak;
  const bool known = std::binary_search(kElements.begin(), kElements.end(), lower);
  return known ? HtmlKind::kDropped : HtmlKind::kPlaceholder;
}

size_t FindBlankLine(std::string_view text, size_t at) {
  while ((at = text.find('\n', at)) != text.npos) {
    const size_t next = text.find_first_not_of(" \t\r", at + 1);
    if (next == text.npos || text[next] == '\n') return at;
    at = next;
  }
  return at;
}

}  // namespace

HtmlTag ReadHtmlTag(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  // The marks may share their hyphens: browsers take <!--> for an empty comment.
  if (rest.starts_with("<!--")) return {HtmlKind::kDropped, EndAfter(text, at + 2, "-->")};
  if (rest.starts_with("<![CDATA[")) return {HtmlKind::kDropped, EndAfter(text, at, "]]>")};
  if (rest.starts_with("<?")) return {HtmlKind::kDropped, EndAfter(text, at, "?>")};
  const size_t begin = rest.starts_with("</") ? 2 : 1;
  size_t end = begin;
  while (end < rest.size() && IsNameByte(rest[end])) ++end;
  if (end == begin || !IsLetter(rest[begin])) return {HtmlKind::kDropped, EndOfTag(text, at)};
  return {KindOf(rest.substr(begin, end - begin)), EndOfTag(text, at)};
}

uint32_t CommentFinder::End(uint32_t at) {
  if (closer_ < at + 2) closer_ = text_.find("-->", at + 2);  // <!--> is closed too
  if (closer_ == text_.npos) return 0;
  if (blank_ <= at) blank_ = FindBlankLine(text_, at);
  return blank_ < closer_ ? 0 : static_cast<uint32_t>(closer_ + 3);
}

}  // namespace starlint
