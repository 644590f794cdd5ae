// The mistakes of a rule file as text, so that a test can compare all of them at once.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "source/diagnostic.h"
#include "source/line_map.h"
#include "source/source.h"

namespace starlint {

// `line:column [what it points at] message (help)`, a line each.
inline std::string Dump(const Problems& problems, const Source& source) {
  std::string out;
  const LineMap lines(source.text);
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.rule, "rule-file");
    EXPECT_EQ(problem.severity, Severity::kError);
    EXPECT_EQ(problem.story, -1);
    const Position at = lines.At(problem.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " [" +
           source.text.substr(problem.span.begin, problem.span.size()) + "] " + problem.message;
    if (!problem.help.empty()) out += " (" + problem.help + ")";
    out += "\n";
  }
  return out;
}

}  // namespace starlint
