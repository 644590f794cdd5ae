// The json format, for programs: one object whose shape is versioned. Its keys are only added to;
// taking one away or changing its meaning raises schema_version. Columns are always code points,
// so that the output does not depend on how text is shown.
#include <algorithm>
#include <cmath>

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

// The part `offset` stands in, null between and outside of them.
Json SectionAt(const StorySummary& story, uint32_t offset) {
  Json part;
  for (const SectionSummary& section : story.sections) {
    const Span whole{section.label.begin, std::max(section.label.end, section.content.end)};
    if (whole.Contains(offset)) part = PartKey(section.part);
  }
  return part;
}

Json DiagnosticJson(const Source& source, const FileReport& report, const LineMap& lines,
                    const Diagnostic& diagnostic) {
  Json story, section;
  if (diagnostic.story >= 0) {
    const StorySummary& summary = report.stories[static_cast<size_t>(diagnostic.story)];
    story = summary.title;
    section = SectionAt(summary, diagnostic.span.begin);
  }
  return {{"path", source.name},
          {"rule", diagnostic.rule},
          {"severity", ToString(diagnostic.severity)},
          {"message", diagnostic.message},
          {"help", diagnostic.help},
          {"story", std::move(story)},
          {"section", std::move(section)},
          {"range",
           {{"start", PositionJson(lines, diagnostic.span.begin)},
            {"end", PositionJson(lines, diagnostic.span.end)}}}};
}

class JsonRenderer : public Renderer {
 public:
  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.stories.empty() && report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const StorySummary& story : report.stories) {
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
                    {"info", totals.infos}},
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
