// The concise format: a line a finding, for editors, grep and logs.
#include "render/headline.h"
#include "render/renderer.h"

namespace starlint {
namespace {

class ConciseRenderer : public Renderer {
 public:
  explicit ConciseRenderer(const RenderStyle& style) : columns_(style.columns) {}

  void File(const Source& source, const FileReport& report, std::string& out) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      const Position at = lines.At(diagnostic.span.begin, columns_);
      AppendHeadline(source.name, at, diagnostic, /*color=*/false, out);
    }
  }

  void Finish(const RunTotals&, std::string&) override {}

 private:
  ColumnUnit columns_;
};

}  // namespace

std::unique_ptr<Renderer> MakeConciseRenderer(const RenderStyle& style) {
  return std::make_unique<ConciseRenderer>(style);
}

}  // namespace starlint
