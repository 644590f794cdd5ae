#include "run.h"

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "base/describe.h"
#include "base/text.h"
#include "commands.h"

namespace starlint {
namespace {

constexpr Command kCommands[] = {
    {"check", "lint stories (the default command)", RunCheck},
    {"stats", "how long stories are, and what a bank of them covers", RunStats},
    {"show", "what each sentence was read as, and why", RunShow},
    {"explain", "what a rule asks for, why, with examples", RunExplain},
    {"rules", "list every rule", RunRules},
    {"new", "write a story to fill in, or a rule", RunNew},
    {"init", "set starlint up: a configuration, a hook, a workflow", RunInit},
    {"config", "the settings that hold for a file, and what set them", RunConfig},
    {"test", "run the examples of rules", RunTest},
    {"schema", "print the JSON Schema, for editors", RunSchema},
    {"completions", "print a script that completes commands in a shell", RunCompletions},
    {"help", "show this help, or a command's", RunHelp},
};

// What other programs call commands.
constexpr std::pair<std::string_view, std::string_view> kElsewhere[] = {
    {"lint", "the command 'check'"},
    {"run", "the command 'check'"},
    {"create", "the command 'new'"},
    {"list", "the command 'rules'"},
    {"baseline", "the option --write-baseline"},
    {"diff", "the option --diff"},
    {"fix", "the option --fix"},
    {"version", "the option --version"},
    {"watch", "the option --watch"},
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
  for (const auto& [word, meant] : kElsewhere) {
    if (word == name) return "; did you mean " + std::string(meant) + "?";
  }
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
  std::string out =
      "Lints the STAR stories that you prepare for interviews.\n\n"
      "usage: starlint [COMMAND] [OPTION...] [ARGUMENT...]\n\nCommands:\n";
  for (const Command& command : kCommands) {
    std::string line = "  " + std::string(command.name);
    line.resize(15, ' ');
    out += line + std::string(command.summary) + "\n";
  }
  out +=
      "\nExamples:\n"
      "  starlint answers                check all stories of a directory\n"
      "  starlint new answers/outage.md  write a story to fill in\n"
      "  starlint explain no-tradeoff    why a rule asks, and how to silence it\n"
      "  starlint init --pre-commit      write a configuration and one for pre-commit\n"
      "  starlint help check             all options of a command\n"
      "\nExit status: 0 clean, 1 findings (warnings or errors), 2 trouble.\n";
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
  } catch (const std::bad_alloc&) {
    return Fail(io, "out of memory");
  } catch (const std::exception& error) {
    // Not reached by any known input: a mistake of ours.
    return Fail(io, std::string("internal error: ") + error.what());
  }
}

}  // namespace starlint
