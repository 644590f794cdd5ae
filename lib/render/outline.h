// What was read of a file, at a glance: its stories, their parts, lines, spoken words and seconds,
// and what looked like a story and was passed over. For `starlint show --outline`.
#pragma once

#include <string>

#include "lint/report.h"
#include "lint/story_file.h"
#include "source/source.h"

namespace starlint {

// Appends the outline of `file`, which was read from `source`; seconds at `wpm` words a minute.
// `width`: cells a line may take; titles are cut to it.
void AppendOutline(const Source& source, const StoryFile& file, double wpm, uint32_t width,
                   std::string& out);

// Appends in a line which stories of a file were linted: "read: a.md: 2 stories: line 3 (STAR, 120
// words), line 20 (SAR, 90 words)". For `-v`.
void AppendStories(const Source& source, const FileReport& report, std::string& out);

}  // namespace starlint
