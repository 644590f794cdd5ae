// One file of a run on its way from path to findings: read, linted and, when that is asked for,
// fixed. It needs nothing of the rest of the run, so that several can be under way at once.
#pragma once

#include <optional>
#include <string>
#include <system_error>

#include "base/io.h"
#include "lint/lint.h"
#include "lint/report.h"
#include "rule/rule_set.h"
#include "signal/pattern.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

struct LintJob {
  std::string path;                    // "-": standard input
  std::string name;                    // what it is called in findings
  std::string known;                   // see Source::known
  bool named = false;                  // by the user, not found in a directory
  const Settings* settings = nullptr;  // that hold for it
};

struct LintedFile {
  Source source;                      // its bytes, after fixing
  FileReport report;                  // what is left to say of them
  std::error_code error;              // why it could not be linted; there is no report then
  uint32_t fixes = 0;                 // how many were made
  std::optional<std::string> before;  // its bytes before fixing, to be shown; if any were fixed
};

class FileLinter {
 public:
  // `fix`: the most that fixes may touch; nothing is fixed without. `set`, `patterns` and `io` must
  // outlive it.
  FileLinter(const RuleSet& set, std::optional<Applicability> fix, PatternCache& patterns, Io& io)
      : set_(set), fix_(fix), patterns_(patterns), io_(io) {}

  // May be called by several threads at once. Writes nothing.
  LintedFile Lint(const LintJob& job) const;

 private:
  LintedFile LintWhole(const LintJob& job) const;

  const RuleSet& set_;
  std::optional<Applicability> fix_;
  PatternCache& patterns_;
  Io& io_;
};

}  // namespace starlint
