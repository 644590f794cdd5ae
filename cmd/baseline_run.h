// The baseline of a run: what it knows is taken out of the reports, or all that is found is written
// into a new one.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/io.h"
#include "lint/baseline.h"
#include "lint/lint.h"
#include "lint/report.h"
#include "rule/rule_set.h"
#include "source/source.h"

namespace starlint {

class BaselineRun {
 public:
  // `whole_bank`: rules that look across stories have a say in the run.
  BaselineRun(const RuleSet& set, bool whole_bank, Io& io)
      : set_(set), whole_bank_(whole_bank), io_(io) {}

  // What is known stands in the file at `path`. False when it cannot be used; why is said on
  // standard error.
  bool Read(const std::string& path);
  // What is found is to be known from now on.
  void WriteTo(std::string path) { target_ = std::move(path); }

  // Whether `path` is the baseline that was read: a file for programs, which holds no story.
  bool IsFile(const std::string& path) const;

  // The file known by `name` was linted with `settings`, which must outlive this; `project` is the
  // directory that `name` begins at, if marks show it.
  void Linted(const std::string& name, const Settings& settings,
              const std::optional<std::string>& project);
  // Takes out of the report of the file known by `name` what is not to be shown.
  void Filter(const std::string& name, FileReport& report);

  // The baseline that was read and what it knows but was not found; nothing when all was.
  struct StaleReport {
    const Source& source;
    FileReport report;
  };
  std::optional<StaleReport> Stale() const;

  // Writes the new baseline, if one is wanted. What the one that stands there knows and this run
  // has not looked for is kept. False when it cannot be written; why is said on standard error.
  bool Write();

 private:
  std::optional<size_t> KeepOthers();
  bool LookedFor(std::string_view rule, std::string_view path) const;
  bool IsGone(std::string_view path) const;

  const RuleSet& set_;
  bool whole_bank_;
  Io& io_;
  Source source_;
  std::optional<Baseline> known_;
  std::string target_;
  BaselineWriter writer_;
  size_t found_ = 0;
  std::map<std::string, const Settings*, std::less<>> linted_;  // by what files are known by
  std::set<std::string> projects_;                              // directories that these begin at
};

}  // namespace starlint
