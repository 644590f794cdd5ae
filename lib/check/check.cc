#include "check/check.h"

namespace starlint {

void RunRule(const ActiveRule& rule, const Facts& facts, Findings& findings) {
  const Severity level = rule.LevelFor(facts.traits);
  if (level == Severity::kOff) return;
  const auto run = [&](const ActiveRule& at_level) {
    std::visit([&](const auto& check) { RunCheck(check, at_level, facts, findings); },
               rule.rule->check);
  };
  if (level == rule.level) return run(rule);
  ActiveRule other = rule;
  other.level = level;
  run(other);
}

}  // namespace starlint
