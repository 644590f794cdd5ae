#include <cmath>

#include "render/json_text.h"
#include "render/stats.h"

namespace starlint {
namespace {

constexpr int kSchemaVersion = 1;

std::string_view KindKey(TopicKind kind) {
  return kind == TopicKind::kTheme ? "themes" : "prompts";
}

Json FindingsJson(const FindingCounts& found) {
  return {{"error", found.errors}, {"warning", found.warnings}, {"info", found.infos}};
}

Json TopicsJson(const BankStats& stats, const StoryStats& story, TopicKind kind) {
  Json list = Json::array();
  for (const StoryTopic& known : story.topics) {
    const Topic& topic = stats.topics().topics[known.topic];
    if (topic.kind != kind || stats.CoverOf(story, known.topic) == Cover::kNone) continue;
    const double confidence = std::round(static_cast<double>(known.confidence) * 1000) / 1000;
    list.push_back({{"name", topic.name}, {"tagged", known.tagged}, {"confidence", confidence}});
  }
  return list;
}

Json StoryJson(const BankStats& stats, const StoryStats& story) {
  Json sections = Json::object();
  for (const Part part : kParts) {
    const uint32_t words = story.part_words[static_cast<size_t>(part)];
    if (words == 0) continue;
    sections[std::string(PartKey(part))] = {{"words", words}, {"percent", story.Percent(part)}};
  }
  return {{"path", story.path},
          {"title", story.title},
          {"line", story.line},
          {"words", story.words},
          {"seconds", std::round(story.seconds * 10) / 10},
          {"sections", std::move(sections)},
          {"findings", FindingsJson(story.findings)},
          {"themes", TopicsJson(stats, story, TopicKind::kTheme)},
          {"prompts", TopicsJson(stats, story, TopicKind::kPrompt)}};
}

Json CoverageJson(const BankStats& stats, TopicKind kind) {
  Json list = Json::array();
  for (size_t i = 0; i < stats.topics().topics.size(); ++i) {
    const Topic& topic = stats.topics().topics[i];
    if (topic.kind != kind) continue;
    list.push_back({{"name", topic.name}, {"means", topic.means}, {"stories", stats.Count(i)}});
  }
  return list;
}

}  // namespace

void AppendStatsJson(const BankStats& stats, std::string& out) {
  ArrayText stories;
  for (const StoryStats& story : stats.stories()) stories.Add(StoryJson(stats, story));
  out += "{\n \"schema_version\": " + std::to_string(kSchemaVersion) + ",\n \"tool\": ";
  AppendIndented({{"name", "starlint"}, {"version", STARLINT_VERSION}}, 1, out);
  out += ",\n \"stories\": ";
  stories.AppendTo(out);
  for (const TopicKind kind : {TopicKind::kTheme, TopicKind::kPrompt}) {
    out += ",\n \"" + std::string(KindKey(kind)) + "\": ";
    AppendIndented(CoverageJson(stats, kind), 1, out);
  }
  out += ",\n \"totals\": ";
  AppendIndented({{"files", stats.files()},
                  {"stories", stats.stories().size()},
                  {"words", stats.words()},
                  {"seconds", std::round(stats.seconds() * 10) / 10},
                  {"findings", FindingsJson(stats.findings())}},
                 1, out);
  out += "\n}\n";
}

}  // namespace starlint
