#include "signal/user_signals.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "signal/signal_builder.h"
#include "story/sentences.h"

namespace starlint {
namespace {

constexpr uint8_t kA = 0;
constexpr uint8_t kB = 1;

// `signal[words]`, `-` before it for an exception, for each hit in `text`, one sentence.
std::string Hits(const UserSignals& user, std::string_view text) {
  std::string out;
  for (const UserSignals::Hit& hit : user.Find(text, {0, static_cast<uint32_t>(text.size())})) {
    out += (hit.except ? "-" : "") + std::to_string(hit.signal) + "[" +
           std::string(text.substr(hit.words.begin, hit.words.size())) + "]";
  }
  return out;
}

TEST(UserSignalsTest, FindsPhrasesAndExceptions) {
  UserSignals user;
  EXPECT_EQ(user.Add("(gave|give) up", kA, false), "");
  EXPECT_EQ(user.Add("up on me", kA, true), "");
  EXPECT_EQ(user.Add("on me", kB, false), "");
  user.Finish();
  EXPECT_EQ(Hits(user, "We gave up."), "0[gave up]");
  EXPECT_EQ(Hits(user, "They GIVE-up on you."), "0[GIVE-up]");
  EXPECT_EQ(Hits(user, "They gave up on me."), "-0[up on me]1[on me]");
  EXPECT_EQ(Hits(user, "Sum it up on me."), "-0[up on me]1[on me]");
  // Where a phrase is left, the exception elsewhere has nothing to say.
  EXPECT_EQ(Hits(user, "I give up what they gave up on me."), "0[give up]1[on me]");
  EXPECT_EQ(Hits(user, "Nothing of it."), "");
}

TEST(UserSignalsTest, LooksAtOneSentence) {
  UserSignals user;
  EXPECT_EQ(user.Add("gave up", kA, false), "");
  user.Finish();
  constexpr std::string_view kText = "We gave up. We won.";
  EXPECT_EQ(user.Find(kText, {0, 11}), (std::vector<UserSignals::Hit>{{kA, false, {3, 10}}}));
  EXPECT_TRUE(user.Find(kText, {0, 7}).empty());
  EXPECT_TRUE(user.Find(kText, {12, 19}).empty());
}

TEST(UserSignalsTest, SaysWhatIsWrongWithAPhrase) {
  UserSignals user;
  EXPECT_EQ(user.Add("(a", kA, false), "A '(' is not closed.");
  EXPECT_EQ(user.Add("~", kA, true), "The phrase can match without a word of its own.");
}

TEST(UserSignalsTest, WithoutPhrasesNothingIsFound) {
  UserSignals user;
  user.Finish();
  EXPECT_EQ(Hits(user, "We gave up."), "");
}

TEST(UserSignalsTest, TheUsersWordIsFinal) {
  SignalBuilder builder;
  const uint16_t a = builder.AddSignal("a", "", true);
  const uint16_t b = builder.AddSignal("b", "", true);
  builder.AddCue(a, "<bias>", -1);
  builder.AddCue(a, "sure", 10);
  builder.AddCue(a, "never", -8);
  builder.AddCue(b, "<bias>", 0.5F);
  builder.AddPhrase("sure", a, false);
  const SignalTable table = builder.View();

  UserSignals user;
  EXPECT_EQ(user.Add("gave up", kA, false), "");
  EXPECT_EQ(user.Add("gave up on me", kA, true), "");
  user.Finish();

  constexpr std::string_view kText =
      "It gave up. Sure it gave up. Sure. Sure they gave up on me. They never gave up on me.";
  Story story;
  AppendSentences(kText, {0, static_cast<uint32_t>(kText.size())}, Part::kAction, false, story);
  ASSERT_EQ(story.sentences.size(), 5U);
  StorySignals signals = FindSignals(table, kText, story);
  const StorySignals before = signals;
  user.Adjust(kText, story, signals);

  EXPECT_EQ(signals.Score(0, kA), kCertain);
  EXPECT_EQ(signals.Score(1, kA), 9);  // surer than that already
  EXPECT_EQ(signals.Score(2, kA), 9);  // not the user's business
  EXPECT_EQ(signals.Score(3, kA), -kCertain);
  EXPECT_EQ(signals.Score(4, kA), -9);
  std::string phrases;
  for (size_t i = 0; i < 5; ++i) phrases += std::to_string(signals.Phrases(i, kA));
  EXPECT_EQ(phrases, "11100");
  for (size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(signals.Score(i, kB), before.Score(i, kB)) << i;
    EXPECT_EQ(signals.Phrases(i, kB), 0) << i;
  }
}

}  // namespace
}  // namespace starlint
