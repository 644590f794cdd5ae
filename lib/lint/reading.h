// How a file was read: each sentence with the signals that it carries and the cues that decided,
// and what each rule that fired had looked for and found nearest. For a reader who doubts a finding
// (`starlint show`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "rule/rule_set.h"
#include "signal/pattern.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "story/part.h"

namespace starlint {

// Cues of the user's own, by the names that Cue::name gives them.
inline constexpr std::string_view kYourPhrase = "<your phrase>";
inline constexpr std::string_view kYourException = "<your exception>";

// What spoke for a signal or, with a weight below 0, against it.
struct Cue {
  std::string name;  // as the .cues files write it; of several that only count, the last
  float weight = 0;  // log odds
  std::vector<std::string> words;  // those of the sentence that it is about, each once; may be none
};

struct SignalReading {
  std::string_view signal;
  float score = 0;        // log odds
  std::vector<Cue> cues;  // the weightiest first
};

struct SentenceReading {
  Span source;                         // Source bytes
  std::string text;                    // as it is spoken; may hold line ends
  std::vector<SignalReading> signals;  // those that it carries, the surest first,
                                       // and those that an exception of the user's took from it
};

struct SectionReading {
  PartSet covers;
  Span label;  // Source bytes
  std::vector<SentenceReading> sentences;
};

// The sentence that came nearest to a signal.
struct NearestReading {
  Span source;
  std::string text;
  SignalReading reading;
};

// A rule that asked for signals and fired.
struct RuleReading {
  std::string_view rule;
  Severity level = Severity::kWarning;
  double probability = 0;               // that a reader would raise it
  double margin = 0;                    // the probability from which on it fires
  std::vector<NearestReading> nearest;  // for each signal that it asks for
};

struct StoryReading {
  std::string title;  // empty when it has none
  Span anchor;        // Source bytes of the title, or of the first label
  std::vector<SectionReading> sections;
  std::vector<RuleReading> rules;
};

struct FileReading {
  std::vector<StoryReading> stories;
  Problems problems;    // what could not be read
  std::string skipped;  // why there is no story; empty when there is one
};

// Never fails; `set` must outlive the result.
FileReading ExplainFile(const Source& source, const RuleSet& set, const Settings& settings,
                        PatternCache& patterns);

// Leaves out all signals but one, and the rules that do not ask for it.
void KeepOnly(std::string_view signal, FileReading& reading);

}  // namespace starlint
