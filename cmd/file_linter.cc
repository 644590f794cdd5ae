#include "file_linter.h"

#include <new>

#include "lint/fix.h"
#include "lint/secrets.h"
#include "read_input.h"

namespace starlint {

LintedFile FileLinter::Lint(const LintJob& job) const {
  try {
    return LintWhole(job);
  } catch (const std::bad_alloc&) {  // of one file that is too much the others must not die
    LintedFile file;
    file.error = std::make_error_code(std::errc::not_enough_memory);
    return file;
  }
}

LintedFile FileLinter::LintWhole(const LintJob& job) const {
  LintedFile file;
  file.source.name = job.name;
  file.source.known = job.known;
  std::string& text = file.source.text;
  file.error = ReadInput(job.path, io_, text);
  if (file.error) return file;
  const auto lint = [&](const Source& source) {
    return LintFile(source, set_, *job.settings, patterns_);
  };
  file.report = lint(file.source);
  if (!fix_ || CountFixes(file.report.diagnostics).Upto(*fix_) == 0) return file;
  file.before = Covered(file.source, file.report.secrets).text;
  file.fixes = FixFile(file.source, *fix_, lint, file.report);
  return file;
}

}  // namespace starlint
