// Owns what the views of loaded rules point at, for as long as the rules are used.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace starlint {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;  // views of what it holds would dangle
  Arena& operator=(const Arena&) = delete;

  std::string_view Keep(std::string text) { return strings_.emplace_back(std::move(text)); }

  template <class T>
  std::span<const T> Keep(std::vector<T> items) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(items));
    arrays_.push_back(kept);
    return *kept;
  }

 private:
  std::deque<std::string> strings_;
  std::vector<std::shared_ptr<const void>> arrays_;
};

}  // namespace starlint
