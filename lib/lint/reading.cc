#include "lint/reading.h"

#include <algorithm>
#include <utility>

#include "check/check.h"
#include "check/judgement.h"
#include "lint/explainer.h"
#include "lint/story_file.h"
#include "signal/topic.h"

namespace starlint {
namespace {

std::vector<SectionReading> Sections(const Story& story, Explainer& explainer) {
  std::vector<SectionReading> sections;
  if (!story.labelled()) {
    SectionReading& reading = sections.emplace_back(SectionReading{{}, story.anchor, {}});
    for (size_t i = 0; i < story.sentences.size(); ++i) {
      explainer.Read(i);
      reading.sentences.push_back({explainer.Source(), explainer.Text(), explainer.Signals()});
    }
  }
  for (const Section& section : story.sections) {
    SectionReading& reading =
        sections.emplace_back(SectionReading{section.covers, section.label, {}});
    for (uint32_t i = 0; i < section.sentence_count; ++i) {
      explainer.Read(section.first_sentence + i);
      reading.sentences.push_back({explainer.Source(), explainer.Text(), explainer.Signals()});
    }
  }
  return sections;
}

// For each signal that the rule asks for, the sentence of its parts that scored highest.
std::vector<NearestReading> Nearest(const Rule& rule, const Facts& facts, Explainer& explainer) {
  std::vector<NearestReading> nearest;
  const std::vector<size_t> scope = Scope(rule, facts);
  for (const std::string_view name : NamedSignals(rule)) {
    const auto signal = facts.table.Find(name);
    if (!signal) continue;
    const auto best = std::max_element(scope.begin(), scope.end(), [&](size_t a, size_t b) {
      return facts.signals.Score(a, *signal) < facts.signals.Score(b, *signal);
    });
    explainer.Read(*best);
    nearest.push_back({explainer.Source(), explainer.Text(), explainer.Signal(*signal)});
  }
  return nearest;
}

std::vector<RuleReading> Rules(const Settings& settings, const Facts& facts, Explainer& explainer) {
  std::vector<RuleReading> rules;
  for (const ActiveRule& active : settings.rules) {
    const auto probability = FireProbability(active, facts);
    if (!probability) continue;  // asks for no signal, or not of this story
    std::vector<Diagnostic> found;
    Findings findings(found, 0);
    RunRule(active, facts, findings);
    if (found.empty()) continue;
    rules.push_back({active.rule->id, found.front().severity, *probability,
                     FireMargin(*active.rule, facts), Nearest(*active.rule, facts, explainer)});
  }
  return rules;
}

}  // namespace

FileReading ExplainFile(const Source& source, const RuleSet& set, const Settings& settings,
                        PatternCache& patterns) {
  FileReading reading;
  StoryFile file =
      ReadStoryFile(source, settings.Names(set), reading.problems, settings.story_expected);
  reading.skipped = std::move(file.skipped);
  for (const Story& story : file.stories) {
    const StorySignals signals = SignalsOf(file.document, story, set, settings);
    Facts facts{file.document,
                story,
                signals,
                set.signals,
                settings.budget,
                patterns,
                &set,
                0,
                TraitsOf(set.topics, story)};
    facts.weakness = Weakness(set, facts);
    Explainer explainer(facts, settings.user_signals);
    std::vector<SectionReading> sections = Sections(story, explainer);
    reading.stories.push_back(
        {story.title, story.anchor, std::move(sections), Rules(settings, facts, explainer)});
  }
  return reading;
}

void KeepOnly(std::string_view signal, FileReading& reading) {
  for (StoryReading& story : reading.stories) {
    for (SectionReading& section : story.sections) {
      for (SentenceReading& sentence : section.sentences) {
        std::erase_if(sentence.signals,
                      [&](const SignalReading& other) { return other.signal != signal; });
      }
    }
    for (RuleReading& rule : story.rules) {
      std::erase_if(rule.nearest,
                    [&](const NearestReading& other) { return other.reading.signal != signal; });
    }
    std::erase_if(story.rules, [](const RuleReading& rule) { return rule.nearest.empty(); });
  }
}

}  // namespace starlint
