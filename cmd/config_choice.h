// From the options about configuration, and the environment, to what the settings are looked for
// with; and the mistakes in configurations, told in the shape of findings.
#pragma once

#include <optional>

#include "base/io.h"
#include "lint/settings_finder.h"
#include "options.h"

namespace starlint {

// Nothing when an option cannot be used; why is said on standard error.
std::optional<ConfigChoice> ChooseConfig(const ConfigOptions& options, const RuleSet& set, Io& io);

// Says on standard error what is wrong with the configurations that `finder` has met and could not
// use since the last call. Whether there were any.
bool ReportFaults(SettingsFinder& finder, Io& io);

}  // namespace starlint
