// `starlint init`: the files that a bank of stories needs to be linted, hooked and checked. What is
// there is never written over.
#include <string>
#include <string_view>

#include "base/describe.h"
#include "commands.h"
#include "lint/scaffold.h"
#include "options.h"
#include "run.h"

namespace starlint {
namespace {

constexpr std::string_view kWorkflows = ".github/workflows";

// Writes `path` unless it is there, and says what to do `next`. What there is to do by hand is told
// together with its text.
bool Write(Io& io, const std::string& path, const std::string& text, std::string_view by_hand,
           std::string_view next) {
  if (io.Type(path) != FileType::kMissing) {
    Fail(io, path + " is there already" + std::string(by_hand.empty() ? "" : "; ") +
                 std::string(by_hand));
    if (!by_hand.empty()) io.Out(text);
    return false;
  }
  if (const std::error_code error = io.WriteFile(path, text)) {
    Fail(io, path + ": " + Describe(error));
    return false;
  }
  io.Out("wrote " + path + "; next: " + std::string(next) + "\n");
  return true;
}

}  // namespace

int RunInit(std::span<const std::string> args, Io& io) {
  const Parsed<InitOptions> parsed = ParseInit(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "init", *parsed.error);
  const InitOptions& options = parsed.options;
  bool done = true;
  const bool more = options.pre_commit || options.github;
  if (more && io.Type(".starlint.yaml") != FileType::kMissing) {
    io.Err("kept .starlint.yaml\n");
  } else {
    done &= Write(io, ".starlint.yaml", ConfigSkeleton(), "", "uncomment what you want otherwise");
  }
  if (options.pre_commit) {
    done &= Write(io, ".pre-commit-config.yaml", PreCommitSkeleton(),
                  "add this to it:", "`pre-commit install`, in each clone");
  }
  if (options.github) {
    const std::string directory(kWorkflows);
    const std::error_code error = io.MakeDirectories(directory);
    if (error) {
      Fail(io, directory + ": " + Describe(error));
      done = false;
    } else {
      done &= Write(io, directory + "/stories.yml", WorkflowSkeleton(), "",
                    "set the variable that it names, on GitHub");
    }
  }
  return done ? kClean : kTrouble;
}

}  // namespace starlint
