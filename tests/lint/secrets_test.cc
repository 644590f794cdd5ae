// Secrets are found in all of a file and shown in none of a report.
#include "lint/secrets.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"

namespace starlint {
namespace {

constexpr std::string_view kText =
    "---\ntitle: The key crm_live_9fPuffin2231\nowner: ina@hartnell.example\n---\n"
    "<!-- the password is Walrus-Tin-42 -->\n\n"
    "S: [crm_live_9fPuffin2231] was set.\n\nA: b\n\n    pass Winter_2023x\n\nR: c\n";

Settings Only(std::initializer_list<std::string_view> ids) {
  Settings settings;
  for (const std::string_view id : ids) {
    settings.rules.push_back(ActiveRule::Of(*BuiltinRules().Find(id)));
  }
  return settings;
}

FileReport Lint(std::string_view text, const Settings& settings) {
  PatternCache patterns;
  return LintFile({"a.md", std::string(text)}, BuiltinRules(), settings, patterns);
}

std::string Dump(std::string_view text, const FileReport& report) {
  std::string out;
  for (const Diagnostic& found : report.diagnostics) {
    out += std::string(ToString(found.severity)) + " [" +
           std::string(text.substr(found.span.begin, found.span.size())) + "] " +
           std::to_string(found.story) + " " + found.message + "\n";
  }
  return out;
}

TEST(SecretsTest, FrontMatterCommentsAndCodeAreLookedAt) {
  EXPECT_EQ(Dump(kText, Lint(kText, Only({"confidential-detail"}))),
            "error [crm_live_9fPuffin2231] 0 A key stands in this file.\n"
            "warning [ina@hartnell.example] 0 An e-mail address stands in this file.\n"
            "error [Walrus-Tin-42] 0 A password stands in this file.\n"
            "error [crm_live_9fPuffin2231] 0 A key stands in this file.\n"
            "error [Winter_2023x] 0 A password stands in this file.\n");
}

// A plain word or a short one would be found in what it is no secret of.
TEST(SecretsTest, OneToldOnceIsFoundWhereItStandsAgainAsAWord) {
  constexpr std::string_view text =
      "S: I set Walrus-Tin-42, yWalrus-Tin-42 and Walrus-Tin-423.\n"
      "The password is Walrus-Tin-42.\n\nA: It was Walrus-Tin-42.\n"
      "Then postgres://app:database@db.example took the database.\n\nR: c\n";
  EXPECT_EQ(Dump(text, Lint(text, Only({"confidential-detail"}))),
            "error [Walrus-Tin-42] 0 A password stands in this file.\n"
            "error [Walrus-Tin-42] 0 A password stands in this file.\n"
            "error [Walrus-Tin-42] 0 A password stands in this file.\n"
            "error [database] 0 A password in an address stands in this file.\n");
}

TEST(SecretsTest, NoPartOfAReportHoldsOne) {
  const FileReport report = Lint(kText, Only({"confidential-detail", "placeholder"}));
  ASSERT_EQ(report.stories.size(), 1U);
  EXPECT_EQ(report.stories[0].title, "The key xxxxxxxxxxxxxxxxxxxxx");
  size_t placeholders = 0;
  for (const Diagnostic& found : report.diagnostics) {
    if (found.rule != "placeholder") continue;
    ++placeholders;
    EXPECT_EQ(found.message,
              "\"[xxxxxxxxxxxxxxxxxxxxx]\" is a blank that is still to be filled in.");
  }
  EXPECT_EQ(placeholders, 1U);
}

std::vector<Span> Secrets(std::string_view text, const Settings& settings) {
  PatternCache patterns;
  return ScanBytes({"a.md", std::string(text)}, BuiltinRules(), settings, patterns).secrets;
}

TEST(SecretsTest, WhatIsReadAndShownOfTheFileIsCoveredToTheByte) {
  const Source source{"a.md", std::string(kText)};
  EXPECT_EQ(Covered(source, Secrets(kText, Only({"confidential-detail"}))).text,
            "---\ntitle: The key xxxxxxxxxxxxxxxxxxxxx\nowner: ina@hartnell.example\n---\n"
            "<!-- the password is xxxxxxxxxxxxx -->\n\n"
            "S: [xxxxxxxxxxxxxxxxxxxxx] was set.\n\nA: b\n\n    pass xxxxxxxxxxxx\n\nR: c\n");
}

TEST(SecretsTest, LinesStayWhereTheyAre) {
  EXPECT_EQ(Covered({"a.md", "a\nb c\td"}, std::vector{Span{0, 7}}).text, "x\nx x\tx");
}

TEST(SecretsTest, WhoDoesNotWantToBeToldStillShowsNone) {
  const FileReport report = Lint(kText, Only({"placeholder"}));
  EXPECT_EQ(report.secrets, Secrets(kText, Only({"confidential-detail"})));
  EXPECT_EQ(report.stories[0].title, "The key xxxxxxxxxxxxxxxxxxxxx");
}

TEST(SecretsTest, AFileWithoutIsShownAsItIs) {
  EXPECT_TRUE(Secrets("S: ina@hartnell.example\nR: b\n", Only({"confidential-detail"})).empty());
}

// Marks inside of a secret are gone from what is read, or stand for other bytes.
TEST(SecretsTest, MarksUncoverNothing) {
  for (const char* secret : {"_hunter2secret99_", "hunter2\\&secret99", "~~hunter2secret99~~"}) {
    const std::string text = "# Outage password=" + std::string(secret) + "\n\nS: a\n\nR: TODO b\n";
    EXPECT_EQ(Lint(text, Only({"placeholder"})).stories[0].title.find("secret99"), text.npos);
  }
}

TEST(SecretsTest, EachFindingIsOfTheStoryItStandsIn) {
  constexpr std::string_view kTwo =
      "a@x.example\n\n# One\n\nS: b@x.example\nR: c\n\n# Two\n\nS: d@x.example\nR: e\n";
  EXPECT_EQ(Dump(kTwo, Lint(kTwo, Only({"confidential-detail"}))),
            "warning [a@x.example] 0 An e-mail address stands in this file.\n"
            "warning [b@x.example] 0 An e-mail address stands in this file.\n"
            "warning [d@x.example] 1 An e-mail address stands in this file.\n");
}

TEST(SecretsTest, AFileWithoutAStoryIsNotLookedAt) {
  EXPECT_EQ(Dump("", Lint("password Walrus-Tin-42\n", Only({"confidential-detail"}))), "");
}

TEST(SecretsTest, NamesOfTheUsersOwn) {
  Settings settings = Only({"confidential-detail"});
  settings.confidential = {"Hartnell", "Project Owl"};
  constexpr std::string_view kNames =
      "S: HARTNELL and Hartnells, project owl.\nR: It fell for hartnell.\n";
  EXPECT_EQ(Dump(kNames, Lint(kNames, settings)),
            "warning [HARTNELL] 0 A name you keep to yourself stands in this file.\n"
            "warning [project owl] 0 A name you keep to yourself stands in this file.\n"
            "warning [hartnell] 0 A name you keep to yourself stands in this file.\n");
}

}  // namespace
}  // namespace starlint
