// What the terminal and the environment ask of text for people.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/io.h"

namespace starlint {

// Whether to colour standard output: `mode` ("always", "never", else the world decides) over
// NO_COLOR over FORCE_COLOR and CLICOLOR_FORCE over TERM=dumb over whether it is a terminal.
bool WantsColor(std::string_view mode, const Io& io);

// Cells a line may take: `wanted`, unless it is 0, over COLUMNS over the terminal's over 100.
uint32_t OutputWidth(uint32_t wanted, const Io& io);

}  // namespace starlint
