#include "check/facts.h"

#include <algorithm>

namespace starlint {

Severity ActiveRule::LevelFor(TraitSet traits) const {
  if (!rule->when.empty() && !rule->when.Meets(traits)) return Severity::kOff;
  Severity result = level;
  for (const TraitLevel& entry : rule->levels) {
    if (!pinned && traits.Has(entry.trait)) result = entry.level;
  }
  return result;
}

Diagnostic& Findings::Add(const ActiveRule& rule, Severity level, Span source,
                          std::string_view says, std::initializer_list<Hole> holes) {
  out_.push_back({std::string(rule.rule->id), level, source, FillHoles(says, holes),
                  FillHoles(rule.rule->advice, holes), story_});
  return out_.back();
}

std::string FillHoles(std::string_view text, std::initializer_list<Findings::Hole> holes) {
  std::string out;
  while (!text.empty()) {
    const size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const size_t close = text.find('}');
    const std::string_view name = text.substr(1, close == text.npos ? 0 : close - 1);
    const auto hole = std::find_if(holes.begin(), holes.end(),
                                   [&](const Findings::Hole& h) { return h.first == name; });
    if (hole == holes.end()) {
      out += '{';
      text.remove_prefix(1);
    } else {
      out += hole->second;
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

}  // namespace starlint
