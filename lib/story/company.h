// The company that labels keep: which parts those of each style name in the whole file. What could
// be chance alone ("Task" on a line of its own) is believed where others of its kind stand by it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "story/label_cutter.h"
#include "story/part.h"

namespace starlint {

class Company {
 public:
  void Add(Style style, const Label& label) {
    PartSet& parts = parts_[static_cast<size_t>(style)];
    if (parts.empty()) first_[static_cast<size_t>(style)] = label.parts;
    parts = PartSet::FromBits(parts.bits() | label.parts.bits());
  }

  // Whether labels of `style` are to be believed: alone they tell a story in order, or fill in what
  // the sure ones leave out.
  bool Bears(Style style) const {
    const PartSet parts = parts_[static_cast<size_t>(style)];
    if (style == Style::kSure) return true;
    const PartSet sure = parts_[static_cast<size_t>(Style::kSure)];
    if (style == Style::kRare) return sure.Has(Part::kAction) && sure.Has(Part::kResult);
    const PartSet first = first_[static_cast<size_t>(style)];
    return Count(parts) >= 3 && (first.Has(Part::kSituation) || first.Has(Part::kTask));
  }

 private:
  static constexpr size_t kStyles = 5;

  static size_t Count(PartSet parts) {
    return static_cast<size_t>(
        std::count_if(kParts.begin(), kParts.end(), [&](Part part) { return parts.Has(part); }));
  }

  std::array<PartSet, kStyles> parts_;
  std::array<PartSet, kStyles> first_;
};

}  // namespace starlint
