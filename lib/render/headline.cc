#include "render/headline.h"

#include "base/text.h"
#include "render/paint.h"

namespace starlint {

void AppendHeadline(std::string_view path, Position at, const Diagnostic& diagnostic, bool color,
                    std::string& out) {
  {
    const Painted bold(out, Paint::kBold, color);
    AppendPrintable(out, path);
    out += ':';
    AppendNumber(out, at.line);
    out += ':';
    AppendNumber(out, at.column);
    out += ':';
  }
  out += ' ';
  AppendPainted(out, ToString(diagnostic.severity), PaintOf(diagnostic.severity), color);
  out += ": ";
  // Messages quote the story, so they may hold whatever it holds.
  AppendPrintable(out, diagnostic.message);
  out += " [";
  AppendPrintable(out, diagnostic.rule);
  out += "]\n";
}

}  // namespace starlint
