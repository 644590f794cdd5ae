// `--watch`: a run again and again, whenever it would see something else than the last one did.
#pragma once

#include <functional>

#include "base/io.h"

namespace starlint {

// Calls `run` with a world that is `io` and notes what is looked at; waits until some of that has
// changed; and so on, until there is no time left or nobody reads what it prints. The status of the
// last run. A terminal is cleared before each; `quiet`: nothing is said between them.
int Watch(const std::function<int(Io&)>& run, bool quiet, Io& io);

}  // namespace starlint
