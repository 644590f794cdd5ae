// `starlint show`, and `.starlint.yaml` as it and `starlint check` read it. What depends on learned
// weights is not compared: rules/signals may change with each training.
#include <gtest/gtest.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/run.h"

namespace starlint {
namespace {

class ShowCommandTest : public testing::Test {
 protected:
  ShowCommandTest() {
    io_.files["a.md"] = "# The flood\n\nS: It rained.\nA: We zorked the frobs.\n";
    io_.files["README.md"] = "# Read me\n";
  }

  int Call(std::initializer_list<std::string_view> args) {
    io_.out.clear();
    io_.err.clear();
    const std::vector<std::string_view> list(args);
    return starlint::Run(list, io_);
  }

  // Standard output, "--", standard error, the status.
  std::string Shows(std::initializer_list<std::string_view> args) {
    const int status = Call(args);
    return io_.out + "--\n" + io_.err + "[" + std::to_string(status) + "]";
  }

  MemoryIo io_;
};

constexpr std::string_view kTeach =
    "signals:\n  tradeoff: {phrases: [zorked]}\n  team-subject: {except: [we zorked]}\n";

// `--signal tradeoff` of a.md where the user's phrase decides and no rule has a say.
std::string Taught(std::string_view cues) {
  return "a.md:1:1: The flood\n\n  Situation\n    It rained.\n\n  Action\n    We zorked the "
         "frobs.\n"
         "      tradeoff +6.0  " +
         std::string(cues);
}

TEST_F(ShowCommandTest, ShowsTheUsersPhrases) {
  io_.files[".starlint.yaml"] = kTeach;
  EXPECT_EQ(Call({"show", "--signal", "tradeoff", "a.md"}), 0);
  const std::string taught = Taught("your phrase (\"zorked\")");
  EXPECT_EQ(io_.out.substr(0, taught.size()), taught);
  EXPECT_EQ(io_.err, "");
  EXPECT_EQ(Call({"show", "--signal=team-subject", "a.md"}), 0);
  EXPECT_NE(io_.out.find("your exception (\"We zorked\")"), std::string::npos) << io_.out;
}

TEST_F(ShowCommandTest, TheNearestConfigurationHasTheSay) {
  io_.files["sub/.starlint.yaml"] = kTeach;
  io_.files["sub/a.md"] = io_.files["a.md"];
  EXPECT_EQ(Call({"show", "sub/a.md"}), 0);
  EXPECT_NE(io_.out.find("your phrase"), std::string::npos);
  EXPECT_EQ(Call({"show", "a.md"}), 0);
  EXPECT_EQ(io_.out.find("your phrase"), std::string::npos);
}

TEST_F(ShowCommandTest, CheckHearsTheUsersPhrases) {
  EXPECT_EQ(Call({"-f", "concise", "a.md"}), 1);
  EXPECT_NE(io_.out.find("[no-tradeoff]"), std::string::npos);
  io_.files[".starlint.yaml"] = kTeach;
  EXPECT_EQ(Call({"-f", "concise", "a.md"}), 1);
  EXPECT_EQ(io_.out.find("[no-tradeoff]"), std::string::npos);
}

TEST_F(ShowCommandTest, MistakesInTheConfigurationGiveTwo) {
  io_.files[".starlint.yaml"] = "signals:\n  tradeof: {phrases: [a]}\n";
  const std::string expected =
      "--\n.starlint.yaml:2:3: error: There is no signal 'tradeof'; did you mean 'tradeoff'? "
      "[config]\n"
      "    2 |   tradeof: {phrases: [a]}\n"
      "      |   ^~~~~~~\n[2]";
  EXPECT_EQ(Shows({"show", "a.md"}), expected);
  EXPECT_EQ(Shows({"check", "-f", "concise", "a.md"}), expected);
  EXPECT_EQ(Call({"rules"}), 0);  // asks for no configuration
  io_.files.erase(".starlint.yaml");
  io_.unreadable[".starlint.yaml"] = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(Shows({"show", "a.md"}), "--\nstarlint: error: .starlint.yaml: permission denied\n[2]");
  io_.unreadable.clear();
  io_.files[".starlint.yaml/x"] = "";
  EXPECT_EQ(Shows({"check", "a.md"}), "--\nstarlint: error: .starlint.yaml: is a directory\n[2]");
}

TEST_F(ShowCommandTest, UnknownSignals) {
  EXPECT_EQ(Shows({"show", "--signal", "tradeof", "a.md"}),
            "--\nstarlint: error: there is no signal 'tradeof'; did you mean 'tradeoff'?\n[2]");
  EXPECT_EQ(Shows({"show", "--signal", "zzzzzz", "a.md"}),
            "--\nstarlint: error: there is no signal 'zzzzzz'\n[2]");
}

TEST_F(ShowCommandTest, WrongArguments) {
  EXPECT_EQ(Shows({"show"}),
            "--\nstarlint: error: PATH is required\nsee: starlint show --help\n[2]");
  EXPECT_EQ(Shows({"show", "--format", "concise", "a.md"}),
            "--\nstarlint: error: --format: 'concise' is not text or json\nsee: starlint show "
            "--help\n[2]");
  EXPECT_EQ(Shows({"show", "--signl", "x", "a.md"}),
            "--\nstarlint: error: unknown option '--signl'; did you mean '--signal'?\nsee: "
            "starlint show --help\n[2]");
}

TEST_F(ShowCommandTest, FilesThatAreMissingOrHoldNoStory) {
  io_.files[".starlint.yaml"] = kTeach;
  EXPECT_EQ(Call({"show", "--signal", "tradeoff", "a.md"}), 0);
  const std::string shown = io_.out;
  EXPECT_EQ(Shows({"show", "--signal", "tradeoff", "none.md", "a.md", "README.md"}),
            shown +
                "--\nstarlint: error: none.md: no such file\n"
                "skipped: README.md: no STAR section\n[2]");
  EXPECT_EQ(Shows({"show", "README.md"}), "--\nskipped: README.md: no STAR section\n[0]");
}

TEST_F(ShowCommandTest, WhatCannotBeReadIsSaid) {
  io_.files["b.yaml"] = "situation: Rain.\naction: \"x\n";
  EXPECT_EQ(Call({"show", "b.yaml"}), 1);
  EXPECT_EQ(io_.err,
            "b.yaml:2:9: error: The quotation mark \" that opens here is never closed. "
            "[yaml-syntax]\n");
  EXPECT_NE(io_.out.find("    Rain.\n"), std::string::npos);
  io_.files["b.md"] = "S: \xFF";
  EXPECT_EQ(Shows({"show", "b.md"}),
            "--\nb.md:1:4: error: The file is not valid UTF-8 from this byte on. [invalid-utf8]\n"
            "skipped: b.md: not readable as text\n[1]");
}

TEST_F(ShowCommandTest, StandardInputMayHaveAName) {
  io_.in = "situation: Rain.\ntask: Sun.\n";
  EXPECT_EQ(Call({"show", "-", "--stdin-filename", "c.yaml"}), 0);
  EXPECT_EQ(io_.out.substr(0, 12), "c.yaml:1:1: ");
}

TEST_F(ShowCommandTest, ColorAndWidthAreThoseOfCheck) {
  Call({"show", "a.md"});
  EXPECT_EQ(io_.out.find('\x1b'), std::string::npos);
  io_.terminal = true;
  Call({"show", "a.md"});
  EXPECT_EQ(io_.out.substr(0, 20), "\x1b[1ma.md:1:1:\x1b[0m Th");
  Call({"show", "--color=never", "a.md"});
  EXPECT_EQ(io_.out.find('\x1b'), std::string::npos);
  Call({"show", "--format=json", "a.md"});
  EXPECT_EQ(io_.out.find('\x1b'), std::string::npos);
  io_.files["long.md"] = "S: It.\nT: " + std::string(60, 'x') + " " + std::string(60, 'y') + "\n";
  const std::string folded = std::string(60, 'x') + "\n    " + std::string(60, 'y') + "\n";
  Call({"show", "long.md"});
  EXPECT_NE(io_.out.find(folded), std::string::npos);
  Call({"show", "long.md", "--width", "200"});
  EXPECT_EQ(io_.out.find(folded), std::string::npos);
  io_.environment["COLUMNS"] = "200";
  Call({"show", "long.md"});
  EXPECT_EQ(io_.out.find(folded), std::string::npos);
}

TEST_F(ShowCommandTest, Json) {
  io_.files[".starlint.yaml"] = kTeach;
  io_.files["b.md"] = io_.files["a.md"];
  EXPECT_EQ(Call({"show", "-f", "json", "--signal", "tradeoff", "a.md", "b.md"}), 0);
  EXPECT_EQ(io_.err, "");
  const auto json = nlohmann::json::parse(io_.out);
  EXPECT_EQ(json["schema_version"], 1);
  ASSERT_EQ(json["stories"].size(), 2U);
  EXPECT_EQ(json["stories"][1]["path"], "b.md");
  const auto& signals = json["stories"][0]["sections"][1]["sentences"][0]["signals"];
  ASSERT_EQ(signals.size(), 1U);
  EXPECT_EQ(signals[0]["signal"], "tradeoff");
  EXPECT_EQ(signals[0]["score"], 6.0);
  EXPECT_EQ(signals[0]["cues"][0]["cue"], "<your phrase>");
  EXPECT_EQ(signals[0]["cues"][0]["words"], nlohmann::json({"zorked"}));
  EXPECT_EQ(Call({"show", "-f", "json", "README.md"}), 0);
  EXPECT_EQ(nlohmann::json::parse(io_.out)["stories"], nlohmann::json::array());
}

}  // namespace
}  // namespace starlint
