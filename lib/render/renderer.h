// What every output format offers. A renderer is told of each file in order and of the end; it
// appends to a string and never touches a stream, so that a run can be tested, parallel and
// written to several places at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "lint/report.h"
#include "source/line_map.h"
#include "source/source.h"

namespace starlint {

struct RuleSet;

struct RenderStyle {
  bool color = false;    // ANSI colours; only the text format uses them
  uint32_t width = 100;  // display cells a line may take; only the text format cares
  ColumnUnit columns = ColumnUnit::kCodePoint;  // of the text and concise formats
  const RuleSet* rules = nullptr;               // for formats that describe the rules; may be none
};

// Sums over a whole run.
struct RunTotals {
  uint32_t files = 0;    // files read, stories or not
  uint32_t skipped = 0;  // files without a story
  uint32_t stories = 0;
  uint32_t flagged_stories = 0;  // stories with at least one finding
  uint32_t errors = 0, warnings = 0, infos = 0;
  uint32_t suppressed = 0;    // silenced by the author
  uint32_t baselined = 0;     // known to a baseline
  uint32_t hidden = 0;        // below what is to be shown
  uint32_t safe_fixes = 0;    // findings that --fix would mend
  uint32_t unsafe_fixes = 0;  // ... with --unsafe-fixes
  bool trouble = false;       // something could not be read

  void Add(const Diagnostic& diagnostic);  // to errors, warnings and infos
  void Add(const FileReport& report);      // of one file, to all but `hidden` and `trouble`
};

class Renderer {
 public:
  virtual ~Renderer() = default;
  // Appends what the format says of one file. Called once a file, in the run's order, and once more
  // for files in which rules that look across stories found something (FileReport::reported).
  virtual void File(const Source& source, const FileReport& report, std::string& out) = 0;
  // Appends what closes the output, once, after the last file.
  virtual void Finish(const RunTotals& totals, std::string& out) = 0;
};

// What each is for is said in format.cc.
std::unique_ptr<Renderer> MakeTextRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeConciseRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeJsonRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeSarifRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeGithubRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeGitlabRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeJunitRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeCheckstyleRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeRdjsonRenderer(const RenderStyle& style);
std::unique_ptr<Renderer> MakeMarkdownRenderer(const RenderStyle& style);

// "3 warnings, 1 info"; empty when there are none.
std::string CountsLine(const RunTotals& totals);

// "3 warnings, 1 info in 1 of 12 stories (9 files)" or "12 stories in 9 files: no findings".
std::string SummaryLine(const RunTotals& totals);

}  // namespace starlint
