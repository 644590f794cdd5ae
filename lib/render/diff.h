// The difference of two texts as `diff -u` prints it: `git apply` and `patch` take it.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// Appends the unified diff from `before` to `after`, named a/`name` and b/`name` (as git names an
// absolute one: without its first slash), with three lines of context; nothing when they are equal.
// Lines are closed by LF; a CR before it is part of its line. Takes time linear in the lines and
// quadratic in the changed ones, of which more than a thousand between two unchanged ends are shown
// as one change.
void AppendDiff(std::string_view name, std::string_view before, std::string_view after,
                std::string& out);

}  // namespace starlint
