#include "story/trait.h"

#include <gtest/gtest.h>

#include <string>

namespace starlint {
namespace {

std::string Traits(std::string level, std::string kind = "", std::string form = "") {
  Story story;
  story.level = std::move(level);
  story.kind = std::move(kind);
  story.form = std::move(form);
  std::string out;
  for (const Trait trait : kTraits) {
    if (TraitsOf(story).Has(trait)) out += (out.empty() ? "" : " ") + std::string(TraitKey(trait));
  }
  return out;
}

TEST(TraitTest, LevelsAreFoundByTheirWords) {
  EXPECT_EQ(Traits("junior"), "junior");
  EXPECT_EQ(Traits("Sr. Engineer"), "senior");
  EXPECT_EQ(Traits("entry-level"), "junior");
  EXPECT_EQ(Traits("new grad"), "junior");
  EXPECT_EQ(Traits("Principal"), "staff");
}

TEST(TraitTest, OfSeveralTheHighestCounts) {
  EXPECT_EQ(Traits("Senior Staff Engineer"), "staff");
  EXPECT_EQ(Traits("junior to senior"), "senior");
}

TEST(TraitTest, UnknownValuesGiveNothing) {
  EXPECT_EQ(Traits(""), "");
  EXPECT_EQ(Traits("L5"), "");
  EXPECT_EQ(Traits("staffing", "peoples", "cardboard"), "");
}

TEST(TraitTest, KindsAndForms) {
  EXPECT_EQ(Traits("", "People", "card"), "people card");
  EXPECT_EQ(Traits("", "technical", "prose"), "");
}

TEST(TraitTest, KeysNameEachTraitOnce) {
  for (const Trait trait : kTraits) EXPECT_EQ(TraitFromKey(TraitKey(trait)), trait);
  EXPECT_EQ(TraitFromKey("mid"), std::nullopt);
}

}  // namespace
}  // namespace starlint
