// `starlint stats`: how long each story is, how its words are shared out, and what the bank covers.
#include <string>
#include <vector>

#include "bank_run.h"
#include "commands.h"
#include "config_choice.h"
#include "lint/discover.h"
#include "lint/settings_finder.h"
#include "lint/stats.h"
#include "options.h"
#include "own_rules.h"
#include "read_input.h"
#include "render/stats.h"
#include "run.h"
#include "terminal.h"

namespace starlint {
namespace {

// From which confidence on the words of a text make a topic: as the rule has it that reports gaps.
double LeastConfidence(const RuleSet& set) {
  for (const Rule& rule : set.rules) {
    const auto* check = std::get_if<BankCheck>(&rule.check);
    if (check == nullptr || check->asks != BankAsk::kCoverage) continue;
    return ActiveRule::Of(rule).Option("confidence-ratio");
  }
  return 1;
}

class Counter {
 public:
  Counter(const StatsOptions& options, const RuleSet& set, SettingsFinder& settings, Io& io)
      : options_(options),
        set_(set),
        settings_(settings),
        io_(io),
        bank_(set, Severity::kInfo, io),
        stats_(set.topics, LeastConfidence(set)) {}

  int Run() {
    const std::vector<std::string> here = {"."};
    const Discovered found =
        Discover(options_.paths.empty() ? here : options_.paths, {true, &settings_}, io_);
    for (const std::string& trouble : found.troubles) status_ = Fail(io_, trouble);
    for (const Input& input : found.files) AddFile(input.path);
    AddBank();
    std::string out;
    if (options_.format == "json") {
      AppendStatsJson(stats_, out);
    } else if (options_.format == "markdown") {
      AppendStatsMarkdown(stats_, out);
    } else {
      AppendStatsText(stats_,
                      {WantsColor(options_.color, io_), OutputWidth(options_.width, io_),
                       ColumnUnit::kCodePoint},
                      out);
    }
    io_.Out(out);
    return status_;
  }

 private:
  void AddFile(const std::string& path) {
    const Settings* settings =
        ReadGoverned(path, options_.stdin_filename, settings_, io_, source_, status_);
    if (settings == nullptr) return;
    FileReport report = LintFile(source_, set_, *settings, patterns_);
    stats_.Add(source_, report);
    bank_.Add(source_, path == "-", report);
  }

  // What a run of `check` over the same paths would find across stories counts too.
  void AddBank() {
    if (!IsWholeBank(options_.paths, /*declared=*/false, io_) || bank_.TooSmall()) return;
    const Settings* settings = settings_.For(BankPath(options_.paths, io_));
    if (settings == nullptr) return;
    bank_.Finish(
        *settings, patterns_,
        {[&](const Source& source, const FileReport& report) { stats_.Add(source, report); },
         [&](const std::string& message) { status_ = Fail(io_, message); }});
  }

  const StatsOptions& options_;
  const RuleSet& set_;
  SettingsFinder& settings_;
  Io& io_;
  BankRun bank_;
  PatternCache patterns_;
  BankStats stats_;
  Source source_;
  int status_ = kClean;
};

}  // namespace

int RunStats(std::span<const std::string> args, Io& io) {
  const Parsed<StatsOptions> parsed = ParseStats(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "stats", *parsed.error);
  const auto pack = ReadRulePack(RuleDirectories(parsed.options.config, io), io);
  if (pack == nullptr) return kTrouble;
  const RuleSet& set = pack->set();
  auto choice = ChooseConfig(parsed.options.config, set, io);
  if (!choice) return kTrouble;
  choice->bank = true;  // what stories are about
  SettingsFinder settings(set, std::move(*choice), io);
  return Counter(parsed.options, set, settings, io).Run();
}

}  // namespace starlint
