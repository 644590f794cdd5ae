// Where things stand in the text of a YAML file, told from its bytes alone: the end of a name, the
// token behind its anchor and tag, the dash of a list entry, the word at an offset. The parser says
// only where a node begins; what stands around that place is looked up here. What a scalar's own
// bytes mean is in yaml_scalar.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace starlint {

// Each `text` is the source up to the end of the YAML; offsets count from its begin.

// The first byte from `at` on that is one of `any`, or the text's end.
uint32_t FindAny(std::string_view text, uint32_t at, std::string_view any);

// The end of the anchor or alias at `at`.
uint32_t NameEnd(std::string_view text, uint32_t at);

// The token behind the anchor and the tag at `at`; marks stand at the first of the three.
uint32_t SkipProperties(std::string_view text, uint32_t at);

// The dash of the list entry whose value begins at `at`, or `at` in a flow list. `base` is where
// the YAML begins.
uint32_t EntryBegin(std::string_view text, uint32_t base, uint32_t at);

// The character at `at`, empty at the text's end.
Span CharAt(std::string_view text, uint32_t at);

// What stands between `at` and the next white space, at least a character.
Span WordAt(std::string_view text, uint32_t at);

}  // namespace starlint
