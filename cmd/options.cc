#include "options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/text.h"
#include "render/format.h"

namespace starlint {
namespace {

std::unique_ptr<CLI::App> MakeApp(const char* description, const char* name) {
  auto app = std::make_unique<CLI::App>(description, name);
  app->set_help_flag("-h,--help", "Show this help");
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
  const bool name = text.size() < 2 || text[1] == '-' || ToLower(text[1]) != text[1];  // "RULE is"
  if (!name) text[0] = ToLower(text[0]);
  return text;
}

template <class Options>
void Parse(CLI::App& app, std::span<const std::string> args, Parsed<Options>& parsed) {
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
  app.add_option_function<std::string>(name, choose, description)->type_name(type);
}

// What every command that prints stories for people takes.
template <class Options>
void AddTextOptions(CLI::App& app, Options& options) {
  app.add_option("--color", options.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--width", options.width, "Columns of the text format")
      ->type_name("N")
      ->check(CLI::Range(20, 1000));
  app.add_option("--stdin-filename", options.stdin_filename, "The name of standard input")
      ->type_name("PATH");
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
      ->allow_extra_args(false);
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

}  // namespace

Parsed<CheckOptions> ParseCheck(std::span<const std::string> args) {
  Parsed<CheckOptions> parsed;
  CheckOptions& options = parsed.options;
  auto app = MakeApp("Lints STAR stories in Markdown and YAML.", "starlint check");
  app->add_option("PATH", options.paths, "Files and directories; '-' is standard input");
  AddReportOptions(*app, options);
  app->add_option("--set", options.settings, "Change a number, e.g. budget.seconds=120")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  AddTextOptions(*app, options);
  app->add_flag("--statistics", options.statistics, "Count the findings of each rule");
  app->add_flag("--bank", options.bank,
                "The files named are the whole bank: compare their stories");
  app->add_flag("-q,--quiet", options.quiet, "No summary");
  app->add_flag("-v,--verbose", options.verbose, "Name what was skipped, and why");
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<ShowOptions> ParseShow(std::span<const std::string> args) {
  Parsed<ShowOptions> parsed;
  ShowOptions& options = parsed.options;
  auto app =
      MakeApp("Shows what each sentence was read as, and why a rule fired.", "starlint show");
  app->add_option("PATH", options.paths, "Files and directories; '-' is standard input")
      ->required();
  app->add_option("-f,--format", options.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->allow_extra_args(false);
  app->add_option("--signal", options.signal, "Show only this signal, e.g. tradeoff")
      ->type_name("NAME");
  AddTextOptions(*app, options);
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<StatsOptions> ParseStats(std::span<const std::string> args) {
  Parsed<StatsOptions> parsed;
  StatsOptions& options = parsed.options;
  auto app = MakeApp("Counts words and seconds, and shows what the stories of a bank cover.",
                     "starlint stats");
  app->add_option("PATH", options.paths, "Files and directories; '-' is standard input");
  app->add_option("-f,--format", options.format, "text, json or markdown")
      ->check(CLI::IsMember({"text", "json", "markdown"}))
      ->allow_extra_args(false);
  AddTextOptions(*app, options);
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<RulesOptions> ParseRules(std::span<const std::string> args) {
  Parsed<RulesOptions> parsed;
  auto app = MakeApp("Lists every rule.", "starlint rules");
  app->add_option("-f,--format", parsed.options.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  Parse(*app, args, parsed);
  return parsed;
}

Parsed<ExplainOptions> ParseExplain(std::span<const std::string> args) {
  Parsed<ExplainOptions> parsed;
  auto app = MakeApp("Shows what rules ask for, and why.", "starlint explain");
  app->add_option("RULE", parsed.options.rules, "Ids of rules")->required();
  Parse(*app, args, parsed);
  return parsed;
}

}  // namespace starlint
