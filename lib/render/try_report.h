// What `starlint test` prints: for each example that deviates the text with its place marked, what
// nothing proves, and a summary.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/try_rule.h"
#include "render/renderer.h"

namespace starlint {

// Sums over all rules tried.
struct TryTotals {
  uint32_t rules = 0;
  uint32_t failed_rules = 0;
  uint32_t examples = 0;
  uint32_t missing = 0, noisy = 0, misplaced = 0, unread = 0, unproven = 0;

  void Add(const TriedRule& rule);
  bool passed() const { return missing + noisy + misplaced + unread + unproven == 0; }
};

// Appends the rule's examples that deviate; with `all` every example in a line. `file`: where the
// rule was read from, empty for a built-in one. Nothing is appended for a rule that passed unless
// `all`.
void AppendTried(const TriedRule& rule, std::string_view file, bool all, const RenderStyle& style,
                 std::string& out);

// "3 rules, 12 examples: all as marked", "1 of 3 rules fails: 1 missing, 2 noisy".
std::string TrySummary(const TryTotals& totals);

}  // namespace starlint
