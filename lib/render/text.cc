// The text format, for people: the headline of each finding, the marked line, the advice.
#include "base/text.h"

#include "render/excerpt.h"
#include "render/headline.h"
#include "render/paint.h"
#include "render/renderer.h"
#include "render/wrap.h"

namespace starlint {
namespace {

void AppendHelp(std::string_view help, uint32_t gutter, const RenderStyle& style,
                std::string& out) {
  constexpr std::string_view kMark = " =";
  constexpr std::string_view kLabel = " help: ";
  const auto indent = static_cast<uint32_t>(gutter + kMark.size() + kLabel.size());
  {
    const Painted dim(out, Paint::kDim, style.color);
    out.append(gutter, ' ');
    out += kMark;
  }
  out += kLabel;
  std::string printable;
  AppendPrintable(printable, help);
  AppendWrapped(printable, CellsBehind(indent, style), indent, out);
  out += '\n';
}

class TextRenderer : public Renderer {
 public:
  explicit TextRenderer(const RenderStyle& style) : style_(style) {}

  void File(const Source& source, const FileReport& report, std::string& out) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      if (!first_) out += '\n';
      first_ = false;
      Append(source, lines, diagnostic, out);
    }
  }

  void Finish(const RunTotals&, std::string&) override {}

 private:
  void Append(const Source& source, const LineMap& lines, const Diagnostic& diagnostic,
              std::string& out) const {
    const Position at = lines.At(diagnostic.span.begin, style_.columns);
    AppendHeadline(source.name, at, diagnostic, style_.color, out);
    AppendExcerpt(source, lines, diagnostic.span, style_, out);
    if (diagnostic.help.empty()) return;
    AppendHelp(diagnostic.help, GutterCells(at.line), style_, out);
  }

  RenderStyle style_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> MakeTextRenderer(const RenderStyle& style) {
  return std::make_unique<TextRenderer>(style);
}

}  // namespace starlint
