#include "document/yaml_scalar.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "base/utf8.h"

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
    const uint32_t size = name == 'x' ? 4 : name == 'u' ? 6 : name == 'U' ? 10 : 2;
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

// A line of a value as a reader sees it, blanks at both ends cut off.
struct Line {
  Span text;            // of the value
  uint32_t indent = 0;  // blanks cut off in front
  bool gap = false;     // an empty line stands before it
  bool soft = false;    // it follows a folded line end
};

class LineSplitter {
 public:
  explicit LineSplitter(std::string_view value) : value_(value) {}

  // Ends the line at `end`; the next one begins at `next`.
  void Cut(uint32_t end, uint32_t next, bool gap, bool soft) {
    Line line{{begin_, end}, 0, gap_, soft_};
    while (!line.text.empty() && IsTrimmed(line.text.end - 1)) --line.text.end;
    while (!line.text.empty() && IsTrimmed(line.text.begin)) ++line.text.begin;
    line.indent = line.text.begin - begin_;
    gap_ = gap || line.text.empty();
    if (!line.text.empty()) lines_.push_back(line);
    soft_ = soft;
    begin_ = next;
  }

  std::vector<Line> TakeLines() { return std::move(lines_); }

 private:
  bool IsTrimmed(uint32_t at) const { return IsBlank(value_[at]) || value_[at] == '\r'; }

  std::string_view value_;
  std::vector<Line> lines_;
  uint32_t begin_ = 0;
  bool gap_ = false;
  bool soft_ = false;
};

std::vector<Line> SplitLines(const ScalarMap& map, std::string_view value) {
  LineSplitter splitter(value);
  const auto size = static_cast<uint32_t>(value.size());
  for (size_t i = 0; i < map.pieces.size(); ++i) {
    const ScalarPiece& piece = map.pieces[i];
    const uint32_t end = i + 1 < map.pieces.size() ? map.pieces[i + 1].begin : size;
    if (piece.kind == Kind::kLineEnd || piece.kind == Kind::kBlankLine) {
      splitter.Cut(piece.begin, end, piece.kind == Kind::kBlankLine, value[piece.begin] == ' ');
      continue;
    }
    for (uint32_t at = piece.begin; at < end; ++at) {
      if (value[at] == '\n') splitter.Cut(at, at + 1, false, false);
    }
  }
  splitter.Cut(size, size, false, false);
  return splitter.TakeLines();
}

struct Marker {
  uint32_t size = 0;  // with the blanks after it; 0: none
  bool ordered = false;
  bool first = false;  // ordered, and its number is 1
};

Marker MarkerAt(std::string_view line) {
  size_t size = 0;
  bool ordered = false;
  if (line.starts_with('-') || line.starts_with('*')) {
    size = 1;
  } else if (line.starts_with("\u2022")) {
    size = 3;
  } else {
    // A year at the start of a line ("2019. ") is no number of a list.
    const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    ordered = digits >= 1 && digits <= 3 && line.substr(digits).starts_with('.');
    size = ordered ? digits + 1 : 0;
  }
  const uint32_t end = SkipBlanks(line, static_cast<uint32_t>(size));
  if (size == 0 || end == size || end == line.size()) return {};
  return {end, ordered, line.starts_with("1.")};
}

Span SourceOf(const ScalarMap& map, std::string_view value, uint32_t at) {
  Prose prose;
  AppendPieces(map, value, {at, at + 1}, prose);
  return prose.ToSource({0, prose.size()});
}

// Writes the lines of one scalar as blocks.
class BlockWriter {
 public:
  BlockWriter(const ScalarMap& map, std::string_view value, ScalarPlace place, Document& document)
      : map_(map), value_(value), place_(place), document_(document) {}

  bool InOrderedItem() const { return open_ && block_.ordered; }

  void Open(const Line& line, Marker marker) {
    Close();
    block_ = {};
    block_.source.begin = first_ ? place_.begin : SourceOf(map_, value_, line.text.begin).begin;
    if (marker.size > 0) {
      block_.kind = BlockKind::kItem;
      block_.level = LevelOf(line.indent);
      block_.ordered = marker.ordered;
    } else if (first_ && place_.entry) {
      block_.kind = BlockKind::kItem;
      block_.level = place_.lists;
    }
    first_ = false;
    open_ = true;
    block_.text.begin = document_.prose.size();
    AppendText({line.text.begin + marker.size, line.text.end});
  }

  void Join(const Line& line) {
    const uint32_t next = SourceOf(map_, value_, line.text.begin).begin;
    document_.prose.AppendReplaced(line.soft ? " " : "\n", {std::min(block_.source.end, next),
                                                            std::max(block_.source.end, next)});
    AppendText(line.text);
  }

  void Close() {
    if (!open_) return;
    open_ = false;
    block_.text.end = document_.prose.size();
    document_.prose.AppendReplaced("\n", {block_.source.end, block_.source.end});
    document_.blocks.push_back(block_);
  }

  // Closes the last block; a closing quote is part of it.
  void Finish() {
    Close();
    const bool quoted = map_.style == ScalarStyle::kSingle || map_.style == ScalarStyle::kDouble;
    if (!first_ && quoted) document_.blocks.back().source.end = map_.source.end;
  }

 private:
  void AppendText(Span text) {
    AppendPieces(map_, value_, text, document_.prose);
    block_.source.end = SourceOf(map_, value_, text.end - 1).end;
  }

  uint8_t LevelOf(uint32_t indent) {
    while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
    if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
    return static_cast<uint8_t>(std::min<size_t>(place_.lists + indents_.size(), 255));
  }

  const ScalarMap& map_;
  std::string_view value_;
  ScalarPlace place_;
  Document& document_;
  Block block_;
  std::vector<uint32_t> indents_;  // of the markers around the open item
  bool open_ = false;
  bool first_ = true;
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
  uint32_t limit = static_cast<uint32_t>(source.size());
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

void AppendScalar(const ScalarMap& map, std::string_view value, ScalarPlace place,
                  Document& document) {
  const std::vector<Line> lines = SplitLines(map, value);
  const bool block = map.style == ScalarStyle::kLiteral || map.style == ScalarStyle::kFolded;
  const bool may_list = block || lines.size() > 1;
  BlockWriter writer(map, value, place, document);
  for (const Line& line : lines) {
    Marker marker;
    if (may_list) marker = MarkerAt(value.substr(line.text.begin, line.text.size()));
    // As in Markdown: wrapped prose may begin a line with a number by chance.
    const bool chance = line.soft && !line.gap && marker.ordered && !marker.first;
    if (chance && !writer.InOrderedItem()) marker = {};
    if (&line == &lines.front() || line.gap || marker.size > 0) {
      writer.Open(line, marker);
    } else {
      writer.Join(line);
    }
  }
  writer.Finish();
}

}  // namespace starlint
