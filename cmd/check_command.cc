// `starlint check`: options, then for each file its settings, its findings and the outputs.
#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bank_run.h"
#include "base/describe.h"
#include "base/parallel.h"
#include "base/text.h"
#include "baseline_run.h"
#include "commands.h"
#include "config_choice.h"
#include "file_linter.h"
#include "lint/discover.h"
#include "lint/fix.h"
#include "lint/lint.h"
#include "lint/secrets.h"
#include "lint/settings_finder.h"
#include "lint/story_file.h"
#include "meant_command.h"
#include "notes.h"
#include "options.h"
#include "outputs.h"
#include "own_rules.h"
#include "progress.h"
#include "read_input.h"
#include "render/diff.h"
#include "render/outline.h"
#include "run.h"
#include "watch.h"

namespace starlint {
namespace {

// Below that many files threads cost more than they save; a run of files is what a thread takes.
constexpr size_t kFewFiles = 128;
constexpr size_t kRunOfFiles = 32;

constexpr std::string_view kExcluded = "excluded; --no-exclude lints it";

// One run over many files.
class Checker {
 public:
  // `whole_bank`: rules that look across stories have a say.
  Checker(const CheckOptions& options, bool whole_bank, const RuleSet& set,
          SettingsFinder& settings, BaselineRun& baseline, Outputs& outputs, Io& io)
      : options_(options),
        whole_bank_(whole_bank),
        set_(set),
        settings_(settings),
        baseline_(baseline),
        outputs_(outputs),
        io_(io),
        linter_(set, MostFixes(options), patterns_, io),
        bank_(set, options.min_severity.value_or(Severity::kInfo), io) {}

  int Run() {
    Discovered found = Find();
    for (const std::string& trouble : found.troubles) Trouble(trouble);
    for (const std::string& path : found.excluded) Skipped(path, kExcluded);
    if (found.files.empty() && !trouble_ && found.excluded.empty()) {
      io_.Err("starlint: warning: no files that may hold stories (Markdown, YAML, JSON, Org)\n");
    }
    std::erase_if(found.files, [this](const Input& input) {
      return !input.named && baseline_.IsFile(input.path);
    });
    std::sort(found.files.begin(), found.files.end(),
              [](const Input& a, const Input& b) { return a.path < b.path; });
    excluded_ = std::move(found.excluded);
    if (options_.list_files) return List(found.files);
    CheckFiles(found.files);
    if (options_.diff) {
      NoteUnmade();
      return Status();
    }
    CheckBank();
    ReportStale();
    const bool written =
        options_.write_baseline.empty() ? outputs_.Finish(trouble_) : baseline_.Write();
    if (!written) trouble_ = true;
    if (!options_.quiet) Notes();
    return Status();
  }

 private:
  void Trouble(std::string_view message) {
    Fail(io_, message);
    trouble_ = true;
  }

  // What the command line and --files-from name.
  Discovered Find() {
    std::vector<std::string> paths = options_.paths;
    if (!options_.files_from.empty()) {
      std::string text;
      const std::error_code error = ReadInput(options_.files_from, io_, text);
      if (error) Trouble(options_.files_from + ": " + Describe(error));
      const std::vector<std::string> more = SplitPaths(text);
      paths.insert(paths.end(), more.begin(), more.end());
    } else if (paths.empty()) {
      paths = {"."};
    }
    SettingsFinder* const exclude = options_.no_exclude ? nullptr : &settings_;
    return Discover(paths, {!options_.no_gitignore, exclude}, io_);
  }

  int List(const std::vector<Input>& files) {
    std::string out;
    for (const Input& input : files) out += input.path + "\n";
    OutRaw(out);
    NoteUnread();
    return Status();
  }

  // What programs read as it is; a terminal must not obey it.
  void OutRaw(const std::string& text) {
    if (!io_.OutIsTerminal()) return io_.Out(text);
    std::string shown;
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      AppendPrintable(shown, std::string_view(text).substr(at, end - at));
      shown += '\n';
      at = end + 1;
    }
    io_.Out(shown);
  }

  int Status() {
    if (ReportFaults(settings_, io_)) trouble_ = true;
    if (trouble_) return kTrouble;
    return outputs_.failed() || differs_ ? kFindings : kClean;
  }

  static std::optional<Applicability> MostFixes(const CheckOptions& options) {
    if (!options.fix && !options.diff) return std::nullopt;
    return options.unsafe_fixes ? Applicability::kUnsafe : Applicability::kSafe;
  }

  size_t Threads(size_t files) const {
    if (files < kFewFiles) return 1;
    return options_.jobs > 0 ? options_.jobs : std::thread::hardware_concurrency();
  }

  void CheckFiles(const std::vector<Input>& files) {
    std::vector<LintJob> jobs;
    for (const Input& input : files) {
      if (std::optional<LintJob> job = JobOf(input)) jobs.push_back(std::move(*job));
    }
    Progress progress(jobs.size(), options_.quiet, io_);
    MapInOrder(
        jobs.size(), Threads(jobs.size()), kRunOfFiles,
        [&](size_t i) { return linter_.Lint(jobs[i]); },
        [&](size_t i, LintedFile file) {
          progress.Clear();
          Take(jobs[i], std::move(file));
          progress.Done();
        });
    progress.Clear();
  }

  // Nothing when the file is excluded or its configuration cannot be used.
  std::optional<LintJob> JobOf(const Input& input) {
    const bool from_stdin = input.path == "-";
    LintJob job{input.path, from_stdin ? options_.stdin_filename : input.path, {}, input.named};
    if (from_stdin && !options_.no_exclude && settings_.Excludes(job.name, false)) {
      Skipped(job.name, kExcluded);
      return std::nullopt;
    }
    job.settings = settings_.For(job.name);
    if (ReportFaults(settings_, io_)) trouble_ = true;
    if (job.settings == nullptr) return std::nullopt;
    job.known = settings_.KnownName(job.name);
    return job;
  }

  void Take(const LintJob& job, LintedFile file) {
    if (file.error) return Trouble(job.path + ": " + Describe(file.error));
    Source& source = file.source;
    if (MostFixes(options_) && !Fixed(job, file)) return;
    stories_ += file.report.stories.size();
    baseline_.Linted(source.KnownName(), *job.settings, settings_.ProjectOf(job.name));
    bank_.Add(source, job.path == "-", file.report);
    if (!file.report.skipped.empty()) Skipped(source.name, file.report.skipped);
    if (options_.verbose && !file.report.stories.empty()) {
      std::string line;
      AppendStories(source, file.report, line);
      io_.Err(line);
    }
    const bool silent = !file.report.skipped.empty() && file.report.diagnostics.empty();
    if (job.named && silent) storyless_.push_back({source.name, file.report.skipped});
    Report(source, std::move(file.report), *job.settings);
  }

  // Prints or writes what the fixes made of the file; one that could not be written is as it was.
  // Whether it is still to be reported on.
  bool Fixed(const LintJob& job, LintedFile& file) {
    if (options_.diff) {
      const std::string after = Covered(file.source, file.report.secrets).text;
      std::string diff;
      AppendDiff(job.name, file.before.value_or(after), after, diff);
      differs_ |= !diff.empty();
      OutRaw(diff);
      unmade_ += CountFixes(file.report.diagnostics).unsafe;
      return false;
    }
    if (job.path == "-") {
      io_.Out(file.source.text);
    } else if (!file.before) {
      return true;
    } else if (const std::error_code error = io_.WriteFile(job.path, file.source.text)) {
      Trouble(job.path + ": the fixed file cannot be written: " + Describe(error));
      file = FileLinter(set_, std::nullopt, patterns_, io_).Lint(job);
      return true;
    }
    fixes_ += file.fixes;
    return true;
  }

  void Report(const Source& source, FileReport report, const Settings& settings) {
    baseline_.Filter(source.KnownName(), report);
    if (report.secrets.empty()) return outputs_.File(source, std::move(report), settings);
    const Source covered = Covered(source, report.secrets);
    outputs_.File(covered, std::move(report), settings);
  }

  void ReportStale() {
    std::optional<BaselineRun::StaleReport> stale = baseline_.Stale();
    const Settings* settings = settings_.For("./");
    if (!stale || settings == nullptr) return;
    HoldLevels(set_, *settings, stale->report);
    if (!stale->report.diagnostics.empty()) {
      outputs_.File(stale->source, std::move(stale->report), *settings);
    }
  }

  void Notes() {
    if (fixes_ > 0) io_.Err("made " + Plural(fixes_, "fix") + "\n");
    NoteStoryless(storyless_, io_);
    NoteUnread();
  }

  // Silence of --diff would say that there is nothing to mend.
  void NoteUnmade() {
    if (options_.quiet || options_.unsafe_fixes || unmade_ == 0) return;
    io_.Err(Plural(unmade_, "fix") + (differs_ ? " more" : "") + " with --unsafe-fixes\n");
  }

  // -v has named them.
  void NoteUnread() {
    if (options_.quiet) return;
    if (!options_.verbose) NoteExcluded(excluded_, io_);
    if (options_.paths.empty() && options_.files_from.empty()) NotePipe(io_);
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
                    Report(source, std::move(report), own == nullptr ? *settings : *own);
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
  BaselineRun& baseline_;
  Outputs& outputs_;
  Io& io_;
  PatternCache patterns_;
  FileLinter linter_;
  BankRun bank_;
  size_t stories_ = 0;
  uint32_t fixes_ = 0;
  uint32_t unmade_ = 0;                // fixes that --diff leaves out
  std::vector<std::string> excluded_;  // of what was named
  std::vector<Storyless> storyless_;   // files without a story that were named themselves
  bool differs_ = false;               // --diff printed something
  bool trouble_ = false;
};

// What the command line, else STARLINT_FORMAT, else the configuration of the current directory asks
// for.
std::string FindTargets(const CheckOptions& options, SettingsFinder& settings, const Io& io,
                        std::vector<OutputTarget>& targets) {
  if (!options.formats.empty()) return ParseTargets(options.formats, io, targets);
  const std::string wanted = io.Env("STARLINT_FORMAT");
  if (!wanted.empty()) {
    const std::string fault = ParseTargets({wanted}, io, targets);
    return fault.empty() ? fault : "STARLINT_FORMAT: " + fault;
  }
  const Effective* here = settings.EffectiveFor("./");
  const bool given = here != nullptr && here->values.format.given;
  return ParseTargets({given ? here->values.format.value : "text"}, io, targets);
}

// What the command line, else the configuration of the current directory says of a baseline.
// Whether it can be used.
bool FindBaseline(const CheckOptions& options, SettingsFinder& settings, BaselineRun& baseline) {
  baseline.WriteTo(options.write_baseline);
  if (!options.write_baseline.empty()) return true;
  if (!options.baseline.empty()) return baseline.Read(options.baseline);
  const Effective* here = settings.EffectiveFor("./");
  if (here == nullptr || !here->values.baseline.given) return true;
  const auto& [path, origin, given] = here->values.baseline;
  const size_t directory = path.starts_with('/') ? 0 : origin.name.rfind('/') + 1;
  return baseline.Read(origin.name.substr(0, directory) + path);
}

int CheckOnce(const CheckOptions& options, std::span<const std::string> args, Io& io) {
  if (!options.paths.empty()) {
    const std::string fault = MeantCommand(options.paths.front(), args, io);
    if (!fault.empty()) return Fail(io, fault);
  }
  const SoundRules rules = ReadSoundRules(RuleDirectories(options.config, io), io);
  if (rules.pack == nullptr) return kTrouble;
  const RuleSet& set = rules.pack->set();
  auto choice = ChooseConfig(options.config, set, io);
  if (!choice) return kTrouble;
  const bool whole_bank =
      IsWholeBank(options.paths, options.bank, io) && (options.bank || options.files_from.empty());
  choice->bank = whole_bank;
  SettingsFinder settings(set, std::move(*choice), io);
  std::vector<OutputTarget> targets;
  const std::string fault = FindTargets(options, settings, io, targets);
  if (!fault.empty()) return Fail(io, fault);
  BaselineRun baseline(set, whole_bank, io);
  if (!FindBaseline(options, settings, baseline)) return kTrouble;
  Outputs outputs(options, targets, set, io);
  const int status = Checker(options, whole_bank, set, settings, baseline, outputs, io).Run();
  return rules.all ? status : kTrouble;
}

}  // namespace

int RunCheck(std::span<const std::string> args, Io& io) {
  const Parsed<CheckOptions> parsed = ParseCheck(args);
  const CheckOptions& options = parsed.options;
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "check", *parsed.error);
  if (!options.watch) return CheckOnce(options, args, io);
  return Watch([&](Io& world) { return CheckOnce(options, args, world); }, options.quiet, io);
}

}  // namespace starlint
