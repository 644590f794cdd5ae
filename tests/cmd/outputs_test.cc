// Several reports in one run, the files they go to, what is shown and what fails.
#include <gtest/gtest.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/run.h"
#include "render/format.h"

namespace starlint {
namespace {

// An error, two warnings of one rule, and nothing else that a change of rules would touch.
constexpr std::string_view kError =
    "a.md:1:2: error: The file is not valid UTF-8 from this byte on. [invalid-utf8]\n";
constexpr std::string_view kWarnings =
    "b.md:1:22: warning: There is no rule 'x'. [unknown-rule]\n"
    "b.md:2:22: warning: There is no rule 'y'. [unknown-rule]\n";

class OutputsTest : public testing::Test {
 protected:
  OutputsTest() {
    io_.files["a.md"] = "a\xFF\n";
    io_.files["b.md"] = "<!-- starlint-ignore x -->\n<!-- starlint-ignore y -->\n";
  }

  // Standard output, "--", standard error, the status.
  std::string Shows(std::initializer_list<std::string_view> args) {
    const std::vector<std::string_view> list(args);
    io_.out.clear();
    io_.err.clear();
    const int status = starlint::Run(list, io_);
    return io_.out + "--\n" + io_.err + "[" + std::to_string(status) + "]";
  }

  MemoryIo io_;
};

const std::string kFound = std::string(kError) + std::string(kWarnings);

// --- Several reports -----------------------------------------------------------------------------

TEST_F(OutputsTest, EachGoesWhereItWasSent) {
  EXPECT_EQ(
      Shows({"-f", "concise", "-f", "json=out.json", "--format=github=out.txt", "a.md", "b.md"}),
      kFound + "--\n[1]");
  EXPECT_EQ(nlohmann::json::parse(io_.files["out.json"])["diagnostics"].size(), 3U);
  EXPECT_EQ(io_.files["out.txt"].substr(0, 26), "::error title=starlint (in");
}

TEST_F(OutputsTest, WithoutOneForStandardOutputThereIsOnlyTheSummary) {
  EXPECT_EQ(Shows({"-f", "concise=out.txt", "a.md", "b.md"}),
            "--\n1 error, 2 warnings in 2 files\n[1]");
  EXPECT_EQ(io_.files["out.txt"], kFound);
  EXPECT_EQ(Shows({"-q", "-f", "concise=out.txt", "a.md"}), "--\n[1]");
}

TEST_F(OutputsTest, ADashIsStandardOutput) {
  EXPECT_EQ(Shows({"-f", "concise=-", "a.md"}), std::string(kError) + "--\n[1]");
}

TEST_F(OutputsTest, FilesHaveNeitherColoursNorTheTerminalsWidth) {
  io_.terminal = true;
  io_.width = 30;
  io_.files["a.md"] = "one two three four five six seven eight nine \xFF\n";
  Shows({"-f", "text=out.txt", "a.md"});
  EXPECT_EQ(io_.files["out.txt"],
            "a.md:1:46: error: The file is not valid UTF-8 from this byte on. [invalid-utf8]\n"
            "    1 | one two three four five six seven eight nine <0xFF>\n"
            "      |                                              ^~~~~~\n"
            "      = help: save it as UTF-8\n");
}

TEST_F(OutputsTest, AFileThatCannotBeWrittenLosesOnlyItself) {
  io_.unwritable["locked.txt"] = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(
      Shows({"-f", "concise", "-f", "json=no/where.json", "-f", "junit=locked.txt", "-f",
             "text=out.txt", "b.md"}),
      std::string(kWarnings) +
          "--\nstarlint: error: no/where.json: the report cannot be written: no such "
          "directory\n"
          "starlint: error: locked.txt: the report cannot be written: permission denied\n[2]");
  EXPECT_EQ(io_.files["out.txt"].substr(0, 57), kWarnings.substr(0, 57));
}

TEST_F(OutputsTest, AStoryIsNotOverwrittenByItsReport) {
  const std::string story = io_.files["b.md"];
  EXPECT_EQ(Shows({"-f", "text=./b.md", "b.md"}),
            "--\nstarlint: error: ./b.md: this file was linted; its report is not written over "
            "it\n2 warnings in 1 file\n[2]");
  EXPECT_EQ(io_.files["b.md"], story);
  const std::string path = io_.directory + "/d/../b.md";
  EXPECT_EQ(Shows({"-q", "-f", "text=" + path, "b.md"}),
            "--\nstarlint: error: " + path +
                ": this file was linted; its report is not written over it\n[2]");
  EXPECT_EQ(Shows({"--write-baseline", "b.md", "b.md"}),
            "--\nstarlint: error: b.md: what is there is no baseline; it is not written over\n[2]");
  EXPECT_EQ(io_.files["b.md"], story);
}

TEST_F(OutputsTest, NamesOfFilesDoNotReachTheTerminalRaw) {
  const std::string name = "a\x1B[31m.md";
  io_.files[name] = io_.files["b.md"];
  EXPECT_EQ(Shows({"--list-files", name}), name + "\n--\n[0]");
  EXPECT_EQ(Shows({"-q", "-f", "github", name}).find('\x1B'), std::string::npos);
  io_.terminal = true;
  EXPECT_EQ(Shows({"--list-files", name}), "a<U+001B>[31m.md\n--\n[0]");
  EXPECT_EQ(Shows({"--diff", name}).find('\x1B'), std::string::npos);
}

// --- Fixes ---------------------------------------------------------------------------------------

TEST_F(OutputsTest, WhatIsLeftToSayOfFixedInputGoesToStandardError) {
  io_.in = "S: One. <!-- starlint-ignore blame -->\n\nA: TODO two.\n";
  EXPECT_EQ(Shows({"--select", "placeholder,blame,unused-ignore", "-f", "concise", "--fix", "-"}),
            "S: One.\n\nA: TODO two.\n--\n"
            "<stdin>:3:4: warning: \"TODO\" is a blank that is still to be filled in. "
            "[placeholder]\nmade 1 fix\n[1]");
}

TEST_F(OutputsTest, AFixThatCannotBeWrittenIsNotMade) {
  io_.files["c.md"] = "S: One. <!-- starlint-ignore blame -->\n\nA: Two.\n";
  io_.unwritable["c.md"] = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(Shows({"--select", "unused-ignore,blame", "-q", "-f", "concise", "--fix", "c.md"}),
            "c.md:1:30: warning: The directive silences nothing: 'blame' finds nothing here. "
            "[unused-ignore]\n--\nstarlint: error: c.md: the fixed file cannot be written: "
            "permission denied\n[2]");
}

TEST_F(OutputsTest, MistakesInFormatsAreNamed) {
  EXPECT_EQ(Shows({"-f", "json", "-f", "sarif", "b.md"}),
            "--\nstarlint: error: 'json' and 'sarif' would both go to standard output; give one a "
            "file: '--format sarif=FILE'\n[2]");
  EXPECT_EQ(Shows({"-f", "json=x", "-f", "sarif=x", "b.md"}),
            "--\nstarlint: error: 'json' and 'sarif' would both be written to 'x'\n[2]");
  EXPECT_EQ(Shows({"-f", "json=", "b.md"}),
            "--\nstarlint: error: '--format json=' names no file behind the '='\n[2]");
  EXPECT_EQ(Shows({"-f", "sarf=x", "b.md"}),
            "--\nstarlint: error: there is no format 'sarf'; did you mean 'sarif'?\n[2]");
  EXPECT_EQ(Shows({"-f", "json=x", "-f", "sarif=./x", "b.md"}),
            "--\nstarlint: error: 'json' and 'sarif' would both be written to './x'\n[2]");
  EXPECT_FALSE(io_.files.contains("x"));
}

TEST_F(OutputsTest, TheEnvironmentMayNameTheFormat) {
  io_.environment["STARLINT_FORMAT"] = "concise";
  EXPECT_EQ(Shows({"b.md"}), std::string(kWarnings) + "--\n[1]");
  EXPECT_EQ(Shows({"-f", "gitlab", "README.md"}).substr(0, 3), "[]\n");
  io_.environment["STARLINT_FORMAT"] = "consice";
  EXPECT_EQ(Shows({"b.md"}),
            "--\nstarlint: error: STARLINT_FORMAT: there is no format 'consice'; did you mean "
            "'concise'?\n[2]");
}

TEST_F(OutputsTest, FilesAreReportedByTheirNames) {
  EXPECT_EQ(Shows({"-f", "concise", "b.md", "a.md"}), kFound + "--\n[1]");
}

// --- What is shown, what fails -------------------------------------------------------------------

TEST_F(OutputsTest, WhatIsBelowTheLevelIsNotShownAndDoesNotFail) {
  EXPECT_EQ(Shows({"-f", "concise", "--min-severity", "error", "a.md", "b.md"}),
            std::string(kError) + "--\n[1]");
  EXPECT_EQ(Shows({"--min-severity=error", "b.md"}),
            "--\n0 stories in 1 file: no findings; 2 findings not shown\n[0]");
}

TEST_F(OutputsTest, WhatFailsIsForTheUserToSay) {
  EXPECT_EQ(Shows({"-f", "concise", "--fail-on", "error", "b.md"}),
            std::string(kWarnings) + "--\n[0]");
  EXPECT_EQ(Shows({"-f", "concise", "--fail-on", "never", "a.md"}),
            std::string(kError) + "--\n[0]");
  EXPECT_EQ(Shows({"-q", "--fail-on", "warning", "--min-severity", "error", "b.md"}), "--\n[1]");
  io_.files["c.md"] = "S: a\nT: I b\nA: c\nR: d\n";  // infos only, or at least one
  EXPECT_EQ(Shows({"-f", "concise=out.txt", "-q", "--fail-on", "info", "c.md"}), "--\n[1]");
}

TEST_F(OutputsTest, MistakesInLevelsAreNamed) {
  EXPECT_EQ(Shows({"--fail-on", "eror", "b.md"}),
            "--\nstarlint: error: --fail-on takes error, warning, info or never, not 'eror'; did "
            "you mean 'error'?\nsee: starlint check --help\n[2]");
  EXPECT_EQ(Shows({"--min-severity", "never", "b.md"}),
            "--\nstarlint: error: --min-severity takes error, warning or info, not 'never'\nsee: "
            "starlint check --help\n[2]");
  EXPECT_EQ(Shows({"--column-unit", "char", "b.md"}),
            "--\nstarlint: error: --column-unit takes codepoint, byte, utf16 or display, not "
            "'char'\nsee: starlint check --help\n[2]");
}

TEST_F(OutputsTest, ColumnsAreCountedInTheUnitAskedFor) {
  io_.files["a.md"] = "“😀\xFF\n";
  const auto column = [&](std::string_view unit) {
    Shows({"-f", "concise", "--column-unit", unit, "a.md"});
    return io_.out.substr(0, io_.out.find(": "));
  };
  EXPECT_EQ(column("codepoint"), "a.md:1:3");
  EXPECT_EQ(column("byte"), "a.md:1:8");
  EXPECT_EQ(column("utf16"), "a.md:1:4");
  EXPECT_EQ(column("display"), "a.md:1:4");
}

// --- Statistics ----------------------------------------------------------------------------------

TEST_F(OutputsTest, StatisticsCountEachRuleTheMostFrequentFirst) {
  EXPECT_EQ(Shows({"--statistics", "-f", "concise", "a.md", "b.md"}),
            kFound + "--\n    2  unknown-rule\n    1  invalid-utf8\n[1]");
  EXPECT_EQ(Shows({"--statistics", "-f", "text=out.txt", "a.md", "b.md"}),
            "--\n    2  unknown-rule\n    1  invalid-utf8\n\n1 error, 2 warnings in 2 files\n[1]");
  EXPECT_EQ(Shows({"--statistics", "-q", "--min-severity", "error", "b.md"}), "--\n[0]");
}

// --- Secrets -------------------------------------------------------------------------------------

TEST_F(OutputsTest, NoFormatShowsASecret) {
  io_.files["s.md"] =
      "---\ntitle: The key crm_live_9fPuffin2231\n---\n<!-- password Walrus-Tin-42 -->\n"
      "S: It was [crm_live_9fPuffin2231], we used the password Walrus-Tin-42.\n\nA: I left it.\n";
  for (const Format& format : Formats()) {
    const std::string shown = Shows({"-f", format.name, "s.md"});
    EXPECT_NE(shown.find("A password stands in this file."), std::string::npos) << format.name;
    EXPECT_EQ(shown.find("9fPuffin"), std::string::npos) << format.name << "\n" << shown;
    EXPECT_EQ(shown.find("Walrus"), std::string::npos) << format.name << "\n" << shown;
  }
  EXPECT_EQ(Shows({"show", "s.md"}).find("Walrus"), std::string::npos);
}

}  // namespace
}  // namespace starlint
