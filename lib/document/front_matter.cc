#include "document/front_matter.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "document/yaml.h"

namespace starlint {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr size_t kMostKeys = 64;  // beyond, the search for a repeated key would be felt

// A line without its end. Only LF and CRLF end one.
struct Line {
  Span span;
  uint32_t next = 0;
};

Line LineFrom(std::string_view text, uint32_t begin) {
  const size_t found = text.find('\n', begin);
  if (found == text.npos) {
    const auto end = static_cast<uint32_t>(text.size());
    return {{begin, end}, end};
  }
  auto end = static_cast<uint32_t>(found);
  const uint32_t next = end + 1;
  if (end > begin && text[end - 1] == '\r') --end;
  return {{begin, end}, next};
}

std::string_view Bytes(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

Span Trim(std::string_view text, Span span) {
  while (!span.empty() && kBlanks.find(text[span.begin]) != kBlanks.npos) ++span.begin;
  while (!span.empty() && kBlanks.find(text[span.end - 1]) != kBlanks.npos) --span.end;
  return span;
}

bool IsMark(std::string_view text, Span line, std::string_view mark) {
  const std::string_view bytes = Bytes(text, line);
  return bytes.starts_with(mark) &&
         bytes.find_first_not_of(kBlanks, mark.size()) == std::string_view::npos;
}

bool IsNothing(std::string_view text, Span line) {  // blank, or a comment
  const Span trimmed = Trim(text, line);
  return trimmed.empty() || text[trimmed.begin] == '#';
}

// --- Where it is -------------------------------------------------------------------------------

struct Range {
  Span inside;  // whole lines between the marks
  Span closer;  // the closing mark's line, without its end
  uint32_t body = 0;
};

// Whether `line` opens as `key:` does. Marks that open a line of Markdown do not.
bool OpensMapping(std::string_view text, Span line) {
  const std::string_view bytes = Bytes(text, line);
  if (std::string_view("*>|-+<![_`:").find(bytes.front()) != std::string_view::npos) return false;
  for (size_t colon = bytes.find(':'); colon != bytes.npos; colon = bytes.find(':', colon + 1)) {
    if (colon + 1 == bytes.size() || kBlanks.find(bytes[colon + 1]) != kBlanks.npos) return true;
  }
  return bytes.front() == '{';
}

std::optional<Range> FindRange(std::string_view text, uint32_t begin) {
  const Line opener = LineFrom(text, begin);
  if (!IsMark(text, opener.span, "---")) return std::nullopt;
  bool decided = false;
  for (uint32_t at = opener.next; at < text.size();) {
    const Line line = LineFrom(text, at);
    if (IsMark(text, line.span, "---") || IsMark(text, line.span, "...")) {
      return Range{{opener.next, at}, line.span, line.next};
    }
    if (!decided && !IsNothing(text, line.span)) {
      if (!OpensMapping(text, line.span)) return std::nullopt;
      decided = true;
    }
    at = line.next;
  }
  return std::nullopt;
}

// --- Split by hand -----------------------------------------------------------------------------

struct Value {
  Span text;
  Span source;  // with its quotes
};

struct Entry {
  Span key;
  std::vector<Value> values;
  bool list = false;
};

// Reads one scalar that means what it says: no escapes, no indicators, no null. An empty one only
// where the text is empty. Nothing when a YAML parser has to look.
std::optional<Value> PlainScalar(std::string_view text, Span span, std::string_view forbidden) {
  const std::string_view bytes = Bytes(text, span);
  if (bytes.empty()) return std::nullopt;
  if (std::string_view("&*!|>%@`{}[],#\"'").find(bytes.front()) != std::string_view::npos) {
    return std::nullopt;
  }
  const bool indicator = bytes.front() == '-' || bytes.front() == '?' || bytes.front() == ':';
  if (indicator && (bytes.size() == 1 || kBlanks.find(bytes[1]) != kBlanks.npos)) {
    return std::nullopt;
  }
  for (size_t i = 0; i < bytes.size(); ++i) {
    const bool control = static_cast<unsigned char>(bytes[i]) < 0x20 && bytes[i] != '\t';
    if (control || forbidden.find(bytes[i]) != forbidden.npos) return std::nullopt;
    if (bytes[i] != ':') continue;
    if (i + 1 == bytes.size() || kBlanks.find(bytes[i + 1]) != kBlanks.npos) return std::nullopt;
  }
  for (const std::string_view null : {"~", "null", "Null", "NULL"}) {
    if (bytes == null) return std::nullopt;
  }
  return Value{span, span};
}

// A value in single or double quotes in which nothing is escaped.
std::optional<Value> QuotedScalar(std::string_view text, Span span) {
  const char quote = text[span.begin];
  const Span inside{span.begin + 1, span.end - 1};
  if (span.size() < 2 || text[span.end - 1] != quote) return std::nullopt;
  for (const char c : Bytes(text, inside)) {
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t';
    if (control || c == quote || c == '\\') return std::nullopt;
  }
  return Value{inside, span};
}

// Cuts a comment (a '#' behind a blank) off a value.
Span WithoutComment(std::string_view text, Span span) {
  for (uint32_t i = span.begin + 1; i < span.end; ++i) {
    const bool comment = text[i] == '#' && kBlanks.find(text[i - 1]) != kBlanks.npos;
    if (comment) return Trim(text, {span.begin, i});
  }
  return span;
}

bool ReadList(std::string_view text, Span span, Entry& entry) {
  if (span.size() < 2 || text[span.end - 1] != ']') return false;
  entry.list = true;
  const Span inside = Trim(text, {span.begin + 1, span.end - 1});
  if (inside.empty()) return true;
  for (uint32_t at = inside.begin; at <= inside.end;) {
    const size_t comma = Bytes(text, {at, inside.end}).find(',');
    const uint32_t end =
        comma == std::string_view::npos ? inside.end : at + static_cast<uint32_t>(comma);
    const auto item = PlainScalar(text, Trim(text, {at, end}), "[]{}\"'#:");
    if (!item) return false;
    entry.values.push_back(*item);
    at = end + 1;
  }
  return true;
}

bool ReadValue(std::string_view text, Span span, Entry& entry) {
  if (span.empty()) return true;
  const char first = text[span.begin];
  // A '#' inside quotes is no comment; with one behind the quotes the ends do not match.
  if (first != '"' && first != '\'') span = WithoutComment(text, span);
  if (first == '[') return ReadList(text, span, entry);
  const auto value =
      first == '"' || first == '\'' ? QuotedScalar(text, span) : PlainScalar(text, span, "");
  if (!value) return false;
  if (!Trim(text, value->text).empty()) entry.values.push_back(*value);
  return true;
}

bool ReadEntry(std::string_view text, Span line, std::vector<Entry>& entries) {
  const std::string_view bytes = Bytes(text, line);
  const size_t colon = bytes.find(':');
  if (colon == bytes.npos) return false;
  const auto after = static_cast<uint32_t>(line.begin + colon + 1);
  if (after < line.end && kBlanks.find(text[after]) == kBlanks.npos) return false;
  const auto key = PlainScalar(text, Trim(text, {line.begin, after - 1}), "\t#\"'[]{},");
  if (!key || key->text.begin != line.begin) return false;  // indented: part of something deeper
  const auto same = [&](const Entry& e) { return Bytes(text, e.key) == Bytes(text, key->text); };
  if (std::any_of(entries.begin(), entries.end(), same)) return false;  // AppendYaml complains
  entries.push_back({key->text, {}, false});
  return ReadValue(text, Trim(text, {after, line.end}), entries.back());
}

// The entries of a flat mapping; nothing when any line of it needs a YAML parser.
std::optional<std::vector<Entry>> SplitFlat(std::string_view text, Span range) {
  std::vector<Entry> entries;
  for (uint32_t at = range.begin; at < range.end;) {
    const Line line = LineFrom(text, at);
    at = line.next;
    if (IsNothing(text, line.span)) continue;
    if (entries.size() == kMostKeys || !ReadEntry(text, line.span, entries)) return std::nullopt;
  }
  return entries;
}

void AppendBlock(std::string_view text, BlockKind kind, const Value& value, Document& document) {
  Block block;
  block.kind = kind;
  block.level = kind == BlockKind::kParagraph ? 0 : 1;
  block.source = value.source;
  block.text.begin = document.prose.size();
  document.prose.AppendVerbatim(Bytes(text, value.text), value.text.begin);
  block.text.end = document.prose.size();
  document.prose.AppendReplaced("\n", {value.source.end, value.source.end});
  document.blocks.push_back(block);
}

void AppendEntry(std::string_view text, const Entry& entry, Document& document) {
  AppendBlock(text, BlockKind::kKey, {entry.key, entry.key}, document);
  const BlockKind kind = entry.list ? BlockKind::kItem : BlockKind::kParagraph;
  for (const Value& value : entry.values) AppendBlock(text, kind, value, document);
}

void AppendBody(Span closer, Document& document) {
  Block block;
  block.kind = BlockKind::kBody;
  block.text = {document.prose.size(), document.prose.size()};
  block.source = closer;
  document.blocks.push_back(block);
}

}  // namespace

uint32_t ReadFrontMatter(const Source& source, Document& document, Problems& problems) {
  const std::string_view text = source.text;
  const auto begin = static_cast<uint32_t>(source.BomSize());
  const auto range = FindRange(text, begin);
  if (!range) return begin;
  if (const auto entries = SplitFlat(text, range->inside)) {
    for (const Entry& entry : *entries) AppendEntry(text, entry, document);
  } else {
    AppendYaml(source, range->inside, document, problems);
  }
  AppendBody(range->closer, document);
  return range->body;
}

}  // namespace starlint
