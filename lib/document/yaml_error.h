// What to say about a text that cannot be read as YAML: the parser's complaints and those of our
// own, in a writer's words, at the bytes where the mistake was made rather than where the parser
// noticed it. Wordings and the search for the place belong here; keeping the list of problems and
// deciding whether reading goes on do not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/yaml_scalar.h"
#include "source/span.h"

namespace starlint {

struct YamlError {
  Span span;            // Source bytes
  std::string message;  // as in Diagnostic
  std::string help;
};

// How far the reading had come.
struct YamlProgress {
  std::string_view text;         // the source up to the end of the YAML
  uint32_t base = 0;             // where the YAML begins
  uint32_t known = 0;            // everything before it is understood
  std::optional<uint32_t> flow;  // the bracket of the innermost open flow list or mapping
};

// Explains what the parser threw: its message and the place where it gave up.
YamlError ExplainThrown(std::string_view thrown, uint32_t at, const YamlProgress& progress);

// A word at `at` that begins where nothing can.
YamlError MisplacedWord(std::string_view text, uint32_t at);

// A list or mapping at `at` that is more than `levels` deep.
YamlError TooDeep(std::string_view text, uint32_t at, size_t levels);

// Tells of a quote that nothing closes. When a later quote closes it by chance, something follows
// on that line; the parser would complain about the something.
std::optional<YamlError> CheckQuotes(std::string_view text, const ScalarMap& map);

}  // namespace starlint
