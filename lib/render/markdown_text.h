// What the markdown formats share: text that is shown as it stands, and links to lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"
#include "render/uri.h"

namespace starlint {

// Appends `text` as one line that Markdown shows as it stands, also inside a table.
inline void AppendMarkdown(std::string_view text, std::string& out) {
  std::string printable;
  AppendPrintable(printable, text);
  for (const char c : printable) {
    if (std::string_view("\\`*_[]<>|~&$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

// A link that shows `text` and leads to `line` of the file at `path`.
inline void AppendLink(std::string_view text, std::string_view path, uint32_t line,
                       std::string& out) {
  out += '[';
  AppendMarkdown(text, out);
  out += "](";
  AppendUriPath(path, out);
  out += "#L";
  AppendNumber(out, line);
  out += ')';
}

}  // namespace starlint
