// Whatever bytes a story, a path or a message holds, each format stays what it promises to be: JSON
// that parses, XML that is well-formed, a command or a finding a line.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "render/format.h"
#include "rule/rule_set.h"
#include "tests/render/xml_checker.h"

namespace starlint {
namespace {

constexpr std::string_view kPieces[] = {"a",
                                        "b ",
                                        "\n",
                                        "\r\n",
                                        "\r",
                                        "\t",
                                        "\x1B[0m",
                                        "\x07",
                                        "“",
                                        "😀",
                                        "日",
                                        "%0A",
                                        "%",
                                        "::",
                                        ",",
                                        ":",
                                        "]]>",
                                        "-->",
                                        "<",
                                        "&",
                                        "\"",
                                        "'",
                                        "|",
                                        "`",
                                        "*",
                                        "[x](y)",
                                        "\\",
                                        "\xFF",
                                        "\xE2",
                                        "\x80",
                                        "\xC0",
                                        "e\xCC\x81",
                                        "\xEF\xBF\xBE",
                                        "\xC2\x85",
                                        "\xE2\x80\xA8",
                                        "\xF4\x90"};

class FormatsRandomTest : public testing::TestWithParam<std::string_view> {
 protected:
  uint32_t Below(size_t bound) { return static_cast<uint32_t>(random_() % bound); }

  std::string Text(size_t most) {
    std::string text;
    for (size_t left = random_() % (most + 1); left > 0; --left) {
      text += random_() % 8 == 0 ? std::string(1, static_cast<char>(random_()))
                                 : std::string(kPieces[Below(std::size(kPieces))]);
    }
    return text;
  }

  Span Place(const Source& source) {
    const uint32_t begin = Below(source.text.size() + 1);
    return {begin, begin + Below(source.text.size() - begin + 1)};
  }

  Diagnostic Random(const Source& source, size_t stories) {
    Diagnostic diagnostic;
    diagnostic.rule = random_() % 4 == 0 ? Text(3) : "no-tradeoff";
    diagnostic.severity = static_cast<Severity>(1 + Below(3));
    diagnostic.span = Place(source);
    diagnostic.message = Text(6);
    diagnostic.help = Text(4);
    diagnostic.story = static_cast<int32_t>(Below(stories + 1)) - 1;
    diagnostic.fingerprint = random_();
    if (random_() % 4 == 0) diagnostic.related = {{Text(3), 1, 1, Place(source), Text(4)}};
    if (random_() % 4 == 0) {
      diagnostic.fixes = {{Text(3), Applicability::kSafe, {{Place(source), Text(3)}}}};
    }
    return diagnostic;
  }

  FileReport Report(const Source& source) {
    FileReport report;
    for (uint32_t left = Below(3); left > 0; --left) {
      StorySummary story;
      story.title = Text(5);
      story.anchor = Place(source);
      story.words = Below(100);
      story.sections = {{Part::kAction, Place(source), Place(source), Below(100)}};
      report.stories.push_back(story);
    }
    for (int i = 0; i < 10; ++i) {
      report.diagnostics.push_back(Random(source, report.stories.size()));
    }
    return report;
  }

  std::mt19937 random_{7};
};

bool IsPrintable(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    const CodePoint code_point = DecodeUtf8(line, at);
    if (!code_point.valid || IsControl(code_point.value)) return false;
    at += code_point.size;
  }
  return true;
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(lines.back().size() + 1, text.size()));
  }
  return lines;
}

// Cells of a row of a table: bars that no backslash is before.
size_t Bars(std::string_view row) {
  size_t bars = 0;
  for (size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\') {
      ++at;
    } else {
      bars += row[at] == '|' ? 1 : 0;
    }
  }
  return bars;
}

// What is wrong with `out`, empty when nothing is.
std::string Fault(std::string_view format, const std::string& out, size_t stories) {
  for (const std::string_view json : {"json", "sarif", "gitlab", "rdjson"}) {
    if (format == json) return nlohmann::json::accept(out) ? "" : "no JSON";
  }
  if (format == "junit" || format == "checkstyle") return XmlChecker::Check(out);
  size_t rows = 0;
  for (const std::string& line : Lines(out)) {
    if (format != "github" && !IsPrintable(line)) return "not printable: " + line;
    if (format == "github" && !line.starts_with("::")) return "no command: " + line;
    if (format == "concise" && !line.ends_with("]")) return "no finding: " + line;
    if (format == "markdown" && line.starts_with("|")) {
      ++rows;
      if (Bars(line) != 6) return "no row of the table: " + line;
    }
  }
  if (format == "markdown" && stories > 0 && rows != stories + 2) return "not a row a story";
  return {};
}

TEST_P(FormatsRandomTest, NoBytesBreakIt) {
  RenderStyle style;
  style.rules = &BuiltinRules();
  for (int round = 0; round < 20; ++round) {  // ten findings a round, ten formats: 2,000
    const auto renderer = FindFormat(GetParam())->make(style);
    const Source source{Text(4) + "x", Text(80)};
    const FileReport report = Report(source);
    RunTotals totals;
    for (const Diagnostic& diagnostic : report.diagnostics) totals.Add(diagnostic);
    std::string out;
    renderer->File(source, report, out);
    renderer->Finish(totals, out);
    ASSERT_EQ(Fault(GetParam(), out, report.stories.size()), "") << out;
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, FormatsRandomTest, testing::ValuesIn([] {
                           std::vector<std::string_view> names;
                           for (const Format& format : Formats()) names.push_back(format.name);
                           return names;
                         }()),
                         [](const auto& param) { return std::string(param.param); });

}  // namespace
}  // namespace starlint
