// What a run of `starlint check` says on standard error of what it was given and did not lint, so
// that nobody takes silence for praise.
#pragma once

#include <span>
#include <string>

#include "base/io.h"

namespace starlint {

// Files that were named and hold no story: who names a file means it to hold one.
void NoteStoryless(std::span<const std::string> names, Io& io);

// Files and directories that were named and are excluded.
void NoteExcluded(std::span<const std::string> names, Io& io);

// Text in a pipe that nobody reads, since no path is "-": `cat a.md | starlint`.
void NotePipe(Io& io);

}  // namespace starlint
