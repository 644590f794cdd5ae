// A part that the story lacks, put in: a label made like that of its neighbour, and a TODO to be
// filled in. Labels that begin a line are known: headings of Markdown (with marks or underlined)
// and of Org, labels in emphasis or plain, in lists and quotes, keys of YAML and of JSON that is
// laid out line by line. Of other layouts, tables for one, nothing is made.
#pragma once

#include <optional>

#include "check/facts.h"
#include "source/diagnostic.h"
#include "story/part.h"

namespace starlint {

// An unsafe fix, one insertion before the first part that comes later, else behind the last one.
// Nothing when `facts.bytes` is empty or the layout is not known. `part` must not be labelled.
std::optional<Fix> SectionFix(const Facts& facts, Part part);

}  // namespace starlint
