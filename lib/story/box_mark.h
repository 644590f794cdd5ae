// The lines that mark boxes in the Markdown of several site generators: `!!! tip "Title"`,
// `=== "Tab"`, `:::tip[Title]` and the `:::` that closes it. What becomes of what stands in a box
// is the business of find_passages.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace starlint {

struct BoxMark {
  enum Kind : uint8_t {
    kNone,
    kAbove,  // stands above a box whose text is indented
    kTab,    // the same of one of several boxes that are shown in turn
    kOpens,
    kCloses,
  };
  Kind kind = kNone;
  std::string_view title;  // in the line; empty when it has none
};

// What `line` marks, blanks at its ends left out.
BoxMark BoxMarkOf(std::string_view line);

// A line that opens or closes a box, or the lines between two such.
struct BoxPiece {
  BoxMark mark;
  std::string_view text;
};

// `text` at the lines that open and close boxes, in order; blank lines are left out.
std::vector<BoxPiece> CutAtFences(std::string_view text);

}  // namespace starlint
