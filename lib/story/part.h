// The parts of a STAR answer, as values and as sets. Names that people give them live in
// rules/vocabulary; here is only what the checks speak of.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace starlint {

enum class Part : uint8_t { kSituation, kTask, kAction, kResult, kLesson };

inline constexpr std::array kParts = {Part::kSituation, Part::kTask, Part::kAction, Part::kResult,
                                      Part::kLesson};

// The part's key in rule files and in machine output.
constexpr std::string_view PartKey(Part part) {
  constexpr std::array<std::string_view, 5> kKeys = {"situation", "task", "action", "result",
                                                     "lesson"};
  return kKeys[static_cast<size_t>(part)];
}

// The part's name in messages.
constexpr std::string_view PartName(Part part) {
  constexpr std::array<std::string_view, 5> kNames = {"Situation", "Task", "Action", "Result",
                                                      "Lesson"};
  return kNames[static_cast<size_t>(part)];
}

constexpr std::optional<Part> PartFromKey(std::string_view key) {
  for (const Part part : kParts) {
    if (PartKey(part) == key) return part;
  }
  return std::nullopt;
}

// A set of parts; the empty set is written `story` in rule files where it means all of them.
class PartSet {
 public:
  constexpr PartSet() = default;
  constexpr PartSet(std::initializer_list<Part> parts) {
    for (const Part part : parts) Add(part);
  }
  static constexpr PartSet FromBits(uint8_t bits) {
    PartSet set;
    set.bits_ = bits;
    return set;
  }
  static constexpr PartSet All() { return FromBits(0x1f); }

  constexpr void Add(Part part) { bits_ |= Bit(part); }
  constexpr bool Has(Part part) const { return (bits_ & Bit(part)) != 0; }
  constexpr bool Meets(PartSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr uint8_t bits() const { return bits_; }
  friend constexpr bool operator==(PartSet, PartSet) = default;

 private:
  static constexpr uint8_t Bit(Part part) {
    return static_cast<uint8_t>(1U << static_cast<unsigned>(part));
  }
  uint8_t bits_ = 0;
};

// The first of `parts`, which holds one at least.
constexpr Part FirstOf(PartSet parts) {
  for (const Part part : kParts) {
    if (parts.Has(part)) return part;
  }
  return Part::kSituation;
}

}  // namespace starlint
