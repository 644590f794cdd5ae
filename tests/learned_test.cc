// What is learned must be what the trainer makes of what stands in the tree, and the page on
// accuracy must speak of it. Training takes longer than a test may, so marks of the files are
// compared.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "cmd/rule_files.h"
#include "tests/paths.h"

namespace starlint {
namespace {

const std::string kRoot = kSourceDir;

std::string Read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The word behind the first occurrence of `before` in `text`.
std::string WordBehind(const std::string& text, std::string_view before) {
  const size_t at = text.find(before);
  if (at == std::string::npos) return "nothing";
  const size_t begin = at + before.size();
  return text.substr(begin, text.find_first_of(" .\n", begin) - begin);
}

TEST(LearnedTest, CuesAreThoseOfTheCorpus) {
  EXPECT_EQ(WordBehind(Read(kRoot + "/rules/judgements.tsv"), "from the inputs "),
            LearningInputs(kRoot + "/rules"))
      << "run ./dev train, then ./dev judge";
}

TEST(LearnedTest, ThePageOnAccuracySpeaksOfTheCues) {
  EXPECT_EQ(WordBehind(Read(kRoot + "/docs/accuracy.md"), "Of the learned files "),
            LearnedFiles(kRoot + "/rules"))
      << "run ./dev judge";
}

TEST(LearnedTest, CuesStayWithinWhatCanBeRead) {
  size_t lines = 0;
  for (const Source& file : ReadFiles(kRoot + "/rules/signals", ".cues")) {
    EXPECT_TRUE(file.text.starts_with("# " + FileStem(file.name) + ": ")) << file.name;
    lines += static_cast<size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
  }
  EXPECT_LT(lines, 12000U);
}

}  // namespace
}  // namespace starlint
