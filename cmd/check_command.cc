// `starlint check`: options, then for each file its settings, its findings and the outputs.
#include <string>
#include <vector>

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
  Checker(const CheckOptions& options, const RuleSet& set, SettingsFinder& settings,
          Outputs& outputs, Io& io)
      : options_(options), set_(set), settings_(settings), outputs_(outputs), io_(io) {}

  int Run() {
    const std::vector<std::string> here = {"."};
    const Discovered found = Discover(options_.paths.empty() ? here : options_.paths, io_);
    for (const std::string& trouble : found.troubles) Trouble(trouble + Hint(trouble));
    if (found.files.empty() && found.troubles.empty()) {
      io_.Err("starlint: warning: no Markdown or YAML files in the given directories\n");
    }
    for (const std::string& path : found.files) CheckFile(path);
    outputs_.Finish(totals_);
    if (trouble_) return kTrouble;
    return totals_.errors + totals_.warnings > 0 ? kFindings : kClean;
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
    const FileReport report = LintFile(source_, set_, *settings, patterns_);
    Count(report);
    if (options_.verbose && !report.skipped.empty()) Skipped(report.skipped);
    outputs_.File(source_, report);
  }

  void Skipped(std::string_view why) {
    std::string line = "skipped: ";
    AppendPrintable(line, source_.name);
    io_.Err(line + ": " + std::string(why) + "\n");
  }

  void Count(const FileReport& report) {
    ++totals_.files;
    totals_.stories += static_cast<uint32_t>(report.stories.size());
    totals_.skipped += report.stories.empty() ? 1 : 0;
    int32_t flagged = -1;
    for (const Diagnostic& diagnostic : report.diagnostics) {
      totals_.errors += diagnostic.severity == Severity::kError ? 1 : 0;
      totals_.warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
      totals_.infos += diagnostic.severity == Severity::kInfo ? 1 : 0;
      if (diagnostic.story > flagged) {  // stories of a file come in order, so do their findings
        ++totals_.flagged_stories;
        flagged = diagnostic.story;
      }
    }
  }

  const CheckOptions& options_;
  const RuleSet& set_;
  SettingsFinder& settings_;
  Outputs& outputs_;
  Io& io_;
  PatternCache patterns_;
  RunTotals totals_;
  Source source_;
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

}  // namespace

int RunCheck(std::span<const std::string> args, Io& io) {
  const Parsed<CheckOptions> parsed = ParseCheck(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return Fail(io, *parsed.error);
  const RuleSet& set = BuiltinRules();
  Settings base = DefaultSettings(set);
  const std::string fault = ApplySettings(parsed.options.settings, base);
  if (!fault.empty()) return Fail(io, fault);
  SettingsFinder settings(set, std::move(base), io);
  Outputs outputs(parsed.options, io);
  return Checker(parsed.options, set, settings, outputs, io).Run();
}

}  // namespace starlint
