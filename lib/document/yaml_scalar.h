// YAML scalars led back to the bytes they were written as. yaml-cpp says what a scalar means and
// where its token begins; what its quotes, escapes, folds and indentation did in between is worked
// out here, by walking the source and the value side by side. Nothing here knows yaml-cpp, keys or
// documents: bytes and a value in, pieces out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/prose.h"
#include "source/span.h"

namespace starlint {

enum class ScalarStyle : uint8_t { kPlain, kSingle, kDouble, kLiteral, kFolded };

struct ScalarPiece {
  enum class Kind : uint8_t {
    kVerbatim,   // stands unchanged in the source
    kReplaced,   // an escape
    kLineEnd,    // a line end of the source, whatever became of it: " " or "\n"
    kBlankLine,  // line ends with at least one empty line between them
  };
  uint32_t begin = 0;  // offset of its first byte in the value
  Span source;         // Source bytes
  Kind kind = Kind::kVerbatim;
};

struct ScalarMap {
  ScalarStyle style = ScalarStyle::kPlain;
  std::vector<ScalarPiece> pieces;  // ascending; together they cover the value
  Span source;                      // the token: with its quotes, or from its `|` or `>`
  bool closed = true;               // false: the closing quote is missing
  bool exact = true;                // false: the walk failed, one piece stands for everything
};

// The style that the token at `begin` is written in.
ScalarStyle StyleAt(std::string_view source, uint32_t begin);

// Maps `value`, which a YAML parser made of the token at `begin` of `source`. The pieces always
// read as `value`: where the walk goes astray, one kReplaced piece covers the whole token.
ScalarMap MapScalar(std::string_view source, uint32_t begin, ScalarStyle style,
                    std::string_view value);

// Maps a value that stands for `source` in one piece.
ScalarMap MapWhole(Span source, ScalarPiece::Kind kind);

// Appends the bytes `range` of `value` to `prose`, each with its place in the source.
void AppendPieces(const ScalarMap& map, std::string_view value, Span range, Prose& prose);

}  // namespace starlint
