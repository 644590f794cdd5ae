// What the program has to say about a place in a file, in the one shape that rules, readers and
// configuration share. Renderers turn it into text; nothing here knows how it will look.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace starlint {

enum class Severity : uint8_t { kOff, kInfo, kWarning, kError };

constexpr std::string_view ToString(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
    case Severity::kOff:
      break;
  }
  return "off";
}

struct Diagnostic {
  std::string rule;  // the rule's id, or that of the reader's complaint, e.g. "yaml-syntax"
  Severity severity = Severity::kWarning;
  Span span;            // Source bytes
  std::string message;  // one sentence that stands alone, closed by a period
  std::string help;     // advice, lower case, without a period; may be empty
  int32_t story = -1;   // index into FileReport::stories, -1 when it concerns none

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// The complaints of a reader, in the order in which it met them.
using Problems = std::vector<Diagnostic>;

}  // namespace starlint
