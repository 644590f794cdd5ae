// A rule's page, for a terminal or as Markdown: what it says, why, what to try, when it is asked,
// what it clears, an example of each kind, its numbers, how to silence it.
#pragma once

#include <cstdint>
#include <string>

#include "rule/rule_set.h"

namespace starlint {

enum class PageFormat : uint8_t { kText, kMarkdown };

// `set` holds all rules that are used together. `width`: columns of the text, 20 at least; of more
// than 80 only so many are used, and Markdown uses them always.
void AppendRulePage(std::string& out, const Rule& rule, const RuleSet& set, PageFormat format,
                    uint32_t width = 80);

}  // namespace starlint
