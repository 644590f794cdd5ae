#include "run.h"

#include <exception>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/text.h"
#include "commands.h"
#include "option_table.h"

namespace starlint {
namespace {

constexpr Command kCommands[] = {
    {"check", "lint stories (the default command)", RunCheck},
    {"show", "what each sentence was read as, and why", RunShow},
    {"explain", "what a rule asks for, why, with examples", RunExplain},
    {"rules", "list every rule", RunRules},
    {"stats", "how long stories are, what they cover", RunStats},
    {"config", "a file's settings, and what set them", RunConfig},
    {"init", "set starlint up: configuration, hook, CI", RunInit},
    {"test", "run the examples of rules", RunTest},
    {"new", "write a story, or a rule, to fill in", RunNew},
    {"schema", "print the JSON Schema, for editors", RunSchema},
    {"completions", "print the completions of a shell", RunCompletions},
    {"help", "show this help, or a command's", RunHelp},
};

int Version(Io& io) {
  io.Out("starlint " STARLINT_VERSION "\n");
  return 0;
}

// The first argument decides the command; whatever is none is what to check.
int Dispatch(std::span<const std::string> args, Io& io) {
  if (args.empty()) return RunCheck(args, io);
  const std::string& first = args.front();
  if (first == "--version" || first == "-V") return Version(io);
  if (first == "--help" || first == "-h") return RunHelp({}, io);
  if (const Command* command = FindCommand(first)) return command->run(args.subspan(1), io);
  return RunCheck(args, io);
}

}  // namespace

std::span<const Command> Commands() { return kCommands; }

const Command* FindCommand(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

int Fail(Io& io, std::string_view message) {
  std::string line = "starlint: error: ";
  AppendPrintable(line, message);  // it may quote a file's name or an argument
  io.Err(line + "\n");
  return kTrouble;
}

int FailUsage(Io& io, std::string_view command, std::string_view message) {
  Fail(io, message);
  io.Err("see: starlint " + std::string(command) + " --help\n");
  return kTrouble;
}

std::string DidYouMeanCommand(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  const auto near = Nearest(name, names);
  return near ? "; did you mean the command '" + std::string(*near) + "'?" : std::string();
}

int RunHelp(std::span<const std::string> args, Io& io) {
  if (!args.empty()) {
    const Command* command = FindCommand(args.front());
    if (command == nullptr) {
      return Fail(io,
                  "there is no command '" + args.front() + "'" + DidYouMeanCommand(args.front()));
    }
    if (command->run != RunHelp) return command->run(std::vector<std::string>{"--help"}, io);
  }
  std::string out = "Lints the STAR stories that you prepare for interviews.\n\nusage:\n";
  for (const Command& command : kCommands) {
    std::string line =
        "  starlint " + std::string(command.name) + " " + TableOf(command.name).arguments;
    if (line.size() < 39) line.resize(39, ' ');
    out += line + " " + std::string(command.summary) + "\n";
  }
  out +=
      "  starlint --version\n\nWithout a command, starlint checks: starlint answers/*.md\n"
      "Exit status: 0 clean, 1 findings (warnings or errors), 2 trouble.\n";
  io.Out(out);
  return 0;
}

int Run(std::span<const std::string_view> args, Io& io) {
  try {
    const std::vector<std::string> owned(args.begin(), args.end());
    const int status = Dispatch(owned, io);
    // Nobody reads a closed pipe; anything else that was lost must not look like a clean run.
    const std::error_code lost = io.OutError();
    if (!lost || lost == std::errc::broken_pipe) return status;
    return Fail(io, "standard output cannot be written: " + Describe(lost));
  } catch (const std::exception& error) {
    // Not reached by any known input: out of memory, or a mistake of ours.
    return Fail(io, std::string("internal error: ") + error.what());
  }
}

}  // namespace starlint
