// The whole program as a function of its arguments and its world.
#pragma once

#include <span>
#include <string_view>

#include "base/io.h"

namespace starlint {

enum ExitStatus : int {
  kClean = 0,     // nothing at or above what fails a run
  kFindings = 1,  // findings
  kTrouble = 2,   // usage, missing or unreadable files; wins over findings
};

// `args` without the program's name. Never throws.
int Run(std::span<const std::string_view> args, Io& io);

}  // namespace starlint
