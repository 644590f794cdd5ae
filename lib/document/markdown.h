// Markdown (CommonMark with tables, task lists and strikethrough) to Document. The only user of
// md4c.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// What a fence holds. People keep stories in fences so that they can be copied; what a story looks
// like is not known here, so the caller judges.
enum class Fence : uint8_t {
  kCode,   // code, or nothing that is known: its text is never spoken
  kProse,  // Markdown
  kData,   // YAML or JSON
};

// Judges a fence by the word behind its opening mark ("text", "python") and its lines.
using FenceJudge = std::function<Fence(std::string_view language, std::string_view text)>;

// Never fails: returns what could be read and adds what was wrong to `problems`. `source` must be
// valid UTF-8 without NUL and under 4 GiB; a leading byte-order mark is skipped. Front matter
// (`---` on the first line up to `---` or `...`) becomes kKey blocks closed by a kBody. Without a
// `judge` all fences are code; behind those that are not stands a kBreak.
Document ReadMarkdown(const Source& source, Problems& problems, const FenceJudge& judge = {});

}  // namespace starlint
