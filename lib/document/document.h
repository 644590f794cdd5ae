// A file as a flat list of blocks over one Prose: what a reader of the page would see, with the
// markup gone. Markdown and YAML readers both make it; after this room nobody knows which of the
// two it was.
#pragma once

#include <cstdint>
#include <vector>

#include "document/prose.h"
#include "source/span.h"

namespace starlint {

enum class BlockKind : uint8_t {
  kHeading,    // a Markdown heading; level 1-6
  kParagraph,  // a paragraph, a YAML scalar's paragraph
  kItem,       // first paragraph of a list item, of a YAML list entry; level = nesting from 1
  kCell,       // a table cell; level = its column from 1, `header` for the first row
  kCode,       // a code block: its text is there to be searched, it is never spoken
  kBreak,      // a thematic break, a YAML document separator; no text
  kKey,        // a YAML or front matter key; level = nesting from 1; its value's blocks follow
  kRecord,     // a YAML list entry that is a mapping opens here; level = nesting from 1; no text
  kBody,       // front matter ends here, the body begins; no text
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;
  bool quoted = false;   // inside a block quote
  bool ordered = false;  // kItem: of a numbered list
  bool header = false;   // kCell: of the header row
  Span text;             // Prose bytes
  Span source;           // Source bytes, markup included (heading: its line without the line end)
};

struct Document {
  Prose prose;                // blocks' texts, each closed by '\n'; soft and hard breaks are '\n'
  std::vector<Block> blocks;  // in the order of the file
  std::vector<Span> strong;   // Prose bytes of text set in strong emphasis, ascending
};

}  // namespace starlint
