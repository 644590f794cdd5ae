// The names that people give to the parts of a story and to what stands beside it. The names
// themselves are data (rules/vocabulary/*.yaml); here is the look-up.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "story/part.h"

namespace starlint {

enum class LabelKind : uint8_t {
  kPart,   // opens one or more parts
  kField,  // tells something about the story: its title, its question, ...
  kAside,  // stands beside the story and is not spoken: metrics, follow-ups, notes
};

enum class Field : uint8_t {
  kTitle,
  kQuestion,
  kTheme,
  kLevel,
  kStory,
  kId,
  kVariantOf,
  kKind,
  kForm
};

struct Label {
  std::string_view name;  // folded: lower case, single blanks, no punctuation at the ends
  LabelKind kind = LabelKind::kPart;
  PartSet parts;                // kPart: "Context" opens Situation and Task
  Field field = Field::kTitle;  // kField
  bool letter = false;          // kPart: a single letter; needs marking (bold, colon) to count
};

class Vocabulary {
 public:
  // `labels` ascending by name; they must outlive the vocabulary.
  explicit constexpr Vocabulary(std::span<const Label> labels) : labels_(labels) {}

  // The label that `text` is, decoration apart ("**Action (90 s)**:", "A - Action", "1. Task");
  // nullptr when it is none. Allocates nothing.
  const Label* Find(std::string_view text) const;

  // The part that a heading opens although it says more: "Action - what I did", "Result: fewer
  // pages". Letters need to stand alone. nullptr when it is none.
  const Label* FindTailed(std::string_view heading) const;

  std::span<const Label> labels() const { return labels_; }

 private:
  const Label* FindFolded(std::string_view folded) const;
  std::span<const Label> labels_;
};

}  // namespace starlint
