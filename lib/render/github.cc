// The github format: workflow commands that GitHub Actions turns into annotations. It shows no more
// than ten of each level for a step, so the worst come first, what it will not show says its place
// in the log, and a notice counts those.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

// What the runner reads back, see its source: %25, %0D and %0A everywhere, %3A and %2C in the value
// of a property.
void AppendEscaped(std::string_view text, bool property, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
}

void AppendProperty(std::string_view name, uint32_t number, std::string& out) {
  out += ',';
  out += name;
  out += '=';
  AppendNumber(out, number);
}

void AppendPlace(Position begin, Position end, std::string& out) {
  AppendProperty("line", begin.line, out);
  const bool one_line = begin.line == end.line;  // else the runner takes no columns
  if (one_line) AppendProperty("col", begin.column, out);
  AppendProperty("endLine", end.line, out);
  if (one_line) AppendProperty("endColumn", end.column, out);
}

// The commands of one severity.
struct Level {
  std::string_view command;
  size_t shown;  // how many of them GitHub shows
  std::string text = {};
  size_t count = 0;

  size_t hidden() const { return count - std::min(count, shown); }
};

class GithubRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      Append(source.name, lines, diagnostic, LevelOf(diagnostic.severity));
    }
  }

  void Finish(const RunTotals&, std::string& out) override {
    const Level& errors = levels_[0];
    const Level& warnings = levels_[1];
    const Level& notices = levels_[2];
    out += errors.text;
    out += warnings.text;
    AppendRest(errors.hidden() + warnings.hidden() + notices.hidden(), out);
    out += notices.text;
  }

 private:
  Level& LevelOf(Severity severity) {
    if (severity == Severity::kError) return levels_[0];
    return severity == Severity::kWarning ? levels_[1] : levels_[2];
  }

  static void Append(std::string_view path, const LineMap& lines, const Diagnostic& diagnostic,
                     Level& level) {
    const Position begin = lines.At(diagnostic.span.begin);
    std::string& out = level.text;
    out += "::";
    out += level.command;
    out += " title=";
    AppendEscaped("starlint (" + diagnostic.rule + ")", /*property=*/true, out);
    out += ",file=";
    std::string name;
    AppendPrintable(name, path);
    AppendEscaped(name, /*property=*/true, out);
    AppendPlace(begin, lines.At(diagnostic.span.end), out);
    out += "::";
    std::string message;
    if (++level.count > level.shown) {
      AppendPrintable(message, path);
      message += ':';
      AppendNumber(message, begin.line);
      message += ": ";
    }
    AppendPrintable(message, diagnostic.message);
    if (!diagnostic.help.empty()) {
      message += "\nhelp: ";
      AppendPrintable(message, diagnostic.help);
    }
    AppendEscaped(message, /*property=*/false, out);
    out += '\n';
  }

  static void AppendRest(size_t hidden, std::string& out) {
    if (hidden == 0) return;
    out += "::notice title=starlint::" + Plural(hidden, "more finding");
    out += hidden == 1 ? " is" : " are";
    out += " in the log of this step; GitHub shows 10 of each level.\n";
  }

  // The notice that counts the rest is one of ten too.
  std::array<Level, 3> levels_ = {Level{"error", 10}, Level{"warning", 10}, Level{"notice", 9}};
};

}  // namespace

std::unique_ptr<Renderer> MakeGithubRenderer(const RenderStyle&) {
  return std::make_unique<GithubRenderer>();
}

}  // namespace starlint
