// How a label that begins a line is laid out, so that another can be made like it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "story/part.h"

namespace starlint {

// "- **Action**: " of a line, in pieces.
struct LabelShape {
  std::string_view quote;   // blanks and '>'
  std::string_view marker;  // of a list, with the blanks behind it
  std::string_view opens, name, closes;
  bool text = false;  // stands on the same line
};

// `label` is what of the line names the part. Nothing when it does not begin the line, list marker
// and emphasis apart, or is not all of a name ("**S**ituation").
std::optional<LabelShape> ShapeOfLabel(std::string_view line, std::string_view label);

// The name of `part` written as that of its neighbour: "TASK", "task", "T".
std::string NameLike(std::string_view neighbour, Part part);

// ASCII letters and blanks.
constexpr bool IsNameByte(char c) { return c == ' ' || IsLetter(c); }

}  // namespace starlint
