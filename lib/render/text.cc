// The text format, for people: the headline of each finding, the marked line, the advice.
#include "base/text.h"

#include "base/utf8.h"
#include "render/excerpt.h"
#include "render/headline.h"
#include "render/paint.h"
#include "render/renderer.h"

namespace starlint {
namespace {

// Appends `text` folded at blanks into lines of `room` cells; all but the first are indented.
// A word that is longer than a line stands alone.
void AppendWrapped(std::string_view text, uint32_t room, uint32_t indent, std::string& out) {
  uint32_t cells = 0;
  while (!(text = Trim(text)).empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    const uint32_t width = DisplayWidth(word);
    if (cells > 0 && cells + 1 + width > room) {
      out += '\n';
      out.append(indent, ' ');
      cells = 0;
    } else if (cells > 0) {
      out += ' ';
      ++cells;
    }
    out += word;
    cells += width;
  }
}

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
