#include "document/yaml_error.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <utility>

#include "document/yaml_token.h"

namespace starlint {
namespace {

// What to say about an exception of the parser, told by the beginning of its message (the parser's
// own constants are no constant expressions).
struct Wording {
  std::string_view thrown;   // what its message begins with
  std::string_view message;  // '%' stands for the bytes of the mistake
  std::string_view help;
  char back = 0;      // the mistake begins at the last such byte before the mark
  bool word = false;  // the mistake is the whole word at the mark
};

constexpr std::string_view kQuoteIt = "put the text in quotes";
constexpr Wording kWordings[] = {
    {"illegal tab when looking for indentation", "A tab cannot indent YAML.", "indent with spaces"},
    {"illegal map value", "This colon cannot end a key.",
     "put a text that holds ': ' in quotes; give the keys of a mapping the same indentation"},
    {"illegal map key", "A '?' cannot begin a key here.", kQuoteIt},
    {"illegal block entry", "This '-' cannot begin a list entry.",
     "begin a list on the line after its key; put a text that begins with '- ' in quotes"},
    {"illegal flow end", "The bracket '%' closes nothing.", kQuoteIt},
    {"unknown token", "A YAML text cannot begin with '%'.", kQuoteIt},
    {"end of map not found", "'%' belongs to no key of the mapping above it.",
     "indent the text of a key deeper than the key; end a key with ': '", 0, true},
    {"end of sequence not found", "'%' belongs to no entry of the list above it.",
     "begin each entry with '- ' at the same indentation", 0, true},
    {"alias not found after *", "The '*' begins an alias, but no name follows it.", kQuoteIt, '*'},
    {"illegal character found while scanning alias", "The alias '%' cannot end here.", kQuoteIt,
     '*'},
    {"the referenced anchor is not defined", "The alias '%' names no anchor.", kQuoteIt, 0, true},
    {"anchor not found after &", "The '&' begins an anchor, but no name follows it.", kQuoteIt,
     '&'},
    {"illegal character found while scanning anchor", "The anchor '%' cannot end here.", kQuoteIt,
     '&'},
    {"cannot set zero indentation for a block scalar",
     "The indentation of a block text is a digit from 1 to 9, not '0'.", "", '0'},
    {"unexpected character in block scalar",
     "Text cannot stand on the same line as its '|' or '>'.", "begin the text on the next line"},
    {"unknown escape character: ", "The escape '%' is unknown.",
     "write '\\\\' for a backslash, or use single quotes", '\\'},
    {"bad character found while scanning hex number", "The escape '%' lacks hexadecimal digits.",
     "", '\\'},
    {"invalid unicode: ", "The escape '%' is no character.", "write the character itself", '\\'},
};

YamlError UnclosedQuote(std::string_view text, uint32_t at) {
  const std::string quote(text.substr(at, 1));
  return {CharAt(text, at), "The quotation mark " + quote + " that opens here is never closed.",
          "close it with " + quote + ", or write the text without it"};
}

YamlError TrailingText(std::string_view text, uint32_t at, char closer) {
  std::string help = "put the whole text in quotes";
  if (closer == '\'') help = "write an apostrophe inside single quotes twice";
  if (closer == '"') help = "write a double quote inside double quotes as \\\"";
  return {CharAt(text, at),
          std::string("Text cannot follow the closing ") + closer + " on its line.",
          std::move(help)};
}

// A flow list or mapping that goes wrong at `at`: on its own line something is missing right
// there, further down the text has run away from a bracket that nobody closed.
YamlError OpenFlow(uint32_t at, const YamlProgress& progress) {
  const std::string_view text = progress.text;
  if (!progress.flow) return {CharAt(text, at), "A closing bracket is missing here.", ""};
  const uint32_t begin = *progress.flow;
  const char open = text[begin];
  const std::string close(1, open == '[' ? ']' : '}');
  const bool same_line = text.substr(begin, at - begin).find('\n') == text.npos;
  if (same_line && at < text.size() && text[at] != '\n' && text[at] != '\r') {
    return {CharAt(text, at), "A ',' or '" + close + "' is missing before this.", ""};
  }
  return {CharAt(text, begin), std::string("The bracket '") + open + "' is never closed.",
          "close it with '" + close + "', or put the text in quotes"};
}

// The first quote that begins a token after what is understood and has no partner before `limit`.
std::optional<uint32_t> FindUnclosedQuote(uint32_t limit, const YamlProgress& progress) {
  const std::string_view text = progress.text;
  for (uint32_t at = progress.known; at < limit; ++at) {
    const char before = at == progress.base ? '\n' : text[at - 1];
    const bool token = std::string_view(" \t\n[{,:").find(before) != std::string_view::npos;
    if (token && text[at] == '#') at = FindAny(text, at, "\n");
    if (!token || at >= limit || (text[at] != '"' && text[at] != '\'')) continue;
    const ScalarMap map = MapScalar(text.substr(0, limit), at, StyleAt(text, at), "");
    if (!map.closed) return at;
    at = map.source.end - 1;
  }
  return std::nullopt;
}

std::optional<uint32_t> FindTabIndent(uint32_t at, const YamlProgress& progress) {
  const std::string_view text = progress.text;
  size_t line = at;
  while (line > progress.base && text[line - 1] != '\n') --line;
  const size_t tab = text.find_first_not_of(' ', line);
  if (tab == text.npos || text[tab] != '\t' || tab > at) return std::nullopt;
  return static_cast<uint32_t>(tab);
}

YamlError Worded(const Wording& wording, uint32_t at, const YamlProgress& progress) {
  const std::string_view text = progress.text;
  Span span = wording.word ? WordAt(text, at) : CharAt(text, at);
  const uint32_t known = std::min(progress.known, at);
  const size_t back = text.substr(known, at - known).rfind(wording.back);
  if (wording.back != 0 && back != text.npos) {
    const uint32_t begin = known + static_cast<uint32_t>(back);
    // A short \u eats what follows.
    span = {begin, std::min(at, FindAny(text, begin, " \t\r\n\""))};
  }
  std::string message(wording.message);
  const size_t hole = message.find('%');
  if (hole != message.npos) message.replace(hole, 1, text.substr(span.begin, span.size()));
  return {span, std::move(message), std::string(wording.help)};
}

}  // namespace

YamlError MisplacedWord(std::string_view text, uint32_t at) {
  const Span word = WordAt(text, at);
  return {word,
          "'" + std::string(text.substr(word.begin, word.size())) +
              "' belongs to no list or mapping above it.",
          "indent the keys and entries of one level alike; write '- ' with its space"};
}

YamlError TooDeep(std::string_view text, uint32_t at, size_t levels) {
  return {CharAt(text, at), "This is nested deeper than " + std::to_string(levels) + " levels.",
          ""};
}

YamlError ExplainThrown(std::string_view thrown, uint32_t at, const YamlProgress& progress) {
  const std::string_view text = progress.text;
  namespace msg = YAML::ErrorMsg;
  if (thrown == msg::EOF_IN_SCALAR || thrown == msg::DOC_IN_SCALAR) {
    const std::optional<uint32_t> quote = FindUnclosedQuote(at, progress);
    if (quote) return UnclosedQuote(text, *quote);
    return {CharAt(text, at), "A quotation mark before this is never closed.", ""};
  }
  if (thrown == msg::END_OF_MAP_FLOW || thrown == msg::END_OF_SEQ_FLOW) {
    return OpenFlow(at, progress);
  }
  const std::optional<uint32_t> tab = FindTabIndent(at, progress);
  if (tab) return {CharAt(text, *tab), "A tab cannot indent YAML.", "indent with spaces"};
  if (thrown == msg::END_OF_MAP || thrown == msg::END_OF_SEQ) {
    const size_t before = text.substr(0, at).find_last_not_of(" \t");
    const char closer = before < at ? text[before] : '\0';
    if (closer == ']' || closer == '}') return TrailingText(text, at, closer);
  }
  for (const Wording& wording : kWordings) {
    if (thrown.starts_with(wording.thrown)) return Worded(wording, at, progress);
  }
  return {CharAt(text, at), "This cannot be read as YAML: " + std::string(thrown) + ".", ""};
}

std::optional<YamlError> CheckQuotes(std::string_view text, const ScalarMap& map) {
  if (map.style != ScalarStyle::kSingle && map.style != ScalarStyle::kDouble) return std::nullopt;
  const uint32_t end = map.source.end;
  const auto next =
      static_cast<uint32_t>(std::min(text.find_first_not_of(" \t", end), text.size()));
  const bool junk = next < text.size() &&
                    std::string_view("\r\n#:,]}").find(text[next]) == std::string_view::npos;
  if (map.closed && !junk) return std::nullopt;
  const std::string_view token = text.substr(map.source.begin, map.source.size());
  if (map.closed && token.find('\n') == token.npos) {
    return TrailingText(text, next, text[end - 1]);
  }
  return UnclosedQuote(text, map.source.begin);
}

}  // namespace starlint
