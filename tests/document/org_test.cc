#include "document/org.h"

#include <gtest/gtest.h>

#include <string>

#include "dump.h"

namespace starlint {
namespace {

std::string Read(std::string_view text) {
  const Source source{"a.org", std::string(text)};
  return Dump(ReadOrg(source), source);
}

TEST(OrgTest, HeadingsTitlesAndTags) {
  EXPECT_EQ(Read("#+TITLE: Bank\n* TODO [#A] Cache   :ops:db:\n** Situation: 3m\n"),
            "heading 1 [Bank] <- [#+TITLE: Bank]\n"
            "heading 2 [Cache] <- [* TODO [#A] Cache   :ops:db:]\n"
            "heading 3 [Situation: 3m] <- [** Situation: 3m]\n");
}

TEST(OrgTest, ParagraphsAndLists) {
  EXPECT_EQ(Read("We had\nit.\n\n- one\n  more\n- [X] two\n  1. three\nNo item\n"),
            "paragraph [We had\\nit.] <- [We had\\nit.]\n"
            "item 1 [one\\nmore] <- [one\\n  more]\n"
            "item 1 [two] <- [two]\n"
            "item 2 ordered [three\\nNo item] <- [three\\nNo item]\n");
}

TEST(OrgTest, WhatIsNoText) {
  EXPECT_EQ(Read(":PROPERTIES:\n:LEVEL: senior\n:END:\n# a comment\n#+author: me\na\n"
                 "#+BEGIN_SRC c\nint b;\n#+END_SRC\nc\n-----\n#+begin_quote\nd\n#+end_quote\n"),
            "paragraph [a] <- [a]\n"
            "code [int b;] <- [int b;]\n"
            "paragraph [c] <- [c]\n"
            "break [] <- [-----]\n"
            "paragraph quoted [d] <- [d]\n");
}

TEST(OrgTest, EmphasisAndLinks) {
  EXPECT_EQ(Read("*Task*: I [[http://x][read]] /it/ and =that= 2*3*4, a/b [[x]].\r\n"),
            "paragraph [Task: I read it and that 2*3*4, a/b .] <- "
            "[Task*: I [[http://x][read]] /it/ and =that= 2*3*4, a/b [[x]].]\n"
            "strong [Task] <- [Task]\n");
}

TEST(OrgTest, Tables) {
  EXPECT_EQ(Read("| S | a b |\n|---+---|\n| R | *c* |\n"),
            "cell 1 [S] <- [S]\n"
            "cell 2 [a b] <- [a b]\n"
            "cell 1 [R] <- [R]\n"
            "cell 2 [c] <- [c]\n"
            "strong [c] <- [c]\n");
}

}  // namespace
}  // namespace starlint
