#include "lint/settings_finder.h"

#include <algorithm>

#include "base/describe.h"
#include "base/path.h"
#include "source/line_map.h"

namespace starlint {
namespace {

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::unique_ptr<UserSignals> SignalsOf(const std::vector<const Config*>& layers) {
  std::unique_ptr<UserSignals> signals;
  for (const Config* layer : layers) {
    for (const SignalChange& change : layer->signals) {
      if (!signals) signals = std::make_unique<UserSignals>();
      signals->Add(change.phrase, change.number, change.except);
    }
  }
  if (signals) signals->Finish();
  return signals;
}

std::unique_ptr<OwnNames> NamesOf(const std::vector<const Config*>& layers, const RuleSet& set) {
  std::unique_ptr<OwnNames> names;
  for (const Config* layer : layers) {
    for (const SectionName& section : layer->sections) {
      if (!names) names = std::make_unique<OwnNames>(set.vocabulary);
      names->Add(section.name, section.parts);
    }
  }
  return names;
}

}  // namespace

SettingsFinder::SettingsFinder(const RuleSet& set, ConfigChoice choice, Io& io)
    : set_(set),
      choice_(std::move(choice)),
      io_(io),
      here_(io.WorkingDirectory()),
      excluded_(choice_.command_line.exclude.value) {}

const Settings* SettingsFinder::For(const std::string& path) {
  Chain& chain = ChainOf(path);
  return chain.usable ? &VariantOf(path, chain).settings : nullptr;
}

const Effective* SettingsFinder::EffectiveFor(const std::string& path) {
  Chain& chain = ChainOf(path);
  return chain.usable ? &VariantOf(path, chain).effective : nullptr;
}

bool SettingsFinder::Excludes(const std::string& path, bool directory) {
  const Chain& chain = ChainOf(path);
  if (chain.exclude.empty() && excluded_.empty()) return false;
  const std::string absolute = AbsolutePath(path, here_);
  return chain.exclude.Lists(absolute, directory) || excluded_.Lists(absolute, directory);
}

std::optional<std::string> SettingsFinder::ProjectOf(const std::string& path) {
  const std::string& root = RootOf(DirectoryOf(AbsolutePath(path, here_)));
  if (root.empty()) return std::nullopt;
  return root;
}

std::string SettingsFinder::KnownName(const std::string& path) {
  if (path.starts_with('<')) return path;
  return RelativePath(AbsolutePath(path, here_), ProjectOf(path).value_or(here_));
}

std::vector<std::string> SettingsFinder::FilesFor(const std::string& path) {
  std::vector<std::string> names;
  for (const Config* layer : ChainOf(path).layers) {
    if (layer != &choice_.command_line) names.push_back(layer->name);
  }
  return names;
}

// --- Which configurations hold -----------------------------------------------------------------

SettingsFinder::Chain& SettingsFinder::ChainOf(const std::string& path) {
  const std::string directory = DirectoryOf(path);
  Chain*& chain = by_name_[directory];
  if (chain == nullptr) chain = &ChainOfDirectory(AbsolutePath(directory, here_));
  return *chain;
}

SettingsFinder::Chain& SettingsFinder::ChainOfDirectory(const std::string& directory) {
  if (choice_.isolated) return ChainFrom({});
  if (!choice_.file.empty()) return ChainFrom(AbsolutePath(choice_.file, here_));
  const auto known = by_directory_.find(directory);
  if (known != by_directory_.end()) return *known->second;
  const std::string config = ConfigIn(directory);
  const bool last = !config.empty() || IsRepository(directory) || directory == "/";
  Chain& chain = last ? ChainFrom(config) : ChainOfDirectory(DirectoryOf(directory));
  return *(by_directory_[directory] = &chain);
}

// The root of the project that `directory` belongs to, empty when it belongs to none; a
// configuration that is not to be used is none of its marks.
const std::string& SettingsFinder::RootOf(const std::string& directory) {
  const auto known = roots_.find(directory);
  if (known != roots_.end()) return known->second;
  std::string root;
  if (IsRepository(directory)) {
    root = directory;
  } else {
    if (directory != "/") root = RootOf(DirectoryOf(directory));
    if (root.empty() && HoldsConfig(directory)) root = directory;
  }
  return roots_[directory] = root;
}

bool SettingsFinder::HoldsConfig(const std::string& directory) const {
  return !choice_.isolated && choice_.file.empty() &&
         std::any_of(kConfigNames.begin(), kConfigNames.end(), [&](std::string_view name) {
           return io_.Type(JoinPath(directory, name)) != FileType::kMissing;
         });
}

bool SettingsFinder::IsRepository(const std::string& directory) const {
  return io_.Type(JoinPath(directory, ".git")) != FileType::kMissing;
}

// The absolute path of the configuration that stands in `directory`; empty when there is none.
std::string SettingsFinder::ConfigIn(const std::string& directory) {
  // There a starlint.yml is a workflow of GitHub Actions.
  if (directory.ends_with("/.github/workflows")) return {};
  std::string found;
  for (const std::string_view name : kConfigNames) {
    const std::string path = JoinPath(directory, name);
    if (io_.Type(path) == FileType::kMissing) continue;
    if (found.empty()) {
      found = path;
      continue;
    }
    FaultyConfig faulty;
    faulty.trouble = RelativePath(found, here_) + " and " + RelativePath(path, here_) +
                     ": two configurations for one directory; keep one of them";
    faults_.push_back(std::move(faulty));
    chains_[found] = std::make_unique<Chain>();
    chains_[found]->usable = false;
  }
  return found;
}

std::string SettingsFinder::UserConfig() const {
  std::string directory = io_.Env("XDG_CONFIG_HOME");
  if (directory.empty() && !io_.Env("HOME").empty()) directory = io_.Env("HOME") + "/.config";
  if (directory.empty()) return {};
  const std::string path = AbsolutePath(JoinPath(directory, "starlint/config.yaml"), here_);
  return io_.Type(path) == FileType::kMissing ? std::string() : path;
}

SettingsFinder::Chain& SettingsFinder::ChainFrom(const std::string& config) {
  std::unique_ptr<Chain>& chain = chains_[config];
  if (chain) return *chain;
  chain = std::make_unique<Chain>();
  std::vector<std::string> open;
  const bool chosen = choice_.isolated || !choice_.file.empty();
  const std::string user = chosen ? std::string() : UserConfig();
  if (!user.empty()) chain->usable = Collect(user, open, *chain);
  if (!config.empty() && config != user) chain->usable &= Collect(config, open, *chain);
  Finish(*chain);
  return *chain;
}

void SettingsFinder::Finish(Chain& chain) {
  chain.layers.push_back(&choice_.command_line);
  if (!chain.usable) return;
  chain.signals = SignalsOf(chain.layers);
  chain.names = NamesOf(chain.layers, set_);
  for (const Config* layer : chain.layers) {
    // What the command line excludes is excluded too, see Excludes.
    const bool file = layer != &choice_.command_line;
    if (file && layer->exclude.given) chain.exclude = GlobList(layer->exclude.value);
    if (layer->stories.given) chain.stories = GlobList(layer->stories.value);
    for (const Config& over : layer->overrides) chain.overrides.emplace_back(over.files.value);
  }
}

// --- Reading -----------------------------------------------------------------------------------

// Appends what the configuration at `path` extends and then itself. `open` are those that are being
// collected.
bool SettingsFinder::Collect(const std::string& path, std::vector<std::string>& open,
                             Chain& chain) {
  const Loaded& loaded = Load(path);
  if (loaded.config == nullptr) return false;
  open.push_back(path);
  const bool usable = !loaded.config->extends.given || Extend(loaded, open, chain);
  open.pop_back();
  chain.layers.push_back(loaded.config.get());
  return usable;
}

bool SettingsFinder::Extend(const Loaded& loaded, std::vector<std::string>& open, Chain& chain) {
  const Given<std::string>& extends = loaded.config->extends;
  const std::string target = AbsolutePath(extends.value, DirectoryOf(loaded.path));
  std::string fault;
  if (std::find(open.begin(), open.end(), target) != open.end()) {
    fault = "The configuration " + Quoted(extends.value) + " extends itself";
    if (target != loaded.path) fault += ", by way of " + Quoted(loaded.config->name);
    fault += ".";
  } else if (io_.Type(target) == FileType::kMissing) {
    fault = "The configuration " + Quoted(extends.value) + " is not there.";
  } else {
    return Collect(target, open, chain);
  }
  FaultyConfig faulty{sources_[loaded.path], {}, {}};
  const LineMap lines(faulty.file.text);
  faulty.problems.push_back(
      {"config", Severity::kError, lines.Line(extends.origin.line), std::move(fault), "", -1});
  faults_.push_back(std::move(faulty));
  return false;
}

const SettingsFinder::Loaded& SettingsFinder::Load(const std::string& path) {
  const auto [at, fresh] = loaded_.try_emplace(path);
  Loaded& loaded = at->second;
  if (!fresh) return loaded;
  loaded.path = path;
  // What is told on the command line or by the user's own configuration speaks of where they are.
  const bool elsewhere = !choice_.file.empty() || path == UserConfig();
  loaded.base = elsewhere ? here_ : DirectoryOf(path);
  Source& source = sources_[path];
  source.name = !choice_.file.empty() && path == AbsolutePath(choice_.file, here_)
                    ? choice_.file
                    : RelativePath(path, here_);
  FaultyConfig faulty;
  if (const std::error_code error = io_.ReadFile(source.name, source.text)) {
    faulty.trouble = source.name + ": " + Describe(error);
  } else if (auto config = ReadConfig(source, loaded.base, set_, faulty.problems)) {
    loaded.config = std::make_unique<Config>(std::move(*config));
    return loaded;
  }
  faulty.file = source;
  faults_.push_back(std::move(faulty));
  return loaded;
}

// --- What they make together -------------------------------------------------------------------

SettingsFinder::Variant& SettingsFinder::VariantOf(const std::string& path, Chain& chain) {
  std::string held;  // a letter for each override, and whether a story is expected
  std::string absolute;
  const auto lists = [&](const GlobList& globs) {
    if (absolute.empty()) absolute = AbsolutePath(path, here_);
    return globs.Lists(absolute);
  };
  for (const GlobList& globs : chain.overrides) held += lists(globs) ? 'y' : 'n';
  held += !chain.stories.empty() && lists(chain.stories) ? 'y' : 'n';
  std::unique_ptr<Variant>& variant = chain.variants[held];
  if (variant) return *variant;
  variant = std::make_unique<Variant>(Effective(set_));
  size_t number = 0;
  for (const Config* layer : chain.layers) {
    variant->effective.Lay(*layer);
    for (const Config& over : layer->overrides) {
      if (held[number++] == 'y') variant->effective.Lay(over);
    }
  }
  Settings& settings = variant->settings = ToSettings(variant->effective);
  settings.user_signals = chain.signals.get();
  if (chain.names) settings.vocabulary = &chain.names->vocabulary();
  settings.bank = choice_.bank;
  settings.story_expected = held.back() == 'y';
  settings.effective = &variant->effective;
  settings.command_line = &choice_.command_line;
  return *variant;
}

}  // namespace starlint
