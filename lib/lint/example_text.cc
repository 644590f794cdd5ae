#include "lint/example_text.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {
namespace {

// Calls `visit(word)` for the words of each line; what it returns takes their place.
template <class Visit>
std::string MapWords(const std::string& text, Visit visit) {
  std::string out;
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) out += visit(std::string_view(text).substr(at, end - at));
    if (end < text.size()) out += text[end];
    at = end + 1;
  }
  return out;
}

// "**word**" with its marks kept inside; words with other bytes are left alone, since stars
// beside punctuation need not mean emphasis.
std::string Strong(std::string_view word) {
  const auto plain = [](char c) { return IsAlphanumeric(c) || c == kOpenMark || c == kCloseMark; };
  if (!std::all_of(word.begin(), word.end(), plain)) return std::string(word);
  return "**" + std::string(word) + "**";
}

std::string Emphasize(const std::string& text) {
  int count = 0;
  return MapWords(text, [&](std::string_view word) {
    return count++ % 2 == 0 ? Strong(word) : std::string(word);
  });
}

// A line end in place of the blank before every third word that can begin a line without
// beginning a list or a heading.
std::string Wrap(const std::string& text) {
  std::string out = text;
  int count = 0;
  for (size_t i = 1; i < out.size(); ++i) {
    if (out[i - 1] != ' ') continue;
    const size_t first = out[i] == kOpenMark && i + 1 < out.size() ? i + 1 : i;
    if (++count % 3 == 0 && IsAlphanumeric(out[first])) out[i - 1] = '\n';
  }
  return out;
}

std::string Curl(std::string text) {
  bool opens = true;
  for (size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 3) {
    text.replace(at, 1, opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D");
    opens = !opens;
  }
  const std::string_view emoji = IsList(text) ? "" : "\xF0\x9F\x8E\xAF ";
  return std::string(emoji) + Replaced(std::move(text), "'", "\xE2\x80\x99");
}

// `text` with `prefix` before each of its lines.
std::string Prefixed(std::string_view prefix, const std::string& text) {
  return std::string(prefix) + Replaced(text, "\n", "\n" + std::string(prefix));
}

bool Holds(std::string_view text, std::string_view any) {
  return text.find_first_of(any) != std::string_view::npos;
}

// Whether YAML reads `text` as it stands: it begins with no mark of YAML's and holds none.
bool IsPlainScalar(std::string_view text) {
  return (text.empty() || IsAlphanumeric(text.front())) && text.find(": ") == text.npos &&
         text.find(" #") == text.npos && !text.ends_with(':');
}

}  // namespace

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string Marked(std::string_view text) {
  return Replaced(Replaced(std::string(text), ">>", std::string(1, kOpenMark)), "<<",
                  std::string(1, kCloseMark));
}

bool IsList(std::string_view text) { return text.starts_with("- "); }

std::string PartText(const std::string& text, Form form) {
  if (text.empty()) return text;
  switch (form) {
    case Form::kEmphasis:
      return Emphasize(text);
    case Form::kWrapped:
    case Form::kCrlf:
      return Wrap(text);
    case Form::kCurly:
      return Curl(text);
    case Form::kItems:
      return IsList(text) ? text : "- " + Replaced(text, "\n", "\n  ");
    case Form::kQuote:
      return Prefixed("> ", text);
    case Form::kYamlLiteral:
    case Form::kYamlFolded:
      return Prefixed("  ", Wrap(text));
    case Form::kYamlSingle:
      return Replaced(Replaced(text, "'", "''"), "\n", "\n\n  ");
    case Form::kYamlPlain:
      return Replaced(Wrap(text), "\n", "\n    ");
    case Form::kYamlQuoted:
    case Form::kYamlStar:
    case Form::kJson:
      return Replaced(Replaced(Replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n");
    default:
      return text;
  }
}

bool SuitsForm(std::string_view text, Form form) {
  const std::string words = Replaced(Replaced(std::string(text), ">>", ""), "<<", "");
  switch (form) {
    case Form::kYamlPlain:
      return IsPlainScalar(words);
    case Form::kPipes:
    case Form::kTable:
    case Form::kColumns:
      return !words.empty() && !Holds(words, "\n|") && !IsList(words);
    case Form::kHtmlTable:
      return !words.empty() && !Holds(words, "\n<>&*`[\\") && !IsList(words);
    case Form::kFence:
      return !words.empty() && words.find("```") == words.npos;
    case Form::kLetters:
      return !words.empty() && !IsList(words);
    case Form::kOrg:
      return !Holds(words, "*_=~|[#") && words.find(" /") == words.npos;
    default:
      return true;
  }
}

}  // namespace starlint
