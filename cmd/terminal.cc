#include "terminal.h"

#include <charconv>
#include <string>

namespace starlint {

bool WantsColor(std::string_view mode, const Io& io) {
  if (mode == "always" || mode == "never") return mode == "always";
  if (!io.Env("NO_COLOR").empty()) return false;
  for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    const std::string value = io.Env(name);
    if (!value.empty() && value != "0") return true;
  }
  return io.Env("TERM") != "dumb" && io.OutIsTerminal();
}

uint32_t OutputWidth(uint32_t wanted, const Io& io) {
  constexpr uint32_t kLeast = 20;  // less is no terminal that anyone reads
  constexpr uint32_t kDefault = 100;
  if (wanted > 0) return wanted;
  const std::string columns = io.Env("COLUMNS");
  uint32_t width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (width >= kLeast) return width;
  width = io.TerminalWidth();
  return width >= kLeast ? width : kDefault;
}

}  // namespace starlint
