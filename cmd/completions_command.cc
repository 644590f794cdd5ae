// `starlint completions`: the script for a shell.
#include <vector>

#include "commands.h"
#include "completions.h"
#include "options.h"
#include "run.h"

namespace starlint {

int RunCompletions(std::span<const std::string> args, Io& io) {
  const Parsed<CompletionsOptions> parsed = ParseCompletions(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "completions", *parsed.error);
  std::vector<NamedTable> commands;
  for (const Command& command : Commands()) {
    commands.push_back({command.summary, TableOf(command.name)});
  }
  const std::string& shell = parsed.options.shell;
  io.Out(shell == "bash"  ? BashCompletions(commands)
         : shell == "zsh" ? ZshCompletions(commands)
                          : FishCompletions(commands));
  return kClean;
}

}  // namespace starlint
