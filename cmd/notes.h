// What a run of `starlint check` says on standard error of what it was given and did not lint, so
// that nobody takes silence for praise.
#pragma once

#include <span>
#include <string>

#include "base/io.h"

namespace starlint {

// A file that was named and holds no story.
struct Storyless {
  std::string name;
  std::string why;  // as FileReport::skipped says it
};

// Who names a file means it to hold a story: which do not, and what to do about it.
void NoteStoryless(std::span<const Storyless> files, Io& io);

// Files and directories that were named and are excluded.
void NoteExcluded(std::span<const std::string> names, Io& io);

// Text in a pipe that nobody reads, since no path is "-": `cat a.md | starlint`.
void NotePipe(Io& io);

}  // namespace starlint
