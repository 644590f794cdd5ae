#include <gtest/gtest.h>

#include "cmd/commands.h"
#include "cmd/option_table.h"

namespace starlint {
namespace {

TEST(HelpPageTest, ArgumentsThenGroupsThenExamples) {
  const CommandTable table{"boil",
                           "[OPTION...] EGG",
                           "Boils an egg.",
                           {{{}, "EGG", "The egg", "", {}, false},
                            {{"-m", "--minutes"},
                             "N",
                             "How long it is to stay in the water, from one minute to ten",
                             "Time",
                             {},
                             false},
                            {{"--salt"}, "", "With salt", "Taste", {}, false},
                            {{"--with-a-very-long-name"}, "VALUE", "Below it", "Taste", {}, false}},
                           {{"boil a", "soft"}, {"boil -m 9 a", "hard"}}};
  EXPECT_EQ(HelpPage(table),
            "Boils an egg.\n"
            "\n"
            "usage: starlint boil [OPTION...] EGG\n"
            "\n"
            "  EGG                           The egg\n"
            "\n"
            "Time:\n"
            "  -m, --minutes N               How long it is to stay in the water, from one\n"
            "                                minute to ten\n"
            "\n"
            "Taste:\n"
            "      --salt                    With salt\n"
            "      --with-a-very-long-name VALUE\n"
            "                                Below it\n"
            "\n"
            "Examples:\n"
            "  boil a       soft\n"
            "  boil -m 9 a  hard\n");
}

// Each command has its rows, so that help and completions cannot miss one.
TEST(HelpPageTest, EveryCommandHasATable) {
  for (const Command& command : Commands()) {
    const CommandTable table = TableOf(command.name);
    EXPECT_EQ(table.command, command.name);
    EXPECT_NE(table.description, "") << command.name;
    EXPECT_FALSE(table.rows.empty()) << command.name;
  }
}

TEST(HelpPageTest, RowsKnowTheWordsOfValues) {
  for (const OptionRow& row : TableOf("check").rows) {
    if (row.names != std::vector<std::string>{"--color"}) continue;
    EXPECT_EQ(row.value, "WHEN");
    EXPECT_EQ(row.group, "Output");
    EXPECT_EQ(row.words, (std::vector<std::string>{"auto", "always", "never"}));
    return;
  }
  FAIL() << "no --color";
}

}  // namespace
}  // namespace starlint
