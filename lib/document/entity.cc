#include "document/entity.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "base/utf8.h"

namespace starlint {
namespace {

struct Named {
  std::string_view name;
  char32_t code;
};

constexpr std::array kNamed{
    Named{"amp", U'&'},        Named{"apos", U'\''},       Named{"asymp", U'\u2248'},
    Named{"bull", U'\u2022'},  Named{"cent", U'\u00A2'},   Named{"copy", U'\u00A9'},
    Named{"deg", U'\u00B0'},   Named{"euro", U'\u20AC'},   Named{"frac12", U'\u00BD'},
    Named{"ge", U'\u2265'},    Named{"gt", U'>'},          Named{"hellip", U'\u2026'},
    Named{"larr", U'\u2190'},  Named{"ldquo", U'\u201C'},  Named{"le", U'\u2264'},
    Named{"lsquo", U'\u2018'}, Named{"lt", U'<'},          Named{"mdash", U'\u2014'},
    Named{"micro", U'\u00B5'}, Named{"middot", U'\u00B7'}, Named{"minus", U'\u2212'},
    Named{"nbsp", U'\u00A0'},  Named{"ndash", U'\u2013'},  Named{"plusmn", U'\u00B1'},
    Named{"pound", U'\u00A3'}, Named{"quot", U'"'},        Named{"rarr", U'\u2192'},
    Named{"rdquo", U'\u201D'}, Named{"reg", U'\u00AE'},    Named{"rsquo", U'\u2019'},
    Named{"times", U'\u00D7'}, Named{"trade", U'\u2122'},
};

std::string Encode(char32_t code) {
  std::string bytes;
  AppendUtf8(bytes, code);
  return bytes;
}

std::string DecodeNumber(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    digits.remove_prefix(1);
    base = 16;
  }
  uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, code, base);
  if (stop != end || digits.empty()) return {};
  if (error != std::errc() || code == 0 || code > 0x10FFFF) return Encode(kReplacement);
  if (code >= 0xD800 && code <= 0xDFFF) return Encode(kReplacement);
  // A line end or a NUL made of digits must not break the promise that prose has none.
  if (code < 0x20 || code == 0x7F) return " ";
  return Encode(code);
}

}  // namespace

std::string DecodeEntity(std::string_view entity) {
  if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return {};
  const std::string_view inside = entity.substr(1, entity.size() - 2);
  if (inside.front() == '#') return DecodeNumber(inside.substr(1));
  for (const Named& known : kNamed) {
    if (known.name == inside) return Encode(known.code);
  }
  return {};
}

}  // namespace starlint
