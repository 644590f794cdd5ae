// A label as the vocabulary spells it: lower case, single blanks, what decorates it and what stands
// in parentheses gone. Which of these names mean anything is the vocabulary's business.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace starlint {

class FoldedName {
 public:
  // No label is longer; headings that are need not be folded at all.
  static constexpr size_t kMaxBytes = 48;

  // "🎯 **Task** (30 s):" is "task", "A - Action" "a-action", "What I'd do" "what i'd do",
  // "whatILearned" "what i learned", "Result/Lesson" "result & lesson". What stands wholly in
  // brackets ("[Task]", "(S)") is what they hold. Nothing for what is too long to be a label.
  static std::optional<FoldedName> Of(std::string_view text);

  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  static std::optional<FoldedName> Fold(std::string_view text);
  bool Take(std::string_view text, size_t i, size_t* length);
  bool TakeHigh(std::string_view text, size_t i, size_t* length);
  bool Put(char c);
  bool Gap(char c);

  std::array<char, kMaxBytes> bytes_;
  size_t size_ = 0;
  char gap_ = 0;
  char before_ = 0;  // the source byte before the one that is taken
};

}  // namespace starlint
