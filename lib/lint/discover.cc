#include "lint/discover.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/describe.h"
#include "base/path.h"
#include "base/text.h"
#include "lint/gitignore.h"

namespace starlint {
namespace {

constexpr std::array<std::string_view, 6> kEndings = {".md",  ".markdown", ".yaml",
                                                      ".yml", ".json",     ".org"};

bool IsStoryName(std::string_view name) {
  const auto& configs = kConfigNames;
  if (std::find(configs.begin(), configs.end(), name) != configs.end()) return false;
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

// "outage" of "outage.md".
std::string_view Stem(std::string_view name) { return name.substr(0, name.rfind('.')); }

class Walker {
 public:
  Walker(const DiscoverOptions& options, Io& io)
      : options_(options), io_(io), here_(io.WorkingDirectory()), ignored_(io) {}

  void Take(const std::string& path) {
    if (path == "-") return Add(path, path, true);
    const FileType type = io_.Type(path);
    if (type == FileType::kMissing)
      return found_.troubles.push_back(path + ": " + WhyMissing(path));
    const bool directory = type == FileType::kDirectory;
    if (Excluded(path, directory)) return found_.excluded.push_back(path);
    const std::string absolute = AbsolutePath(path, here_);
    // A pipe that is named is meant: `starlint <(make-story)`.
    if (!directory) return Add(path, absolute, true);
    if (options_.gitignore) ignored_.Start(absolute);
    Walk(path, absolute);
  }

  Discovered Result() { return std::move(found_); }

 private:
  void Add(const std::string& path, const std::string& absolute, bool named) {
    if (seen_.insert(absolute).second) found_.files.push_back({path, named});
  }

  // What cannot be seen may be there all the same: in a directory that is locked, behind links that
  // lead in a circle.
  std::string WhyMissing(const std::string& path) {
    std::string text;
    const std::error_code error = io_.ReadFile(path, text);
    if (error && error != std::errc::no_such_file_or_directory) return Describe(error);
    return "no such file" + Meant(path);
  }

  // "; did you mean 'answers/outage.md'?" of what stands beside, whatever the ending.
  std::string Meant(const std::string& path) {
    std::vector<DirectoryEntry> entries;
    if (io_.List(DirectoryOf(path), entries)) return {};
    const size_t name = path.rfind('/') + 1;
    std::vector<std::string_view> stems;
    std::vector<std::string_view> names;
    for (const DirectoryEntry& entry : entries) {
      if (entry.link && entry.name == path.substr(name)) return "; it is a link that leads nowhere";
      const bool directory = entry.type == FileType::kDirectory;
      if (entry.name.starts_with('.') || (!directory && !IsStoryName(entry.name))) continue;
      names.push_back(entry.name);
      stems.push_back(directory ? std::string_view(entry.name) : Stem(entry.name));
    }
    const auto near = Nearest(Stem(std::string_view(path).substr(name)), stems);
    if (!near) return {};
    const auto at = std::find(stems.begin(), stems.end(), *near) - stems.begin();
    return "; did you mean '" + path.substr(0, name) + std::string(names[at]) + "'?";
  }

  bool Excluded(const std::string& path, bool directory) {
    return options_.exclude != nullptr && options_.exclude->Excludes(path, directory);
  }

  void Walk(const std::string& directory, const std::string& absolute) {
    std::vector<DirectoryEntry> entries;
    if (const std::error_code error = io_.List(directory, entries)) {
      found_.troubles.push_back(directory + ": " + Describe(error));
      return;
    }
    const bool ignores =
        std::any_of(entries.begin(), entries.end(),
                    [](const DirectoryEntry& entry) { return entry.name == ".gitignore"; });
    if (options_.gitignore) ignored_.Enter(absolute, ignores);
    for (const DirectoryEntry& entry : entries) {
      if (entry.name.starts_with('.') || entry.name == "node_modules") continue;
      TakeEntry(entry, JoinPath(directory, entry.name), JoinPath(absolute, entry.name));
    }
    if (options_.gitignore) ignored_.Leave();
  }

  void TakeEntry(const DirectoryEntry& entry, const std::string& path,
                 const std::string& absolute) {
    const bool directory = entry.type == FileType::kDirectory;
    const bool wanted =
        directory ? !entry.link : entry.type == FileType::kFile && IsStoryName(entry.name);
    if (!wanted || Excluded(path, directory)) return;
    if (options_.gitignore && ignored_.Ignores(absolute, directory)) return;
    directory ? Walk(path, absolute) : Add(path, absolute, false);
  }

  const DiscoverOptions& options_;
  Io& io_;
  const std::string here_;
  GitIgnore ignored_;
  Discovered found_;
  std::unordered_set<std::string> seen_;  // absolute paths
};

}  // namespace

Discovered Discover(std::span<const std::string> paths, const DiscoverOptions& options, Io& io) {
  Walker walker(options, io);
  for (const std::string& path : paths) walker.Take(path);
  return walker.Result();
}

std::vector<std::string> SplitPaths(std::string_view text) {
  const char end = text.find('\0') == text.npos ? '\n' : '\0';
  std::vector<std::string> paths;
  while (!text.empty()) {
    std::string_view path = text.substr(0, text.find(end));
    text.remove_prefix(std::min(path.size() + 1, text.size()));
    if (end == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
  }
  return paths;
}

}  // namespace starlint
