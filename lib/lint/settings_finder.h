// The settings that hold for a file: the configurations that govern it are found, read, and laid
// over one another. Each configuration is read once a run and each directory looked at once,
// however many files it holds. What is in a configuration is config.h's matter, what the layers
// make together effective.h's.
//
// For a file holds the nearest configuration above it, up to the directory with `.git`; over that
// of the user ($XDG_CONFIG_HOME/starlint/config.yaml); under its own overrides, the story's own
// settings and the command line.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/io.h"
#include "lint/config.h"
#include "lint/effective.h"
#include "lint/glob_list.h"
#include "lint/lint.h"
#include "lint/own_names.h"
#include "rule/rule_set.h"
#include "signal/user_signals.h"

namespace starlint {

// The names of configurations, one of which may stand in a directory.
inline constexpr std::array<std::string_view, 4> kConfigNames = {".starlint.yaml", ".starlint.yml",
                                                                 "starlint.yaml", "starlint.yml"};

// What the command line and the environment say of configuration.
struct ConfigChoice {
  std::string file;       // the one that governs all files; empty: it is looked for
  bool isolated = false;  // no configuration but the command line
  bool bank = false;      // see Settings::bank
  Config command_line;    // goes over everything else
};

// A configuration that cannot be used, and why.
struct FaultyConfig {
  Source file;
  Problems problems;    // ascending by place; empty: it could not be read
  std::string trouble;  // why it could not be read: ".starlint.yaml: permission denied"
};

class SettingsFinder {
 public:
  // `set` and `io` must outlive it.
  SettingsFinder(const RuleSet& set, ConfigChoice choice, Io& io);
  SettingsFinder(const SettingsFinder&) = delete;
  SettingsFinder& operator=(const SettingsFinder&) = delete;

  // The settings of the file at `path`, which live as long as this; nullptr when a configuration
  // that governs it cannot be used.
  const Settings* For(const std::string& path);
  // The same with the places where its values were set.
  const Effective* EffectiveFor(const std::string& path);
  // Whether the command line, or the configuration of the directory that `path` lies in, excludes
  // it.
  bool Excludes(const std::string& path, bool directory);
  // The directory, absolute, of the project that the file at `path` belongs to: the nearest one
  // with
  // `.git`, else the outermost with a configuration (where those are looked for); nothing when
  // there is neither.
  std::optional<std::string> ProjectOf(const std::string& path);
  // What the file at `path` is known by from run to run: its path from its project, else from the
  // current directory. An own name ("<stdin>") as it stands.
  std::string KnownName(const std::string& path);
  // The configurations that hold for the file at `path`, as the run names them, in their order.
  std::vector<std::string> FilesFor(const std::string& path);

  // Those met since the last call.
  std::vector<FaultyConfig> TakeFaults() { return std::exchange(faults_, {}); }

 private:
  struct Variant {  // of a chain, by the overrides that hold
    explicit Variant(Effective all) : effective(std::move(all)) {}
    Effective effective;
    Settings settings;
  };
  // Configurations that hold together, the first one first.
  struct Chain {
    std::vector<const Config*> layers;
    bool usable = true;
    std::unique_ptr<UserSignals> signals;
    std::unique_ptr<OwnNames> names;
    GlobList exclude;
    GlobList stories;
    std::vector<GlobList> overrides;  // of all layers, in their order
    std::map<std::string, std::unique_ptr<Variant>> variants;
  };
  struct Loaded {
    std::string path;                // absolute
    std::string base;                // of its globs
    std::unique_ptr<Config> config;  // nullptr: cannot be used
  };

  Chain& ChainOf(const std::string& path);
  Chain& ChainOfDirectory(const std::string& directory);
  Chain& ChainFrom(const std::string& config);
  const std::string& RootOf(const std::string& directory);
  bool HoldsConfig(const std::string& directory) const;
  bool IsRepository(const std::string& directory) const;
  std::string ConfigIn(const std::string& directory);
  std::string UserConfig() const;
  void Finish(Chain& chain);
  bool Collect(const std::string& path, std::vector<std::string>& open, Chain& chain);
  bool Extend(const Loaded& loaded, std::vector<std::string>& open, Chain& chain);
  const Loaded& Load(const std::string& path);
  Variant& VariantOf(const std::string& path, Chain& chain);

  const RuleSet& set_;
  ConfigChoice choice_;
  Io& io_;
  std::string here_;
  GlobList excluded_;                                     // by the command line
  std::unordered_map<std::string, Chain*> by_name_;       // by directories as files name them
  std::unordered_map<std::string, Chain*> by_directory_;  // by absolute directories
  std::unordered_map<std::string, std::string> roots_;    // of projects, by absolute directories
  std::map<std::string, std::unique_ptr<Chain>> chains_;  // by the absolute path of the nearest
  std::map<std::string, Loaded> loaded_;
  std::map<std::string, Source> sources_;
  std::vector<FaultyConfig> faults_;
};

}  // namespace starlint
