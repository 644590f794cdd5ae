#include "check/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/markdown.h"
#include "rule/rule_set.h"
#include "story/read_stories.h"

namespace starlint {
namespace {

constexpr std::string_view kMetrics[] = {"latency", "timeout", "incident", "page",
                                         "cost",    "* time",  "* rate",   "order"};

// `[as written] role value unit metric`, a line for each figure of a Result that says `text`.
std::string Figures(std::string_view text) {
  constexpr std::string_view kRoles[] = {"is", "from", "to", "by"};
  constexpr std::string_view kUnits[] = {"", " %", " x", " s", " B", " $"};
  const Source source{"a.md", "Situation: It ran.\n\nResult: " + std::string(text) + "\n"};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const std::vector<Story> stories = ReadStories(document, BuiltinRules().vocabulary).stories;
  const std::string& prose = document.prose.text();
  std::string out;
  for (const Figure& figure : FiguresOf(prose, stories.at(0), kMetrics)) {
    std::string value = std::to_string(figure.value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.ends_with('.')) value.pop_back();
    out += "[" + prose.substr(figure.text.begin, figure.text.size()) + "] " +
           std::string(kRoles[static_cast<size_t>(figure.role)]) + " " + value +
           std::string(kUnits[static_cast<size_t>(figure.unit)]) + " " + figure.metric + "\n";
  }
  return out;
}

TEST(FiguresTest, BeforeAndAfter) {
  EXPECT_EQ(Figures("P95 latency fell from 900 ms to 0.3 seconds."),
            "[900 ms] from 0.9 s p95 latency\n"
            "[0.3 seconds] to 0.3 s p95 latency\n");
  EXPECT_EQ(Figures("Latency went from about 900 to 300ms."),
            "[900] from 0.9 s latency\n"
            "[300ms] to 0.3 s latency\n");
  EXPECT_EQ(Figures("Incidents fell from twelve to 3 a month."),
            "[twelve] from 12 incident\n"
            "[3] to 3 incident\n");
}

TEST(FiguresTest, Changes) {
  EXPECT_EQ(Figures("Timeouts fell by about 60 % and p99 latency by 40%."),
            "[60 %] by 60 % timeout\n"
            "[40%] by 40 % p99 latency\n");
  EXPECT_EQ(Figures("We saw 45% fewer timeouts and 30% lower latency."),
            "[45%] by 45 % timeout\n"
            "[30%] by 30 % latency\n");
  EXPECT_EQ(Figures("Timeouts fell by 60\u202F%."), "[60\u202F%] by 60 % timeout\n");
  EXPECT_EQ(Figures("Timeouts fell by 60  %."), "[60  %] by 60 % timeout\n");
  EXPECT_EQ(Figures("Latency fell to 40\u00A0ms."), "[40\u00A0ms] to 0.04 s latency\n");
  EXPECT_EQ(Figures("I cut the build time 40 percent."), "[40 percent] by 40 % build time\n");
  EXPECT_EQ(Figures("A 3x drop in latency."), "[3x] by 3 x latency\n");
}

TEST(FiguresTest, CountsMoneyAndTimes) {
  EXPECT_EQ(Figures("We had 12 open incidents."), "[12] is 12 incident\n");
  EXPECT_EQ(Figures("It cost us 1.5 million orders."), "[1.5 million] is 1500000 order\n");
  EXPECT_EQ(Figures("The cost was $4,000."), "[$4,000] is 4000 $ cost\n");
  EXPECT_EQ(Figures("The cost was €20k."), "[€20k] is 20000 $ cost\n");
  EXPECT_EQ(Figures("Deploy time is 2 hours."), "[2 hours] is 7200 s deploy time\n");
  EXPECT_EQ(Figures("The error rate was 4 %."), "[4 %] is 4 % error rate\n");
}

TEST(FiguresTest, WhatIsSurelyNoMeasuredValueIsLeftOut) {
  for (const std::string_view text :
       {"Latency fell in 2019.", "Latency fell within two weeks.", "Latency is fine in version 2.",
        "Latency was 5-7 ms.", "HTTP 500 latency.", "Seven people looked at it.",
        "We had 3 engineers.", "The time was 3 s.", "p95 latency", "One page of 40.",
        "It was 10:30 and latency rose."}) {
    EXPECT_EQ(Figures(text), "") << text;
  }
}

}  // namespace
}  // namespace starlint
