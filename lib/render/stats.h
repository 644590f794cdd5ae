// A bank in numbers, written out: a table of the stories, then which themes and prompts they cover.
#pragma once

#include <string>

#include "lint/stats.h"
#include "render/renderer.h"

namespace starlint {

// For people. Shares are bars of letters, so that they read the same without colour; titles are cut
// to the width, and a bank that is too large for it is counted, not laid out story by story.
void AppendStatsText(const BankStats& stats, const RenderStyle& style, std::string& out);

// One object, versioned like the json format of reports.
void AppendStatsJson(const BankStats& stats, std::string& out);

// For a wiki, a README or the summary of a CI step.
void AppendStatsMarkdown(const BankStats& stats, std::string& out);

}  // namespace starlint
