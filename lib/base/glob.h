// Globs as .gitignore has them, the one kind that starlint knows: `*` and `?` stop at a slash,
// `**` between slashes crosses directories, `[a-z]` and `[!a-z]` are sets (`[[:digit:]]` too), a
// backslash takes a character's meaning away. All by bytes, case counted. What a file full of
// globs says of a path is in lint/ignore_list.h.
#pragma once

#include <string_view>

namespace starlint {

// Whether the whole of `path` is what `pattern` says. Time grows with the product of their sizes.
// A pattern that is broken (an open '[', a backslash at the end) matches nothing.
bool GlobMatches(std::string_view pattern, std::string_view path);

// Whether one of `*?[\` is in it: without, it matches itself and nothing else.
bool HasGlob(std::string_view pattern);

}  // namespace starlint
