// A Document as text, one line a block, so that a test can compare all of it at once.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "source/source.h"

namespace starlint {

inline std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

inline std::string Excerpt(std::string_view text, Span span) {
  return Escaped(text.substr(span.begin, span.end - span.begin));
}

inline std::string_view KindName(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kItem:
      return "item";
    case BlockKind::kCell:
      return "cell";
    case BlockKind::kCode:
      return "code";
    case BlockKind::kBreak:
      return "break";
    case BlockKind::kKey:
      return "key";
    case BlockKind::kRecord:
      return "record";
    case BlockKind::kBody:
      return "body";
  }
  return "?";
}

// `kind level flags [text] <- [source]`, then `strong [text] <- [source]` for each of those.
inline std::string Dump(const Document& document, const Source& source) {
  const std::string& prose = document.prose.text();
  std::string out;
  for (const Block& block : document.blocks) {
    out += KindName(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    if (block.quoted) out += " quoted";
    if (block.ordered) out += " ordered";
    if (block.header) out += " header";
    out +=
        " [" + Excerpt(prose, block.text) + "] <- [" + Excerpt(source.text, block.source) + "]\n";
  }
  for (const Span strong : document.strong) {
    const Span from = document.prose.ToSource(strong);
    out += "strong [" + Excerpt(prose, strong) + "] <- [" + Excerpt(source.text, from) + "]\n";
  }
  return out;
}

}  // namespace starlint
