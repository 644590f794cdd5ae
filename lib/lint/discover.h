// From what stands on the command line to the files to lint: directories are walked, files are
// taken whatever their name, what is not there is reported.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "lint/settings_finder.h"

namespace starlint {

struct Input {
  std::string path;   // as the run names it; "-" is standard input
  bool named = true;  // itself, not by a directory that it lies in

  friend bool operator==(const Input&, const Input&) = default;
};

struct Discovered {
  std::vector<Input> files;           // in the order given; a directory's ascending; none twice
  std::vector<std::string> excluded;  // what was named, and is excluded by a configuration
  std::vector<std::string> troubles;  // "answers/x.md: no such file", for people
};

struct DiscoverOptions {
  bool gitignore = true;              // walks leave out what git ignores
  SettingsFinder* exclude = nullptr;  // whose exclusions hold; nullptr: none
};

// Walks directories for *.md, *.markdown, *.yaml and *.yml, hidden ones, node_modules and linked
// directories left out.
Discovered Discover(std::span<const std::string> paths, const DiscoverOptions& options, Io& io);

// The paths in `text`, which are parted by NULs, or by line ends where there is no NUL.
std::vector<std::string> SplitPaths(std::string_view text);

}  // namespace starlint
