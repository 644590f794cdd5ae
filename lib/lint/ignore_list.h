// What a .gitignore file says of a path, and every other list of globs: `exclude`, `stories` and
// `files` of a configuration. The last line that matches decides, `!` takes back, a slash at the
// end means directories, a slash before ties the glob to the list's directory; without one it
// holds for names at any depth.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace starlint {

class IgnoreList {
 public:
  IgnoreList() = default;
  // The lines of a .gitignore file: comments, blank lines and trailing blanks left out.
  static IgnoreList Parse(std::string_view text);

  // Adds one glob, which is read as it stands.
  void Add(std::string_view glob);

  bool empty() const { return patterns_.empty(); }

  // Whether the last glob that matches `path` lists it (true) or takes it back (false); nothing
  // when none matches. `path` is relative to the list's directory and in plain form ("a/b.md").
  std::optional<bool> Match(std::string_view path, bool directory) const;

  // Whether `path` or a directory above it is listed. What lies in a listed directory cannot be
  // taken back.
  bool Lists(std::string_view path, bool directory = false) const;

 private:
  struct Pattern {
    std::string glob;
    bool negated = false;
    bool directory = false;  // means directories only
    bool name = false;       // without a slash: means the last part of a path
    bool literal = false;    // nothing in it is special
  };
  static bool Matches(const Pattern& pattern, std::string_view path);

  std::vector<Pattern> patterns_;
};

}  // namespace starlint
