// The blocks of a YAML text: keys, records and separators one by one, and the value of a scalar as
// its reader sees it, in paragraphs and items. Lines, list markers and the shape of blocks belong
// here; how a value's bytes lead back to the source is known to yaml_scalar.h, what is written and
// when to yaml.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.h"
#include "document/yaml_scalar.h"
#include "source/span.h"

namespace starlint {

// What the blocks of a scalar depend on besides its value: where it stands.
struct ScalarPlace {
  uint32_t begin = 0;  // Source offset of its first byte, the `- ` of a list entry included
  uint8_t lists = 0;   // number of lists around it
  bool entry = false;  // it is itself an entry of the innermost list
};

class YamlWriter {
 public:
  explicit YamlWriter(Document& document) : document_(document) {}

  // A document separator at `source`: written before the next block, if one was written already.
  void SetBreak(Span source) {
    if (written_) break_ = source;
  }

  void AppendKey(uint8_t level, const ScalarMap& map, std::string_view value);

  void AppendRecord(uint8_t level, Span source);

  // Appends the blocks of a scalar: its paragraphs, and an item for each line that begins with a
  // list marker.
  void AppendScalar(const ScalarMap& map, std::string_view value, ScalarPlace place);

 private:
  void Open(BlockKind kind, uint8_t level, Span source);
  void WriteBreak();

  Document& document_;
  std::optional<Span> break_;  // a separator that waits for the next document's first block
  bool written_ = false;
};

}  // namespace starlint
