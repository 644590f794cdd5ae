// The rules of a run: the built-in ones and those of the user, read from where they are looked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "options.h"
#include "rule/rule_pack.h"

namespace starlint {

// Where a user's rules stand when no option says so.
inline constexpr std::string_view kOwnRules = ".starlint/rules";

// The directories with rules: the nearest kOwnRules of the current directory and those above, up to
// the one that holds `.git`, then `wanted`.
std::vector<std::string> RuleDirectories(const std::vector<std::string>& wanted, Io& io);
// The same for a command that has settings: --isolated looks for no rules either.
std::vector<std::string> RuleDirectories(const ConfigOptions& options, Io& io);

// The rules in `directories` (*.yaml, and signals/*.yaml of each) beside the built-in ones. Those
// with mistakes, which are all told on standard error, are left out.
struct SoundRules {
  std::unique_ptr<RulePack> pack;  // nullptr: a directory cannot be used
  bool all = true;                 // none was left out
};
SoundRules ReadSoundRules(const std::vector<std::string>& directories, Io& io);

// The same for those who can do nothing with some of them: nothing when one has mistakes.
std::unique_ptr<RulePack> ReadRulePack(const std::vector<std::string>& directories, Io& io);

}  // namespace starlint
