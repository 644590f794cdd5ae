#include "document/org.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "document/leaf_writer.h"

namespace starlint {
namespace {

class OrgReader {
 public:
  OrgReader(std::string_view text, Document& document)
      : text_(text), document_(document), leaf_(text, document) {}

  void Run(uint32_t begin) {
    for (uint32_t at = begin; at < text_.size();) {
      const size_t found = text_.find('\n', at);
      const auto end = static_cast<uint32_t>(found == text_.npos ? text_.size() : found);
      Span line{at, end};
      while (!line.empty() && IsSpace(text_[line.end - 1])) --line.end;
      TakeLine(line);
      at = end + 1;
    }
    leaf_.End(static_cast<uint32_t>(text_.size()));
  }

 private:
  std::string_view View(Span span) const { return text_.substr(span.begin, span.size()); }

  Span WithoutIndent(Span line) const {
    while (!line.empty() && IsBlank(text_[line.begin])) ++line.begin;
    return line;
  }

  void TakeLine(Span line) {
    const Span inner = WithoutIndent(line);
    const std::string_view view = View(inner);
    if (InHidden(view) || TakeMark(inner)) return;
    if (code_) return TakeCode(line);
    if (view.empty() || view.starts_with("# ") || view == "#") return leaf_.End(line.end);
    const size_t stars = View(line).find_first_not_of('*');
    if (stars != 0 && stars < line.size() && text_[line.begin + stars] == ' ') {
      return TakeHeading(line, static_cast<uint32_t>(stars));
    }
    if (view.front() == '|') return TakeRow(inner);
    if (view.size() >= 5 && view.find_first_not_of('-') == view.npos) return TakeBreak(inner);
    if (const uint32_t marker = MarkerLength(view)) return TakeItem(line, inner, marker);
    TakeText(inner);
  }

  // Drawers (":PROPERTIES:" to ":END:").
  bool InHidden(std::string_view line) {
    const bool mark =
        line.size() > 2 && line.front() == ':' && line.back() == ':' && line.find(' ') == line.npos;
    if (drawer_) {
      drawer_ = ToLower(line) != ":end:";
      return true;
    }
    drawer_ = mark && !code_;
    return drawer_;
  }

  // Keywords and the bounds of blocks.
  bool TakeMark(Span line) {
    if (!View(line).starts_with("#+")) return false;
    const std::string mark = ToLower(View(line));
    leaf_.End(line.begin);
    if (mark.starts_with("#+begin_src") || mark.starts_with("#+begin_example")) code_ = true;
    if (mark.starts_with("#+end_")) code_ = false;
    quoted_ = mark.starts_with("#+begin_quote") || (quoted_ && !mark.starts_with("#+end_"));
    constexpr std::string_view kTitle = "#+title:";
    if (mark.starts_with(kTitle)) {
      PutHeading({line.begin + static_cast<uint32_t>(kTitle.size()), line.end}, line, 1);
    }
    return true;
  }

  Block NewBlock(BlockKind kind, uint8_t level = 0) const {
    Block block;
    block.kind = kind;
    block.level = level;
    block.quoted = quoted_;
    return block;
  }

  void TakeCode(Span line) {
    if (!leaf_.InCode()) leaf_.Begin(NewBlock(BlockKind::kCode), true);
    leaf_.Verbatim(line);
    leaf_.LineEnd(line.end);
  }

  void TakeBreak(Span line) {
    leaf_.End(line.begin);
    Block block = NewBlock(BlockKind::kBreak);
    block.text = {document_.prose.size(), document_.prose.size()};
    block.source = line;
    document_.blocks.push_back(block);
  }

  // A title is above all headings, so that those begin at level 2.
  void TakeHeading(Span line, uint32_t stars) {
    Span text = WithoutIndent({line.begin + stars, line.end});
    if (text_[line.end - 1] == ':') {  // tags
      const size_t tags = View(text).find_last_of(" \t");
      if (tags != std::string_view::npos && text_[text.begin + tags + 1] == ':') {
        text.end = text.begin + static_cast<uint32_t>(tags);
      }
    }
    for (const std::string_view word :
         {"TODO ", "DONE ", "NEXT ", "WAITING ", "DRAFT ", "READY "}) {
      if (View(text).starts_with(word)) text.begin += static_cast<uint32_t>(word.size());
    }
    if (text.size() > 4 && View(text).starts_with("[#") && IsUpper(text_[text.begin + 2])) {
      text.begin += 4;
    }
    while (!text.empty() && IsBlank(text_[text.end - 1])) --text.end;
    PutHeading(text, line, static_cast<uint8_t>(std::min<uint32_t>(stars + 1, UINT8_MAX)));
  }

  void PutHeading(Span text, Span line, uint8_t level) {
    leaf_.End(line.begin);
    leaf_.Begin(NewBlock(BlockKind::kHeading, level), false);
    Inline(WithoutIndent(text));
    leaf_.SetSource(line);
    leaf_.End(line.end);
  }

  // "- ", "+ ", "1. ", "1) ", with a checkbox behind it; 0: no list item.
  static uint32_t MarkerLength(std::string_view line) {
    size_t size = line.front() == '-' || line.front() == '+' || line.front() == '*' ? 1 : 0;
    if (size == 0) {
      while (size < line.size() && IsDigit(line[size])) ++size;
      if (size == 0 || size > 3 || size >= line.size()) return 0;
      if (line[size] != '.' && line[size] != ')') return 0;
      ++size;
    }
    if (size >= line.size() || line[size] != ' ') return 0;
    const std::string_view rest = line.substr(size + 1);
    const bool box = rest.size() > 3 && rest[0] == '[' && rest[2] == ']' && rest[3] == ' ';
    return static_cast<uint32_t>(size + 1 + (box ? 4 : 0));
  }

  void TakeItem(Span line, Span inner, uint32_t marker) {
    leaf_.End(line.begin);
    const uint32_t indent = inner.begin - line.begin;
    Block block = NewBlock(BlockKind::kItem, static_cast<uint8_t>(std::min(indent / 2 + 1, 255U)));
    block.ordered = IsDigit(text_[inner.begin]);
    leaf_.Begin(block, true);
    TakeText({inner.begin + marker, inner.end});
  }

  void TakeText(Span line) {
    if (!leaf_.active()) leaf_.Begin(NewBlock(BlockKind::kParagraph), true);
    Inline(line);
    leaf_.LineEnd(line.end);
  }

  void TakeRow(Span line) {
    leaf_.End(line.begin);
    if (View(line).starts_with("|-")) return;
    uint8_t column = 0;
    for (uint32_t at = line.begin + 1; at < line.end;) {
      const size_t bar = std::min<size_t>(text_.find('|', at), line.end);
      Span cell = WithoutIndent({at, static_cast<uint32_t>(bar)});
      while (!cell.empty() && IsBlank(text_[cell.end - 1])) --cell.end;
      if (column < UINT8_MAX) ++column;
      leaf_.Begin(NewBlock(BlockKind::kCell, column), false);
      Inline(cell);
      leaf_.End(cell.end);
      at = static_cast<uint32_t>(bar) + 1;
    }
  }

  // --- Within a line ---------------------------------------------------------------------------

  void Inline(Span line) {
    uint32_t done = line.begin;
    const size_t last = View(line).rfind("]]");
    const size_t last_close = last == std::string_view::npos ? 0 : line.begin + last;
    for (uint32_t at = line.begin; at < line.end; ++at) {
      if (text_[at] == '[' && at < last_close && View({at, line.end}).starts_with("[[")) {
        const size_t close = View({at, line.end}).find("]]");
        leaf_.Verbatim({done, at});
        Link({at + 2, at + static_cast<uint32_t>(close)});
        done = at + static_cast<uint32_t>(close) + 2;
        at = done - 1;
      } else if (const uint32_t close = EmphasisEnd(at, line)) {
        leaf_.Verbatim({done, at});
        const bool strong = text_[at] == '*';
        if (strong) leaf_.EnterStrong();
        leaf_.Verbatim({at + 1, close});
        if (strong) leaf_.LeaveStrong();
        done = close + 1;
        at = close;
      }
    }
    leaf_.Verbatim({done, line.end});
  }

  // "[[target][words]]": the words; a bare target is not spoken.
  void Link(Span inside) {
    const size_t middle = View(inside).find("][");
    if (middle == std::string_view::npos) return;
    leaf_.Verbatim({inside.begin + static_cast<uint32_t>(middle) + 2, inside.end});
  }

  // Where the emphasis that opens at `at` closes; 0: none opens there.
  uint32_t EmphasisEnd(uint32_t at, Span line) const {
    const char mark = text_[at];
    if (std::string_view("*/_=~").find(mark) == std::string_view::npos) return 0;
    const bool opens = at == line.begin || IsBlank(text_[at - 1]) ||
                       std::string_view("-('\"{").find(text_[at - 1]) != std::string_view::npos;
    if (!opens || at + 2 >= line.end || IsBlank(text_[at + 1])) return 0;
    const size_t found = text_.find(mark, at + 2);
    if (found >= line.end || IsBlank(text_[found - 1])) return 0;
    const bool closes =
        found + 1 == line.end || IsBlank(text_[found + 1]) ||
        std::string_view("-.,:;!?')\"}|").find(text_[found + 1]) != std::string_view::npos;
    return closes ? static_cast<uint32_t>(found) : 0;
  }

  std::string_view text_;
  Document& document_;
  LeafWriter leaf_;
  bool code_ = false;
  bool drawer_ = false;
  bool quoted_ = false;
};

}  // namespace

Document ReadOrg(const Source& source) {
  Document document;
  document.prose.Reserve(source.text.size() + source.text.size() / 64);
  OrgReader(source.text, document).Run(static_cast<uint32_t>(source.BomSize()));
  return document;
}

}  // namespace starlint
