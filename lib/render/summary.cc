// What a run adds up to, and the line that says so to people.
#include "base/text.h"
#include "lint/fix.h"
#include "render/renderer.h"

namespace starlint {
namespace {

void AppendCount(uint32_t count, std::string_view noun, std::string& line) {
  if (count == 0) return;
  if (!line.empty()) line += ", ";
  line += Plural(count, noun);
}

// Where the findings are: "1 of 12 stories (9 files)".
std::string PlaceLine(const RunTotals& totals) {
  std::string files = Plural(totals.files, "file");
  const std::string stories = Plural(totals.stories, "story");
  // Files that could not be read as stories have findings too.
  if (totals.flagged_stories == 0) return files;
  std::string line;
  if (totals.flagged_stories < totals.stories) {
    AppendNumber(line, totals.flagged_stories);
    line += " of ";
  }
  return line + stories + " (" + files + ")";
}

}  // namespace

void RunTotals::Add(const Diagnostic& diagnostic) {
  errors += diagnostic.severity == Severity::kError ? 1 : 0;
  warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
  infos += diagnostic.severity == Severity::kInfo ? 1 : 0;
}

void RunTotals::Add(const FileReport& report) {
  const FixCount fixes = CountFixes(report.diagnostics);
  safe_fixes += fixes.safe;
  unsafe_fixes += fixes.unsafe;
  suppressed += report.suppressed;
  baselined += report.baselined;
  if (report.reported) {
    for (const Diagnostic& diagnostic : report.diagnostics) Add(diagnostic);
    flagged_stories += report.newly_flagged;
    return;
  }
  ++files;
  stories += static_cast<uint32_t>(report.stories.size());
  skipped += report.stories.empty() ? 1 : 0;
  int32_t flagged = -1;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    Add(diagnostic);
    if (diagnostic.story <= flagged) continue;
    ++flagged_stories;  // stories of a file come in order, so do their findings
    flagged = diagnostic.story;
  }
}

std::string CountsLine(const RunTotals& totals) {
  std::string line;
  AppendCount(totals.errors, "error", line);
  AppendCount(totals.warnings, "warning", line);
  AppendCount(totals.infos, "info", line);
  return line;
}

std::string SummaryLine(const RunTotals& totals) {
  const std::string counts = CountsLine(totals);
  std::string line = counts.empty() ? Plural(totals.stories, "story") + " in " +
                                          Plural(totals.files, "file") + ": no findings"
                                    : counts + " in " + PlaceLine(totals);
  if (totals.safe_fixes > 0) line += "; " + Plural(totals.safe_fixes, "fix") + " with --fix";
  if (totals.unsafe_fixes > 0) {
    line += "; " + Plural(totals.unsafe_fixes, "fix") + " with --fix --unsafe-fixes";
  }
  if (totals.baselined > 0) line += "; " + std::to_string(totals.baselined) + " known";
  if (totals.hidden > 0) line += "; " + Plural(totals.hidden, "finding") + " not shown";
  return line;
}

}  // namespace starlint
