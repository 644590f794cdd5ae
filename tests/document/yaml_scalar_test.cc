// yaml-cpp itself is the oracle here: whatever it makes of a scalar, the pieces must read the same,
// and each piece must stand where it says.
#include "document/yaml_scalar.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dump.h"

namespace starlint {
namespace {

// A scalar as the value of the only key of a document, the value as yaml-cpp reads it.
struct Case {
  explicit Case(std::string_view scalar, std::string_view before = "k: ")
      : text(std::string(before) + std::string(scalar)),
        begin(static_cast<uint32_t>(before.size())) {
    value = YAML::Load(text).begin()->second.Scalar();
    map = MapScalar(text, begin, StyleAt(text, begin), value);
  }

  std::string text;
  uint32_t begin;
  std::string value;
  ScalarMap map;
};

// Each piece: verbatim ones as they are, the others as {kind value<-source}.
std::string Pieces(const Case& c) {
  std::string out;
  for (size_t i = 0; i < c.map.pieces.size(); ++i) {
    const ScalarPiece& piece = c.map.pieces[i];
    const bool last = i + 1 == c.map.pieces.size();
    const size_t end = last ? c.value.size() : c.map.pieces[i + 1].begin;
    const std::string value = Escaped(c.value.substr(piece.begin, end - piece.begin));
    const std::string source = Escaped(c.text.substr(piece.source.begin, piece.source.size()));
    if (piece.kind == ScalarPiece::Kind::kVerbatim) {
      out += "[" + source + "]";
      if (value != source) out += "!=[" + value + "]";
    } else {
      constexpr std::string_view kNames[] = {"", "as", "end", "gap"};
      out += "{" + std::string(kNames[static_cast<size_t>(piece.kind)]) + " " + value + "<-" +
             source + "}";
    }
  }
  return out;
}

// The pieces read as the value, and the verbatim ones stand at their place.
void ExpectExact(const Case& c) {
  EXPECT_TRUE(c.map.exact) << Escaped(c.text);
  EXPECT_TRUE(c.map.closed) << Escaped(c.text);
  Prose prose;
  AppendPieces(c.map, c.value, {0, static_cast<uint32_t>(c.value.size())}, prose);
  EXPECT_EQ(prose.text(), c.value) << Escaped(c.text);
  EXPECT_EQ(Pieces(c).find("!="), std::string::npos) << Pieces(c);
}

std::string Mapped(std::string_view scalar, std::string_view before = "k: ") {
  const Case c(scalar, before);
  ExpectExact(c);
  return Pieces(c);
}

TEST(YamlScalarTest, MapsPlain) {
  EXPECT_EQ(Mapped("We paged SRE."), "[We paged SRE.]");
  EXPECT_EQ(Mapped("“We”  it’s 😀 é\n"), "[“We”  it’s 😀 é]");
  EXPECT_EQ(Mapped("cut it by 40 % # not spoken\n"), "[cut it by 40 %]");
  EXPECT_EQ(Mapped("issue #12 http://x:80/#a\n"), "[issue]");
  EXPECT_EQ(Mapped("one  \n   two\t\n\n \n  three\n"),
            "[one]{end  <-  \\n   }[two]{gap \\n\\n<-\\t\\n\\n \\n  }[three]");
  EXPECT_EQ(Mapped("one\r\n  two\r\n\r\n  three\r\n"),
            "[one]{end  <-\\r\\n  }[two]{gap \\n<-\\r\\n\\r\\n  }[three]");
  EXPECT_EQ(Mapped("below\n  it\n", "k:\n  "), "[below]{end  <-\\n  }[it]");
}

TEST(YamlScalarTest, TakesALoneCarriageReturnForALetterAsTheParserDoes) {
  EXPECT_EQ(Mapped("\r # c"), "[\\r]");
  EXPECT_EQ(Mapped("one\rtwo\n  \rthree"), "[one\\rtwo]{end  <-\\n  }[\\rthree]");
  EXPECT_EQ(Mapped("|\n  one\r two\n  \r\r\n  x"),
            "[one\\r two]{end \\n<-\\n  }[\\r]{end \\n<-\\r\\n  }[x]");
}

TEST(YamlScalarTest, MapsALineOfOnlyACarriageReturn) {
  EXPECT_EQ(Mapped("|\r\n \r\r\n"), "[\\r]{end \\n<-\\r\\n}");
}

TEST(YamlScalarTest, MapsPlainInFlow) {
  const std::string text = "{k: one\n  two, l: x}";
  const std::string value = YAML::Load(text)["k"].Scalar();
  const ScalarMap map = MapScalar(text, 4, StyleAt(text, 4), value);
  EXPECT_TRUE(map.exact);
  EXPECT_EQ(map.source, (Span{4, 13}));
}

TEST(YamlScalarTest, MapsSingleQuoted) {
  EXPECT_EQ(Mapped("'it''s \"so\" \\n'"), "[it]{as '<-''}[s \"so\" \\n]");
  EXPECT_EQ(Mapped("'''a'''''"), "{as '<-''}[a]{as '<-''}{as '<-''}");
  EXPECT_EQ(Mapped("' one \n\n\n  two '"), "[ one]{gap \\n\\n<- \\n\\n\\n  }[two ]");
  EXPECT_EQ(Mapped("'\n  one\r\n  two\n  ' # c"),
            "{end  <-\\n  }[one]{end  <-\\r\\n  }[two]{end  <-\\n  }");
  EXPECT_EQ(Case("'it''s' # no").map.source, (Span{3, 10}));
}

TEST(YamlScalarTest, MapsDoubleQuoted) {
  EXPECT_EQ(Mapped("\"it\\u2019s \\\"so\\\" # 'x'\""),
            "[it]{as ’<-\\u2019}[s ]{as \"<-\\\"}[so]{as \"<-\\\"}[ # 'x']");
  EXPECT_EQ(Mapped("\"a\\nb\\tc\\\\d\\/e\\x41\\U0001F600f\""),
            "[a]{as \\n<-\\n}[b]{as \\t<-\\t}[c]{as \\<-\\\\}[d]{as /<-\\/}[e]{as A<-\\x41}"
            "{as 😀<-\\U0001F600}[f]");
  EXPECT_EQ(Mapped("\"one \n  two\n\n  three\""),
            "[one]{end  <- \\n  }[two]{gap \\n<-\\n\\n  }[three]");
  EXPECT_EQ(Mapped("\"one \\\n   two\\\r\n  \\ three\""), "[one ][two]{as  <-\\ }[three]");
}

TEST(YamlScalarTest, MapsLiteral) {
  EXPECT_EQ(Mapped("|\n  one\n    two\n\n  three \n\n"),
            "[one]{end \\n<-\\n  }[  two]{gap \\n\\n<-\\n\\n  }[three ]{gap \\n<-\\n\\n}");
  EXPECT_EQ(Mapped("|- # why\r\n  “one”\r\n  😀\r\nl: x"), "[“one”]{end \\n<-\\r\\n  }[😀]");
  EXPECT_EQ(Mapped("|+\n  one\n\n\n"), "[one]{gap \\n\\n\\n<-\\n\\n\\n}");
  EXPECT_EQ(Mapped("|2-\n    one\n  two\n"), "[  one]{end \\n<-\\n  }[two]");
  EXPECT_EQ(Mapped("|-2\n\n \n  one\n"), "{gap \\n\\n<-\\n\\n \\n  }[one]");
  EXPECT_EQ(Mapped("|\n  \tone # text\n     \n  two"),
            "[\\tone # text]{end \\n<-\\n  }[   ]{end \\n<-\\n  }[two]");
  EXPECT_EQ(Case("|- # why\n  one\n\nl: x").map.source, (Span{3, 17}));
}

TEST(YamlScalarTest, MapsFolded) {
  EXPECT_EQ(Mapped(">\n  one \n  two\n\n  three\n"),
            "[one ]{end  <-\\n  }[two]{gap \\n<-\\n\\n  }[three]{end \\n<-\\n}");
  EXPECT_EQ(Mapped(">-\n  one\n    two\n  three\n"),
            "[one]{end \\n<-\\n  }[  two]{end \\n<-\\n  }[three]");
  EXPECT_EQ(Mapped(">+\r\n  one\r\n  two\r\n\r\n"),
            "[one]{end  <-\\r\\n  }[two]{gap \\n<-\\r\\n\\r\\n}");
  EXPECT_EQ(Mapped(">1\n  one\n two\n"), "[ one]{end \\n<-\\n }[two]{end \\n<-\\n}");
  EXPECT_EQ(Mapped(">\n\n  one\n   \n  two\n"),
            "{gap \\n<-\\n\\n  }[one]{end \\n<-\\n  }[ ]{end \\n<-\\n  }[two]{end \\n<-\\n}");
}

TEST(YamlScalarTest, FindsAMissingQuote) {
  EXPECT_FALSE(MapScalar("\"one \\\" '", 0, ScalarStyle::kDouble, "one").closed);
  EXPECT_FALSE(MapScalar("'it''", 0, ScalarStyle::kSingle, "it'").closed);
  EXPECT_TRUE(MapScalar("''", 0, ScalarStyle::kSingle, "").closed);
  EXPECT_TRUE(MapScalar("\"\\\\\"", 0, ScalarStyle::kDouble, "\\").closed);
}

TEST(YamlScalarTest, KeepsEverythingWhenTheWalkFails) {
  const std::string text = "k: |\n  one\n  two\n";
  const ScalarMap map = MapScalar(text, 3, ScalarStyle::kLiteral, "something else");
  EXPECT_FALSE(map.exact);
  ASSERT_EQ(map.pieces.size(), 1u);
  EXPECT_EQ(map.source, (Span{3, 10})) << "through the line that went astray";
  Prose prose;
  AppendPieces(map, "something else", {0, 14}, prose);
  EXPECT_EQ(prose.text(), "something else");
  EXPECT_EQ(prose.ToSource({3, 5}), map.source);
  EXPECT_EQ(MapScalar("ab", 0, ScalarStyle::kPlain, "abcd").source, (Span{0, 2}));
  EXPECT_FALSE(MapScalar("a\n b", 0, ScalarStyle::kPlain, "a-b").exact);
  EXPECT_FALSE(MapScalar("'a''b'", 0, ScalarStyle::kSingle, "a-b").exact);
}

TEST(YamlScalarTest, ClipsPiecesToARange) {
  const Case c("'it''s\n  so'");
  Prose prose;
  AppendPieces(c.map, c.value, {1, 6}, prose);
  EXPECT_EQ(prose.text(), "t's s");
  EXPECT_EQ(prose.ToSource({0, 1}), (Span{5, 6})) << "t";
  EXPECT_EQ(prose.ToSource({1, 2}), (Span{6, 8})) << "''";
  EXPECT_EQ(prose.ToSource({4, 5}), (Span{12, 13})) << "s";
}

// --- Random scalars ------------------------------------------------------------------------------

using Strings = std::vector<std::string_view>;

class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}
  size_t Roll(size_t sides) { return engine_() % sides; }
  std::string_view Pick(const Strings& from) { return from[Roll(from.size())]; }

 private:
  std::mt19937 engine_;
};

constexpr std::string_view kWords[] = {"we", "paged", "it’s", "😀", "40 %", "“so”",  "a-b",    "x:y",
                                       "#1", "é",     "1.",   "-", "*",    "don't", "a\tb c", "•"};

std::string FlowScalar(Dice& dice, std::string_view quote) {
  Strings glue = {" ", "  ", "\n  ", " \n  ", "\n\n  ", "\r\n  ", "\n \t\n\r\n   ", "\t"};
  Strings extra = {"", "", ","};
  if (quote == "'") extra = {"''", "\"", "\\", " ", ": ", " # ", "\n  "};
  if (quote == "\"") {
    extra = {"\\n", "\\u2019", "\\\n  ", "\\\r\n", "\\\"",        "\\\\",      "\\ ",
             "\\t", "'",       ": ",     "\\x41",  "\\U0001F600", " \\\n\n  ", "\n  "};
  }
  std::string text(quote);
  if (!quote.empty()) text += dice.Pick(extra);
  for (size_t n = 1 + dice.Roll(8); n > 0; --n) {
    text += text.empty() ? "w" : kWords[dice.Roll(std::size(kWords))];
    if (dice.Roll(3) == 0) text += dice.Pick(extra);
    if (n > 1 || !quote.empty()) text += dice.Pick(glue);
  }
  return text + std::string(quote) + (dice.Roll(2) == 0 ? " # c\n" : "\n");
}

std::string BlockScalar(Dice& dice, char indicator) {
  const Strings headers = {"", "-", "+", " # c", "2", "2-", "+2", "-  "};
  const Strings indents = {"", "", "", "  ", " ", "\t"};
  const std::string_view end = dice.Roll(4) == 0 ? "\r\n" : "\n";
  std::string text(1, indicator);
  text += dice.Pick(headers);
  text += end;
  for (size_t n = 1 + dice.Roll(8); n > 0; --n) {
    if (dice.Roll(4) == 0) {
      text += dice.Pick({"", " ", "  ", "    ", "  \t"});
    } else {
      text += "  ";
      text += dice.Pick(indents);
      for (size_t words = 1 + dice.Roll(3); words > 0; --words) {
        text += kWords[dice.Roll(std::size(kWords))];
        text += dice.Pick({" ", "", "  "});
      }
    }
    if (n > 1 || dice.Roll(3) > 0) text += end;
  }
  return text + (dice.Roll(2) == 0 ? "" : std::string(end) + "l: x\n");
}

TEST(YamlScalarTest, AgreesWithYamlCppOnRandomScalars) {
  Dice dice(20240229);
  size_t mapped = 0;
  for (size_t round = 0; mapped < 5000; ++round) {
    ASSERT_LT(round, 20000u) << "too many of the scalars are no YAML";
    const size_t style = round % 5;
    const std::string scalar = style == 0   ? FlowScalar(dice, "")
                               : style == 1 ? FlowScalar(dice, "'")
                               : style == 2 ? FlowScalar(dice, "\"")
                                            : BlockScalar(dice, style == 3 ? '|' : '>');
    try {
      const Case c(scalar);
      ExpectExact(c);
      if (HasFailure()) FAIL() << "round " << round << ": " << Escaped(c.text);
      ++mapped;
    } catch (const YAML::Exception&) {
      // Not every throw of the dice is YAML.
    }
  }
}

}  // namespace
}  // namespace starlint
