// A rule's examples, run: written out as the files that a user would write, linted, and compared
// with their marks to the byte. They are the rule's tests; `starlint test` and the project's own
// tests both run them here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"

namespace starlint {

// The same story in another outfit: the same words must be found in each.
enum class Form : uint8_t {
  kHeadings,     // Markdown, "## Task" above its text
  kLabels,       // Markdown, "**Task:** text"
  kPlain,        // Markdown, "Task: text"
  kEmphasis,     // headings, every second word set in strong emphasis
  kWrapped,      // headings, a line end after every third word
  kCrlf,         // headings, wrapped, CRLF and a byte-order mark
  kCurly,        // headings, curly quotes and an emoji at the front of each part
  kItems,        // headings, each part a list item
  kQuote,        // headings, each part a block quote
  kLetters,      // Markdown, "**T** — text"
  kPipes,        // Markdown, "**S**: text | **T**: text" in one line
  kTable,        // a Markdown table, a row for each part
  kColumns,      // a Markdown table, a column for each part
  kHtmlTable,    // an HTML table, a row for each part
  kFence,        // a fence that holds "Task: text"
  kYamlLiteral,  // YAML, "task: |"
  kYamlFolded,   // YAML, "task: >"
  kYamlQuoted,   // YAML, "task: \"text\""
  kYamlSingle,   // YAML, "task: 'text'"
  kYamlPlain,    // YAML, "task: text", wrapped
  kYamlStar,     // YAML, the parts under "star:"
  kJson,         // a JSON list of stories
  kOrg,          // Org headings
};
std::span<const Form> Forms();
std::string_view ToString(Form form);

// A story as a file, and the Source bytes that its marks mark, in order.
struct WrittenStory {
  Source source;
  std::vector<Span> marks;
};
// The files of an example: one, or one for each story of a bank.
std::vector<WrittenStory> Write(const Example& example, Form form);
// The same of an example of `rule`: told for what the rule asks for, if it does not say.
std::vector<WrittenStory> WriteFor(const Rule& rule, const Example& example, Form form);

// Whether `rule` can be held to its marks in `form` (a clipped list is no outline to one rule and
// the very thing to another).
// Not every text can stand in a table or be a plain YAML scalar.
bool SuitsForm(const Rule& rule, const Example& example, Form form);

}  // namespace starlint
