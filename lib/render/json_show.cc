// The json of `starlint show`.
#include <cmath>

#include "render/cue_words.h"
#include "render/show.h"

namespace starlint {
namespace {

constexpr int kSchemaVersion = 1;

double Rounded(double number) { return std::round(number * 1000) / 1000; }

Json SignalJson(const SignalReading& reading) {
  Json cues = Json::array();
  for (const Cue& cue : reading.cues) {
    cues.push_back({{"cue", cue.name},
                    {"weight", Rounded(cue.weight)},
                    {"says", InWords(cue)},
                    {"words", cue.words}});
  }
  return {{"signal", reading.signal}, {"score", Rounded(reading.score)}, {"cues", std::move(cues)}};
}

Json SentenceJson(const LineMap& lines, const SentenceReading& sentence) {
  Json signals = Json::array();
  for (const SignalReading& reading : sentence.signals) signals.push_back(SignalJson(reading));
  return {{"text", sentence.text},
          {"range", RangeJson(lines, sentence.source)},
          {"signals", std::move(signals)}};
}

Json SectionJson(const LineMap& lines, const SectionReading& section) {
  Json parts = Json::array();
  for (const Part part : kParts) {
    if (section.covers.Has(part)) parts.push_back(PartKey(part));
  }
  Json sentences = Json::array();
  for (const SentenceReading& sentence : section.sentences) {
    sentences.push_back(SentenceJson(lines, sentence));
  }
  return {{"parts", std::move(parts)},
          {"line", lines.At(section.label.begin).line},
          {"sentences", std::move(sentences)}};
}

Json RuleJson(const LineMap& lines, const RuleReading& rule) {
  Json nearest = Json::array();
  for (const NearestReading& near : rule.nearest) {
    Json entry = SignalJson(near.reading);
    entry["text"] = near.text;
    entry["range"] = RangeJson(lines, near.source);
    nearest.push_back(std::move(entry));
  }
  return {{"rule", rule.rule},
          {"severity", ToString(rule.level)},
          {"probability", Rounded(rule.probability)},
          {"margin", Rounded(rule.margin)},
          {"nearest", std::move(nearest)}};
}

}  // namespace

void ShownJson::Add(const Source& source, const FileReading& reading) {
  if (reading.stories.empty()) return;
  const LineMap lines(source.text);
  for (const StoryReading& story : reading.stories) {
    Json sections = Json::array();
    for (const SectionReading& section : story.sections) {
      sections.push_back(SectionJson(lines, section));
    }
    Json rules = Json::array();
    for (const RuleReading& rule : story.rules) rules.push_back(RuleJson(lines, rule));
    stories_.Add({{"path", source.name},
                  {"title", story.title},
                  {"line", lines.At(story.anchor.begin).line},
                  {"column", lines.At(story.anchor.begin).column},
                  {"sections", std::move(sections)},
                  {"rules", std::move(rules)}});
  }
}

void ShownJson::AppendTo(std::string& out) const {
  out += "{\n \"schema_version\": ";
  out += std::to_string(kSchemaVersion);
  out += ",\n \"tool\": ";
  AppendIndented({{"name", "starlint"}, {"version", STARLINT_VERSION}}, 1, out);
  out += ",\n \"stories\": ";
  stories_.AppendTo(out);
  out += "\n}\n";
}

}  // namespace starlint
