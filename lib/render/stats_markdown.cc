#include <cmath>
#include <string_view>

#include "base/text.h"
#include "render/markdown_text.h"
#include "render/stats.h"

namespace starlint {
namespace {

std::string Found(const FindingCounts& found) {
  std::string text;
  for (const auto& [count, noun] :
       {std::pair(found.errors, "error"), {found.warnings, "warning"}, {found.infos, "info"}}) {
    if (count > 0) text += (text.empty() ? "" : ", ") + Plural(count, noun);
  }
  return text.empty() ? "none" : text;
}

void AppendStory(const StoryStats& story, std::string& out) {
  out += "| ";
  AppendLink(story.title.empty() ? story.path : story.title, story.path, story.line, out);
  out += " | " + std::to_string(story.words) + " | " + std::to_string(std::lround(story.seconds)) +
         " s | ";
  for (const Part part : {Part::kSituation, Part::kTask, Part::kAction, Part::kResult}) {
    out += (part == Part::kSituation ? "" : " / ") + std::to_string(story.Percent(part));
  }
  out += " % | " + Found(story.findings) + " |\n";
}

void AppendTopics(const BankStats& stats, TopicKind kind, std::string_view heading,
                  std::string& out) {
  out += "\n| " + std::string(heading) + " | Stories |\n|---|---|\n";
  for (size_t i = 0; i < stats.topics().topics.size(); ++i) {
    const Topic& topic = stats.topics().topics[i];
    if (topic.kind != kind) continue;
    out += "| " + std::string(topic.name) + ": " + std::string(topic.means) + " | ";
    const size_t begin = out.size();
    for (const StoryStats& story : stats.stories()) {
      if (stats.CoverOf(story, i) == Cover::kNone) continue;
      if (out.size() > begin) out += ", ";
      AppendMarkdown(story.title.empty() ? story.path : story.title, out);
    }
    if (out.size() == begin) out += "**none**";
    out += " |\n";
  }
}

}  // namespace

void AppendStatsMarkdown(const BankStats& stats, std::string& out) {
  out += "| Story | Words | Spoken | S / T / A / R | Findings |\n|---|--:|--:|---|---|\n";
  for (const StoryStats& story : stats.stories()) AppendStory(story, out);
  AppendTopics(stats, TopicKind::kTheme, "Theme", out);
  AppendTopics(stats, TopicKind::kPrompt, "Prompt", out);
  out += "\n" + Plural(stats.stories().size(), "story") + " in " + Plural(stats.files(), "file") +
         ", " + Plural(stats.words(), "word") + ", " +
         std::to_string(std::lround(stats.seconds())) + " s spoken.\n";
}

}  // namespace starlint
