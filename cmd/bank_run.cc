#include "bank_run.h"

#include <algorithm>
#include <utility>

#include "base/describe.h"

namespace starlint {

bool IsWholeBank(const std::vector<std::string>& paths, bool declared, Io& io) {
  return declared || paths.empty() ||
         std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
           return path != "-" && io.Type(path) == FileType::kDirectory;
         });
}

std::string BankPath(const std::vector<std::string>& paths, Io& io) {
  for (const std::string& path : paths) {
    if (path != "-" && io.Type(path) == FileType::kDirectory) return path + "/bank.md";
  }
  return "bank.md";
}

void BankRun::Add(const Source& source, bool from_stdin, FileReport& report) {
  if (report.bank.empty()) return;
  if (from_stdin) {
    stdin_text_ = source.text;
    stdin_file_ = files_.size();
  }
  stories_ += report.bank.size();
  std::vector<bool>& flagged = flagged_.emplace_back(report.bank.size());
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.story < 0 || diagnostic.severity < shown_) continue;
    flagged[static_cast<size_t>(diagnostic.story)] = true;
  }
  files_.push_back({source.name, std::move(report.bank)});
  known_.push_back(source.known);
}

void BankRun::Finish(const Settings& settings, PatternCache& patterns, const Sink& sink) {
  const std::vector<BankFinding> found = LintBank(files_, set_, settings);
  Source source;
  for (size_t i = 0; i < found.size();) {
    const uint32_t file = found[i].file;
    std::vector<Diagnostic> findings;
    for (; i < found.size() && found[i].file == file; ++i) {
      findings.push_back(found[i].diagnostic);
    }
    if (!Read(file, source, sink)) continue;
    FileReport report = BankReport(source, findings, set_, settings, patterns);
    report.newly_flagged = NewlyFlagged(file, report);
    sink.take(source, std::move(report));
  }
}

bool BankRun::Read(uint32_t file, Source& source, const Sink& sink) {
  source.name = files_[file].path;
  source.known = known_[file];
  if (file == stdin_file_) return source.text = stdin_text_, true;
  const std::error_code error = io_.ReadFile(source.name, source.text);
  if (error) sink.trouble(source.name + ": " + Describe(error));
  return !error;
}

uint32_t BankRun::NewlyFlagged(uint32_t file, const FileReport& report) {
  uint32_t count = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const auto story = static_cast<size_t>(diagnostic.story);
    const bool counts = diagnostic.story >= 0 && diagnostic.severity >= shown_;
    if (!counts || story >= flagged_[file].size() || flagged_[file][story]) continue;
    flagged_[file][story] = true;
    ++count;
  }
  return count;
}

}  // namespace starlint
