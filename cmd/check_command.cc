// `starlint check`: reads, lints and reports file by file.
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "commands.h"
#include "config_file.h"
#include "lint/discover.h"
#include "lint/lint.h"
#include "options.h"
#include "render/renderer.h"
#include "run.h"
#include "terminal.h"

namespace starlint {
namespace {

constexpr size_t kFlushBytes = 64 * 1024;

std::unique_ptr<Renderer> MakeRenderer(const CheckOptions& options, const Io& io) {
  const RenderStyle style{WantsColor(options.color, io), OutputWidth(options.width, io),
                          ColumnUnit::kCodePoint};
  if (options.format == "json") return MakeJsonRenderer(style);
  if (options.format == "concise") return MakeConciseRenderer(style);
  return MakeTextRenderer(style);
}

// One run over many files.
class Checker {
 public:
  Checker(const CheckOptions& options, Settings settings, Io& io)
      : options_(options),
        settings_(std::move(settings)),
        io_(io),
        renderer_(MakeRenderer(options, io)) {}

  int Run() {
    const std::vector<std::string> here = {"."};
    const Discovered found = Discover(options_.paths.empty() ? here : options_.paths, io_);
    for (const std::string& trouble : found.troubles) Trouble(trouble + Hint(trouble));
    if (found.files.empty() && found.troubles.empty()) {
      io_.Err("starlint: warning: no Markdown or YAML files in the given directories\n");
    }
    for (const std::string& path : found.files) CheckFile(path);
    renderer_->Finish(totals_, out_);
    io_.Out(out_);
    if (options_.format == "text" && !options_.quiet && totals_.files > 0) Summary();
    if (trouble_) return kTrouble;
    return totals_.errors + totals_.warnings > 0 ? kFindings : kClean;
  }

 private:
  void Summary() {
    const bool findings = totals_.errors + totals_.warnings + totals_.infos > 0;
    io_.Err((findings ? "\n" : "") + SummaryLine(totals_) + "\n");
  }

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
    const std::error_code error =
        from_stdin ? io_.ReadStdin(source_.text) : io_.ReadFile(path, source_.text);
    if (error) return Trouble(path + ": " + Describe(error));
    const FileReport report = LintFile(source_, BuiltinRules(), settings_, patterns_);
    Count(report);
    if (options_.verbose && !report.skipped.empty()) {
      std::string line = "skipped: ";
      AppendPrintable(line, source_.name);
      io_.Err(line + ": " + report.skipped + "\n");
    }
    renderer_->File(source_, report, out_);
    if (out_.size() < kFlushBytes) return;
    io_.Out(out_);
    out_.clear();
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
  Settings settings_;
  Io& io_;
  std::unique_ptr<Renderer> renderer_;
  PatternCache patterns_;
  RunTotals totals_;
  Source source_;
  std::string out_;
  bool trouble_ = false;
};

}  // namespace

int RunCheck(std::span<const std::string> args, Io& io) {
  const Parsed<CheckOptions> parsed = ParseCheck(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return Fail(io, *parsed.error);
  Settings settings = DefaultSettings(BuiltinRules());
  for (const std::string& setting : parsed.options.settings) {
    const size_t equals = setting.find('=');
    if (equals == std::string::npos) {
      return Fail(io, "--set takes KEY=VALUE, not '" + setting + "'");
    }
    const std::string fault =
        SetOption(settings, setting.substr(0, equals), setting.substr(equals + 1));
    if (!fault.empty()) return Fail(io, fault);
  }
  const std::optional<Config> config = ReadConfigFile(io);
  if (!config) return kTrouble;
  settings.user_signals = config->signals.get();
  return Checker(parsed.options, std::move(settings), io).Run();
}

}  // namespace starlint
