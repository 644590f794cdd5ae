// The gitlab format: a code quality report, an array of findings. GitLab compares the fingerprints
// of two branches to tell what a merge request adds.
#include "lint/fingerprint.h"
#include "render/json_text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

std::string_view SeverityName(Severity severity) {
  if (severity == Severity::kError) return "major";
  return severity == Severity::kWarning ? "minor" : "info";
}

Json PlaceJson(Position at) { return {{"line", at.line}, {"column", at.column}}; }

class GitlabRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      const Json positions = {{"begin", PlaceJson(lines.At(diagnostic.span.begin))},
                              {"end", PlaceJson(lines.At(diagnostic.span.end))}};
      entries_.Add({{"description", diagnostic.rule + ": " + diagnostic.message},
                    {"check_name", diagnostic.rule},
                    {"fingerprint", FingerprintText(diagnostic.fingerprint)},
                    {"severity", SeverityName(diagnostic.severity)},
                    {"location", {{"path", source.name}, {"positions", positions}}}});
    }
  }

  void Finish(const RunTotals&, std::string& out) override {
    entries_.AppendTo(out);
    out += '\n';
  }

 private:
  ArrayText entries_{1};
};

}  // namespace

std::unique_ptr<Renderer> MakeGitlabRenderer(const RenderStyle&) {
  return std::make_unique<GitlabRenderer>();
}

}  // namespace starlint
