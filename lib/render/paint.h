// ANSI colours, for the text format alone. A colour that is off appends nothing but the text.
#pragma once

#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace starlint {

enum class Paint {
  kPlain,
  kBold,
  kDim,
  kError,
  kWarning,
  kInfo,
  kCaret,
  kBlue,
  kMagenta,
  kGreen,
  kYellow,
  kCyan
};

constexpr std::string_view PaintCode(Paint paint) {
  switch (paint) {
    case Paint::kBold:
      return "\x1b[1m";
    case Paint::kDim:
      return "\x1b[2m";
    case Paint::kError:
      return "\x1b[1;31m";
    case Paint::kWarning:
      return "\x1b[1;33m";
    case Paint::kInfo:
      return "\x1b[1;36m";
    case Paint::kCaret:
      return "\x1b[1;32m";
    case Paint::kBlue:
      return "\x1b[34m";
    case Paint::kMagenta:
      return "\x1b[35m";
    case Paint::kGreen:
      return "\x1b[32m";
    case Paint::kYellow:
      return "\x1b[33m";
    case Paint::kCyan:
      return "\x1b[36m";
    case Paint::kPlain:
      break;
  }
  return "";
}

constexpr Paint PaintOf(Severity severity) {
  if (severity == Severity::kError) return Paint::kError;
  return severity == Severity::kWarning ? Paint::kWarning : Paint::kInfo;
}

// Paints everything appended to `out` while it lives.
class Painted {
 public:
  Painted(std::string& out, Paint paint, bool color)
      : out_(out), on_(color && paint != Paint::kPlain) {
    if (on_) out_ += PaintCode(paint);
  }
  ~Painted() {
    if (on_) out_ += "\x1b[0m";
  }
  Painted(const Painted&) = delete;
  Painted& operator=(const Painted&) = delete;

 private:
  std::string& out_;
  bool on_;
};

inline void AppendPainted(std::string& out, std::string_view text, Paint paint, bool color) {
  const Painted painted(out, paint, color);
  out += text;
}

}  // namespace starlint
