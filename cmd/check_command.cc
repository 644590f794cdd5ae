// `starlint check`: options, then for each file its settings, its findings and the outputs.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bank_run.h"
#include "base/describe.h"
#include "base/text.h"
#include "commands.h"
#include "config_choice.h"
#include "lint/discover.h"
#include "lint/lint.h"
#include "lint/settings_finder.h"
#include "lint/story_file.h"
#include "options.h"
#include "outputs.h"
#include "run.h"

namespace starlint {
namespace {

constexpr std::string_view kExcluded = "excluded; --no-exclude lints it";

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
        bank_(set, options.min_severity.value_or(Severity::kInfo), io) {}

  int Run() {
    Discovered found = Find();
    for (const std::string& trouble : found.troubles) Trouble(trouble + Hint(trouble));
    for (const std::string& path : found.excluded) Skipped(path, kExcluded);
    if (found.files.empty() && !trouble_ && found.excluded.empty()) {
      io_.Err("starlint: warning: no Markdown or YAML files in the given directories\n");
    }
    std::sort(found.files.begin(), found.files.end(),
              [](const Input& a, const Input& b) { return a.path < b.path; });
    if (options_.list_files) return List(found.files);
    for (const Input& input : found.files) CheckFile(input);
    CheckBank();
    if (!outputs_.Finish(trouble_)) trouble_ = true;
    if (!options_.quiet) NoteStoryless();
    return Status();
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

  // What the command line and --files-from name.
  Discovered Find() {
    std::vector<std::string> paths = options_.paths;
    if (!options_.files_from.empty()) {
      std::string text;
      const bool from_stdin = options_.files_from == "-";
      const std::error_code error =
          from_stdin ? io_.ReadStdin(text) : io_.ReadFile(options_.files_from, text);
      if (error) Trouble(options_.files_from + ": " + Describe(error));
      const std::vector<std::string> more = SplitPaths(text);
      paths.insert(paths.end(), more.begin(), more.end());
    } else if (paths.empty()) {
      paths = {"."};
    }
    SettingsFinder* const exclude = options_.no_exclude ? nullptr : &settings_;
    return Discover(paths, {!options_.no_gitignore, exclude}, io_);
  }

  // Who names a file means it to hold a story.
  void NoteStoryless() {
    constexpr size_t kMost = 3;
    if (storyless_.empty()) return;
    std::string line = "no story in ";
    for (size_t i = 0; i < std::min(storyless_.size(), kMost); ++i) {
      if (i > 0) line += ", ";
      AppendPrintable(line, storyless_[i]);
    }
    if (storyless_.size() > kMost) {
      line += " and " + Plural(storyless_.size() - kMost, "other file") + " (-v names all)";
    }
    io_.Err(line + "\n");
  }

  int List(const std::vector<Input>& files) {
    std::string out;
    for (const Input& input : files) out += input.path + "\n";
    io_.Out(out);
    return Status();
  }

  int Status() {
    if (ReportFaults(settings_, io_)) trouble_ = true;
    if (trouble_) return kTrouble;
    return outputs_.failed() ? kFindings : kClean;
  }

  void CheckFile(const Input& input) {
    const bool from_stdin = input.path == "-";
    source_.name = from_stdin ? options_.stdin_filename : input.path;
    if (from_stdin && !options_.no_exclude && settings_.Excludes(source_.name, false)) {
      return Skipped(source_.name, kExcluded);
    }
    const Settings* settings = settings_.For(source_.name);
    if (ReportFaults(settings_, io_)) trouble_ = true;
    if (settings == nullptr) return;
    const std::error_code error =
        from_stdin ? io_.ReadStdin(source_.text) : io_.ReadFile(input.path, source_.text);
    if (error) return Trouble(input.path + ": " + Describe(error));
    FileReport report = LintFile(source_, set_, *settings, patterns_);
    stories_ += report.stories.size();
    bank_.Add(source_, from_stdin, report);
    if (!report.skipped.empty()) Skipped(source_.name, report.skipped);
    const bool silent = report.skipped == kNoStory && report.diagnostics.empty();
    if (input.named && silent) storyless_.push_back(source_.name);
    outputs_.File(source_, std::move(report), *settings);
  }

  // What looks across stories, after the last file. The configuration of the first directory holds;
  // what is shown and fails is up to that of each file.
  void CheckBank() {
    if (bank_.TooSmall()) return SkippedBank();
    const Settings* settings = settings_.For(BankPath(options_.paths, io_));
    if (settings == nullptr) return;
    bank_.Finish(*settings, patterns_,
                 {[&](const Source& source, FileReport report) {
                    const Settings* own = settings_.For(source.name);
                    outputs_.File(source, std::move(report), own == nullptr ? *settings : *own);
                  },
                  [&](const std::string& message) { Trouble(message); }});
  }

  void SkippedBank() {
    if (!options_.verbose || whole_bank_ || stories_ < kLeastBank) return;
    io_.Err(
        "skipped: rules that look across stories: only files were named; name a directory, or "
        "give --bank\n");
  }

  void Skipped(const std::string& path, std::string_view why) {
    if (!options_.verbose) return;
    std::string line = "skipped: ";
    AppendPrintable(line, path);
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
  std::vector<std::string> storyless_;  // files without a story that were named themselves
  bool trouble_ = false;
};

// What the command line, else STARLINT_FORMAT, else the configuration of the current directory asks
// for.
std::string FindTargets(const CheckOptions& options, SettingsFinder& settings, const Io& io,
                        std::vector<OutputTarget>& targets) {
  if (!options.formats.empty()) return ParseTargets(options.formats, targets);
  const std::string wanted = io.Env("STARLINT_FORMAT");
  if (!wanted.empty()) {
    const std::string fault = ParseTargets({wanted}, targets);
    return fault.empty() ? fault : "STARLINT_FORMAT: " + fault;
  }
  const Effective* here = settings.EffectiveFor("./");
  const bool given = here != nullptr && here->values.format.given;
  return ParseTargets({given ? here->values.format.value : "text"}, targets);
}

}  // namespace

int RunCheck(std::span<const std::string> args, Io& io) {
  const Parsed<CheckOptions> parsed = ParseCheck(args);
  const CheckOptions& options = parsed.options;
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "check", *parsed.error);
  const RuleSet& set = BuiltinRules();
  auto choice = ChooseConfig(options.config, set, io);
  if (!choice) return kTrouble;
  const bool whole_bank =
      IsWholeBank(options.paths, options.bank, io) && (options.bank || options.files_from.empty());
  choice->bank = whole_bank;
  SettingsFinder settings(set, std::move(*choice), io);
  std::vector<OutputTarget> targets;
  const std::string fault = FindTargets(options, settings, io, targets);
  if (!fault.empty()) return Fail(io, fault);
  Outputs outputs(options, targets, set, io);
  return Checker(options, whole_bank, set, settings, outputs, io).Run();
}

}  // namespace starlint
