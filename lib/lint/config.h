// A user's `.starlint.yaml`. Every mistake in it is a located diagnostic (rule "config", severity
// error), in the shape of a finding.
//
//     signals:
//       tradeoff:
//         phrases: [we gave up on]
//         except: [gave up on me]
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "signal/signal.h"
#include "signal/user_signals.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

inline constexpr std::string_view kConfigName = ".starlint.yaml";

struct Config {
  std::unique_ptr<UserSignals> signals;  // nullptr when it adds none
};

// The configuration in `file`, or nothing when it has mistakes, which are added to `problems`. The
// signals it may name are those of `table`.
std::optional<Config> ReadConfig(const Source& file, const SignalTable& table, Problems& problems);

}  // namespace starlint
