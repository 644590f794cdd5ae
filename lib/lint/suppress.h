// What authors silence in their own files: findings that a directive (document/directive.h) speaks
// of are taken out of a report, and directives that are wrong or silence nothing are reported.
//
// A directive on a line of its own speaks for the next block; before a heading, a label or a key
// for all that stands under it; before a list entry for the entry. Behind text it speaks for that
// block, behind a key or a list entry of YAML for its value.
#pragma once

#include <span>
#include <string_view>

#include "document/directive.h"
#include "document/document.h"
#include "lint/lint.h"
#include "lint/report.h"
#include "rule/rule_set.h"
#include "source/source.h"

namespace starlint {

// Takes out of `report` what the directives of `source` silence, counts it in report.suppressed,
// and adds warnings about the directives (rules directive, unknown-rule and unused-ignore, which no
// directive silences). Stories of the report must be complete.
void Suppress(const Source& source, const Document& document, const RuleSet& set,
              const Settings& settings, FileReport& report);

}  // namespace starlint
