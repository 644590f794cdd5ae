#include "document/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "document/yaml_scalar.h"
#include "source/line_map.h"

namespace starlint {
namespace {

constexpr size_t kMaxDepth = 64;

// What ends the name of an anchor or alias; to the parser a lone CR is a letter.
constexpr const char* kNameEnd = " \t\n,[]{}";

// Lets the parser read the source's bytes where they are.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* data = const_cast<char*>(text.data());  // the get area is never written to
    setg(data, data, data + text.size());
  }
};

// The value as well-formed UTF-8 without NUL: the parser decodes `\N` and `\_` to single bytes of
// Latin-1, and `\0` is a NUL that no later room expects.
std::string Repaired(std::string_view value) {
  std::string repaired;
  for (size_t at = 0; at < value.size();) {
    const CodePoint point = DecodeUtf8(value, at);
    const auto byte = static_cast<unsigned char>(value[at]);
    AppendUtf8(repaired, byte == 0 ? kReplacement : point.valid ? point.value : char32_t{byte});
    at += point.size;
  }
  return repaired;
}

// Thrown when the reading must stop; what there was to say has been said.
struct Stopped {};

// Builds the document from the parser's events. No node tree is made, so that aliases cannot
// multiply and every event has its place.
class Builder : public YAML::EventHandler {
 public:
  // `text` is the source up to the end of the YAML, `base` the offset that marks count from.
  Builder(std::string_view text, uint32_t base, Document& document, Problems& problems)
      : text_(text),
        base_(base),
        last_end_(base),
        alias_budget_(text.size() - base),
        document_(document),
        problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    const uint32_t at = At(mark);
    const std::string_view between = text_.substr(last_end_, at - std::min(at, last_end_));
    const bool marked =
        text_.substr(at).starts_with("---") && (at + 3 >= text_.size() || IsSpace(text_[at + 3]));
    const bool ended = between.starts_with("...") || between.find("\n...") != between.npos;
    if (documents_ > 0 && !marked && !ended) {
      const Span word = WordAt(at);
      Fail(word,
           "'" + std::string(text_.substr(word.begin, word.size())) +
               "' belongs to no list or mapping above it.",
           "indent the keys and entries of one level alike; write '- ' with its space");
    }
    if (documents_ > 0 && blocks_written_) break_ = Span{at, marked ? at + 3 : at};
    ++documents_;
    last_end_ = std::max(last_end_, at);
    scalars_.clear();
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    if (NextRole() == Role::kKey) AppendNullKey(At(mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Role role = NextRole();
    const uint32_t at = At(mark);
    last_end_ = Find(at, kNameEnd);
    const Anchored* anchored = role == Role::kEntry ? nullptr : TakeAnchored(anchor);
    if (role == Role::kKey) {
      OpenBlock(BlockKind::kKey, maps_, {at, last_end_});
      if (anchored != nullptr) {
        document_.prose.AppendReplaced(anchored->value, {at, last_end_});
      }
      CloseBlock();
    } else if (anchored != nullptr) {
      const ScalarMap map =
          MapScalar(text_, anchored->at, StyleAt(text_, anchored->at), anchored->value);
      AppendValue(map, anchored->value, {anchored->at, lists_, false});
    }
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    if (ValidateUtf8(value) != std::string::npos) {
      return OnScalar(mark, tag, anchor, Repaired(value));
    }
    const Role role = NextRole();
    const uint32_t mark_at = At(mark);
    const uint32_t at = SkipProperties(mark_at);
    if (value.empty() &&
        StyleAt(text_, at) == ScalarStyle::kPlain) {  // a tag with nothing after it
      if (role == Role::kKey) AppendNullKey(mark_at);
      return;
    }
    const ScalarMap map = MapScalar(text_, at, StyleAt(text_, at), value);
    CheckQuotes(map);
    last_end_ = map.source.end;
    if (anchor != 0) scalars_[anchor] = {value, at};
    if (role == Role::kKey) {
      AppendKey(map, value);
    } else {
      const bool entry = role == Role::kEntry;
      AppendValue(map, value, {entry ? EntryBegin(mark_at) : at, lists_, entry});
    }
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    Enter(At(mark), false);
  }
  void OnSequenceEnd() override { Leave(); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    Enter(At(mark), true);
  }
  void OnMapEnd() override { Leave(); }

  // Reports what the parser threw.
  void OnException(const YAML::Exception& exception);

  bool failed() const { return failed_; }

  void Complain(Span span, std::string message, std::string help = "") {
    failed_ = true;
    Report(Severity::kError, span, std::move(message), std::move(help));
  }

 private:
  enum class Role : uint8_t { kRoot, kKey, kValue, kEntry };

  void Report(Severity severity, Span span, std::string message, std::string help = "") {
    problems_.push_back({"yaml-syntax", severity, span, std::move(message), std::move(help)});
  }

  struct Frame {
    uint32_t begin = 0;
    bool mapping = false;
    bool key_next = true;
    std::unordered_map<std::string, uint32_t> keys;  // with the offset of the first of that name
  };

  struct Anchored {
    std::string value;
    uint32_t at = 0;
  };

  uint32_t At(const YAML::Mark& mark) const {
    if (mark.is_null()) return End();
    const auto at = base_ + static_cast<uint32_t>(mark.pos);
    return std::min(at, End());
  }

  // What the node that begins now is to the collection around it.
  Role NextRole() {
    if (frames_.empty()) return Role::kRoot;
    Frame& frame = frames_.back();
    if (!frame.mapping) return Role::kEntry;
    frame.key_next = !frame.key_next;
    return frame.key_next ? Role::kValue : Role::kKey;
  }

  void Enter(uint32_t at, bool mapping) {
    const Role role = NextRole();
    if (frames_.size() == kMaxDepth) {
      Fail(CharAt(at), "This is nested deeper than " + std::to_string(kMaxDepth) + " levels.");
    }
    if (role == Role::kKey) AppendUnnamedKey({at, at});  // a list or a mapping is the key
    if (role == Role::kEntry && mapping) {
      const uint32_t begin = EntryBegin(at);
      const bool shown = begin < at || text_.substr(at).starts_with('{');
      OpenBlock(BlockKind::kRecord, lists_, {begin, begin + (shown ? 1 : 0)});
      document_.blocks.back().text.end = document_.prose.size();
    }
    Frame frame;
    frame.begin = SkipProperties(at);
    frame.mapping = mapping;
    frames_.push_back(std::move(frame));
    last_end_ = std::max(last_end_, at);
    ++(mapping ? maps_ : lists_);
  }

  void Leave() {
    --(frames_.back().mapping ? maps_ : lists_);
    frames_.pop_back();
  }

  void OpenBlock(BlockKind kind, uint8_t level, Span source) {
    WriteBreak();
    Block block;
    block.kind = kind;
    block.level = level;
    block.text = {document_.prose.size(), document_.prose.size()};
    block.source = source;
    document_.blocks.push_back(block);
  }

  void CloseBlock() {
    Block& block = document_.blocks.back();
    block.text.end = document_.prose.size();
    document_.prose.AppendReplaced("\n", {block.source.end, block.source.end});
  }

  void WriteBreak() {
    blocks_written_ = true;
    if (!break_) return;
    const Span source = *std::exchange(break_, std::nullopt);
    OpenBlock(BlockKind::kBreak, 0, source);
  }

  void AppendKey(const ScalarMap& map, const std::string& value) {
    auto [first, fresh] = frames_.back().keys.emplace(value, map.source.begin);
    if (!fresh && value != "<<") {
      if (!lines_) lines_.emplace(text_);
      Report(Severity::kWarning, map.source,
             "The key '" + value + "' occurs twice in this mapping; the first is on line " +
                 std::to_string(lines_->At(first->second).line) + ".",
             "rename or remove one of them");
    }
    OpenBlock(BlockKind::kKey, maps_, map.source);
    AppendPieces(map, value, {0, static_cast<uint32_t>(value.size())}, document_.prose);
    CloseBlock();
  }

  // A key that is nothing to YAML: `~`, `null`, or truly nothing. Its bytes are its text.
  void AppendNullKey(uint32_t at) {
    const std::string_view word = text_.substr(at, 4);
    const bool null = word == "null" || word == "Null" || word == "NULL";
    AppendUnnamedKey({at, at + (null ? 4 : word.starts_with('~') ? 1 : 0)});
  }

  void AppendUnnamedKey(Span source) {
    OpenBlock(BlockKind::kKey, maps_, source);
    document_.prose.AppendVerbatim(text_.substr(source.begin, source.size()), source.begin);
    CloseBlock();
    last_end_ = std::max(last_end_, source.end);
  }

  void AppendValue(const ScalarMap& map, std::string_view value, ScalarPlace place) {
    WriteBreak();
    AppendScalar(map, value, place, document_);
  }

  // The text behind an anchor, if it is one and there is room. The budget keeps the document no
  // larger than its source, however often a long text is called up.
  const Anchored* TakeAnchored(YAML::anchor_t anchor) {
    const auto found = scalars_.find(anchor);
    if (found == scalars_.end() || found->second.value.size() > alias_budget_) return nullptr;
    alias_budget_ -= found->second.value.size();
    return &found->second;
  }

  // The token behind the anchor and the tag at `at`; marks stand at the first of the three.
  uint32_t SkipProperties(uint32_t at) const {
    bool property = false;
    while (at < End()) {
      if (text_[at] == '&') {
        at = Find(at, kNameEnd);
        property = true;
      } else if (text_[at] == '!') {
        at = SkipTag(at);
        property = true;
      } else if (property && (IsBlank(text_[at]) || text_[at] == '\n' ||
                              text_.substr(at).starts_with("\r\n"))) {
        ++at;
      } else if (property && text_[at] == '#') {
        at = Find(at, "\n");
      } else {
        break;
      }
    }
    return at;
  }

  // The parser ends a tag at the first byte that cannot be part of one, blank or not.
  uint32_t SkipTag(uint32_t at) const {
    if (text_.substr(at).starts_with("!<")) return std::min(Find(at, ">") + 1, End());
    const size_t end = text_.find_first_not_of(
        "!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-#;/?:@&=+$_.~*'()%", at);
    return static_cast<uint32_t>(std::min<size_t>(end, End()));
  }

  uint32_t End() const { return static_cast<uint32_t>(text_.size()); }

  uint32_t Find(uint32_t at, const char* any) const {
    return static_cast<uint32_t>(std::min(text_.find_first_of(any, at), text_.size()));
  }

  // The dash of the list entry whose value begins at `at`, or `at` in a flow list.
  uint32_t EntryBegin(uint32_t at) const {
    uint32_t dash = at;
    while (dash > base_ && IsBlank(text_[dash - 1])) --dash;
    return dash < at && text_[dash - 1] == '-' ? dash - 1 : at;
  }

  [[noreturn]] void Fail(Span span, std::string message, std::string help = "") {
    Complain(span, std::move(message), std::move(help));
    throw Stopped();
  }

  Span WordAt(uint32_t at) const { return {at, std::max(CharAt(at).end, Find(at, " \t\r\n"))}; }

  Span CharAt(uint32_t at) const {
    uint32_t end = at;
    if (end < text_.size()) ++end;
    while (end > at && end < text_.size() && IsContinuation(text_[end])) ++end;
    return {at, end};
  }

  void CheckQuotes(const ScalarMap& map);
  void ComplainUnclosedQuote(uint32_t at);
  void ComplainTrailing(uint32_t at, char closer);
  void ComplainOpenFlow(uint32_t at);
  std::optional<uint32_t> FindUnclosedQuote(uint32_t limit) const;
  std::optional<uint32_t> FindTabIndent(uint32_t at) const;

  std::string_view text_;
  uint32_t base_;
  uint32_t last_end_;  // everything before it is understood
  size_t alias_budget_;
  Document& document_;
  Problems& problems_;
  std::vector<Frame> frames_;
  std::unordered_map<YAML::anchor_t, Anchored> scalars_;
  std::optional<Span> break_;  // a separator that waits for the next document's first block
  std::optional<LineMap> lines_;
  uint32_t documents_ = 0;
  uint8_t maps_ = 0;
  uint8_t lists_ = 0;
  bool blocks_written_ = false;
  bool failed_ = false;
};

// What to say about an exception of the parser, told by the beginning of its message (the parser's
// own constants are no constant expressions).
struct Wording {
  std::string_view thrown;   // what its message begins with
  char back;                 // the mistake begins at the last such byte before the mark; or '\0'
  std::string_view message;  // '%' stands for the bytes of the mistake
  std::string_view help;
  bool word = false;  // the mistake is the whole word at the mark
};

constexpr std::string_view kQuoteIt = "put the text in quotes";
constexpr Wording kWordings[] = {
    {"illegal tab when looking for indentation", 0, "A tab cannot indent YAML.",
     "indent with spaces"},
    {"illegal map value", 0, "This colon cannot end a key.",
     "put a text that holds ': ' in quotes; give the keys of a mapping the same indentation"},
    {"illegal map key", 0, "A '?' cannot begin a key here.", kQuoteIt},
    {"illegal block entry", 0, "This '-' cannot begin a list entry.",
     "begin a list on the line after its key; put a text that begins with '- ' in quotes"},
    {"illegal flow end", 0, "The bracket '%' closes nothing.", kQuoteIt},
    {"unknown token", 0, "A YAML text cannot begin with '%'.", kQuoteIt},
    {"end of map not found", 0, "'%' belongs to no key of the mapping above it.",
     "indent the text of a key deeper than the key; end a key with ': '", true},
    {"end of sequence not found", 0, "'%' belongs to no entry of the list above it.",
     "begin each entry with '- ' at the same indentation", true},
    {"alias not found after *", '*', "The '*' begins an alias, but no name follows it.", kQuoteIt},
    {"illegal character found while scanning alias", '*', "The alias '%' cannot end here.",
     kQuoteIt},
    {"the referenced anchor is not defined", 0, "The alias '%' names no anchor.", kQuoteIt, true},
    {"anchor not found after &", '&', "The '&' begins an anchor, but no name follows it.",
     kQuoteIt},
    {"illegal character found while scanning anchor", '&', "The anchor '%' cannot end here.",
     kQuoteIt},
    {"cannot set zero indentation for a block scalar", '0',
     "The indentation of a block text is a digit from 1 to 9, not '0'.", ""},
    {"unexpected character in block scalar", 0,
     "Text cannot stand on the same line as its '|' or '>'.", "begin the text on the next line"},
    {"unknown escape character: ", '\\', "The escape '%' is unknown.",
     "write '\\\\' for a backslash, or use single quotes"},
    {"bad character found while scanning hex number", '\\',
     "The escape '%' lacks hexadecimal digits.", ""},
    {"invalid unicode: ", '\\', "The escape '%' is no character.", "write the character itself"},
};

void Builder::OnException(const YAML::Exception& exception) {
  const std::string_view thrown = exception.msg;
  const uint32_t at = At(exception.mark);
  using namespace YAML::ErrorMsg;
  if (thrown == EOF_IN_SCALAR || thrown == DOC_IN_SCALAR) {
    const std::optional<uint32_t> quote = FindUnclosedQuote(at);
    if (quote) return ComplainUnclosedQuote(*quote);
    return Complain(CharAt(at), "A quotation mark before this is never closed.");
  }
  if (thrown == END_OF_MAP_FLOW || thrown == END_OF_SEQ_FLOW) return ComplainOpenFlow(at);
  const std::optional<uint32_t> tab = FindTabIndent(at);
  if (tab) return Complain(CharAt(*tab), "A tab cannot indent YAML.", "indent with spaces");
  if (thrown == END_OF_MAP || thrown == END_OF_SEQ) {
    const size_t before = text_.substr(0, at).find_last_not_of(" \t");
    const char closer = before < at ? text_[before] : '\0';
    if (closer == ']' || closer == '}') return ComplainTrailing(at, closer);
  }
  for (const Wording& wording : kWordings) {
    if (!thrown.starts_with(wording.thrown)) continue;
    Span span = wording.word ? WordAt(at) : CharAt(at);
    const uint32_t known = std::min(last_end_, at);
    const size_t back = text_.substr(known, at - known).rfind(wording.back);
    if (wording.back != 0 && back != text_.npos) {
      const uint32_t begin = known + static_cast<uint32_t>(back);
      span = {begin, std::min(at, Find(begin, " \t\r\n\""))};  // a short \u eats what follows
    }
    std::string message(wording.message);
    const size_t hole = message.find('%');
    if (hole != message.npos) message.replace(hole, 1, text_.substr(span.begin, span.size()));
    return Complain(span, std::move(message), std::string(wording.help));
  }
  Complain(CharAt(at), "This cannot be read as YAML: " + exception.msg + ".");
}

// Reports a quote that nothing closes. When a later quote closes it by chance, something follows
// on that line; the parser would complain about the something.
void Builder::CheckQuotes(const ScalarMap& map) {
  if (map.style != ScalarStyle::kSingle && map.style != ScalarStyle::kDouble) return;
  const uint32_t end = map.source.end;
  const auto next =
      static_cast<uint32_t>(std::min(text_.find_first_not_of(" \t", end), text_.size()));
  const bool junk = next < text_.size() &&
                    std::string_view("\r\n#:,]}").find(text_[next]) == std::string_view::npos;
  if (map.closed && !junk) return;
  const std::string_view token = text_.substr(map.source.begin, map.source.size());
  if (map.closed && token.find('\n') == token.npos) {
    ComplainTrailing(next, text_[end - 1]);
  } else {
    ComplainUnclosedQuote(map.source.begin);
  }
  throw Stopped();
}

void Builder::ComplainUnclosedQuote(uint32_t at) {
  const std::string quote(text_.substr(at, 1));
  Complain(CharAt(at), "The quotation mark " + quote + " that opens here is never closed.",
           "close it with " + quote + ", or write the text without it");
}

void Builder::ComplainTrailing(uint32_t at, char closer) {
  std::string help = "put the whole text in quotes";
  if (closer == '\'') help = "write an apostrophe inside single quotes twice";
  if (closer == '"') help = "write a double quote inside double quotes as \\\"";
  Complain(CharAt(at), std::string("Text cannot follow the closing ") + closer + " on its line.",
           std::move(help));
}

// Reports a flow list or mapping that goes wrong at `at`: on its own line something is missing
// right there, further down the text has run away from a bracket that nobody closed.
void Builder::ComplainOpenFlow(uint32_t at) {
  const auto flow = std::find_if(frames_.rbegin(), frames_.rend(), [this](const Frame& frame) {
    return text_[frame.begin] == '[' || text_[frame.begin] == '{';
  });
  if (flow == frames_.rend()) return Complain(CharAt(at), "A closing bracket is missing here.");
  const char open = text_[flow->begin];
  const std::string close(1, open == '[' ? ']' : '}');
  const bool same_line = text_.substr(flow->begin, at - flow->begin).find('\n') == text_.npos;
  if (same_line && at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
    return Complain(CharAt(at), "A ',' or '" + close + "' is missing before this.");
  }
  Complain(CharAt(flow->begin), std::string("The bracket '") + open + "' is never closed.",
           "close it with '" + close + "', or put the text in quotes");
}

// The first quote that begins a token after what is understood and has no partner before `limit`.
std::optional<uint32_t> Builder::FindUnclosedQuote(uint32_t limit) const {
  for (uint32_t at = last_end_; at < limit; ++at) {
    const char before = at == base_ ? '\n' : text_[at - 1];
    const bool token = std::string_view(" \t\n[{,:").find(before) != std::string_view::npos;
    if (token && text_[at] == '#') at = Find(at, "\n");
    if (!token || at >= limit || (text_[at] != '"' && text_[at] != '\'')) continue;
    const ScalarMap map = MapScalar(text_.substr(0, limit), at, StyleAt(text_, at), "");
    if (!map.closed) return at;
    at = map.source.end - 1;
  }
  return std::nullopt;
}

std::optional<uint32_t> Builder::FindTabIndent(uint32_t at) const {
  size_t line = at;
  while (line > base_ && text_[line - 1] != '\n') --line;
  const size_t tab = text_.find_first_not_of(' ', line);
  if (tab == text_.npos || text_[tab] != '\t' || tab > at) return std::nullopt;
  return static_cast<uint32_t>(tab);
}

}  // namespace

Document ReadYaml(const Source& source, Problems& problems) {
  Document document;
  AppendYaml(source, {0, static_cast<uint32_t>(source.text.size())}, document, problems);
  return document;
}

void AppendYaml(const Source& source, Span range, Document& document, Problems& problems) {
  std::string_view text = std::string_view(source.text).substr(0, range.end);
  // The parser takes this byte for the end of the file and would silently drop what follows.
  const size_t stop = text.find('\x04', range.begin);
  if (stop != text.npos) text = text.substr(0, stop);
  // The parser skips a byte-order mark itself and does not count it.
  const bool marked = text.substr(range.begin).starts_with("\xEF\xBB\xBF");
  Builder builder(text, range.begin + (marked ? 3 : 0), document, problems);
  try {
    ViewBuffer buffer(text.substr(range.begin));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& exception) {
    builder.OnException(exception);
  } catch (const Stopped&) {
  }
  if (stop == text.npos || builder.failed()) return;
  const auto at = static_cast<uint32_t>(stop);
  builder.Complain({at, at + 1}, "The control character U+0004 cannot stand in YAML.", "remove it");
}

}  // namespace starlint
