// Mistakes in configurations, told to people in the shape of findings.
#pragma once

#include "base/io.h"
#include "lint/settings_finder.h"

namespace starlint {

// Says on standard error what is wrong with the configurations that `finder` has met and could not
// use since the last call. Whether there were any.
bool ReportFaults(SettingsFinder& finder, Io& io);

}  // namespace starlint
