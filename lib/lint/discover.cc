#include "lint/discover.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"

namespace starlint {
namespace {

constexpr std::array<std::string_view, 4> kEndings = {".md", ".markdown", ".yaml", ".yml"};

bool IsStoryName(std::string_view name) {
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

class Walker {
 public:
  explicit Walker(Io& io) : io_(io) {}

  void Take(const std::string& path) {
    if (path == "-") return Add(path);
    switch (io_.Type(path)) {
      case FileType::kFile:
      case FileType::kOther:  // a pipe that is named is meant: `starlint <(make-story)`
        return Add(path);
      case FileType::kDirectory:
        return Walk(path);
      case FileType::kMissing:
        found_.troubles.push_back(path + ": no such file");
    }
  }

  Discovered Result() { return std::move(found_); }

 private:
  void Add(const std::string& path) {
    if (seen_.insert(path).second) found_.files.push_back(path);
  }

  void Walk(const std::string& directory) {
    std::vector<DirectoryEntry> entries;
    if (const std::error_code error = io_.List(directory, entries)) {
      found_.troubles.push_back(directory + ": " + Describe(error));
      return;
    }
    const bool here = directory == ".";
    const bool slash = directory.ends_with('/');
    const std::string prefix = here ? "" : slash ? directory : directory + "/";
    for (const DirectoryEntry& entry : entries) {
      if (entry.name.starts_with('.') || entry.name == "node_modules") continue;
      if (entry.type == FileType::kDirectory && !entry.link) Walk(prefix + entry.name);
      if (entry.type == FileType::kFile && IsStoryName(entry.name)) Add(prefix + entry.name);
    }
  }

  Io& io_;
  Discovered found_;
  std::set<std::string> seen_;
};

}  // namespace

Discovered Discover(std::span<const std::string> paths, Io& io) {
  Walker walker(io);
  for (const std::string& path : paths) walker.Take(path);
  return walker.Result();
}

std::string Describe(std::error_code error) {
  if (error == std::errc::no_such_file_or_directory) return "no such file";
  std::string text = error.message();
  if (!text.empty()) text[0] = ToLower(text[0]);
  return text;
}

}  // namespace starlint
