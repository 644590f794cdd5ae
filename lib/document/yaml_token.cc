#include "document/yaml_token.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace starlint {
namespace {

// The parser ends a tag at the first byte that cannot be part of one, blank or not.
uint32_t SkipTag(std::string_view text, uint32_t at) {
  const auto end = static_cast<uint32_t>(text.size());
  if (text.substr(at).starts_with("!<")) return std::min(FindAny(text, at, ">") + 1, end);
  const size_t stop = text.find_first_not_of(
      "!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-#;/?:@&=+$_.~*'()%", at);
  return static_cast<uint32_t>(std::min<size_t>(stop, end));
}

}  // namespace

uint32_t FindAny(std::string_view text, uint32_t at, std::string_view any) {
  return static_cast<uint32_t>(std::min(text.find_first_of(any, at), text.size()));
}

uint32_t NameEnd(std::string_view text, uint32_t at) {
  return FindAny(text, at, " \t\n,[]{}");  // to the parser a lone CR is a letter
}

uint32_t SkipProperties(std::string_view text, uint32_t at) {
  bool property = false;
  while (at < text.size()) {
    if (text[at] == '&') {
      at = NameEnd(text, at);
      property = true;
    } else if (text[at] == '!') {
      at = SkipTag(text, at);
      property = true;
    } else if (property &&
               (IsBlank(text[at]) || text[at] == '\n' || text.substr(at).starts_with("\r\n"))) {
      ++at;
    } else if (property && text[at] == '#') {
      at = FindAny(text, at, "\n");
    } else {
      break;
    }
  }
  return at;
}

uint32_t EntryBegin(std::string_view text, uint32_t base, uint32_t at) {
  uint32_t dash = at;
  while (dash > base && IsBlank(text[dash - 1])) --dash;
  return dash < at && text[dash - 1] == '-' ? dash - 1 : at;
}

Span CharAt(std::string_view text, uint32_t at) {
  uint32_t end = at;
  if (end < text.size()) ++end;
  while (end > at && end < text.size() && IsContinuation(text[end])) ++end;
  return {at, end};
}

Span WordAt(std::string_view text, uint32_t at) {
  return {at, std::max(CharAt(text, at).end, FindAny(text, at, " \t\r\n"))};
}

}  // namespace starlint
