// What rules are about: the closed list of groups that a rule may name, and that `--select` and the
// lists of rules go by. A user's rules that fit none of them are `own`.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace starlint {

struct Group {
  std::string_view name;
  std::string_view means;  // a phrase that goes on from "rules about"
};

inline constexpr std::array kGroups = {
    Group{"structure", "the parts of a story: there, filled, in order, in proportion"},
    Group{"context", "what was at stake, and at what scale"},
    Group{"ownership", "who acted: you, a team, or nobody"},
    Group{"decisions", "reasons, tradeoffs, evidence and care for risk"},
    Group{"people", "working with others, and speaking of them"},
    Group{"result", "what came of it, and what was learned"},
    Group{"delivery", "the telling: length, fillers, pace"},
    Group{"bank", "all your stories together"},
    Group{"input", "what starlint could not read or make use of"},
    Group{"own", "whatever else a user's rules look at"},
};

inline std::vector<std::string_view> GroupNames() {
  std::vector<std::string_view> names;
  for (const Group& group : kGroups) names.push_back(group.name);
  return names;
}

}  // namespace starlint
