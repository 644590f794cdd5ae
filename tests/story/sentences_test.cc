#include "story/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "dump_story.h"
#include "story/speech.h"

namespace starlint {
namespace {

Story Split(std::string_view text, Span range, Part part = Part::kAction, bool item = false) {
  Story story;
  AppendSentences(text, range, part, item, story);
  return story;
}
Story Split(std::string_view text) { return Split(text, {0, static_cast<uint32_t>(text.size())}); }

std::string DumpSentences(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : Split(text).sentences) out += Cut(text, sentence.text) + "|";
  return out;
}

std::string DumpWords(std::string_view text) {
  std::string out;
  const Story story = Split(text);
  for (const Sentence& sentence : story.sentences) {
    if (!out.empty()) out += " | ";
    out += DumpWords(text, story, sentence);
  }
  return out;
}

uint32_t Spoken(std::string_view text) { return SpokenWords(Split(text).words); }

TEST(SentencesTest, ABlankAtTheEndBelongsToTheSentence) {
  EXPECT_EQ(DumpSentences("We cut it by ~?? %. It rose by ???. It fell by ___"),
            "We cut it by ~?? %.|It rose by ???.|It fell by ___|");
  EXPECT_EQ(DumpSentences("We paid ?? € . $5 came back ... ~ “So” it was — 🎉 and (___)"),
            "We paid ?? € .|$5 came back|“So” it was — 🎉 and (___)|");
}

TEST(SentencesTest, ASignBehindABlankBelongsToItsFigure) {
  EXPECT_EQ(DumpSentences("It fell by 60 %. It saved 400 €! It cost 5 £, 6 $ or 7 %"),
            "It fell by 60 %.|It saved 400 €!|It cost 5 £, 6 $ or 7 %|");
  EXPECT_EQ(DumpSentences("It fell by 60  %. By 4\n%. By 7\u00A0%. By 8\u202F%. By 9 \u00A0%"),
            "It fell by 60  %.|By 4\\n%.|By 7\u00A0%.|By 8\u202F%.|By 9 \u00A0%|");
  EXPECT_EQ(DumpSentences("It fell by 60 . It fell %. It fell"), "It fell by 60|It fell|It fell|");
}

// --- Where sentences end -------------------------------------------------------------------------

TEST(SentencesTest, EndAtStopsBeforeABlank) {
  EXPECT_EQ(DumpSentences("We had Kafka. It was slow! Was it? 40 people said so."),
            "We had Kafka.|It was slow!|Was it?|40 people said so.|");
}

TEST(SentencesTest, NeedNoStopAtTheEnd) {
  EXPECT_EQ(DumpSentences("We had Kafka. It was slow"), "We had Kafka.|It was slow|");
}

TEST(SentencesTest, GoOnBeforeALowerCaseLetter) {
  EXPECT_EQ(DumpSentences("Wait... what. then, etc. in v2. the end"),
            "Wait... what. then, etc. in v2. the end|");
}

TEST(SentencesTest, EndAtAnEllipsis) {
  EXPECT_EQ(DumpSentences("It held… Then it fell... We slept ... Nothing"),
            "It held…|Then it fell...|We slept|Nothing|");
}

TEST(SentencesTest, KeepWhatClosesAfterTheStop) {
  EXPECT_EQ(DumpSentences("He said \"go.\" Then I went (it was late.) “Why?!” Ana asked"),
            "He said \"go.\"|Then I went (it was late.)|“Why?!”|Ana asked|");
}

TEST(SentencesTest, TakeWhatOpensBeforeTheFirstWord) {
  EXPECT_EQ(DumpSentences("Done. (Then) I left. “Slow” it was. $5 went. -3 % came. [X] too"),
            "Done.|(Then) I left.|“Slow” it was.|$5 went.|-3 % came.|[X] too|");
}

TEST(SentencesTest, LeaveOutWhatStandsAlone) {
  EXPECT_EQ(DumpSentences("🎯 We won. 🎉 — All of us"), "We won.|All of us|");
}

TEST(SentencesTest, RunOverLineEnds) {
  EXPECT_EQ(DumpSentences("We had\nKafka.\nIt was\nslow"), "We had\\nKafka.|It was\\nslow|");
}

TEST(SentencesTest, DoNotEndAtAbbreviations) {
  EXPECT_EQ(DumpSentences("Dr. Roe, Ms. Lee and Prof. Ito met, e.g. Kafka vs. Redis, i.e. Ana's"),
            "Dr. Roe, Ms. Lee and Prof. Ito met, e.g. Kafka vs. Redis, i.e. Ana's|");
}

TEST(SentencesTest, DoNotEndAtInitials) {
  EXPECT_EQ(DumpSentences("I asked J. Smith. Then I"), "I asked J. Smith.|Then I|");
}

TEST(SentencesTest, EndAfterI) {
  EXPECT_EQ(DumpSentences("So did I. We won"), "So did I.|We won|");
}

TEST(SentencesTest, AbbreviateNumberOnlyBeforeOne) {
  EXPECT_EQ(DumpSentences("No. 5 fell, cf. Fig. 2, max. 40. I said no. Then it was max. We won"),
            "No. 5 fell, cf. Fig. 2, max. 40.|I said no.|Then it was max.|We won|");
}

TEST(SentencesTest, EndAfterUnits) {
  EXPECT_EQ(DumpSentences("It took 40 ms. Then 5 min. We won"),
            "It took 40 ms.|Then 5 min.|We won|");
}

TEST(SentencesTest, EndWhereABlankIsMissing) {
  EXPECT_EQ(DumpSentences("It was done.Then I left!We won"), "It was done.|Then I left!|We won|");
}

TEST(SentencesTest, DoNotEndInsideNames) {
  EXPECT_EQ(DumpSentences("ASP.NET, .NET Core, Socket.IO, Foo.Bar and the U.S. market. So"),
            "ASP.NET, .NET Core, Socket.IO, Foo.Bar and the U.S. market.|So|");
}

TEST(SentencesTest, EndAfterAnAddress) {
  EXPECT_EQ(DumpSentences("See https://x.com/a.b?c=d. Then (www.y.org). So"),
            "See https://x.com/a.b?c=d.|Then (www.y.org).|So|");
}

// --- Words ---------------------------------------------------------------------------------------

TEST(SentencesTest, MarkFiguresCapitalsAndAcronyms) {
  EXPECT_EQ(DumpWords("We cut Kafka API p95 40% 40 % 3,962 10:30 v1.2 S3 I"),
            "We/c cut Kafka/c API/ca p95/f 40%/f 40/f 3,962/f 10:30/f v1.2/f S3/fc I/c");
}

TEST(SentencesTest, JoinHyphensAndSlashes) {
  EXPECT_EQ(DumpWords("timeout-related and/or R&D 24/7 A/B-tests co\xE2\x80\x91op"),
            "timeout related/j and or/j R/c D/jc 24/f 7/jf A/c B/jc tests/j co op/j");
}

TEST(SentencesTest, DashesPartWords) {
  EXPECT_EQ(DumpWords("fast--cheap, fast—cheap, 1–2, fast -cheap"),
            "fast cheap fast cheap 1/f 2/f fast cheap");
}

TEST(SentencesTest, KeepApostrophes) {
  EXPECT_EQ(DumpWords("don't don’t Ana's users' 'quoted'"), "don't don’t Ana's/c users quoted");
  EXPECT_EQ(DumpWords("c'était l’été, a'→b"), "c'était l’été a b");
}

TEST(SentencesTest, KeepSignsOfLanguages) {
  EXPECT_EQ(DumpWords("C++ C# C++. F#, fast+cheap Node.js example.com snake_case _x"),
            "C++/c C#/c C++/c | F#/c fast cheap/j Node.js/c example.com snake_case x");
}

TEST(SentencesTest, ReadOtherScripts) {
  EXPECT_EQ(DumpWords("naïve Größe 상황 µs 3×"), "naïve Größe/c 상황 µs 3×/f");
}

TEST(SentencesTest, PassOverSymbols) {
  EXPECT_EQ(DumpWords("a → b · «c» € 5 ½ 🎯️ d\xC2\xA0"
                      "e："),
            "a b c 5/f d e");
}

TEST(SentencesTest, TakeAddressesWhole) {
  EXPECT_EQ(DumpWords("See https://x.com/a-b?c=1, or www.y.org."),
            "See/c https://x.com/a-b?c=1/j or www.y.org/j");
}

TEST(SentencesTest, BracketsOfCodePartWords) {
  EXPECT_EQ(DumpWords("retry[0] a->b f(x)"), "retry 0/f a b f x");
}

// --- The story that it is added to ---------------------------------------------------------------

TEST(SentencesTest, CountPlacesAndPartsAreNoted) {
  const std::string_view text = "x. One two. Three";
  Story story = Split(text, {3, 17}, Part::kTask, true);
  AppendSentences(text, {3, 6}, Part::kResult, false, story);
  std::string dump;
  for (const Sentence& s : story.sentences) {
    dump += Cut(text, s.text) + " " + std::to_string(s.first_word) + "+" +
            std::to_string(s.word_count) + " " + std::string(PartKey(s.part)) +
            (s.item ? " item" : "") + "\n";
  }
  EXPECT_EQ(dump,
            "One two. 0+2 task item\n"
            "Three 2+1 task\n"
            "One 3+1 result\n");
}

TEST(SentencesTest, NothingWithoutAWord) {
  const Story story = Split("... — 🎯 (!) \n ?");
  EXPECT_EQ(story.sentences.size(), 0U);
  EXPECT_EQ(story.words.size(), 0U);
}

TEST(SentencesTest, DoNotLookBehindTheRange) {
  const std::string_view text = "We won.Then 40% fell";
  EXPECT_EQ(Cut(text, Split(text, {0, 6}).sentences.at(0).text), "We won");
  EXPECT_EQ(DumpWords(text, Split(text, {12, 14}), Split(text, {12, 14}).sentences.at(0)), "40/f");
}

// --- Speech --------------------------------------------------------------------------------------

TEST(SpeechTest, CountsWordsAsASpeakerWould) {
  EXPECT_EQ(Spoken("We cut timeout-related p95 by 40% (3,962 of them)."), 9U);
  EXPECT_EQ(Spoken("See https://x.com/a, or A/B-tests."), 3U);
  EXPECT_EQ(Spoken("fast—cheap — and – so"), 4U);
  EXPECT_EQ(Spoken(""), 0U);
}

TEST(SpeechTest, TakesSecondsAtTheRate) {
  EXPECT_EQ(Seconds(267, 150), 106.8);
  EXPECT_EQ(Seconds(0, 150), 0);
  EXPECT_EQ(Seconds(90, 60), 90);
}

}  // namespace
}  // namespace starlint
