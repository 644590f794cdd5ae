// Rule, signal and vocabulary files to data. The only reader of these files: rulec uses it at
// build time for the built-in ones, the program at run time for a user's. Every mistake is a
// located diagnostic (rule "rule-file", severity error).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rule/arena.h"
#include "rule/rule.h"
#include "signal/signal_builder.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "story/vocabulary.h"

namespace starlint {

// The rule in `file`, whose strings are kept in `arena`; nothing when it has mistakes.
std::optional<Rule> LoadRule(const Source& file, const SignalTable& signals, Arena& arena,
                             Problems& problems);

// A signal as its file has it.
struct SignalFile {
  std::string name;
  std::string means;
  bool learned = false;           // has cues, learned from the corpus
  std::vector<std::string> tags;  // corpus tags that mean it; none: the tag of its name
  struct Pattern {
    std::string text;
    bool mask = false;
    bool certain = false;
    Span span;  // Source bytes
  };
  std::vector<Pattern> patterns;
};
std::optional<SignalFile> LoadSignal(const Source& file, Problems& problems);

// Reports the phrases of `file` that cannot be read.
void CheckPhrases(const SignalFile& file, Problems& problems);

// Adds a signal and its phrases to `builder`; phrases that cannot be read go to `problems`.
void AddSignal(const SignalFile& file, SignalBuilder& builder, Problems& problems);

// The labels of a vocabulary file, in its order; nothing when it has mistakes. Names that are among
// `known` are a mistake too: nobody could say which of the two counts.
std::optional<std::vector<Label>> LoadVocabulary(const Source& file, Arena& arena,
                                                 Problems& problems,
                                                 std::span<const Label> known = {});

}  // namespace starlint
