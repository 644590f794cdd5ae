// Whole files of any kind through the linter and every output format.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>

#include "base/text.h"
#include "lint/fix.h"
#include "lint/lint.h"
#include "lint/reading.h"
#include "render/format.h"
#include "tests/fuzz/expect.h"

namespace starlint {
namespace {

constexpr std::array<const char*, 4> kNames = {"a.md", "a.yaml", "a.json", "a.org"};
constexpr size_t kExplained = 2000;  // bytes up to which the slower `show` is tried too

std::string Render(const Format& format, const Source& source, const FileReport& report) {
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

void CheckFormats(const Source& source, const FileReport& report) {
  for (const Format& format : Formats()) {
    const std::string out = Render(format, source, report);
    Expect(out == Render(format, source, report), "the same report gives the same bytes");
    Expect(ValidateUtf8(out) == std::string_view::npos, "output is UTF-8");
    const bool is_json = out.starts_with('{') || out.starts_with('[');
    if (is_json) Expect(nlohmann::json::accept(out), "JSON parses");
    for (size_t i = 0; i < out.size();) {
      const CodePoint point = DecodeUtf8(out, i);
      // XML 1.0 and JSON may hold marks that reorder text; nothing may hold an escape.
      Expect(point.value == '\n' || point.value == '\t' || point.value >= ' ',
             "no control character reaches a terminal");
      i += point.size;
    }
  }
}

uint32_t Words(const FileReport& report) {
  uint32_t words = 0;
  for (const StorySummary& story : report.stories) words += story.words;
  return words;
}

}  // namespace
}  // namespace starlint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  static PatternCache patterns;
  static const Settings settings = DefaultSettings(BuiltinRules());
  if (size == 0) return 0;
  const char* name = kNames[data[0] % kNames.size()];
  Source source{name, std::string(reinterpret_cast<const char*>(data) + 1, size - 1)};
  const auto lint = [&](const Source& file) {
    return LintFile(file, BuiltinRules(), settings, patterns);
  };
  const FileReport report = lint(source);
  for (const Diagnostic& diagnostic : report.diagnostics) ExpectSound(source, diagnostic);
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
  Expect(lint(source).diagnostics == report.diagnostics, "linting twice finds the same");
  CheckFormats(source, report);
  if (size < kExplained) ExplainFile(source, BuiltinRules(), settings, patterns);
  if (CountFixes(report.diagnostics).safe > 0) {
    FileReport fixed;
    FixFile(source, Applicability::kSafe, lint, fixed);
    Expect(Words(fixed) == Words(report), "a safe fix leaves spoken words alone");
    Expect(fixed.diagnostics.size() < report.diagnostics.size(), "a fix removes its finding");
  }
  return 0;
}
