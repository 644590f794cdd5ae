#include <gtest/gtest.h>

#include <string>

#include "render/renderer.h"
#include "tests/render/render_sample.h"

namespace starlint {
namespace {

std::string Render(Renderer& renderer, const Source& source, const FileReport& report) {
  std::string out;
  renderer.File(source, report, out);
  return out;
}

std::string RenderText(const Source& source, const FileReport& report,
                       const RenderStyle& style = {}) {
  const auto renderer = MakeTextRenderer(style);
  std::string out = Render(*renderer, source, report);
  renderer->Finish({}, out);
  return out;
}

std::string RenderConcise(const Source& source, const FileReport& report,
                          const RenderStyle& style = {}) {
  const auto renderer = MakeConciseRenderer(style);
  std::string out = Render(*renderer, source, report);
  renderer->Finish({}, out);
  return out;
}

constexpr std::string_view kContract =
    R"(answers/outage.md:4:1: warning: The story has no Task section. [missing-section]
    4 | # Checkout latency in the sale
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = help: add "## Task" with one sentence on what you owned

answers/outage.md:12:18: warning: Action says "we" 2 times and "I" 0 times. [team-language]
   12 | “Slow” 😀 traces: we paged SRE, and we basically moved the enrichment call to a queue.
      |                   ^~
      = help: say what you did yourself; keep "we" for shared context

answers/outage.md:12:39: info: Filler word "basically" weakens the sentence. [filler]
   12 | “Slow” 😀 traces: we paged SRE, and we basically moved the enrichment call to a queue.
      |                                        ^~~~~~~~~
      = help: delete it

answers/outage.md:16:9: warning: "improved significantly" has no figure; "100% of users" is not a measured result. [missing-quantified-result]
   16 | Latency improved significantly, 100% of users noticed.
      |         ^~~~~~~~~~~~~~~~~~~~~~
      = help: give before and after, or an honest direction ("fewer timeouts")
)";

TEST(TextRendererTest, IsTheContractsExample) {
  const Source source = OutageSource();
  EXPECT_EQ(RenderText(source, OutageReport(source)), kContract);
}

TEST(TextRendererTest, ABlankLineStandsBetweenFindingsOfDifferentFilesToo) {
  const Source source{"a.md", "abc\n"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kError, {0, 1}, "M.", "")};
  const auto renderer = MakeTextRenderer({});
  std::string out = Render(*renderer, source, report);
  out += Render(*renderer, source, {});
  out += Render(*renderer, {"b.md", "xyz"}, report);
  EXPECT_EQ(out,
            "a.md:1:1: error: M. [r]\n"
            "    1 | abc\n"
            "      | ^\n"
            "\n"
            "b.md:1:1: error: M. [r]\n"
            "    1 | xyz\n"
            "      | ^\n");
}

TEST(TextRendererTest, NoFindingsSayNothing) { EXPECT_EQ(RenderText(OutageSource(), {}), ""); }

TEST(TextRendererTest, HelpIsWrappedUnderItself) {
  const Source source{"a.md", "abc"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 3}, "M.",
                                "say  what you did\nyourself; keep \"we\" for 日本語日本語 and "
                                "a-word-that-is-longer-than-the-line")};
  RenderStyle style;
  style.width = 40;  // 26 cells for the help
  EXPECT_EQ(RenderText(source, report, style),
            "a.md:1:1: info: M. [r]\n"
            "    1 | abc\n"
            "      | ^~~\n"
            "      = help: say what you did yourself;\n"
            "              keep \"we\" for 日本語日本語\n"
            "              and\n"
            "              a-word-that-is-longer-than-the-line\n");
  report.diagnostics[0].help = "say what you did yourselves";  // 27 cells
  EXPECT_EQ(RenderText(source, report, style),
            "a.md:1:1: info: M. [r]\n"
            "    1 | abc\n"
            "      | ^~~\n"
            "      = help: say what you did\n"
            "              yourselves\n");
}

TEST(TextRendererTest, OtherPlacesStandBeforeTheHelp) {
  const Source source{"a.md", "abc"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 3}, "M.", "keep one")};
  report.diagnostics[0].related = {{"b\n.md", 7, 3, {90, 95}, "told here first, at some length"},
                                   {"", 1, 2, {1, 2}, "and here"}};
  RenderStyle style;
  style.width = 44;
  EXPECT_EQ(RenderText(source, report, style),
            "a.md:1:1: info: M. [r]\n"
            "    1 | abc\n"
            "      | ^~~\n"
            "      = note: b .md:7:3: told here first, at\n"
            "              some length\n"
            "      = note: a.md:1:2: and here\n"
            "      = help: keep one\n");
}

TEST(TextRendererTest, PlacesOfWhichTheSameIsSaidShareALine) {
  const Source source{"a.md", "abc"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 3}, "M.", "")};
  report.diagnostics[0].related = {{"", 1, 2, {1, 2}, "here too"},
                                   {"", 3, 14, {9, 10}, "here too"},
                                   {"", 4, 1, {12, 13}, "and here"},
                                   {"b.md", 5, 1, {1, 2}, "and here"},
                                   {"b.md", 6, 1, {1, 2}, "and here"}};
  EXPECT_EQ(RenderText(source, report, RenderStyle()),
            "a.md:1:1: info: M. [r]\n"
            "    1 | abc\n"
            "      | ^~~\n"
            "      = note: here too: 1:2, 3:14\n"
            "      = note: a.md:4:1: and here\n"
            "      = note: b.md:5:1: and here\n"
            "      = note: b.md:6:1: and here\n");
}

TEST(TextRendererTest, Colours) {
  const Source source{"a.md", "one two three\n"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kError, {4, 7}, "E.", "go"),
                        Finding("r", Severity::kWarning, {4, 5}, "W.", ""),
                        Finding("r", Severity::kInfo, {4, 5}, "I.", "")};
  RenderStyle style;
  style.color = true;
  const std::string excerpt =
      "\x1B[2m    1 |\x1B[0m one two three\n"
      "\x1B[2m      |\x1B[0m     \x1B[1;32m^";
  EXPECT_EQ(RenderText(source, report, style),
            "\x1B[1ma.md:1:5:\x1B[0m \x1B[1;31merror\x1B[0m: E. [r]\n" + excerpt +
                "~~\x1B[0m\n"
                "\x1B[2m      =\x1B[0m help: go\n"
                "\n"
                "\x1B[1ma.md:1:5:\x1B[0m \x1B[1;33mwarning\x1B[0m: W. [r]\n" +
                "\x1B[1ma.md:1:5:\x1B[0m \x1B[1;36minfo\x1B[0m: I. [r]\n" + excerpt + "\x1B[0m\n");
}

TEST(TextRendererTest, FindingsAtOnePlaceShareTheLine) {
  const Source source{"a.md", "one two three"};
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kWarning, {4, 7}, "W.", "do this"),
                        Finding("s", Severity::kInfo, {4, 7}, "I.", "do that"),
                        Finding("t", Severity::kInfo, {4, 13}, "J.", "")};
  EXPECT_EQ(RenderText(source, report),
            "a.md:1:5: warning: W. [r]\n"
            "a.md:1:5: info: I. [s]\n"
            "    1 | one two three\n"
            "      |     ^~~\n"
            "      = r: do this\n"
            "      = s: do that\n"
            "\n"
            "a.md:1:5: info: J. [t]\n"
            "    1 | one two three\n"
            "      |     ^~~~~~~~~\n");
}

TEST(TextRendererTest, WhatATerminalWouldObeyIsShownInPathMessageAndHelp) {
  const Source source{"a\x1B]0;.md", "abc"};
  FileReport report;
  report.diagnostics = {
      Finding("r", Severity::kError, {0, 1}, "\"a\nb\x1B[2J\" is bad.", "no \xE2\x80\xAE")};
  EXPECT_EQ(RenderText(source, report),
            "a<U+001B>]0;.md:1:1: error: \"a b<U+001B>[2J\" is bad. [r]\n"
            "    1 | abc\n"
            "      | ^\n"
            "      = help: no <U+202E>\n");
}

TEST(TextRendererTest, ColumnsAreInTheUnitAskedFor) {
  const Source source = OutageSource();
  FileReport report = OutageReport(source);
  report.diagnostics = {report.diagnostics[1]};
  const auto head = [&](ColumnUnit unit) {
    RenderStyle style;
    style.columns = unit;
    const std::string text = RenderText(source, report, style);
    const std::string concise = RenderConcise(source, report, style);
    EXPECT_EQ(text.substr(0, text.find('\n') + 1), concise);
    return concise.substr(0, concise.find(" warning"));
  };
  EXPECT_EQ(head(ColumnUnit::kCodePoint), "answers/outage.md:12:18:");
  EXPECT_EQ(head(ColumnUnit::kByte), "answers/outage.md:12:25:");
  EXPECT_EQ(head(ColumnUnit::kUtf16), "answers/outage.md:12:19:");
  EXPECT_EQ(head(ColumnUnit::kDisplay), "answers/outage.md:12:19:");
}

TEST(ConciseRendererTest, IsTheContractsExample) {
  const Source source = OutageSource();
  RenderStyle style;
  style.color = true;  // only the text format has colours
  style.width = 20;
  EXPECT_EQ(RenderConcise(source, OutageReport(source), style),
            R"(answers/outage.md:4:1: warning: The story has no Task section. [missing-section]
answers/outage.md:12:18: warning: Action says "we" 2 times and "I" 0 times. [team-language]
answers/outage.md:12:39: info: Filler word "basically" weakens the sentence. [filler]
answers/outage.md:16:9: warning: "improved significantly" has no figure; "100% of users" is not a measured result. [missing-quantified-result]
)");
}

TEST(ConciseRendererTest, AFindingIsALineWhateverItQuotes) {
  FileReport report;
  report.diagnostics = {Finding("r", Severity::kInfo, {0, 0}, "\"a\r\nb\x07\" is bad.", "h")};
  EXPECT_EQ(RenderConcise({"a\nb.md", ""}, report),
            "a b.md:1:1: info: \"a  b<U+0007>\" is bad. [r]\n");
}

}  // namespace
}  // namespace starlint
