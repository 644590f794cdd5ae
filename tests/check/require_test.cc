#include "check_rule.h"

namespace starlint {
namespace {

std::string At(std::string_view place, std::string_view part) {
  return "warning [" + std::string(place) + "] " + std::string(part) +
         "|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before} (t " + std::string(part) + ")\n";
}

constexpr std::string_view kOwn = "check: {require: {signals: [mine]}}\n";

TEST(RequireCheckTest, OneSentenceIsEnough) {
  EXPECT_EQ(Found(kOwn, "S: It fell. I did it.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(kOwn, "S: It fell.\nA: It rose.\n"), At("S:", "Situation"));
}

TEST(RequireCheckTest, AnyOfItsSignals) {
  constexpr std::string_view kAny = "check: {require: {signals: [mine, ours]}}\n";
  EXPECT_EQ(Found(kAny, "S: It fell.\nA: We did it.\n"), "");
}

TEST(RequireCheckTest, LooksAtItsPartsAndPointsAtTheFirstOfThem) {
  const std::string in = "in: [action, result]\n" + std::string(kOwn);
  EXPECT_EQ(Found(in, "S: I fell.\nR: It rose.\nA: It went.\n"), At("R:", "Result"));
  EXPECT_EQ(Found(in, "S: I fell.\nR: It rose. I left.\nA: It went.\n"), "");
}

TEST(RequireCheckTest, ASectionThatCoversTwoPartsCountsForBoth) {
  const std::string in = "in: task\n" + std::string(kOwn);
  EXPECT_EQ(Found(in, "Context: I fell.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(in, "Context: It fell.\nA: It rose.\n"), At("Context:", "Task"));
}

TEST(RequireCheckTest, NamesThePartThatItAsksFor) {
  const std::string in = "in: result\n" + std::string(kOwn);
  EXPECT_EQ(Found(in, "S: It fell.\nAction and result: It rose.\n"),
            At("Action and result:", "Result"));
}

TEST(RequireCheckTest, PointsWhereItIsTold) {
  constexpr std::string_view kAt = "check: {require: {signals: [mine], at: [action, result]}}\n";
  EXPECT_EQ(Found(kAt, "S: It fell.\nA: It rose.\nR: It held.\n"), At("A:", "Action"));
  EXPECT_EQ(Found(kAt, "S: It fell.\nA:\n\nR: It held.\n"), At("R:", "Result"));
  EXPECT_EQ(Found(kAt, "S: It fell.\nT: It rose.\n"), "");
}

TEST(RequireCheckTest, GivenSignalsMustBeThere) {
  constexpr std::string_view kGiven = "check: {require: {signals: [why], given: [mine, ours]}}\n";
  EXPECT_EQ(Found(kGiven, "S: It fell.\nA: I did it.\n"), "");
  EXPECT_EQ(Found(kGiven, "S: We fell.\nA: I did it.\n"), At("S:", "Situation"));
  EXPECT_EQ(Found(kGiven, "S: We fell.\nA: I did it because it fell.\n"), "");
}

TEST(RequireCheckTest, LooksAtTheFirstSentencesOfTheAction) {
  const std::string first = "in: [task, action]\ncheck: {require: {signals: [mine], first: 2}}\n";
  EXPECT_EQ(Found(first, "T: It fell.\nA: It rose. I did it. It held.\n"), "");
  EXPECT_EQ(Found(first, "T: It fell. It was slow. I did it.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(first, "T: It fell.\nA: It rose. It held. I did it.\n"), At("T:", "Task"));
}

TEST(RequireCheckTest, PartsThatAreMissingOrEmptyAreNotItsBusiness) {
  const std::string in = "in: [result]\n" + std::string(kOwn);
  EXPECT_EQ(Found(in, "S: It fell.\nA: It rose.\n"), "");
  EXPECT_EQ(Found(in, "S: It fell.\nA: It rose.\nR: ...\n"), "");
}

TEST(RequireCheckTest, WhatComesLateIsMarked) {
  const std::string late =
      "in: [task, action]\ncheck: {require: {signals: [mine], first: 2, later: true}}\n";
  EXPECT_EQ(Found(late, "T: It fell.\nA: It rose. It held. It ran. I did it.\n"),
            At("I did it.", "Action"));
  EXPECT_EQ(Found(late, "T: It fell.\nA: It rose. I did it. I held it.\n"), "");
  EXPECT_EQ(Found(late, "T: I did it.\nA: It rose. It held. I ran it.\n"), "");
  EXPECT_EQ(Found(late, "T: It fell.\nA: It rose. It held. It ran.\n"), "");
}

}  // namespace
}  // namespace starlint
