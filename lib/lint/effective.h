// What holds once all layers of configuration are laid over one another, each value with the place
// that set it. A later layer wins: its single values and lists replace, its mappings (rules,
// budget, signals, sections) are merged key by key. `starlint config` shows this; the pipeline gets
// the plain Settings made from it.
#pragma once

#include <vector>

#include "lint/config.h"
#include "lint/lint.h"

namespace starlint {

struct RuleState {
  const Rule* rule = nullptr;
  bool on = true;
  Severity level = Severity::kWarning;  // while it is on; kOff: only some traits turn it on
  bool pinned = false;                  // the level is the user's, whatever a story is told for
  Origin origin;                        // of all three
  std::vector<double> options;          // values of rule->options, in their order
  std::vector<Origin> option_origins;

  Severity Shown() const { return on ? level : Severity::kOff; }
};

struct Effective {
  // What `set` is built with.
  explicit Effective(const RuleSet& set);

  // Lays `layer` over what there is. In one layer what is said of a rule goes over what is said of
  // its group, that over what is said of all; said of the same, `ignore` goes over the rest.
  void Lay(const Config& layer);

  std::vector<RuleState> rules;
  Config values;  // all but rules, select, ignore, extends, files and overrides
};

// What the pipeline needs of it. The user's signals are left out: they are made once a
// configuration, see settings_finder.h.
Settings ToSettings(const Effective& effective);

}  // namespace starlint
