#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "cmd/run.h"
#include "lint/lint.h"
#include "lint/scaffold.h"
#include "rule/rule_set.h"
#include "signal/topic.h"

namespace starlint {
namespace {

// Standard output, "--", standard error, exit status.
std::string Call(MemoryIo& io, const std::vector<std::string_view>& args) {
  io.out.clear();
  io.err.clear();
  const int status = Run(args, io);
  return io.out + "--\n" + io.err + "[" + std::to_string(status) + "]";
}

constexpr std::string_view kNext = "next: write over each TODO; `starlint ";

std::string Wrote(const std::string& path) {
  return "wrote " + path + "\n" + std::string(kNext) + path + "` says what is missing\n--\n[0]";
}

TEST(NewTest, WritesAStory) {
  MemoryIo io;
  EXPECT_EQ(Call(io, {"new", "answers/slow-build.md"}), Wrote("answers/slow-build.md"));
  EXPECT_EQ(io.files["answers/slow-build.md"],
            "---\n"
            "title: Slow build\n"
            "# question: what the interviewer asks\n"
            "---\n"
            "\n"
            "## Situation\n"
            "\n"
            "<!-- Where was it, what was at stake, how large was it? Two or three sentences. -->\n"
            "TODO\n"
            "\n"
            "## Task\n"
            "\n"
            "<!-- What was yours to do? -->\n"
            "TODO\n"
            "\n"
            "## Action\n"
            "\n"
            "<!-- What did you do, why that way, and what did you give up? The longest part. -->\n"
            "TODO\n"
            "\n"
            "## Result\n"
            "\n"
            "<!-- What changed, before and after? Figures that are true, or the direction. -->\n"
            "TODO\n"
            "\n"
            "## Lesson\n"
            "\n"
            "<!-- What do you do otherwise since then? -->\n"
            "TODO\n");
}

TEST(NewTest, InYamlByNameOrOption) {
  MemoryIo io;
  EXPECT_EQ(Call(io, {"new", "a b's #1.yml"}), Wrote("a b's #1.yml"));
  EXPECT_EQ(Call(io, {"new", "--yaml", "b"}), Wrote("b.yaml"));
  EXPECT_EQ(Call(io, {"new", "c"}), Wrote("c.md"));
  EXPECT_EQ(io.files["a b's #1.yml"].substr(0, 82),
            "title: 'A b''s #1'\n"
            "# question: what the interviewer asks\n"
            "# Where was it, what was ");
}

TEST(NewTest, APromptBecomesTheQuestion) {
  MemoryIo io;
  Call(io, {"new", "a.yaml", "--prompt", "mistake"});
  EXPECT_EQ(io.files["a.yaml"].substr(0, 70),
            "title: A\nquestion: Tell me about a failure or a mistake of your own.\n#");
  Call(io, {"new", "b.yaml", "--prompt", "incident"});
  EXPECT_EQ(io.files["b.yaml"].substr(0, 88),
            "title: B\nquestion: Tell me about an outage, and how its cause was found.\n"
            "theme: incident");
}

// What a skeleton is told for must be read as that.
TEST(NewTest, EveryPromptIsUnderstood) {
  const TopicTable& table = BuiltinRules().topics;
  for (size_t i = 0; i < table.topics.size(); ++i) {
    Story story;
    story.question = "Tell me about " + std::string(table.topics[i].means) + ".";
    if (table.topics[i].kind != TopicKind::kPrompt) continue;
    EXPECT_EQ(PromptsOf(table, story), std::vector<uint8_t>{static_cast<uint8_t>(i)})
        << story.question;
  }
}

// Notes and nothing else: a story that is still to be written is no mistake.
TEST(NewTest, ASkeletonHasBlanksAndNothingElse) {
  MemoryIo io;
  Call(io, {"new", "a.md", "--prompt", "failure"});
  Call(io, {"new", "b.yaml"});
  const std::string blank =
      " info: \"TODO\" is a blank that is still to be filled in. [placeholder]\n";
  std::string wanted;
  for (const char* place :
       {"a.md:9:1", "a.md:14:1", "a.md:19:1", "a.md:24:1", "a.md:29:1", "b.yaml:5:3", "b.yaml:8:3",
        "b.yaml:11:3", "b.yaml:14:3", "b.yaml:17:3"}) {
    wanted += std::string(place) + ":" + blank;
  }
  EXPECT_EQ(Call(io, {"-f", "concise", "-v", "."}),
            wanted +
                "--\nskipped: a.md: nothing is written yet\n"
                "skipped: b.yaml: nothing is written yet\n[0]");
  io.files[".starlint.yaml"] = "stories: ['*.md', '*.yaml']\n";
  EXPECT_EQ(Call(io, {"-f", "concise", "."}), wanted + "--\n[0]");
  io.files[".starlint.yaml"] = "ignore: [placeholder]\n";
  EXPECT_EQ(Call(io, {"-f", "concise", "."}), "--\n[0]");
}

TEST(NewTest, NeverWritesOverAFile) {
  MemoryIo io;
  io.files["a.md"] = "mine";
  EXPECT_EQ(Call(io, {"new", "a.md"}), "--\nstarlint: error: a.md is there already\n[2]");
  EXPECT_EQ(Call(io, {"new", "a"}), "--\nstarlint: error: a.md is there already\n[2]");
  EXPECT_EQ(io.files["a.md"], "mine");
  io.files["d/x"] = "";
  EXPECT_EQ(Call(io, {"new", "d"}),
            "--\nstarlint: error: d is a directory; name the file to write in it\n[2]");
  io.unwritable["b.md"] = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(Call(io, {"new", "b.md"}), "--\nstarlint: error: b.md: permission denied\n[2]");
}

TEST(NewTest, SaysWhatCannotBe) {
  MemoryIo io;
  EXPECT_EQ(Call(io, {"new", "a.md", "--prompt", "failur"}),
            "--\nstarlint: error: there is no prompt 'failur'; did you mean 'failure'?\n[2]");
  EXPECT_EQ(Call(io, {"new", "a.md", "--prompt", "x"}),
            "--\nstarlint: error: there is no prompt 'x'; there are failure, conflict, "
            "leadership, pride, incident, performance, design, disagreement, migration, "
            "reliability, tradeoff-under-pressure\n[2]");
  EXPECT_EQ(Call(io, {"new", "a.md", "--yaml"}),
            "--\nstarlint: error: --yaml writes YAML, and a.md is named as Markdown\n[2]");
  const std::string see = "\nsee: starlint new --help\n[2]";
  EXPECT_EQ(Call(io, {"new"}),
            "--\nstarlint: error: new needs the PATH of a story, or --rule NAME" + see);
  EXPECT_EQ(Call(io, {"new", "--rule", "a", "--yaml"}),
            "--\nstarlint: error: --prompt and --yaml go with stories, not with --rule" + see);
  EXPECT_TRUE(io.files.empty());
}

}  // namespace
}  // namespace starlint
