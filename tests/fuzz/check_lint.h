// What must hold of any file that is linted, whatever its bytes: the targets that make story files
// (of raw bytes, of pieces of layouts, of directives) all call CheckLint.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "lint/fix.h"
#include "lint/lint.h"
#include "lint/reading.h"
#include "lint/secrets.h"
#include "render/excerpt.h"
#include "render/format.h"
#include "tests/fuzz/expect.h"
#include "tests/render/xml_checker.h"

namespace starlint {

// What a target lints with: everything that is built in, made once a process.
struct Linter {
  PatternCache patterns;
  Settings settings = DefaultSettings(BuiltinRules());

  FileReport Lint(const Source& source) {
    return LintFile(source, BuiltinRules(), settings, patterns);
  }
};

inline std::string Render(const Format& format, const Source& source, const FileReport& report) {
  RenderStyle style;
  style.rules = &BuiltinRules();
  const std::unique_ptr<Renderer> renderer = format.make(style);
  std::string out;
  renderer->File(source, report, out);
  RunTotals totals;
  totals.Add(report);
  renderer->Finish(totals, out);
  return out;
}

inline void ExpectNoControls(std::string_view out) {
  for (size_t i = 0; i < out.size();) {
    const CodePoint point = DecodeUtf8(out, i);
    Expect(point.value == '\n' || point.value == '\t' || !IsControl(point.value),
           "no control character reaches a terminal");
    i += point.size;
  }
}

inline void CheckFormat(const Format& format, const Source& source, const FileReport& report) {
  const std::string out = Render(format, source, report);
  Expect(out == Render(format, source, report), "the same report gives the same bytes");
  Expect(ValidateUtf8(out) == std::string_view::npos, "output is UTF-8");
  if (out.starts_with('{') || out.starts_with('[')) {
    Expect(nlohmann::json::accept(out), "JSON parses");
  }
  if (out.starts_with("<?xml")) Expect(XmlChecker::Check(out).empty(), "XML is well-formed");
  ExpectNoControls(out);
}

// Two of the formats, chosen by the file's bytes: all of them would take most of the time.
inline void CheckFormats(const Source& source, const FileReport& report) {
  const auto formats = Formats();
  const size_t hash = std::hash<std::string_view>()(source.text);
  CheckFormat(formats[hash % formats.size()], source, report);
  CheckFormat(formats[hash / formats.size() % formats.size()], source, report);
}

// The place of `offset` counted the slow way: line and column from 1, in code points.
inline std::pair<size_t, size_t> SlowPlace(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t line = static_cast<size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  size_t at = line == 1 ? 0 : before.rfind('\n') + 1;
  if (line == 1 && text.starts_with("\xEF\xBB\xBF")) at = std::min<size_t>(3, offset);
  size_t column = 1;
  for (; at < offset; ++column) at += DecodeUtf8(text, at).size;
  return {line, column};
}

// The JSON report names the places that the findings have.
inline void CheckPlaces(const Source& source, const FileReport& report) {
  const auto json = nlohmann::json::parse(Render(*FindFormat("json"), source, report));
  const auto& found = json.at("diagnostics");
  Expect(found.size() == report.diagnostics.size(), "each finding is reported once");
  for (size_t i = 0; i < found.size(); ++i) {
    const uint32_t begin = report.diagnostics[i].span.begin;
    // Between CR and LF, and in a byte-order mark, no column is told.
    if (begin < source.BomSize()) continue;
    if (begin > 0 && begin < source.text.size() && source.text[begin] == '\n' &&
        source.text[begin - 1] == '\r') {
      continue;
    }
    const auto [line, column] = SlowPlace(source.text, begin);
    const auto& start = found[i].at("range").at("start");
    Expect(start.at("line") == line && start.at("column") == column, "a place is where it is said");
  }
}

// Under the first mark of a finding stands its caret: what the excerpt shows there is what the file
// holds at the span's beginning. Told for lines of printable ASCII, where each byte is a cell.
inline void CheckExcerpt(const Source& source, const LineMap& lines, Span span) {
  const std::string_view text = source.text;
  const Span line = lines.Line(lines.At(span.begin).line);
  const std::string_view bytes = text.substr(line.begin, line.size());
  std::string out;
  AppendExcerpt(source, lines, span, {}, out);
  const size_t end = out.find('\n');
  Expect(end != out.npos && out.ends_with('\n') && std::count(out.begin(), out.end(), '\n') == 2,
         "an excerpt is a line and its carets");
  const std::string_view shown = std::string_view(out).substr(0, end);
  const std::string_view carets = std::string_view(out).substr(end + 1);
  const size_t caret = carets.find('^');
  Expect(caret != carets.npos, "an excerpt has a caret");
  if (!std::all_of(bytes.begin(), bytes.end(), IsPrintableAscii)) return;
  const size_t bar = shown.find('|') + 2;
  const bool cut = shown.size() > bar && shown.substr(bar).starts_with("…");
  if (span.begin >= line.end) return;  // behind the line's end
  const size_t at = caret + (cut ? std::string_view("…").size() - 1 : 0);
  const char marked = text[span.begin];
  Expect(marked == ' ' || (at < shown.size() && shown[at] == marked), "the caret stands under it");
}

inline void CheckReport(const Source& source, const FileReport& report) {
  const LineMap lines(source.text);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    ExpectSound(source, diagnostic);
    CheckExcerpt(source, lines, diagnostic.span);
  }
  Expect(std::is_sorted(report.diagnostics.begin(), report.diagnostics.end(),
                        [](const Diagnostic& a, const Diagnostic& b) {
                          return std::tie(a.span.begin, a.rule) < std::tie(b.span.begin, b.rule);
                        }),
         "findings come in order");
  for (const StorySummary& story : report.stories) {
    ExpectPlace(source, story.anchor);
    for (const SectionSummary& section : story.sections) {
      ExpectPlace(source, section.label);
      ExpectPlace(source, section.content);
    }
  }
}

inline uint32_t Words(const FileReport& report) {
  uint32_t words = 0;
  for (const StorySummary& story : report.stories) words += story.words;
  return words;
}

// Rule and message of all findings but `without`, sorted: what stays when bytes are moved.
inline std::vector<std::string> Sayings(const FileReport& report, size_t without) {
  std::vector<std::string> said;
  for (size_t i = 0; i < report.diagnostics.size(); ++i) {
    if (i != without) said.push_back(report.diagnostics[i].rule + report.diagnostics[i].message);
  }
  std::sort(said.begin(), said.end());
  return said;
}

// Each safe fix alone takes its finding away, and only that; all together leave none.
inline void CheckFixes(Linter& linter, const Source& source, const FileReport& report) {
  constexpr size_t kTried = 8;  // fixes that are tried alone
  size_t tried = 0;
  if (report.stories.empty()) return;  // broken YAML that is taken for no story hangs on anything
  for (size_t i = 0; i < report.diagnostics.size() && tried < kTried; ++i) {
    const Diagnostic& finding = report.diagnostics[i];
    if (finding.fixes.empty() || finding.fixes[0].applicability != Applicability::kSafe) continue;
    ++tried;
    uint32_t made = 0;
    const Source fixed{source.name,
                       ApplyFixes(source.text, {&finding, 1}, Applicability::kSafe, made)};
    const FileReport after = linter.Lint(fixed);
    Expect(made == 1, "a fix can be made");
    Expect(Words(after) == Words(report), "a safe fix leaves spoken words alone");
    Expect(Sayings(after, after.diagnostics.size()) == Sayings(report, i),
           "a fix removes its finding and no other");
  }
  if (tried == 0) return;
  Source source_fixed = source;
  FileReport fixed;
  FixFile(
      source_fixed, Applicability::kSafe, [&](const Source& file) { return linter.Lint(file); },
      fixed);
  Expect(CountFixes(fixed.diagnostics).safe == 0, "what can be fixed is");
  Expect(Words(fixed) == Words(report), "safe fixes leave spoken words alone");
}

inline FileReport CheckLint(Linter& linter, const Source& source) {
  constexpr size_t kExplained = 2000;  // bytes up to which the slower `show` is tried too
  const FileReport report = linter.Lint(source);
  CheckReport(source, report);
  Expect(linter.Lint(source).diagnostics == report.diagnostics, "linting twice finds the same");
  const Source shown = report.secrets.empty() ? source : Covered(source, report.secrets);
  CheckFormats(shown, report);
  CheckPlaces(shown, report);
  if (source.text.size() < kExplained) {
    ExplainFile(source, BuiltinRules(), linter.settings, linter.patterns);
  }
  CheckFixes(linter, source, report);
  return report;
}

}  // namespace starlint
