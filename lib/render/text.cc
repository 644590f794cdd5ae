// The text format, for people: the headline of each finding, the marked line, the advice. Findings
// at one place share the line.
#include "base/text.h"

#include <span>

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

std::string LineAndColumn(const Related& related) {
  return std::to_string(related.line) + ":" + std::to_string(related.column);
}

// Where else to look, in the shape that terminals and editors make a link of.
std::string PlaceOf(const Source& source, const Related& related) {
  return (related.path.empty() ? source.name : related.path) + ":" + LineAndColumn(related) + ": " +
         related.message;
}

// Several places of the same file of which the same is said, in one go.
std::string PlacesOf(std::span<const Related> places) {
  std::string text = places.front().message;
  for (const Related& related : places) {
    text += (&related == places.data() ? ": " : ", ") + LineAndColumn(related);
  }
  return text;
}

// How many of the first places stand in the file of the finding and say the same.
size_t Alike(std::span<const Related> places) {
  const Related& front = places.front();
  size_t count = 1;
  while (count < places.size() && front.path.empty() && places[count].path.empty() &&
         places[count].message == front.message) {
    ++count;
  }
  return count;
}

class TextRenderer : public Renderer {
 public:
  explicit TextRenderer(const RenderStyle& style) : style_(style) {}

  void File(const Source& source, const FileReport& report, std::string& out) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    std::span<const Diagnostic> rest = report.diagnostics;
    while (!rest.empty()) {
      if (!first_) out += '\n';
      first_ = false;
      const size_t together = AtOnePlace(rest);
      Append(source, lines, rest.first(together), out);
      rest = rest.subspan(together);
    }
  }

  void Finish(const RunTotals&, std::string&) override {}

 private:
  // How many of the first findings point at the same place: what a part lacks is told in one go.
  static size_t AtOnePlace(std::span<const Diagnostic> findings) {
    size_t count = 1;
    while (count < findings.size() && findings[count].span == findings.front().span) ++count;
    return count;
  }

  // Findings at one place: their headlines, the place once, what to look at and to do.
  void Append(const Source& source, const LineMap& lines, std::span<const Diagnostic> findings,
              std::string& out) const {
    const Span span = findings.front().span;
    const Position at = lines.At(span.begin, style_.columns);
    for (const Diagnostic& finding : findings) {
      AppendHeadline(source.name, at, finding, style_.color, out);
    }
    AppendExcerpt(source, lines, span, style_, out);
    const uint32_t gutter = GutterCells(at.line);
    for (const Diagnostic& finding : findings) {
      for (std::span<const Related> places = finding.related; !places.empty();) {
        const std::span<const Related> alike = places.first(Alike(places));
        AppendNote(" note: ", alike.size() > 1 ? PlacesOf(alike) : PlaceOf(source, alike.front()),
                   gutter, style_, out);
        places = places.subspan(alike.size());
      }
      // Of several each says whose it is: the headlines stand above the excerpt.
      std::string label = " ";
      AppendPrintable(label, findings.size() > 1 ? finding.rule : "help");
      if (!finding.help.empty()) AppendNote(label + ": ", finding.help, gutter, style_, out);
    }
  }

  RenderStyle style_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> MakeTextRenderer(const RenderStyle& style) {
  return std::make_unique<TextRenderer>(style);
}

}  // namespace starlint
