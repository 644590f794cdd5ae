// Whether a word that stands where `starlint check` takes paths was meant to be a command.
#pragma once

#include <span>
#include <string>

#include "base/io.h"

namespace starlint {

// What is wrong with `word`, the first path in `args`: it is no file, and the name of a command
// that stands too late ("starlint --isolated show a.md") or nearly one. Empty when it is neither.
std::string MeantCommand(const std::string& word, std::span<const std::string> args, Io& io);

}  // namespace starlint
