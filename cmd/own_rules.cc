#include "own_rules.h"

#include <algorithm>
#include <utility>

#include "base/describe.h"
#include "base/path.h"
#include "commands.h"
#include "render/renderer.h"
#include "terminal.h"

namespace starlint {
namespace {

bool IsYaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

class PackReader {
 public:
  PackReader(RulePack& pack, Io& io)
      : pack_(pack),
        io_(io),
        renderer_(MakeTextRenderer({false, OutputWidth(0, io), ColumnUnit::kCodePoint})) {}

  // Signals of all directories first: any rule may name them.
  void Read(const std::vector<std::string>& directories) {
    for (const std::string& directory : directories) {
      const std::string signals = directory + "/signals";
      if (io_.Type(signals) == FileType::kDirectory) ReadAll(signals, &RulePack::AddSignal);
    }
    for (const std::string& directory : directories) {
      if (io_.Type(directory) != FileType::kDirectory) {
        Trouble(directory + ": no such directory of rules");
      } else if (ReadAll(directory, &RulePack::AddRule) == 0 && !directory.ends_with(kOwnRules)) {
        Trouble(directory + ": holds no rules (*.yaml)");
      }
    }
    for (const Source& file : rule_files_) {
      Report(file, [&](Problems& problems) { pack_.CheckReferences(file, problems); });
    }
    io_.Err(said_);
  }

  bool usable() const { return usable_; }      // every directory is there and holds rules
  bool mistaken() const { return mistaken_; }  // a rule or a signal has mistakes

 private:
  void Trouble(const std::string& message) {
    Fail(io_, message);
    usable_ = false;
  }

  // How many files there were.
  size_t ReadAll(const std::string& directory, void (RulePack::*add)(const Source&, Problems&)) {
    std::vector<DirectoryEntry> entries;
    if (const std::error_code error = io_.List(directory, entries)) {
      Trouble(directory + ": " + Describe(error));
      return 1;
    }
    size_t files = 0;
    for (const DirectoryEntry& entry : entries) {
      if (entry.type != FileType::kFile || !IsYaml(entry.name) || entry.name.starts_with('.')) {
        continue;
      }
      ++files;
      Source file{directory + "/" + entry.name, {}};
      if (const std::error_code error = io_.ReadFile(file.name, file.text)) {
        Trouble(file.name + ": " + Describe(error));
        continue;
      }
      Report(file, [&](Problems& problems) { (pack_.*add)(file, problems); });
      if (add == &RulePack::AddRule) rule_files_.push_back(std::move(file));
    }
    return files;
  }

  // Calls `look`, and says what it finds wrong with `file`.
  template <class Look>
  void Report(const Source& file, Look look) {
    FileReport report;
    look(report.diagnostics);
    mistaken_ |= !report.diagnostics.empty();
    renderer_->File(file, report, said_);
  }

  RulePack& pack_;
  Io& io_;
  std::unique_ptr<Renderer> renderer_;
  std::vector<Source> rule_files_;
  std::string said_;
  bool usable_ = true;
  bool mistaken_ = false;
};

// The nearest kOwnRules, as a user who stands in the current directory writes it; empty: none.
std::string FindOwnRules(Io& io) {
  const std::string here = io.WorkingDirectory();
  for (std::string directory = here;; directory = DirectoryOf(directory)) {
    const std::string rules = JoinPath(directory, kOwnRules);
    if (io.Type(rules) == FileType::kDirectory) return RelativePath(rules, here);
    const bool repository = io.Type(JoinPath(directory, ".git")) != FileType::kMissing;
    if (repository || directory == "/") return {};
  }
}

// Adds those of `wanted` that are not among `directories` yet, however they are written.
void AddWanted(const std::vector<std::string>& wanted, const Io& io,
               std::vector<std::string>& directories) {
  const std::string here = io.WorkingDirectory();
  for (std::string directory : wanted) {
    while (directory.size() > 1 && directory.ends_with('/')) directory.pop_back();
    const bool known =
        std::any_of(directories.begin(), directories.end(), [&](const std::string& other) {
          return AbsolutePath(other, here) == AbsolutePath(directory, here);
        });
    if (!known) directories.push_back(std::move(directory));
  }
}

}  // namespace

std::vector<std::string> RuleDirectories(const std::vector<std::string>& wanted, Io& io) {
  std::vector<std::string> directories;
  const std::string own = FindOwnRules(io);
  if (!own.empty()) directories.push_back(own);
  AddWanted(wanted, io, directories);
  return directories;
}

std::vector<std::string> RuleDirectories(const ConfigOptions& options, Io& io) {
  if (!options.isolated) return RuleDirectories(options.packs, io);
  std::vector<std::string> directories;
  AddWanted(options.packs, io, directories);
  return directories;
}

SoundRules ReadSoundRules(const std::vector<std::string>& directories, Io& io) {
  SoundRules rules{std::make_unique<RulePack>(BuiltinRules())};
  if (directories.empty()) return rules;
  PackReader reader(*rules.pack, io);
  reader.Read(directories);
  rules.all = reader.usable() && !reader.mistaken();
  if (!reader.usable()) rules.pack = nullptr;
  return rules;
}

std::unique_ptr<RulePack> ReadRulePack(const std::vector<std::string>& directories, Io& io) {
  SoundRules rules = ReadSoundRules(directories, io);
  return rules.all ? std::move(rules.pack) : nullptr;
}

}  // namespace starlint
