// `starlint check`: options, then for each file its settings, its findings and the outputs.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bank_run.h"
#include "base/text.h"
#include "commands.h"
#include "config_faults.h"
#include "lint/discover.h"
#include "lint/lint.h"
#include "lint/settings_finder.h"
#include "options.h"
#include "outputs.h"
#include "run.h"

namespace starlint {
namespace {

// One run over many files.
class Checker {
 public:
  // `whole_bank`: rules that look across stories have a say.
  Checker(const CheckOptions& options, bool whole_bank, const RuleSet& set,
          SettingsFinder& settings, Outputs& outputs, Io& io)
      : options_(options),
        whole_bank_(whole_bank),
        set_(set),
        settings_(settings),
        outputs_(outputs),
        io_(io),
        bank_(set, options.min_severity, io) {}

  int Run() {
    const std::vector<std::string> here = {"."};
    Discovered found = Discover(options_.paths.empty() ? here : options_.paths, io_);
    for (const std::string& trouble : found.troubles) Trouble(trouble + Hint(trouble));
    if (found.files.empty() && found.troubles.empty()) {
      io_.Err("starlint: warning: no Markdown or YAML files in the given directories\n");
    }
    std::sort(found.files.begin(), found.files.end());
    for (const std::string& path : found.files) CheckFile(path);
    CheckBank();
    if (!outputs_.Finish(trouble_) || trouble_) return kTrouble;
    return outputs_.failed() ? kFindings : kClean;
  }

 private:
  void Trouble(std::string_view message) {
    Fail(io_, message);
    trouble_ = true;
  }

  // "expain: no such file" where "explain" was meant.
  std::string Hint(std::string_view trouble) const {
    if (options_.paths.empty() || !trouble.starts_with(options_.paths.front() + ":")) return {};
    return DidYouMeanCommand(options_.paths.front());
  }

  void CheckFile(const std::string& path) {
    const bool from_stdin = path == "-";
    source_.name = from_stdin ? options_.stdin_filename : path;
    const Settings* settings = settings_.For(source_.name);
    if (ReportFaults(settings_, io_)) trouble_ = true;
    if (settings == nullptr) return;
    const std::error_code error =
        from_stdin ? io_.ReadStdin(source_.text) : io_.ReadFile(path, source_.text);
    if (error) return Trouble(path + ": " + Describe(error));
    FileReport report = LintFile(source_, set_, *settings, patterns_);
    stories_ += report.stories.size();
    bank_.Add(source_, from_stdin, report);
    if (options_.verbose && !report.skipped.empty()) Skipped(report.skipped);
    outputs_.File(source_, std::move(report));
  }

  // What looks across stories, after the last file. The configuration of the first directory holds.
  void CheckBank() {
    if (bank_.TooSmall()) return SkippedBank();
    const Settings* settings = settings_.For(BankPath(options_.paths, io_));
    if (settings == nullptr) return;
    bank_.Finish(
        *settings, patterns_,
        {[&](const Source& source, FileReport report) { outputs_.File(source, std::move(report)); },
         [&](const std::string& message) { Trouble(message); }});
  }

  void SkippedBank() {
    if (!options_.verbose || whole_bank_ || stories_ < kLeastBank) return;
    io_.Err(
        "skipped: rules that look across stories: only files were named; name a directory, or "
        "give --bank\n");
  }

  void Skipped(std::string_view why) {
    std::string line = "skipped: ";
    AppendPrintable(line, source_.name);
    io_.Err(line + ": " + std::string(why) + "\n");
  }

  const CheckOptions& options_;
  bool whole_bank_;
  const RuleSet& set_;
  SettingsFinder& settings_;
  Outputs& outputs_;
  Io& io_;
  BankRun bank_;
  PatternCache patterns_;
  Source source_;
  size_t stories_ = 0;
  bool trouble_ = false;
};

// Applies each --set; gives what is wrong with one as a sentence, empty when nothing is.
std::string ApplySettings(const std::vector<std::string>& wanted, Settings& settings) {
  for (const std::string& setting : wanted) {
    const size_t equals = setting.find('=');
    if (equals == std::string::npos) return "--set takes KEY=VALUE, not '" + setting + "'";
    std::string fault = SetOption(settings, setting.substr(0, equals), setting.substr(equals + 1));
    if (!fault.empty()) return fault;
  }
  return {};
}

// What the command line, else STARLINT_FORMAT, else nobody asks for.
std::string FindTargets(const CheckOptions& options, const Io& io,
                        std::vector<OutputTarget>& targets) {
  if (!options.formats.empty()) return ParseTargets(options.formats, targets);
  const std::string wanted = io.Env("STARLINT_FORMAT");
  const std::string fault = ParseTargets({wanted.empty() ? "text" : wanted}, targets);
  return fault.empty() ? fault : "STARLINT_FORMAT: " + fault;
}

}  // namespace

int RunCheck(std::span<const std::string> args, Io& io) {
  const Parsed<CheckOptions> parsed = ParseCheck(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return Fail(io, *parsed.error);
  const RuleSet& set = BuiltinRules();
  Settings base = DefaultSettings(set);
  std::string fault = ApplySettings(parsed.options.settings, base);
  std::vector<OutputTarget> targets;
  if (fault.empty()) fault = FindTargets(parsed.options, io, targets);
  if (!fault.empty()) return Fail(io, fault);
  const bool whole_bank = IsWholeBank(parsed.options.paths, parsed.options.bank, io);
  base.bank = whole_bank;
  SettingsFinder settings(set, std::move(base), io);
  Outputs outputs(parsed.options, targets, set, io);
  return Checker(parsed.options, whole_bank, set, settings, outputs, io).Run();
}

}  // namespace starlint
