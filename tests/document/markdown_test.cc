#include "document/markdown.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "dump.h"

namespace starlint {
namespace {

// What must hold of every document: each byte of prose leads to the byte it was, places rise, the
// blocks follow each other in text and in source, and the line end behind each is there.
void ExpectMapped(const Document& document, const Source& source) {
  const std::string& prose = document.prose.text();
  const std::string& text = source.text;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < prose.size(); ++i) {
    const Span from = document.prose.ToSource({i, i + 1});
    ASSERT_LE(begin, from.begin) << "prose byte " << i << " of " << Dump(document, source);
    ASSERT_LE(from.end, text.size());
    const bool moved = i == 0 || begin < from.begin;
    begin = from.begin;
    const bool tab = from.size() == 1 && text[from.begin] == '\t' && prose[i] == ' ';
    if (from.size() == 1 && !tab) {
      const char byte = text[from.begin] == '\r' ? '\n' : text[from.begin];
      ASSERT_EQ(prose[i], byte) << "prose byte " << i << " of " << text;
      ASSERT_TRUE(moved) << "prose byte " << i << " of " << text;
    }
    ASSERT_NE(prose[i], '\r');
  }
  uint32_t prose_at = 0;
  uint32_t source_at = 0;
  for (const Block& block : document.blocks) {
    const bool silent = block.kind == BlockKind::kBreak || block.kind == BlockKind::kBody;
    ASSERT_EQ(block.text.begin, prose_at) << Dump(document, source);
    ASSERT_GE(block.source.begin, source_at) << Dump(document, source);
    ASSERT_GE(block.source.end, block.source.begin);
    ASSERT_LE(block.source.end, text.size());
    if (!silent) {
      ASSERT_EQ(prose[block.text.end], '\n');
    }
    prose_at = block.text.end + (silent ? 0 : 1);
    source_at = block.source.end;
  }
  ASSERT_EQ(prose_at, prose.size());
  uint32_t strong_at = 0;
  for (const Span strong : document.strong) {
    ASSERT_GE(strong.begin, strong_at);
    ASSERT_GT(strong.end, strong.begin);
    strong_at = strong.end;
  }
}

std::string Read(std::string_view text) {
  const Source source{"a.md", std::string(text)};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  EXPECT_TRUE(problems.empty());
  ExpectMapped(document, source);
  return Dump(document, source);
}

// The source bytes behind `words`, which must occur in the prose.
std::string Behind(std::string_view text, std::string_view words) {
  const Source source{"a.md", std::string(text)};
  Problems problems;
  const Document document = ReadMarkdown(source, problems);
  const size_t found = document.prose.text().find(words);
  if (found == std::string::npos) return "not in: " + Escaped(document.prose.text());
  const auto begin = static_cast<uint32_t>(found);
  const Span span{begin, begin + static_cast<uint32_t>(words.size())};
  return Excerpt(source.text, document.prose.ToSource(span));
}

// --- Bytes and places ----------------------------------------------------------------------------

TEST(MarkdownTest, NothingIsNothing) {
  EXPECT_EQ(Read(""), "");
  EXPECT_EQ(Read("\xEF\xBB\xBF"), "");
  EXPECT_EQ(Read(" \n\r\n\n"), "");
}

TEST(MarkdownTest, ByteOrderMarkAndCrlf) {
  EXPECT_EQ(Read("\xEF\xBB\xBF# One\r\n\r\nWe **cut**\r\nit.  \r\nNow\\\r\nthen.\r\n\r\n- a\r\n"),
            "heading 1 [One] <- [# One]\n"
            "paragraph [We cut\\nit.\\nNow\\nthen.] <- "
            "[We **cut**\\r\\nit.  \\r\\nNow\\\\r\\nthen.]\n"
            "item 1 [a] <- [a]\n"
            "strong [cut] <- [cut]\n");
  EXPECT_EQ(Read("\xEF\xBB\xBF#\r\n\r\n***\r\n"),
            "heading 1 [] <- [#]\n"
            "break [] <- [***]\n");
}

TEST(MarkdownTest, QuotesAndEmojiKeepTheirBytes) {
  EXPECT_EQ(Read("“Slow” 😀 traces: *we* don’t page."),
            "paragraph [“Slow” 😀 traces: we don’t page.] <- "
            "[“Slow” 😀 traces: *we* don’t page.]\n");
  EXPECT_EQ(Behind("“Slow” 😀 traces: *we* don’t page.", "😀 traces: we"), "😀 traces: *we");
}

TEST(MarkdownTest, APhraseRunsAcrossEmphasis) {
  const std::string_view text = "I **cut** latency *by 40%* in _a week_.";
  EXPECT_EQ(Behind(text, "cut latency by 40%"), "cut** latency *by 40%");
  EXPECT_EQ(Behind(text, "I cut"), "I **cut");
  EXPECT_EQ(Behind(text, "cut"), "cut");
  EXPECT_EQ(Behind(text, "40% in a"), "40%* in _a");
}

TEST(MarkdownTest, UnclosedMarksAreText) {
  EXPECT_EQ(Read("**We cut *it and `this [and ~that"),
            "paragraph [**We cut *it and `this [and ~that] <- "
            "[**We cut *it and `this [and ~that]\n");
}

TEST(MarkdownTest, EntitiesMapAsAWhole) {
  EXPECT_EQ(Read("a &amp; b&mdash;c &#8212; &#x2014; &bogus; &lt;x&gt; &#13;&#0;."),
            "paragraph [a & b—c — — &bogus; <x>  \xEF\xBF\xBD.] <- "
            "[a &amp; b&mdash;c &#8212; &#x2014; &bogus; &lt;x&gt; &#13;&#0;.]\n");
  EXPECT_EQ(Behind("a&nbsp;b &rarr; c", "\xC2\xA0"), "&nbsp;");
  EXPECT_EQ(Behind("a&nbsp;b &rarr; c", "→ c"), "&rarr; c");
  EXPECT_EQ(Behind("a&hellip;b", "a…"), "a&hellip;");
}

TEST(MarkdownTest, EscapesLoseTheBackslash) {
  EXPECT_EQ(Read("\\*no\\* 5\\% a\\\\b \\[X%\\]"),
            "paragraph [*no* 5% a\\b [X%]] <- [*no\\* 5\\% a\\\\b \\[X%\\]]\n");
  EXPECT_EQ(Behind("cut \\[X%\\] of", "[X%] of"), "[X%\\] of");
}

TEST(MarkdownTest, LinksKeepTheirLabels) {
  EXPECT_EQ(Read("See [the *doc*][d], [x](/u \"t\n\nt\") and <https://a.b/c>, https://x.y/z_q_.\n\n"
                 "[d]: /url \"title\"\n\n[D] [e]\n"),
            "paragraph [See the doc, [x](/u \"t] <- [See [the *doc*][d], [x](/u \"t]\n"
            "paragraph [t\") and https://a.b/c, https://x.y/z_q_.] <- "
            "[t\") and <https://a.b/c>, https://x.y/z_q_.]\n"
            "paragraph [D [e]] <- [D] [e]]\n");
  EXPECT_EQ(Behind("I [shipped](http://a.b) it", "shipped it"), "shipped](http://a.b) it");
}

TEST(MarkdownTest, ImagesAreNotSpoken) {
  EXPECT_EQ(Read("![alt *x*](a.png) We ![b](c) cut\n![](e)\nit\n\n![alone](f)\n"),
            "paragraph [We  cut\\nit] <- [We ![b](c) cut\\n![](e)\\nit]\n");
}

TEST(MarkdownTest, LineEndsInImagesAreNotSpoken) {
  EXPECT_EQ(Read("We ![a\nb](c)cut"), "paragraph [We cut] <- [We ![a\\nb](c)cut]\n");
}

TEST(MarkdownTest, CodeSpansAreSpoken) {
  EXPECT_EQ(Read("I read `pg_stat_statements` and ``a`b``."),
            "paragraph [I read pg_stat_statements and a`b.] <- "
            "[I read `pg_stat_statements` and ``a`b``.]\n");
  EXPECT_EQ(Read("a `code  \n  span` b"),
            "paragraph [a code  \\nspan b] <- [a `code  \\n  span` b]\n");
}

TEST(MarkdownTest, StrongSpans) {
  EXPECT_EQ(Read("***both** em* __s__ ** ** **a****b**\n**one\ntwo** **x __y__ z** ![**no**](i)"),
            "paragraph [both em s ** ** a****b\\none\\ntwo x y z ] <- "
            "[both** em* __s__ ** ** **a****b**\\n**one\\ntwo** **x __y__ z** ]\n"
            "strong [both] <- [both]\n"
            "strong [s] <- [s]\n"
            "strong [a****b] <- [a****b]\n"
            "strong [one\\ntwo] <- [one\\ntwo]\n"
            "strong [x y z] <- [x __y__ z]\n");
}

TEST(MarkdownTest, StrikethroughIsStillText) {
  EXPECT_EQ(Read("~~gone~~ ~5 min, was ~40"),
            "paragraph [gone ~5 min, was ~40] <- [gone~~ ~5 min, was ~40]\n");
}

TEST(MarkdownTest, FoldedLineEndsCoverWhatLiesBetween) {
  EXPECT_EQ(Behind("> one  \n>   two", "\n"), "  \\n>   ");
  EXPECT_EQ(Behind("one\\\r\n  two", "\n"), "\\\\r\\n  ");
  EXPECT_EQ(Behind("one\ntwo", "\n"), "\\n");
  EXPECT_EQ(Behind("*one*\n**two**", "\n"), "\\n");
  EXPECT_EQ(Behind("[one](\n/x)\n two", "\n"), "\\n ");
  EXPECT_EQ(Behind("one\n![](x)\ntwo", "\n"), "\\n![](x)\\n");
  EXPECT_EQ(Behind("one\rtwo", "\n"), "\\r");
  EXPECT_EQ(Behind("- we **froze\n  all** writes", "froze\nall writes"), "froze\\n  all** writes");
}

// --- Blocks --------------------------------------------------------------------------------------

TEST(MarkdownTest, SoftBreaksInsideListsInsideQuotes) {
  EXPECT_EQ(Read("> - one\n>   **two**\n> lazy\n>\n>   four\n> 1. five\n\nsix\n"),
            "item 1 quoted [one\\ntwo\\nlazy] <- [one\\n>   **two**\\n> lazy]\n"
            "paragraph quoted [four] <- [four]\n"
            "item 1 quoted ordered [five] <- [five]\n"
            "paragraph [six] <- [six]\n"
            "strong [two] <- [two]\n");
  EXPECT_EQ(Read("- > q\n  > r\n\n  after\n"),
            "item 1 quoted [q\\nr] <- [q\\n  > r]\n"
            "paragraph [after] <- [after]\n");
}

TEST(MarkdownTest, NestedLists) {
  EXPECT_EQ(Read("- a\n  1. b\n     - c\n\n       d\n- e\n\n  f\n\n3) g\n\n   h\n"),
            "item 1 [a] <- [a]\n"
            "item 2 ordered [b] <- [b]\n"
            "item 3 [c] <- [c]\n"
            "paragraph [d] <- [d]\n"
            "item 1 [e] <- [e]\n"
            "paragraph [f] <- [f]\n"
            "item 1 ordered [g] <- [g]\n"
            "paragraph [h] <- [h]\n");
}

TEST(MarkdownTest, TextBehindABlockOfATightItemIsAParagraph) {
  EXPECT_EQ(Read("- a\n  # h\n  b\n- # i\n  c\n"),
            "item 1 [a] <- [a]\n"
            "heading 1 [h] <- [# h]\n"
            "paragraph [b] <- [b]\n"
            "heading 1 [i] <- [# i]\n"
            "item 1 [c] <- [c]\n");
}

TEST(MarkdownTest, TaskMarksAndEmptyItems) {
  EXPECT_EQ(Read("- [ ] open\n- [x] **done**\n- [ ]\n-\n- <!-- c -->\n- ![](i)\n\n  p\n"),
            "item 1 [open] <- [open]\n"
            "item 1 [done] <- [done]\n"
            "item 1 [p] <- [p]\n"
            "strong [done] <- [done]\n");
}

TEST(MarkdownTest, DeepNesting) {
  EXPECT_EQ(Read("> > > - - 1. deep **x**\n> > > lazy\n"),
            "item 3 quoted ordered [deep x\\nlazy] <- [deep **x**\\n> > > lazy]\n"
            "strong [x] <- [x]\n");
  std::string text;
  for (int i = 0; i < 300; ++i) text += "- ";
  EXPECT_EQ(Read(text + "x"), "item 255 [x] <- [x]\n");
  EXPECT_EQ(Read(std::string(1000, '>') + "x"), "paragraph quoted [x] <- [x]\n");
  EXPECT_EQ(Read(std::string(2000, '[') + "x"),
            "paragraph [" + std::string(2000, '[') + "x] <- [" + std::string(2000, '[') + "x]\n");
}

TEST(MarkdownTest, Headings) {
  EXPECT_EQ(Read("# **A** - Action ##\n ## `b` \n####### seven\nHead\nline *two*\n  ======\n"
                 "> Quoted\n> ---\n- 1. ### in\n\n`# x`\n===\n"),
            "heading 1 [A - Action] <- [# **A** - Action ##]\n"
            "heading 2 [b] <- [## `b` ]\n"
            "heading 1 [####### seven\\nHead\\nline two] <- "
            "[####### seven\\nHead\\nline *two*\\n  ======]\n"
            "heading 2 quoted [Quoted] <- [Quoted\\n> ---]\n"
            "heading 3 [in] <- [### in]\n"
            "heading 1 [# x] <- [`# x`\\n===]\n"
            "strong [A] <- [A]\n");
}

TEST(MarkdownTest, EmptyHeadings) {
  EXPECT_EQ(Read("##\n# \n### ###\n\n![](x)\n===\n\n- #\n> ##\n\n[a]: /b\n\n# [](x)\ntext\n\n#"),
            "heading 2 [] <- [##]\n"
            "heading 1 [] <- [# ]\n"
            "heading 3 [] <- [### ###]\n"
            "heading 1 [] <- [![](x)\\n===]\n"
            "heading 1 [] <- [#]\n"
            "heading 2 quoted [] <- [##]\n"
            "heading 1 [] <- [# [](x)]\n"
            "paragraph [text] <- [text]\n"
            "heading 1 [] <- [#]\n");
}

TEST(MarkdownTest, EmptyHeadingsBehindLinesThatMd4cDoesNotReport) {
  EXPECT_EQ(Read("```\n```\n-\n##\n\n`\n`\n-"),
            "heading 2 [] <- [##]\n"
            "heading 2 [] <- [`\\n`\\n-]\n");
  EXPECT_EQ(Read("![](x)`\n`\n-"), "heading 2 [] <- [![](x)`\\n`\\n-]\n");
  EXPECT_EQ(Read("-\n##\n\n- \n\n##\n> [a]: /b\n-\n###\n"),
            "heading 2 [] <- [##]\n"
            "heading 2 [] <- [##]\n"
            "heading 3 [] <- [###]\n");
}

TEST(MarkdownTest, SetextHeadingsBeginAndEndWithTheirMarkup) {
  EXPECT_EQ(Read("*x* y\n===\n\n[x](\n=y)\n===\n"),
            "heading 1 [x y] <- [*x* y\\n===]\n"
            "heading 1 [x] <- [[x](\\n=y)\\n===]\n");
}

// md4c passes over the first backticks of a line that follows such a fence.
TEST(MarkdownTest, BlocksBehindAFenceThatItsQuoteEnds) {
  EXPECT_EQ(Read("> ```\n`# foo\n\nx\n===\n"),
            "heading 1 [foo] <- [# foo]\n"
            "heading 1 [x] <- [x\\n===]\n");
  EXPECT_EQ(Read("> ```\n`***\n"), "break [] <- [***]\n");
}

TEST(MarkdownTest, HeadingsOfWhatIsNotSpokenAreEmpty) {
  EXPECT_EQ(Read("# ![alt](x)\n## <!-- c -->\n"),
            "heading 1 [] <- [# ![alt](x)]\n"
            "heading 2 [] <- [## <!-- c -->]\n");
}

TEST(MarkdownTest, Breaks) {
  EXPECT_EQ(Read("a\n\n***\n- - -\n> ___\n* * *\n- * * *\nSetext\n---\n ---\t\nb\n\n```\n***\n```\n"
                 "***"),
            "paragraph [a] <- [a]\n"
            "break [] <- [***]\n"
            "break [] <- [- - -]\n"
            "break quoted [] <- [___]\n"
            "break [] <- [* * *]\n"
            "break [] <- [* * *]\n"
            "heading 2 [Setext] <- [Setext\\n---]\n"
            "break [] <- [---\\t]\n"
            "paragraph [b] <- [b]\n"
            "code [***] <- [***]\n"
            "break [] <- [***]\n");
}

TEST(MarkdownTest, BreaksBehindLinesThatMd4cDoesNotReport) {
  EXPECT_EQ(Read("- -\n\n***\n- - - [a]: /b\n\n___\n"),
            "break [] <- [***]\n"
            "break [] <- [___]\n");
}

TEST(MarkdownTest, Code) {
  EXPECT_EQ(Read("```cpp\n\nint x;\n\n  y **z** <!-- c -->\n\n```\ntext\n\n    four\n\n      six\n"
                 "\n~~~\n~~~\n- x\n\n\t\tin\n\n```\nopen"),
            "code [int x;\\n\\n  y **z** <!-- c -->] <- [int x;\\n\\n  y **z** <!-- c -->]\n"
            "paragraph [text] <- [text]\n"
            "code [four\\n\\n  six] <- [four\\n\\n      six]\n"
            "item 1 [x] <- [x]\n"
            "code [  in] <- [\\t\\tin]\n"
            "code [open] <- [open]\n");
}

TEST(MarkdownTest, BlanksAndLineEndsOfCodeKeepTheirPlaces) {
  EXPECT_EQ(Read("```\na\n   \n\nb\n```"), "code [a\\n\\n\\nb] <- [a\\n   \\n\\nb]\n");
  EXPECT_EQ(Behind("```\n   y\n```", " y"), " y");
  EXPECT_EQ(Behind("```\n\ty\n```", " y"), "\\ty");
  EXPECT_EQ(Behind("```\na\r\n\r\nb\n```", "\nb"), "\\r\\nb");
}

TEST(MarkdownTest, Tables) {
  EXPECT_EQ(Read("| Part | Text |\n|:---|---|\n| **S** | a \\| b |\n| T | |\n| `x` |\n\nafter\n"),
            "cell 1 header [Part] <- [Part]\n"
            "cell 2 header [Text] <- [Text]\n"
            "cell 1 [S] <- [S]\n"
            "cell 2 [a | b] <- [a \\| b]\n"
            "cell 1 [T] <- [T]\n"
            "cell 2 [] <- []\n"
            "cell 1 [x] <- [x]\n"
            "cell 2 [] <- []\n"
            "paragraph [after] <- [after]\n"
            "strong [S] <- [S]\n");
}

// --- HTML ----------------------------------------------------------------------------------------

TEST(MarkdownTest, CommentsInAParagraphAreDropped) {
  EXPECT_EQ(Read("We <!-- hidden **x**\nmore --> cut it.<!-- z -->\n"),
            "paragraph [We  cut it.] <- [We <!-- hidden **x**\\nmore --> cut it.]\n");
  EXPECT_EQ(Read("We <!-->cut <!--->it.\n\nx -->\n"),
            "paragraph [We cut it.] <- [We <!-->cut <!--->it.]\nparagraph [x -->] <- [x -->]\n");
  EXPECT_EQ(Read("We <!-->cut.\n## b\nx -->\n"),
            "paragraph [We cut.] <- [We <!-->cut.]\nheading 2 [b] <- [## b]\n"
            "paragraph [x -->] <- [x -->]\n");
  EXPECT_EQ(Behind("We <!-- x -->cut", "We cut"), "We <!-- x -->cut");
}

TEST(MarkdownTest, CommentsWithDashesAreDroppedToo) {
  EXPECT_EQ(Read("a <!-- *x* -- `y` &amp; --> b <!-- p -- q\nr --> c"),
            "paragraph [a  b  c] <- [a <!-- *x* -- `y` &amp; --> b <!-- p -- q\\nr --> c]\n");
  EXPECT_EQ(Read("a <!-- b\n\nc --> d"),
            "paragraph [a <!-- b] <- [a <!-- b]\n"
            "paragraph [c --> d] <- [c --> d]\n");
  EXPECT_EQ(Read("a \\<!-- -- --> `<!-- -- -->` <!-- b"),
            "paragraph [a <!-- -- --> <!-- -- --> <!-- b] <- "
            "[a \\<!-- -- --> `<!-- -- -->` <!-- b]\n");
}

TEST(MarkdownTest, TextBehindACommentThatOpensItsLineIsSeen) {
  EXPECT_EQ(Read("<!-- c --> We moved **it**.\nAnd more.\n"),
            "paragraph [We moved **it**.] <- [We moved **it**.]\n"
            "paragraph [And more.] <- [And more.]\n");
  EXPECT_EQ(Read("<!-- c -->We <!-- d -->cut it.\n"),
            "paragraph [We cut it.] <- [We <!-- d -->cut it.]\n");
  EXPECT_EQ(Read("1. <!-- c -->cut\n"), "paragraph [cut] <- [cut]\n");
  EXPECT_EQ(Read("<!-- c\nd --> We cut.\n\n<!-- e -->\n<!-- f"),
            "paragraph [We cut.] <- [We cut.]\n");
}

TEST(MarkdownTest, EachHiddenCommentEndsAtItsOwnEnd) {
  EXPECT_EQ(Read("a <!-- *x* -- --> **b** <!-- -- --> c\n\nd <!-- -- --> e"),
            "paragraph [a  b  c] <- [a <!-- *x* -- --> **b** <!-- -- --> c]\n"
            "paragraph [d  e] <- [d <!-- -- --> e]\n"
            "strong [b] <- [b]\n");
  EXPECT_EQ(Read("a <!-- -- *x* <!--> b --> c"),
            "paragraph [a  b --> c] <- [a <!-- -- *x* <!--> b --> c]\n");
}

TEST(MarkdownTest, HtmlOverSeveralLines) {
  EXPECT_EQ(Read("x <!-- a > b\n<metric> y --> z"),
            "paragraph [x  z] <- [x <!-- a > b\\n<metric> y --> z]\n");
  EXPECT_EQ(Read("> x <your\n> xb> y"),
            "paragraph quoted [x <your\\nxb> y] <- [x <your\\n> xb> y]\n");
  EXPECT_EQ(Read("x <a title=\"1>2>\n<metric>\">y</a>"),
            "paragraph [x y] <- [x <a title=\"1>2>\\n<metric>\">y]\n");
}

TEST(MarkdownTest, TagsArePlaceholdersUnlessTheyAreElements) {
  EXPECT_EQ(Read("x <b>bold</B> <metric> <your number=\"1>2\"> </nope> <title> <BLOCKQUOTE> "
                 "<blockquotes> <?php ?> <!X y>\n"),
            "paragraph [x bold <metric> <your number=\"1>2\"> </nope> <title>  <blockquotes>  ] <- "
            "[x <b>bold</B> <metric> <your number=\"1>2\"> </nope> <title> <BLOCKQUOTE> "
            "<blockquotes> <?php ?> ]\n");
  EXPECT_EQ(Read("Text <a\nhref=\"x\">link</a> <your\nnumber> end, cut <X%>.\n"),
            "paragraph [Text link <your\\nnumber> end, cut <X%>.] <- "
            "[Text <a\\nhref=\"x\">link</a> <your\\nnumber> end, cut <X%>.]\n");
}

TEST(MarkdownTest, BrIsALineEnd) {
  EXPECT_EQ(Read("One<br>two<BR />\nthree\n"),
            "paragraph [One\\ntwo\\nthree] <- [One<br>two<BR />\\nthree]\n");
  EXPECT_EQ(Read("a<BR>b<br><br>c<br>"), "paragraph [a\\nb\\nc\\n] <- [a<BR>b<br><br>c<br>]\n");
  EXPECT_EQ(Behind("One<br>two", "\n"), "<br>");
}

TEST(MarkdownTest, TablesAndHeadingsInHtml) {
  EXPECT_EQ(
      Read("<div><h2 id=\"a\">A &amp; b</h2>\n<table>\n <tr><th>T</th>\n  <td>one<br>two\n  three "
           "<b>four</b></td></tr>\n</table>\n<style>x</style>\n<ul><li>y</li></ul>\n"),
      "heading 2 [A & b] <- [<h2 id=\"a\">A &amp; b]\n"
      "cell 1 [T] <- [T]\n"
      "cell 2 [one\\ntwo\\nthree four] <- [one<br>two\\n  three <b>four]\n"
      "item 1 [y] <- [y]\n"
      "strong [four] <- [four]\n");
}

TEST(MarkdownTest, WikiLinksAreTheirWords) {
  EXPECT_EQ(Read("In [[Moser|the estate]] and [[Hail]].\n"),
            "paragraph [In the estate and Hail.] <- [In [[Moser|the estate]] and [[Hail]].]\n");
}

TEST(MarkdownTest, HtmlBlocksAreReadAsThePageShowsThem) {
  EXPECT_EQ(
      Read("<!-- ## Action\n\nI did. -->\n\n<div>\nx\n</div>\n\n<metric>\nWe <!-- c --> did.\n"
           "\n<details><summary>S</summary>\n\nIn\n\n</details>\n\n- <td>\n  x\n"),
      "paragraph [x] <- [x]\n"
      "paragraph [<metric>\\nWe  did.] <- [<metric>\\nWe <!-- c --> did.]\n"
      "paragraph [S] <- [S]\n"
      "paragraph [In] <- [In]\n"
      "cell 1 [x] <- [x]\n"
      "strong [S] <- [S]\n");
}

// --- All of it at once ---------------------------------------------------------------------------

// Words and marks thrown together: whatever comes out must lead back to where it came from.
TEST(MarkdownTest, RandomMarkupLeadsBackToItsSource) {
  constexpr std::string_view kParts[] = {
      "we",
      "cut",
      "40%",
      "“so”",
      "😀",
      " ",
      " ",
      " ",
      "\n",
      "\n",
      "\r\n",
      "\n\n",
      "  \n",
      "\\\n",
      "*",
      "**",
      "_",
      "__",
      "***",
      "`",
      "``",
      "~~",
      "[",
      "](",
      ")",
      "]",
      "![",
      "[a]",
      "<b>",
      "<br>",
      "<m x>",
      "<!--",
      "-->",
      "--",
      "&amp;",
      "&#10;",
      "&x;",
      "\\",
      "\\*",
      "> ",
      "- ",
      "1. ",
      "# ",
      "##",
      "---",
      "\n***\n",
      "\n===\n",
      "```\n",
      "~~~",
      "\n    ",
      "\t",
      "|",
      "\n|---|---|\n",
      "\n[a]: /b\n",
      "- [ ] ",
      "<div>",
      "\n- ",
      "\n> ",
  };
  std::mt19937 random(20240611);
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 9 == 0 ? "\xEF\xBB\xBF" : "";
    const size_t size = 1 + random() % 40;
    for (size_t i = 0; i < size; ++i) text += kParts[random() % std::size(kParts)];
    Read(text);
    ASSERT_FALSE(testing::Test::HasFailure()) << "round " << round << ": " << Escaped(text);
  }
}

}  // namespace
}  // namespace starlint
