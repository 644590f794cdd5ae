#include "config_faults.h"

#include <string>
#include <utility>

#include "commands.h"
#include "render/renderer.h"
#include "terminal.h"

namespace starlint {

bool ReportFaults(SettingsFinder& finder, Io& io) {
  bool any = false;
  for (FaultyConfig& faulty : finder.TakeFaults()) {
    any = true;
    if (!faulty.trouble.empty()) Fail(io, faulty.trouble);
    FileReport report;
    report.diagnostics = std::move(faulty.problems);
    std::string out;
    MakeTextRenderer({false, OutputWidth(0, io), ColumnUnit::kCodePoint})
        ->File(faulty.file, report, out);
    io.Err(out);
  }
  return any;
}

}  // namespace starlint
