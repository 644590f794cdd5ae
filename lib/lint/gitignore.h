// The .gitignore files that hold while directories are walked: those of each directory from the
// repository's root down, the deeper ones first asked, and `.git/info/exclude` last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "lint/ignore_list.h"

namespace starlint {

class GitIgnore {
 public:
  explicit GitIgnore(Io& io) : io_(io) {}

  // Begins at `directory`, absolute: reads the files above it, if it lies in a repository.
  void Start(const std::string& directory);
  // Goes into `directory`, one below the last; `has_file`: it has a .gitignore.
  void Enter(const std::string& directory, bool has_file);
  void Leave() { levels_.pop_back(); }

  // Whether the absolute `path` is ignored, the directories above it being none.
  bool Ignores(std::string_view path, bool directory) const;

 private:
  struct Level {
    size_t prefix = 0;  // bytes of its directory, with the slash
    IgnoreList list;
  };
  void Read(const std::string& directory, const std::string& file);

  Io& io_;
  std::vector<Level> levels_;
};

}  // namespace starlint
