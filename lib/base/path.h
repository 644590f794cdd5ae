// Names of files as text: nothing here asks the system what is there, links are not followed.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// The directory that holds `path`: "d" of "d/a.md", "." of "a.md", "/" of "/a.md".
std::string DirectoryOf(std::string_view path);

// `name` in `directory`: as it stands when it is absolute or the directory is ".".
std::string JoinPath(std::string_view directory, std::string_view name);

// `path` from the root, without ".", ".." and doubled slashes; `from`, an absolute path, is where a
// relative one begins.
std::string AbsolutePath(std::string_view path, std::string_view from);

// How a user who stands in the directory `from` would write `path`; both are absolute and plain.
// "." for itself, "../x" beside, the absolute path where only the root is shared.
std::string RelativePath(std::string_view path, std::string_view from);

}  // namespace starlint
