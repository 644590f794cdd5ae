#include "check/section_fix.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/cursor.h"
#include "base/text.h"
#include "check/label_shape.h"

namespace starlint {
namespace {

class SectionWriter {
 public:
  SectionWriter(const Facts& facts, Part part, const Section& neighbour, bool before)
      : facts_(facts), bytes_(facts.bytes), part_(part), before_(before) {
    const uint32_t at = neighbour.label.begin;
    line_ = {static_cast<uint32_t>(LineBegin(bytes_, at)),
             static_cast<uint32_t>(LineEnd(bytes_, at))};
    if (line_.begin == 0 && bytes_.starts_with("\xEF\xBB\xBF")) line_.begin = 3;
    label_ = {at, std::min(neighbour.label.end, line_.end)};
    content_ = ContentEnd(neighbour);
    eol_ = bytes_.substr(line_.end).starts_with("\r\n") ? "\r\n" : "\n";
  }

  std::optional<Fix> Run() {
    const auto& blocks = facts_.document.blocks;
    block_ = LastBlockAt(label_.begin);
    if (block_ == blocks.size() || label_.empty()) return std::nullopt;
    const BlockKind kind = blocks[block_].kind;
    std::optional<Edit> edit;
    if (kind == BlockKind::kHeading) edit = Heading();
    if (kind == BlockKind::kKey) edit = Key();
    const bool text = kind == BlockKind::kParagraph || kind == BlockKind::kItem;
    if (text && !IsInKeys()) edit = Labelled();
    if (!edit) return std::nullopt;
    return Fix{"add \"" + title_ + "\" with a TODO", Applicability::kUnsafe, {*edit}};
  }

 private:
  std::string_view View(Span span) const { return bytes_.substr(span.begin, span.size()); }
  std::string_view LineAt(size_t begin) const {
    return bytes_.substr(begin, LineEnd(bytes_, begin) - begin);
  }
  static bool IsEmpty(std::string_view line) {
    return line.find_first_not_of(" \t>") == std::string_view::npos;
  }
  // The line before the one that begins at `at`; empty when there is none.
  std::string_view LineBefore(size_t at) const {
    return at == 0 || at == bytes_.size() + 1 ? std::string_view()
                                              : LineAt(LineBegin(bytes_, at - 1));
  }
  Edit Insert(size_t at, std::string text) const {
    const auto place = static_cast<uint32_t>(at);
    return {{place, place}, std::move(text)};
  }

  size_t LastBlockAt(uint32_t at) const {
    const auto& blocks = facts_.document.blocks;
    const auto after =
        std::upper_bound(blocks.begin(), blocks.end(), at,
                         [](uint32_t offset, const Block& b) { return offset < b.source.begin; });
    return after == blocks.begin() ? blocks.size()
                                   : static_cast<size_t>(after - blocks.begin()) - 1;
  }

  // Whether the neighbour's block is the value of a key: its lines are not ours to add to.
  bool IsInKeys() const {
    const auto& blocks = facts_.document.blocks;
    for (size_t i = block_; i-- > 0;) {
      if (blocks[i].kind == BlockKind::kBody) return false;
      if (blocks[i].kind == BlockKind::kKey) return true;
    }
    return false;
  }

  // Behind the last word of `section`, or its label; Source bytes.
  uint32_t ContentEnd(const Section& section) const {
    if (section.sentence_count == 0) return label_.end;
    const Sentence& last =
        facts_.story.sentences[section.first_sentence + section.sentence_count - 1];
    return std::max(label_.end, facts_.document.prose.ToSource(last.text).end);
  }

  // Where the neighbour's line begins, or the comments that belong to it.
  size_t Above(size_t at, std::string_view opens) const {
    while (at > 0) {
      const size_t before = LineBegin(bytes_, at - 1);
      if (!Trim(LineAt(before)).starts_with(opens)) break;
      at = before;
    }
    return at;
  }

  // "## Task", a blank line if the neighbour has one, the TODO.
  std::optional<Edit> Heading() {
    Cursor cursor(View(line_));
    const std::string_view quote = cursor.TakeAny(" \t>");
    const std::string_view marks = cursor.TakeAny("#*");
    const size_t next = NextLine(bytes_, line_.end);
    const std::string_view under = Trim(LineAt(next));
    const bool underlined = marks.empty() && !under.empty() &&
                            under.find_first_not_of(under.front() == '=' ? '=' : '-') == under.npos;
    if (!underlined && (marks.empty() || cursor.TakeAny(" \t").empty())) return std::nullopt;
    const std::string name = NameLike(View(label_), part_);
    title_ = underlined ? name : std::string(marks) + " " + name;
    std::string text = std::string(quote) + title_ + eol_;
    if (underlined) text += std::string(quote) + std::string(name.size(), under.front()) + eol_;
    const size_t body = underlined ? NextLine(bytes_, next) : next;
    if (IsEmpty(LineAt(body))) text += Blank(quote);
    text += std::string(quote) + "TODO";
    if (before_) return Before(quote, std::move(text));
    return quote.empty() ? Behind(std::move(text)) : std::nullopt;
  }

  std::string Blank(std::string_view quote) const {
    const size_t end = quote.find_last_not_of(" \t");
    return std::string(end == quote.npos ? "" : quote.substr(0, end + 1)) + eol_;
  }

  Edit Before(std::string_view quote, std::string text) const {
    const size_t at = std::max<size_t>(Above(line_.begin, "<!--"), bytes_[0] == '\xEF' ? 3 : 0);
    text += eol_;
    if (IsEmpty(LineBefore(at)) || at == 3) text += Blank(quote);
    return Insert(at, std::move(text));
  }

  // Behind all that stands under the neighbour's heading.
  std::optional<Edit> Behind(std::string text) const {
    const auto& blocks = facts_.document.blocks;
    for (size_t i = block_ + 1; i < blocks.size(); ++i) {
      const bool ends =
          blocks[i].kind == BlockKind::kBreak ||
          (blocks[i].kind == BlockKind::kHeading && blocks[i].level <= blocks[block_].level);
      if (!ends) continue;
      const size_t line = LineBegin(bytes_, blocks[i].source.begin);
      const size_t at = Above(line, "<!--");
      text += eol_;
      if (IsEmpty(LineBefore(at))) text += eol_;
      return Insert(at, std::move(text));
    }
    if (bytes_.find("\n```", line_.end) != bytes_.npos ||
        bytes_.find("\n~~~", line_.end) != bytes_.npos) {
      return std::nullopt;  // it may be in a fence that ends there
    }
    const bool closed = bytes_.ends_with('\n');
    const bool spaced = IsEmpty(LineBefore(line_.begin));
    return Insert(bytes_.size(),
                  (closed ? "" : eol_) + (spaced ? eol_ : "") + text + (closed ? eol_ : ""));
  }

  // "**Task:** TODO", on a line like the neighbour's.
  std::optional<Edit> Labelled() {
    const std::optional<LabelShape> shape = ShapeOfLabel(View(line_), View(label_));
    if (!shape) return std::nullopt;
    title_ = NameLike(shape->name, part_);
    std::string text(shape->quote);
    text += shape->marker;
    text += shape->opens;
    text += title_;
    text += shape->closes;
    const size_t next = NextLine(bytes_, line_.end);
    if (shape->text) {
      text += "TODO";
    } else {
      const size_t told = IsEmpty(LineAt(next)) ? NextLine(bytes_, next) : next;
      text += eol_;
      if (told != next) text += Blank(shape->quote);
      text += Cursor(LineAt(told)).TakeAny(" \t>");
      text += "TODO";
    }
    return Beside(*shape, text);
  }

  // With the blank line, or the forced line end, that stands before the neighbour.
  Edit Beside(const LabelShape& shape, const std::string& text) const {
    const std::string_view before = LineBefore(line_.begin);
    const bool first = line_.begin <= 3 && !shape.marker.empty();
    const bool spaced = IsEmpty(before) && !first;
    const std::string forced = before.ends_with("  ") ? "  " : before.ends_with('\\') ? "\\" : "";
    const std::string blank = spaced ? Blank(shape.quote) : "";
    if (before_) {
      return Insert(line_.begin, text + (spaced ? "" : forced) + eol_ + blank);
    }
    const size_t block = LastBlockAt(content_ - 1);
    const size_t end = block == facts_.document.blocks.size()
                           ? content_
                           : std::max(content_, facts_.document.blocks[block].source.end);
    const size_t at = LineEnd(bytes_, std::max(end, size_t{1}) - 1);
    const bool closed = spaced || bytes_.substr(0, at).ends_with(forced);
    return Insert(at, (closed ? "" : forced) + eol_ + blank + text);
  }

  // "task: TODO", in JSON "\"task\": \"TODO\",".
  std::optional<Edit> Key() {
    Cursor cursor(View(line_));
    const std::string_view indent = cursor.TakeAny(" \t");
    const std::string_view quote = cursor.TakeOne("\"'");
    const std::string_view name = cursor.TakeWhile(IsNameByte);
    if (name.empty() || !cursor.TakeText(quote)) return std::nullopt;
    const std::string_view rest = cursor.rest();
    const std::string_view blank = cursor.TakeAny(" ");
    if (!cursor.TakeText(":")) return std::nullopt;
    title_ = NameLike(name, part_);
    const size_t before = bytes_.substr(0, line_.begin).find_last_not_of(" \t\r\n");
    const bool flow = before != bytes_.npos && (bytes_[before] == '{' || bytes_[before] == ',');
    std::string text(indent);
    text += std::string(quote) + title_ + std::string(quote);
    text += rest.substr(0, blank.size() + 1);
    text += flow && !quote.empty() ? " \"TODO\"" : " TODO";
    if (before_) {
      return Insert(Above(line_.begin, "#"), text + (flow ? "," : "") + std::string(eol_));
    }
    return flow ? BehindFlow(text) : BehindKey(indent.size(), text);
  }

  // Of a value in quotes that ends its line, the last one of its mapping.
  std::optional<Edit> BehindFlow(const std::string& text) const {
    const size_t end = LineEnd(bytes_, content_ - 1);
    if (bytes_[end - 1] != '"') return std::nullopt;
    const size_t closes = bytes_.find_first_not_of(" \t\r\n", end);
    if (closes == bytes_.npos || bytes_[closes] != '}') return std::nullopt;
    return Insert(end, "," + std::string(eol_) + text);
  }

  // Behind the last line that is deeper than the key: the value, and what stands under it.
  Edit BehindKey(size_t depth, const std::string& text) const {
    size_t last = line_.end;
    for (size_t at = NextLine(bytes_, line_.end); at < bytes_.size(); at = NextLine(bytes_, at)) {
      const std::string_view line = LineAt(at);
      const size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
      if (indent == line.size()) continue;
      const bool entry = indent == depth && line.substr(indent).starts_with("- ");
      if (indent <= depth && !entry && at > content_) break;
      last = at + line.size();
    }
    return Insert(last, std::string(eol_) + text);
  }

  const Facts& facts_;
  std::string_view bytes_;
  Part part_;
  bool before_;
  Span line_;   // the neighbour's first, without its end
  Span label_;  // what of the neighbour's label stands in it
  uint32_t content_ = 0;
  size_t block_ = 0;  // that holds the label
  std::string eol_;
  std::string title_;
};

}  // namespace

std::optional<Fix> SectionFix(const Facts& facts, Part part) {
  const std::vector<Section>& sections = facts.story.sections;
  if (facts.bytes.empty() || sections.empty()) return std::nullopt;
  const auto later = std::find_if(sections.begin(), sections.end(),
                                  [part](const Section& other) { return other.part > part; });
  const bool before = later != sections.end();
  return SectionWriter(facts, part, before ? *later : sections.back(), before).Run();
}

}  // namespace starlint
