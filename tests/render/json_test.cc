#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render/renderer.h"
#include "tests/render/render_sample.h"

namespace starlint {
namespace {

std::string RenderJson(const std::vector<std::pair<Source, FileReport>>& files,
                       const RunTotals& totals, const RenderStyle& style = {}) {
  const auto renderer = MakeJsonRenderer(style);
  std::string out;
  for (const auto& [source, report] : files) renderer->File(source, report, out);
  renderer->Finish(totals, out);
  // The version moves with each release; all else is compared as it stands.
  const std::string version = "\"version\": \"";
  const size_t begin = out.find(version) + version.size();
  return out.replace(begin, out.find('"', begin) - begin, "VERSION");
}

constexpr std::string_view kContract = R"({
 "schema_version": 1,
 "tool": {
  "name": "starlint",
  "version": "VERSION"
 },
 "stories": [
  {
   "path": "answers/outage.md",
   "title": "Checkout latency in the sale",
   "line": 4,
   "words": 34,
   "seconds": 13.6,
   "sections": {
    "situation": {
     "line": 6,
     "words": 12
    },
    "action": {
     "line": 10,
     "words": 15
    },
    "result": {
     "line": 14,
     "words": 7
    }
   }
  }
 ],
 "diagnostics": [
  {
   "path": "answers/outage.md",
   "rule": "missing-section",
   "severity": "warning",
   "message": "The story has no Task section.",
   "help": "add \"## Task\" with one sentence on what you owned",
   "story": "Checkout latency in the sale",
   "section": null,
   "range": {
    "start": {
     "line": 4,
     "column": 1,
     "offset": 26
    },
    "end": {
     "line": 4,
     "column": 31,
     "offset": 56
    }
   },
   "fingerprint": "0000000000000000",
   "related": [],
   "fixes": []
  },
  {
   "path": "answers/outage.md",
   "rule": "filler",
   "severity": "info",
   "message": "Filler word \"basically\" weakens the sentence.",
   "help": "delete it",
   "story": "Checkout latency in the sale",
   "section": "action",
   "range": {
    "start": {
     "line": 12,
     "column": 39,
     "offset": 194
    },
    "end": {
     "line": 12,
     "column": 48,
     "offset": 203
    }
   },
   "fingerprint": "18b06164bf366740",
   "related": [
    {
     "path": "answers/outage.md",
     "message": "told here first",
     "start": {
      "line": 4,
      "column": 1,
      "offset": 26
     }
    }
   ],
   "fixes": [
    {
     "title": "delete \"basically \"",
     "applicability": "unsafe",
     "edits": [
      {
       "range": {
        "start": {
         "line": 12,
         "column": 39,
         "offset": 194
        },
        "end": {
         "line": 12,
         "column": 49,
         "offset": 204
        }
       },
       "text": ""
      }
     ]
    }
   ]
  }
 ],
 "summary": {
  "files": 1,
  "stories": 1,
  "skipped": 0,
  "error": 0,
  "warning": 1,
  "info": 1,
  "suppressed": 2,
  "baselined": 3
 }
}
)";

TEST(JsonRendererTest, IsTheContractsShape) {
  const Source source = OutageSource();
  FileReport report = OutageReport(source);
  report.diagnostics = {report.diagnostics[0], report.diagnostics[2]};
  Diagnostic& filler = report.diagnostics[1];
  filler.fingerprint = 0x18B06164BF366740;
  filler.related = {{"", 4, 1, {26, 56}, "told here first"}};
  filler.fixes = {
      {"delete \"basically \"", Applicability::kUnsafe, {{SpanOf(source, "basically "), ""}}}};
  RunTotals totals;
  totals.files = totals.stories = totals.flagged_stories = 1;
  totals.warnings = totals.infos = 1;
  totals.suppressed = 2;
  totals.baselined = 3;
  RenderStyle style;
  style.color = true;
  style.columns = ColumnUnit::kByte;  // neither has a say here
  EXPECT_EQ(RenderJson({{source, report}}, totals, style), kContract);
}

TEST(JsonRendererTest, AnEmptyRunIsWhole) {
  EXPECT_EQ(RenderJson({{{"README.md", "x"}, {}}}, {.files = 1, .skipped = 1}), R"({
 "schema_version": 1,
 "tool": {
  "name": "starlint",
  "version": "VERSION"
 },
 "stories": [],
 "diagnostics": [],
 "summary": {
  "files": 1,
  "stories": 0,
  "skipped": 1,
  "error": 0,
  "warning": 0,
  "info": 0,
  "suppressed": 0,
  "baselined": 0
 }
}
)");
}

nlohmann::json Parse(const Source& source, const FileReport& report) {
  return nlohmann::json::parse(RenderJson({{source, report}}, {}));
}

TEST(JsonRendererTest, BrokenBytesBecomeReplacementCharacters) {
  FileReport report;
  report.diagnostics = {Finding("invalid-utf8", Severity::kError, {3, 4},
                                "The byte \"\xE9\" is not UTF-8.\n\x1B", "", -1)};
  const nlohmann::json json = Parse({"caf\xE9.md", "caf\xE9"}, report);
  EXPECT_EQ(
      json["diagnostics"].dump(),
      R"([{"fingerprint":"0000000000000000","fixes":[],"help":"","message":"The byte \"�\" is not UTF-8.\n\u001b","path":"caf�.md",)"
      R"("range":{"end":{"column":5,"line":1,"offset":4},)"
      R"("start":{"column":4,"line":1,"offset":3}},"related":[],"rule":"invalid-utf8","section":null,)"
      R"("severity":"error","story":null}])");
}

TEST(JsonRendererTest, StoriesThatWereReportedAreNotReportedAgain) {
  FileReport report;
  report.stories.resize(1);
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 1}, "M.", "")};
  report.reported = true;
  const nlohmann::json json = Parse({"a.md", "x"}, report);
  EXPECT_EQ(json["stories"].dump(), "[]");
  EXPECT_EQ(json["diagnostics"].size(), 1U);
}

TEST(JsonRendererTest, APartThatComesTwiceIsReportedOnce) {
  const Source source{"a.md", "Action\none\nResult\ntwo\nDeed\nthree four\n"};
  FileReport report;
  StorySummary story;
  story.sections = {SectionOf(source, Part::kAction, "Action", "one", 1),
                    SectionOf(source, Part::kResult, "Result", "two", 1),
                    SectionOf(source, Part::kAction, "Deed", "three four", 2)};
  report.stories = {story};
  EXPECT_EQ(Parse(source, report)["stories"].dump(),
            R"([{"line":1,"path":"a.md","seconds":0.0,"sections":{"action":{"line":1,"words":3},)"
            R"("result":{"line":3,"words":1}},"title":"","words":0}])");
}

TEST(JsonRendererTest, TellsTheSectionOfEachPlace) {
  const Source source{"a.md", "T\nAction\none\n\nResult\n\nend"};
  FileReport report;
  StorySummary story;
  story.sections = {SectionOf(source, Part::kAction, "Action", "one", 1),
                    SectionOf(source, Part::kResult, "Result", "", 0)};
  story.sections[1].content = {};
  report.stories = {story};
  for (const std::string_view place : {"T", "Action", "on", "ne", "\n\nR", "Result", "end"}) {
    report.diagnostics.push_back(Finding("r", Severity::kInfo, SpanOf(source, place), "M.", ""));
  }
  std::string sections;
  const nlohmann::json json = Parse(source, report);
  for (const auto& diagnostic : json["diagnostics"]) {
    sections += diagnostic["section"].dump() + " ";
  }
  EXPECT_EQ(sections, R"(null "action" "action" "action" null "result" null )");
}

TEST(JsonRendererTest, FilesFollowEachOther) {
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 1}, "M.", "", -1)};
  const nlohmann::json json = nlohmann::json::parse(
      RenderJson({{{"a.md", "a"}, report}, {{"b.md", "b"}, {}}, {{"c.md", "c"}, report}}, {}));
  ASSERT_EQ(json["diagnostics"].size(), 2U);
  EXPECT_EQ(json["diagnostics"][0]["path"], "a.md");
  EXPECT_EQ(json["diagnostics"][1]["path"], "c.md");
}

}  // namespace
}  // namespace starlint
