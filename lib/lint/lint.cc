#include "lint/lint.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "check/check.h"
#include "check/judgement.h"
#include "lint/clear.h"
#include "lint/effective.h"
#include "lint/fingerprint.h"
#include "lint/secrets.h"
#include "lint/story_file.h"
#include "lint/story_settings.h"
#include "lint/suppress.h"
#include "rule/reports.h"
#include "story/speech.h"

namespace starlint {
namespace {

StorySummary Summarize(const Document& document, const Story& story, const Budget& budget) {
  StorySummary summary{
      story.title, story.anchor, story.spoken_words, Seconds(story.spoken_words, budget.wpm), {}};
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

void LintStory(const Source& source, const Document& document, const Story& story,
               const RuleSet& set, const Settings& settings, PatternCache& patterns,
               FileReport& report) {
  const StorySignals signals = SignalsOf(document, story, set, settings);
  Facts facts{document,
              story,
              signals,
              set.signals,
              settings.budget,
              patterns,
              &set,
              0,
              TraitsOf(set.topics, story),
              source.text};
  facts.weakness = Weakness(set, facts);
  Findings findings(report.diagnostics, static_cast<int32_t>(report.stories.size()));
  for (const ActiveRule& rule : settings.rules) RunRule(rule, facts, findings);
  report.stories.push_back(Summarize(document, story, settings.budget));
}

// Of each story what the rules that look across stories need; nothing when none of them is on.
std::vector<StoryFacts> CollectFacts(const Source& source, const StoryFile& file,
                                     const RuleSet& set, const Settings& settings) {
  std::vector<StoryFacts> facts;
  std::vector<std::string_view> metrics;
  bool wanted = false;
  for (const ActiveRule& rule : settings.rules) {
    const auto* check = std::get_if<BankCheck>(&rule.rule->check);
    if (check == nullptr) continue;
    wanted = true;
    metrics.insert(metrics.end(), check->metrics.begin(), check->metrics.end());
  }
  if (!wanted || file.stories.empty()) return facts;
  const LineMap lines(source.text);
  for (const Story& story : file.stories) {
    facts.push_back(FactsOf(lines, file.document, story, set.topics, metrics));
  }
  return facts;
}

std::vector<StoryLayer> LayersOf(const Source& source, const StoryFile& file, const RuleSet& set,
                                 const Settings& settings, FileReport& report) {
  if (settings.effective == nullptr || file.stories.empty()) return {};
  return ReadStoryLayers(source, file.document, set, report.diagnostics);
}

// The settings of a story that has its own, under those of the command line.
std::optional<Settings> OwnSettings(const Story& story, const std::vector<StoryLayer>& layers,
                                    const Settings& settings) {
  std::optional<Effective> effective;
  for (const StoryLayer& layer : layers) {
    if (!layer.range.Contains(story.anchor.begin)) continue;
    if (!effective) effective = *settings.effective;
    effective->Lay(layer.config);
  }
  if (!effective) return std::nullopt;
  if (settings.command_line != nullptr) effective->Lay(*settings.command_line);
  Settings own = ToSettings(*effective);
  own.user_signals = settings.user_signals;
  own.vocabulary = settings.vocabulary;
  return own;
}

Diagnostic NoStory() {
  return {std::string(kNoStoryRule),
          Severity::kError,
          {},
          "The file holds no story: no two of its parts are labelled.",
          "label them \"Situation\", \"Task\", \"Action\" and \"Result\", or take the file out of "
          "'stories' in the configuration",
          -1};
}

// Sections that hold dots where words should stand: blanks that no sentence holds. That they are
// empty too goes without saying. A story that is still to be written is no mistake, only a note.
void ReportUnfilled(const Source& source, const std::vector<Unfilled>& unfilled,
                    const Settings& settings, FileReport& report) {
  for (const ActiveRule& active : settings.rules) {
    if (active.rule->id != "placeholder") continue;
    for (const Unfilled& blank : unfilled) {
      std::erase_if(report.diagnostics, [&blank](const Diagnostic& diagnostic) {
        return diagnostic.rule == "missing-section" && diagnostic.span == blank.label;
      });
      const Span span = blank.text;
      report.diagnostics.push_back({"placeholder", blank.unwritten ? Severity::kInfo : active.level,
                                    span,
                                    "\"" + source.text.substr(span.begin, span.size()) +
                                        "\" is a blank that is still to be filled in.",
                                    std::string(active.rule->advice), -1});
    }
  }
}

// What was found in the bytes is said of the story that it stands in or behind.
void ReportBytes(std::vector<Diagnostic> found, FileReport& report) {
  std::sort(found.begin(), found.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  int32_t story = 0;
  for (Diagnostic& finding : found) {
    while (static_cast<size_t>(story) + 1 < report.stories.size() &&
           report.stories[static_cast<size_t>(story) + 1].anchor.begin <= finding.span.begin) {
      ++story;
    }
    finding.story = story;
    report.diagnostics.push_back(std::move(finding));
  }
}

// Lines and columns of the other places in this file that findings speak of.
void PlaceRelated(const Source& source, FileReport& report) {
  std::optional<LineMap> lines;  // most files need none
  for (Diagnostic& finding : report.diagnostics) {
    for (Related& related : finding.related) {
      if (!related.path.empty()) continue;
      if (!lines) lines.emplace(source.text);
      const Position at = lines->At(related.span.begin);
      related.line = at.line;
      related.column = at.column;
    }
  }
}

// Lints a source in which no secret is left; `bytes` is what its bytes told before.
FileReport LintCovered(const Source& source, ByteScan bytes, const RuleSet& set,
                       const Settings& settings, PatternCache& patterns,
                       std::span<const Diagnostic> found) {
  FileReport report;
  StoryFile file =
      ReadStoryFile(source, settings.Names(set), report.diagnostics, settings.story_expected);
  const std::vector<StoryLayer> layers = LayersOf(source, file, set, settings, report);
  if (settings.bank) report.bank = CollectFacts(source, file, set, settings);
  Fingerprints fingerprints(source.KnownName());
  for (Story& story : file.stories) {
    const size_t before = report.diagnostics.size();
    const auto index = static_cast<int32_t>(report.stories.size());
    std::copy_if(found.begin(), found.end(), std::back_inserter(report.diagnostics),
                 [&](const Diagnostic& diagnostic) { return diagnostic.story == index; });
    const auto own = OwnSettings(story, layers, settings);
    LintStory(source, file.document, story, set, own ? *own : settings, patterns, report);
    NumberFindings(source, file.document, story, fingerprints,
                   std::span(report.diagnostics).subspan(before));
    story = {};  // its findings take the room
  }
  ReportUnfilled(source, file.unfilled, settings, report);
  if (!report.stories.empty()) ReportBytes(std::move(bytes.found), report);
  report.secrets = std::move(bytes.secrets);
  if (settings.story_expected && file.skipped == kNoStory) report.diagnostics.push_back(NoStory());
  Suppress(source, file.document, set, settings, report);
  HoldLevels(set, settings, report);
  Clear(set, report);
  PlaceRelated(source, report);
  NumberFindings(source, fingerprints, report.diagnostics);
  report.skipped = std::move(file.skipped);
  std::stable_sort(report.diagnostics.begin(), report.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.span.begin, a.rule, a.span.end) <
                            std::tie(b.span.begin, b.rule, b.span.end);
                   });
  return report;
}

}  // namespace

StorySignals SignalsOf(const Document& document, const Story& story, const RuleSet& set,
                       const Settings& settings) {
  StorySignals signals = FindSignals(set.signals, document.prose.text(), story);
  if (settings.user_signals != nullptr) {
    settings.user_signals->Adjust(document.prose.text(), story, signals);
  }
  return signals;
}

void HoldLevels(const RuleSet& set, const Settings& settings, FileReport& report) {
  std::erase_if(report.diagnostics, [&](Diagnostic& diagnostic) {
    const Rule* rule = set.Find(diagnostic.rule);
    const bool changes =
        rule != nullptr && std::holds_alternative<ReportCheck>(rule->check) && !IsAlwaysOn(*rule);
    if (!changes) return false;
    const auto active =
        std::find_if(settings.rules.begin(), settings.rules.end(),
                     [&](const ActiveRule& candidate) { return candidate.rule == rule; });
    if (active == settings.rules.end()) return true;
    diagnostic.severity = active->level;
    return false;
  });
}

FileReport LintFile(const Source& source, const RuleSet& set, const Settings& settings,
                    PatternCache& patterns, std::span<const Diagnostic> found) {
  ByteScan bytes = ScanBytes(source, set, settings, patterns);
  if (bytes.secrets.empty()) {
    return LintCovered(source, std::move(bytes), set, settings, patterns, found);
  }
  const Source covered = Covered(source, bytes.secrets);
  return LintCovered(covered, std::move(bytes), set, settings, patterns, found);
}

}  // namespace starlint
