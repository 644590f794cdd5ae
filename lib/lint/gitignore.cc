#include "lint/gitignore.h"

#include <utility>

#include "base/path.h"

namespace starlint {

void GitIgnore::Start(const std::string& directory) {
  levels_.clear();
  std::vector<std::string> above;  // the nearest one first
  for (std::string at = directory;; at = DirectoryOf(at)) {
    if (io_.Type(JoinPath(at, ".git")) != FileType::kMissing) {
      Read(at, JoinPath(at, ".git/info/exclude"));
      if (at != directory) above.push_back(at);
      break;
    }
    if (at == "/") return;  // no repository: only what is walked counts
    if (at != directory) above.push_back(at);
  }
  for (size_t i = above.size(); i-- > 0;) Enter(above[i], true);
}

void GitIgnore::Enter(const std::string& directory, bool has_file) {
  if (has_file) return Read(directory, JoinPath(directory, ".gitignore"));
  levels_.emplace_back();
}

void GitIgnore::Read(const std::string& directory, const std::string& file) {
  std::string text;
  Level level;
  level.prefix = directory == "/" ? 1 : directory.size() + 1;
  if (!io_.ReadFile(file, text)) level.list = IgnoreList::Parse(text);
  levels_.push_back(std::move(level));
}

bool GitIgnore::Ignores(std::string_view path, bool directory) const {
  for (size_t i = levels_.size(); i-- > 0;) {
    if (levels_[i].list.empty()) continue;
    const auto verdict = levels_[i].list.Match(path.substr(levels_[i].prefix), directory);
    if (verdict) return *verdict;
  }
  return false;
}

}  // namespace starlint
