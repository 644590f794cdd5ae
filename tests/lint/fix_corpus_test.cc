// Every fix that is offered, made: over the files of the corpus and over the rules' examples in all
// forms. What a fix takes away must be gone, and nothing else may be lost.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "lint/examples.h"
#include "lint/fix.h"
#include "lint/lint.h"
#include "lint/story_file.h"
#include "rule/rule_set.h"
#include "tests/paths.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMissing = "missing-section";

// With `rule` alone; a blank that stands for a part is the business of placeholder.
FileReport Lint(const Source& source, std::string_view rule) {
  static PatternCache patterns;  // compiled once for all files
  Settings settings = DefaultSettings(BuiltinRules());
  std::erase_if(settings.rules, [rule](const ActiveRule& active) {
    return active.rule->id != rule && active.rule->id != "placeholder";
  });
  return LintFile(source, BuiltinRules(), settings, patterns);
}

std::vector<Source> Corpus() {
  std::vector<Source> sources;
  for (const char* directory : {"tests/corpus", "tests/banks", "docs/examples"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(kSourceDir) / directory)) {
      if (!entry.is_regular_file() || entry.path().extension() == ".expected") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      sources.push_back(
          {entry.path().string(), std::string(std::istreambuf_iterator<char>(in), {})});
    }
  }
  return sources;
}

std::vector<Source> ExamplesOf(std::string_view id, Form form) {
  std::vector<Source> sources;
  const Rule* rule = BuiltinRules().Find(id);
  for (const Example& example : rule->examples.bad) {
    if (SuitsForm(*rule, example, form)) {
      sources.push_back(WriteFor(*rule, example, form).front().source);
    }
  }
  return sources;
}

// The title of each story, if it has one before its fix, and the words of each of its parts,
// without parts that are blank.
std::string Told(const FileReport& report, const FileReport& before) {
  std::string told;
  for (const StorySummary& story : report.stories) {
    const auto at = static_cast<size_t>(&story - report.stories.data());
    const bool titled = at < before.stories.size() && !before.stories[at].title.empty();
    told += (titled ? story.title : "") + ":";
    for (const SectionSummary& section : story.sections) {
      if (section.words <= 1) continue;  // TODO is a word
      told += " " + std::string(PartKey(section.part)) + " " + std::to_string(section.words);
    }
    told += "\n";
  }
  return told;
}

bool Says(const FileReport& report, const Diagnostic& finding) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [&](const Diagnostic& other) {
                       return other.rule == finding.rule && other.story == finding.story &&
                              other.message == finding.message;
                     });
}

// Makes each fix of `rule` in `source` by itself; how many there were.
size_t TryFixes(const Source& source, std::string_view rule) {
  const FileReport before = Lint(source, rule);
  size_t tried = 0;
  for (const Diagnostic& finding : before.diagnostics) {
    if (finding.rule != rule || finding.fixes.empty()) continue;
    ++tried;
    uint32_t made = 0;
    Source fixed = source;
    fixed.text =
        ApplyFixes(source.text, std::span(&finding, 1), finding.fixes.front().applicability, made);
    EXPECT_EQ(made, 1U) << source.name;
    const FileReport after = Lint(fixed, rule);
    EXPECT_FALSE(Says(after, finding)) << source.name << ": " << finding.message << "\n"
                                       << fixed.text;
    if (rule == "filler") continue;
    EXPECT_EQ(Told(after, before), Told(before, before)) << source.name << "\n" << fixed.text;
  }
  return tried;
}

// `source` without the lines of one section each, from its label's to the next label's.
std::vector<Source> WithoutOneSection(const Source& source) {
  std::vector<Source> cut;
  const FileReport report = Lint(source, kMissing);
  for (const StorySummary& story : report.stories) {
    for (size_t i = 0; i < story.sections.size(); ++i) {
      const bool last = i + 1 == story.sections.size();
      const uint32_t next =
          last ? story.sections[i].content.end : story.sections[i + 1].label.begin;
      const size_t begin = LineBegin(source.text, story.sections[i].label.begin);
      const size_t end = last ? NextLine(source.text, next) : LineBegin(source.text, next);
      if (end <= begin) continue;
      Source less = source;
      less.name = "without " + std::string(PartKey(story.sections[i].part)) + ": " + source.name;
      less.text.erase(begin, end - begin);
      cut.push_back(std::move(less));
    }
  }
  return cut;
}

TEST(FixCorpusTest, AMissingSectionIsThereAndNothingElseChanged) {
  size_t tried = 0;
  for (const Source& source : Corpus()) {
    tried += TryFixes(source, kMissing);
    for (const Source& less : WithoutOneSection(source)) tried += TryFixes(less, kMissing);
  }
  EXPECT_GE(tried, 300U);
}

// A part that stands in a table, or behind another on its line, is left to its author.
TEST(FixCorpusTest, MissingSectionsOfExamplesInEachForm) {
  const std::set<std::string_view> none = {"columns", "html_table", "pipes", "table"};
  for (const Form form : Forms()) {
    size_t tried = 0;
    for (const Source& source : ExamplesOf(kMissing, form)) {
      tried += TryFixes(source, kMissing);
    }
    EXPECT_EQ(tried, none.contains(ToString(form)) ? 0U : 3U) << ToString(form);
  }
}

}  // namespace
}  // namespace starlint
