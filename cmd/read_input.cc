#include "read_input.h"

#include "base/describe.h"
#include "commands.h"
#include "config_choice.h"
#include "run.h"

namespace starlint {

std::error_code ReadInput(const std::string& path, Io& io, std::string& text) {
  return path == "-" ? io.ReadStdin(text) : io.ReadFile(path, text);
}

const Settings* ReadGoverned(const std::string& path, const std::string& stdin_filename,
                             SettingsFinder& settings, Io& io, Source& source, int& status) {
  source.name = path == "-" ? stdin_filename : path;
  const Settings* found = settings.For(source.name);
  if (ReportFaults(settings, io)) status = kTrouble;
  if (found == nullptr) return nullptr;
  if (const std::error_code error = ReadInput(path, io, source.text)) {
    status = Fail(io, path + ": " + Describe(error));
    return nullptr;
  }
  return found;
}

}  // namespace starlint
