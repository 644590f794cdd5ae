#include "story/label_marks.h"

#include "base/text.h"
#include "base/utf8.h"

namespace starlint {

size_t MarkLength(std::string_view text) {
  if (text.empty()) return 0;
  if (text.starts_with("..")) return 0;  // dots stand for what is yet to be written
  if (std::string_view(":.-=|").find(text.front()) != std::string_view::npos) return 1;
  for (const std::string_view mark :
       {std::string_view("\xE2\x80\x94"), std::string_view("\xE2\x80\x93"), kWideColon,
        std::string_view("\xE2\x86\x92")}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

size_t FindDash(std::string_view line, size_t* after) {
  for (size_t at = line.find(' '); at != line.npos; at = line.find(' ', at + 1)) {
    const std::string_view rest = line.substr(at + 1);
    for (const std::string_view mark :
         {std::string_view("- "), std::string_view("-- "), std::string_view("\xE2\x80\x93 "),
          std::string_view("\xE2\x80\x94 "), std::string_view("\xE2\x86\x92 "),
          std::string_view("-> "), std::string_view("=> "), std::string_view("= ")}) {
      if (!rest.starts_with(mark)) continue;
      *after = at + 1 + mark.size();
      return at;
    }
  }
  return line.npos;
}

uint32_t AfterSymbols(std::string_view text, Span line) {
  uint32_t at = line.begin;
  while (at < line.end) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xE2 || byte == 0xF0 || byte == 0xEF) {
      at += DecodeUtf8(text, at).size;
    } else if (IsBlank(text[at]) && at > line.begin) {
      ++at;
    } else {
      return at;
    }
  }
  return line.begin;
}

Span TrimFront(std::string_view text, Span span) {
  while (!span.empty() && IsSpace(text[span.begin])) ++span.begin;
  return span;
}

Span TrimBack(std::string_view text, Span span) {
  while (!span.empty() && IsSpace(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace starlint
