// Secrets are found in all of a file and shown in none of a report.
#include "lint/secrets.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

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

TEST(SecretsTest, NoPartOfAReportHoldsOne) {
  const FileReport report = Lint(kText, Only({"confidential-detail", "placeholder"}));
  ASSERT_EQ(report.stories.size(), 1U);
  EXPECT_EQ(report.stories[0].title, "The key *********************");
  size_t placeholders = 0;
  for (const Diagnostic& found : report.diagnostics) {
    if (found.rule != "placeholder") continue;
    ++placeholders;
    EXPECT_EQ(found.message, "\"[*********************]\" is a blank that was never filled in.");
  }
  EXPECT_EQ(placeholders, 1U);
}

TEST(SecretsTest, WhatIsShownOfTheFileIsCoveredToTheByte) {
  const Source source{"a.md", std::string(kText)};
  const std::optional<Source> covered =
      CoveredSource(source, Lint(kText, Only({"confidential-detail"})));
  ASSERT_TRUE(covered);
  EXPECT_EQ(covered->text.size(), source.text.size());
  EXPECT_EQ(covered->text,
            "---\ntitle: The key *********************\nowner: ina@hartnell.example\n---\n"
            "<!-- the password is ************* -->\n\n"
            "S: [*********************] was set.\n\nA: b\n\n    pass ************\n\nR: c\n");
}

TEST(SecretsTest, AFileWithoutIsShownAsItIs) {
  constexpr std::string_view kContact = "S: ina@hartnell.example\nR: b\n";
  const Source source{"a.md", std::string(kContact)};
  EXPECT_FALSE(CoveredSource(source, Lint(kContact, Only({"confidential-detail"}))));
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
