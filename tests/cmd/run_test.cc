#include "cmd/run.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/commands.h"
#include "render/json_config_schema.h"
#include "render/json_rule_schema.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

// A story in which one rule finds something, whatever other rules there are: everything else about
// it is in order.
constexpr std::string_view kGood =
    "## Situation\n\n"
    "Our ticket shop sold seats for forty theatres. Every Monday at ten a new season opened, and\n"
    "for half an hour the pages were so slow that people rang the box office instead.\n\n"
    "## Task\n\n"
    "I was the only backend engineer on the shop, and the director wanted it fixed before spring,\n"
    "five weeks away.\n\n"
    "## Action\n\n"
    "I began with the slow log: nine in ten slow requests waited for one row, the one that counts\n"
    "the free seats of a hall. I could have cached the count, but then two people could buy one\n"
    "seat, and a refund at the door costs us more than a slow page. So I split the row by block "
    "of\n"
    "seats; the page now adds up twelve small numbers instead of reading one. I asked the clerks\n"
    "which halls fill first and tried it on the quietest for a week. Each night I compared the "
    "sums\n"
    "with the old count. I kept the old column for a month so that I could go back within "
    "minutes.\n\n"
    "## Result\n\n"
    "The next season opened with pages under a second, and calls to the box office on a Monday "
    "fell\n"
    "from three hundred to forty.\n\n"
    "## Lesson\n\n"
    "I look at what a row is for before I make it faster.\n";

std::string Good() { return std::string(kGood); }

// The same with a blank in it: on line 3, a warning.
std::string Bad() {
  std::string text(kGood);
  text.replace(text.find("ten a new"), 3, "XX");
  return text;
}

std::string Finding(std::string_view path) {
  return std::string(path) +
         ":3:64: warning: \"XX\" is a blank that is still to be filled in. [placeholder]\n";
}

int Call(std::initializer_list<std::string_view> args, Io& io) {
  const std::vector<std::string_view> list(args);
  return starlint::Run(list, io);
}

// Standard output, "--", standard error, the status.
std::string Shown(std::initializer_list<std::string_view> args, MemoryIo& io) {
  const int status = Call(args, io);
  const std::string shown = io.out + "--\n" + io.err + "[" + std::to_string(status) + "]";
  io.out.clear();
  io.err.clear();
  return shown;
}

class RunTest : public testing::Test {
 protected:
  RunTest() {
    io_.files["good.md"] = Good();
    io_.files["bad.md"] = Bad();
    io_.files["README.md"] = "# Read me\n";
  }
  std::string Shows(std::initializer_list<std::string_view> args) { return Shown(args, io_); }

  MemoryIo io_;
};

// --- Exit statuses -------------------------------------------------------------------------------

TEST_F(RunTest, AStoryWithoutFindingsIsClean) {
  EXPECT_EQ(Shows({"-f", "concise", "good.md"}), "--\n[0]");
  EXPECT_EQ(Shows({"good.md"}), "--\n1 story in 1 file: no findings\n[0]");
}

TEST_F(RunTest, FindingsGiveOne) {
  EXPECT_EQ(Shows({"-f", "concise", "bad.md"}), Finding("bad.md") + "--\n[1]");
}

TEST_F(RunTest, OutputThatIsLostIsNoCleanRun) {
  io_.out_error = std::make_error_code(std::errc::no_space_on_device);
  EXPECT_EQ(Shows({"good.md"}),
            "--\n1 story in 1 file: no findings\n"
            "starlint: error: standard output cannot be written: no space left on device\n[2]");
}

TEST_F(RunTest, ADirectoryWithoutStoryFilesIsNotPassedOverInSilence) {
  io_.files["src/main.c"] = "int main;";
  EXPECT_EQ(
      Shows({"src"}),
      "--\nstarlint: warning: no files that may hold stories (Markdown, YAML, JSON, Org)\n[0]");
}

TEST_F(RunTest, AClosedPipeIsNobodysTrouble) {
  io_.out_error = std::make_error_code(std::errc::broken_pipe);
  EXPECT_EQ(Shows({"-f", "concise", "good.md"}), "--\n[0]");
}

TEST_F(RunTest, InfosDoNotFail) {
  std::string text;
  for (const std::string_view label : {"Situation: Shop", "Task: I owned it", "Action: I cut",
                                       "Result: Fell by 9 %", "Lesson: Ask"}) {
    text += std::string(label) + ".\n";
  }
  io_.files["short.md"] = text;
  const int status = Call({"-f", "json", "short.md"}, io_);
  const auto json = nlohmann::json::parse(io_.out);
  bool failing = false;
  for (const auto& found : json["diagnostics"]) failing |= found["severity"] != "info";
  EXPECT_GT(json["summary"]["info"], 0);
  EXPECT_EQ(status, failing ? 1 : 0);
}

TEST_F(RunTest, AMissingFileGivesTwoAndTheOthersAreLinted) {
  EXPECT_EQ(Shows({"-f", "concise", "none.md", "bad.md", "good.md", "nor.md"}),
            Finding("bad.md") +
                "--\nstarlint: error: none.md: no such file\n"
                "starlint: error: nor.md: no such file\n[2]");
  EXPECT_EQ(Shows({"none.md"}), "--\nstarlint: error: none.md: no such file\n[2]");
}

TEST_F(RunTest, AnUnreadableFileGivesTwoAndTheOthersAreLinted) {
  io_.unreadable["locked.md"] = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(Shows({"-f", "concise", "locked.md", "bad.md"}),
            Finding("bad.md") + "--\nstarlint: error: locked.md: permission denied\n[2]");
  EXPECT_EQ(Shows({"-q", "good.md", "locked.md"}),
            "--\nstarlint: error: locked.md: permission denied\n[2]");
}

TEST_F(RunTest, BytesThatAreNoTextAreAFinding) {
  io_.files["binary.md"] = "a\nb \xFF";
  EXPECT_EQ(
      Shows({"-f", "concise", "binary.md", "bad.md"}),
      Finding("bad.md") +
          "binary.md:2:3: error: The file is not valid UTF-8 from this byte on. [invalid-utf8]\n" +
          "--\n[1]");
}

TEST_F(RunTest, NoStoryIsClean) {
  EXPECT_EQ(Shows({"README.md"}),
            "--\n0 stories in 1 file: no findings\nno story in README.md: no two parts are "
            "labelled; write **Situation:**, **Task:** ...\n[0]");
  EXPECT_EQ(Shows({"-q", "README.md"}), "--\n[0]");
  for (const char* name : {"a.md", "b.md", "c.md", "e.md"}) io_.files[name] = "text\n";
  EXPECT_EQ(Shows({"a.md", "b.md", "c.md", "README.md", "e.md"}),
            "--\n0 stories in 5 files: no findings\n"
            "no story in README.md, a.md, b.md and 2 other files (-v names all): no two parts are "
            "labelled; write **Situation:**, **Task:** ...\n[0]");
  io_.files["t.md"] = "## Situation\n[what]\n\n## Action\n[how]\n\n## Result\n[figure]\n";
  EXPECT_EQ(Shows({"t.md"}),
            "--\n0 stories in 1 file: no findings\nno story in t.md: a guide or a template\n[0]");
}

// --- What is linted ------------------------------------------------------------------------------

TEST_F(RunTest, CheckIsTheDefaultCommand) {
  EXPECT_EQ(Shows({"check", "-f", "concise", "bad.md"}), Finding("bad.md") + "--\n[1]");
}

// What -v says of a file with one story, which Good() is.
std::string Read(std::string_view path) {
  return "read: " + std::string(path) + ": 1 story: line 1 (STARL, 206 words)\n";
}

TEST_F(RunTest, WithoutPathsItLintsHere) {
  io_.files["d/bad.yaml"] = "x: y\n";
  const std::string here = Finding("bad.md") + "--\nskipped: README.md: no STAR section\n" +
                           Read("bad.md") + "skipped: d/bad.yaml: no STAR section\n" +
                           Read("good.md") + "[1]";
  EXPECT_EQ(Shows({"-v", "-f", "concise"}), here);
  EXPECT_EQ(Shows({"-v", "-f", "concise", "."}), here);
  MemoryIo empty;
  EXPECT_EQ(Shown({}, empty), "--\nstarlint: error: .: no such file\n[2]");
}

TEST_F(RunTest, ADirectoryIsWalked) {
  io_.files = {{"d/b.md", Bad()}, {"d/a.md", Bad()}, {"d/c.txt", Bad()}};
  EXPECT_EQ(Shows({"-f", "concise", "d"}), Finding("d/a.md") + Finding("d/b.md") + "--\n[1]");
}

TEST_F(RunTest, StandardInputHasANameThatChoosesTheReader) {
  io_.in = Bad();
  EXPECT_EQ(Shows({"-f", "concise", "-"}), Finding("<stdin>") + "--\n[1]");
  EXPECT_EQ(Shows({"-f", "concise", "--stdin-filename", "x/y.md", "-"}),
            Finding("x/y.md") + "--\n[1]");
  io_.in = "x: y\n";
  EXPECT_EQ(Shows({"-v", "-f", "concise", "--stdin-filename=y.yaml", "-"}),
            "--\nskipped: y.yaml: no STAR section\nno story in y.yaml: no two parts have keys; "
            "name them situation, task ...\n[0]");
}

TEST_F(RunTest, TheNameOfStandardInputAsksForIt) {
  io_.files["a.md"] = Bad();
  io_.in = Bad();
  EXPECT_EQ(Shows({"--stdin-filename", "x.md", "a.md"}),
            "--\nstarlint: error: --stdin-filename names the text of '-', which no PATH asks for\n"
            "see: starlint check --help\n[2]");
}

TEST_F(RunTest, WhatFollowsTwoDashesIsAPath) {
  io_.files["-f"] = Bad();
  io_.files["--help"] = Good();
  EXPECT_EQ(Shows({"-f", "concise", "--", "-f", "--help"}), Finding("-f") + "--\n[1]");
}

TEST_F(RunTest, FilesThatAreCalledLikeACommand) {
  io_.files["rules"] = Bad();
  io_.files["./rules"] = Bad();
  EXPECT_EQ(Shows({"-f", "concise", "./rules"}), Finding("./rules") + "--\n[1]");
  EXPECT_EQ(Shows({"-f", "concise", "rules"}), Finding("rules") + "--\n[1]");
  EXPECT_EQ(Shows({"check", "rules", "-f", "concise"}), Finding("rules") + "--\n[1]");
}

// --- What is printed -----------------------------------------------------------------------------

TEST_F(RunTest, FormatTakesOneValueAndLeavesTheFiles) {
  EXPECT_EQ(Call({"-f", "json", "bad.md", "good.md"}, io_), 1);
  EXPECT_EQ(io_.err, "");
  const auto json = nlohmann::json::parse(io_.out);
  EXPECT_EQ(json["summary"]["files"], 2);
  ASSERT_EQ(json["stories"].size(), 2U);
  EXPECT_EQ(json["stories"][0]["path"], "bad.md");
  EXPECT_EQ(json["stories"][1]["path"], "good.md");
}

TEST_F(RunTest, OptionsMayStandAnywhere) {
  for (const auto& args : std::vector<std::vector<std::string_view>>{
           {"bad.md", "-f", "concise"}, {"bad.md", "--format=concise"}, {"-fconcise", "bad.md"}}) {
    EXPECT_EQ(starlint::Run(args, io_), 1);
    EXPECT_EQ(io_.out, Finding("bad.md"));
    EXPECT_EQ(io_.err, "");
    io_.out.clear();
  }
}

TEST_F(RunTest, TroubleStillPrintsWholeJson) {
  EXPECT_EQ(Call({"-f", "json", "none.md"}, io_), 2);
  EXPECT_EQ(nlohmann::json::parse(io_.out)["summary"]["files"], 0);
}

TEST_F(RunTest, TheSummaryIsForPeople) {
  EXPECT_EQ(Shows({"-q", "good.md"}), "--\n[0]");
  EXPECT_EQ(Shows({"--quiet", "-f", "concise", "bad.md"}), Finding("bad.md") + "--\n[1]");
  Call({"bad.md", "good.md", "README.md"}, io_);
  EXPECT_EQ(io_.err,
            "\n1 warning in 1 of 2 stories (3 files)\nno story in README.md: no two parts are "
            "labelled; write **Situation:**, **Task:** ...\n");
}

TEST_F(RunTest, VerboseNamesWhatWasReadOrSkipped) {
  EXPECT_EQ(Shows({"-v", "-q", "README.md", "good.md"}),
            "--\nskipped: README.md: no STAR section\n" + Read("good.md") + "[0]");
  io_.files["nul.md"] = std::string("a\0", 2);
  EXPECT_EQ(Shows({"--verbose", "-f", "concise", "nul.md"}),
            "nul.md:1:2: error: The file holds a NUL byte; it is not text. [invalid-utf8]\n--\n"
            "skipped: nul.md: not readable as text\n[1]");
}

// --- The stories of a run as a bank --------------------------------------------------------------

class BankRunTest : public RunTest {
 protected:
  BankRunTest() { io_.files = {{"d/a.md", Good()}, {"d/b.md", Good()}, {"d/c.md", Good()}}; }

  static constexpr std::string_view kSmall =
      "d/a.md:1:1: info: The bank holds 3 stories; with fewer than 5 you soon tell one twice. "
      "[bank-size]\n"
      "d/a.md:1:1: info: No story of the bank is about \"incident\", \"design\", \"disagreement\", "
      "\"migration\", \"reliability\" or \"tradeoff-under-pressure\". [theme-coverage]\n";
  static std::string Copy(std::string_view path) {
    return std::string(path) +
           ":1:1: info: This story shares 100 % of its wording with another story. "
           "[near-duplicate-story]\n";
  }
  static std::string All() { return std::string(kSmall) + Copy("d/b.md") + Copy("d/c.md"); }
};

TEST_F(BankRunTest, RulesThatLookAcrossStoriesNeedADirectoryOrTheFlag) {
  EXPECT_EQ(Shows({"-f", "concise", "d"}), All() + "--\n[0]");
  EXPECT_EQ(Shows({"-f", "concise"}), All() + "--\n[0]");
  EXPECT_EQ(Shows({"-f", "concise", "--bank", "d/a.md", "d/b.md", "d/c.md"}), All() + "--\n[0]");
  EXPECT_EQ(Shows({"-f", "concise", "d/a.md", "d/b.md", "d/c.md"}), "--\n[0]");
}

TEST_F(BankRunTest, VerboseSaysWhenTheyHaveNoSay) {
  const std::string read = "--\n" + Read("d/a.md") + Read("d/b.md");
  const std::string skipped =
      read + Read("d/c.md") +
      "skipped: rules that look across stories: only files were named; name a directory, or give "
      "--bank\n[0]";
  EXPECT_EQ(Shows({"-v", "-f", "concise", "d/a.md", "d/b.md", "d/c.md"}), skipped);
  EXPECT_EQ(Shows({"-v", "-f", "concise", "d/a.md", "d/b.md"}), read + "[0]");  // no bank anyway
  EXPECT_EQ(Shows({"-v", "-f", "concise", "d"}), All() + read + Read("d/c.md") + "[0]");
}

TEST_F(BankRunTest, StandardInputIsAStoryOfTheBank) {
  io_.in = Good();
  io_.files.erase("d/c.md");
  std::string first(kSmall);
  for (size_t at = 0; (at = first.find("d/a.md")) != std::string::npos;) {
    first.replace(at, 6, "<stdin>");
  }
  EXPECT_EQ(Shows({"-f", "concise", "--bank", "d/a.md", "d/b.md", "-"}),
            first + Copy("d/a.md") + Copy("d/b.md") + "--\n[0]");
}

TEST_F(BankRunTest, AStoryIsFlaggedOnce) {
  io_.files["d/a.md"] = Bad();
  EXPECT_EQ(Shows({"-q", "d"}).substr(0, 10), "d/a.md:3:6");
  const std::string shown = Shows({"d"});
  EXPECT_EQ(shown.substr(shown.find("\n--\n")),
            "\n--\n\n1 warning, 4 infos in 3 stories (3 files)\n[1]");
}

// --- Colour and width ----------------------------------------------------------------------------

class ColorTest : public RunTest {
 protected:
  bool Colors(std::initializer_list<std::string_view> args) {
    Call(args, io_);
    const bool colors = io_.out.find("\x1b[") != std::string::npos;
    EXPECT_NE(io_.out, "");
    io_.out.clear();
    return colors;
  }
};

TEST_F(ColorTest, FollowsTheTerminal) {
  EXPECT_FALSE(Colors({"bad.md"}));
  io_.terminal = true;
  EXPECT_TRUE(Colors({"bad.md"}));
  io_.environment["TERM"] = "dumb";
  EXPECT_FALSE(Colors({"bad.md"}));
}

TEST_F(ColorTest, IsForcedByVariables) {
  for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    io_.environment = {{name, "1"}, {"TERM", "dumb"}};
    EXPECT_TRUE(Colors({"bad.md"})) << name;
    io_.environment = {{name, "0"}};
    EXPECT_FALSE(Colors({"bad.md"})) << name;
    io_.environment = {{name, ""}};
    EXPECT_FALSE(Colors({"bad.md"})) << name;
  }
}

TEST_F(ColorTest, NoColorWinsOverForceAndTheOptionOverBoth) {
  io_.terminal = true;
  io_.environment = {{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}};
  EXPECT_FALSE(Colors({"bad.md"}));
  EXPECT_TRUE(Colors({"--color", "always", "bad.md"}));
  io_.environment = {{"NO_COLOR", ""}, {"FORCE_COLOR", "1"}};
  EXPECT_TRUE(Colors({"bad.md"}));
  EXPECT_FALSE(Colors({"--color=never", "bad.md"}));
}

TEST_F(ColorTest, MachineFormatsHaveNone) {
  EXPECT_FALSE(Colors({"--color", "always", "-f", "concise", "bad.md"}));
  EXPECT_FALSE(Colors({"--color", "always", "-f", "json", "bad.md"}));
}

class WidthTest : public RunTest {
 protected:
  // The cells of the line that is shown; all of its characters are ASCII but the last.
  size_t Width(std::initializer_list<std::string_view> args) {
    Call(args, io_);
    const size_t begin = io_.out.find("\n    3 |") + 1;
    const size_t end = io_.out.find('\n', begin);
    const size_t cut = io_.out.substr(begin, end - begin).find("…");
    io_.out.clear();
    return cut == std::string::npos ? end - begin : cut + 1;
  }
};

TEST_F(WidthTest, OptionOverColumnsOverTerminalOverAHundred) {
  io_.files["bad.md"] = "\n\nS: TODO";
  for (int i = 0; i < 300; ++i) io_.files["bad.md"] += " x";
  io_.files["bad.md"] += "\nA: b\n";
  EXPECT_EQ(Width({"bad.md"}), 100U);
  io_.width = 60;
  EXPECT_EQ(Width({"bad.md"}), 60U);
  io_.environment["COLUMNS"] = "50";
  EXPECT_EQ(Width({"bad.md"}), 50U);
  EXPECT_EQ(Width({"--width", "40", "bad.md"}), 40U);
  io_.environment["COLUMNS"] = "0";
  EXPECT_EQ(Width({"bad.md"}), 60U);
}

// --- Settings ------------------------------------------------------------------------------------

TEST_F(RunTest, SetChangesANumber) {
  EXPECT_EQ(
      Shows({"-f", "concise", "--set", "budget.seconds=82", "good.md"}),
      "good.md:27:46: warning: The story has 206 spoken words, 82 s at 150 words a minute; the "
      "budget is 205 words (82 s). [over-word-budget]\n--\n[1]");
  EXPECT_EQ(
      Shows({"-f", "concise", "--set", "budget.seconds=82", "--set=budget.seconds=83", "good.md"}),
      "--\n[0]");
}

TEST_F(RunTest, SetSaysWhatIsWrong) {
  EXPECT_EQ(Shows({"--set", "budget", "good.md"}),
            "--\nstarlint: error: --set takes KEY=VALUE, not 'budget'\n[2]");
  EXPECT_EQ(Shows({"--set", "budget.second=1", "good.md"}),
            "--\nstarlint: error: --set budget.second=1: There is no setting "
            "'budget.second'; did you mean 'budget.seconds'?\n[2]");
  EXPECT_EQ(Shows({"--set", "budget.seconds=", "good.md"}),
            "--\nstarlint: error: --set budget.seconds=: The value '' of 'seconds' is not a "
            "number from 1 to 1000000.\n[2]");
  EXPECT_EQ(Shows({"--set", "budget.wpm=0", "good.md"}),
            "--\nstarlint: error: --set budget.wpm=0: The value '0' of 'wpm' is not a number "
            "from 1 to 1000000.\n[2]");
  EXPECT_EQ(Shows({"good.md", "--set"}),
            "--\nstarlint: error: --set needs a value\nsee: starlint check --help\n[2]");
}

// --- Mistakes on the command line ----------------------------------------------------------------

TEST_F(RunTest, UnknownOptions) {
  EXPECT_EQ(Shows({"--formt", "json", "good.md"}),
            "--\nstarlint: error: unknown option '--formt'; did you mean '--format'?\nsee: "
            "starlint check --help\n[2]");
  EXPECT_EQ(Shows({"--quite=1", "good.md"}),
            "--\nstarlint: error: unknown option '--quite'; did you mean '--quiet'?\nsee: starlint "
            "check --help\n[2]");
  EXPECT_EQ(Shows({"--zzzzzz"}),
            "--\nstarlint: error: unknown option '--zzzzzz'\nsee: starlint check --help\n[2]");
  EXPECT_EQ(Shows({"-z", "good.md"}),
            "--\nstarlint: error: unknown option '-z'\nsee: starlint check --help\n[2]");
  EXPECT_EQ(Shows({"rules", "--formt", "json"}),
            "--\nstarlint: error: unknown option '--formt'; did you mean '--format'?\nsee: "
            "starlint rules --help\n[2]");
}

TEST_F(RunTest, UnknownCommands) {
  EXPECT_EQ(Shows({"expain", "no-tradeoff"}),
            "--\nstarlint: error: expain: no such file; did you mean the command 'explain'?\n[2]");
  EXPECT_EQ(Shows({"rule"}),
            "--\nstarlint: error: rule: no such file; did you mean the command 'rules'?\n[2]");
  EXPECT_EQ(Shows({"good.md", "rule"}),
            "--\nstarlint: error: rule: no such file\n"
            "1 story in 1 file: no findings\n[2]");
  EXPECT_EQ(Shows({"help", "chekc"}),
            "--\nstarlint: error: there is no command 'chekc'; did you mean the command "
            "'check'?\n[2]");
  EXPECT_EQ(Shows({"help", "zzzzzz"}), "--\nstarlint: error: there is no command 'zzzzzz'\n[2]");
}

TEST_F(RunTest, ValuesThatAnOptionDoesNotTake) {
  EXPECT_EQ(Shows({"-f", "xml", "good.md"}),
            "--\nstarlint: error: there is no format 'xml'; there are text, concise, json, sarif, "
            "github, gitlab, junit, checkstyle, rdjson and markdown\n[2]");
  EXPECT_EQ(Shows({"good.md", "-f"}),
            "--\nstarlint: error: --format needs a value\nsee: starlint check --help\n[2]");
  EXPECT_EQ(Shows({"--color", "red", "good.md"}),
            "--\nstarlint: error: --color: 'red' is not auto, always or never\nsee: starlint check "
            "--help\n[2]");
  EXPECT_EQ(Shows({"--width", "19", "good.md"}),
            "--\nstarlint: error: --width: '19' is not a number from 20 to 1000\nsee: starlint "
            "check --help\n[2]");
  EXPECT_EQ(Shows({"--width", "wide", "good.md"}),
            "--\nstarlint: error: --width: 'wide' is not a number from 20 to 1000\nsee: starlint "
            "check --help\n[2]");
  EXPECT_EQ(Shows({"rules", "-f", "concise"}),
            "--\nstarlint: error: --format: 'concise' is not text, json or markdown\nsee: "
            "starlint rules --help\n[2]");
}

TEST_F(RunTest, ValuesThatAreNearlyRight) {
  EXPECT_EQ(Shows({"-f", "jsn", "good.md"}),
            "--\nstarlint: error: there is no format 'jsn'; did you mean 'json'?\n[2]");
  EXPECT_EQ(Shows({"--select", "filer", "good.md"}),
            "--\nstarlint: error: --select filer: There is no rule or group 'filer'; did you mean "
            "'filler'?\n[2]");
  EXPECT_EQ(Shows({"--severity", "filler=eror", "good.md"}),
            "--\nstarlint: error: --severity filler=eror: The value 'eror' of 'filler' is not off, "
            "info, warning or error; did you mean 'error'?\n[2]");
  EXPECT_EQ(Shows({"--severity", "filler", "good.md"}),
            "--\nstarlint: error: --severity takes ID=LEVEL, not 'filler'\n[2]");
}

// What follows was meant for the command, so that nothing is linted.
TEST_F(RunTest, AMistypedCommandEndsTheRun) {
  EXPECT_EQ(Shows({"chekc", "-f", "concise", "bad.md"}),
            "--\nstarlint: error: chekc: no such file; did you mean the command 'check'?\n[2]");
}

TEST_F(RunTest, ACommandThatStandsTooLate) {
  EXPECT_EQ(Shows({"--isolated", "show", "bad.md"}),
            "--\nstarlint: error: show: no such file; the command goes first: starlint show "
            "--isolated bad.md\n[2]");
  EXPECT_EQ(Shows({"--set", "budget.seconds=60", "stats", "it's here", "stats"}),
            "--\nstarlint: error: stats: no such file; the command goes first: starlint stats "
            "--set budget.seconds=60 'it'\\''s here' stats\n[2]");
  io_.files["show"] = io_.files["good.md"];
  EXPECT_EQ(Shows({"--isolated", "show"}), "--\n1 story in 1 file: no findings\n[0]");
}

TEST_F(RunTest, MistypedFiles) {
  io_.files["answers/outage.md"] = io_.files["good.md"];
  EXPECT_EQ(Shows({"answer"}),
            "--\nstarlint: error: answer: no such file; did you mean 'answers'?\n[2]");
  EXPECT_EQ(Shows({"answers/outgae.yaml", "good.md"}),
            "--\nstarlint: error: answers/outgae.yaml: no such file; did you mean "
            "'answers/outage.md'?\n1 story in 1 file: no findings\n[2]");
  EXPECT_EQ(Shows({"nowhere/outage.md"}),
            "--\nstarlint: error: nowhere/outage.md: no such file\n[2]");
}

TEST_F(RunTest, SaysThatAPipeIsNotRead) {
  const std::string note = "note: the text of the pipe was not read; `starlint -` reads it\n";
  io_.files.erase("bad.md");
  io_.in = io_.files["good.md"];
  const std::string without = Shows({});
  EXPECT_EQ(without.find(note), without.npos);
  io_.in_is_pipe = true;
  EXPECT_EQ(Shows({}),
            without.substr(0, without.rfind('[')) + note + without.substr(without.rfind('[')));
  EXPECT_EQ(Shows({"good.md"}), "--\n1 story in 1 file: no findings\n[0]");
  EXPECT_EQ(Shows({"-"}), "--\n1 story in 1 file: no findings\n[0]");
  EXPECT_EQ(Shows({"-q"}).find(note), std::string::npos);
  io_.in.clear();
  EXPECT_EQ(Shows({}), without);
}

TEST_F(RunTest, NamesWhatIsExcluded) {
  EXPECT_EQ(Shows({"--exclude", "bad.md", "bad.md"}),
            "--\nexcluded: bad.md; --no-exclude lints it\n[0]");
  EXPECT_EQ(Shows({"--exclude", "bad.md", "--list-files", "bad.md"}),
            "--\nexcluded: bad.md; --no-exclude lints it\n[0]");
  EXPECT_EQ(Shows({"-q", "--exclude", "bad.md", "bad.md"}), "--\n[0]");
  for (const char* name : {"1d.md", "2d.md", "3d.md", "4d.md"}) io_.files[name] = "x";
  EXPECT_EQ(Shows({"--exclude", "*d.md", "1d.md", "2d.md", "3d.md", "4d.md"}),
            "--\nexcluded: 1d.md, 2d.md, 3d.md and 1 other path; --no-exclude lints them (-v names "
            "all)\n[0]");
}

TEST_F(RunTest, WordsOfOtherProgramsAreUnderstood) {
  EXPECT_EQ(Shows({"lint", "good.md"}),
            "--\nstarlint: error: lint: no such file; did you mean the command 'check'?\n[2]");
  EXPECT_EQ(Shows({"fix", "good.md"}),
            "--\nstarlint: error: fix: no such file; did you mean the option --fix?\n[2]");
  io_.files["fix"] = Good();
  EXPECT_EQ(Shows({"-q", "fix"}), "--\n[0]");
}

TEST_F(RunTest, HelpFitsEightyColumns) {
  for (const Command& command : Commands()) {
    const std::string help = Shows({"help", command.name});
    for (size_t at = 0; at < help.size(); at = help.find('\n', at) + 1) {
      const std::string line = help.substr(at, help.find('\n', at) - at);
      EXPECT_LE(line.size(), 80U) << line;
      if (help.find('\n', at) == help.npos) break;
    }
  }
}

TEST_F(RunTest, NamesThatAreNoTextSurvive) {
  const std::string odd = "od\xFF\nd.md";
  io_.files["d/" + odd] = Bad();
  EXPECT_EQ(Shows({"--list-files", "d"}), "d/" + odd + "\n--\n[0]");
  EXPECT_EQ(Shows({"-f", "concise", "d"}), Finding("d/od<0xFF> d.md") + "--\n[1]");
  io_.in = "d/" + odd + std::string(1, '\0');
  EXPECT_EQ(Shows({"-f", "concise", "--files-from", "-"}), Finding("d/od<0xFF> d.md") + "--\n[1]");
}

TEST_F(RunTest, ArgumentsThatACommandDoesNotTake) {
  EXPECT_EQ(Shows({"rules", "extra"}),
            "--\nstarlint: error: unexpected argument 'extra'\nsee: starlint rules --help\n[2]");
  EXPECT_EQ(Shows({"explain"}),
            "--\nstarlint: error: RULE is required\nsee: starlint explain --help\n[2]");
}

// --- The other commands --------------------------------------------------------------------------

TEST_F(RunTest, Version) {
  EXPECT_EQ(Shows({"--version"}), "starlint " STARLINT_VERSION "\n--\n[0]");
  EXPECT_EQ(Shows({"-V"}), "starlint " STARLINT_VERSION "\n--\n[0]");
}

TEST_F(RunTest, Help) {
  const std::string help = Shows({"--help"});
  EXPECT_EQ(help.substr(0, 63),
            "Lints the STAR stories that you prepare for interviews.\n\nusage:");
  EXPECT_EQ(help.substr(help.size() - 6), "--\n[0]");
  EXPECT_EQ(Shows({"-h"}), help);
  EXPECT_EQ(Shows({"help"}), help);
  EXPECT_EQ(Shows({"help", "help"}), help);
}

TEST_F(RunTest, HelpOfACommand) {
  for (const std::string_view command : {"check", "rules", "explain"}) {
    const std::string help = Shows({"help", command});
    const std::string name = command == "check" ? "[check]" : std::string(command);
    EXPECT_NE(help.find("\n\nusage: starlint " + name + " ["), std::string::npos) << help;
    EXPECT_EQ(help.substr(help.size() - 6), "--\n[0]");
    EXPECT_EQ(Shows({command, "--help"}), help);
    EXPECT_EQ(Shows({command, "-h"}), help);
  }
  EXPECT_EQ(Shows({"good.md", "--help"}), Shows({"help", "check"}));
}

// The lines of `text`.
std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_F(RunTest, RulesAsText) {
  io_.environment["COLUMNS"] = "80";
  EXPECT_EQ(Call({"rules"}, io_), 0);
  EXPECT_EQ(io_.err, "");
  std::map<std::string, std::string> group_of;
  std::string group;
  for (const std::string& line : Lines(io_.out)) {
    EXPECT_LE(line.size(), 80U) << line;
    if (line.empty() || line.starts_with("   ")) continue;
    const std::string name = line.substr(line.starts_with("  ") ? 2 : 0);
    if (line.starts_with("  "))
      group_of[name.substr(0, name.find(' '))] = group;
    else
      group = name.substr(0, name.find(':'));
  }
  for (const Rule& rule : BuiltinRules().rules) {
    EXPECT_EQ(group_of[std::string(rule.id)], rule.group) << rule.id;
  }
  EXPECT_EQ(group_of.size(), BuiltinRules().rules.size());
  EXPECT_NE(io_.out.find("info     Fillers are heard as doubt; on "), std::string::npos);
}

TEST_F(RunTest, RulesAsMarkdown) {
  EXPECT_EQ(Call({"rules", "-f", "markdown"}, io_), 0);
  for (const Rule& rule : BuiltinRules().rules) {
    const std::string row = "\n| [" + std::string(rule.id) + "](" + std::string(rule.id) +
                            ".md) | " + std::string(ToString(rule.level)) + " | ";
    EXPECT_NE(io_.out.find(row), std::string::npos) << rule.id;
  }
}

constexpr std::string_view kOwnRule =
    "rule: my-rule\ngroup: own\nlevel: warning\nsays: '\"{match}\" is vague.'\nwhy: Because.\n"
    "try: say it\ncheck:\n  forbid: {patterns: [{find: stuff}]}\nexamples:\n  bad:\n"
    "    - {name: a, action: I moved >>stuff<<.}\n    - {name: b, result: The >>stuff<< fell.}\n"
    "  good:\n    - {name: c, action: I moved.}\n    - {name: d, result: It fell.}\n";
constexpr std::string_view kOwnFinding = "a.md:3:11: warning: \"stuff\" is vague. [my-rule]\n";

TEST_F(RunTest, RulesOfOnesOwn) {
  io_.files["a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n";
  const auto found = [&](std::initializer_list<std::string_view> args) {
    MemoryIo io = io_;
    Call(args, io);
    return io.out.find(kOwnFinding) != std::string::npos;
  };
  EXPECT_FALSE(found({"-f", "concise", "a.md"}));
  io_.files["rules/my-rule.yaml"] = kOwnRule;
  EXPECT_FALSE(found({"-f", "concise", "a.md"}));
  EXPECT_TRUE(found({"-f", "concise", "--rules", "rules", "a.md"}));
  EXPECT_TRUE(found({"-f", "concise", "--rules", "rules/", "--rules", "./rules", "a.md"}));
  io_.files[".starlint/rules/my-rule.yaml"] = kOwnRule;
  EXPECT_TRUE(found({"-f", "concise", "a.md"}));
}

// A configuration that names a rule of one's own holds for every command.
TEST_F(RunTest, EveryCommandWithSettingsKnowsRulesOfOnesOwn) {
  io_.files["a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n";
  io_.files[".starlint.yaml"] = "rules: {my-rule: error}\n";
  for (const std::string_view command : {"check", "show", "stats", "config"}) {
    MemoryIo without = io_;
    EXPECT_EQ(Call({command, "a.md"}, without), 2) << command;
    EXPECT_NE(without.err.find("There is no rule or group 'my-rule'."), std::string::npos);
    without.files["rules/my-rule.yaml"] = kOwnRule;
    without.err.clear();
    EXPECT_NE(Call({command, "--rules", "rules", "a.md"}, without), 2) << command;
    MemoryIo with = io_;
    with.files[".starlint/rules/my-rule.yaml"] = kOwnRule;
    EXPECT_NE(Call({command, "a.md"}, with), 2) << command << with.err;
  }
}

// As with configurations: the nearest above counts, and no repository sees into the one around it.
TEST_F(RunTest, RulesOfOnesOwnAreFoundFromBelow) {
  io_.files["/home/sam/.starlint/rules/my-rule.yaml"] = kOwnRule;
  io_.files["/home/sam/stories/a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n";
  const auto found = [&](std::string_view directory) {
    MemoryIo io = io_;
    io.directory = directory;
    Call({"-f", "concise", "/home/sam/stories/a.md"}, io);
    return io.out.find("\"stuff\" is vague. [my-rule]\n") != std::string::npos;
  };
  EXPECT_TRUE(found("/home/sam"));
  EXPECT_TRUE(found("/home/sam/stories"));
  EXPECT_TRUE(found("/home/sam/stories/old/older"));
  EXPECT_FALSE(found("/home"));
  EXPECT_FALSE(found("/"));
  io_.files["/home/sam/stories/.git/HEAD"] = "";
  EXPECT_FALSE(found("/home/sam/stories"));
  EXPECT_FALSE(found("/home/sam/stories/old"));
  io_.files["/home/sam/.git/HEAD"] = "";
  EXPECT_TRUE(found("/home/sam"));
}

TEST_F(RunTest, ADirectoryAboveWithoutRulesIsNoMistake) {
  io_.files["/home/sam/.starlint/rules/notes.txt"] = "none yet";
  EXPECT_EQ(Shows({"good.md"}), "--\n1 story in 1 file: no findings\n[0]");
}

TEST_F(RunTest, IsolatedFromRulesOfOnesOwn) {
  io_.files["a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n";
  io_.files[".starlint/rules/my-rule.yaml"] = "rule: my-rule\n";
  EXPECT_EQ(Call({"a.md"}, io_), 2);
  EXPECT_EQ(Call({"--isolated", "a.md"}, io_), 1);
  EXPECT_EQ(Call({"--isolated", "--rules", ".starlint/rules/", "a.md"}, io_), 2);
}

TEST_F(RunTest, SchemaOfAConfiguration) {
  EXPECT_EQ(Shows({"schema", "config"}), ConfigSchema(BuiltinRules()) + "--\n[0]");
  io_.files[".starlint/rules/my-rule.yaml"] = kOwnRule;
  EXPECT_EQ(Call({"schema", "config"}, io_), 0);
  const auto schema = nlohmann::json::parse(io_.out);
  EXPECT_TRUE(schema["properties"]["rules"]["properties"].contains("my-rule"));
}

TEST_F(RunTest, SchemaOfARule) {
  const std::string schema = RuleSchema(BuiltinRules().signals) + "--\n[0]";
  EXPECT_EQ(Shows({"schema", "rule"}), schema);
  io_.files[".starlint/rules/half.yaml"] = "rule: ha";  // who writes one needs the schema most
  EXPECT_EQ(Shows({"schema", "rule"}), schema);
}

TEST_F(RunTest, DirectoriesOfRulesThatCannotBeReadStopTheRun) {
  io_.files["a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n";
  io_.files["rules/notes.txt"] = "no rules";
  EXPECT_EQ(Shows({"--rules", "rules", "a.md"}),
            "--\nstarlint: error: rules: holds no rules (*.yaml)\n[2]");
  EXPECT_EQ(Shows({"--rules", "rule", "a.md"}),
            "--\nstarlint: error: rule: no such directory of rules\n[2]");
}

TEST_F(RunTest, ARuleWithMistakesStopsNoOther) {
  io_.files["a.md"] = "Situation: It was slow.\n\nAction: I stuff it.\n\nResult: TODO\n";
  io_.files[".starlint/rules/my-rule.yaml"] = "rule: My Rule\n";
  EXPECT_EQ(Call({"--select", "placeholder", "-f", "concise", "a.md"}, io_), 2);
  EXPECT_EQ(
      io_.out,
      "a.md:5:9: warning: \"TODO\" is a blank that is still to be filled in. [placeholder]\n");
  EXPECT_EQ(io_.err.substr(0, 40), ".starlint/rules/my-rule.yaml:1:1: error:");
}

TEST_F(RunTest, RulesAsJson) {
  EXPECT_EQ(Call({"rules", "--format", "json"}, io_), 0);
  const auto json = nlohmann::json::parse(io_.out);
  ASSERT_EQ(json.size(), BuiltinRules().rules.size());
  for (size_t i = 0; i < json.size(); ++i) {
    const Rule& rule = BuiltinRules().rules[i];
    nlohmann::json options = nlohmann::json::object();
    for (const Option& option : rule.options) options[std::string(option.name)] = option.value;
    EXPECT_EQ(json[i], nlohmann::json({{"id", rule.id},
                                       {"group", rule.group},
                                       {"severity", ToString(rule.level)},
                                       {"why", rule.why},
                                       {"try", rule.advice},
                                       {"options", options}}));
  }
}

TEST_F(RunTest, ExplainShowsPages) {
  EXPECT_EQ(Call({"explain", "section-order"}, io_), 0);
  const std::string order = io_.out;
  EXPECT_EQ(order.substr(0, 35), "section-order (warning, structure)\n");
  EXPECT_NE(order.find("\nSays: The Task comes after the Result.\nTry: move the Task before"),
            std::string::npos);
  io_.out.clear();
  EXPECT_EQ(Call({"explain", "placeholder"}, io_), 0);
  const std::string placeholder = io_.out;
  io_.out.clear();
  EXPECT_EQ(Call({"explain", "section-order", "placeholder"}, io_), 0);
  EXPECT_EQ(io_.out, order + "\n" + placeholder);
  EXPECT_EQ(io_.err, "");
}

TEST_F(RunTest, ExplainOfAnUnknownRule) {
  EXPECT_EQ(Shows({"explain", "no-tradeof"}),
            "--\nstarlint: error: there is no rule 'no-tradeof'; did you mean 'no-tradeoff'?\n[2]");
  EXPECT_EQ(Shows({"explain", "zzzzzz"}), "--\nstarlint: error: there is no rule 'zzzzzz'\n[2]");
  Call({"explain", "placeholder"}, io_);
  const std::string page = io_.out;
  io_.out.clear();
  EXPECT_EQ(Shows({"explain", "zzzzzz", "placeholder"}),
            page + "--\nstarlint: error: there is no rule 'zzzzzz'\n[2]");
}

// Words that YAML reads as something else, and blanks that it drops, stand in quotes.
TEST_F(RunTest, ConfigPrintsWhatReadsBack) {
  io_.files[".starlint.yaml"] = "exclude: ['null', 'a b ', drafts, \"it's\"]\n";
  EXPECT_EQ(starlint::Run(std::vector<std::string_view>{"config"}, io_), 0);
  const size_t begin = io_.out.find("exclude: ");
  ASSERT_NE(begin, std::string::npos) << io_.out;
  const std::string line = io_.out.substr(begin, io_.out.find('\n', begin) - begin);
  EXPECT_EQ(line, "exclude: ['null', 'a b ', drafts, 'it''s']  # .starlint.yaml:1");
}

}  // namespace
}  // namespace starlint
