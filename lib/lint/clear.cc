#include "lint/clear.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace starlint {

void Clear(const RuleSet& set, FileReport& report) {
  // By story and rule: the gravest finding that clears it.
  std::map<std::pair<int32_t, std::string_view>, Severity> cleared;
  for (const Diagnostic& finding : report.diagnostics) {
    const Rule* rule = finding.story < 0 ? nullptr : set.Find(finding.rule);
    if (rule == nullptr) continue;
    for (const std::string_view other : rule->clears) {
      Severity& gravest =
          cleared.try_emplace({finding.story, other}, finding.severity).first->second;
      gravest = std::max(gravest, finding.severity);
    }
  }
  std::erase_if(report.diagnostics, [&](const Diagnostic& finding) {
    const auto by = cleared.find({finding.story, std::string_view(finding.rule)});
    return by != cleared.end() && finding.severity <= by->second;
  });
}

}  // namespace starlint
