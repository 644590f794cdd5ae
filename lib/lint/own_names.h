// The names of parts with those that a user adds in `sections`. A name of the user's goes over one
// that is built in.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "story/part.h"
#include "story/vocabulary.h"

namespace starlint {

class OwnNames {
 public:
  // `built_in` must outlive this.
  explicit OwnNames(const Vocabulary& built_in);

  // Whether `name` can be a label: it has letters and is not too long.
  static bool IsName(std::string_view name);

  // `name` opens `parts`, of which there is at least one. What is no name is not added.
  void Add(std::string_view name, PartSet parts);

  // Valid until the next Add, and as long as this lives.
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  std::vector<std::unique_ptr<std::string>> names_;  // what the labels' names point to
  std::vector<Label> labels_;                        // ascending by name
  Vocabulary vocabulary_;
};

}  // namespace starlint
