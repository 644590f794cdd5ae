#include "base/path.h"

#include <algorithm>

namespace starlint {
namespace {

// Appends the parts of `path` to `out`, which is absolute and plain; "" stands for the root.
void AppendParts(std::string_view path, std::string& out) {
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      out.resize(out.empty() ? 0 : out.rfind('/'));
      continue;
    }
    out += '/';
    out += part;
  }
}

// Whether `path` is the directory `above` or lies below it.
bool IsBelow(std::string_view path, std::string_view above) {
  if (above == "/") return true;
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

}  // namespace

std::string DirectoryOf(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(path.substr(0, std::max<size_t>(slash, 1)));
}

std::string JoinPath(std::string_view directory, std::string_view name) {
  if (directory == "." || directory.empty() || name.starts_with('/')) return std::string(name);
  std::string path(directory);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

std::string AbsolutePath(std::string_view path, std::string_view from) {
  std::string out;
  if (!path.starts_with('/')) AppendParts(from, out);
  AppendParts(path, out);
  return out.empty() ? "/" : out;
}

std::string RelativePath(std::string_view path, std::string_view from) {
  std::string up;
  std::string_view above = from;
  while (!IsBelow(path, above)) {
    up += "../";
    above = above.substr(0, std::max<size_t>(above.rfind('/'), 1));
  }
  if (above == "/" && from != "/") return std::string(path);
  std::string_view rest = path.substr(above.size());
  if (rest.starts_with('/')) rest.remove_prefix(1);
  std::string out = up.append(rest);
  if (out.ends_with('/')) out.pop_back();
  return out.empty() ? "." : out;
}

}  // namespace starlint
