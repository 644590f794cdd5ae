#include "base/path.h"

#include <gtest/gtest.h>

namespace starlint {
namespace {

TEST(PathTest, DirectoryOf) {
  EXPECT_EQ(DirectoryOf("d/a.md"), "d");
  EXPECT_EQ(DirectoryOf("d/e/a.md"), "d/e");
  EXPECT_EQ(DirectoryOf("a.md"), ".");
  EXPECT_EQ(DirectoryOf("/a.md"), "/");
  EXPECT_EQ(DirectoryOf("/d/a.md"), "/d");
}

TEST(PathTest, JoinPath) {
  EXPECT_EQ(JoinPath("d", "a"), "d/a");
  EXPECT_EQ(JoinPath("d/", "a"), "d/a");
  EXPECT_EQ(JoinPath("/", "a"), "/a");
  EXPECT_EQ(JoinPath(".", "a"), "a");
  EXPECT_EQ(JoinPath("d", "/a"), "/a");
}

TEST(PathTest, AbsolutePath) {
  EXPECT_EQ(AbsolutePath("a.md", "/home/sam"), "/home/sam/a.md");
  EXPECT_EQ(AbsolutePath("./d//x/../a.md", "/home/sam"), "/home/sam/d/a.md");
  EXPECT_EQ(AbsolutePath(".", "/home/sam"), "/home/sam");
  EXPECT_EQ(AbsolutePath("..", "/home/sam"), "/home");
  EXPECT_EQ(AbsolutePath("../../../..", "/home/sam"), "/");
  EXPECT_EQ(AbsolutePath("/a/./b/", "/home/sam"), "/a/b");
  EXPECT_EQ(AbsolutePath("/", "/home/sam"), "/");
  EXPECT_EQ(AbsolutePath("a", "/"), "/a");
}

TEST(PathTest, RelativePath) {
  EXPECT_EQ(RelativePath("/home/sam/d/a.md", "/home/sam"), "d/a.md");
  EXPECT_EQ(RelativePath("/home/sam", "/home/sam"), ".");
  EXPECT_EQ(RelativePath("/home/a.md", "/home/sam"), "../a.md");
  EXPECT_EQ(RelativePath("/home", "/home/sam"), "..");
  EXPECT_EQ(RelativePath("/home/samuel/a.md", "/home/sam"), "../samuel/a.md");
  EXPECT_EQ(RelativePath("/etc/x", "/home/sam"), "/etc/x");
  EXPECT_EQ(RelativePath("/etc/x", "/"), "etc/x");
  EXPECT_EQ(RelativePath("/", "/home"), "/");
}

}  // namespace
}  // namespace starlint
