// The sarif format (SARIF 2.1.0), for code scanning and the many viewers that read it. It keeps to
// what GitHub asks for and what Microsoft's validator warns of. It holds no snippets: the report
// goes to others, the stories need not.
#include <algorithm>
#include <string>
#include <vector>

#include "lint/fingerprint.h"
#include "render/json_text.h"
#include "render/renderer.h"
#include "render/uri.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

constexpr std::string_view kRoot = "SRCROOT";

std::string_view LevelName(Severity severity) {
  if (severity == Severity::kError) return "error";
  return severity == Severity::kWarning ? "warning" : "note";
}

std::string_view ProblemSeverity(Severity severity) {
  if (severity == Severity::kError) return "error";
  return severity == Severity::kWarning ? "warning" : "recommendation";
}

std::string FirstSentence(std::string_view text) {
  const size_t stop = text.find(". ");
  return std::string(stop == std::string_view::npos ? text : text.substr(0, stop + 1));
}

// Advice as a sentence of its own.
std::string Sentence(std::string_view advice) {
  std::string sentence(advice);
  if (sentence.empty()) return sentence;
  if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 32);
  return sentence + ".";
}

// `advice` with "…" where a finding would fill in its own.
std::string WithoutHoles(std::string_view advice) {
  std::string text;
  for (size_t at = 0; at < advice.size();) {
    const size_t open = std::min(advice.find('{', at), advice.size());
    const size_t close = advice.find('}', open);
    text += advice.substr(at, open - at);
    if (close == std::string_view::npos) return text;
    text += "…";
    at = close + 1;
  }
  return text;
}

// GitHub takes 1,024 characters of a description; this is cut at a word below as many bytes.
std::string_view Shortened(std::string_view text) {
  constexpr size_t kLongest = 1000;
  if (text.size() <= kLongest) return text;
  const size_t blank = text.rfind(' ', kLongest);
  return text.substr(0, blank == std::string_view::npos ? kLongest : blank);
}

Json TextJson(std::string_view text) { return {{"text", text}}; }

// `rule` may be nullptr: readers and comments have complaints that no rule file describes.
Json RuleJson(std::string_view id, const Rule* rule, Severity severity) {
  const std::string why(rule != nullptr ? std::string(rule->why)
                                        : "A file or a comment cannot be read as it was meant.");
  const std::string advice =
      rule != nullptr ? Sentence(WithoutHoles(rule->advice)) : "See the help of each finding.";
  const Severity level = rule != nullptr ? rule->level : severity;
  return {{"id", id},
          {"shortDescription", TextJson(FirstSentence(why))},
          {"fullDescription", TextJson(Shortened(why))},
          {"help", {{"text", why + "\n\n" + advice}, {"markdown", why + "\n\n**Try:** " + advice}}},
          {"defaultConfiguration", {{"level", LevelName(level)}}},
          {"properties",
           {{"precision", "medium"},
            {"problem.severity", ProblemSeverity(level)},
            {"tags", {"interview", rule != nullptr ? rule->group : "reading"}}}}};
}

Json ArtifactJson(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  AppendUriPath(path, uri);
  if (path.starts_with('/')) return {{"uri", uri}};
  return {{"uri", uri}, {"uriBaseId", kRoot}};
}

Json RegionJson(const LineMap& lines, Span span) {
  const Position begin = lines.At(span.begin);
  const Position end = lines.At(span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json FixesJson(const Source& source, const LineMap& lines, const Diagnostic& diagnostic) {
  Json fixes = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    Json replacements = Json::array();
    for (const Edit& edit : fix.edits) {
      replacements.push_back({{"deletedRegion", RegionJson(lines, edit.span)},
                              {"insertedContent", TextJson(edit.text)}});
    }
    const Json change = {{"artifactLocation", ArtifactJson(source.name)},
                         {"replacements", std::move(replacements)}};
    fixes.push_back(
        {{"description", TextJson(fix.title)}, {"artifactChanges", Json::array({change})}});
  }
  return fixes;
}

Json RelatedJson(const Source& source, const Diagnostic& diagnostic) {
  Json places = Json::array();
  for (const Related& related : diagnostic.related) {
    const Json place = {
        {"artifactLocation", ArtifactJson(related.path.empty() ? source.name : related.path)},
        {"region", {{"startLine", related.line}, {"startColumn", related.column}}}};
    places.push_back({{"id", places.size() + 1},
                      {"message", TextJson(Sentence(related.message))},
                      {"physicalLocation", place}});
  }
  return places;
}

Json LocationJson(const Source& source, const FileReport& report, const LineMap& lines,
                  const Diagnostic& diagnostic) {
  Json location = {{"physicalLocation",
                    {{"artifactLocation", ArtifactJson(source.name)},
                     {"region", RegionJson(lines, diagnostic.span)}}}};
  if (diagnostic.story < 0) return location;
  const StorySummary& story = report.stories[static_cast<size_t>(diagnostic.story)];
  std::string name = story.title;
  if (const auto part = PartAt(story, diagnostic.span.begin)) {
    if (!name.empty()) name += '/';
    name += PartKey(*part);
  }
  if (name.empty()) return location;
  location["logicalLocations"] = Json::array({{{"fullyQualifiedName", name}, {"kind", "module"}}});
  return location;
}

class SarifRenderer : public Renderer {
 public:
  explicit SarifRenderer(const RenderStyle& style) : set_(style.rules) {}

  void File(const Source& source, const FileReport& report, std::string&) override {
    if (report.diagnostics.empty()) return;
    const LineMap lines(source.text);
    for (const Diagnostic& diagnostic : report.diagnostics) {
      AddResult(source, report, lines, diagnostic);
    }
  }

  void Finish(const RunTotals& totals, std::string& out) override {
    const Json driver = {{"name", "starlint"},
                         {"semanticVersion", STARLINT_VERSION},
                         {"version", STARLINT_VERSION},
                         {"informationUri", STARLINT_HOMEPAGE},
                         {"rules", rules_}};
    out += "{\n \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n";
    out += " \"version\": \"2.1.0\",\n \"runs\": [\n  {\n   \"tool\": ";
    AppendIndented({{"driver", driver}}, 3, out);
    out += ",\n   \"columnKind\": \"unicodeCodePoints\",\n   \"originalUriBaseIds\": ";
    AppendIndented({{kRoot, {{"description", TextJson("The directory starlint ran in.")}}}}, 3,
                   out);
    out += ",\n   \"invocations\": ";
    AppendIndented(Json::array({{{"executionSuccessful", !totals.trouble}}}), 3, out);
    out += ",\n   \"results\": ";
    results_.AppendTo(out);
    out += "\n  }\n ]\n}\n";
  }

 private:
  size_t RuleIndex(const Diagnostic& diagnostic) {
    const auto at = std::find(ids_.begin(), ids_.end(), diagnostic.rule);
    if (at != ids_.end()) return static_cast<size_t>(at - ids_.begin());
    ids_.push_back(diagnostic.rule);
    const Rule* rule = set_ == nullptr ? nullptr : set_->Find(diagnostic.rule);
    rules_.push_back(RuleJson(diagnostic.rule, rule, diagnostic.severity));
    return ids_.size() - 1;
  }

  void AddResult(const Source& source, const FileReport& report, const LineMap& lines,
                 const Diagnostic& diagnostic) {
    const std::string fingerprint = FingerprintText(diagnostic.fingerprint);
    Json result = {
        {"ruleId", diagnostic.rule},
        {"ruleIndex", RuleIndex(diagnostic)},
        {"level", LevelName(diagnostic.severity)},
        {"message", TextJson(diagnostic.message)},
        {"locations", Json::array({LocationJson(source, report, lines, diagnostic)})},
        {"partialFingerprints",
         {{"primaryLocationLineHash", fingerprint + ":1"}, {"starlint/v1", fingerprint}}}};
    Json related = RelatedJson(source, diagnostic);
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    Json fixes = FixesJson(source, lines, diagnostic);
    if (!fixes.empty()) result["fixes"] = std::move(fixes);
    results_.Add(result);
  }

  const RuleSet* set_;
  std::vector<std::string> ids_;  // of rules_, in their order
  Json rules_ = Json::array();
  ArrayText results_{4};
};

}  // namespace

std::unique_ptr<Renderer> MakeSarifRenderer(const RenderStyle& style) {
  return std::make_unique<SarifRenderer>(style);
}

}  // namespace starlint
