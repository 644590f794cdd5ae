#include "render/json_text.h"

#include <array>
#include <cstdio>

#include "base/text.h"
#include "base/utf8.h"

namespace starlint {
namespace {

// `json` with controls and marks behind ASCII written as \uXXXX; they stand only in strings.
std::string WithoutControls(const std::string& json) {
  std::string out;
  for (size_t at = 0; at < json.size();) {
    const CodePoint code_point = DecodeUtf8(json, at);
    if (code_point.value >= 0x7F && IsControl(code_point.value)) {
      std::array<char, 12> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x",
                    static_cast<unsigned>(code_point.value));
      out += escape.data();
    } else {
      out.append(json, at, code_point.size);
    }
    at += code_point.size;
  }
  return out;
}

}  // namespace

std::string Dump(const Json& json) {
  std::string text = json.dump(1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
  if (AsciiPrefix(text) == text.size() && text.find('\x7F') == text.npos) return text;
  return WithoutControls(text);
}

}  // namespace starlint
