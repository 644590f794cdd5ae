// Asks git what it ignores and compares, over random globs and paths.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/ignore_list.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

constexpr int kLists = 400;
constexpr int kPathsOfAList = 40;  // 16,000 pairs

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  size_t Below(size_t n) { return std::uniform_int_distribution<size_t>(0, n - 1)(engine_); }
  bool OneIn(size_t n) { return Below(n) == 0; }
  template <size_t N>
  std::string_view Of(const std::string_view (&choices)[N]) {
    return choices[Below(N)];
  }

 private:
  std::mt19937 engine_;
};

constexpr std::string_view kNames[] = {"a",  "b",        "ab",  "a.md",  "b.md", "#x",
                                       "!y", "a b",      "b ",  "[a]",   "x*",   "q?",
                                       "-",  "\xC3\xA9", "\\z", "a\tb ", "c",    "cab"};

std::string RandomPath(Random& random) {
  std::string path(random.Of(kNames));
  while (!random.OneIn(3)) path += "/" + std::string(random.Of(kNames));
  return path;
}

// A `**` that touches other characters means what `*` means, says git's manual; git itself takes
// it for a real one behind a plain beginning ("/a**/b"). None are made.
std::string RandomSegment(Random& random) {
  constexpr std::string_view kPieces[] = {
      "a",           "b",      "ab",       "*",    "?",     ".md",  "[ab]",
      "[!a]",        "[a-c]",  "[^-b]",    "\\a",  "\\*",   "\\#",  "\\!",
      "[[:alpha:]]", "\\ ",    "#",        "!",    " ",     "[",    "\\[a]",
      "[]a]",        "[\\]a]", "\xC3\xA9", "[a-]", "[z-a]", "\\\\", "c"};
  if (random.OneIn(5)) return "**";
  if (random.OneIn(3)) return std::string(random.Of(kNames));
  std::string segment;
  bool star = false;
  for (size_t i = 1 + random.Below(3); i-- > 0;) {
    const std::string_view piece = random.Of(kPieces);
    if (piece == "*" && star) continue;
    star = piece == "*";
    segment += piece;
  }
  return segment;
}

std::string RandomGlob(Random& random) {
  std::string glob = random.OneIn(4) ? "!" : "";
  if (random.OneIn(4)) glob += '/';
  glob += RandomSegment(random);
  while (random.OneIn(2)) glob += "/" + RandomSegment(random);
  if (random.OneIn(4)) glob += '/';
  if (random.OneIn(6)) glob += "  ";
  if (random.OneIn(12)) glob = "# " + glob;
  if (random.OneIn(12)) glob += '\r';
  return glob + "\n";
}

std::string RandomList(Random& random) {
  std::string list = random.OneIn(20) ? "\xEF\xBB\xBF" : "";
  for (size_t i = 1 + random.Below(5); i-- > 0;) list += RandomGlob(random);
  if (random.OneIn(10)) list.pop_back();  // no line end at the file's end
  return list;
}

void Write(const fs::path& file, std::string_view text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

std::string ReadAll(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Whether the list of the repository's root, then that of the path's first directory, then that of
// the second (the last one wins) ignore the path or a directory above it.
bool Ignored(const std::map<std::string, IgnoreList>& lists, const std::string& path) {
  for (size_t end = path.find('/');; end = path.find('/', end + 1)) {
    const std::string part = path.substr(0, end);
    std::optional<bool> verdict;
    for (size_t slash = part.rfind('/'); !verdict; slash = part.rfind('/', slash - 1)) {
      const std::string directory = slash == part.npos ? "" : part.substr(0, slash + 1);
      const auto list = lists.find(directory);
      if (list != lists.end()) {
        const bool inner = end != path.npos || lists.contains(part + "/");
        verdict = list->second.Match(std::string_view(part).substr(directory.size()), inner);
      }
      if (slash == part.npos || slash == 0) break;
    }
    if (verdict.value_or(false)) return true;
    if (end == path.npos) return false;
  }
}

TEST(GitignoreOracleTest, AgreesWithGitOnRandomGlobsAndPaths) {
  if (std::system("git --version >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "git is not installed; it is what the globs are compared with";
  }
  const ScratchDirectory scratch;
  const fs::path& root = scratch.path();
  Random random(20);
  std::map<std::string, IgnoreList> lists;
  std::vector<std::string> paths;
  for (int i = 0; i < kLists; ++i) {
    const std::string directory = "d" + std::to_string(i) + "/";
    std::string text = RandomList(random);
    Write(root / (directory + ".gitignore"), text);
    lists[directory] = IgnoreList::Parse(text);
    if (random.OneIn(3)) {
      text = RandomList(random);
      Write(root / (directory + "a/.gitignore"), text);
      lists[directory + "a/"] = IgnoreList::Parse(text);
    }
    for (int j = 0; j < kPathsOfAList; ++j) paths.push_back(directory + RandomPath(random));
  }
  std::string input;
  for (const std::string& path : paths) input.append(path).push_back('\0');
  Write(root / "in", input);
  const std::string command =
      "cd '" + root.string() +
      "' && export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null XDG_CONFIG_HOME=/nowhere "
      "&& unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE && git init -q . && "
      "git check-ignore --no-index --stdin -z <in >out; test $? -le 1";
  ASSERT_EQ(std::system(command.c_str()), 0);
  const std::string output = ReadAll(root / "out");
  std::set<std::string> ignored;
  for (size_t at = 0; at < output.size(); at = output.find('\0', at) + 1) {
    ignored.insert(output.substr(at, output.find('\0', at) - at));
  }
  EXPECT_GT(ignored.size(), paths.size() / 20);
  EXPECT_LT(ignored.size(), paths.size() * 19 / 20);
  int faults = 0;
  for (const std::string& path : paths) {
    const bool git = ignored.contains(path);
    if (Ignored(lists, path) == git) continue;
    if (++faults > 10) break;
    const std::string directory = path.substr(0, path.find('/') + 1);
    ADD_FAILURE() << "git says " << git << " of '" << path << "' under:\n"
                  << ReadAll(root / (directory + ".gitignore")) << "\nand in a/:\n"
                  << ReadAll(root / (directory + "a/.gitignore"));
  }
}

}  // namespace
}  // namespace starlint
