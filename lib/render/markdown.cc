// The markdown format, for step summaries and comments on pull requests: a table of the stories and
// a list of the findings.
#include <cmath>

#include "base/text.h"
#include "render/markdown_text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

// "39 / 0 / 42 / 19 %": the shares of the story's words.
void AppendShares(const StorySummary& story, std::string& out) {
  for (const Part part : {Part::kSituation, Part::kTask, Part::kAction, Part::kResult}) {
    uint32_t words = 0;
    for (const SectionSummary& section : story.sections) {
      words += section.part == part ? section.words : 0;
    }
    if (part != Part::kSituation) out += " / ";
    AppendNumber(out, story.words == 0 ? 0 : std::lround(100.0 * words / story.words));
  }
  out += " %";
}

class MarkdownRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.stories.empty() && report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    std::vector<RunTotals> counts(report.stories.size());
    for (const Diagnostic& diagnostic : report.diagnostics) {
      if (diagnostic.story >= 0) counts[static_cast<size_t>(diagnostic.story)].Add(diagnostic);
      AppendFinding(source, lines, diagnostic);
    }
    for (size_t i = 0; i < report.stories.size() && !report.reported; ++i) {
      AppendStory(source, lines, report.stories[i], counts[i]);
    }
  }

  void Finish(const RunTotals& totals, std::string& out) override {
    out += "**starlint:** " + SummaryLine(totals) + "\n";
    if (!stories_.empty()) {
      out += "\n| Story | Words | Spoken | S / T / A / R | Findings |\n|---|--:|--:|---|---|\n";
      out += stories_;
    }
    if (findings_.empty()) return;
    out += "\n";
    out += findings_;
  }

 private:
  void AppendStory(const Source& source, const LineMap& lines, const StorySummary& story,
                   const RunTotals& counts) {
    stories_ += "| ";
    AppendLink(story.title.empty() ? source.name : story.title, source.name,
               lines.At(story.anchor.begin).line, stories_);
    stories_ += " | ";
    AppendNumber(stories_, story.words);
    stories_ += " | ";
    AppendNumber(stories_, std::lround(story.seconds));
    stories_ += " s | ";
    AppendShares(story, stories_);
    const std::string found = CountsLine(counts);
    stories_ += " | " + (found.empty() ? "none" : found) + " |\n";
  }

  void AppendFinding(const Source& source, const LineMap& lines, const Diagnostic& diagnostic) {
    const uint32_t line = lines.At(diagnostic.span.begin).line;
    findings_ += "- ";
    AppendLink(source.name + ":" + std::to_string(line), source.name, line, findings_);
    findings_ += " **";
    findings_ += ToString(diagnostic.severity);
    findings_ += "** ";
    AppendMarkdown(diagnostic.message, findings_);
    findings_ += " \\[";
    AppendMarkdown(diagnostic.rule, findings_);
    findings_ += "\\]\n";
  }

  std::string stories_, findings_;
};

}  // namespace

std::unique_ptr<Renderer> MakeMarkdownRenderer(const RenderStyle&) {
  return std::make_unique<MarkdownRenderer>();
}

}  // namespace starlint
