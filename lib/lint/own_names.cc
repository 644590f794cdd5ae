#include "lint/own_names.h"

#include <algorithm>
#include <optional>

#include "story/folded_name.h"

namespace starlint {

OwnNames::OwnNames(const Vocabulary& built_in)
    : labels_(built_in.labels().begin(), built_in.labels().end()), vocabulary_(labels_) {}

bool OwnNames::IsName(std::string_view name) {
  const std::optional<FoldedName> folded = FoldedName::Of(name);
  return folded && !folded->text().empty();
}

void OwnNames::Add(std::string_view name, PartSet parts) {
  const std::optional<FoldedName> folded = FoldedName::Of(name);
  if (!folded || folded->text().empty()) return;
  names_.push_back(std::make_unique<std::string>(folded->text()));
  Label label;
  label.name = *names_.back();
  label.parts = parts;
  label.letter = label.name.size() == 1;
  label.weight = 2;  // whoever says so means a story
  const auto at = std::lower_bound(labels_.begin(), labels_.end(), label.name,
                                   [](const Label& l, std::string_view n) { return l.name < n; });
  if (at != labels_.end() && at->name == label.name) {
    *at = label;
  } else {
    labels_.insert(at, label);
  }
  vocabulary_ = Vocabulary(labels_);
}

}  // namespace starlint
