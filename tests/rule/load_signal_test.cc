#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "dump_problems.h"
#include "rule/load.h"

namespace starlint {
namespace {

std::string FaultInSignal(std::string text) {
  const Source source{"s.yaml", std::move(text)};
  Problems problems;
  const bool loaded = LoadSignal(source, problems).has_value();
  EXPECT_EQ(loaded, problems.empty());
  return Dump(problems, source);
}

TEST(LoadSignalTest, ReadsPhrasesAndMasksWithTheirPlaces) {
  const Source source{
      "s.yaml", "signal: mine\nmeans: I act\nphrases:\n  - I\n  - 'I''d'\nexcept:\n  - so I\n"};
  Problems problems;
  const std::optional<SignalFile> file = LoadSignal(source, problems);
  ASSERT_TRUE(file) << Dump(problems, source);
  EXPECT_EQ(file->name, "mine");
  EXPECT_EQ(file->means, "I act");
  std::string patterns;
  for (const SignalFile::Pattern& pattern : file->patterns) {
    patterns += pattern.text + (pattern.mask ? " mask " : " ") +
                std::to_string(pattern.span.begin) + "-" + std::to_string(pattern.span.end) + "\n";
  }
  EXPECT_EQ(patterns, "I 39-40\nI'd 45-51\nso I mask 64-68\n");
}

TEST(LoadSignalTest, Mistakes) {
  EXPECT_EQ(FaultInSignal("- a\n"), "1:1 [-] A signal file is a mapping of keys to values.\n");
  EXPECT_EQ(FaultInSignal("signal: x\nphrases: [a]\n"), "1:1 [s] The key 'means' is missing.\n");
  EXPECT_EQ(FaultInSignal("means: x\n"), "1:1 [m] The key 'signal' is missing.\n");
  EXPECT_EQ(FaultInSignal("signal: [x]\nmeans: y\n"), "1:9 [[] 'signal' must be a single value.\n");
  EXPECT_EQ(FaultInSignal("signal: x\nmeans: y\nphrases: [[a]]\n"),
            "3:11 [[] 'phrases' must be a single value.\n");
  EXPECT_EQ(FaultInSignal("signal: x\nmeans: y\nexcept: {a: b}\n"),
            "3:9 [{] 'except' must be a list.\n");
  EXPECT_EQ(
      FaultInSignal("signal: x\nmeans: y\nphrase: [a]\n"),
      "3:1 [phrase] Unknown key 'phrase'; did you mean 'phrases'? (known keys: signal, means, "
      "learned, tags, phrases, certain, except)\n");
  EXPECT_EQ(
      FaultInSignal("signal: [x\n"),
      "1:9 [[] The bracket '[' is never closed. (close it with ']', or put the text in quotes)\n");
}

TEST(AddSignalTest, PhrasesThatCannotBeReadAreNamedAtTheirPlaces) {
  const Source source{"s.yaml", "signal: x\nmeans: y\nphrases:\n  - (a\n  - b\nexcept: ['?']\n"};
  Problems problems;
  const auto file = LoadSignal(source, problems);
  ASSERT_TRUE(file);
  SignalBuilder builder;
  AddSignal(*file, builder, problems);
  EXPECT_EQ(Dump(problems, source),
            "4:5 [(a] The phrase '(a' cannot be read. A '(' is not closed.\n"
            "6:10 ['?'] The phrase '?' cannot be read. A '?' stands behind nothing.\n");
  EXPECT_EQ(builder.View().signals.size(), 1U);
}

}  // namespace
}  // namespace starlint
