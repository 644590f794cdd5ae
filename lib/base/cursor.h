// Reads a line from the front, a piece at a time: for text that is too plain for a grammar.
#pragma once

#include <algorithm>
#include <string_view>

namespace starlint {

class Cursor {
 public:
  explicit Cursor(std::string_view line) : rest_(line) {}

  std::string_view TakeWhile(auto&& admits) {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), admits);
    return Take(static_cast<size_t>(end - rest_.begin()));
  }
  std::string_view TakeAny(std::string_view of) {
    return TakeWhile([of](char c) { return of.find(c) != std::string_view::npos; });
  }
  std::string_view TakeOne(std::string_view of) {
    return Take(!rest_.empty() && of.find(rest_.front()) != std::string_view::npos ? 1 : 0);
  }
  bool TakeText(std::string_view text) {
    const bool is = rest_.starts_with(text);
    if (is) Take(text.size());
    return is;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view Take(size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest_;
};

}  // namespace starlint
