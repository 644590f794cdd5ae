#include "config_file.h"

#include <string>
#include <system_error>
#include <utility>

#include "commands.h"
#include "lint/discover.h"
#include "render/renderer.h"
#include "rule/rule_set.h"
#include "terminal.h"

namespace starlint {

std::optional<Config> ReadConfigFile(Io& io) {
  Source file{std::string(kConfigName), {}};
  const std::error_code error = io.ReadFile(file.name, file.text);
  if (error == std::errc::no_such_file_or_directory) return Config();
  if (error) {
    Fail(io, file.name + ": " + Describe(error));
    return std::nullopt;
  }
  FileReport report;
  std::optional<Config> config = ReadConfig(file, BuiltinRules().signals, report.diagnostics);
  if (config) return config;
  std::string out;
  MakeTextRenderer({false, OutputWidth(0, io), ColumnUnit::kCodePoint})->File(file, report, out);
  io.Err(out);
  return std::nullopt;
}

}  // namespace starlint
