// The text format, for people: the headline of each finding, the marked line, the advice.
#include "base/text.h"

#include "render/excerpt.h"
#include "render/headline.h"
#include "render/paint.h"
#include "render/renderer.h"
#include "render/wrap.h"

namespace starlint {
namespace {

// "= help: ..." under the excerpt, folded under itself.
void AppendNote(std::string_view label, std::string_view text, uint32_t gutter,
                const RenderStyle& style, std::string& out) {
  constexpr std::string_view kMark = " =";
  const auto indent = static_cast<uint32_t>(gutter + kMark.size() + label.size());
  {
    const Painted dim(out, Paint::kDim, style.color);
    out.append(gutter, ' ');
    out += kMark;
  }
  out += label;
  std::string printable;
  AppendPrintable(printable, text);
  AppendWrapped(printable, CellsBehind(indent, style), indent, out);
  out += '\n';
}

// Where else to look, in the shape that terminals and editors make a link of.
std::string PlaceOf(const Source& source, const Related& related) {
  return (related.path.empty() ? source.name : related.path) + ":" + std::to_string(related.line) +
         ":" + std::to_string(related.column) + ": " + related.message;
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
    const uint32_t gutter = GutterCells(at.line);
    for (const Related& related : diagnostic.related) {
      AppendNote(" note: ", PlaceOf(source, related), gutter, style_, out);
    }
    if (!diagnostic.help.empty()) AppendNote(" help: ", diagnostic.help, gutter, style_, out);
  }

  RenderStyle style_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> MakeTextRenderer(const RenderStyle& style) {
  return std::make_unique<TextRenderer>(style);
}

}  // namespace starlint
