#include <algorithm>
#include <string>

#include "base/text.h"
#include "options.h"
#include "options_app.h"
#include "render/format.h"

namespace starlint {
namespace {

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

// An option whose values have names: `use` is given the one that was named.
template <class Value, class Use>
void AddChoice(CommandApp& app, const std::string& name, const std::string& type,
               const Choices<Value>& choices, const std::string& means, Use use) {
  Words words;
  for (const auto& [word, value] : choices) words.push_back(word);
  const auto choose = [=](const std::string& wanted) {
    for (const auto& [word, value] : choices) {
      if (word == wanted) return use(value);
    }
    throw CLI::ValidationError(name + " takes " + Listed(words) + ", not '" + wanted + "'" +
                               DidYouMean(wanted, words));
  };
  app.Suggest(app.add_option_function<std::string>(name, choose, means), words)
      ->type_name(type)
      ->group("Output");
}

// What is reported, how and where.
void AddReportOptions(CommandApp& app, CheckOptions& options) {
  std::string means = "Print FORMAT, or write it to FILE; repeatable:";
  Words names;
  for (const Format& format : Formats()) {
    means += (names.empty() ? " " : ", ") + std::string(format.name);
    names.push_back(format.name);
  }
  app.Suggest(app.add_option("-f,--format", options.formats, means), names)
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false)
      ->group("Output");
  AddChoice<ColumnUnit>(app, "--column-unit", "UNIT",
                        {{"codepoint", ColumnUnit::kCodePoint},
                         {"byte", ColumnUnit::kByte},
                         {"utf16", ColumnUnit::kUtf16},
                         {"display", ColumnUnit::kDisplay}},
                        "What columns of text and concise count: codepoint, byte, utf16 or display",
                        [&](ColumnUnit unit) { options.column_unit = unit; });
  Choices<Severity> levels = {
      {"error", Severity::kError}, {"warning", Severity::kWarning}, {"info", Severity::kInfo}};
  AddChoice<Severity>(app, "--min-severity", "LEVEL", levels,
                      "Show no less: error, warning or info",
                      [&](Severity level) { options.min_severity = level; });
  levels.emplace_back("never", Severity::kOff);
  AddChoice<Severity>(app, "--fail-on", "LEVEL", levels,
                      "Give status 1 for no less: error, warning, info or never",
                      [&](Severity level) { options.fail_on = level; });
  AddTextOptions(app, options.color, options.width);
  app.add_flag("--statistics", options.statistics, "Count the findings of each rule")
      ->group("Output");
  app.add_flag("-q,--quiet", options.quiet, "No summary")->group("Output");
  app.add_flag("-v,--verbose", options.verbose, "Name what was read or skipped, and why")
      ->group("Output");
}

void AddInputOptions(CommandApp& app, CheckOptions& options) {
  AddStdinName(app, options.stdin_filename);
  AddList(app, "--exclude", options.config.exclude, "GLOB",
          "Leave out what fits; 'exclude' does so too")
      ->group("Input");
  app.add_flag("--no-exclude", options.no_exclude, "Lint what is excluded")->group("Input");
  app.add_flag("--no-gitignore", options.no_gitignore, "Walk what git ignores")->group("Input");
  app.add_option("--files-from", options.files_from, "Read paths, a line or a NUL each")
      ->type_name("FILE")
      ->group("Input");
  app.add_flag("--bank", options.bank, "The files named are all: compare their stories")
      ->group("Input");
  app.add_flag("--list-files", options.list_files, "List the files, lint none")->group("Input");
}

void AddFixOptions(CommandApp& app, CheckOptions& options) {
  app.add_flag("--fix", options.fix, "Make the fixes that touch no spoken word")->group("Fixes");
  app.add_flag("--unsafe-fixes", options.unsafe_fixes, "Make the others too")->group("Fixes");
  app.add_flag("--diff", options.diff, "Print what fixes would change, change nothing")
      ->group("Fixes");
}

void AddBaselineOptions(CommandApp& app, CheckOptions& options) {
  app.add_option("--baseline", options.baseline, "Leave out the findings that FILE knows")
      ->type_name("FILE")
      ->group("Baseline");
  app.add_option("--write-baseline", options.write_baseline,
                 "Write all findings to FILE, show none")
      ->type_name("FILE")
      ->group("Baseline");
}

// Whether the text of a pipe is asked for.
bool ReadsInput(const CheckOptions& options) {
  return std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
}

// What is watched is read by people, again and again.
std::string WatchConflict(const CheckOptions& options) {
  const bool once = options.list_files || options.diff || !options.write_baseline.empty();
  if (once) return "--watch does not go with --list-files, --diff or --write-baseline";
  if (options.files_from == "-" || ReadsInput(options))
    return "--watch does not go with standard input, which can be read but once";
  for (const std::string& format : options.formats) {
    if (format == "text" || format == "concise" || format.find('=') != format.npos) continue;
    return "--watch prints text or concise; a file may be written in any format: -f " + format +
           "=FILE";
  }
  return {};
}

// What is wrong with options that are right one by one; empty when nothing is.
std::string Conflict(const CheckOptions& options) {
  if (options.unsafe_fixes && !options.fix && !options.diff) {
    return "--unsafe-fixes goes with --fix or --diff";
  }
  if (options.stdin_filename != CheckOptions().stdin_filename && !ReadsInput(options) &&
      options.files_from.empty()) {
    return "--stdin-filename names the text of '-', which no PATH asks for";
  }
  if (!options.write_baseline.empty() && (options.fix || options.diff)) {
    return "--write-baseline does not go with --fix or --diff";
  }
  if (!options.formats.empty() && (options.diff || !options.write_baseline.empty())) {
    return "--format does not go with " +
           std::string(options.diff ? "--diff" : "--write-baseline") + ", which reports nothing";
  }
  return options.watch ? WatchConflict(options) : std::string();
}

}  // namespace

void Declare(CommandApp& app, CheckOptions& options) {
  app.Describe("check", "[OPTION...] [PATH...]", "Lints STAR stories in Markdown and YAML.");
  AddPaths(app, options.paths);
  AddConfigOptions(app, options.config);
  AddInputOptions(app, options);
  AddReportOptions(app, options);
  AddFixOptions(app, options);
  AddBaselineOptions(app, options);
  app.add_option("-j,--jobs", options.jobs, "Threads; all of the machine's without")
      ->type_name("N")
      ->check(WholeNumberIn(1, 512))
      ->group("Running");
  app.add_flag("--watch", options.watch, "Lint again whenever a file changes")->group("Running");
  app.Example("starlint answers", "lint all stories of a directory");
  app.Example("starlint --set budget.seconds=120 a.md", "allow two minutes");
  app.Example("starlint --ignore missing-lesson", "leave a rule out");
  app.Example("starlint --baseline known.json", "show only what is new");
  app.Example("starlint --watch answers", "see each save judged");
  app.Example("starlint -f github -f sarif=out.sarif", "two reports, one in a file");
}

Parsed<CheckOptions> ParseCheck(std::span<const std::string> args) {
  Parsed<CheckOptions> parsed;
  CommandApp app;
  Declare(app, parsed.options);
  app.Parse(args, parsed);
  const std::string conflict = Conflict(parsed.options);
  if (!parsed.error && !conflict.empty()) parsed.error = conflict;
  return parsed;
}

}  // namespace starlint
