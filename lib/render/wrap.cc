#include "render/wrap.h"

#include "base/text.h"
#include "base/utf8.h"

namespace starlint {

void AppendWrapped(std::string_view text, uint32_t room, uint32_t indent, std::string& out) {
  uint32_t cells = 0;
  while (!(text = Trim(text)).empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    const uint32_t width = DisplayWidth(word);
    if (cells > 0 && cells + 1 + width > room) {
      out += '\n';
      out.append(indent, ' ');
      cells = 0;
    } else if (cells > 0) {
      out += ' ';
      ++cells;
    }
    out += word;
    cells += width;
  }
}

}  // namespace starlint
