// A file of a run, read from where it was named: the commands that look at one file after another
// share this. (`check` reads on several threads and finds settings before that.)
#pragma once

#include <string>
#include <system_error>

#include "base/io.h"
#include "lint/settings_finder.h"
#include "source/source.h"

namespace starlint {

// Replaces `text` by the bytes at `path`; "-" is standard input.
std::error_code ReadInput(const std::string& path, Io& io, std::string& text);

// Reads `path` into `source`, which is called `stdin_filename` when it is standard input. The
// settings that hold for it; nullptr when it cannot be read or its configuration cannot be used:
// why is said on standard error and `status` becomes kTrouble.
const Settings* ReadGoverned(const std::string& path, const std::string& stdin_filename,
                             SettingsFinder& settings, Io& io, Source& source, int& status);

}  // namespace starlint
