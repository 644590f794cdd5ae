#include "story/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "dump_story.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

std::string Dump(const std::optional<Label>& label) {
  if (!label) return "none";
  switch (label->kind) {
    case LabelKind::kPart:
      return DumpParts(label->parts) + (label->letter ? " letter" : "");
    case LabelKind::kField:
      return "field " + std::to_string(static_cast<int>(label->field));
    case LabelKind::kAside:
    case LabelKind::kWord:
      break;
  }
  return "aside";
}

std::string Find(std::string_view text) { return Dump(BuiltinRules().vocabulary.Find(text)); }

// What each of the names, parted by '|', is found as; once when it is the same for all.
std::string FindEach(std::string_view names) {
  std::string all;
  while (!names.empty()) {
    const size_t end = std::min(names.find('|'), names.size());
    const std::string found = Find(names.substr(0, end));
    if (all.empty()) all = found;
    if (found != all) all += "; " + std::string(names.substr(0, end)) + ": " + found;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return all;
}

TEST(VocabularyTest, KnowsTheNamesOfTheParts) {
  EXPECT_EQ(FindEach("Situation|Background|Setting|Scenario|Problem"), "situation");
  EXPECT_EQ(FindEach("Context|Situation & Task|Situation and Task"), "situation+task");
  EXPECT_EQ(FindEach("Task|Target|Challenge|Obstacle|Hindrance|Goal|Objective|Role|Tension|"
                     "Responsibility"),
            "task");
  EXPECT_EQ(FindEach("Action|Actions|Approach|Steps|What I did|Response|Personal action"),
            "action");
  EXPECT_EQ(FindEach("Result|Results|Outcome|Impact|Evaluation"), "result");
  EXPECT_EQ(FindEach("Lesson|Lessons|Learning|Learnings|Learned|Reflection|Takeaway|Takeaways|"
                     "Key takeaway|Retrospective|What I'd do differently"),
            "lesson");
  EXPECT_EQ(FindEach("Action & Result|Action and Result"), "action+result");
  EXPECT_EQ(FindEach("Result & Learning|Results and Learnings"), "result+lesson");
}

TEST(VocabularyTest, KnowsTheLetters) {
  EXPECT_EQ(Find("S"), "situation letter");
  EXPECT_EQ(Find("t"), "task letter");
  EXPECT_EQ(Find("A"), "action letter");
  EXPECT_EQ(Find("r"), "result letter");
  EXPECT_EQ(Find("L"), "lesson letter");
}

TEST(VocabularyTest, KnowsFieldsAndAsides) {
  EXPECT_EQ(FindEach("Title|name|Story"), "field 0");
  EXPECT_EQ(FindEach("Question|Prompt|Q"), "field 1");
  EXPECT_EQ(FindEach("Theme|Competency|Tags"), "field 2");
  EXPECT_EQ(FindEach("Level|Seniority"), "field 3");
  EXPECT_EQ(FindEach("starlint|STAR"), "field 4");
  EXPECT_EQ(Find("ID"), "field 5");
  EXPECT_EQ(FindEach("variant-of|Variant of"), "field 6");
  EXPECT_EQ(FindEach("Metrics|Best for|Use for|Answers|Key beats|Probes|Follow-up|"
                     "Follow-up questions|Interview tip|Framing rule|Evidence level|Do not say|"
                     "Nugget|Key trade-off|Notes"),
            "aside");
}

TEST(VocabularyTest, SeesThroughDecoration) {
  EXPECT_EQ(
      FindEach("task|TASK|Task:|Task.|  Task  |**Task**|*Task*:|[x] Task|Task (90 s)|"
               "Task (30 s):|🎯 Task|Task 🎯|⭐️ Task —|— Task|Task：|1. Task|1) Task|"
               "12 - Task|T - Task|T: Task|T — Task|T. Task|(T) Task|Task [required]|"
               "~ Task ~|_Task_"),
      "task");
}

TEST(VocabularyTest, FoldsBlanksAmpersandsAndApostrophes) {
  EXPECT_EQ(FindEach("what i did|What  I\tdid|what_i_did|What\nI did"), "action");
  EXPECT_EQ(FindEach("Situation & Task|Situation&Task|situation/task|Situation + Task|"
                     "**Situation** / **Task**"),
            "situation+task");
  EXPECT_EQ(FindEach("What I'd do differently|What I’d do differently"), "lesson");
  EXPECT_EQ(FindEach("Follow-up|Follow - up|follow–up"), "aside");
}

TEST(VocabularyTest, AsksForTheWholeName) {
  EXPECT_EQ(FindEach("|Tasks to do|My Task list|Situation Task|The|Task1|Multitask|"
                     "Task Force|A Task|2024 Task|123 - Task|X - Task|T - T|1. T|Task - Action|"
                     "S & Task|()|&|- -|Content|Task & Tags"),
            "none");
}

TEST(VocabularyTest, ReadsOtherScriptsAsNames) {
  const Label labels[] = {{"résultat", LabelKind::kPart, {Part::kResult}, {}, false},
                          {"상황", LabelKind::kPart, {Part::kSituation}, {}, false}};
  const Vocabulary vocabulary(labels);
  EXPECT_EQ(Dump(vocabulary.Find("**résultat :**")), "result");
  EXPECT_EQ(Dump(vocabulary.Find("🎯 상황：")), "situation");
  EXPECT_EQ(Dump(vocabulary.Find("resultat")), "none");
}

TEST(VocabularyTest, ReadsAPartThatAHeadingSaysMoreOf) {
  const Vocabulary& names = BuiltinRules().vocabulary;
  for (const char* heading : {"Action - what I did", "Action: what I did", "Action \xE2\x80\x93 me",
                              "Action \xE2\x80\x94 what I did, in order of time and of weight"}) {
    const std::optional<Label> label = names.FindTailed(heading);
    ASSERT_TRUE(label) << heading;
    EXPECT_EQ(label->parts, PartSet{Part::kAction}) << heading;
  }
  for (const char* heading :
       {"A: what I did", "Action plan", "Notes: Action", "Tags: action", ""}) {
    EXPECT_FALSE(names.FindTailed(heading)) << heading;
  }
}

TEST(VocabularyTest, ReadsSeveralNamesAsOne) {
  EXPECT_EQ(FindEach("Situation / Background|Background and Situation|Setting & Scenario"),
            "situation");
  EXPECT_EQ(FindEach("Situation/Task|Background & Goal"), "situation+task");
  EXPECT_EQ(FindEach("S/T|S & T"), "situation+task letter");
  EXPECT_EQ(FindEach("Action, Result"), "none");
  EXPECT_EQ(FindEach("Results & Takeaways"), "result+lesson");
}

TEST(VocabularyTest, SeesThroughNumbersBracketsAndEchoes) {
  EXPECT_EQ(FindEach("Action 2|Action #3|[Action]|(Action)|A Action|I took: Action"),
            "action; I took: Action: none");
  EXPECT_EQ(FindEach("(S)|[S]"), "situation letter");
  EXPECT_EQ(
      FindEach(
          "情境 Situation|Situation（情境）|S（情境）|S (Situation)|Situation: Situation|S 상황"),
      "situation");
  EXPECT_EQ(FindEach("whatILearned|what_i_learned|lessonsLearned"), "lesson");
  EXPECT_EQ(FindEach("ACCIÓN|ДЕЙСТВИЕ|Действия"), "action");
}

TEST(VocabularyTest, BeginningsSpeakForTheRest) {
  EXPECT_EQ(FindEach("Tips for the interview|Follow-up questions they may ask|Use this for|"
                     "Best for: staff"),
            "aside");
  EXPECT_EQ(FindEach("Tagged|Tipping point"), "none");
}

TEST(VocabularyTest, KnowsWhatASlipOfThePenMeant) {
  const Vocabulary& names = BuiltinRules().vocabulary;
  const auto meant = [&](std::string_view text) {
    return std::string(names.FindMeant(text).value_or("none"));
  };
  EXPECT_EQ(meant("Situtation"), "situation");
  EXPECT_EQ(meant("Sitaution"), "situation");
  EXPECT_EQ(meant("**Reslut:**"), "result");
  EXPECT_EQ(meant("Acton"), "action");
  EXPECT_EQ(meant("Taks"), "task");
  EXPECT_EQ(meant("Outcme"), "outcome");
  for (const char* word :
       {"Talk", "Mask", "Test", "Content", "Contest", "Auction", "Station", "Caution", "Reaction",
        "Location", "Tasked", "Solution", "Situation", "Result of it", "", "a"}) {
    EXPECT_EQ(meant(word), "none") << word;
  }
}

TEST(VocabularyTest, GivesUpOnLongNames) {
  const std::string name(46, 'x');
  const std::string longer(60, 'x');
  const Label labels[] = {{name, LabelKind::kAside, {}, {}, false},
                          {longer, LabelKind::kAside, {}, {}, false}};
  const Vocabulary vocabulary(labels);
  EXPECT_EQ(Dump(vocabulary.Find("** " + name + " **")), "aside");
  EXPECT_EQ(Dump(vocabulary.Find(longer)), "none");
  EXPECT_EQ(Dump(vocabulary.Find(name + " & y")), "none");
}

TEST(VocabularyTest, SurvivesBytesThatAreCutShort) {
  EXPECT_EQ(Find("Task\xF0"), "task");
  EXPECT_EQ(Find("Task \xEF"), "task");
  EXPECT_EQ(FindEach("Task\xE2|\xE2|x\xE2\x80|\xF0Task"), "none");
}

TEST(VocabularyTest, BuiltInNamesAreFoldedAscendingAndUnique) {
  const auto labels = BuiltinRules().vocabulary.labels();
  for (size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) {
      EXPECT_LT(labels[i - 1].name, labels[i].name);
    }
    if (labels[i].kind == LabelKind::kWord) continue;
    const std::optional<Label> found = BuiltinRules().vocabulary.Find(labels[i].name);
    ASSERT_TRUE(found) << labels[i].name;
    EXPECT_EQ(found->name, labels[i].name);
  }
}

}  // namespace
}  // namespace starlint
