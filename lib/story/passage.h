// A document as its reader goes through it: one passage after another, each with the label that
// opens it, if any. Everything between the blocks of a file and the outline of its stories speaks
// of passages.
#pragma once

#include <cstdint>

#include "document/document.h"
#include "source/span.h"
#include "story/vocabulary.h"

namespace starlint {

enum class PassageKind : uint8_t {
  kText,     // words that belong to whatever is open
  kLabel,    // a part, a field or an aside opens here, with the first words of it
  kSlip,     // the same with a misspelt name; `label` is what was meant
  kHeading,  // a heading that is no label
  kKey,      // a key that is no label
  kRecord,   // a YAML list entry that is a mapping, a row of a table of stories
  kBody,     // front matter ends
  kBreak,    // a thematic break, a table or a fence: what stood open has ended
};

struct Passage {
  PassageKind kind = PassageKind::kText;
  uint8_t level = 0;  // kHeading, kKey, kRecord, and labels that are headings or keys: as in Block
  bool heading = false;  // the label is a heading
  bool key = false;      // the label is a key
  bool item = false;     // a list item begins with the text
  uint32_t block = 0;    // index into Document::blocks
  Label label;           // kLabel, kSlip
  Span source;           // Source bytes of the label, the heading, the key
  uint32_t seconds = 0;  // that the label gives its part; 0: it says nothing
  Span content;          // Prose bytes: the words, the label left out; a heading's text

  bool OpensPart() const { return kind == PassageKind::kLabel && label.kind == LabelKind::kPart; }
};

}  // namespace starlint
