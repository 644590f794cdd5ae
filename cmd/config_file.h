// The user's configuration, read from where it is looked for.
#pragma once

#include <optional>

#include "base/io.h"
#include "lint/config.h"

namespace starlint {

// The `.starlint.yaml` of the current directory; an empty one when there is none. Nothing when it
// cannot be used: why is said on standard error.
std::optional<Config> ReadConfigFile(Io& io);

}  // namespace starlint
