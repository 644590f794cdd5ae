#include "lint/settings_finder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/forwarding_io.h"
#include "source/line_map.h"

namespace starlint {
namespace {

// Counts what is asked of the system.
class CountingIo final : public ForwardingIo {
 public:
  CountingIo() : ForwardingIo(memory) {}

  MemoryIo memory;
  std::map<std::string, int> looks;  // path -> how often its type was asked for
  std::map<std::string, int> reads;

  std::error_code ReadFile(const std::string& path, std::string& text) override {
    ++reads[path];
    return memory.ReadFile(path, text);
  }
  FileType Type(const std::string& path) override {
    ++looks[path];
    return memory.Type(path);
  }
};

class SettingsFinderTest : public testing::Test {
 protected:
  // The budget in seconds of each path, or "-" when its configuration cannot be used.
  std::string Seconds(const std::vector<std::string>& paths, ConfigChoice choice = {}) {
    SettingsFinder finder(BuiltinRules(), std::move(choice), io_);
    std::string out;
    for (const std::string& path : paths) {
      const Settings* settings = finder.For(path);
      if (!out.empty()) out += ' ';
      out += settings == nullptr ? "-" : std::to_string(static_cast<int>(settings->budget.seconds));
    }
    return out;
  }

  // What is wrong with the configurations of the paths, a line each.
  std::string Faults(const std::vector<std::string>& paths) {
    SettingsFinder finder(BuiltinRules(), {}, io_);
    for (const std::string& path : paths) finder.For(path);
    std::string out;
    for (const FaultyConfig& faulty : finder.TakeFaults()) {
      if (!faulty.trouble.empty()) out += faulty.trouble + "\n";
      const LineMap lines(faulty.file.text);
      for (const Diagnostic& problem : faulty.problems) {
        out += faulty.file.name + ":" + std::to_string(lines.At(problem.span.begin).line) + ": " +
               problem.message + "\n";
      }
    }
    return out;
  }

  void Budget(const std::string& path, int seconds, const std::string& more = {}) {
    io_.files[path] = "budget: {seconds: " + std::to_string(seconds) + "}\n" + more;
  }

  MemoryIo io_;
};

TEST_F(SettingsFinderTest, AWorkflowIsNoConfiguration) {
  Budget(".starlint.yaml", 1);
  io_.files[".github/workflows/starlint.yml"] = "name: stories\n";
  io_.files[".github/workflows/starlint.yaml"] = "name: stories\n";
  EXPECT_EQ(Seconds({".github/workflows/starlint.yml"}), "1");
}

TEST_F(SettingsFinderTest, TakesTheNearestConfigurationUpwards) {
  Budget(".starlint.yaml", 1);
  Budget("d/starlint.yml", 2);
  io_.files["d/e/x.md"] = "";
  EXPECT_EQ(Seconds({"a.md", "e/a.md", "d/a.md", "d/e/a.md", "./d/../a.md"}), "1 1 2 2 1");
  EXPECT_EQ(Seconds({"/home/sam/stories/d/a.md", "/home/sam/a.md", "../a.md"}), "2 90 90");
}

TEST_F(SettingsFinderTest, StopsAtTheRepository) {
  Budget("/home/.starlint.yaml", 1);
  EXPECT_EQ(Seconds({"a.md", "d/a.md", "/home/a.md", "/b.md"}), "1 1 1 90");
  io_.files[".git/HEAD"] = "";
  EXPECT_EQ(Seconds({"a.md", "d/a.md", "../a.md"}), "90 90 1");
  Budget(".starlint.yml", 2);
  EXPECT_EQ(Seconds({"a.md", "d/a.md", "../a.md"}), "2 2 1");
}

TEST_F(SettingsFinderTest, TheUsersOwnGoesFirst) {
  Budget("/home/sam/.config/starlint/config.yaml", 1, "fail-on: error\n");
  io_.environment["HOME"] = "/home/sam";
  EXPECT_EQ(Seconds({"a.md"}), "1");
  Budget(".starlint.yaml", 2);
  EXPECT_EQ(Seconds({"a.md"}), "2");
  SettingsFinder finder(BuiltinRules(), {}, io_);
  EXPECT_EQ(finder.For("a.md")->fail_on, Severity::kError);
  EXPECT_EQ(finder.FilesFor("a.md"),
            (std::vector<std::string>{"../.config/starlint/config.yaml", ".starlint.yaml"}));
  Budget("/x/starlint/config.yaml", 3);
  io_.environment["XDG_CONFIG_HOME"] = "/x";
  EXPECT_EQ(Seconds({"../a.md"}), "3");
}

TEST_F(SettingsFinderTest, ExtendsGoesUnder) {
  Budget("base/b.yaml", 1, "extends: c.yaml\n");
  io_.files["base/c.yaml"] = "budget: {seconds: 5, wpm: 100}\nexclude: [x.md]\n";
  io_.files[".starlint.yaml"] = "extends: base/b.yaml\n";
  SettingsFinder finder(BuiltinRules(), {}, io_);
  const Settings* settings = finder.For("a.md");
  ASSERT_NE(settings, nullptr);
  EXPECT_EQ(settings->budget.seconds, 1);
  EXPECT_EQ(settings->budget.wpm, 100);
  EXPECT_EQ(finder.FilesFor("a.md"),
            (std::vector<std::string>{"base/c.yaml", "base/b.yaml", ".starlint.yaml"}));
  EXPECT_TRUE(finder.Excludes("base/x.md", false));  // globs are relative to their own file
  EXPECT_FALSE(finder.Excludes("x.md", false));
}

TEST_F(SettingsFinderTest, CirclesAreFound) {
  io_.files[".starlint.yaml"] = "# c\nextends: ./.starlint.yaml\n";
  EXPECT_EQ(Faults({"a.md", "b.md"}),
            ".starlint.yaml:2: The configuration './.starlint.yaml' extends itself.\n");
  io_.files[".starlint.yaml"] = "extends: a.yaml\n";
  io_.files["a.yaml"] = "extends: b.yaml\n";
  io_.files["b.yaml"] = "extends: a.yaml\n";
  EXPECT_EQ(Faults({"a.md"}),
            "b.yaml:1: The configuration 'a.yaml' extends itself, by way of 'b.yaml'.\n");
  EXPECT_EQ(Seconds({"a.md"}), "-");
}

TEST_F(SettingsFinderTest, WhatIsExtendedMustBeSound) {
  io_.files[".starlint.yaml"] = "extends: a.yaml\n";
  EXPECT_EQ(Faults({"a.md"}), ".starlint.yaml:1: The configuration 'a.yaml' is not there.\n");
  io_.files["a.yaml"] = "bugdet: {}\n";
  EXPECT_EQ(Faults({"a.md"}), "a.yaml:1: Unknown key 'bugdet'; did you mean 'budget'?\n");
  EXPECT_EQ(Seconds({"a.md"}), "-");
}

TEST_F(SettingsFinderTest, OverridesHoldForSomeFiles) {
  Budget(".starlint.yaml", 1,
         "overrides:\n- {files: [short/, '*.short.md'], budget: {seconds: 2}}\n"
         "- {files: short/x.md, budget: {seconds: 3}}\n");
  EXPECT_EQ(Seconds({"a.md", "a.short.md", "d/b.short.md", "short/a.md", "d/short/a.md",
                     "short/x.md", "d/short/x.md"}),
            "1 2 2 2 2 3 2");
}

TEST_F(SettingsFinderTest, ChosenOneGovernsAll) {
  Budget(".starlint.yaml", 1);
  Budget("d/.starlint.yaml", 2);
  Budget("/etc/s.yaml", 3, "exclude: [x.md]\n");
  io_.environment["HOME"] = "/home/sam";
  io_.files["/home/sam/.config/starlint/config.yaml"] = "budget: {wpm: 1}\n";
  ConfigChoice choice;
  choice.file = "/etc/s.yaml";
  EXPECT_EQ(Seconds({"a.md", "d/a.md"}, choice), "3 3");
  SettingsFinder finder(BuiltinRules(), choice, io_);
  EXPECT_EQ(finder.For("a.md")->budget.wpm, 150);
  EXPECT_TRUE(finder.Excludes("d/x.md", false));  // its globs begin where the user stands
  choice.file = "none.yaml";
  SettingsFinder missing(BuiltinRules(), choice, io_);
  EXPECT_EQ(missing.For("a.md"), nullptr);
  ASSERT_EQ(missing.TakeFaults().size(), 1U);
  choice = {};
  choice.isolated = true;
  EXPECT_EQ(Seconds({"a.md", "d/a.md"}, choice), "90 90");
}

TEST_F(SettingsFinderTest, TheCommandLineGoesLast) {
  Budget(".starlint.yaml", 1, "overrides: [{files: '*', budget: {wpm: 100}}]\n");
  ConfigChoice choice;
  EXPECT_EQ(SetKey("--set", "budget.seconds", "7", "/", BuiltinRules(), choice.command_line), "");
  EXPECT_EQ(Seconds({"a.md"}, choice), "7");
}

TEST_F(SettingsFinderTest, TheCommandLineExcludesMore) {
  io_.files[".starlint.yaml"] = "exclude: a.md\n";
  ConfigChoice choice;
  SetList("--exclude", "exclude", {"d/b.md"}, io_.directory, choice.command_line);
  SettingsFinder finder(BuiltinRules(), choice, io_);
  EXPECT_TRUE(finder.Excludes("d/a.md", false));
  EXPECT_TRUE(finder.Excludes("d/b.md", false));
  EXPECT_FALSE(finder.Excludes("b.md", false));
}

TEST_F(SettingsFinderTest, MistakesStopTheirOwnFilesOnly) {
  Budget(".starlint.yaml", 1);
  io_.files["d/.starlint.yaml"] = "bugdet: {}\nrules: {fillr: off}\n";
  io_.files["e/.starlint.yaml"] = "";
  io_.files["e/starlint.yaml"] = "";
  EXPECT_EQ(Seconds({"a.md", "d/a.md", "e/a.md", "d/b.md"}), "1 - - -");
  EXPECT_EQ(Faults({"d/a.md", "d/b.md", "e/a.md", "e/f/a.md"}),
            "d/.starlint.yaml:1: Unknown key 'bugdet'; did you mean 'budget'?\n"
            "d/.starlint.yaml:2: There is no rule or group 'fillr'; did you mean 'filler'?\n"
            "e/.starlint.yaml and e/starlint.yaml: two configurations for one directory; keep one "
            "of them\n");
  io_.unreadable["/home/sam/stories/x/.starlint.yaml"] = io_.unreadable["x/.starlint.yaml"] =
      std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(Faults({"x/a.md"}), "x/.starlint.yaml: permission denied\n");
}

TEST_F(SettingsFinderTest, StoriesAreExpectedWhereTheGlobsSaySo) {
  io_.files[".starlint.yaml"] = "stories: [answers/, '!README.md']\n";
  SettingsFinder finder(BuiltinRules(), {}, io_);
  EXPECT_TRUE(finder.For("answers/a.md")->story_expected);
  EXPECT_FALSE(finder.For("a.md")->story_expected);
}

TEST_F(SettingsFinderTest, AFileIsKnownByItsPathFromItsProject) {
  const auto known = [&](ConfigChoice choice, const std::string& path) {
    return SettingsFinder(BuiltinRules(), std::move(choice), io_).KnownName(path);
  };
  EXPECT_EQ(known({}, "./d/../a.md"), "a.md");
  EXPECT_EQ(known({}, "../b.md"), "../b.md");
  EXPECT_EQ(known({}, "<stdin>"), "<stdin>");
  io_.files["../.git/HEAD"] = "";
  EXPECT_EQ(known({}, "a.md"), "stories/a.md");
  EXPECT_EQ(known({}, "/home/sam/b.md"), "b.md");
  Budget("d/.starlint.yaml", 1);
  EXPECT_EQ(known({}, "d/e/a.md"), "stories/d/e/a.md");  // files of one name stay apart
  io_.files.erase("../.git/HEAD");
  EXPECT_EQ(known({}, "d/e/a.md"), "e/a.md");
  Budget(".starlint.yaml", 1);
  EXPECT_EQ(known({}, "d/e/a.md"), "d/e/a.md");
  ConfigChoice isolated;
  isolated.isolated = true;
  EXPECT_EQ(known(isolated, "d/e/a.md"), "d/e/a.md");
  io_.files["../.git/HEAD"] = "";
  EXPECT_EQ(known(isolated, "d/e/a.md"), "stories/d/e/a.md");
  ConfigChoice chosen;
  chosen.file = "d/.starlint.yaml";
  EXPECT_EQ(known(chosen, "d/e/a.md"), "stories/d/e/a.md");
}

TEST(SettingsFinderCostTest, ADirectoryIsLookedAtOnce) {
  CountingIo io;
  io.memory.files["answers/.starlint.yaml"] = "extends: ../base.yaml\n";
  io.memory.files["base.yaml"] = "budget: {seconds: 60}\n";
  SettingsFinder finder(BuiltinRules(), {}, io);
  const Settings* first = finder.For("answers/0.md");
  for (int i = 1; i < 1000; ++i) {
    ASSERT_EQ(finder.For("answers/" + std::to_string(i) + ".md"), first);
  }
  for (const auto& [path, count] : io.looks) EXPECT_EQ(count, 1) << path;
  EXPECT_EQ(io.looks.size(), 5U);  // four names and what is extended
  EXPECT_EQ(io.reads,
            (std::map<std::string, int>{{"answers/.starlint.yaml", 1}, {"base.yaml", 1}}));
}

}  // namespace
}  // namespace starlint
