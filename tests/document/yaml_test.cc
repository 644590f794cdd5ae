#include "document/yaml.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "dump.h"

namespace starlint {
namespace {

std::string DumpProblems(const Problems& problems, const Source& source) {
  std::string out;
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.rule, "yaml-syntax");
    EXPECT_TRUE(problem.message.ends_with('.')) << problem.message;
    out += std::string(ToString(problem.severity)) + " " + std::to_string(problem.span.begin) +
           " [" + Excerpt(source.text, problem.span) + "] " + problem.message + "\n";
  }
  return out;
}

std::string Read(std::string_view text) {
  const Source source{"a.yaml", std::string(text)};
  Problems problems;
  const Document document = ReadYaml(source, problems);
  return Dump(document, source) + DumpProblems(problems, source);
}

// --- Shape ---------------------------------------------------------------------------------------

TEST(YamlTest, ReadsAStory) {
  EXPECT_EQ(
      Read("# my story\n"
           "prompt: Tell me about a time.\n"
           "situation: |\n"
           "  We had “Kafka”.\n"
           "  It was slow.\n"
           "\n"
           "  Then it stopped.\n"
           "task: >-\n"
           "  I owned\n"
           "  the fix. # spoken\n"
           "\n"
           "  All of it.\n"
           "result: 'It''s\n"
           "  40 % faster.' # not spoken\n"
           "minutes: 3\n"
           "told: true\n"),
      "key 1 [prompt] <- [prompt]\n"
      "paragraph [Tell me about a time.] <- [Tell me about a time.]\n"
      "key 1 [situation] <- [situation]\n"
      "paragraph [We had “Kafka”.\\nIt was slow.] <- [|\\n  We had “Kafka”.\\n  It was slow.]\n"
      "paragraph [Then it stopped.] <- [Then it stopped.]\n"
      "key 1 [task] <- [task]\n"
      "paragraph [I owned the fix. # spoken] <- [>-\\n  I owned\\n  the fix. # spoken]\n"
      "paragraph [All of it.] <- [All of it.]\n"
      "key 1 [result] <- [result]\n"
      "paragraph [It's 40 % faster.] <- ['It''s\\n  40 % faster.']\n"
      "key 1 [minutes] <- [minutes]\n"
      "paragraph [3] <- [3]\n"
      "key 1 [told] <- [told]\n"
      "paragraph [true] <- [true]\n");
}

TEST(YamlTest, ReadsAListOfStories) {
  EXPECT_EQ(Read("- star: {task: \"x\", result: [a, b]}\n"
                 "-\n"
                 "  star:\n"
                 "    task: y\n"
                 "- - deep\n"
                 "  - task: z\n"),
            "record 1 [] <- [-]\n"
            "key 1 [star] <- [star]\n"
            "key 2 [task] <- [task]\n"
            "paragraph [x] <- [\"x\"]\n"
            "key 2 [result] <- [result]\n"
            "item 2 [a] <- [a]\n"
            "item 2 [b] <- [b]\n"
            "record 1 [] <- []\n"
            "key 1 [star] <- [star]\n"
            "key 2 [task] <- [task]\n"
            "paragraph [y] <- [y]\n"
            "item 2 [deep] <- [- deep]\n"
            "record 2 [] <- [-]\n"
            "key 1 [task] <- [task]\n"
            "paragraph [z] <- [z]\n");
}

TEST(YamlTest, ReadsListsOfText) {
  EXPECT_EQ(Read("action:\n"
                 "- I froze\n"
                 "  writes.\n"
                 "- \"I told\\n\\nSRE.\"\n"
                 "- |\n"
                 "  Steps:\n"
                 "  - one\n"
                 "- ~\n"
                 "- ''\n"
                 "tags: [a b, 'c', ]\n"),
            "key 1 [action] <- [action]\n"
            "item 1 [I froze writes.] <- [- I froze\\n  writes.]\n"
            "item 1 [I told] <- [- \"I told]\n"
            "paragraph [SRE.] <- [SRE.\"]\n"
            "item 1 [Steps:] <- [- |\\n  Steps:]\n"
            "item 2 [one] <- [- one]\n"
            "key 1 [tags] <- [tags]\n"
            "item 1 [a b] <- [a b]\n"
            "item 1 [c] <- ['c']\n");
}

TEST(YamlTest, FindsListsInsideText) {
  EXPECT_EQ(Read("action: |\n"
                 "  First:\n"
                 "  - I froze\n"
                 "    writes.\n"
                 "    * I asked.\n"
                 "  • I signed.\n"
                 "  12. It held.\n"
                 "  2019. A year.\n"
                 "  -no item\n"
                 "  -\n"
                 "\n"
                 "  **Bold** end.\n"),
            "key 1 [action] <- [action]\n"
            "paragraph [First:] <- [|\\n  First:]\n"
            "item 1 [I froze\\nwrites.] <- [- I froze\\n    writes.]\n"
            "item 2 [I asked.] <- [* I asked.]\n"
            "item 1 [I signed.] <- [• I signed.]\n"
            "item 1 ordered [It held.\\n2019. A year.\\n-no item\\n-] <- "
            "[12. It held.\\n  2019. A year.\\n  -no item\\n  -]\n"
            "paragraph [**Bold** end.] <- [**Bold** end.]\n");
}

TEST(YamlTest, FindsListsInFoldedText) {
  EXPECT_EQ(Read("a: >\n  - one\n  more\n  - two\nb: 'So:\n\n  1. one\n  2. two'\n"),
            "key 1 [a] <- [a]\n"
            "item 1 [one more] <- [>\\n  - one\\n  more]\n"
            "item 1 [two] <- [- two]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [So:] <- ['So:]\n"
            "item 1 ordered [one] <- [1. one]\n"
            "item 1 ordered [two] <- [2. two']\n");
  EXPECT_EQ(Read("a: it took\n  12. Then it\n  1. stopped\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [it took 12. Then it] <- [it took\\n  12. Then it]\n"
            "item 1 ordered [stopped] <- [1. stopped]\n");
  EXPECT_EQ(Read("a: \"x\\n- y\\n2. z\"\nb: '- y'\nc: |\n  - y\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [x] <- [\"x]\n"
            "item 1 [y] <- [- y]\n"
            "item 1 ordered [z] <- [2. z\"]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [- y] <- ['- y']\n"
            "key 1 [c] <- [c]\n"
            "item 1 [y] <- [|\\n  - y]\n");
  EXPECT_EQ(Read("a: \"x\\r\\n- y\""),
            "key 1 [a] <- [a]\nparagraph [x] <- [\"x]\nitem 1 [y] <- [- y\"]\n");
}

TEST(YamlTest, KeepsKeysWithoutValues) {
  EXPECT_EQ(Read("a:\nb: ~\nc: ''\nd: null\ne: \"  \"\nf: !!str\n~: g\n: h\n"),
            "key 1 [a] <- [a]\n"
            "key 1 [b] <- [b]\n"
            "key 1 [c] <- [c]\n"
            "key 1 [d] <- [d]\n"
            "key 1 [e] <- [e]\n"
            "key 1 [f] <- [f]\n"
            "key 1 [~] <- [~]\n"
            "paragraph [g] <- [g]\n"
            "key 1 [] <- []\n"
            "paragraph [h] <- [h]\n");
}

TEST(YamlTest, ReadsKeysInEveryStyle) {
  EXPECT_EQ(Read("'it''s': 1\n\"t\\u0061sk\": 2\n? |-\n  long\n: 3\n? [p, q]\n: 4\n!!str : 5\n"),
            "key 1 [it's] <- ['it''s']\n"
            "paragraph [1] <- [1]\n"
            "key 1 [task] <- [\"t\\u0061sk\"]\n"
            "paragraph [2] <- [2]\n"
            "key 1 [long] <- [|-\\n  long]\n"
            "paragraph [3] <- [3]\n"
            "key 1 [] <- []\n"
            "item 1 [p] <- [p]\n"
            "item 1 [q] <- [q]\n"
            "paragraph [4] <- [4]\n"
            "key 1 [] <- []\n"
            "paragraph [5] <- [5]\n");
}

TEST(YamlTest, SeparatesDocuments) {
  EXPECT_EQ(Read("--- # one\na: 1\n---\n---\nb: 2\n...\n# c\nc: 3\n--- |\n  text\n---\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [1] <- [1]\n"
            "break [] <- [---]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [2] <- [2]\n"
            "break [] <- []\n"
            "key 1 [c] <- [c]\n"
            "paragraph [3] <- [3]\n"
            "break [] <- [---]\n"
            "paragraph [text] <- [|\\n  text]\n");
}

TEST(YamlTest, ReadsWhatIsNoMapping) {
  EXPECT_EQ(Read("---\n--- # empty\n...\n- a\n---\n"), "item 1 [a] <- [- a]\n");
  EXPECT_EQ(Read(""), "");
  EXPECT_EQ(Read("# only a comment\n"), "");
  EXPECT_EQ(Read("\xEF\xBB\xBF"), "");
  EXPECT_EQ(Read("just\ntext\n\nhere"),
            "paragraph [just text] <- [just\\ntext]\nparagraph [here] <- [here]\n");
  EXPECT_EQ(Read("- a\n- b"), "item 1 [a] <- [- a]\nitem 1 [b] <- [- b]\n");
}

TEST(YamlTest, SkipsAByteOrderMarkAndCountsIt) {
  EXPECT_EQ(Read("\xEF\xBB\xBF"
                 "a: “b”\r\nb: |\r\n  x 😀\r\n  y\r\na: 2\r\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [“b”] <- [“b”]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [x 😀\\ny] <- [|\\r\\n  x 😀\\r\\n  y]\n"
            "key 1 [a] <- [a]\n"
            "paragraph [2] <- [2]\n"
            "warning 36 [a] The key 'a' occurs twice in this mapping; the first is on line 1.\n");
}

// The parser takes it where a comment follows; others do not, and neither do YAML's rules.
TEST(YamlTest, SaysOfATextThatItStandsNoDeeperThanItsKey) {
  EXPECT_EQ(Read("a:\nOne two. # Why.\nthree"),
            "key 1 [a] <- [a]\n"
            "paragraph [One two.] <- [One two.]\n"
            "key 1 [three] <- [three]\n"
            "warning 3 [One] The text stands no deeper than the key that it is the value of.\n");
  EXPECT_EQ(Read("\xEF\xBB\xBF"
                 "a:\n One two. # Why.\nb: {c:\nx}\nd: e\n")
                .find("warning"),
            std::string::npos);
}

TEST(YamlTest, SurvivesEscapesThatTheParserBreaks) {
  EXPECT_EQ(Read("a: \"x\\_y\\Nz\\0.\""),
            "key 1 [a] <- [a]\n"
            "paragraph [x\u00a0y\xC2\x85z\uFFFD.] <- [\"x\\_y\\Nz\\0.\"]\n");
}

// --- Anchors -------------------------------------------------------------------------------------

TEST(YamlTest, FollowsAliasesToTextOnly) {
  EXPECT_EQ(Read("a: &t !!str\n  # why\n  the text\n"
                 "b: *t\n"
                 "c: &m {x: 1}\n"
                 "d: *m\n"
                 "e: [*t, *m, &s 'y']\n"
                 "<<: *m\n"
                 "<<: [*m, *m]\n"
                 "&k key: *s\n"
                 "*k : 2\n"
                 "f: &n\n"
                 "g: *n\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [the text] <- [the text]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [the text] <- [the text]\n"
            "key 1 [c] <- [c]\n"
            "key 2 [x] <- [x]\n"
            "paragraph [1] <- [1]\n"
            "key 1 [d] <- [d]\n"
            "key 1 [e] <- [e]\n"
            "item 1 [y] <- [&s 'y']\n"
            "key 1 [<<] <- [<<]\n"
            "key 1 [<<] <- [<<]\n"
            "key 1 [key] <- [key]\n"
            "paragraph [y] <- ['y']\n"
            "key 1 [key] <- [*k]\n"
            "paragraph [2] <- [2]\n"
            "key 1 [f] <- [f]\n"
            "key 1 [g] <- [g]\n");
}

TEST(YamlTest, SkipsTagsAndAnchorsAsTheParserDoes) {
  EXPECT_EQ(Read("a: !<tag:x> y\nb: !“q” z\nc: !!str # c\n  &d\n  u\ne: ! v"),
            "key 1 [a] <- [a]\n"
            "paragraph [y] <- [y]\n"
            "key 1 [b] <- [b]\n"
            "paragraph [“q” z] <- [“q” z]\n"
            "key 1 [c] <- [c]\n"
            "paragraph [u] <- [u]\n"
            "key 1 [e] <- [e]\n"
            "paragraph [v] <- [v]\n");
  EXPECT_EQ(Read("a: &b\rc y"), "key 1 [a] <- [a]\nparagraph [y] <- [y]\n");
}

TEST(YamlTest, AnchorsEndWithTheirDocument) {
  EXPECT_EQ(Read("a: &x 1\n---\nb: &y {}\nc: *y\nd: *x\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [1] <- [1]\n"
            "break [] <- [---]\n"
            "key 1 [b] <- [b]\n"
            "key 1 [c] <- [c]\n"
            "key 1 [d] <- [d]\n"
            "error 30 [*x] The alias '*x' names no anchor.\n");
}

TEST(YamlTest, AliasesCannotOutgrowTheSource) {
  std::string text = "a: &a " + std::string(1000, 'x') + "\n";
  for (int i = 0; i < 300; ++i) text += "k" + std::to_string(i) + ": *a\n";
  const Source source{"a.yaml", text};
  Problems problems;
  const Document document = ReadYaml(source, problems);
  EXPECT_EQ(problems.size(), 0u);
  EXPECT_LT(document.prose.size(), 2 * text.size());
  EXPECT_GT(document.prose.size(), text.size()) << "some are followed";
  const std::string entries = text.substr(0, 1007) + "\nb: [*a, *a, *a]\nc: *a\n";
  EXPECT_GT(ReadYaml({"a.yaml", entries}, problems).prose.size(), 2000u)
      << "aliases that are not followed use up nothing";
  text.replace(0, 5, "&a ").insert(text.find('\n'), ": 1");
  for (size_t at = 0; (at = text.find(": *a", at)) != text.npos;) text.replace(at, 4, ": {*a : 1}");
  EXPECT_LT(ReadYaml({"a.yaml", text}, problems).prose.size(), 2 * text.size()) << "as keys";
  EXPECT_EQ(problems.size(), 0u) << problems[0].message;
}

// --- Problems ------------------------------------------------------------------------------------

TEST(YamlTest, WarnsOfDuplicateKeys) {
  EXPECT_EQ(Read("task: a\nx: {k: 1, 'k': 2}\n'task': b\ny: {task: c}\n- "),
            "key 1 [task] <- [task]\n"
            "paragraph [a] <- [a]\n"
            "key 1 [x] <- [x]\n"
            "key 2 [k] <- [k]\n"
            "paragraph [1] <- [1]\n"
            "key 2 [k] <- ['k']\n"
            "paragraph [2] <- [2]\n"
            "key 1 [task] <- ['task']\n"
            "paragraph [b] <- [b]\n"
            "key 1 [y] <- [y]\n"
            "key 2 [task] <- [task]\n"
            "paragraph [c] <- [c]\n"
            "warning 18 ['k'] The key 'k' occurs twice in this mapping; the first is on line 2.\n"
            "warning 26 ['task'] The key 'task' occurs twice in this mapping; the first is on line "
            "1.\n"
            "error 49 [-] '-' belongs to no key of the mapping above it.\n");
}

TEST(YamlTest, PointsAtTheQuoteThatIsNeverClosed) {
  const std::string told = "] The quotation mark \" that opens here is never closed.\n";
  const std::string key = "key 1 [a] <- [a]\n";
  EXPECT_EQ(Read("a: \"x"), key + "error 3 [\"" + told);
  EXPECT_EQ(Read("a: \"x\n"), key + "error 3 [\"" + told);
  EXPECT_EQ(Read("a: \"x\nb: y\n"), key + "error 3 [\"" + told);
  EXPECT_EQ(Read("a: \"x\nb: \"y\"\n"), key + "error 3 [\"" + told);
  EXPECT_EQ(Read("a: \"x\n---\nb: y\n"), key + "error 3 [\"" + told);
  EXPECT_EQ(Read("a: [it's, 'b', \"x\n"),
            key + "item 1 [it's] <- [it's]\nitem 1 [b] <- ['b']\nrecord 1 [] <- []\n" +
                "error 15 [\"" + told)
      << "the parser takes the open quote for the key of a mapping";
  EXPECT_EQ(Read("a: # don 't\n  \"x"), key + "error 14 [\"" + told);
  EXPECT_EQ(Read("a: it 's\nb: \"x"),
            key + "paragraph [it 's] <- [it 's]\nkey 1 [b] <- [b]\nerror 12 [\"" + told);
  EXPECT_EQ(Read("\"x"), "error 0 [\"" + told);
  EXPECT_EQ(Read("a: 1 # don 't\nb: 'x''\n"),
            key +
                "paragraph [1] <- [1]\nkey 1 [b] <- [b]\n"
                "error 17 ['] The quotation mark ' that opens here is never closed.\n");
}

TEST(YamlTest, PointsAtEachMistake) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"a: 'it's so'\n", "error 7 [s] Text cannot follow the closing ' on its line.\n"},
      {"a: \"x\" y\n", "error 7 [y] Text cannot follow the closing \" on its line.\n"},
      {"a: \"x\" é\n", "error 7 [é] Text cannot follow the closing \" on its line.\n"},
      {"a: [X%] up\n", "error 8 [u] Text cannot follow the closing ] on its line.\n"},
      {"a: we did: it\n", "error 9 [:] This colon cannot end a key.\n"},
      {"a: x\n  b: y\n", "error 8 [:] This colon cannot end a key.\n"},
      {"a: - b\n", "error 3 [-] This '-' cannot begin a list entry.\n"},
      {"a: x\n  y # c\n  z\n", "error 15 [z] 'z' belongs to no key of the mapping above it.\n"},
      {"- a\nb: c\n", "error 4 [b:] 'b:' belongs to no list or mapping above it.\n"},
      {"- a\n-b\n", "error 4 [-b] '-b' belongs to no list or mapping above it.\n"},
      {"- a\n---x\n", "error 4 [---x] '---x' belongs to no list or mapping above it.\n"},
      {"  a: b\nc: d\n", "error 7 [c:] 'c:' belongs to no list or mapping above it.\n"},
      {"  - a\n - b\n", "error 7 [-] '-' belongs to no list or mapping above it.\n"},
      {"- 'x'\n  y\n", "error 8 [y] 'y' belongs to no entry of the list above it.\n"},
      {"a:\n\tb: c\n", "error 3 [\\t] A tab cannot indent YAML.\n"},
      {"a: |\n\tb\n", "error 5 [\\t] A tab cannot indent YAML.\n"},
      {"a:\n  - b\n\t- c\n", "error 9 [\\t] A tab cannot indent YAML.\n"},
      {"a: ]\n", "error 3 []] The bracket ']' closes nothing.\n"},
      {"a: [x, y\nb: c\n", "error 3 [[] The bracket '[' is never closed.\n"},
      {"a: {x: y\n", "error 3 [{] The bracket '{' is never closed.\n"},
      {"a: [[x] [y]]\n", "error 8 [[] A ',' or ']' is missing before this.\n"},
      {"a: @x\n", "error 3 [@] A YAML text cannot begin with '@'.\n"},
      {"a: `x`\n", "error 3 [`] A YAML text cannot begin with '`'.\n"},
      {"a: **x** y\n", "error 3 [**x**] The alias '**x**' names no anchor.\n"},
      {"a: * x\n", "error 3 [*] The '*' begins an alias, but no name follows it.\n"},
      {"a: *x[y\n", "error 3 [*x] The alias '*x' cannot end here.\n"},
      {"a: & x\n", "error 3 [&] The '&' begins an anchor, but no name follows it.\n"},
      {"a: |x\n", "error 4 [x] Text cannot stand on the same line as its '|' or '>'.\n"},
      {"a: |0\n", "error 4 [0] The indentation of a block text is a digit from 1 to 9, not '0'.\n"},
      {"a: \"C:\\dir\"\n", "error 6 [\\d] The escape '\\d' is unknown.\n"},
      {"a: \"\\u20zz\"\n", "error 4 [\\u20zz] The escape '\\u20zz' lacks hexadecimal digits.\n"},
      {"a: \"\\u20\"\nb: c\n", "error 4 [\\u20] The escape '\\u20' lacks hexadecimal digits.\n"},
      {"a: \"\\ud83d\"\n", "error 4 [\\ud83d] The escape '\\ud83d' is no character.\n"},
      {"a: x\x04y\n", "error 4 [\x04] The control character U+0004 cannot stand in YAML.\n"},
      {"a: &x &y z\n",
       "error 6 [&] This cannot be read as YAML: cannot assign multiple anchors to "
       "the same node.\n"},
  };
  for (const auto& [text, problem] : cases) {
    for (const std::string before : {"", "\xEF\xBB\xBF"}) {
      const Source source{"a.yaml", before + std::string(text)};
      Problems problems;
      ReadYaml(source, problems);
      ASSERT_EQ(problems.size(), 1u) << text;
      problems[0].span.begin -= static_cast<uint32_t>(before.size());
      problems[0].span.end -= static_cast<uint32_t>(before.size());
      EXPECT_EQ(DumpProblems(problems, Source{"", std::string(text)}), problem) << text;
    }
  }
}

TEST(YamlTest, KeepsWhatStoodBeforeTheMistake) {
  EXPECT_EQ(Read("situation: We had it.\ntask:\n- I owned it.\naction: - I did.\nresult: ok\n"),
            "key 1 [situation] <- [situation]\n"
            "paragraph [We had it.] <- [We had it.]\n"
            "key 1 [task] <- [task]\n"
            "item 1 [I owned it.] <- [- I owned it.]\n"
            "key 1 [action] <- [action]\n"
            "error 50 [-] This '-' cannot begin a list entry.\n");
}

TEST(YamlTest, StopsAtTheByteThatEndsTheParsersInput) {
  EXPECT_EQ(Read("a: x\x04y\nb: z\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [x] <- [x]\n"
            "error 4 [\x04] The control character U+0004 cannot stand in YAML.\n");
}

TEST(YamlTest, StopsAtDeepNesting) {
  const std::string limit = "This is nested deeper than 64 levels.\n";
  struct Nest {
    std::string_view open, close;
  };
  for (const auto& [open, close] : {Nest{"[", "]"}, {"{a: ", "}"}, {"- ", ""}, {"? ", ""}}) {
    const auto nested = [open = open, close = close](size_t levels) {
      std::string text;
      for (size_t i = 0; i < levels; ++i) text += open;
      text += "x";
      for (size_t i = 0; i < levels; ++i) text += close;
      return text;
    };
    EXPECT_EQ(Read(nested(64)).find("error"), std::string::npos) << open;
    const std::string told = "error " + std::to_string(64 * open.size()) + " [" +
                             std::string(open.substr(0, 1)) + "] " + limit;
    EXPECT_TRUE(Read(nested(65)).ends_with(told)) << open;
    EXPECT_TRUE(Read(nested(20000)).ends_with(told)) << open;
  }
}

// --- Places --------------------------------------------------------------------------------------

TEST(YamlTest, AppendsFrontMatterAtItsPlace) {
  const Source source{"a.md",
                      "---\ntask: \"it\\u2019s\n  so\"\ntask: [x]\nb: - y\n---\nbody: no\n"};
  Document document;
  Problems problems;
  document.prose.AppendReplaced("before\n", {0, 0});
  AppendYaml(source, {4, 44}, document, problems);
  EXPECT_EQ(
      Dump(document, source) + DumpProblems(problems, source),
      "key 1 [task] <- [task]\n"
      "paragraph [it’s so] <- [\"it\\u2019s\\n  so\"]\n"
      "key 1 [task] <- [task]\n"
      "item 1 [x] <- [x]\n"
      "key 1 [b] <- [b]\n"
      "warning 27 [task] The key 'task' occurs twice in this mapping; the first is on line 2.\n"
      "error 40 [-] This '-' cannot begin a list entry.\n");
  EXPECT_EQ(document.prose.text(), "before\ntask\nit’s so\ntask\nx\nb\n");
}

std::string SourceOf(const Document& document, const Source& source, std::string_view words) {
  const size_t at = document.prose.text().find(words);
  if (at == std::string::npos) return "not found";
  const auto begin = static_cast<uint32_t>(at);
  const Span span = document.prose.ToSource({begin, begin + static_cast<uint32_t>(words.size())});
  return Excerpt(source.text, span);
}

TEST(YamlTest, PhrasesPointAtTheirBytes) {
  const Source source{
      "a.yaml",
      "a: |\n  one\n   two\n\nb: 'it''s\n  so'\nc: \"we \\\n  did\\nit \\u2019 x\"\nd: >\n"
      "  - three  \n  four\n"};
  Problems problems;
  const Document document = ReadYaml(source, problems);
  EXPECT_EQ(document.prose.text(), "a\none\ntwo\nb\nit's so\nc\nwe did\nit ’ x\nd\nthree four\n");
  EXPECT_EQ(SourceOf(document, source, "e\nt"), "e\\n   t");
  EXPECT_EQ(SourceOf(document, source, "it's so"), "it''s\\n  so");
  EXPECT_EQ(SourceOf(document, source, "s so"), "s\\n  so");
  EXPECT_EQ(SourceOf(document, source, "we did"), "we \\\\n  did");
  EXPECT_EQ(SourceOf(document, source, "did\nit"), "did\\nit");
  EXPECT_EQ(SourceOf(document, source, "’"), "\\u2019");
  EXPECT_EQ(SourceOf(document, source, "three four"), "three  \\n  four");
  EXPECT_EQ(SourceOf(document, source, "d\nthree"), "d: >\\n  - three");
}

// JSON writes a character beyond 16 bits as two escapes, which YAML does not know.
TEST(YamlTest, ReadsPairsOfSurrogates) {
  EXPECT_EQ(Read("[{\"a\": \"x \\ud83d\\ude80 y\", \"b\": \"z\\uD83E\\uDD16\"},\n {\"c\": \"d\"}]"),
            "record 1 [] <- [{]\n"
            "key 1 [a] <- [\"a\"]\n"
            "paragraph [x 🚀 y] <- [\"x \\ud83d\\ude80 y\"]\n"
            "key 1 [b] <- [\"b\"]\n"
            "paragraph [z🤖] <- [\"z\\uD83E\\uDD16\"]\n"
            "record 1 [] <- [{]\n"
            "key 1 [c] <- [\"c\"]\n"
            "paragraph [d] <- [\"d\"]\n");
  const Source source{"a.yaml", "a: \"\\ud83d\\ude80 b\"\nc: d\n"};
  Problems problems;
  const Document document = ReadYaml(source, problems);
  EXPECT_EQ(SourceOf(document, source, "🚀"), "\\ud83d\\ude80");
  EXPECT_EQ(SourceOf(document, source, "d"), "d");
  // A backslash that is written itself begins none, and half a pair is no character.
  EXPECT_EQ(Read("a: \"\\\\ud83d\\\\ude80\"\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [\\ud83d\\ude80] <- [\"\\\\ud83d\\\\ude80\"]\n");
  EXPECT_EQ(Read("a: \"\\ud83d\\ude80\"\nb: \"\\ude80\"\n"),
            "key 1 [a] <- [a]\n"
            "paragraph [🚀] <- [\"\\ud83d\\ude80\"]\n"
            "key 1 [b] <- [b]\n"
            "error 22 [\\ude80] The escape '\\ude80' is no character.\n");
}

// --- The same words in every form ----------------------------------------------------------------

constexpr std::string_view kLines[] = {"We had “Kafka” 😀 lag,", "and I don't say", "40 % at 10:30.",
                                       "I froze C#"};

std::string Joined(std::string_view between) {
  std::string text;
  for (const std::string_view line : kLines) {
    if (!text.empty()) text += between;
    text += line;
  }
  return text;
}

// As the source of a phrase reads: marks of folding and quoting undone.
std::string Unfolded(std::string_view source) {
  std::string text;
  for (size_t i = 0; i < source.size(); ++i) {
    const std::string_view rest = source.substr(i);
    if (rest.starts_with("''")) continue;
    if (IsSpace(source[i])) {
      if (!text.ends_with(' ')) text += ' ';
    } else {
      text += source[i];
    }
  }
  return text;
}

std::string WithDoubledApostrophes(std::string text) {
  return text.replace(text.find("don't"), 5, "don''t");
}

void ExpectTheWords(const Source& source) {
  SCOPED_TRACE(Escaped(source.text));
  Problems problems;
  const Document document = ReadYaml(source, problems);
  ASSERT_TRUE(problems.empty());
  ASSERT_EQ(document.blocks.size(), 3u);
  const Span body = document.blocks[1].text;
  const std::string prose = document.prose.text().substr(body.begin, body.size());
  EXPECT_EQ(Unfolded(prose), Joined(" "));
  std::vector<uint32_t> starts = {body.begin};  // of each word
  for (uint32_t at = body.begin + 1; at < body.end; ++at) {
    if (IsSpace(document.prose.text()[at - 1])) starts.push_back(at);
  }
  for (const uint32_t begin : starts) {
    for (uint32_t end = begin + 1; end <= body.end; ++end) {
      if (end < body.end && !IsSpace(document.prose.text()[end])) continue;
      const Span span = document.prose.ToSource({begin, end});
      EXPECT_EQ(Unfolded(source.text.substr(span.begin, span.size())),
                Unfolded(document.prose.text().substr(begin, end - begin)));
    }
  }
}

TEST(YamlTest, TheSameWordsPointAtTheSameWordsInEveryForm) {
  for (const std::string end : {"\n", "\r\n"}) {
    for (const std::string bom : {"", "\xEF\xBB\xBF"}) {
      for (const std::string& between : {std::string(" "), end + "  ", " " + end + "    "}) {
        const std::string text = Joined(between);
        for (const std::string& scalar :
             {text, "'" + WithDoubledApostrophes(text) + "'", "\"" + text + "\"",
              "\"" + end + "  " + text + end + "  \""}) {
          ExpectTheWords({"a.yaml", bom + "a: " + scalar + " # c" + end + "z:" + end});
        }
      }
      for (const std::string header : {"|", ">", "|-", ">+", "|2", ">2-", "| # c"}) {
        const std::string text = Joined(end + "  ");
        ExpectTheWords({"a.yaml", bom + "a: " + header + end + "  " + text + end + "z:" + end});
      }
    }
  }
}

}  // namespace
}  // namespace starlint
