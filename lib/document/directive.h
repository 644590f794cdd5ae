// Comments by which an author tells starlint what not to say. Here they are found and taken apart;
// what they silence is the business of lint/suppress.h.
//
//     <!-- starlint-ignore team-language: pair work, "we" is honest -->
//     <!-- starlint-ignore-file over-word-budget, no-tradeoff -->
//     # starlint-ignore team-language        (YAML, front matter)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

struct DirectiveId {
  std::string_view name;  // as written, in the Source
  Span span;              // Source bytes
};

// What is wrong with a directive; it then silences nothing.
struct DirectiveFault {
  Span span;            // Source bytes
  std::string message;  // a sentence
  std::string help;     // advice, lower case, without a period
};

struct Directive {
  Span source;            // Source bytes from "<!--" to "-->", from '#' to the line's end
  bool own_line = false;  // nothing else stands on its lines
  bool file = false;      // speaks for the whole file
  std::vector<DirectiveId> ids;
  std::string_view reason;             // behind the colon, trimmed; empty when there is none
  std::vector<DirectiveFault> faults;  // none: it is sound
};

// The directives of `source`, which `document` was read from, in the order of the file. What stands
// in code is none; what stands inside a YAML text is a fault, since nothing can be a comment there.
// Views point into `source`.
std::vector<Directive> FindDirectives(const Source& source, const Document& document);

}  // namespace starlint
