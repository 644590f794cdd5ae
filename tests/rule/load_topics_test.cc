#include "rule/load_topics.h"

#include <gtest/gtest.h>

#include <string>

#include "dump_problems.h"

namespace starlint {
namespace {

std::string FaultInTopics(std::string text) {
  const Source source{"t.yaml", std::move(text)};
  Arena arena;
  TopicBuilder builder;
  Problems problems;
  LoadTopics(source, arena, builder, problems);
  return Dump(problems, source);
}

TEST(LoadTopicsTest, ReadsThemesAndPrompts) {
  const Source source{"t.yaml",
                      "- theme: outage\n  means: something was down\n  names: [On-Call, Down]\n"
                      "  asked: [incident]\n  told: [woke me]\n"
                      "- prompt: failure\n  means: a mistake\n  names: []\n"};
  Arena arena;
  TopicBuilder builder;
  Problems problems;
  LoadTopics(source, arena, builder, problems);
  EXPECT_EQ(Dump(problems, source), "");
  std::string dump;
  const TopicTable table = builder.View();
  for (const Topic& topic : table.topics) {
    dump += topic.kind == TopicKind::kTheme ? "theme " : "prompt ";
    dump += std::string(topic.name) + " (" + std::string(topic.means) + ")";
    for (const std::string_view tag : topic.tags) dump += " [" + std::string(tag) + "]";
    dump += "\n";
  }
  EXPECT_EQ(dump,
            "theme outage (something was down) [on call] [down]\n"
            "prompt failure (a mistake)\n");
  std::string phrases;
  for (const Phrase& phrase : table.phrases.phrases) {
    phrases += std::to_string(phrase.owner) + (phrase.certain ? " asked\n" : " told\n");
  }
  EXPECT_EQ(phrases, "0 asked\n0 told\n");
}

TEST(LoadTopicsTest, Mistakes) {
  EXPECT_EQ(FaultInTopics("a: b\n"), "1:1 [a] A file of topics is a list of entries.\n");
  EXPECT_EQ(FaultInTopics("- a\n"), "1:3 [a] An entry is a mapping.\n");
  EXPECT_EQ(FaultInTopics("- theme: x\n"), "1:3 [t] The key 'means' is missing.\n");
  EXPECT_EQ(FaultInTopics("- means: x\n"), "1:3 [m] The key 'prompt' is missing.\n");
  EXPECT_EQ(FaultInTopics("- theme: x\n  means: y\n  asked: [a, (b]\n"),
            "3:14 [(b] The phrase '(b' cannot be read. A '(' is not closed.\n");
  EXPECT_EQ(FaultInTopics("- theme: x\n  means: y\n  askd: [a]\n"),
            "3:3 [askd] Unknown key 'askd'; did you mean 'asked'? (known keys: theme, prompt, "
            "means, names, asked, told)\n");
}

}  // namespace
}  // namespace starlint
