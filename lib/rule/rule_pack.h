// A user's own rules and signals beside the built-in ones: files in, one RuleSet out. Where the
// files are looked for is the command line's matter; what they may hold is load.h's.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rule/arena.h"
#include "rule/load.h"
#include "rule/rule_set.h"
#include "signal/user_signals.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

class RulePack {
 public:
  // `base` are the rules that it is added to; they must outlive it.
  explicit RulePack(const RuleSet& base) : base_(base), set_(base) {}
  RulePack(const RulePack&) = delete;  // the set points into it
  RulePack& operator=(const RulePack&) = delete;

  // Adds the signal in `file`: phrases and exceptions, no learned cues. All signals come before the
  // first rule. Mistakes go to `problems` (rule "rule-file", severity error).
  void AddSignal(const Source& file, Problems& problems);
  // Adds the rule in `file`, which may name every signal.
  void AddRule(const Source& file, Problems& problems);

  // Looks at what the rule in `file`, which was added, says of other rules (`clears`). After the
  // last rule.
  void CheckReferences(const Source& file, Problems& problems) const;

  // All rules together; valid as long as the pack, and until the next Add.
  const RuleSet& set() const { return set_; }
  // Those that were added, ascending by id.
  std::span<const Rule> own() const { return own_; }
  bool empty() const { return own_.empty() && signal_files_.empty(); }

  // The file that the rule `id` was added from; empty for one that was not.
  std::string_view FileOf(std::string_view id) const;

  // The signals that were added, as their files have them.
  const std::vector<SignalFile>& signals() const { return signal_files_; }
  // What finds the added signals, without pattern `pattern` of signal `signal`: whether an example
  // fails without it proves it.
  std::unique_ptr<UserSignals> PhrasesWithout(size_t signal, size_t pattern) const;

 private:
  std::unique_ptr<UserSignals> Phrases(size_t signal, size_t pattern) const;
  void View();

  struct Origin {
    std::string id;
    std::string file;
  };

  const RuleSet& base_;
  Arena arena_;
  std::vector<SignalFile> signal_files_;
  std::vector<Signal> signals_;
  std::unique_ptr<UserSignals> phrases_;
  std::vector<Rule> own_;
  std::vector<Rule> all_;
  std::vector<Origin> origins_;
  RuleSet set_;
};

}  // namespace starlint
