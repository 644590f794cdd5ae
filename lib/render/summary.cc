// The last line of a run, for people.
#include "base/text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

void AppendCount(uint32_t count, std::string_view noun, std::string& line) {
  if (count == 0) return;
  if (!line.empty()) line += ", ";
  line += Plural(count, noun);
}

}  // namespace

std::string SummaryLine(const RunTotals& totals) {
  const std::string files = Plural(totals.files, "file");
  const std::string stories = Plural(totals.stories, "story");
  std::string line;
  AppendCount(totals.errors, "error", line);
  AppendCount(totals.warnings, "warning", line);
  AppendCount(totals.infos, "info", line);
  if (line.empty()) return stories + " in " + files + ": no findings";

  line += " in ";
  // Files that could not be read as stories have findings too.
  if (totals.flagged_stories == 0) return line + files;
  if (totals.flagged_stories < totals.stories) {
    AppendNumber(line, totals.flagged_stories);
    line += " of ";
  }
  return line + stories + " (" + files + ")";
}

}  // namespace starlint
