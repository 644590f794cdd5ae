// One file as it was read: its name and its bytes, unchanged (a byte-order mark included). All
// spans that reach a diagnostic are offsets into these bytes. Here belongs what is true of any
// file; what the bytes mean is decided in document/.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

struct Source {
  std::string name;  // as the user gave it, "<stdin>" for standard input
  std::string text;  // the file's bytes
  // What it is known by from run to run, wherever the user stands: its path from the root of its
  // project. Empty: its name.
  std::string known = {};

  const std::string& KnownName() const { return known.empty() ? name : known; }

  // Bytes of a leading UTF-8 byte-order mark: 3 or 0.
  size_t BomSize() const { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }
};

}  // namespace starlint
