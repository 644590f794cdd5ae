#include "lint/baseline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace starlint {
namespace {

FileReport With(std::vector<std::pair<std::string, uint64_t>> findings) {
  FileReport report;
  for (auto& [rule, fingerprint] : findings) {
    Diagnostic diagnostic;
    diagnostic.rule = rule;
    diagnostic.fingerprint = fingerprint;
    report.diagnostics.push_back(diagnostic);
  }
  return report;
}

constexpr std::string_view kText =
    "{\"starlint-baseline\": 1, \"findings\": [\n"
    "  {\"fingerprint\": \"000000000000002a\", \"rule\": \"filler\", \"path\": \"a "
    "\\\"b\\\".md\"},\n"
    "  {\"fingerprint\": \"ffffffffffffffff\", \"rule\": \"blame\", \"path\": \"c.md\"}\n"
    "]}\n";

TEST(BaselineTest, IsWrittenAnEntryALineAscending) {
  BaselineWriter writer;
  EXPECT_EQ(writer.Text(), "{\"starlint-baseline\": 1, \"findings\": []}\n");
  writer.Add("c.md", With({{"blame", UINT64_MAX}}));
  writer.Add("a \"b\".md", With({{"filler", 42}}));
  EXPECT_EQ(writer.Text(), kText);
}

// What is left of `report`, then how much was known.
std::string Left(Baseline& baseline, FileReport report) {
  baseline.Filter(report);
  std::string out;
  for (const Diagnostic& d : report.diagnostics) out += d.rule + " ";
  return out + std::to_string(report.baselined);
}

TEST(BaselineTest, TakesOutWhatItKnows) {
  Problems problems;
  auto baseline = Baseline::Read({"base.json", std::string(kText)}, problems);
  ASSERT_TRUE(baseline.has_value());
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(Left(*baseline, With({{"filler", 42}, {"filler", 43}})), "filler 1");
  const auto looked = [](std::string_view rule, std::string_view path) {
    return rule == "filler" || path == "c.md";
  };
  EXPECT_EQ(baseline->Stale([](std::string_view, std::string_view) { return false; }).size(), 0U);
  const std::vector<Diagnostic> stale = baseline->Stale(looked);
  ASSERT_EQ(stale.size(), 1U);
  EXPECT_EQ(stale[0].rule, "stale-baseline");
  EXPECT_EQ(stale[0].severity, Severity::kInfo);
  EXPECT_EQ(stale[0].message, "The baseline knows a finding of 'blame' in 'c.md' that is gone.");
  EXPECT_EQ(kText.substr(stale[0].span.begin, stale[0].span.size()), "ffffffffffffffff");
}

TEST(BaselineTest, KeepsWhatWasNotLookedFor) {
  Problems problems;
  const auto old = Baseline::Read({"base.json", std::string(kText)}, problems);
  ASSERT_TRUE(old.has_value());
  BaselineWriter writer;
  writer.Add("d.md", With({{"filler", 1}}));
  const auto looked = [](std::string_view, std::string_view path) { return path == "c.md"; };
  EXPECT_EQ(writer.Keep(*old, looked), 1U);
  EXPECT_EQ(writer.Text(),
            "{\"starlint-baseline\": 1, \"findings\": [\n"
            "  {\"fingerprint\": \"000000000000002a\", \"rule\": \"filler\", \"path\": \"a "
            "\\\"b\\\".md\"},\n"
            "  {\"fingerprint\": \"0000000000000001\", \"rule\": \"filler\", \"path\": \"d.md\"}\n"
            "]}\n");
}

std::string Complaints(std::string_view text) {
  Problems problems;
  EXPECT_FALSE(Baseline::Read({"base.json", std::string(text)}, problems).has_value());
  std::string out;
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.rule, "baseline");
    EXPECT_EQ(problem.severity, Severity::kError);
    EXPECT_EQ(problem.span, (Span{0, static_cast<uint32_t>(text.size())}));
    out += problem.message + "\n";
  }
  return out;
}

TEST(BaselineTest, SaysWhatIsWrong) {
  EXPECT_EQ(Complaints(""), "The baseline is not the JSON that starlint writes.\n");
  EXPECT_EQ(Complaints("[1]"), "The baseline is not the JSON that starlint writes.\n");
  EXPECT_EQ(Complaints("{\"findings\": []}"),
            "The baseline lacks \"starlint-baseline\": 1 or its \"findings\".\n");
  EXPECT_EQ(Complaints("{\"starlint-baseline\": 2, \"findings\": []}"),
            "The baseline lacks \"starlint-baseline\": 1 or its \"findings\".\n");
  EXPECT_EQ(Complaints("{\"starlint-baseline\": 1, \"findings\": [{\"fingerprint\": \"12\"}, 7]}"),
            "A fingerprint of the baseline is '12', not 16 hex digits.\n"
            "A fingerprint of the baseline is '', not 16 hex digits.\n");
}

TEST(BaselineTest, WhatItHoldsIsPrintable) {
  EXPECT_EQ(Complaints(R"({"starlint-baseline": 1, "findings": [{"fingerprint": "1\u00002"}]})"),
            "A fingerprint of the baseline is '1<U+0000>2', not 16 hex digits.\n");
  Problems problems;
  auto baseline = Baseline::Read({"known.json", R"({"starlint-baseline": 1, "findings": [
          {"fingerprint": "18b06164bf366740", "rule": "a\u0000", "path": "b\u0000"}]})"},
                                 problems);
  ASSERT_TRUE(baseline);
  const std::vector<Diagnostic> stale = baseline->Stale(
      [](std::string_view, std::string_view path) { return path == std::string_view("b\0", 2); });
  ASSERT_EQ(stale.size(), 1U);
  EXPECT_EQ(stale[0].message,
            "The baseline knows a finding of 'a<U+0000>' in 'b<U+0000>' that is gone.");
}

}  // namespace
}  // namespace starlint
