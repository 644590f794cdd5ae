#include "rule/yaml_node.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "document/prose.h"
#include "document/yaml.h"
#include "document/yaml_scalar.h"

namespace starlint {
namespace {

// Bytes of a scalar's first line; `rest` begins with the scalar, `value` is what it says.
size_t FirstLine(std::string_view rest, std::string_view value) {
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  if (rest.empty() || rest[0] == '|' || rest[0] == '>') return 1;
  const char quote = rest[0];
  if (quote != '"' && quote != '\'') return std::min(value.size(), rest.size());
  for (size_t i = 1; i < rest.size(); ++i) {
    const bool escaped = quote == '"' ? rest[i] == '\\' : rest.substr(i).starts_with("''");
    if (escaped)
      ++i;
    else if (rest[i] == quote)
      return i + 1;
  }
  return rest.size();
}

// What a pack of a stranger's says is printed as it stands.
bool HoldsControl(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint code_point = DecodeUtf8(text, at);
    const bool layout = code_point.value == '\n' || code_point.value == '\t';
    if (!layout && IsControl(code_point.value)) return true;
    at += code_point.size;
  }
  return false;
}

}  // namespace

bool YamlFile::IsText() {
  const size_t bad = ValidateUtf8(source_.text);
  if (bad == source_.text.npos) return true;
  const auto at = static_cast<uint32_t>(bad);
  problems_.push_back({std::string(kind_),
                       Severity::kError,
                       {at, at + 1},
                       source_.text[bad] == '\0' ? "The file holds a NUL byte; it is not text."
                                                 : "The file is not valid UTF-8 from this byte on.",
                       "save it as UTF-8"});
  ++errors_;
  return false;
}

std::optional<YAML::Node> YamlFile::Parse() {
  if (!IsText()) return std::nullopt;
  try {
    return YAML::Load(source_.text.substr(source_.BomSize()));
  } catch (const YAML::ParserException& error) {
    SyntaxError(error);
    return std::nullopt;
  }
}

std::vector<YAML::Node> YamlFile::ParseAll() {
  if (!IsText()) return {};
  try {
    return YAML::LoadAll(source_.text.substr(source_.BomSize()));
  } catch (const YAML::ParserException& error) {
    SyntaxError(error);
    return {};
  }
}

// The reader of stories knows where such mistakes are made and says so in a writer's words; what it
// can live with is said as the parser has it.
void YamlFile::SyntaxError(const YAML::ParserException& error) {
  ++errors_;
  Problems problems;
  ReadYaml(source_, problems);
  const auto told = std::find_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
    return problem.severity == Severity::kError;
  });
  if (told != problems.end()) {
    told->rule = kind_;
    problems_.push_back(std::move(*told));
    return;
  }
  const auto bom = static_cast<int64_t>(source_.BomSize());
  const auto size = static_cast<int64_t>(source_.text.size());
  const auto begin = static_cast<uint32_t>(std::clamp(error.mark.pos + bom, bom, size));
  problems_.push_back({std::string(kind_),
                       Severity::kError,
                       {begin, begin},
                       "The file is no valid YAML: " + error.msg + ".",
                       "",
                       -1});
}

Span YamlFile::Place(const YAML::Node& node) const {
  const YAML::Mark mark = node.Mark();
  const auto size = static_cast<uint32_t>(source_.text.size());
  if (mark.is_null()) return {0, 0};
  const auto begin = std::min(static_cast<uint32_t>(mark.pos + source_.BomSize()), size);
  const std::string_view rest = std::string_view(source_.text).substr(begin);
  // One that is tagged or anchored begins before its text, and its length may end in a character.
  size_t length = node.IsScalar() ? FirstLine(rest, node.Scalar()) : 1;
  while (length < rest.size() && IsContinuation(rest[length])) ++length;
  return {begin, std::min(begin + static_cast<uint32_t>(length), size)};
}

void YamlFile::Error(const YAML::Node& node, std::string message, std::string help) {
  problems_.push_back(
      {std::string(kind_), Severity::kError, Place(node), std::move(message), std::move(help), -1});
  ++errors_;
}

void YamlFile::ErrorIn(const YAML::Node& node, size_t begin, size_t end, std::string message,
                       std::string help) {
  const Span token = Place(node);
  const std::string& value = node.Scalar();
  const std::string_view text = source_.text;
  Prose prose;
  AppendPieces(MapScalar(text, token.begin, StyleAt(text, token.begin), value), value,
               {0, static_cast<uint32_t>(value.size())}, prose);
  const Span place = prose.ToSource({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  problems_.push_back(
      {std::string(kind_), Severity::kError, place, std::move(message), std::move(help), -1});
  ++errors_;
}

void YamlFile::SortErrors() {
  std::stable_sort(
      problems_.begin() + static_cast<ptrdiff_t>(first_problem_), problems_.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
}

void YamlFile::RejectDoubleKeys(const YAML::Node& map) {
  std::vector<std::string> seen;
  for (const auto& entry : map) {
    if (!entry.first.IsScalar()) continue;
    const std::string& key = entry.first.Scalar();
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
      Error(entry.first, "The key '" + key + "' stands here twice.");
    }
    seen.push_back(key);
  }
}

void YamlFile::RejectUnknownKeys(const YAML::Node& map,
                                 const std::vector<std::string_view>& known) {
  for (const auto& entry : map) {
    if (!entry.first.IsScalar()) {
      Error(entry.first, "A key must be a single word.");
      continue;
    }
    const std::string& key = entry.first.Scalar();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string message = "Unknown key '" + key + "'" + DidYouMean(key, known, ".");
    std::string help = "known keys: ";
    for (size_t i = 0; i < known.size(); ++i) {
      if (i > 0) help += ", ";
      help += known[i];
    }
    Error(entry.first, std::move(message), std::move(help));
  }
}

std::optional<std::string> YamlFile::Scalar(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) {
    Error(node, "'" + std::string(what) + "' must be a single value.");
    return std::nullopt;
  }
  if (HoldsControl(node.Scalar())) {
    Error(node, "'" + std::string(what) + "' holds a character that a terminal would obey.");
    return std::nullopt;
  }
  return node.Scalar();
}

}  // namespace starlint
