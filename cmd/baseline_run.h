// The baseline of a run: what it knows is taken out of the reports, or all that is found is written
// into a new one.
#pragma once

#include <optional>
#include <string>

#include "base/io.h"
#include "lint/baseline.h"
#include "lint/report.h"
#include "source/source.h"

namespace starlint {

class BaselineRun {
 public:
  explicit BaselineRun(Io& io) : io_(io) {}

  // What is known stands in the file at `path`. False when it cannot be used; why is said on
  // standard error.
  bool Read(const std::string& path);
  // What is found is to be known from now on.
  void WriteTo(std::string path) { target_ = std::move(path); }

  // Takes out of the report of the file called `name` what is not to be shown.
  void Filter(const std::string& name, FileReport& report);

  // The baseline that was read and what it knows but was not found; nothing when all was.
  struct StaleReport {
    const Source& source;
    FileReport report;
  };
  std::optional<StaleReport> Stale() const;

  // Writes the new baseline, if one is wanted. What the one that stands there knows of files that
  // were not linted is kept. False when it cannot be written; why is said on
  // standard error.
  bool Write();

 private:
  std::optional<size_t> KeepOthers();

  Io& io_;
  Source source_;
  std::optional<Baseline> known_;
  std::string target_;
  BaselineWriter writer_;
  size_t found_ = 0;
};

}  // namespace starlint
