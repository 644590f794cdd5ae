// The tables of rules/README.md are those of the code: each stands between `<!-- table: NAME -->`
// and `<!-- end -->`. STARLINT_UPDATE_GOLDENS=1 in the environment rewrites them.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "rule/fields.h"
#include "rule/group.h"
#include "rule/holes.h"
#include "tests/paths.h"

namespace starlint {
namespace {

template <class Struct>
std::string KeyTable() {
  std::string rows = "| key | needed | what it is |\n|---|---|---|\n";
  auto visit = [&](const Key& key, auto&) {
    rows += "| `" + std::string(key.name) + "` | " + (key.need == Need::kRequired ? "yes" : "") +
            " | " + std::string(key.means) + " |\n";
  };
  Struct value;
  Fields(visit, value);
  return rows;
}

std::string HoleRow(std::string_view kind, const Check& check) {
  std::string row = "| " + std::string(kind) + " |";
  for (const std::string_view hole : HolesOf(check)) row += " `{" + std::string(hole) + "}`";
  return row + " |\n";
}

std::string BankRows() {
  std::string rows;
  for (size_t i = 0; i < std::size(kBankAskKeys); ++i) {
    BankCheck check;
    check.asks = static_cast<BankAsk>(i);
    rows += HoleRow("bank, `" + std::string(kBankAskKeys[i]) + "`", check);
  }
  return rows;
}

std::string HoleTable() {
  SectionCheck present;
  present.present = PartSet::All();
  OccurCheck phrases;
  const std::array<std::string_view, 1> um = {"um"};
  phrases.cut = um;
  BudgetCheck words;
  words.min_words = "least";
  BudgetCheck stretch, names, sentences;
  stretch.max_stretch = "most";
  names.max_names = "most";
  const std::array<PartCount, 1> counts = {{}};
  sentences.sentences = counts;
  ForbidCheck file;
  file.file = true;
  return "| check | holes |\n|---|---|\n" + HoleRow("require", RequireCheck()) +
         HoleRow("occur", OccurCheck()) + HoleRow("occur, `delete` or `delete-aside`", phrases) +
         HoleRow("forbid", ForbidCheck()) + HoleRow("share", ShareCheck()) +
         HoleRow("budget, `seconds` alone", BudgetCheck()) + HoleRow("budget, `min-words`", words) +
         HoleRow("budget, `max-stretch`", stretch) + HoleRow("budget, `max-names`", names) +
         HoleRow("budget, `sentences`", sentences) + HoleRow("forbid, `file`", file) +
         HoleRow("section, `present`", present) +
         HoleRow("section, `order` alone", SectionCheck()) + BankRows();
}

std::string TraitTable() {
  std::map<std::string, std::string> by_field;
  for (const Trait trait : kTraits) {
    by_field[std::string(TraitField(trait))] += " `" + std::string(TraitKey(trait)) + "`";
  }
  std::string rows = "| told by | traits |\n|---|---|\n";
  for (const auto& [field, traits] : by_field) rows += "| `" + field + "` |" + traits + " |\n";
  return rows;
}

std::string GroupTable() {
  std::string rows = "| group | rules about |\n|---|---|\n";
  for (const Group& group : kGroups) {
    rows += "| `" + std::string(group.name) + "` | " + std::string(group.means) + " |\n";
  }
  return rows;
}

// `manual` with each of its tables as the code has it.
std::string Updated(std::string_view manual, const std::map<std::string, std::string>& tables) {
  constexpr std::string_view kBegin = "<!-- table: ";
  constexpr std::string_view kEnd = "<!-- end -->";
  std::string out;
  size_t seen = 0;
  for (size_t at = 0; (at = manual.find(kBegin)) != manual.npos;) {
    const size_t name_end = manual.find(" -->", at);
    const std::string name(manual.substr(at + kBegin.size(), name_end - at - kBegin.size()));
    EXPECT_TRUE(tables.contains(name)) << name;
    out += manual.substr(0, manual.find('\n', at) + 1);
    out += tables.contains(name) ? "\n" + tables.at(name) + "\n" : "";
    manual.remove_prefix(manual.find(kEnd, at));
    ++seen;
  }
  EXPECT_EQ(seen, tables.size());
  return out + std::string(manual);
}

TEST(ManualTest, TablesAreThoseOfTheCode) {
  const std::map<std::string, std::string> tables = {
      {"rule", KeyTable<Rule>()},
      {"example", KeyTable<Example>()},
      {"section", KeyTable<SectionCheck>()},
      {"share", KeyTable<ShareCheck>()},
      {"budget", KeyTable<BudgetCheck>()},
      {"require", KeyTable<RequireCheck>()},
      {"occur", KeyTable<OccurCheck>()},
      {"forbid", KeyTable<ForbidCheck>()},
      {"pattern", KeyTable<ForbiddenPattern>()},
      {"holes", HoleTable()},
      {"bank", KeyTable<BankCheck>()},
      {"story", KeyTable<ExampleStory>()},
      {"groups", GroupTable()},
      {"traits", TraitTable()},
  };
  const std::string path = std::string(kSourceDir) + "/rules/README.md";
  std::ifstream in(path, std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(in), {}};
  const std::string now = Updated(before, tables);
  const char* const update = std::getenv("STARLINT_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    if (now != before) std::ofstream(path, std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(now, before) << path << ": STARLINT_UPDATE_GOLDENS=1 rewrites it";
}

}  // namespace
}  // namespace starlint
