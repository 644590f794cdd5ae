// The checkstyle format, for Jenkins and whatever else learned to read Checkstyle's reports.
#include "base/text.h"
#include "render/renderer.h"
#include "render/xml_text.h"

namespace starlint {
namespace {

void AppendError(const LineMap& lines, const Diagnostic& diagnostic, std::string& out) {
  const Position at = lines.At(diagnostic.span.begin);
  out += "    <error line=\"";
  AppendNumber(out, at.line);
  out += "\" column=\"";
  AppendNumber(out, at.column);
  out += "\" severity=\"";
  out += ToString(diagnostic.severity);
  out += "\" message=\"";
  AppendXml(diagnostic.message, out);
  out += "\" source=\"starlint.";
  AppendXml(diagnostic.rule, out);
  out += "\"/>\n";
}

class CheckstyleRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    files_ += "  <file name=\"";
    AppendXml(source.name, files_);
    files_ += "\">\n";
    for (const Diagnostic& diagnostic : report.diagnostics) AppendError(lines, diagnostic, files_);
    files_ += "  </file>\n";
  }

  void Finish(const RunTotals&, std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
    out += files_;
    out += "</checkstyle>\n";
  }

 private:
  std::string files_;
};

}  // namespace

std::unique_ptr<Renderer> MakeCheckstyleRenderer(const RenderStyle&) {
  return std::make_unique<CheckstyleRenderer>();
}

}  // namespace starlint
