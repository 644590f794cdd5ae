// The names that people give to the parts of a story and to what stands beside it. The names
// themselves are data (rules/vocabulary/*.yaml); here is the look-up.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "story/part.h"

namespace starlint {

enum class LabelKind : uint8_t {
  kPart,   // opens one or more parts
  kField,  // tells something about the story: its title, its question, ...
  kAside,  // stands beside the story and is not spoken: metrics, follow-ups, notes
  kWord,   // a word that is near a name and means something else: "Content"
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
  bool begins = false;          // names that begin with it are it too: "tips for you"
  uint8_t weight = 0;           // kPart: how much it speaks for a story that follows STAR
};

class Vocabulary {
 public:
  // `labels` ascending by name; they must outlive the vocabulary.
  explicit constexpr Vocabulary(std::span<const Label> labels) : labels_(labels) {}

  // The label that `text` is, decoration apart ("**Action (90 s)**:", "A - Action", "1. Task",
  // "Action 2", "Situation / Task"); nothing when it is none. Allocates nothing.
  std::optional<Label> Find(std::string_view text) const;

  // The part that a heading opens although it says more: "Action - what I did", "Result: fewer
  // pages", "Step 1: Situation". Letters need to stand alone. Nothing when it is none.
  std::optional<Label> FindTailed(std::string_view heading) const;

  // The names of parts that `text` may be a slip of the pen for ("Situtation"): the nearest one
  // ("situation"), or nothing. `text` must be no label.
  std::optional<std::string_view> FindMeant(std::string_view text) const;

  std::span<const Label> labels() const { return labels_; }

 private:
  const Label* FindFolded(std::string_view folded) const;
  Label WithName(const Label& letter, std::string_view text) const;
  std::optional<Label> FindPieces(std::string_view folded) const;
  std::optional<Label> FindJoined(std::string_view folded) const;
  const Label* FindBeginning(std::string_view folded) const;
  std::span<const Label> labels_;
};

}  // namespace starlint
