#include "config_choice.h"

#include <string>
#include <utility>

#include "commands.h"
#include "render/renderer.h"
#include "terminal.h"

namespace starlint {
namespace {

// Fills the layer of the command line, option by option, until one is wrong.
class CommandLine {
 public:
  CommandLine(const RuleSet& set, std::string base) : set_(set), base_(std::move(base)) {}

  // `--option KEY=VALUE` for each of `pairs`; `prefix` goes before the key.
  void Pairs(std::string_view option, std::string_view shape, std::string_view prefix,
             const std::vector<std::string>& pairs) {
    for (const std::string& pair : pairs) {
      const size_t equals = pair.find('=');
      const std::string shown = std::string(option) + " " + pair;
      if (equals == std::string::npos) {
        Fault(std::string(option) + " takes " + std::string(shape) + ", not '" + pair + "'");
        continue;
      }
      Set(option, std::string(prefix) + pair.substr(0, equals), pair.substr(equals + 1), shown);
    }
  }

  void List(std::string_view option, std::string_view key, const std::vector<std::string>& items) {
    if (items.empty()) return;
    SetList(option, key, items, base_, layer_);
    for (const std::string& item : items) {
      if (key == "exclude") break;
      std::string fault = UnknownRule(item, set_);
      if (fault.empty() && key == "ignore") fault = FixedRule(item, set_);
      if (!fault.empty()) Fault(std::string(option) + " " + item + ": " + fault);
    }
  }

  const std::string& fault() const { return fault_; }
  Config& layer() { return layer_; }

 private:
  void Set(std::string_view option, std::string_view key, std::string_view value,
           const std::string& shown) {
    const std::string fault = SetKey(option, key, value, base_, set_, layer_);
    if (!fault.empty()) Fault(shown + ": " + fault);
  }
  void Fault(std::string fault) {
    if (fault_.empty()) fault_ = std::move(fault);
  }

  const RuleSet& set_;
  std::string base_;
  Config layer_;
  std::string fault_;
};

}  // namespace

std::optional<ConfigChoice> ChooseConfig(const ConfigOptions& options, const RuleSet& set, Io& io) {
  CommandLine line(set, io.WorkingDirectory());
  line.List("--select", "select", options.select);
  line.List("--ignore", "ignore", options.ignore);
  line.List("--exclude", "exclude", options.exclude);
  line.Pairs("--severity", "ID=LEVEL", "rules.", options.severities);
  line.Pairs("--set", "KEY=VALUE", "", options.settings);
  if (!line.fault().empty()) {
    Fail(io, line.fault());
    return std::nullopt;
  }
  ConfigChoice choice;
  choice.file = options.file;
  choice.isolated = options.isolated;
  if (choice.file.empty() && !choice.isolated) choice.file = io.Env("STARLINT_CONFIG");
  choice.command_line = std::move(line.layer());
  return choice;
}

bool ReportFaults(SettingsFinder& finder, Io& io) {
  bool any = false;
  for (FaultyConfig& faulty : finder.TakeFaults()) {
    any = true;
    if (!faulty.trouble.empty()) Fail(io, faulty.trouble);
    FileReport report;
    report.diagnostics = std::move(faulty.problems);
    std::string out;
    MakeTextRenderer({false, OutputWidth(0, io), ColumnUnit::kCodePoint})
        ->File(faulty.file, report, out);
    io.Err(out);
  }
  return any;
}

}  // namespace starlint
