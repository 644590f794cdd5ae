// Regular expressions for what words cannot say: placeholders, secrets, a user's own patterns.
// RE2's syntax and its linear time. Compiled when first needed, since that costs more than linting
// a story.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace starlint {

// What is wrong with `pattern`, as RE2 says it; empty when nothing is.
std::string PatternFault(std::string_view pattern);

// Compiled patterns by their text. Shared by the threads of a run.
class PatternCache {
 public:
  PatternCache();
  ~PatternCache();

  // The compiled form of a pattern that PatternFault found nothing wrong with. Valid as long as
  // the cache.
  const re2::RE2& Get(std::string_view pattern);

 private:
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> compiled_;
};

}  // namespace starlint
