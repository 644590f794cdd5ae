#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/io.h"
#include "cmd/run.h"

namespace starlint {
namespace {

constexpr std::string_view kRule = R"(rule: no-buzzwords
group: own
level: info
options: {most: 3}
says: '{words} words.'
why: w
try: t
check: {budget: {min-words: most}}
examples:
  bad: [{name: a, at: [title], action: I}, {name: b, at: [title], action: We}]
  good: [{name: a, action: I moved it all.}, {name: b, action: We moved it all.}]
)";

// The lines of `starlint config` between the one that begins with `from` and the next rule.
std::string Lines(MemoryIo& io, std::string_view from) {
  EXPECT_EQ(Run(std::vector<std::string_view>{"config"}, io), 0);
  const size_t begin = io.out.find("\n" + std::string(from)) + 1;
  std::string lines;
  for (size_t at = begin; at < io.out.size();) {
    const size_t end = io.out.find('\n', at) + 1;
    if (at > begin && io.out.compare(at, 4, "    ") != 0) break;
    lines += io.out.substr(at, end - at);
    at = end;
  }
  io.out.clear();
  return lines;
}

TEST(ConfigCommandTest, AnOwnRuleHasItsLevelAndOptionsFromItsFile) {
  MemoryIo io;
  io.files = {{".starlint/rules/buzz.yaml", std::string(kRule)}};
  EXPECT_EQ(Lines(io, "  no-buzzwords:"),
            "  no-buzzwords:\n"
            "    level: info                           # .starlint/rules/buzz.yaml\n"
            "    most: 3                               # .starlint/rules/buzz.yaml\n");
  io.files[".starlint.yaml"] = "rules:\n  no-buzzwords: {level: error}\n";
  EXPECT_EQ(Lines(io, "  no-buzzwords:"),
            "  no-buzzwords:\n"
            "    level: error                          # .starlint.yaml:2\n"
            "    most: 3                               # .starlint/rules/buzz.yaml\n");
  EXPECT_EQ(Lines(io, "  blame:"), "  blame: warning                          # built-in\n");
  EXPECT_EQ(io.err, "");
}

}  // namespace
}  // namespace starlint
