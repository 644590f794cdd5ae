// What a story is told for, as far as rules care: the prompt that it answers, the level of its
// teller, what it is about and what shape it has. Rules ask by these (`when: failure`,
// `levels: {junior: info}`); every trait is a word of its own, so that a rule need not say which
// kind it means.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "story/story.h"

namespace starlint {

enum class Trait : uint8_t {
  kFailure,  // prompts
  kConflict,
  kLeadership,
  kPride,
  kJunior,  // levels
  kSenior,
  kStaff,
  kPeople,  // kinds
  kCard,    // forms
};

inline constexpr std::array kTraits = {Trait::kFailure, Trait::kConflict, Trait::kLeadership,
                                       Trait::kPride,   Trait::kJunior,   Trait::kSenior,
                                       Trait::kStaff,   Trait::kPeople,   Trait::kCard};

// The trait's key in rule files.
constexpr std::string_view TraitKey(Trait trait) {
  constexpr std::array<std::string_view, kTraits.size()> kKeys = {
      "failure", "conflict", "leadership", "pride", "junior", "senior", "staff", "people", "card"};
  return kKeys[static_cast<size_t>(trait)];
}

constexpr std::optional<Trait> TraitFromKey(std::string_view key) {
  for (const Trait trait : kTraits) {
    if (TraitKey(trait) == key) return trait;
  }
  return std::nullopt;
}

// The key under which a story says that it has the trait: "level" of junior.
constexpr std::string_view TraitField(Trait trait) {
  if (trait <= Trait::kPride) return "theme";
  if (trait <= Trait::kStaff) return "level";
  return trait == Trait::kPeople ? "kind" : "form";
}

class TraitSet {
 public:
  constexpr TraitSet() = default;
  static constexpr TraitSet FromBits(uint16_t bits) {
    TraitSet set;
    set.bits_ = bits;
    return set;
  }

  constexpr void Add(Trait trait) { bits_ |= Bit(trait); }
  constexpr bool Has(Trait trait) const { return (bits_ & Bit(trait)) != 0; }
  constexpr bool Meets(TraitSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr uint16_t bits() const { return bits_; }
  friend constexpr bool operator==(TraitSet, TraitSet) = default;

 private:
  static constexpr uint16_t Bit(Trait trait) {
    return static_cast<uint16_t>(1U << static_cast<unsigned>(trait));
  }
  uint16_t bits_ = 0;
};

// What the story's own fields say of it, prompts apart: "level: Senior Engineer", "kind: people",
// "form: card". A value that is not known gives nothing.
TraitSet TraitsOf(const Story& story);

}  // namespace starlint
