// Directives in Markdown and YAML, spelled of pieces: what they silence, what is left and what
// their fixes do. The first byte chooses the kind.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/directive.h"
#include "lint/story_file.h"
#include "rule/reports.h"
#include "tests/fuzz/check_lint.h"
#include "tests/fuzz/pieces.h"

namespace starlint {
namespace {

#define STARLINT_IDS                                                                             \
  "filler", "placeholder", "team-language", "no-tradeoff", "missing-quantified-result", "xyzzy", \
      "unused-ignore", "directive", ", ", ",", ": ", "why not", "starlint-", "starlint-ignore ", \
      "starlint-ignore-file ", "starlint-disable "

constexpr std::string_view kMarkdown[] = {
    STARLINT_WORDS,
    STARLINT_IDS,
    "<!--",
    "<!-- ",
    "-->",
    " -->",
    "<!-- starlint-ignore filler -->",
    "<!-- starlint-ignore no-tradeoff: r -->\n",
    "<!-- starlint-ignore-file placeholder -->",
    "<!-- starlint-ignore filler, placeholder, team-language -->",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "## ",
    "## Situation\n",
    "\n## Task\n",
    "\n## Action\n",
    "\n## Result\n",
    "**Action:** ",
    "- ",
    "  ",
    "1. ",
    "> ",
    "\t",
    "    ",
    "`",
    "```\n",
    "| a |\n",
    "|---|\n",
    "| ",
    "---\n",
    "task: a\n",
    "# ",
    "<div>",
    "<!-->",
    "<!--->",
    "--",
    "*",
    "[a](b)"};

constexpr std::string_view kYaml[] = {STARLINT_WORDS,
                                      STARLINT_IDS,
                                      "#",
                                      "# ",
                                      " # starlint-ignore filler\n",
                                      "# starlint-ignore no-tradeoff: r\n",
                                      "# starlint-ignore-file placeholder\n",
                                      "# starlint-ignore filler, placeholder, team-language\n",
                                      "\n",
                                      "\n\n",
                                      "\r\n",
                                      " ",
                                      "  ",
                                      "    ",
                                      "situation: ",
                                      "task: ",
                                      "action: ",
                                      "result: ",
                                      "action:\n",
                                      "- ",
                                      "  - ",
                                      "\n- task: ",
                                      "  result: ",
                                      "|\n  ",
                                      ">\n  ",
                                      "\"",
                                      "'",
                                      "{",
                                      "}",
                                      "[",
                                      "]",
                                      "stories:\n",
                                      "---\n",
                                      "title: x\n",
                                      "&a ",
                                      "*a",
                                      "<!-- starlint-ignore filler -->"};

bool IsOfDirectives(std::string_view rule) {
  return rule == kDirective || rule == kUnknownRule || rule == kUnusedIgnore;
}

// Whether another finding may take one of `rule` out: then silencing that lays this open.
bool CanBeCleared(std::string_view rule) {
  const auto& rules = BuiltinRules().rules;
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& other) {
    return std::find(other.clears.begin(), other.clears.end(), rule) != other.clears.end();
  });
}

// Spans and rules of what is said about the stories, whatever their authors silence.
std::vector<std::string> AboutStories(const FileReport& report) {
  std::vector<std::string> said;
  for (const Diagnostic& finding : report.diagnostics) {
    if (IsOfDirectives(finding.rule) || CanBeCleared(finding.rule)) continue;
    said.push_back(std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end) +
                   " " + finding.rule);
  }
  std::sort(said.begin(), said.end());
  return said;
}

void CheckDirective(const Source& source, const Directive& directive) {
  ExpectPlace(source, directive.source);
  const std::string_view text =
      std::string_view(source.text).substr(directive.source.begin, directive.source.size());
  Expect(text.starts_with('#') || (text.starts_with("<!--") && text.ends_with("-->")),
         "a directive is a comment");
  for (const DirectiveId& id : directive.ids) {
    Expect(source.text.compare(id.span.begin, id.span.size(), id.name) == 0, "an id is its bytes");
    Expect(directive.source.begin < id.span.begin && id.span.end <= directive.source.end,
           "an id stands in its directive");
  }
}

// The same file in which no sound directive is one; every byte keeps its place.
Source CheckAndDeafen(const Source& source) {
  constexpr std::string_view mark = "starlint-";
  Problems problems;
  const StoryFile file = ReadStoryFile(source, BuiltinRules().vocabulary, problems);
  Source deaf = source;
  uint32_t end = 0;
  for (const Directive& directive : FindDirectives(source, file.document)) {
    CheckDirective(source, directive);
    Expect(directive.source.begin >= end, "directives come in order and apart");
    end = directive.source.end;
    if (!directive.faults.empty()) continue;
    for (size_t at = source.text.find(mark, directive.source.begin); at < end;
         at = source.text.find(mark, at + 1)) {
      deaf.text[at + mark.size() - 1] = '_';
    }
  }
  return deaf;
}

}  // namespace
}  // namespace starlint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  static Linter linter;
  if (size == 0) return 0;
  const bool yaml = data[0] % 2 == 1;
  const auto pieces = yaml ? std::span<const std::string_view>(kYaml) : kMarkdown;
  const Source source{yaml ? "a.yaml" : "a.md", Spell(pieces, data + 1, size - 1)};
  const Source deaf = CheckAndDeafen(source);
  const FileReport report = CheckLint(linter, source);
  const FileReport all = linter.Lint(deaf);
  const std::vector<std::string> heard = AboutStories(report), there = AboutStories(all);
  if (std::getenv("STARLINT_FUZZ_SHOW") != nullptr) {
    for (const std::string& said : there) std::fprintf(stderr, "\nwithout: %s", said.c_str());
    for (const std::string& said : heard) std::fprintf(stderr, "\nwith: %s", said.c_str());
  }
  Expect(std::includes(there.begin(), there.end(), heard.begin(), heard.end()),
         "directives add nothing to what is said about stories");
  Expect(there.size() - heard.size() <= report.suppressed, "what is silenced is counted");
  return 0;
}
