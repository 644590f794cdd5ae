// The json format, for programs: one object whose shape is versioned. Its keys are only added to;
// taking one away or changing its meaning raises schema_version. Columns are always code points,
// so that the output does not depend on how text is shown.
#include <cmath>

#include "lint/fingerprint.h"
#include "render/json_text.h"
#include "render/renderer.h"

namespace starlint {
namespace {

constexpr int kSchemaVersion = 1;

// A story that has a part twice, say two Actions, reports it once, with all its words.
Json SectionsJson(const LineMap& lines, const StorySummary& story) {
  Json sections = Json::object();
  for (const SectionSummary& section : story.sections) {
    const std::string key(PartKey(section.part));
    if (sections.contains(key)) {
      Json& words = sections[key]["words"];
      words = words.get<uint32_t>() + section.words;
      continue;
    }
    sections[key] = {{"line", lines.At(section.label.begin).line}, {"words", section.words}};
  }
  return sections;
}

Json StoryJson(const Source& source, const LineMap& lines, const StorySummary& story) {
  return {{"path", source.name},
          {"title", story.title},
          {"line", lines.At(story.anchor.begin).line},
          {"words", story.words},
          {"seconds", std::round(story.seconds * 10) / 10},
          {"sections", SectionsJson(lines, story)}};
}

Json RelatedJson(const Source& source, const Diagnostic& diagnostic) {
  Json places = Json::array();
  for (const Related& related : diagnostic.related) {
    places.push_back(
        {{"path", related.path.empty() ? source.name : related.path},
         {"message", related.message},
         {"start",
          {{"line", related.line}, {"column", related.column}, {"offset", related.span.begin}}}});
  }
  return places;
}

Json FixesJson(const LineMap& lines, const Diagnostic& diagnostic) {
  Json fixes = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    Json edits = Json::array();
    for (const Edit& edit : fix.edits) {
      edits.push_back({{"range", RangeJson(lines, edit.span)}, {"text", edit.text}});
    }
    const bool safe = fix.applicability == Applicability::kSafe;
    fixes.push_back({{"title", fix.title},
                     {"applicability", safe ? "safe" : "unsafe"},
                     {"edits", std::move(edits)}});
  }
  return fixes;
}

Json DiagnosticJson(const Source& source, const FileReport& report, const LineMap& lines,
                    const Diagnostic& diagnostic) {
  Json story, section;
  if (diagnostic.story >= 0) {
    const StorySummary& summary = report.stories[static_cast<size_t>(diagnostic.story)];
    story = summary.title;
    if (const auto part = PartAt(summary, diagnostic.span.begin)) section = PartKey(*part);
  }
  return {{"path", source.name},
          {"rule", diagnostic.rule},
          {"severity", ToString(diagnostic.severity)},
          {"message", diagnostic.message},
          {"help", diagnostic.help},
          {"story", std::move(story)},
          {"section", std::move(section)},
          {"range", RangeJson(lines, diagnostic.span)},
          {"fingerprint", FingerprintText(diagnostic.fingerprint)},
          {"related", RelatedJson(source, diagnostic)},
          {"fixes", FixesJson(lines, diagnostic)}};
}

class JsonRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.stories.empty() && report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const StorySummary& story : report.stories) {
      if (report.reported) break;
      stories_.Add(StoryJson(source, lines, story));
    }
    for (const Diagnostic& diagnostic : report.diagnostics) {
      diagnostics_.Add(DiagnosticJson(source, report, lines, diagnostic));
    }
  }

  void Finish(const RunTotals& totals, std::string& out) override {
    out += "{\n \"schema_version\": ";
    out += std::to_string(kSchemaVersion);
    out += ",\n \"tool\": ";
    AppendIndented({{"name", "starlint"}, {"version", STARLINT_VERSION}}, 1, out);
    out += ",\n \"stories\": ";
    stories_.AppendTo(out);
    out += ",\n \"diagnostics\": ";
    diagnostics_.AppendTo(out);
    out += ",\n \"summary\": ";
    AppendIndented({{"files", totals.files},
                    {"stories", totals.stories},
                    {"skipped", totals.skipped},
                    {"error", totals.errors},
                    {"warning", totals.warnings},
                    {"info", totals.infos},
                    {"suppressed", totals.suppressed},
                    {"baselined", totals.baselined}},
                   1, out);
    out += "\n}\n";
  }

 private:
  ArrayText stories_, diagnostics_;
};

}  // namespace

std::unique_ptr<Renderer> MakeJsonRenderer(const RenderStyle&) {
  return std::make_unique<JsonRenderer>();
}

}  // namespace starlint
