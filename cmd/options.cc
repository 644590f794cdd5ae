#include "options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "base/text.h"
#include "render/format.h"

namespace starlint {
namespace {

std::unique_ptr<CLI::App> MakeApp(const char* description, const char* name) {
  auto app = std::make_unique<CLI::App>(description, name);
  app->get_formatter()->column_width(34);
  return app;
}

// CLI11 says "The following argument was not expected: --formt"; say which option was meant.
std::string Unexpected(const CLI::App& app, std::string_view argument) {
  if (!argument.starts_with('-')) return "unexpected argument '" + std::string(argument) + "'";
  const std::string_view name = argument.substr(0, argument.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& long_name : option->get_lnames()) names.push_back("--" + long_name);
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  return "unknown option '" + std::string(name) + "'" + DidYouMean(name, views);
}

std::string Message(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_name() == "ExtrasError") {
    for (const std::string& extra : app.remaining()) {
      if (extra.starts_with('-') && extra != "--") return Unexpected(app, extra);
    }
  }
  std::string text = error.what();
  if (error.get_name() == "ArgumentMismatch")
    return text.substr(0, text.find(':')) + " needs a value";
  const bool name = text.size() < 2 || text[1] == '-' || ToLower(text[1]) != text[1];  // "RULE is"
  if (!name) text[0] = ToLower(text[0]);
  return text;
}

template <class Options>
void Parse(CLI::App& app, std::span<const std::string> args, Parsed<Options>& parsed) {
  app.set_help_flag("-h,--help", "Show this help")
      ->group("Help");  // last, so that it is shown last
  app.allow_extras();
  std::vector<std::string> reversed(args.rbegin(), args.rend());
  try {
    app.parse(reversed);
    for (const std::string& extra : app.remaining()) {
      if (!parsed.error && extra != "--") parsed.error = Unexpected(app, extra);
    }
  } catch (const CLI::CallForHelp&) {
    parsed.help = app.help();
  } catch (const CLI::ParseError& error) {
    parsed.error = Message(app, error);
  }
}

// A word that is one of `choices`; says which were meant where it is none.
CLI::Validator OneOf(std::span<const std::string_view> choices) {
  const std::vector<std::string_view> list(choices.begin(), choices.end());
  const auto check = [list](const std::string& value) {
    if (std::find(list.begin(), list.end(), value) != list.end()) return std::string();
    std::string fault = "'" + value + "' is not ";
    for (size_t i = 0; i < list.size(); ++i) {
      if (i > 0) fault += i + 1 == list.size() ? " or " : ", ";
      fault += list[i];
    }
    return fault + DidYouMean(value, list);
  };
  return CLI::Validator(check, "", "");
}

CLI::Validator WholeNumberIn(uint32_t least, uint32_t most) {
  const auto check = [least, most](const std::string& value) {
    uint32_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc() && end == value.data() + value.size();
    if (whole && number >= least && number <= most) return std::string();
    return "'" + value + "' is not a number from " + std::to_string(least) + " to " +
           std::to_string(most);
  };
  return CLI::Validator(check, "", "");
}

constexpr std::array<std::string_view, 3> kColorNames = {"auto", "always", "never"};
constexpr std::array<std::string_view, 2> kPlainFormats = {"text", "json"};
constexpr std::array<std::string_view, 3> kPageFormats = {"text", "json", "markdown"};
constexpr std::array<std::string_view, 2> kExplainFormats = {"text", "markdown"};
constexpr std::array<std::string_view, 2> kSchemas = {"rule", "config"};

// An option that may be given again and takes one value each time, so that files may follow.
CLI::Option* AddList(CLI::App& app, const char* name, std::vector<std::string>& values,
                     const char* type, const char* means) {
  return app.add_option(name, values, means)->type_name(type)->allow_extra_args(false);
}

// What every command that prints stories for people takes.
template <class Options>
void AddTextOptions(CLI::App& app, Options& options) {
  app.add_option("--color", options.color, "auto, always or never")
      ->type_name("WHEN")
      ->check(OneOf(kColorNames))
      ->group("Output");
  app.add_option("--width", options.width, "Columns of the text format, 20 to 1000")
      ->type_name("N")
      ->check(WholeNumberIn(20, 1000))
      ->group("Output");
}

void AddRulesOption(CLI::App& app, std::vector<std::string>& packs) {
  AddList(app, "--rules", packs, "DIR", "A directory of your own rules; repeatable")
      ->group("Rules");
}

// What every command that has settings takes.
void AddConfigOptions(CLI::App& app, ConfigOptions& options) {
  AddList(app, "--select", options.select, "ID,...", "Only these rules or groups")
      ->delimiter(',')
      ->group("Rules");
  AddList(app, "--ignore", options.ignore, "ID,...", "Not these rules or groups")
      ->delimiter(',')
      ->group("Rules");
  AddList(app, "--severity", options.severities, "ID=LEVEL", "off, info, warning or error")
      ->group("Rules");
  AddRulesOption(app, options.packs);
  app.add_option("--config", options.file, "The configuration for all files")
      ->type_name("FILE")
      ->group("Configuration");
  app.add_flag("--isolated", options.isolated, "Read no configuration")->group("Configuration");
  AddList(app, "--set", options.settings, "KEY=VALUE", "Change a value: budget.seconds=120")
      ->group("Configuration");
}

void AddStdinName(CLI::App& app, std::string& name) {
  app.add_option("--stdin-filename", name, "What standard input is called")
      ->type_name("PATH")
      ->group("Input");
}

template <class Formats>
CLI::Option* AddFormat(CLI::App& app, std::string& format, const Formats& formats,
                       const char* means) {
  return app.add_option("-f,--format", format, means)
      ->type_name("FMT")
      ->check(OneOf(formats))
      ->allow_extra_args(false)
      ->group("Output");
}

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

// An option whose values have names: `use` is given the one that was named.
template <class Value, class Use>
void AddChoice(CLI::App& app, const std::string& name, const std::string& type,
               const Choices<Value>& choices, const std::string& description, Use use) {
  const auto choose = [=](const std::string& word) {
    std::vector<std::string_view> names;
    std::string all;
    for (const auto& [choice, value] : choices) {
      if (choice == word) return use(value);
      all += names.empty() ? "" : names.size() + 1 == choices.size() ? " or " : ", ";
      all += choice;
      names.push_back(choice);
    }
    throw CLI::ValidationError(name + " takes " + all + ", not '" + word + "'" +
                               DidYouMean(word, names));
  };
  app.add_option_function<std::string>(name, choose, description)->type_name(type)->group("Output");
}

// What is reported, how and where.
void AddReportOptions(CLI::App& app, CheckOptions& options) {
  std::string formats = "Print FORMAT, or write it to FILE; repeatable:\n";
  for (const Format& format : Formats()) {
    if (&format != Formats().data()) formats += &format == &Formats()[6] ? ",\n" : ", ";
    formats += format.name;
  }
  app.add_option("-f,--format", options.formats, formats)
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false)
      ->group("Output");
  AddChoice<ColumnUnit>(
      app, "--column-unit", "UNIT",
      {{"codepoint", ColumnUnit::kCodePoint},
       {"byte", ColumnUnit::kByte},
       {"utf16", ColumnUnit::kUtf16},
       {"display", ColumnUnit::kDisplay}},
      "What columns of text and concise count:\ncodepoint, byte, utf16 or display",
      [&](ColumnUnit unit) { options.column_unit = unit; });
  Choices<Severity> levels = {
      {"error", Severity::kError}, {"warning", Severity::kWarning}, {"info", Severity::kInfo}};
  AddChoice<Severity>(app, "--min-severity", "LEVEL", levels,
                      "Show no less: error, warning or info",
                      [&](Severity level) { options.min_severity = level; });
  levels.emplace_back("never", Severity::kOff);
  AddChoice<Severity>(app, "--fail-on", "LEVEL", levels,
                      "Give status 1 for no less: error, warning,\ninfo or never",
                      [&](Severity level) { options.fail_on = level; });
}

void AddInputOptions(CLI::App& app, CheckOptions& options) {
  AddStdinName(app, options.stdin_filename);
  AddList(app, "--exclude", options.config.exclude, "GLOB", "Leave out, as 'exclude' does")
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

void AddFixOptions(CLI::App& app, CheckOptions& options) {
  app.add_flag("--fix", options.fix, "Make the fixes that touch no spoken word")->group("Fixes");
  app.add_flag("--unsafe-fixes", options.unsafe_fixes, "Make the others too")->group("Fixes");
  app.add_flag("--diff", options.diff, "Print what fixes would change, change nothing")
      ->group("Fixes");
}

void AddBaselineOptions(CLI::App& app, CheckOptions& options) {
  app.add_option("--baseline", options.baseline, "Leave out the findings that FILE knows")
      ->type_name("FILE")
      ->group("Baseline");
  app.add_option("--write-baseline", options.write_baseline,
                 "Write all findings to FILE, show none")
      ->type_name("FILE")
      ->group("Baseline");
}

// What is wrong with options that are right one by one; empty when nothing is.
std::string Conflict(const CheckOptions& options) {
  if (options.unsafe_fixes && !options.fix && !options.diff) {
    return "--unsafe-fixes goes with --fix or --diff";
  }
  if (!options.write_baseline.empty() && (options.fix || options.diff)) {
    return "--write-baseline does not go with --fix or --diff";
  }
  if (!options.formats.empty() && (options.diff || !options.write_baseline.empty())) {
    return "--format does not go with " +
           std::string(options.diff ? "--diff" : "--write-baseline") + ", which reports nothing";
  }
  return {};
}

}  // namespace

Parsed<CheckOptions> ParseCheck(std::span<const std::string> args) {
  Parsed<CheckOptions> parsed;
  CheckOptions& options = parsed.options;
  auto app = MakeApp("Lints STAR stories in Markdown and YAML.", "starlint check");
  app->add_option("PATH", options.paths, "Files, directories, or '-' for standard input")
      ->type_name("");
  AddConfigOptions(*app, options.config);
  AddInputOptions(*app, options);
  AddReportOptions(*app, options);
  AddTextOptions(*app, options);
  AddFixOptions(*app, options);
  AddBaselineOptions(*app, options);
  app->add_option("-j,--jobs", options.jobs, "Threads; all of the machine's without")
      ->type_name("N")
      ->check(WholeNumberIn(1, 512));
  app->add_flag("--statistics", options.statistics, "Count the findings of each rule")
      ->group("Output");
  app->add_flag("-q,--quiet", options.quiet, "No summary")->group("Output");
  app->add_flag("-v,--verbose", options.verbose, "Name what was read or skipped, and why")
      ->group("Output");
  Parse(*app, args, parsed);
  const std::string conflict = Conflict(options);
  if (!parsed.error && !conflict.empty()) parsed.error = conflict;
  return parsed;
}

Parsed<ShowOptions> ParseShow(std::span<const std::string> args) {
  Parsed<ShowOptions> parsed;
  ShowOptions& options = parsed.options;
  auto app =
      MakeApp("Shows what each sentence was read as, and why a rule fired.", "starlint show");
  app->add_option("PATH", options.paths, "Files, directories, or '-' for standard input")
      ->type_name("")
      ->required();
  AddConfigOptions(*app, options.config);
  AddStdinName(*app, options.stdin_filename);
  AddFormat(*app, options.format, kPlainFormats, "text or json");
  app->add_option("--signal", options.signal, "Show only this signal, e.g. tradeoff")
      ->type_name("NAME")
      ->group("Output");
  app->add_flag("--outline", options.outline, "Stories, parts, lines and words only")
      ->group("Output");
  AddTextOptions(*app, options);
  Parse(*app, args, parsed);
  if (!parsed.error && options.outline && options.format != "text") {
    parsed.error = "--outline is text; `starlint check -f json` has the same for programs";
  }
  return parsed;
}

Parsed<ConfigCommandOptions> ParseConfig(std::span<const std::string> args) {
  Parsed<ConfigCommandOptions> parsed;
  ConfigCommandOptions& options = parsed.options;
  auto app = MakeApp("Shows the settings that hold for a file, and where each was set.",
                     "starlint config");
  app->add_option("PATH", options.path, "A file or directory; the current one without")
      ->type_name("");
  AddConfigOptions(*app, options.config);
  AddFormat(*app, options.format, kPlainFormats, "text or json");
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<StatsOptions> ParseStats(std::span<const std::string> args) {
  Parsed<StatsOptions> parsed;
  StatsOptions& options = parsed.options;
  auto app = MakeApp("Counts words and seconds, and shows what the stories of a bank cover.",
                     "starlint stats");
  app->add_option("PATH", options.paths, "Files, directories, or '-' for standard input")
      ->type_name("");
  AddConfigOptions(*app, options.config);
  AddStdinName(*app, options.stdin_filename);
  AddFormat(*app, options.format, kPageFormats, "text, json or markdown");
  AddTextOptions(*app, options);
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<RulesOptions> ParseRules(std::span<const std::string> args) {
  Parsed<RulesOptions> parsed;
  auto app = MakeApp("Lists every rule.", "starlint rules");
  AddFormat(*app, parsed.options.format, kPageFormats, "text, json or markdown");
  app->add_flag("--signals", parsed.options.signals, "List the signals that rules may name");
  AddRulesOption(*app, parsed.options.packs);
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<InitOptions> ParseInit(std::span<const std::string> args) {
  Parsed<InitOptions> parsed;
  auto app = MakeApp("Sets starlint up in the current directory.", "starlint init");
  app->add_flag("--pre-commit", parsed.options.pre_commit, "Write .pre-commit-config.yaml too");
  app->add_flag("--github", parsed.options.github, "Write .github/workflows/stories.yml too");
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<ExplainOptions> ParseExplain(std::span<const std::string> args) {
  Parsed<ExplainOptions> parsed;
  auto app = MakeApp("Shows what rules ask for, and why.", "starlint explain");
  app->add_option("RULE", parsed.options.rules, "Ids of rules")->required();
  AddFormat(*app, parsed.options.format, kExplainFormats, "text or markdown");
  AddRulesOption(*app, parsed.options.packs);
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<TestOptions> ParseTest(std::span<const std::string> args) {
  Parsed<TestOptions> parsed;
  TestOptions& options = parsed.options;
  auto app = MakeApp("Runs the examples of rules.", "starlint test");
  app->add_option("DIR", options.directories,
                  "Directories of rules; without any the\nbuilt-in rules and .starlint/rules")
      ->type_name("");
  app->add_option("--width", options.width, "Columns of the output, 20 to 1000")
      ->type_name("N")
      ->check(WholeNumberIn(20, 1000));
  app->add_flag("-v,--verbose", options.verbose, "Name every example");
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<NewOptions> ParseNew(std::span<const std::string> args) {
  Parsed<NewOptions> parsed;
  NewOptions& options = parsed.options;
  auto app = MakeApp("Writes a story to fill in, or a rule.", "starlint new");
  app->add_option("PATH", options.path,
                  "The story's file; with --rule the directory,\n"
                  ".starlint/rules without it")
      ->type_name("");
  app->add_option("--prompt", options.prompt, "What it answers: failure, conflict, design ...")
      ->type_name("NAME");
  app->add_flag("--yaml", options.yaml, "Write YAML");
  app->add_option("--rule", options.rule, "Write a rule of this name instead")->type_name("NAME");
  Parse(*app, args, parsed);
  if (parsed.error) return parsed;
  if (options.rule.empty() && options.path.empty()) {
    parsed.error = "new needs the PATH of a story, or --rule NAME";
  } else if (!options.rule.empty() && (options.yaml || !options.prompt.empty())) {
    parsed.error = "--prompt and --yaml go with stories, not with --rule";
  }
  return parsed;
}

Parsed<SchemaOptions> ParseSchema(std::span<const std::string> args) {
  Parsed<SchemaOptions> parsed;
  auto app = MakeApp("Prints the JSON Schema of a file that users write.", "starlint schema");
  app->add_option("FILE", parsed.options.of, "rule, or config for .starlint.yaml")
      ->type_name("")
      ->required()
      ->check(OneOf(kSchemas));
  Parse(*app, args, parsed);
  return parsed;
}

}  // namespace starlint
