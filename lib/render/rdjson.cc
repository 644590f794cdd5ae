// The rdjson format, which reviewdog turns into review comments. Its columns are UTF-8 bytes.
#include "render/json_text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

std::string_view SeverityName(Severity severity) {
  if (severity == Severity::kError) return "ERROR";
  return severity == Severity::kWarning ? "WARNING" : "INFO";
}

Json PlaceJson(const LineMap& lines, uint32_t offset) {
  const Position at = lines.At(offset, ColumnUnit::kByte);
  return {{"line", at.line}, {"column", at.column}};
}

Json PlacesJson(const LineMap& lines, Span span) {
  return {{"start", PlaceJson(lines, span.begin)}, {"end", PlaceJson(lines, span.end)}};
}

std::string MessageOf(const Diagnostic& diagnostic) {
  if (diagnostic.help.empty()) return diagnostic.message;
  return diagnostic.message + " Help: " + diagnostic.help + ".";
}

// A suggestion is one edit that a reader may accept by itself, so fixes of several are left out.
Json SuggestionsJson(const LineMap& lines, const Diagnostic& diagnostic) {
  Json suggestions = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    if (fix.edits.size() != 1) continue;
    const Edit& edit = fix.edits.front();
    suggestions.push_back({{"range", PlacesJson(lines, edit.span)}, {"text", edit.text}});
  }
  return suggestions;
}

// Of other files only the lines are known here: their columns are not counted in bytes.
Json RelatedJson(const Source& source, const LineMap& lines, const Diagnostic& diagnostic) {
  Json related = Json::array();
  for (const Related& place : diagnostic.related) {
    const bool here = place.path.empty() || place.path == source.name;
    const Json range =
        here ? PlacesJson(lines, place.span) : Json{{"start", {{"line", place.line}}}};
    related.push_back(
        {{"message", place.message},
         {"location", {{"path", here ? source.name : place.path}, {"range", range}}}});
  }
  return related;
}

class RdjsonRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      Json entry = {
          {"message", MessageOf(diagnostic)},
          {"location", {{"path", source.name}, {"range", PlacesJson(lines, diagnostic.span)}}},
          {"severity", SeverityName(diagnostic.severity)},
          {"code", {{"value", diagnostic.rule}}}};
      Json suggestions = SuggestionsJson(lines, diagnostic);
      if (!suggestions.empty()) entry["suggestions"] = std::move(suggestions);
      Json related = RelatedJson(source, lines, diagnostic);
      if (!related.empty()) entry["relatedLocations"] = std::move(related);
      diagnostics_.Add(entry);
    }
  }

  void Finish(const RunTotals&, std::string& out) override {
    out += "{\n \"source\": ";
    AppendIndented({{"name", "starlint"}, {"url", STARLINT_HOMEPAGE}}, 1, out);
    out += ",\n \"diagnostics\": ";
    diagnostics_.AppendTo(out);
    out += "\n}\n";
  }

 private:
  ArrayText diagnostics_{2};
};

}  // namespace

std::unique_ptr<Renderer> MakeRdjsonRenderer(const RenderStyle&) {
  return std::make_unique<RdjsonRenderer>();
}

}  // namespace starlint
