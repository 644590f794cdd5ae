// The commands, each once: the help, the dispatch and "did you mean" all read this table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/io.h"

namespace starlint {

struct Command {
  std::string_view name;
  std::string_view summary;  // one line
  int (*run)(std::span<const std::string> args, Io& io);
};

std::span<const Command> Commands();
const Command* FindCommand(std::string_view name);

int RunCheck(std::span<const std::string> args, Io& io);
int RunRules(std::span<const std::string> args, Io& io);
int RunShow(std::span<const std::string> args, Io& io);
int RunConfig(std::span<const std::string> args, Io& io);
int RunExplain(std::span<const std::string> args, Io& io);
int RunStats(std::span<const std::string> args, Io& io);
int RunInit(std::span<const std::string> args, Io& io);
int RunTest(std::span<const std::string> args, Io& io);
int RunNew(std::span<const std::string> args, Io& io);
int RunCompletions(std::span<const std::string> args, Io& io);
int RunSchema(std::span<const std::string> args, Io& io);
int RunHelp(std::span<const std::string> args, Io& io);

// "; did you mean the command 'check'?", or an option where `name` is the command of another
// program; nothing when no command is near.
std::string DidYouMeanCommand(std::string_view name);

// "starlint: error: MESSAGE" on standard error; gives kTrouble.
int Fail(Io& io, std::string_view message);

// The same for arguments that `command` does not take, with where to read what it does.
int FailUsage(Io& io, std::string_view command, std::string_view message);

}  // namespace starlint
