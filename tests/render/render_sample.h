// The sample of the contract (CLI.md, A10): the story, its report, and spans found by their words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "lint/report.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "source/span.h"

namespace starlint {

// The place of `words` in `text`, which must hold them.
inline Span SpanOf(const Source& source, std::string_view words, size_t from = 0) {
  const auto begin = static_cast<uint32_t>(source.text.find(words, from));
  return {begin, begin + static_cast<uint32_t>(words.size())};
}

inline Diagnostic Finding(std::string rule, Severity severity, Span span, std::string message,
                          std::string help, int32_t story = 0) {
  Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.severity = severity;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostic.story = story;
  return diagnostic;
}

inline Source OutageSource() {
  return {"answers/outage.md",
          "---\n"
          "prompt: challenge\n"
          "---\n"
          "# Checkout latency in the sale\n"
          "\n"
          "## Situation\n"
          "\n"
          "Checkout took nine seconds on the first day of our biggest sale.\n"
          "\n"
          "## Action\n"
          "\n"
          "“Slow” 😀 traces: we paged SRE, and we basically moved the enrichment call to a queue.\n"
          "\n"
          "## Result\n"
          "\n"
          "Latency improved significantly, 100% of users noticed.\n"};
}

inline SectionSummary SectionOf(const Source& source, Part part, std::string_view label,
                                std::string_view content, uint32_t words) {
  SectionSummary section;
  section.part = part;
  section.label = SpanOf(source, label);
  section.content = SpanOf(source, content);
  section.words = words;
  return section;
}

inline FileReport OutageReport(const Source& source) {
  StorySummary story;
  story.title = "Checkout latency in the sale";
  story.anchor = SpanOf(source, "# Checkout latency in the sale");
  story.words = 34;
  story.seconds = 34 / 2.5;
  story.sections = {
      SectionOf(source, Part::kSituation, "## Situation",
                "Checkout took nine seconds on the first day of our biggest sale", 12),
      SectionOf(
          source, Part::kAction, "## Action",
          "“Slow” 😀 traces: we paged SRE, and we basically moved the enrichment call to a queue",
          15),
      SectionOf(source, Part::kResult, "## Result",
                "Latency improved significantly, 100% of users noticed", 7)};
  FileReport report;
  report.stories = {story};
  report.diagnostics = {
      Finding("missing-section", Severity::kWarning, story.anchor, "The story has no Task section.",
              "add \"## Task\" with one sentence on what you owned"),
      Finding("team-language", Severity::kWarning, SpanOf(source, "we", source.text.find("traces")),
              "Action says \"we\" 2 times and \"I\" 0 times.",
              "say what you did yourself; keep \"we\" for shared context"),
      Finding("filler", Severity::kInfo, SpanOf(source, "basically"),
              "Filler word \"basically\" weakens the sentence.", "delete it"),
      Finding(
          "missing-quantified-result", Severity::kWarning, SpanOf(source, "improved significantly"),
          "\"improved significantly\" has no figure; \"100% of users\" is not a measured result.",
          "give before and after, or an honest direction (\"fewer timeouts\")")};
  return report;
}

}  // namespace starlint
