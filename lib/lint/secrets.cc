#include "lint/secrets.h"

#include <algorithm>

#include "base/text.h"
#include "check/check.h"

namespace starlint {
namespace {

const ActiveRule* FindActive(const Settings& settings, const Rule& rule) {
  const auto active =
      std::find_if(settings.rules.begin(), settings.rules.end(),
                   [&](const ActiveRule& other) { return other.rule->id == rule.id; });
  return active == settings.rules.end() ? nullptr : &*active;
}

// As it is built, or at the least level: only to learn where secrets are.
ActiveRule AtAnyLevel(const Rule& rule) {
  ActiveRule active = ActiveRule::Of(rule);
  if (active.level == Severity::kOff) active.level = Severity::kInfo;
  return active;
}

}  // namespace

ByteScan ScanBytes(const Source& source, const RuleSet& set, const Settings& settings,
                   PatternCache& patterns) {
  ByteScan scan;
  for (const Rule& rule : set.rules) {
    const auto* check = std::get_if<ForbidCheck>(&rule.check);
    if (check == nullptr || !check->file) continue;
    const size_t before = scan.found.size();
    const ActiveRule* active = FindActive(settings, rule);
    RunFileRule(active != nullptr ? *active : AtAnyLevel(rule), source.text, patterns,
                settings.confidential, scan.found);
    for (size_t i = before; i < scan.found.size(); ++i) {
      if (scan.found[i].secret) scan.secrets.push_back(scan.found[i].span);
    }
    if (active == nullptr) scan.found.resize(before);
  }
  return scan;
}

Source Covered(const Source& source, std::span<const Span> secrets) {
  Source covered = source;
  for (const Span secret : secrets) {
    const auto begin = covered.text.begin() + secret.begin;
    std::replace_if(
        begin, begin + secret.size(), [](char c) { return !IsSpace(c); }, 'x');
  }
  return covered;
}

}  // namespace starlint
