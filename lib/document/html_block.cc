#include "document/html_block.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "document/entity.h"
#include "document/inline_html.h"

namespace starlint {
namespace {

// Elements whose text nobody sees.
constexpr std::array<std::string_view, 7> kHidden = {"script", "style", "pre",  "code",
                                                     "svg",    "head",  "title"};

// Elements that stand within a line.
constexpr std::array<std::string_view, 14> kWithin = {
    "a", "abbr", "em", "i", "kbd", "mark", "q", "s", "small", "span", "sub", "sup", "u", "font"};

template <size_t kSize>
bool IsOneOf(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class HtmlReader {
 public:
  HtmlReader(std::string_view text, Span range, LeafWriter& leaf)
      : text_(text.substr(0, range.end)), at_(range.begin), leaf_(leaf) {}

  void Run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '<') {
        TakeTag();
      } else if (c == '&') {
        TakeEntity();
      } else if (c == '\n') {
        leaf_.LineEnd(at_);
        ++at_;
        while (at_ < text_.size() && IsSpace(text_[at_])) ++at_;
      } else {
        TakeText();
      }
    }
    End(at_);
  }

 private:
  void TakeText() {
    const auto end =
        static_cast<uint32_t>(std::min(text_.find_first_of("<&\n", at_), text_.size()));
    Span run{at_, end};
    at_ = end;
    if (end < text_.size() && text_[end] == '\n') {
      while (!run.empty() && IsSpace(text_[run.end - 1])) --run.end;
    }
    if (run.empty()) return;
    const bool blank = text_.substr(run.begin, run.size()).find_first_not_of(" \t\r") == text_.npos;
    if (blank && !leaf_.has_text()) return;
    Ready();
    leaf_.Verbatim(run);
  }

  void TakeEntity() {
    constexpr size_t kLongest = 12;
    const std::string_view rest = text_.substr(at_, kLongest + 1);
    const size_t end = rest.find(';');
    const std::string decoded =
        end == rest.npos ? std::string() : DecodeEntity(rest.substr(0, end + 1));
    Ready();
    const uint32_t next = at_ + (decoded.empty() ? 1 : static_cast<uint32_t>(end) + 1);
    if (decoded.empty()) {
      leaf_.Verbatim({at_, next});
    } else {
      leaf_.Replaced(decoded, {at_, next});
    }
    at_ = next;
  }

  void TakeTag() {
    const uint32_t begin = at_;
    const HtmlTag tag = ReadHtmlTag(text_, at_);
    at_ = std::max(tag.end, at_ + 1);
    if (text_.substr(begin).starts_with("<!--")) return;  // a comment parts nothing
    if (tag.kind == HtmlKind::kPlaceholder) {
      Ready();
      return leaf_.Verbatim({begin, at_});
    }
    if (tag.kind == HtmlKind::kLineBreak) return leaf_.LineBreak({begin, at_});
    const bool closes = text_.substr(begin).starts_with("</");
    const size_t first = begin + (closes ? 2 : 1);
    size_t last = first;
    while (last < at_ && text_[last] != ' ' && text_[last] != '>' && text_[last] != '/' &&
           text_[last] != '\n') {
      ++last;
    }
    Element(ToLower(text_.substr(first, last - first)), closes, {begin, at_});
  }

  void Element(const std::string& name, bool closes, Span tag) {
    if (name == "b" || name == "strong") return Strong(closes);
    if (IsOneOf(kWithin, name)) return;
    End(tag.begin);
    if (closes || name.starts_with("!")) return;
    if (IsOneOf(kHidden, name)) return SkipPast("</" + name);
    if (name == "tr") column_ = 0;
    if (name == "td" || name == "th") {
      if (column_ < UINT8_MAX) ++column_;
      Begin(BlockKind::kCell, column_);
    } else if (name == "li") {
      Begin(BlockKind::kItem, 1);
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      Begin(BlockKind::kHeading, static_cast<uint8_t>(name[1] - '0'));
      heading_ = tag.begin;
    } else if (name == "summary") {
      Begin(BlockKind::kParagraph, 0);
      leaf_.EnterStrong();
      summary_ = true;
    }
  }

  void Strong(bool closes) {
    if (closes && strongs_ > 0) {
      --strongs_;
      leaf_.LeaveStrong();
    } else if (!closes) {
      Ready();
      ++strongs_;
      leaf_.EnterStrong();
    }
  }

  void Begin(BlockKind kind, uint8_t level) {
    Block block;
    block.kind = kind;
    block.level = level;
    leaf_.Begin(block, kind != BlockKind::kCell);
  }

  void Ready() {
    if (!leaf_.active()) Begin(BlockKind::kParagraph, 0);
  }

  void End(uint32_t at) {
    for (; strongs_ > 0; --strongs_) leaf_.LeaveStrong();
    if (summary_) leaf_.LeaveStrong();
    summary_ = false;
    if (leaf_.active() && leaf_.block().kind == BlockKind::kHeading) {
      leaf_.SetSource({heading_, at});
    }
    leaf_.End(at);
  }

  void SkipPast(const std::string& closer) {
    const size_t found = text_.find(closer, at_);
    at_ = static_cast<uint32_t>(found == text_.npos ? text_.size() : found);
  }

  std::string_view text_;
  uint32_t at_;
  LeafWriter& leaf_;
  uint8_t column_ = 0;
  uint32_t strongs_ = 0;
  uint32_t heading_ = 0;  // where the open heading's tag begins
  bool summary_ = false;
};

}  // namespace

void AppendHtml(std::string_view text, Span range, LeafWriter& leaf) {
  HtmlReader(text, range, leaf).Run();
}

}  // namespace starlint
