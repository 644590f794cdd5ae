#include "document/yaml_scalar.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "document/surrogates.h"

namespace starlint {
namespace {

using Kind = ScalarPiece::Kind;

bool IsBlankText(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

// Bytes of the line end at `at`: 1, 2, or 0 if there is none. A lone CR is content.
uint32_t LineEnd(std::string_view text, uint32_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\n') return 1;
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 0;
}

uint32_t SkipBlanks(std::string_view text, uint32_t at) {
  while (at < text.size() && IsBlank(text[at])) ++at;
  return at;
}

// Offset of the line end after `at`, or the text's size.
uint32_t SkipLine(std::string_view text, uint32_t at) {
  while (at < text.size() && LineEnd(text, at) == 0) ++at;
  return at;
}

// Offset of the quote that closes the one at `begin`, or the text's size.
uint32_t FindClosingQuote(std::string_view text, uint32_t begin) {
  const char quote = text[begin];
  for (uint32_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != '\'') return at;
      ++at;
    }
  }
  return static_cast<uint32_t>(text.size());
}

// Spaces before the first visible character of the first line that has one. In a value only LF
// ends a line.
std::optional<uint32_t> FirstIndent(std::string_view text, bool is_value) {
  uint32_t line = 0;
  while (line < text.size()) {
    const uint32_t visible = SkipBlanks(text, line);
    const bool letter = is_value && visible < text.size() && text[visible] == '\r';
    const uint32_t line_end = letter ? 0 : LineEnd(text, visible);
    if (line_end == 0) {
      const size_t spaces = std::min(text.find_first_not_of(' ', line), text.size());
      return visible < text.size() ? std::optional(static_cast<uint32_t>(spaces) - line)
                                   : std::nullopt;
    }
    line = visible + line_end;
  }
  return std::nullopt;
}

// Walks source and value side by side. `source` is the text up to where the token must end.
class Walk {
 public:
  Walk(std::string_view source, uint32_t at, std::string_view value)
      : source_(source), at_(at), value_(value) {}

  // Plain and quoted: lines are joined, blanks around line ends vanish. `quote` is '\0' for plain.
  void Flow(char quote) {
    while (Going() && at_ < source_.size()) {
      if (quote == '\'' && source_[at_] == '\'') {
        ok_ = value_[done_] == '\'';
        Replace(1, at_ + 2, Kind::kReplaced);
      } else if (quote == '"' && source_[at_] == '\\') {
        Escape();
      } else if (IsBlank(source_[at_]) || LineEnd(source_, at_) != 0) {
        Fold();
      } else {
        const size_t left = value_.size() - done_;
        const size_t run = source_.substr(at_ + 1, left - 1).find_first_of(" \t\r\n\\'");
        Verbatim(at_ + 1 + static_cast<uint32_t>(std::min(run, left - 1)));
      }
    }
  }

  // Literal and folded: `at_` stands at the indicator.
  void Block(bool folded) {
    at_ = SkipLine(source_, at_);
    const uint32_t body = at_ + LineEnd(source_, at_);
    const std::optional<uint32_t> outer = FirstIndent(source_.substr(body), false);
    const std::optional<uint32_t> inner = FirstIndent(value_, true);
    if (!outer || !inner || *outer < *inner) {
      ok_ = false;
      return;
    }
    Gap(*outer - *inner, false);
    while (Going() && at_ < source_.size()) {
      Verbatim(SkipLine(source_, at_));
      if (Going()) Gap(*outer - *inner, folded);
    }
  }

  bool Done() const { return ok_ && done_ == value_.size(); }
  uint32_t at() const { return at_; }
  std::vector<ScalarPiece> TakePieces() { return std::move(pieces_); }

 private:
  bool Going() const { return ok_ && done_ < value_.size(); }

  void Verbatim(uint32_t end) {
    const std::string_view bytes = source_.substr(at_, end - at_);
    ok_ = value_.substr(done_).starts_with(bytes);
    if (!ok_ || bytes.empty()) return;
    end = at_ + static_cast<uint32_t>(bytes.size());
    if (!pieces_.empty() && pieces_.back().kind == Kind::kVerbatim &&
        pieces_.back().source.end == at_) {
      pieces_.back().source.end = end;
    } else {
      pieces_.push_back({done_, {at_, end}, Kind::kVerbatim});
    }
    done_ += static_cast<uint32_t>(bytes.size());
    at_ = end;
  }

  // The next `count` bytes of the value stand for the source up to `end`.
  void Replace(uint32_t count, uint32_t end, Kind kind) {
    if (count > 0) pieces_.push_back({done_, {at_, end}, kind});
    done_ += count;
    at_ = end;
  }

  void Escape() {
    if (at_ + 1 >= source_.size()) {
      ok_ = false;
      return;
    }
    if (LineEnd(source_, at_ + 1) != 0) {
      JoinLines(at_ + 1, true);
      return;
    }
    const char name = source_[at_ + 1];
    const uint32_t pair = SurrogatePairLength(source_.substr(at_));
    const uint32_t single = name == 'x' ? 4 : name == 'u' ? 6 : name == 'U' ? 10 : 2;
    const uint32_t size = pair > 0 ? pair : single;
    // The parser has decoded it: what it made of it is the value's next character.
    const uint32_t count = DecodeUtf8(value_, done_).size;
    ok_ = at_ + size <= source_.size() && done_ + count <= value_.size();
    if (ok_) Replace(count, at_ + size, Kind::kReplaced);
  }

  void Fold() {
    const uint32_t end = SkipBlanks(source_, at_);
    if (LineEnd(source_, end) == 0) {
      Verbatim(end);
    } else {
      JoinLines(end, false);
    }
  }

  // The source from `at_` through the line end at `end` and all blank lines after it: one line end
  // reads as a space, each further one as a newline. An escaped line end reads as nothing.
  void JoinLines(uint32_t end, bool escaped) {
    uint32_t count = 0;
    for (uint32_t size = 0; (size = LineEnd(source_, end)) != 0; ++count) {
      end = SkipBlanks(source_, end + size);
    }
    const std::string_view rest = value_.substr(done_);
    if (count == 1) {
      ok_ = escaped || rest.starts_with(' ');
      Replace(escaped ? 0 : 1, end, Kind::kLineEnd);
      return;
    }
    // At the very end the parser clips newlines, so fewer may be left.
    const size_t newlines = std::min(rest.find_first_not_of('\n'), rest.size());
    const size_t used = std::min<size_t>(newlines, count - 1);
    ok_ = used == count - 1 || used == rest.size();
    Replace(static_cast<uint32_t>(used), end, Kind::kBlankLine);
  }

  // The source from a line's end through empty lines to the text of the next line. How many
  // newlines a folded gap leaves depends on the indentation of its neighbours; the value knows.
  void Gap(uint32_t indent, bool folded) {
    uint32_t end = at_;
    uint32_t count = 0;
    for (uint32_t size = 0; (size = LineEnd(source_, end)) != 0; ++count) {
      end += size;
      for (uint32_t n = 0; n < indent && end < source_.size() && source_[end] == ' '; ++n) ++end;
    }
    const std::string_view rest = value_.substr(done_);
    if (folded && rest.starts_with(' ')) {
      Replace(1, end, Kind::kLineEnd);
      return;
    }
    const size_t newlines = std::min(rest.find_first_not_of('\n'), rest.size());
    Replace(static_cast<uint32_t>(std::min<size_t>(newlines, count)), end,
            count > 1 ? Kind::kBlankLine : Kind::kLineEnd);
  }

  std::string_view source_;
  uint32_t at_;
  std::string_view value_;
  uint32_t done_ = 0;
  bool ok_ = true;
  std::vector<ScalarPiece> pieces_;
};

}  // namespace

ScalarStyle StyleAt(std::string_view source, uint32_t begin) {
  if (begin >= source.size()) return ScalarStyle::kPlain;
  switch (source[begin]) {
    case '\'':
      return ScalarStyle::kSingle;
    case '"':
      return ScalarStyle::kDouble;
    case '|':
      return ScalarStyle::kLiteral;
    case '>':
      return ScalarStyle::kFolded;
    default:
      return ScalarStyle::kPlain;
  }
}

ScalarMap MapScalar(std::string_view source, uint32_t begin, ScalarStyle style,
                    std::string_view value) {
  ScalarMap map;
  map.style = style;
  map.source = {begin, begin};
  const bool quoted = style == ScalarStyle::kSingle || style == ScalarStyle::kDouble;
  const bool block = style == ScalarStyle::kLiteral || style == ScalarStyle::kFolded;
  auto limit = static_cast<uint32_t>(source.size());
  if (quoted) {
    limit = FindClosingQuote(source, begin);
    map.closed = limit < source.size();
  }
  Walk walk(source.substr(0, limit), quoted ? begin + 1 : begin, value);
  const bool blank = IsBlankText(value);  // nothing to find again
  if (!blank && block) walk.Block(style == ScalarStyle::kFolded);
  if (!blank && !block) walk.Flow(quoted ? source[begin] : '\0');
  map.source.end = quoted ? limit + (map.closed ? 1 : 0) : walk.at();
  map.exact = blank || walk.Done();
  if (map.exact && !blank) {
    map.pieces = walk.TakePieces();
  } else if (!value.empty()) {
    if (!quoted) map.source.end = SkipLine(source, walk.at());
    map.pieces = {{0, map.source, Kind::kReplaced}};
  }
  return map;
}

ScalarMap MapWhole(Span source, ScalarPiece::Kind kind) {
  ScalarMap map;
  map.source = source;
  map.pieces = {{0, source, kind}};
  return map;
}

void AppendPieces(const ScalarMap& map, std::string_view value, Span range, Prose& prose) {
  const auto& pieces = map.pieces;
  auto piece = std::upper_bound(pieces.begin(), pieces.end(), range.begin,
                                [](uint32_t at, const ScalarPiece& p) { return at < p.begin; });
  if (piece != pieces.begin()) --piece;
  for (; piece != pieces.end() && piece->begin < range.end; ++piece) {
    const uint32_t next =
        piece + 1 == pieces.end() ? static_cast<uint32_t>(value.size()) : (piece + 1)->begin;
    const uint32_t begin = std::max(piece->begin, range.begin);
    const uint32_t end = std::min(next, range.end);
    if (begin >= end) continue;
    const std::string_view bytes = value.substr(begin, end - begin);
    if (piece->kind == Kind::kVerbatim) {
      prose.AppendVerbatim(bytes, piece->source.begin + (begin - piece->begin));
    } else {
      prose.AppendReplaced(bytes, piece->source);
    }
  }
}

}  // namespace starlint
