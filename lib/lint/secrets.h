// Secrets that a rule finds must not travel on: a report is printed to logs, uploaded as SARIF and
// posted under pull requests. So the bytes of a file are looked at first, and all that is read,
// judged and shown is a copy with the secrets covered; nothing behind this room can let one out.
#pragma once

#include <span>
#include <vector>

#include "lint/lint.h"
#include "rule/rule_set.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

struct ByteScan {
  std::vector<Diagnostic> found;  // by the rules of the settings that look at bytes; of no story
  std::vector<Span> secrets;      // Source bytes, whatever the settings choose not to be told
};

// Runs the rules that look at a file as it is (ForbidCheck::file).
ByteScan ScanBytes(const Source& source, const RuleSet& set, const Settings& settings,
                   PatternCache& patterns);

// `source` with an 'x' for each byte of `secrets` but white space, so that all places and lines
// stay. Only to be read and shown: never to be written back.
Source Covered(const Source& source, std::span<const Span> secrets);

}  // namespace starlint
