// What fuzz targets assert. A target's input is arbitrary bytes; what it promises about them is
// checked by Expect, whose failure is a crash that libFuzzer reports with its input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

inline void Expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: not so: %s\n", what);
  std::abort();
}

// `span` lies in `source`, and on the borders of characters where those are sound.
inline void ExpectPlace(const Source& source, Span span) {
  const std::string_view text = source.text;
  Expect(span.begin <= span.end && span.end <= text.size(), "a span lies inside its file");
  if (ValidateUtf8(text) != std::string_view::npos) return;
  Expect(span.begin == text.size() || !IsContinuation(text[span.begin]), "it begins a character");
  Expect(span.end == text.size() || !IsContinuation(text[span.end]), "it ends with a character");
}

inline void ExpectSound(const Source& source, const Diagnostic& diagnostic) {
  ExpectPlace(source, diagnostic.span);
  Expect(!diagnostic.rule.empty(), "a diagnostic has a rule");
  Expect(!diagnostic.message.empty(), "a diagnostic has a message");
  Expect(ValidateUtf8(diagnostic.message) == std::string_view::npos, "a message is UTF-8");
  for (const Fix& fix : diagnostic.fixes) {
    for (const Edit& edit : fix.edits) ExpectPlace(source, edit.span);
  }
}

}  // namespace starlint
