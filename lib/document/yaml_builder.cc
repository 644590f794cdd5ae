#include "document/yaml_builder.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "document/yaml_token.h"

namespace starlint {
namespace {

constexpr size_t kMaxDepth = 64;

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

}  // namespace

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  const uint32_t at = At(mark);
  const std::string_view between = text_.substr(last_end_, at - std::min(at, last_end_));
  const bool marked =
      text_.substr(at).starts_with("---") && (at + 3 >= text_.size() || IsSpace(text_[at + 3]));
  const bool ended = between.starts_with("...") || between.find("\n...") != between.npos;
  if (documents_ > 0 && !marked && !ended) Fail(MisplacedWord(text_, at));
  if (documents_ > 0) writer_.SetBreak({at, marked ? at + 3 : at});
  ++documents_;
  last_end_ = std::max(last_end_, at);
  scalars_.clear();
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  if (NextRole() == Role::kKey) AppendNullKey(At(mark));
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Role role = NextRole();
  const uint32_t at = At(mark);
  last_end_ = NameEnd(text_, at);
  const Anchored* anchored = role == Role::kEntry ? nullptr : TakeAnchored(anchor);
  if (role == Role::kKey) {
    const ScalarMap map = MapWhole({at, last_end_}, ScalarPiece::Kind::kReplaced);
    writer_.AppendKey(maps_, map, anchored == nullptr ? "" : anchored->value);
  } else if (anchored != nullptr) {
    const ScalarMap map =
        MapScalar(text_, anchored->at, StyleAt(text_, anchored->at), anchored->value);
    writer_.AppendScalar(map, anchored->value, {anchored->at, lists_, false});
  }
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  if (ValidateUtf8(value) != std::string::npos) {
    return OnScalar(mark, tag, anchor, Repaired(value));
  }
  const Role role = NextRole();
  const uint32_t mark_at = At(mark);
  const uint32_t at = SkipProperties(text_, mark_at);
  if (value.empty() && StyleAt(text_, at) == ScalarStyle::kPlain) {  // a tag with nothing after it
    if (role == Role::kKey) AppendNullKey(mark_at);
    return;
  }
  const ScalarMap map = MapScalar(text_, at, StyleAt(text_, at), value);
  if (auto error = CheckQuotes(text_, map)) Fail(std::move(*error));
  if (role == Role::kValue) CheckDepth(mark_at, map.source);
  last_end_ = map.source.end;
  if (anchor != 0) scalars_[anchor] = {value, at};
  if (role == Role::kKey) {
    AppendKey(map, value);
  } else {
    const bool entry = role == Role::kEntry;
    writer_.AppendScalar(map, value,
                         {entry ? EntryBegin(text_, base_, mark_at) : at, lists_, entry});
  }
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                                  YAML::EmitterStyle::value) {
  Enter(At(mark), false);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                             YAML::EmitterStyle::value) {
  Enter(At(mark), true);
}

void YamlBuilder::OnException(const YAML::Exception& exception) {
  const auto flow = std::find_if(frames_.rbegin(), frames_.rend(), [this](const Frame& frame) {
    const std::string_view token = text_.substr(frame.begin);
    return token.starts_with('[') || token.starts_with('{');
  });
  YamlProgress progress{text_, base_, last_end_, std::nullopt};
  if (flow != frames_.rend()) progress.flow = flow->begin;
  Complain(ExplainThrown(exception.msg, At(exception.mark), progress));
}

void YamlBuilder::Complain(YamlError error) {
  failed_ = true;
  Report(Severity::kError, error.span, std::move(error.message), std::move(error.help));
}

void YamlBuilder::Report(Severity severity, Span span, std::string message, std::string help) {
  problems_.push_back({"yaml-syntax", severity, span, std::move(message), std::move(help)});
}

// The source byte that the parser's mark stands for.
uint32_t YamlBuilder::At(const YAML::Mark& mark) const {
  if (mark.is_null()) return End();
  return std::min(surrogates_.ToSource(base_ + static_cast<uint32_t>(mark.pos)), End());
}

// What the node that begins now is to the collection around it.
YamlBuilder::Role YamlBuilder::NextRole() {
  if (frames_.empty()) return Role::kRoot;
  Frame& frame = frames_.back();
  if (!frame.mapping) return Role::kEntry;
  frame.key_next = !frame.key_next;
  return frame.key_next ? Role::kValue : Role::kKey;
}

void YamlBuilder::Enter(uint32_t at, bool mapping) {
  const Role role = NextRole();
  if (frames_.size() == kMaxDepth) Fail(TooDeep(text_, at, kMaxDepth));
  if (role == Role::kKey) AppendUnnamedKey({at, at});  // a list or a mapping is the key
  if (role == Role::kEntry && mapping) {
    const uint32_t begin = EntryBegin(text_, base_, at);
    const bool shown = begin < at || text_.substr(at).starts_with('{');
    writer_.AppendRecord(lists_, {begin, begin + (shown ? 1 : 0)});
  }
  Frame frame;
  frame.begin = SkipProperties(text_, at);
  frame.mapping = mapping;
  frames_.push_back(std::move(frame));
  last_end_ = std::max(last_end_, at);
  ++(mapping ? maps_ : lists_);
}

void YamlBuilder::Leave() {
  --(frames_.back().mapping ? maps_ : lists_);
  frames_.pop_back();
}

// The parser takes a text for a key's value that begins a line and stands no deeper than the key;
// by YAML's rules that is none.
void YamlBuilder::CheckDepth(uint32_t at, Span value) {
  const bool flow = std::any_of(frames_.begin(), frames_.end(), [this](const Frame& frame) {
    const std::string_view token = text_.substr(frame.begin, 1);
    return token == "{" || token == "[";
  });
  if (flow) return;  // before anything is looked for: JSON of megabytes may stand on one line
  const size_t line = LineBegin(text_, at);
  const std::string_view before = text_.substr(line, at - line);
  if (before.find_first_not_of(' ') != before.npos) return;
  const uint32_t map = frames_.back().begin;
  const size_t map_line = std::max<size_t>(LineBegin(text_, map), base_);  // behind a BOM
  if (before.size() > map - map_line) return;
  Report(Severity::kWarning, WordAt(text_, value.begin),
         "The text stands no deeper than the key that it is the value of.",
         "indent it by two blanks; other programs refuse the file");
}

void YamlBuilder::AppendKey(const ScalarMap& map, const std::string& value) {
  auto [first, fresh] = frames_.back().keys.emplace(value, map.source.begin);
  if (!fresh && value != "<<") {
    if (!lines_) lines_.emplace(text_);
    Report(Severity::kWarning, map.source,
           "The key '" + value + "' occurs twice in this mapping; the first is on line " +
               std::to_string(lines_->At(first->second).line) + ".",
           "rename or remove one of them");
  }
  writer_.AppendKey(maps_, map, value);
}

// A key that is nothing to YAML: `~`, `null`, or truly nothing. Its bytes are its text.
void YamlBuilder::AppendNullKey(uint32_t at) {
  const std::string_view word = text_.substr(at, 4);
  const bool null = word == "null" || word == "Null" || word == "NULL";
  AppendUnnamedKey({at, at + (null ? 4 : word.starts_with('~') ? 1 : 0)});
}

void YamlBuilder::AppendUnnamedKey(Span source) {
  writer_.AppendKey(maps_, MapWhole(source, ScalarPiece::Kind::kVerbatim),
                    text_.substr(source.begin, source.size()));
  last_end_ = std::max(last_end_, source.end);
}

// The text behind an anchor, if it is one and there is room. The budget keeps the document no
// larger than its source, however often a long text is called up.
const YamlBuilder::Anchored* YamlBuilder::TakeAnchored(YAML::anchor_t anchor) {
  const auto found = scalars_.find(anchor);
  if (found == scalars_.end() || found->second.value.size() > alias_budget_) return nullptr;
  alias_budget_ -= found->second.value.size();
  return &found->second;
}

void YamlBuilder::Fail(YamlError error) {
  Complain(std::move(error));
  throw YamlStopped();
}

}  // namespace starlint
