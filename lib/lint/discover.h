// From what stands on the command line to the files to lint: directories are walked, files are
// taken whatever their name, what is not there is reported.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/io.h"

namespace starlint {

struct Discovered {
  std::vector<std::string> files;     // in the order given; a directory's ascending; none twice
  std::vector<std::string> troubles;  // "answers/x.md: no such file", for people
};

// Walks directories for *.md, *.markdown, *.yaml and *.yml, hidden ones, node_modules and linked
// directories left out.
Discovered Discover(std::span<const std::string> paths, Io& io);

// What `error` means, in lower case: "no such file", "permission denied".
std::string Describe(std::error_code error);

}  // namespace starlint
