#include "lint/stats.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "source/line_map.h"

namespace starlint {

void FindingCounts::Add(Severity severity) {
  errors += severity == Severity::kError ? 1 : 0;
  warnings += severity == Severity::kWarning ? 1 : 0;
  infos += severity == Severity::kInfo ? 1 : 0;
}

uint32_t StoryStats::Percent(Part part) const {
  if (words == 0) return 0;
  const uint32_t of_part = part_words[static_cast<size_t>(part)];
  return static_cast<uint32_t>(std::lround(100.0 * of_part / words));
}

void BankStats::Add(const Source& source, const FileReport& report) {
  size_t first = stories_.size();
  if (report.reported) {
    first = FirstOf(source.name);
  } else if (!report.stories.empty()) {
    ++files_;
    const LineMap lines(source.text);
    for (size_t i = 0; i < report.stories.size(); ++i) {
      const StorySummary& summary = report.stories[i];
      StoryStats& story = stories_.emplace_back();
      story.path = source.name;
      story.line = lines.At(summary.anchor.begin).line;
      story.title = summary.title;
      story.words = summary.words;
      story.seconds = summary.seconds;
      for (const SectionSummary& section : summary.sections) {
        story.part_words[static_cast<size_t>(section.part)] += section.words;
      }
      if (i < report.bank.size()) story.topics = report.bank[i].topics;
    }
  }
  for (const Diagnostic& diagnostic : report.diagnostics) {
    findings_.Add(diagnostic.severity);
    const size_t at = first + static_cast<size_t>(std::max(diagnostic.story, 0));
    if (diagnostic.story >= 0 && at < stories_.size()) {
      stories_[at].findings.Add(diagnostic.severity);
    }
  }
}

size_t BankStats::FirstOf(const std::string& path) const {
  const auto at = std::find_if(stories_.begin(), stories_.end(),
                               [&](const StoryStats& story) { return story.path == path; });
  return static_cast<size_t>(at - stories_.begin());
}

uint32_t BankStats::words() const {
  return std::accumulate(stories_.begin(), stories_.end(), uint32_t{0},
                         [](uint32_t sum, const StoryStats& story) { return sum + story.words; });
}

double BankStats::seconds() const {
  return std::accumulate(stories_.begin(), stories_.end(), 0.0,
                         [](double sum, const StoryStats& story) { return sum + story.seconds; });
}

Cover BankStats::CoverOf(const StoryStats& story, size_t topic) const {
  for (const StoryTopic& known : story.topics) {
    if (known.topic != topic) continue;
    if (known.tagged || known.confidence == 1) return Cover::kTold;
    return known.confidence >= least_ ? Cover::kWords : Cover::kNone;
  }
  return Cover::kNone;
}

uint32_t BankStats::Count(size_t topic) const {
  return static_cast<uint32_t>(std::count_if(
      stories_.begin(), stories_.end(),
      [&](const StoryStats& story) { return CoverOf(story, topic) != Cover::kNone; }));
}

std::vector<std::string_view> BankStats::Gaps(TopicKind kind) const {
  std::vector<std::string_view> gaps;
  for (size_t i = 0; i < table_.topics.size(); ++i) {
    const Topic& topic = table_.topics[i];
    if (topic.kind == kind && Count(i) == 0) gaps.push_back(topic.name);
  }
  return gaps;
}

}  // namespace starlint
