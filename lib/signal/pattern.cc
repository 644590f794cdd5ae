#include "signal/pattern.h"

#include <re2/re2.h>

namespace starlint {
namespace {

// Enough for any pattern that a person would write; a repeat of a repeat is refused, not compiled.
constexpr int64_t kMaxPatternBytes = 1 << 20;

re2::RE2::Options Options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxPatternBytes);
  return options;
}

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

std::string PatternFault(std::string_view pattern) {
  const re2::RE2 compiled(Piece(pattern), Options());
  return compiled.ok() ? std::string() : compiled.error();
}

PatternCache::PatternCache() = default;
PatternCache::~PatternCache() = default;

const re2::RE2& PatternCache::Get(std::string_view pattern) {
  const std::lock_guard lock(mutex_);
  auto at = compiled_.find(pattern);
  if (at == compiled_.end()) {
    at = compiled_
             .emplace(std::string(pattern), std::make_unique<re2::RE2>(Piece(pattern), Options()))
             .first;
  }
  return *at->second;
}

}  // namespace starlint
