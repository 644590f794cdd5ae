// The rooms of the house stand in a row; each includes only what stands left of it, and each
// library is known to one room only. This test reads every #include.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/paths.h"
#include "tests/scratch.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRooms[] = {"base",  "source", "document", "story", "signal", "rule",
                                       "check", "lint",   "render",   "lsp",   "cmd"};
constexpr size_t kCmd = std::size(kRooms) - 1;

struct Include {
  std::string file;  // relative to the source tree
  std::string line;  // "#include ..." as it stands
  std::string path;  // between the quotes or brackets
  bool quoted = false;
};

// Reads `#include "path"` or `#include <path>`, blanks and all.
bool ReadInclude(std::string_view line, Include& include) {
  const auto skip = [&] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  skip();
  if (!line.starts_with('#')) return false;
  line.remove_prefix(1);
  skip();
  if (!line.starts_with("include")) return false;
  line.remove_prefix(std::string_view("include").size());
  skip();
  if (!line.starts_with('"') && !line.starts_with('<')) return false;
  include.quoted = line[0] == '"';
  const size_t end = line.find(include.quoted ? '"' : '>', 1);
  include.path = line.substr(1, end - 1);
  return true;
}

std::vector<Include> ReadIncludes(const fs::path& root) {
  std::vector<Include> includes;
  for (const char* top : {"lib", "cmd"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".h" && path.extension() != ".cc") continue;
      std::ifstream in(path);
      Include include;
      include.file = fs::relative(path, root).generic_string();
      while (std::getline(in, include.line)) {
        if (ReadInclude(include.line, include)) includes.push_back(include);
      }
    }
  }
  std::sort(includes.begin(), includes.end(),
            [](const Include& a, const Include& b) { return a.file < b.file; });
  return includes;
}

// The room's place in the row; npos for what is none.
size_t RoomOf(std::string_view name) {
  const auto* room = std::find(std::begin(kRooms), std::end(kRooms), name);
  return room == std::end(kRooms) ? std::string::npos : static_cast<size_t>(room - kRooms);
}

size_t RoomOfFile(std::string_view file) {  // "lib/base/io.h", "cmd/run.cc"
  if (file.starts_with("cmd/")) return kCmd;
  file.remove_prefix(std::string_view("lib/").size());
  return RoomOf(file.substr(0, file.find('/')));
}

size_t RoomOfInclude(const Include& include) {  // "base/io.h", "run.h" (in cmd), "cmd/run.h"
  const size_t slash = include.path.find('/');
  if (slash != std::string::npos) return RoomOf(include.path.substr(0, slash));
  return include.file.starts_with("cmd/") ? kCmd : std::string::npos;
}

std::string Fault(const Include& include) {
  const size_t room = RoomOfFile(include.file);
  if (room == std::string::npos) return "stands in no room";
  const size_t other = RoomOfInclude(include);
  if (other == std::string::npos) return "includes from no room";
  return other > room ? "includes from a room right of its own" : "";
}

// The libraries, by how the path of an include begins, and the files that may use them: each entry
// is a file; one `*` in it stands for anything.
const std::map<std::string, std::vector<std::string>>& Libraries() {
  static const std::map<std::string, std::vector<std::string>> kLibraries = {
      {"md4c", {"lib/document/markdown*"}},
      {"CLI/", {"cmd/options*.cc", "cmd/options_app.h"}},
      {"yaml-cpp/", {"lib/document/yaml*", "lib/rule/yaml_node.h"}},
      {"nlohmann/",
       {"lib/lint/baseline.cc", "lib/render/json*", "cmd/*_command.cc", "cmd/corpus.cc"}},
      {"re2/", {"lib/signal/pattern.cc", "lib/check/match.cc"}},
      {"utf8proc", {"lib/base/utf8.cc"}},
      {"linear", {"cmd/learn.cc"}},
  };
  return kLibraries;
}

bool MayUse(const std::string& file, const std::vector<std::string>& users) {
  return std::any_of(users.begin(), users.end(), [&](const std::string& user) {
    const size_t star = user.find('*');
    if (star == std::string::npos) return file == user;
    return file.size() >= user.size() - 1 && file.starts_with(user.substr(0, star)) &&
           file.ends_with(user.substr(star + 1));
  });
}

std::string LibraryFault(const Include& include) {
  const bool standard = include.path.find_first_of("/.") == std::string::npos;
  const bool system = include.path.starts_with("sys/") || include.path == "fcntl.h" ||
                      include.path == "poll.h" || include.path == "unistd.h" ||
                      include.path == "dirent.h";
  if (standard) return "";
  if (system) return include.file == "lib/base/system_io.cc" ? "" : "talks to the system";
  for (const auto& [library, users] : Libraries()) {
    if (!include.path.starts_with(library)) continue;
    return MayUse(include.file, users) ? "" : "may not use the library";
  }
  return "uses a library that no room has";
}

std::string Faults(const fs::path& root) {
  std::string faults;
  for (const Include& include : ReadIncludes(root)) {
    const std::string fault = include.quoted ? Fault(include) : LibraryFault(include);
    if (!fault.empty()) faults += include.file + " " + fault + ": " + include.line + "\n";
  }
  return faults;
}

TEST(LayersTest, EachRoomIncludesOnlyWhatStandsLeftOfIt) { EXPECT_EQ(Faults(kSourceDir), ""); }

TEST(LayersTest, EveryFileStandsInARoomAndIncludesSomething) {
  std::map<std::string, size_t> includes;
  for (const Include& include : ReadIncludes(kSourceDir)) ++includes[include.file];
  EXPECT_GT(includes.size(), 60U);  // the reader of includes sees the tree
  for (const auto& [file, count] : includes) {
    EXPECT_NE(RoomOfFile(file), std::string::npos) << file;
  }
}

TEST(LayersTest, SeesWhatIsWrong) {
  const ScratchDirectory scratch;
  const fs::path& root = scratch.path();
  const auto write = [&](const fs::path& file, std::string_view text) {
    fs::create_directories((root / file).parent_path());
    std::ofstream(root / file) << text;
  };
  write("lib/base/io.h", "#include \"source/span.h\"\n#include <string>\n");
  write("lib/story/story.cc",
        "  #  include <md4c.h>\n#include \"base/io.h\"\n#include \"story.h\"\n");
  write("lib/check/match.cc", "#include <re2/re2.h>\n#include <unistd.h>\n");
  write("lib/attic/x.h", "#include \"base/io.h\"\n");
  write("cmd/run.cc", "#include \"run.h\"\n#include \"lsp/x.h\"\n#include <fmt/core.h>\n");
  EXPECT_EQ(Faults(root),
            "cmd/run.cc uses a library that no room has: #include <fmt/core.h>\n"
            "lib/attic/x.h stands in no room: #include \"base/io.h\"\n"
            "lib/base/io.h includes from a room right of its own: #include \"source/span.h\"\n"
            "lib/check/match.cc talks to the system: #include <unistd.h>\n"
            "lib/story/story.cc may not use the library:   #  include <md4c.h>\n"
            "lib/story/story.cc includes from no room: #include \"story.h\"\n");
}

}  // namespace
}  // namespace starlint
