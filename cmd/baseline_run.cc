#include "baseline_run.h"

#include <utility>

#include "base/describe.h"
#include "base/text.h"
#include "commands.h"
#include "terminal.h"

namespace starlint {

bool BaselineRun::Read(const std::string& path) {
  source_.name = path;
  if (const std::error_code error = io_.ReadFile(path, source_.text)) {
    const bool missing = error == std::errc::no_such_file_or_directory;
    Fail(io_, path + ": the baseline cannot be read: " + Describe(error) +
                  (missing ? "; --write-baseline " + path + " writes it" : ""));
    return false;
  }
  Problems problems;
  known_ = Baseline::Read(source_, problems);
  for (const Diagnostic& problem : problems) Fail(io_, path + ": " + problem.message);
  return known_.has_value();
}

void BaselineRun::Filter(const std::string& name, FileReport& report) {
  if (!target_.empty()) {
    found_ += report.diagnostics.size();
    writer_.Add(name, report);
    report.diagnostics.clear();
  } else if (known_) {
    known_->Filter(name, report);
  }
}

std::optional<BaselineRun::StaleReport> BaselineRun::Stale() const {
  if (!known_) return std::nullopt;
  FileReport report;
  report.diagnostics = known_->Stale();
  if (report.diagnostics.empty()) return std::nullopt;
  return StaleReport{source_, std::move(report)};
}

// How many findings of other files the old baseline knows; nothing when what stands there is none
// and must not be lost. One with mistakes is written over: that is how it is mended.
std::optional<size_t> BaselineRun::KeepOthers() {
  Source old{target_, {}};
  if (io_.ReadFile(target_, old.text) || old.text.empty()) return 0;
  if (old.text.find(kBaselineMark) == old.text.npos) return std::nullopt;
  Problems problems;
  const std::optional<Baseline> known = Baseline::Read(old, problems);
  return known ? writer_.Keep(*known) : 0;
}

bool BaselineRun::Write() {
  if (target_.empty()) return true;
  const std::optional<size_t> kept = KeepOthers();
  if (!kept) {
    Fail(io_, target_ + ": what is there is no baseline; it is not written over");
    return false;
  }
  if (const std::error_code error = io_.WriteFile(target_, writer_.Text())) {
    Fail(io_, target_ + ": the baseline cannot be written: " + Describe(error));
    return false;
  }
  std::string line = "wrote " + Plural(found_, "finding") + " to ";
  AppendPrintable(line, target_);
  if (*kept > 0) line += ", kept " + Plural(*kept, "finding") + " of other files";
  io_.Err(line + "\n");
  return true;
}

}  // namespace starlint
