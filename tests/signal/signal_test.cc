#include "signal/signal.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "rule/rule_set.h"
#include "signal/signal_builder.h"
#include "story/sentences.h"

namespace starlint {
namespace {

Story Read(std::string_view text) {
  Story story;
  AppendSentences(text, {0, static_cast<uint32_t>(text.size())}, Part::kAction, false, story);
  story.sections.push_back({Part::kAction,
                            PartSet{Part::kAction},
                            {},
                            0,
                            static_cast<uint32_t>(story.sentences.size()),
                            0});
  return story;
}

// For each sentence a letter for each signal of `table` that it carries, parted by '|'.
std::string Carried(const SignalTable& table, std::string_view text) {
  const Story story = Read(text);
  const StorySignals found = FindSignals(table, text, story);
  std::string out;
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    if (i > 0) out += '|';
    for (size_t s = 0; s < table.signals.size(); ++s) {
      if (found.Has(i, s)) out += table.signals[s].name;
    }
  }
  return out;
}

TEST(SignalTest, FindsSignalsByName) {
  SignalBuilder builder;
  builder.AddSignal("blame", "x", false);
  builder.AddSignal("praise", "y", false);
  const SignalTable table = builder.View();
  EXPECT_EQ(table.Find("blame"), 0);
  EXPECT_EQ(table.Find("praise"), 1);
  for (const std::string_view name : {"", "blam", "blames", "a", "z"}) {
    EXPECT_EQ(table.Find(name), std::nullopt) << name;
  }
}

TEST(SignalTest, PhrasesDecideWhatIsNotLearned) {
  SignalBuilder builder;
  const uint16_t a = builder.AddSignal("a", "", false);
  const uint16_t b = builder.AddSignal("b", "", false);
  EXPECT_EQ(builder.AddPhrase("I", a, false), "");
  EXPECT_EQ(builder.AddPhrase("so I", a, true), "");
  EXPECT_EQ(builder.AddPhrase("instead of", b, false), "");
  const SignalTable table = builder.View();
  EXPECT_EQ(Carried(table,
                    "I did it instead of that. It fell so I left. It took I so I left instead "
                    "of you. Nothing."),
            "ab||ab|");
  const Story story = Read("I did. It fell.");
  const StorySignals found = FindSignals(table, "I did. It fell.", story);
  EXPECT_EQ(found.Score(0, a), kCertain);
  EXPECT_EQ(found.Score(0, b), -kCertain);
  EXPECT_EQ(found.Score(1, a), -kCertain);
}

TEST(SignalTest, CuesDecideWhatIsLearned) {
  SignalBuilder builder;
  const uint16_t a = builder.AddSignal("a", "", true);
  EXPECT_EQ(builder.AddCue(a, "<bias>", -1), "");
  EXPECT_EQ(builder.AddCue(a, "instead of", 2), "");
  EXPECT_EQ(builder.AddCue(a, "instead", -0.5F), "");
  EXPECT_EQ(builder.AddCue(a, "^ no", -4), "");
  const SignalTable table = builder.View();
  constexpr std::string_view kText = "Did this instead of that. No use instead of that. Other.";
  const Story story = Read(kText);
  const StorySignals found = FindSignals(table, kText, story);
  EXPECT_EQ(found.Score(0, a), 0.5F);
  EXPECT_EQ(found.Score(1, a), -3.5F);
  EXPECT_EQ(found.Score(2, a), -1);
  EXPECT_EQ(Carried(table, kText), "a||");
}

TEST(SignalTest, CountsDistinctPhrases) {
  SignalBuilder builder;
  const uint16_t a = builder.AddSignal("a", "", false);
  for (const char* phrase : {"x", "y", "(z|w)", "v"}) {
    EXPECT_EQ(builder.AddPhrase(phrase, a, false), "");
  }
  const SignalTable table = builder.View();
  constexpr std::string_view kText = "x x x. X y. Z w. X y z v. None.";
  const Story story = Read(kText);
  const StorySignals found = FindSignals(table, kText, story);
  std::string counts;
  for (size_t i = 0; i < story.sentences.size(); ++i) counts += std::to_string(found.Phrases(i, a));
  EXPECT_EQ(counts, "12130");
}

TEST(SignalTest, PhrasesOfASignalThatIsNotLearnedAreNoFeatures) {
  SignalBuilder builder;
  const uint16_t learned = builder.AddSignal("learned", "", true);
  const uint16_t plain = builder.AddSignal("plain", "", false);
  for (const uint16_t signal : {learned, plain}) {
    EXPECT_EQ(builder.AddPhrase("alpha", signal, false), "");
    EXPECT_EQ(builder.AddPhrase("beta", signal, true), "");
  }
  EXPECT_EQ(builder.AddCue(learned, "<phrases learned 1>", 4), "");
  EXPECT_EQ(builder.AddCue(learned, "<mask learned>", 8), "");
  EXPECT_EQ(builder.AddCue(learned, "<phrases plain 1>", 16), "");
  EXPECT_EQ(builder.AddCue(learned, "<mask plain>", 32), "");
  const SignalTable table = builder.View();
  constexpr std::string_view kText = "Alpha it is. Beta it is. Gamma it is.";
  const StorySignals found = FindSignals(table, kText, Read(kText));
  EXPECT_EQ(found.Score(0, learned), 4);
  EXPECT_EQ(found.Score(1, learned), 8);
  EXPECT_EQ(found.Score(2, learned), 0);
  EXPECT_EQ(found.Score(0, plain), kCertain);
  EXPECT_EQ(found.Phrases(0, plain), 1);
}

TEST(SignalTest, PhrasesDoNotRunOverSentences) {
  SignalBuilder builder;
  const uint16_t a = builder.AddSignal("a", "", false);
  EXPECT_EQ(builder.AddPhrase("it over", a, false), "");
  EXPECT_EQ(Carried(builder.View(), "I got it. Over there. I got it over."), "||a");
}

TEST(SignalTest, BuiltInSignalsAreAscendingAndFound) {
  const SignalTable& table = BuiltinRules().signals;
  for (size_t i = 0; i < table.signals.size(); ++i) {
    EXPECT_EQ(table.Find(table.signals[i].name), i);
    EXPECT_NE(table.signals[i].means, "") << table.signals[i].name;
  }
}

}  // namespace
}  // namespace starlint
