// What linting one file gives: the stories that were read, in numbers, and the findings. Renderers
// and the run's exit status are made from this alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/bank.h"
#include "source/diagnostic.h"
#include "source/span.h"
#include "story/part.h"

namespace starlint {

struct SectionSummary {
  Part part = Part::kSituation;
  Span label;          // Source bytes of the heading, label or key
  Span content;        // Source bytes from the first to the last spoken word; empty if none
  uint32_t words = 0;  // spoken words
};

struct StorySummary {
  std::string title;   // empty when the story has none
  Span anchor;         // Source bytes of the title, or of the first label of a story without one
  uint32_t words = 0;  // spoken words of all sections
  double seconds = 0;  // words at the speaking rate of the settings
  std::vector<SectionSummary> sections;
};

// The part of `story` that the Source byte `offset` stands in; none between and outside of them.
inline std::optional<Part> PartAt(const StorySummary& story, uint32_t offset) {
  std::optional<Part> part;
  for (const SectionSummary& section : story.sections) {
    const Span whole{section.label.begin, std::max(section.label.end, section.content.end)};
    if (whole.Contains(offset)) part = section.part;
  }
  return part;
}

struct FileReport {
  std::vector<StorySummary> stories;
  std::vector<Diagnostic> diagnostics;  // ascending by place, then rule
  std::vector<Span> secrets;            // Source bytes that nothing may show, see secrets.h
  uint32_t suppressed = 0;              // findings that the author silenced, see suppress.h
  uint32_t baselined = 0;               // findings that a baseline knows, see baseline.h
  std::vector<StoryFacts> bank;         // by story, when Settings::bank asks for them
  bool reported = false;                // the stories were reported before; the findings are new
  uint32_t newly_flagged = 0;           // then: stories in which nothing was found before
  std::string skipped;  // why the file holds no story ("no STAR section"); empty when it does
};

}  // namespace starlint
