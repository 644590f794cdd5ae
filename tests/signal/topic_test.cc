#include "signal/topic.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/markdown.h"
#include "rule/rule_set.h"
#include "story/read_stories.h"

namespace starlint {
namespace {

// `name confidence`, a line for each topic of the one story in the Markdown `text`; `tag` where a
// tag says so.
std::string Topics(std::string_view text) {
  const Source source{"a.md", std::string(text)};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const std::vector<Story> stories = ReadStories(document, BuiltinRules().vocabulary).stories;
  if (stories.size() != 1) return "no story\n";
  std::string out;
  const TopicTable& table = BuiltinRules().topics;
  for (const StoryTopic& topic : TopicsOf(table, document.prose.text(), stories[0])) {
    out += std::string(table.topics[topic.topic].name) + " ";
    out += topic.tagged ? "tag" : std::to_string(topic.confidence).substr(0, 5);
    out += "\n";
  }
  return out;
}

constexpr std::string_view kPlain = "\nSituation: It ran.\n\nAction: I looked at it.\n";

std::string With(std::string_view head) { return std::string(head) + std::string(kPlain); }

TEST(TopicTest, TagsNameThemesAndPrompts) {
  EXPECT_EQ(Topics(With("# A\n\nTags: #on-call, Failure, my team\n")),
            "failure tag\nincident tag\n");
  EXPECT_EQ(Topics(With("---\ntheme: [disagreement]\n---\n# A\n")),
            "conflict tag\ndisagreement tag\n");
}

TEST(TopicTest, TagsWinOverWordsOfTheirKind) {
  EXPECT_EQ(Topics(With("# The outage that I caused by a mistake\n\nTheme: migration\n")),
            "failure 1.000\nmigration tag\n");
}

TEST(TopicTest, TheQuestionAndTheTitleDecide) {
  EXPECT_EQ(Topics(With("# A\n\nQuestion: Tell me about a time when you disagreed.\n")),
            "conflict 1.000\ndisagreement 1.000\n");
  EXPECT_EQ(Topics(With("# The outage in May\n")), "incident 1.000\n");
  EXPECT_EQ(Topics(With("# Nothing to say\n")), "");
}

TEST(TopicTest, EachPhraseOfTheTextHalvesTheDoubt) {
  EXPECT_EQ(Topics("Situation: I was on call.\n\nAction: I was on call.\n"), "incident 0.500\n");
  EXPECT_EQ(Topics("Situation: The pager woke me.\n\nAction: I rolled it back.\n"),
            "incident 0.750\n");
  // What a prompt asks for is not read from the text.
  EXPECT_EQ(Topics("Situation: I was proud.\n\nAction: I made a mistake.\n"), "");
}

TEST(TopicTest, NamesAreUniqueAndTagsFold) {
  const TopicTable& table = BuiltinRules().topics;
  EXPECT_EQ(table.topics.size(), 11U);
  for (size_t i = 0; i < table.topics.size(); ++i) {
    const Topic& topic = table.topics[i];
    EXPECT_EQ(table.Find(topic.name), static_cast<uint8_t>(i));
    EXPECT_EQ(Topics(With("# A\n\nTags: " + std::string(topic.name) + "\n"))
                      .find(std::string(topic.name) + " tag\n") == std::string::npos,
              false)
        << topic.name << " is no tag of itself";
  }
  EXPECT_EQ(table.Find("weather"), std::nullopt);
}

// --- Prompts -------------------------------------------------------------------------------------

std::string Traits(std::string_view text) {
  const Source source{"a.md", std::string(text)};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const std::vector<Story> stories = ReadStories(document, BuiltinRules().vocabulary).stories;
  if (stories.size() != 1) return "no story";
  const TraitSet traits = TraitsOf(BuiltinRules().topics, stories[0]);
  std::string out;
  for (const Trait trait : kTraits) {
    if (traits.Has(trait)) out += (out.empty() ? "" : " ") + std::string(TraitKey(trait));
  }
  return out;
}

TEST(TraitsOfTest, TheQuestionAsks) {
  EXPECT_EQ(Traits(With("# A\n\nQuestion: Tell me about a time you failed.\n")), "failure");
  EXPECT_EQ(Traits(With("# A\n\nQuestion: What are you proud of, and what went wrong?\n")),
            "failure pride");
  EXPECT_EQ(Traits(With("# A\n\nQuestion: What did you build?\nLevel: staff\n")), "staff");
}

TEST(TraitsOfTest, TheTitleAsksWhereTheQuestionDoesNot) {
  EXPECT_EQ(Traits(With("# My biggest mistake\n")), "failure");
  EXPECT_EQ(Traits(With("# The disk failure\n\nQuestion: Tell me about a conflict.\n")),
            "conflict");
  EXPECT_EQ(Traits(With("# The disk in Berlin\n")), "");
}

TEST(TraitsOfTest, ATagIsEnough) {
  EXPECT_EQ(Traits(With("# My biggest mistake\n\nTags: pride\n\nQuestion: A failure?\n")), "pride");
}

}  // namespace
}  // namespace starlint
