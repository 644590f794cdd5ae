// Where the reports of a run go and in which formats. A run tells it of each file in order and of
// the end; nobody else writes to standard output while a run goes on. What a finding is worth to
// the exit status is decided here too, since what is shown and what fails are asked for together.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "lint/lint.h"
#include "options.h"
#include "render/format.h"
#include "render/renderer.h"
#include "render/statistics.h"
#include "rule/rule_set.h"

namespace starlint {

// One report: its format, and the file it is written to; empty: standard output.
struct OutputTarget {
  const Format* format = nullptr;
  std::string file;
};

// Appends what `formats` ("text", "json=FILE") ask for to `targets`. Gives what is wrong with them
// as a sentence, empty when nothing is.
std::string ParseTargets(const std::vector<std::string>& formats, const Io& io,
                         std::vector<OutputTarget>& targets);

class Outputs {
 public:
  // `options`, `set` and `io` must outlive it.
  Outputs(const CheckOptions& options, const std::vector<OutputTarget>& targets, const RuleSet& set,
          Io& io);

  // `settings`: those of the file; what is shown and fails is theirs where the options do not say.
  void File(const Source& source, FileReport report, const Settings& settings);

  // Writes what is left, each file whole, then statistics and summary to standard error. Once,
  // after the last file; `trouble`: something could not be read. Whether all could be written; what
  // could not is said on standard error.
  bool Finish(bool trouble);

  // Whether something was found that fails the run.
  bool failed() const { return failed_; }

 private:
  struct Output {
    OutputTarget target;
    std::unique_ptr<Renderer> renderer;
    std::string text;
    bool is_there = false;    // the file, before it is written
    bool over_input = false;  // it is one of those linted
  };

  void Hide(Severity least, FileReport& report);
  void Print(std::string_view text);
  bool Write(const Output& output);
  void Summary();

  const CheckOptions& options_;
  Io& io_;
  bool fixes_stdin_;  // standard output is for the fixed text: reports go to standard error
  std::vector<Output> outputs_;
  RunTotals totals_;
  Statistics statistics_;
  bool failed_ = false;
};

}  // namespace starlint
