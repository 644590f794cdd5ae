#include <cmath>
#include <string_view>

#include "base/text.h"
#include "render/stats.h"

namespace starlint {
namespace {

// Appends `text` as one line that Markdown shows as it stands, also inside a table.
void AppendEscaped(std::string_view text, std::string& out) {
  std::string printable;
  AppendPrintable(printable, text);
  for (const char c : printable) {
    if (std::string_view("\\`*_[]<>|~&$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

// What is neither unreserved nor a slash as %XX.
void AppendPath(std::string_view path, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  if (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != kPlain.npos) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
}

std::string Found(const FindingCounts& found) {
  std::string text;
  for (const auto& [count, noun] :
       {std::pair(found.errors, "error"), {found.warnings, "warning"}, {found.infos, "info"}}) {
    if (count > 0) text += (text.empty() ? "" : ", ") + Plural(count, noun);
  }
  return text.empty() ? "none" : text;
}

void AppendStory(const StoryStats& story, std::string& out) {
  out += "| [";
  AppendEscaped(story.title.empty() ? story.path : story.title, out);
  out += "](";
  AppendPath(story.path, out);
  out += "#L" + std::to_string(story.line) + ") | " + std::to_string(story.words) + " | " +
         std::to_string(std::lround(story.seconds)) + " s | ";
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
      AppendEscaped(story.title.empty() ? story.path : story.title, out);
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
