#include "lint/lint.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/utf8.h"
#include "check/check.h"
#include "check/judgement.h"
#include "document/markdown.h"
#include "document/yaml.h"
#include "story/read_stories.h"
#include "story/speech.h"

namespace starlint {
namespace {

bool IsYaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

// Files that no reader can take: not text, or too large for 32-bit offsets.
std::string Unreadable(const Source& source, Span& place) {
  if (source.text.size() >= std::numeric_limits<uint32_t>::max()) {
    return "The file is 4 GiB or larger.";
  }
  const size_t bad = ValidateUtf8(source.text);
  if (bad == std::string_view::npos) return {};
  const auto at = static_cast<uint32_t>(bad);
  place = {at, at + 1};
  return source.text[bad] == '\0' ? "The file holds a NUL byte; it is not text."
                                  : "The file is not valid UTF-8 from this byte on.";
}

StorySummary Summarize(const Document& document, const Story& story, const Budget& budget) {
  StorySummary summary{story.title, story.anchor, story.spoken_words,
                       Seconds(story.spoken_words, budget.wpm), {}};
  for (const Section& section : story.sections) {
    Span content;
    if (section.sentence_count > 0) {
      const Sentence& first = story.sentences[section.first_sentence];
      const Sentence& last = story.sentences[section.first_sentence + section.sentence_count - 1];
      content = document.prose.ToSource({first.text.begin, last.text.end});
    }
    summary.sections.push_back({section.part, section.label, content, section.words});
  }
  return summary;
}

void LintStory(const Document& document, const Story& story, const RuleSet& set,
               const Settings& settings, PatternCache& patterns, FileReport& report) {
  const StorySignals signals = FindSignals(set.signals, document.prose.text(), story);
  Facts facts{document, story, signals, set.signals, settings.budget, patterns, &set, 0};
  facts.weakness = Weakness(set, facts);
  Findings findings(report.diagnostics, static_cast<int32_t>(report.stories.size()));
  for (const ActiveRule& rule : settings.rules) RunRule(rule, facts, findings);
  report.stories.push_back(Summarize(document, story, settings.budget));
}

}  // namespace

FileReport LintFile(const Source& source, const RuleSet& set, const Settings& settings,
                    PatternCache& patterns) {
  FileReport report;
  Span place;
  if (std::string trouble = Unreadable(source, place); !trouble.empty()) {
    report.diagnostics.push_back(
        {"invalid-utf8", Severity::kError, place, std::move(trouble), "save it as UTF-8", -1});
    report.skipped = "not readable as text";
    return report;
  }
  const Document document = IsYaml(source.name) ? ReadYaml(source, report.diagnostics)
                                                : ReadMarkdown(source, report.diagnostics);
  for (const Story& story : ReadStories(document, set.vocabulary)) {
    LintStory(document, story, set, settings, patterns, report);
  }
  if (report.stories.empty()) report.skipped = "no STAR section";
  std::stable_sort(report.diagnostics.begin(), report.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.span.begin, a.span.end, a.rule) <
                            std::tie(b.span.begin, b.span.end, b.rule);
                   });
  return report;
}

}  // namespace starlint
