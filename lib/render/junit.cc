// The junit format, for CI servers that show test results: a suite a file, a failed case a finding,
// and a passed case for each story without findings.
#include <vector>

#include "base/text.h"
#include "render/headline.h"
#include "render/renderer.h"
#include "render/xml_text.h"

namespace starlint {
namespace {

void AppendCase(std::string_view name, std::string_view path, std::string& out) {
  out += "    <testcase name=\"";
  AppendXml(name, out);
  out += "\" classname=\"";
  AppendXml(path, out);
  out += "\" time=\"0.000\"";
}

void AppendFailure(const Source& source, const LineMap& lines, const Diagnostic& diagnostic,
                   std::string& out) {
  const Position at = lines.At(diagnostic.span.begin);
  AppendCase(diagnostic.rule + " (line " + std::to_string(at.line) + ")", source.name, out);
  out += ">\n      <failure type=\"";
  out += ToString(diagnostic.severity);
  out += "\" message=\"";
  AppendXml(diagnostic.message, out);
  out += "\">";
  std::string headline;
  AppendHeadline(source.name, at, diagnostic, /*color=*/false, headline);
  headline.pop_back();
  AppendXml(headline, out);
  out += "</failure>\n    </testcase>\n";
}

void AppendPassed(const Source& source, const LineMap& lines, const StorySummary& story,
                  std::string& out) {
  std::string name = story.title.empty() ? "story" : story.title;
  name += " (line " + std::to_string(lines.At(story.anchor.begin).line) + ")";
  AppendCase(name, source.name, out);
  out += "/>\n";
}

class JunitRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.stories.empty() && report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    std::vector<bool> flagged(report.stories.size());
    std::string cases;
    for (const Diagnostic& diagnostic : report.diagnostics) {
      AppendFailure(source, lines, diagnostic, cases);
      if (diagnostic.story >= 0) flagged[static_cast<size_t>(diagnostic.story)] = true;
    }
    size_t passed = 0;
    for (size_t i = 0; i < report.stories.size(); ++i) {
      if (flagged[i] || report.reported) continue;
      AppendPassed(source, lines, report.stories[i], cases);
      ++passed;
    }
    AppendSuite(source.name, passed + report.diagnostics.size(), report.diagnostics.size(), cases);
  }

  void Finish(const RunTotals&, std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    out += suites_;
    out += "</testsuites>\n";
  }

 private:
  // Neither host nor time are told: the same stories give the same report.
  void AppendSuite(std::string_view path, size_t tests, size_t failures, std::string_view cases) {
    suites_ += "  <testsuite name=\"";
    AppendXml(path, suites_);
    suites_ += "\" tests=\"";
    AppendNumber(suites_, tests);
    suites_ += "\" failures=\"";
    AppendNumber(suites_, failures);
    suites_ +=
        "\" errors=\"0\" hostname=\"localhost\" time=\"0.000\" "
        "timestamp=\"1970-01-01T00:00:00\" package=\"starlint\" id=\"";
    AppendNumber(suites_, id_++);
    suites_ += "\">\n    <properties/>\n";
    suites_ += cases;
    suites_ += "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
  }

  std::string suites_;
  uint32_t id_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> MakeJunitRenderer(const RenderStyle&) {
  return std::make_unique<JunitRenderer>();
}

}  // namespace starlint
