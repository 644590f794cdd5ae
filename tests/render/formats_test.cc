// Each format over the rich sample, compared with a file in golden/, and what each promises.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "render/format.h"
#include "rule/rule_set.h"
#include "tests/paths.h"
#include "tests/render/rich_sample.h"
#include "tests/render/xml_checker.h"

namespace starlint {
namespace {

using nlohmann::json;

std::string Render(std::string_view format, const std::vector<std::pair<Source, FileReport>>& run,
                   const RunTotals& totals) {
  RenderStyle style;
  style.rules = &BuiltinRules();
  const auto renderer = FindFormat(format)->make(style);
  std::string out;
  for (const auto& [source, report] : run) renderer->File(source, report, out);
  renderer->Finish(totals, out);
  return out;
}

std::string RenderRich(std::string_view format) { return Render(format, RichRun(), RichTotals()); }

// The version moves with each release; all else is compared as it stands.
std::string WithoutVersion(std::string text) {
  const std::string version = "\"" STARLINT_VERSION "\"";
  for (size_t at = text.find(version); at != text.npos; at = text.find(version, at)) {
    text.replace(at, version.size(), "\"VERSION\"");
  }
  return text;
}

class GoldenFormatTest : public testing::TestWithParam<std::string_view> {};

TEST_P(GoldenFormatTest, IsAsItWas) {
  const std::string path =
      std::string(kSourceDir) + "/tests/render/golden/" + std::string(GetParam()) + ".out";
  const std::string now = WithoutVersion(RenderRich(GetParam()));
  if (std::getenv("STARLINT_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << now;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  EXPECT_EQ(now, std::string(std::istreambuf_iterator<char>(in), {})) << path;
}

INSTANTIATE_TEST_SUITE_P(Formats, GoldenFormatTest, testing::ValuesIn([] {
                           std::vector<std::string_view> names;
                           for (const Format& format : Formats()) names.push_back(format.name);
                           return names;
                         }()),
                         [](const auto& param) { return std::string(param.param); });

// --- The table -----------------------------------------------------------------------------------

TEST(FormatTest, UnknownOnesAreNamedWithWhatThereIs) {
  EXPECT_EQ(FindFormat("xml"), nullptr);
  EXPECT_EQ(UnknownFormat("jsno"), "there is no format 'jsno'; did you mean 'json'?");
  EXPECT_EQ(UnknownFormat("teamcity"),
            "there is no format 'teamcity'; there are text, concise, json, sarif, github, gitlab, "
            "junit, checkstyle, rdjson and markdown");
}

TEST(FormatTest, TheFingerprintIsTheSameInEachFormatThatHasOne) {
  const json plain = json::parse(RenderRich("json"))["diagnostics"];
  const json sarif = json::parse(RenderRich("sarif"))["runs"][0]["results"];
  const json gitlab = json::parse(RenderRich("gitlab"));
  ASSERT_EQ(plain.size(), 5U);
  ASSERT_EQ(sarif.size(), 5U);
  ASSERT_EQ(gitlab.size(), 5U);
  for (size_t i = 0; i < plain.size(); ++i) {
    EXPECT_EQ(sarif[i]["partialFingerprints"]["starlint/v1"], plain[i]["fingerprint"]);
    EXPECT_EQ(gitlab[i]["fingerprint"], plain[i]["fingerprint"]);
  }
  EXPECT_EQ(plain[2]["fingerprint"], "18b06164bf366740");
}

// --- Columns -------------------------------------------------------------------------------------

// The word "basically" of the contract's example: column 39 in code points, 46 in bytes.
TEST(ColumnTest, EachFormatCountsAsItsReadersDo) {
  const Source source = OutageSource();
  FileReport report = OutageReport(source);
  report.diagnostics = {report.diagnostics[2]};
  const auto render = [&](std::string_view format) {
    return Render(format, {{source, report}}, {});
  };
  const json rdjson = json::parse(render("rdjson"))["diagnostics"][0]["location"]["range"];
  EXPECT_EQ(rdjson.dump(), R"({"end":{"column":55,"line":12},"start":{"column":46,"line":12}})");
  const json sarif = json::parse(render("sarif"))["runs"][0];
  EXPECT_EQ(sarif["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(sarif["results"][0]["locations"][0]["physicalLocation"]["region"].dump(),
            R"({"endColumn":48,"endLine":12,"startColumn":39,"startLine":12})");
  const json gitlab = json::parse(render("gitlab"))[0]["location"]["positions"];
  EXPECT_EQ(gitlab.dump(), R"({"begin":{"column":39,"line":12},"end":{"column":48,"line":12}})");
  EXPECT_NE(render("checkstyle").find("line=\"12\" column=\"39\""), std::string::npos);
  EXPECT_NE(render("junit").find(">answers/outage.md:12:39: info: "), std::string::npos);
  EXPECT_EQ(render("github"),
            "::notice title=starlint (filler),file=answers/outage.md,line=12,col=39,endLine=12,"
            "endColumn=48::Filler word \"basically\" weakens the sentence.%0Ahelp: delete it\n");
}

// --- GitHub --------------------------------------------------------------------------------------

// What the runner makes of the value of a property or of a message.
std::string Unescape(std::string text) {
  for (const auto& [escape, character] :
       {std::pair{"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}}) {
    for (size_t at = text.find(escape); at != text.npos; at = text.find(escape, at + 1)) {
      text.replace(at, 3, character);
    }
  }
  return text;
}

TEST(GithubTest, TheRunnerReadsBackWhatWasMeant) {
  const std::string out = RenderRich("github");
  const std::string line = out.substr(out.rfind("::notice"));
  const size_t file = line.find("file=") + 5;
  EXPECT_EQ(Unescape(line.substr(file, line.find(',', file) - file)), RichSource().name);
  const size_t message = line.find("::", 2) + 2;
  EXPECT_EQ(Unescape(line.substr(message)),
            "Filler word \"basically\" weakens \"<b>moved</b> & 40%0A\".\nhelp: delete it\n");
}

TEST(GithubTest, TheWorstComeFirstAndTheRestIsCounted) {
  FileReport report;
  for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    for (int i = 0; i < 12; ++i) {
      report.diagnostics.push_back(Finding("r", severity, {0, 1}, "M.", "", -1));
    }
  }
  const std::string out = Render("github", {{{"a.md", "abc"}, report}}, {});
  const auto command = [](std::string_view level, std::string_view message) {
    return "::" + std::string(level) +
           " title=starlint (r),file=a.md,line=1,col=1,endLine=1,endColumn=2::" +
           std::string(message) + "\n";
  };
  std::string expected;
  for (int i = 0; i < 10; ++i) expected += command("error", "M.");
  for (int i = 0; i < 2; ++i) expected += command("error", "a.md:1: M.");
  for (int i = 0; i < 10; ++i) expected += command("warning", "M.");
  for (int i = 0; i < 2; ++i) expected += command("warning", "a.md:1: M.");
  expected +=
      "::notice title=starlint::7 more findings are in the log of this step; GitHub shows 10 of "
      "each level.\n";
  for (int i = 0; i < 9; ++i) expected += command("notice", "M.");
  for (int i = 0; i < 3; ++i) expected += command("notice", "a.md:1: M.");
  EXPECT_EQ(out, expected);
}

TEST(GithubTest, ARunWithoutFindingsSaysNothing) { EXPECT_EQ(Render("github", {}, {}), ""); }

// --- The others ----------------------------------------------------------------------------------

TEST(XmlTest, IsWellFormed) {
  for (const char* format : {"junit", "checkstyle"}) {
    EXPECT_EQ(XmlChecker::Check(RenderRich(format)), "");
    EXPECT_EQ(XmlChecker::Check(Render(format, {}, {})), "") << format;
  }
}

TEST(SarifTest, RulesAreDescribedWithinGithubsLimits) {
  FileReport report;
  for (const Rule& rule : BuiltinRules().rules) {
    report.diagnostics.push_back(Finding(std::string(rule.id), rule.level, {0, 1}, "M.", "", -1));
  }
  const json run = json::parse(Render("sarif", {{{"a.md", "abc"}, report}}, {}))["runs"][0];
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), BuiltinRules().rules.size());
  for (size_t i = 0; i < rules.size(); ++i) {
    SCOPED_TRACE(rules[i].dump());
    EXPECT_EQ(run["results"][i]["ruleIndex"], i);
    EXPECT_EQ(rules[i]["id"], BuiltinRules().rules[i].id);
    EXPECT_LE(rules[i]["fullDescription"]["text"].get<std::string>().size(), 1024U);
    EXPECT_TRUE(rules[i]["shortDescription"]["text"].get<std::string>().ends_with("."));
    const auto help = rules[i]["help"]["text"].get<std::string>();
    EXPECT_TRUE(help.ends_with(".")) << help;
    EXPECT_EQ(help.find('{'), std::string::npos) << help;
  }
}

TEST(SarifTest, PathsAreReferences) {
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 1}, "M.", "", -1)};
  const auto uri = [&](const std::string& path) {
    const json run = json::parse(Render("sarif", {{{path, "abc"}, report}}, {}))["runs"][0];
    return run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"].dump();
  };
  EXPECT_EQ(uri("a b/ü:c.md"), R"({"uri":"a%20b/%C3%BC%3Ac.md","uriBaseId":"SRCROOT"})");
  EXPECT_EQ(uri("./a.md"), R"({"uri":"a.md","uriBaseId":"SRCROOT"})");
  EXPECT_EQ(uri("/home/me/a.md"), R"({"uri":"file:///home/me/a.md"})");
  EXPECT_EQ(uri("\xFF%.md"), R"({"uri":"%FF%25.md","uriBaseId":"SRCROOT"})");
}

TEST(SarifTest, ARunWithTroubleWasNoSuccess) {
  RunTotals totals;
  EXPECT_EQ(json::parse(Render("sarif", {}, totals))["runs"][0]["invocations"].dump(),
            R"([{"executionSuccessful":true}])");
  totals.trouble = true;
  EXPECT_EQ(json::parse(Render("sarif", {}, totals))["runs"][0]["invocations"].dump(),
            R"([{"executionSuccessful":false}])");
}

TEST(MarkdownTest, ARunWithoutStoriesIsALine) {
  EXPECT_EQ(Render("markdown", {}, {}), "**starlint:** 0 stories in 0 files: no findings\n");
}

}  // namespace
}  // namespace starlint
