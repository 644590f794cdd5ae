#include "document/directive.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/markdown.h"
#include "document/yaml.h"

namespace starlint {
namespace {

// A line for each directive: its bytes, what it is, its ids, its reason; then a line a fault.
std::string Dump(std::string_view name, std::string_view text) {
  const Source source{std::string(name), std::string(text)};
  Problems problems;
  const Document document =
      name.ends_with(".md") ? ReadMarkdown(source, problems) : ReadYaml(source, problems);
  EXPECT_TRUE(problems.empty());
  const auto view = [&](Span span) { return source.text.substr(span.begin, span.size()); };
  std::string out;
  for (const Directive& directive : FindDirectives(source, document)) {
    out += "[" + view(directive.source) + "]";
    out += directive.own_line ? " own" : " beside";
    if (directive.file) out += " file";
    for (const DirectiveId& id : directive.ids) {
      EXPECT_EQ(view(id.span), id.name);
      out += " " + std::string(id.name);
    }
    if (!directive.reason.empty()) out += " (" + std::string(directive.reason) + ")";
    out += "\n";
    for (const DirectiveFault& fault : directive.faults) {
      out += "  [" + view(fault.span) + "] " + fault.message + " / " + fault.help + "\n";
    }
  }
  return out;
}

TEST(DirectiveTest, ReadsIdsAndReason) {
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ignore filler: my voice, and: mine -->\n"),
            "[<!-- starlint-ignore filler: my voice, and: mine -->] own filler "
            "(my voice, and: mine)\n");
  EXPECT_EQ(Dump("a.md", "<!--starlint-ignore filler,blame ,  praise-->\n"),
            "[<!--starlint-ignore filler,blame ,  praise-->] own filler blame praise\n");
  EXPECT_EQ(Dump("a.md", "text\n\n<!-- starlint-ignore-file\n  filler,\n  blame -->\n"),
            "[<!-- starlint-ignore-file\n  filler,\n  blame -->] own file filler blame\n");
}

TEST(DirectiveTest, IsWrittenInLowerCase) {
  EXPECT_EQ(Dump("a.md", "<!-- Starlint-Ignore filler: x -->\n<!-- starlint-ignore blame -->\n"),
            "[<!-- Starlint-Ignore filler: x -->] own\n"
            "  [Starlint-Ignore] A directive is written in lower case: 'starlint-ignore'. / until "
            "then it silences nothing\n"
            "[<!-- starlint-ignore blame -->] own blame\n");
  EXPECT_EQ(Dump("a.yaml", "# STARLINT-IGNORE-FILE\nsituation: x\n"),
            "[# STARLINT-IGNORE-FILE] own\n"
            "  [STARLINT-IGNORE-FILE] A directive is written in lower case: "
            "'starlint-ignore-file'. / until then it silences nothing\n");
  EXPECT_EQ(Dump("a.md", "<!-- Starlint-Ignor filler -->\n"),
            "[<!-- Starlint-Ignor filler -->] own\n"
            "  [Starlint-Ignor] There is no directive 'Starlint-Ignor'; did you mean "
            "'starlint-ignore'? / write 'starlint-ignore RULE: reason'\n");
  EXPECT_EQ(Dump("a.md", "<!-- Starlint is what reads this -->\n\n`<!-- STARLINT-IGNORE x -->`\n"),
            "");
}

TEST(DirectiveTest, KnowsWhetherItStandsAlone) {
  EXPECT_EQ(Dump("a.md", "We did. <!-- starlint-ignore filler -->\n"),
            "[<!-- starlint-ignore filler -->] beside filler\n");
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ignore filler --> We did.\n"),
            "[<!-- starlint-ignore filler -->] beside filler\n");
  EXPECT_EQ(Dump("a.md", "> We did.\n>\n> <!-- starlint-ignore filler -->  \r\n> More.\r\n"),
            "[<!-- starlint-ignore filler -->] own filler\n");
  EXPECT_EQ(Dump("a.md", "\xEF\xBB\xBF<!-- starlint-ignore filler -->\n"),
            "[<!-- starlint-ignore filler -->] own filler\n");
}

TEST(DirectiveTest, CodeAndProseHoldNone) {
  EXPECT_EQ(Dump("a.md", "```\n<!-- starlint-ignore filler -->\n```\n"), "");
  EXPECT_EQ(Dump("a.md", "Write `<!-- starlint-ignore filler -->` there.\n"), "");
  EXPECT_EQ(Dump("a.md", "I like starlint-ignore filler.\n\n# starlint-ignore filler\n"), "");
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ignore filler\n"), "");
}

TEST(DirectiveTest, InsideAnotherCommentIsNone) {
  EXPECT_EQ(Dump("a.md", "<!-- not yet\n\n<!-- starlint-ignore filler -->\n\nWe did.\n"), "");
  EXPECT_EQ(Dump("a.md", "Write `<!--` there.\n\n<!-- starlint-ignore filler -->\n"),
            "[<!-- starlint-ignore filler -->] own filler\n");
  EXPECT_EQ(Dump("a.md", "<!-- done -->\n\n<!-- starlint-ignore filler -->\n"),
            "[<!-- starlint-ignore filler -->] own filler\n");
}

TEST(DirectiveTest, ReadsYamlComments) {
  EXPECT_EQ(Dump("a.yaml",
                 "# starlint-ignore-file blame: kind\n"
                 "task: a # starlint-ignore filler\n"
                 "  # starlint-ignore blame\n"
                 "action: b\n"),
            "[# starlint-ignore-file blame: kind] own file blame (kind)\n"
            "[# starlint-ignore filler] beside filler\n"
            "[# starlint-ignore blame] own blame\n");
  EXPECT_EQ(Dump("a.md", "---\ntheme: x # starlint-ignore filler\n---\n# starlint-ignore blame\n"),
            "[# starlint-ignore filler] beside filler\n");
}

TEST(DirectiveTest, InsideYamlTextItIsAFault) {
  const std::string fault =
      " A directive inside a YAML text is read out and silences nothing. / put '# starlint-ignore "
      "RULE' on a line of its own before the key\n";
  EXPECT_EQ(Dump("a.yaml", "task: |\n  We did.\n  # starlint-ignore filler\naction: b\n"),
            "[# starlint-ignore filler] own\n  [# starlint-ignore filler]" + fault);
  EXPECT_EQ(
      Dump("a.yaml", "task: We did. <!-- starlint-ignore filler -->\n"),
      "[<!-- starlint-ignore filler -->] beside\n  [<!-- starlint-ignore filler -->]" + fault);
}

// Blanks for hyphens, and what other linters are told.
TEST(DirectiveTest, NearMissesAreFaults) {
  const auto fault = [](const std::string& name, const std::string& hint) {
    return "  [" + name + "] There is no directive '" + name + "'" + hint +
           " / write 'starlint-ignore RULE: reason'\n";
  };
  EXPECT_EQ(Dump("a.md", "<!-- starlint ignore filler -->\n"),
            "[<!-- starlint ignore filler -->] own\n" +
                fault("starlint ignore", "; did you mean 'starlint-ignore'?"));
  EXPECT_EQ(Dump("a.md", "<!-- starlint: ignore-file -->\n"),
            "[<!-- starlint: ignore-file -->] own\n" +
                fault("starlint: ignore-file", "; did you mean 'starlint-ignore-file'?"));
  EXPECT_EQ(Dump("a.md", "<!-- starlint disable -->\n"),
            "[<!-- starlint disable -->] own\n" + fault("starlint disable", "."));
  EXPECT_EQ(Dump("a.md",
                 "<!-- starlint -->\n<!-- starlint is strict -->\n<!-- starlint:\nignore -->\n"
                 "I told starlint: ignore it.\n"),
            "");
  EXPECT_EQ(Dump("a.yaml", "# starlint: {ignore: [filler]}\naction: a\n"), "");
}

TEST(DirectiveTest, SaysWhatIsWrong) {
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ingore filler -->\n"),
            "[<!-- starlint-ingore filler -->] own\n"
            "  [starlint-ingore] There is no directive 'starlint-ingore'; did you mean "
            "'starlint-ignore'? / write 'starlint-ignore RULE: reason'\n");
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ignore : honest -->\n"),
            "[<!-- starlint-ignore : honest -->] own (honest)\n"
            "  [<!-- starlint-ignore : honest -->] The directive names no rule before its "
            "colon. / name what it silences: 'starlint-ignore RULE: reason'\n");
  EXPECT_EQ(Dump("a.md", "<!-- starlint-ignore filler because, blame -->\n"),
            "[<!-- starlint-ignore filler because, blame -->] own blame\n"
            "  [filler because] 'filler because' is not the id of a rule. / part ids by commas and "
            "put the reason behind a colon\n");
}

}  // namespace
}  // namespace starlint
