// The pages in docs that are made from the program.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/config_fields.h"
#include "render/format.h"
#include "tests/paths.h"

namespace starlint {
namespace {

constexpr std::string_view kBegin = "<!-- keys: written by the test of this page -->\n";
constexpr std::string_view kEnd = "<!-- end of keys -->\n";

std::string KeysTable() {
  std::string table = "\n| key | value | built in | where | meaning |\n|---|---|---|---|---|\n";
  const auto row = [&](const ConfigKey& key, auto) {
    std::string where;
    for (const auto& [scope, name] :
         {std::pair(kInFile, "file"), std::pair(kInOverride, "override"),
          std::pair(kInStory, "story")}) {
      if ((key.scopes & scope) != 0) where += (where.empty() ? "" : ", ") + std::string(name);
    }
    std::string value(key.value);
    if (!key.choices.empty()) {
      value.clear();
      for (const std::string_view choice : key.choices) {
        value += (value.empty() ? "`" : ", `") + std::string(choice) + "`";
      }
    }
    table += "| `" + std::string(key.name) + "` | " + value + " | " + std::string(key.built_in) +
             " | " + where + " | " + std::string(key.means) + " |\n";
  };
  ConfigFields(row);
  return table + "\n";
}

TEST(DocsTest, ConfigurationListsEveryKey) {
  const std::string path = std::string(kSourceDir) + "/docs/configuration.md";
  std::ifstream in(path, std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  const size_t begin = page.find(kBegin);
  const size_t end = page.find(kEnd);
  ASSERT_LT(begin, end);
  ASSERT_NE(end, std::string::npos);
  const std::string now =
      page.substr(0, begin) + std::string(kBegin) + KeysTable() + page.substr(end);
  const char* const update = std::getenv("STARLINT_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path, std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(now, page) << path << ": STARLINT_UPDATE_GOLDENS=1 rewrites it";
}

TEST(DocsTest, ConfigurationKnowsEveryFormat) {
  std::vector<std::string_view> names;
  for (const Format& format : Formats()) names.push_back(format.name);
  EXPECT_EQ(names, std::vector<std::string_view>(kFormatNames.begin(), kFormatNames.end()));
}

}  // namespace
}  // namespace starlint
