#include "document/front_matter.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/markdown.h"
#include "document/yaml.h"
#include "dump.h"

namespace starlint {
namespace {

std::string Read(std::string_view text) {
  const Source source{"a.md", std::string(text)};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  std::string out = Dump(document, source);
  for (const Diagnostic& problem : problems) {
    out += problem.rule + " [" + Excerpt(source.text, problem.span) + "]\n";
  }
  return out;
}

TEST(FrontMatterTest, FlatLines) {
  EXPECT_EQ(Read("---\n"
                 "# a comment\n"
                 "prompt: A time you led  # another\n"
                 "title: \"Cut: the queue\"\n"
                 "owner : 'me # too'\n"
                 "\n"
                 "minutes: 2\n"
                 "empty:\n"
                 "nothing: ''\n"
                 "tags: [a b, c-d,e ]\n"
                 "none: []\n"
                 "---\n"
                 "Text.\n"),
            "key 1 [prompt] <- [prompt]\n"
            "paragraph [A time you led] <- [A time you led]\n"
            "key 1 [title] <- [title]\n"
            "paragraph [Cut: the queue] <- [\"Cut: the queue\"]\n"
            "key 1 [owner] <- [owner]\n"
            "paragraph [me # too] <- ['me # too']\n"
            "key 1 [minutes] <- [minutes]\n"
            "paragraph [2] <- [2]\n"
            "key 1 [empty] <- [empty]\n"
            "key 1 [nothing] <- [nothing]\n"
            "key 1 [tags] <- [tags]\n"
            "item 1 [a b] <- [a b]\n"
            "item 1 [c-d] <- [c-d]\n"
            "item 1 [e] <- [e]\n"
            "key 1 [none] <- [none]\n"
            "body [] <- [---]\n"
            "paragraph [Text.] <- [Text.]\n");
}

TEST(FrontMatterTest, ByteOrderMarkCrlfAndDots) {
  EXPECT_EQ(Read("\xEF\xBB\xBF---  \r\nprompt: “led” 😀\r\n... \r\n# One\r\n"),
            "key 1 [prompt] <- [prompt]\n"
            "paragraph [“led” 😀] <- [“led” 😀]\n"
            "body [] <- [... ]\n"
            "heading 1 [One] <- [# One]\n");
}

TEST(FrontMatterTest, MayBeEmpty) {
  EXPECT_EQ(Read("---\n---\nText.\n"), "body [] <- [---]\nparagraph [Text.] <- [Text.]\n");
  EXPECT_EQ(Read("---\n# x\n---"), "body [] <- [---]\n");
}

TEST(FrontMatterTest, WithoutAnEndIsNone) {
  EXPECT_EQ(Read("---\nprompt: x\n"),
            "break [] <- [---]\n"
            "paragraph [prompt: x] <- [prompt: x]\n");
  EXPECT_EQ(Read("---\nprompt: x\n----\n"),
            "break [] <- [---]\n"
            "heading 2 [prompt: x] <- [prompt: x\\n----]\n");
}

TEST(FrontMatterTest, MustBeOnTheFirstLine) {
  EXPECT_EQ(Read("\n---\nprompt: x\n---\n"),
            "break [] <- [---]\n"
            "heading 2 [prompt: x] <- [prompt: x\\n---]\n");
}

TEST(FrontMatterTest, TextBetweenBreaksIsNone) {
  EXPECT_EQ(Read("---\n\nI led it\n\n---\n"),
            "break [] <- [---]\n"
            "paragraph [I led it] <- [I led it]\n"
            "break [] <- [---]\n");
  EXPECT_EQ(Read("---\n# One\n**S**: x\n\n---\n"),
            "break [] <- [---]\n"
            "heading 1 [One] <- [# One]\n"
            "paragraph [S: x] <- [S**: x]\n"
            "break [] <- [---]\n"
            "strong [S] <- [S]\n");
}

TEST(FrontMatterTest, MarkdownEndsNothingWithinIt) {
  EXPECT_EQ(Read("---\nprompt: x\n***\n---\n").substr(0, 22), "key 1 [prompt] <- [pro");
}

TEST(FrontMatterTest, DeeperYamlGoesToTheYamlReader) {
  EXPECT_EQ(Read("---\nstar:\n  task: it\ntags:\n  - a\n  - b\n---\nText.\n"),
            "key 1 [star] <- [star]\n"
            "key 2 [task] <- [task]\n"
            "paragraph [it] <- [it]\n"
            "key 1 [tags] <- [tags]\n"
            "item 1 [a] <- [- a]\n"
            "item 1 [b] <- [- b]\n"
            "body [] <- [---]\n"
            "paragraph [Text.] <- [Text.]\n");
}

TEST(FrontMatterTest, MistakesAreTheYamlReadersToReport) {
  EXPECT_NE(Read("---\na: \"x\n---\n").find("yaml-syntax"), std::string::npos);
  EXPECT_NE(Read("---\na: b: c\n---\n").find("yaml-syntax"), std::string::npos);
  EXPECT_NE(Read("---\na: b\na: c\n---\n").find("yaml-syntax"), std::string::npos);
}

// Splitting by hand is a short cut: it must say what the YAML reader says of the same lines.
TEST(FrontMatterTest, AgreesWithTheYamlReader) {
  constexpr std::string_view kLines[] = {
      "prompt: A time you led",
      "a: x  # comment",
      "a: x#y",
      "a: # comment",
      "a:",
      "a: ''",
      "a: \"  \"",
      "a: 'it''s'",
      "a: 'one' # two",
      "a: \"one\\ttwo\"",
      "a: \"one 'two' # three\"",
      "a: don't say \"so\"",
      "a: [x, y z,  w ]",
      "a: [x, 'y, z']",
      "a: [x, [y]]",
      "a: []",
      "a: [x,]",
      "a: [x, y] # z",
      "a: {x: y}",
      "a: ~",
      "a: null",
      "a: yes",
      "a: 2024-01-05",
      "a: 12:30",
      "a: http://x.y/z#q",
      "a: - x",
      "a: -x",
      "a: *x",
      "a: &x y",
      "a: !t y",
      "a: |\n  x\n  y",
      "a: x\n  y",
      "a:\n  x: y",
      "a:\n- x\n- y",
      "a: x\nb: y\n\n# c\nc: z",
      "a: x\na: y",
      "a b: x\ty",
      "a : x",
      "'a': x",
      "\"a\": x",
      "상황: 느렸다",
      "a: x:",
      "a: x: y",
      "a: 'x",
      "a:x\nb: y",
      "? a\n: b",
      "a: @x",
      "a: %x",
      "a: `x`",
      "a: x, y [z] {w}",
      "a#b: c",
      "a: [x: y]",
      "a: [-, x]",
      "a: [x #y]",
      "~: x",
      "a: x\r\nb: 'y'\r",
      "a:   ",
      "a: x   ",
      "<<: x",
      "a: [x [y], z]",
      "a: [x{y}]",
      "a: x\x01y",
      "a: x\rb: y",
  };
  for (const std::string_view lines : kLines) {
    const Source source{"a.md", "---\n" + std::string(lines) + "\n---\n"};
    const uint32_t body = static_cast<uint32_t>(source.text.size());
    Document by_hand;
    Problems problems;
    const uint32_t end = ReadFrontMatter(source, by_hand, problems);
    if (end != body) continue;  // not front matter at all: TextBetweenBreaksIsNone
    ASSERT_EQ(by_hand.blocks.back().kind, BlockKind::kBody) << lines;
    by_hand.blocks.pop_back();
    Document by_yaml;
    Problems yaml_problems;
    AppendYaml(source, {4, body - 4}, by_yaml, yaml_problems);
    EXPECT_EQ(Dump(by_hand, source), Dump(by_yaml, source)) << lines;
    EXPECT_EQ(by_hand.prose.text(), by_yaml.prose.text()) << lines;
    EXPECT_EQ(problems, yaml_problems) << lines;
  }
}

}  // namespace
}  // namespace starlint
