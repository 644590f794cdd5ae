// Titles that are no headings: "**Cache outage**", "1. Tell me about a queue", "Q: ...?" on the
// line above a story's first label, or the first line of a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "story/passage.h"

namespace starlint {

struct FoundTitle {
  uint32_t passage = 0;  // its index
  Span text;             // Prose bytes
  bool counted = false;  // it has a number, or is an item of a numbered list
};

class TitleFinder {
 public:
  // Both must outlive it.
  TitleFinder(const Document& document, const std::vector<Passage>& passages)
      : document_(document), passages_(passages) {}

  // The title of the story whose first label is passage `label`, among those from `floor` on.
  std::optional<FoundTitle> Before(uint32_t label, uint32_t floor) const;

 private:
  std::optional<Span> TitleIn(uint32_t at, uint32_t label, bool next) const;
  bool TellsField(uint32_t at) const;
  std::optional<Span> StrongAt(uint32_t begin) const;
  std::string_view View(Span span) const;

  const Document& document_;
  const std::vector<Passage>& passages_;
};

}  // namespace starlint
