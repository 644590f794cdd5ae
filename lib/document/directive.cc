#include "document/directive.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "base/utf8.h"

namespace starlint {
namespace {

constexpr std::string_view kMark = "starlint";
constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kIgnore = "starlint-ignore";
constexpr std::string_view kIgnoreFile = "starlint-ignore-file";
constexpr std::array<std::string_view, 2> kNames = {kIgnore, kIgnoreFile};

// What other linters say, or blanks for hyphens: "starlint ignore", "starlint: disable".
constexpr std::array<std::string_view, 4> kMeant = {"ignore", "disable", "off", "noqa"};

// As it is written, and as somebody may write it who takes it for a name or a shout.
constexpr std::array<std::string_view, 3> kMarks = {kMark, "Starlint", "STARLINT"};

bool HoldsMark(std::string_view text) {
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

constexpr bool IsName(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

class Finder {
 public:
  Finder(const Source& source, const Document& document)
      : text_(source.text), bom_(static_cast<uint32_t>(source.BomSize())), document_(document) {
    for (const Block& block : document.blocks) {
      yaml_ |= block.kind == BlockKind::kKey || block.kind == BlockKind::kRecord;
      if (block.kind == BlockKind::kBody) body_ = block.source.end;
    }
  }

  std::vector<Directive> Run() {
    for (const uint32_t at : Marks()) {
      if (at < end_ || NameEnd(at) == at) continue;  // inside the one before, or none
      if (const auto opener = Opener(at)) Take(*opener, at);
    }
    return std::move(found_);
  }

 private:
  // Front matter is YAML up to the body, a file without a body is YAML when it has keys.
  bool IsYaml(uint32_t at) const { return yaml_ && (!body_ || at < *body_); }

  // Where a mark stands, ascending.
  std::vector<uint32_t> Marks() const {
    std::vector<uint32_t> places;
    for (const std::string_view mark : kMarks) {
      for (size_t at = text_.find(mark); at != text_.npos; at = text_.find(mark, at + 1)) {
        places.push_back(static_cast<uint32_t>(at));
      }
    }
    std::sort(places.begin(), places.end());
    return places;
  }

  std::string_view View(Span span) const { return text_.substr(span.begin, span.size()); }

  // Where the name ends of the directive that begins with the mark at `at`, or is meant to be one;
  // `at` when it is none.
  size_t NameEnd(size_t at) const {
    size_t begin = at + kMark.size();
    const bool joined = begin < text_.size() && text_[begin] == '-';
    if (!joined) begin = text_.find_first_not_of(" :", begin);
    if (begin == text_.npos || (!joined && begin == at + kMark.size())) return at;
    size_t end = begin;
    while (end < text_.size() && IsName(ToLower(text_[end]))) ++end;
    if (joined) return end;
    const std::string word = ToLower(text_.substr(begin, end - begin));
    const std::string first = word.substr(0, word.find('-'));  // "ignore-file"
    return std::find(kMeant.begin(), kMeant.end(), first) == kMeant.end() ? at : end;
  }

  // Where the comment begins whose first word is at `at`.
  std::optional<uint32_t> Opener(uint32_t at) {
    uint32_t begin = at;
    while (begin > 0 && IsSpace(text_[begin - 1])) --begin;
    if (text_.substr(0, begin).ends_with(kOpen)) {
      return InComment(begin - 4) ? std::nullopt : std::optional(begin - 4);
    }
    const bool same_line = text_.find('\n', begin) >= at;
    if (same_line && begin > 0 && text_[begin - 1] == '#' && IsYaml(at)) return begin - 1;
    return std::nullopt;
  }

  // Whether a comment is open at `at`. One that stands in code opens nothing.
  bool InComment(uint32_t at) {
    const std::string_view before = text_.substr(0, at);
    const size_t open = before.rfind(kOpen);
    if (open == before.npos || before.find("-->", open) != before.npos) return false;
    if (!opened_) opened_ = InProse(kOpen);
    return !std::binary_search(opened_->begin(), opened_->end(), open);
  }

  void Take(uint32_t opener, uint32_t at) {
    const bool hash = text_[opener] == '#';
    const size_t close =
        hash ? std::min(text_.find_first_of("\r\n", at), text_.size()) : text_.find("-->", at);
    if (close == text_.npos) return;
    Directive directive;
    directive.source = {opener, static_cast<uint32_t>(close) + (hash ? 0 : 3)};
    if (IsText(at)) {
      if (!IsYaml(at)) return;  // an example in code
      directive.faults.push_back(
          {directive.source, "A directive inside a YAML text is read out and silences nothing.",
           "put '# starlint-ignore RULE' on a line of its own before the key"});
    } else {
      Read({at, static_cast<uint32_t>(close)}, directive);
    }
    directive.own_line = HasOwnLine(directive.source);
    end_ = directive.source.end;
    found_.push_back(std::move(directive));
  }

  // Whether what stands at `at` reached the prose: it is text, not a comment.
  bool IsText(uint32_t at) {
    if (!spoken_) {
      spoken_.emplace();
      for (const std::string_view mark : kMarks) {
        const std::vector<uint32_t> found = InProse(mark);
        spoken_->insert(spoken_->end(), found.begin(), found.end());
      }
      std::sort(spoken_->begin(), spoken_->end());
    }
    return std::binary_search(spoken_->begin(), spoken_->end(), at);
  }

  // The Source offsets at which `mark` reached the prose, ascending.
  std::vector<uint32_t> InProse(std::string_view mark) const {
    std::vector<uint32_t> found;
    const std::string& prose = document_.prose.text();
    for (size_t i = prose.find(mark); i != prose.npos; i = prose.find(mark, i + 1)) {
      const auto begin = static_cast<uint32_t>(i);
      found.push_back(document_.prose.ToSource({begin, begin + 1}).begin);
    }
    return found;
  }

  bool HasOwnLine(Span comment) const {
    for (uint32_t i = comment.begin; i > bom_ && text_[i - 1] != '\n'; --i) {
      if (!IsSpace(text_[i - 1]) && text_[i - 1] != '>') return false;  // '>': in a block quote
    }
    const size_t rest = text_.find_first_not_of(" \t\r", comment.end);
    return rest == text_.npos || text_[rest] == '\n';
  }

  // `content`: from the mark to where the comment closes.
  void Read(Span content, Directive& directive) const {
    const auto end = static_cast<uint32_t>(NameEnd(content.begin));
    const std::string_view name = View({content.begin, end});
    const std::string lower = ToLower(name);
    if (name != lower && (lower == kIgnore || lower == kIgnoreFile)) {
      directive.faults.push_back({{content.begin, end},
                                  "A directive is written in lower case: '" + lower + "'.",
                                  "until then it silences nothing"});
      return;
    }
    if (name != kIgnore && name != kIgnoreFile) {
      directive.faults.push_back(
          {{content.begin, end},
           "There is no directive '" + std::string(name) + "'" + DidYouMean(lower, kNames, "."),
           "write 'starlint-ignore RULE: reason'"});
      return;
    }
    directive.file = name == kIgnoreFile;
    ReadIds({end, content.end}, directive);
  }

  void ReadIds(Span rest, Directive& directive) const {
    const std::string_view text = View(rest);
    const size_t colon = std::min(text.find(':'), text.size());
    if (colon < text.size()) directive.reason = Trim(text.substr(colon + 1));
    const auto end = rest.begin + static_cast<uint32_t>(colon);
    for (uint32_t at = rest.begin; at < end;) {
      const auto comma = static_cast<uint32_t>(std::min<size_t>(text_.find(',', at), end));
      AddId({at, comma}, directive);
      at = comma + 1;
    }
    if (directive.ids.empty() && directive.faults.empty()) {
      directive.faults.push_back({directive.source,
                                  colon < text.size()
                                      ? "The directive names no rule before its colon."
                                      : "The directive names no rule.",
                                  "name what it silences: 'starlint-ignore RULE: reason'"});
    }
  }

  void AddId(Span span, Directive& directive) const {
    while (!span.empty() && IsSpace(text_[span.begin])) ++span.begin;
    while (!span.empty() && IsSpace(text_[span.end - 1])) --span.end;
    if (span.empty()) return;
    const std::string_view name = View(span);
    if (std::all_of(name.begin(), name.end(), IsName)) {
      directive.ids.push_back({name, span});
      return;
    }
    directive.faults.push_back({span, "'" + std::string(name) + "' is not the id of a rule.",
                                "part ids by commas and put the reason behind a colon"});
  }

  std::string_view text_;
  uint32_t bom_;
  const Document& document_;
  bool yaml_ = false;
  std::optional<uint32_t> body_;                 // where front matter ends
  std::optional<std::vector<uint32_t>> spoken_;  // see InProse: of kMarks
  std::optional<std::vector<uint32_t>> opened_;  // of kOpen
  std::vector<Directive> found_;
  uint32_t end_ = 0;  // of the directive before
};

}  // namespace

std::vector<Directive> FindDirectives(const Source& source, const Document& document) {
  if (!HoldsMark(source.text)) return {};
  if (ValidateUtf8(source.text) != source.text.npos) return {};  // not read as text
  return Finder(source, document).Run();
}

}  // namespace starlint
