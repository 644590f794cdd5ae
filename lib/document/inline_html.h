// What raw HTML inside prose is: something that is never spoken (a comment, `<sup>`), a line end
// (`<br>`), or a placeholder that only looks like a tag (`<metric>`, `<your number>`) and must
// reach the rules. No HTML is parsed here beyond the end of one tag or comment.
#pragma once

#include <cstdint>
#include <string_view>

namespace starlint {

enum class HtmlKind : uint8_t { kDropped, kLineBreak, kPlaceholder };

struct HtmlTag {
  HtmlKind kind = HtmlKind::kDropped;
  uint32_t end = 0;  // offset after its '>'
};

// The tag, comment or declaration that opens at text[at] == '<'.
HtmlTag ReadHtmlTag(std::string_view text, uint32_t at);

// Finds comments that a Markdown parser does not take for one, `<!-- a -- b -->`: browsers and
// newer CommonMark do, and what an author has hidden must never become prose. Asked with rising
// offsets it is linear over the whole text.
class CommentFinder {
 public:
  explicit CommentFinder(std::string_view text) : text_(text) {}

  // The offset after the `-->` of the comment opened by the `<!--` at `at`; 0 when a blank line or
  // the end of the text comes first.
  uint32_t End(uint32_t at);

 private:
  std::string_view text_;
  size_t closer_ = 0;  // first "-->" at or after the last offset asked for; npos: none
  size_t blank_ = 0;   // first blank line at or after it; npos: none
};

}  // namespace starlint
