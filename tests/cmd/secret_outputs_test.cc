// A secret that stands at every place of a file where text is taken from is shown by no command, in
// no format and in no file that is written beside the stories.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/run.h"

namespace starlint {
namespace {

constexpr std::string_view kSecret = "glt-7fQx-Marlin-22";

// `text` with the secret for each '@'.
std::string Planted(std::string_view text) {
  std::string out;
  for (const char c : text) c == '@' ? out += kSecret : out += c;
  return out;
}

constexpr std::string_view kMarkdown =
    "---\ntitle: The disk, token @\nquestion: What of the token @?\ntags: [token @, incident]\n"
    "id: token @\nlevel: token @\nrules: {token @: off}\n---\n"
    "<!-- starlint-ignore token @ -->\n<!-- starlint-ignore filler: the token @ -->\n"
    "<!-- starlint-ignore: the token @ -->\n\n# The disk, token @\n\n## Situation with token @\n\n"
    "The disk of the staging host was full, token @ and 40 builds a day waited.\n\n"
    "## Situtation token @\n\n## Task\n\nI owned the host with the token @ [TODO @].\n\n"
    "## Action\n\nI logged in with the token @ <the token @> and basically moved logs.\n\n"
    "## Result\n\nLatency fell by 45 % with the token @.\n";
constexpr std::string_view kYaml =
    "- title: token @\n  situation: the token @ broke [TODO @]\n  task: I owned the token @.\n"
    "  tokn: token @\n  action: I did the token @\n  result: it fell. # starlint-ignore filler: "
    "token @\n";
constexpr std::string_view kBrokenYaml =
    "situation: the token @\ntask: \"the token @\naction: [x\n";
constexpr std::string_view kBrokenJson =
    "[{\"title\": \"token @\", \"situation\": \"a token @\" \"task\": \"@\"}]\n";

class SecretOutputsTest : public testing::Test {
 protected:
  SecretOutputsTest() {
    std::string other = Planted(kMarkdown);
    other.replace(other.find("45 %"), 4, "60 %");
    io_.files["answers/a.md"] = Planted(kMarkdown);
    io_.files["answers/b.md"] = other;
    io_.files["answers/c.yaml"] = Planted(kYaml);
    io_.files["answers/d.md"] = Planted("# Notes token @\n\nNothing with a token @.\n");
    io_.files["answers/e.yaml"] = Planted(kBrokenYaml);
    io_.files["answers/f.json"] = Planted(kBrokenJson);
    io_.in = Planted(kMarkdown);
    stories_ = io_.files;
  }

  void ExpectNothingTold(const std::vector<std::string_view>& args) {
    io_.out.clear();
    io_.err.clear();
    std::string line;
    for (const std::string_view arg : args) line += std::string(arg) + " ";
    starlint::Run(args, io_);
    EXPECT_EQ(io_.out.find(kSecret), std::string::npos) << line << "\n" << io_.out;
    EXPECT_EQ(io_.err.find(kSecret), std::string::npos) << line << "\n" << io_.err;
    EXPECT_NE(io_.out + io_.err, "") << line;
    for (const auto& [path, text] : io_.files) {
      if (stories_.contains(path)) continue;
      EXPECT_EQ(text.find(kSecret), std::string::npos) << line << path << "\n" << text;
    }
  }

  MemoryIo io_;
  std::map<std::string, std::string> stories_;
};

TEST_F(SecretOutputsTest, NoFormatShowsOne) {
  for (const std::string_view format : {"text", "concise", "json", "sarif", "github", "gitlab",
                                        "junit", "checkstyle", "rdjson", "markdown"}) {
    ExpectNothingTold({"-f", format, "."});
  }
}

TEST_F(SecretOutputsTest, NoCommandShowsOne) {
  ExpectNothingTold({"-v", "."});
  ExpectNothingTold({"--statistics", "."});
  ExpectNothingTold({"--bank", "answers/a.md", "answers/b.md", "answers/c.yaml"});
  ExpectNothingTold({"--stdin-filename", "x.md", "-"});
  ExpectNothingTold({"stats"});
  ExpectNothingTold({"stats", "-f", "json"});
  ExpectNothingTold({"stats", "-f", "markdown"});
  ExpectNothingTold({"show", "."});
  ExpectNothingTold({"show", "-f", "json", "."});
  ExpectNothingTold({"show", "--outline", "."});
  ExpectNothingTold({"config", "answers/a.md"});
}

TEST_F(SecretOutputsTest, NoFileThatIsWrittenHoldsOne) {
  ExpectNothingTold({"-f", "json=report.json", "."});
  ExpectNothingTold({"--write-baseline", "known.json", "."});
  ASSERT_TRUE(io_.files.contains("report.json"));
  ASSERT_TRUE(io_.files.contains("known.json")) << io_.err;
  ExpectNothingTold({"--baseline", "known.json", "."});
}

// What is shown of a fix is covered, what is written back is as it was.
TEST_F(SecretOutputsTest, FixesShowNoneAndLeaveThemWhereTheyAre) {
  ExpectNothingTold({"--diff", "."});
  EXPECT_NE(io_.out.find("-<!-- starlint-ignore filler: the token xxxxxxxxxxxxxxxxxx -->\n"),
            std::string::npos)
      << io_.out;
  ExpectNothingTold({"--fix", "."});
  std::string fixed = Planted(kMarkdown);
  const std::string gone = Planted("<!-- starlint-ignore filler: the token @ -->");
  fixed.erase(fixed.find(gone), gone.size());
  EXPECT_EQ(io_.files["answers/a.md"], fixed);
}

}  // namespace
}  // namespace starlint
