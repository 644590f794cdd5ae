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

// Another place that a finding speaks of, mostly in another file: "told here first".
struct Related {
  std::string path;     // as the run names the file; empty: the file of the finding
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, code points
  Span span;            // bytes of that file
  std::string message;  // lower case, without a period

  friend bool operator==(const Related&, const Related&) = default;
};

// Whether a fix leaves every spoken word alone.
enum class Applicability : uint8_t { kSafe, kUnsafe };

struct Edit {
  Span span;         // Source bytes that are replaced; empty: an insertion
  std::string text;  // what replaces them

  friend bool operator==(const Edit&, const Edit&) = default;
};

// One way to make a finding go away: all of its edits together.
struct Fix {
  std::string title;  // lower case, without a period: "delete \"basically \""
  Applicability applicability = Applicability::kUnsafe;
  std::vector<Edit> edits;  // ascending, apart from one another

  friend bool operator==(const Fix&, const Fix&) = default;
};

struct Diagnostic {
  std::string rule;  // the rule's id, or that of the reader's complaint, e.g. "yaml-syntax"
  Severity severity = Severity::kWarning;
  Span span;            // Source bytes
  std::string message;  // one sentence that stands alone, closed by a period
  std::string help;     // advice, lower case, without a period; may be empty
  int32_t story = -1;   // index into FileReport::stories, -1 when it concerns none
  std::vector<Related> related = {};
  std::vector<Fix> fixes = {};
  bool secret = false;       // its words must not be shown, see lint/secrets.h
  uint64_t fingerprint = 0;  // what a baseline knows it by, see lint/fingerprint.h; 0: none yet

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// The complaints of a reader, in the order in which it met them.
using Problems = std::vector<Diagnostic>;

}  // namespace starlint
