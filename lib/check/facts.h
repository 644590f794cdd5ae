// What a check may look at, and where it says what it found. Everything is computed before the
// first check runs and nothing is changed by one.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "rule/rule.h"
#include "rule/rule_set.h"
#include "signal/pattern.h"
#include "signal/signal.h"
#include "source/diagnostic.h"
#include "story/story.h"
#include "story/trait.h"

namespace starlint {

// How long an answer may take and how fast it is spoken. 90 seconds at 150 words a minute: the
// upper end that guides advise for a first answer, at the centre of measured conversation.
struct Budget {
  double seconds = 90;
  double wpm = 150;
};

// A rule as a run uses it: its level and its numbers may have been changed by the user.
struct ActiveRule {
  // The rule as its file has it.
  static ActiveRule Of(const Rule& rule) {
    ActiveRule active{&rule, rule.level, {}};
    for (const starlint::Option& option : rule.options) active.options.push_back(option.value);
    return active;
  }

  const Rule* rule = nullptr;
  Severity level = Severity::kWarning;
  std::vector<double> options;  // values of rule->options, in their order
  bool pinned = false;          // the user chose the level: the story's traits do not change it

  // Its level on stories with these traits; off when it is not asked of them.
  Severity LevelFor(TraitSet traits) const;

  // The value of an option that the rule is known to have.
  double Option(std::string_view name) const {
    for (size_t i = 0; i < options.size(); ++i) {
      if (rule->options[i].name == name) return options[i];
    }
    return 0;
  }
};

struct Facts {
  const Document& document;
  const Story& story;
  const StorySignals& signals;
  const SignalTable& table;
  Budget budget;
  PatternCache& patterns;
  const RuleSet* set = nullptr;  // for its judgements; nullptr: none
  double weakness = 0;           // of the story, see judgement.h
  TraitSet traits = {};          // what the story is told for
  std::string_view bytes = {};   // of the file, for fixes; empty: nobody asks for them

  std::string_view prose() const { return document.prose.text(); }
  // Whether a rule that looks at `parts` (all when it is empty) looks at what covers `covers`.
  static bool InScope(PartSet parts, PartSet covers) {
    return parts.empty() || parts.Meets(covers);
  }
};

// Collects what the checks of one story find.
class Findings {
 public:
  // A hole's name and what fills it.
  using Hole = std::pair<std::string_view, std::string>;

  Findings(std::vector<Diagnostic>& out, int32_t story) : out_(out), story_(story) {}

  // `says` with its holes filled, at `source` (Source bytes). What is given back, for fixes to be
  // added, holds until the next call.
  Diagnostic& Add(const ActiveRule& rule, Severity level, Span source, std::string_view says,
                  std::initializer_list<Hole> holes);
  Diagnostic& Add(const ActiveRule& rule, Span source, std::initializer_list<Hole> holes) {
    return Add(rule, rule.level, source, rule.rule->says, holes);
  }

 private:
  std::vector<Diagnostic>& out_;
  int32_t story_;
};

// `text` with each {name} that is among `holes` replaced.
std::string FillHoles(std::string_view text, std::initializer_list<Findings::Hole> holes);

}  // namespace starlint
