#include "lint/glob_list.h"

namespace starlint {

GlobList::GlobList(const Globs& globs) : base_(globs.base) {
  if (!base_.ends_with('/')) base_ += '/';
  for (const std::string& glob : globs.globs) {
    list_.Add(glob.starts_with("./") ? std::string_view(glob).substr(1) : std::string_view(glob));
  }
}

bool GlobList::Lists(std::string_view path, bool directory) const {
  if (empty() || !path.starts_with(base_)) return false;
  return list_.Lists(path.substr(base_.size()), directory);
}

}  // namespace starlint
