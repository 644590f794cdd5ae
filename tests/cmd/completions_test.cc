// The completion scripts in the shells that they are for: a test is passed over, and says so, where
// a shell is not installed.
#include "cmd/completions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "cmd/commands.h"
#include "cmd/run.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

std::string Script(std::string_view shell) {
  MemoryIo io;
  EXPECT_EQ(Run(std::vector<std::string_view>{"completions", shell}, io), 0);
  return io.out;
}

class CompletionsTest : public testing::Test {
 protected:
  CompletionsTest() {
    scratch_.Write("here/my story.md", "");
    scratch_.Write("here/notes.txt", "");
    scratch_.Write("here/drafts/b.yaml", "");
  }

  std::string Path(const std::string& name) const { return (scratch_.path() / name).string(); }

  // What bash offers when the words of a line, as bash parts them, are `words`: a blank between.
  std::string Bash(const std::vector<std::string>& words) {
    scratch_.Write("completions.bash", Script("bash"));
    std::string command = "cd '" + Path("here") +
                          "' && bash --norc -c 'source ../completions.bash; "
                          "COMP_WORDS=(starlint \"$@\"); COMP_CWORD=$#; _starlint; "
                          "printf \"%s|\" \"${COMPREPLY[@]}\"' bash";
    for (const std::string& word : words) command += " " + ShellQuoted(word);
    return OutputOf(command);
  }

  // What fish offers behind `line`, without descriptions.
  std::string Fish(const std::string& line) {
    scratch_.Write("completions.fish", Script("fish"));
    return OutputOf("cd '" + Path("here") + "' && HOME='" + Path("") +
                    "' fish --no-config -c 'source ../completions.fish; complete -C \"" + line +
                    "\"' | cut -f 1 | tr '\\n' '|'");
  }

  ScratchDirectory scratch_;
};

constexpr const char* kNoBash = "bash is not installed";
constexpr const char* kNoFish = "fish is not installed";

TEST_F(CompletionsTest, BashOffersCommandsAndFiles) {
  if (!HasProgram("bash")) GTEST_SKIP() << kNoBash;
  EXPECT_EQ(Bash({"ex"}), "explain|");
  EXPECT_EQ(Bash({"my"}), "my story.md|");
  EXPECT_EQ(Bash({"check", ""}), "drafts|my story.md|");
  EXPECT_EQ(Bash({"--vers"}), "--version|");
  EXPECT_EQ(Bash({"check", "--vers"}), "|");
  EXPECT_EQ(Bash({"help", "sch"}), "schema|");
  EXPECT_EQ(Bash({"test", ""}), "drafts|");
}

// A command is known by its place only.
TEST_F(CompletionsTest, BashKnowsTheCommandByItsPlace) {
  if (!HasProgram("bash")) GTEST_SKIP() << kNoBash;
  EXPECT_EQ(Bash({"explain", "no-tr"}), "no-tradeoff|");
  EXPECT_EQ(Bash({"a.md", "explain", "no-tr"}), "|");
}

TEST_F(CompletionsTest, BashOffersValues) {
  if (!HasProgram("bash")) GTEST_SKIP() << kNoBash;
  EXPECT_EQ(Bash({"--color", ""}), "auto|always|never|");
  EXPECT_EQ(Bash({"a.md", "-f", "ma"}), "markdown|");
  EXPECT_EQ(Bash({"rules", "-f", ""}), "text|json|markdown|");
  EXPECT_EQ(Bash({"--select", "filler,no-t"}), "filler,no-technical-detail|filler,no-tradeoff|");
  EXPECT_EQ(Bash({"--ignore", "al"}), "all|");
  EXPECT_EQ(Bash({"--config", "no"}), "notes.txt|");
  EXPECT_EQ(Bash({"new", "--prompt", "fa"}), "failure|");
  EXPECT_EQ(Bash({"show", "--signal", "tr"}), "tradeoff|");
}

// Bash parts words at `=`.
TEST_F(CompletionsTest, BashOffersWhatStandsBehindAnEqualsSign) {
  if (!HasProgram("bash")) GTEST_SKIP() << kNoBash;
  EXPECT_EQ(Bash({"--color", "="}), "auto|always|never|");
  EXPECT_EQ(Bash({"--color", "=", "al"}), "always|");
  EXPECT_EQ(Bash({"--severity", "fill"}), "filler=|");
  EXPECT_EQ(Bash({"--severity", "filler", "=", "w"}), "warning|");
  EXPECT_EQ(Bash({"--severity", "=", "filler", "=", "w"}), "warning|");
  EXPECT_EQ(Bash({"-f", "json", "=", "no"}), "notes.txt|");
  EXPECT_EQ(Bash({"--set", "budget.s"}), "budget.seconds=|");
}

// Nothing is missing: what a command takes is what bash offers of it.
TEST_F(CompletionsTest, BashOffersEachOptionOfEachCommand) {
  if (!HasProgram("bash")) GTEST_SKIP() << kNoBash;
  for (const Command& command : Commands()) {
    std::string wanted;
    for (const OptionRow& row : TableOf(command.name).rows) {
      for (const std::string& name : row.names) wanted += name + "|";
    }
    EXPECT_EQ(Bash({std::string(command.name), "-"}), wanted.empty() ? "|" : wanted)
        << command.name;
  }
}

TEST_F(CompletionsTest, FishOffersTheSame) {
  if (!HasProgram("fish")) GTEST_SKIP() << kNoFish;
  EXPECT_EQ(Fish("starlint ex"), "explain|");
  EXPECT_EQ(Fish("starlint explain no-t"), "no-technical-detail|no-tradeoff|");
  EXPECT_EQ(Fish("starlint my"), "my story.md|");
  EXPECT_EQ(Fish("starlint --color=al"), "--color=always|");
  EXPECT_EQ(Fish("starlint --select filler,no-tr"), "filler,no-tradeoff|");
  EXPECT_EQ(Fish("starlint --severity filler=w"), "filler=warning|");
  EXPECT_EQ(Fish("starlint rules --"), "--format|--help|--rules|--signals|");
  EXPECT_EQ(Fish("starlint rules -f "), "json|markdown|text|");
}

TEST_F(CompletionsTest, ZshCanReadTheScript) {
  if (!HasProgram("zsh")) GTEST_SKIP() << "zsh is not installed";
  scratch_.Write("_starlint", Script("zsh"));
  EXPECT_EQ(OutputOf("zsh -n '" + Path("_starlint") + "' 2>&1"), "");
  // As an autoloaded function of the completion system, without a line to complete.
  EXPECT_EQ(OutputOf("cd '" + Path("") +
                     "' && zsh -fc 'fpath=($PWD $fpath); autoload -Uz compinit; compinit -D -u; "
                     "print $_comps[starlint]; source ./_starlint; print $_comps[starlint]' 2>&1"),
            "_starlint\n_starlint\n");
}

TEST_F(CompletionsTest, AShellThatIsNotKnown) {
  MemoryIo io;
  EXPECT_EQ(starlint::Run(std::vector<std::string_view>{"completions", "bsh"}, io), 2);
  EXPECT_EQ(io.err,
            "starlint: error: SHELL: 'bsh' is not bash, zsh or fish; did you mean 'bash'?\n"
            "see: starlint completions --help\n");
}

}  // namespace
}  // namespace starlint
