#include "render/xml_text.h"

#include "base/text.h"

namespace starlint {
namespace {

// The two code points behind the controls that XML cannot hold, U+FFFE and U+FFFF, without their
// last byte.
constexpr std::string_view kNoCharacter = "\xEF\xBF";

bool IsNoCharacter(std::string_view text) {
  return text.size() > 2 && text.starts_with(kNoCharacter) &&
         static_cast<unsigned char>(text[2]) >= 0xBE;
}

std::string_view Entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void AppendXml(std::string_view text, std::string& out) {
  std::string printable;
  AppendPrintable(printable, text);
  for (size_t at = 0; at < printable.size(); ++at) {
    if (const std::string_view entity = Entity(printable[at]); !entity.empty()) {
      out += entity;
    } else if (IsNoCharacter(std::string_view(printable).substr(at))) {
      out += printable[at + 2] == '\xBE' ? "&lt;U+FFFE&gt;" : "&lt;U+FFFF&gt;";
      at += 2;
    } else {
      out += printable[at];
    }
  }
}

}  // namespace starlint
