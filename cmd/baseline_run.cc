#include "baseline_run.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/describe.h"
#include "base/path.h"
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

void BaselineRun::Linted(const std::string& name, const Settings& settings,
                         const std::optional<std::string>& project) {
  linted_[name] = &settings;
  if (project) projects_.insert(*project);
}

// A rule that nobody knows any more finds nothing, nor does anything in a file that is gone.
bool BaselineRun::LookedFor(std::string_view rule, std::string_view path) const {
  const auto linted = linted_.find(path);
  if (linted == linted_.end()) return IsGone(path);
  const Rule* known = set_.Find(rule);
  if (known == nullptr) return true;
  if (std::holds_alternative<BankCheck>(known->check) && !whole_bank_) return false;
  const std::vector<ActiveRule>& on = linted->second->rules;
  return std::any_of(on.begin(), on.end(),
                     [&](const ActiveRule& active) { return active.rule == known; });
}

bool BaselineRun::IsGone(std::string_view path) const {
  return !projects_.empty() &&
         std::all_of(projects_.begin(), projects_.end(), [&](const std::string& project) {
           return io_.Type(JoinPath(project, path)) == FileType::kMissing;
         });
}

void BaselineRun::Filter(const std::string& name, FileReport& report) {
  if (!target_.empty()) {
    found_ += report.diagnostics.size();
    writer_.Add(name, report);
    report.diagnostics.clear();
  } else if (known_) {
    known_->Filter(report);
  }
}

bool BaselineRun::IsFile(const std::string& path) const {
  if (!known_) return false;
  const std::string here = io_.WorkingDirectory();
  return AbsolutePath(path, here) == AbsolutePath(source_.name, here);
}

std::optional<BaselineRun::StaleReport> BaselineRun::Stale() const {
  if (!known_) return std::nullopt;
  FileReport report;
  report.reported = true;  // it is not one of the files that were linted
  report.diagnostics = known_->Stale(
      [this](std::string_view rule, std::string_view path) { return LookedFor(rule, path); });
  if (report.diagnostics.empty()) return std::nullopt;
  return StaleReport{source_, std::move(report)};
}

// How many findings the old baseline knows besides; nothing when what stands there is none
// and must not be lost. One with mistakes is written over: that is how it is mended.
std::optional<size_t> BaselineRun::KeepOthers() {
  Source old{target_, {}};
  if (io_.ReadFile(target_, old.text) || old.text.empty()) return 0;
  if (old.text.find(kBaselineMark) == old.text.npos) return std::nullopt;
  Problems problems;
  const std::optional<Baseline> known = Baseline::Read(old, problems);
  if (!known) return 0;
  return writer_.Keep(*known, [this](std::string_view rule, std::string_view path) {
    return LookedFor(rule, path);
  });
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
  if (*kept > 0) line += ", kept " + Plural(*kept, "finding") + " not looked for";
  io_.Err(line + "\n");
  return true;
}

}  // namespace starlint
