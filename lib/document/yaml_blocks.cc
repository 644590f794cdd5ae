#include "document/yaml_blocks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "document/prose.h"
#include "source/span.h"

namespace starlint {
namespace {

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
    if (piece.kind == ScalarPiece::Kind::kLineEnd || piece.kind == ScalarPiece::Kind::kBlankLine) {
      splitter.Cut(piece.begin, end, piece.kind == ScalarPiece::Kind::kBlankLine,
                   value[piece.begin] == ' ');
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
  const size_t end = std::min(line.find_first_not_of(" \t", size), line.size());
  if (size == 0 || end == size || end == line.size()) return {};
  return {static_cast<uint32_t>(end), ordered, line.starts_with("1.")};
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

void YamlWriter::AppendKey(uint8_t level, const ScalarMap& map, std::string_view value) {
  Open(BlockKind::kKey, level, map.source);
  AppendPieces(map, value, {0, static_cast<uint32_t>(value.size())}, document_.prose);
  document_.blocks.back().text.end = document_.prose.size();
  document_.prose.AppendReplaced("\n", {map.source.end, map.source.end});
}

void YamlWriter::AppendRecord(uint8_t level, Span source) {
  Open(BlockKind::kRecord, level, source);
}

void YamlWriter::AppendScalar(const ScalarMap& map, std::string_view value, ScalarPlace place) {
  WriteBreak();
  const std::vector<Line> lines = SplitLines(map, value);
  const bool block = map.style == ScalarStyle::kLiteral || map.style == ScalarStyle::kFolded;
  const bool may_list = block || lines.size() > 1;
  BlockWriter writer(map, value, place, document_);
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

void YamlWriter::Open(BlockKind kind, uint8_t level, Span source) {
  WriteBreak();
  Block block;
  block.kind = kind;
  block.level = level;
  block.text = {document_.prose.size(), document_.prose.size()};
  block.source = source;
  document_.blocks.push_back(block);
}

void YamlWriter::WriteBreak() {
  written_ = true;
  if (!break_) return;
  const Span source = *std::exchange(break_, std::nullopt);
  Open(BlockKind::kBreak, 0, source);
}

}  // namespace starlint
