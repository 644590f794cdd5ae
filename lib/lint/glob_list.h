// The globs of a configuration: an ignore_list.h with the directory that it is relative to.
#pragma once

#include <string>
#include <string_view>

#include "lint/config.h"
#include "lint/ignore_list.h"

namespace starlint {

class GlobList {
 public:
  GlobList() = default;
  explicit GlobList(const Globs& globs);

  bool empty() const { return list_.empty(); }
  // Whether the globs list the absolute `path` or a directory above it. What lies outside of their
  // directory they do not speak of.
  bool Lists(std::string_view path, bool directory = false) const;

 private:
  std::string base_;  // with a slash at its end
  IgnoreList list_;
};

}  // namespace starlint
