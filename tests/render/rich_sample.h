// A report with everything in it that a format might trip over: characters of more than one byte
// and of two UTF-16 units, CRLF, tabs, control bytes, bytes that are no UTF-8, `%`, `,`, `:` and a
// quote in the path, findings of every level, empty and over several lines, in no story, related
// places and fixes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/renderer.h"
#include "tests/render/render_sample.h"

namespace starlint {

inline Source RichSource() {
  return {"my answers/50%, a:b & \"c\"<d>.md",
          "\xEF\xBB\xBF# “Slow” 😀 | build\r\n"
          "\r\n"
          "## Action\r\n"
          "\r\n"
          "\tWe\x1B[31m cut p95 by 40%0A, we\r\n"
          "basically <b>moved</b> it & more.\r\n"
          "\r\n"
          "caf\xE9 ]]> --> ::error::no\r\n"};
}

inline Diagnostic RichFiller(const Source& source) {
  Diagnostic filler =
      Finding("filler", Severity::kInfo, SpanOf(source, "basically"),
              "Filler word \"basically\" weakens \"<b>moved</b> & 40%0A\".", "delete it");
  filler.fixes = {
      {"delete \"basically \"", Applicability::kUnsafe, {{SpanOf(source, "basically "), ""}}},
      {"say \"cut\" once",
       Applicability::kSafe,
       {{SpanOf(source, "cut p95"), "“cut”\r\n"}, {SpanOf(source, "more"), "\xFF"}}}};
  filler.fingerprint = 0x18B06164BF366740;
  return filler;
}

inline Diagnostic RichDuplicate(const Source& source) {
  const Span both{SpanOf(source, "We\x1B").begin, SpanOf(source, "moved").end};
  Diagnostic duplicate = Finding("duplicate-story", Severity::kWarning, both,
                                 "The story is told twice, as \"“Slow” 😀 | build\".", "");
  const Span build = SpanOf(source, "build");
  duplicate.related = {{"b,c.md", 7, 3, {90, 95}, "told here first"},
                       {"", 1, 13, build, "the title\nof this one"}};
  duplicate.fingerprint = 0xAB;
  return duplicate;
}

inline FileReport RichReport(const Source& source) {
  StorySummary story;
  story.title = "“Slow” 😀 | build";
  story.anchor = SpanOf(source, "# “Slow” 😀 | build");
  story.words = 12;
  story.seconds = 4.8;
  SectionSummary action;
  action.part = Part::kAction;
  action.label = SpanOf(source, "## Action");
  action.content = {SpanOf(source, "We\x1B").begin, SpanOf(source, "more.").end};
  action.words = 12;
  story.sections = {action};
  FileReport report;
  report.stories = {story};
  Diagnostic missing =
      Finding("missing-section", Severity::kError, story.anchor, "The story has no Task section.",
              "add \"## Task\"\nwith one sentence, e.g. \"I owned 100% of it\"");
  missing.fingerprint = 0xFFFFFFFFFFFFFFFF;
  Diagnostic broken = Finding("invalid-utf8", Severity::kError, SpanOf(source, "\xE9"),
                              "The byte \"\xE9\" is no UTF-8\x1B[0m\xEF\xBF\xBF.", "", -1);
  broken.fingerprint = 1;
  const auto end = static_cast<uint32_t>(source.text.size());
  Diagnostic at_end = Finding("over-word-budget", Severity::kWarning, {end, end},
                              "The story has 12 spoken words.", "cut, or: say less");
  at_end.fingerprint = 2;
  report.diagnostics = {missing, RichDuplicate(source), RichFiller(source), broken, at_end};
  return report;
}

// A file whose story is in order, and one that holds none.
inline std::vector<std::pair<Source, FileReport>> RichRun() {
  const Source rich = RichSource();
  const Source fine{"fine.md", "S: a\n"};
  StorySummary story;
  story.anchor = {0, 1};
  story.words = 1;
  story.seconds = 0.4;
  story.sections = {SectionOf(fine, Part::kSituation, "S", "a", 1)};
  FileReport report;
  report.stories = {story};
  return {{rich, RichReport(rich)}, {fine, report}, {{"README.md", "x"}, {}}};
}

inline RunTotals RichTotals() {
  RunTotals totals;
  totals.files = 3;
  totals.skipped = 1;
  totals.stories = 2;
  totals.flagged_stories = 1;
  totals.errors = 2;
  totals.warnings = 2;
  totals.infos = 1;
  totals.suppressed = 4;
  totals.baselined = 6;
  return totals;
}

}  // namespace starlint
