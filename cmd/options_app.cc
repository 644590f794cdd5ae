#include "options_app.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "rule/group.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

constexpr const char* kUngrouped = "Options";  // CLI11's name

// What rules are named by where several may be.
Words RulesAndGroups() {
  Words words = RuleIds();
  for (const std::string_view group : GroupNames()) words.push_back(group);
  words.push_back("all");
  return words;
}

// The keys of single values: `--set` lists nothing that takes a mapping.
Words SettingKeys() {
  return {"budget.seconds", "budget.wpm", "fail-on", "format", "min-severity", "require-reason"};
}

}  // namespace

CommandApp::CommandApp() {
  set_help_flag("-h,--help", "");
  allow_extras();
}

void CommandApp::Describe(std::string command, std::string arguments, std::string description) {
  command_ = std::move(command);
  arguments_ = std::move(arguments);
  this->description(std::move(description));
}

CLI::Option* CommandApp::Choose(CLI::Option* option, const Words& words) {
  const auto check = [words](const std::string& value) {
    const bool known = std::find(words.begin(), words.end(), value) != words.end();
    return known ? "" : "'" + value + "' is not " + Listed(words) + DidYouMean(value, words);
  };
  return Suggest(option, words)->check(CLI::Validator(check, "", ""));
}

CLI::Option* CommandApp::Suggest(CLI::Option* option, const Words& words) {
  words_[option].assign(words.begin(), words.end());
  return option;
}

void CommandApp::Example(std::string line, std::string does) {
  examples_.push_back({std::move(line), std::move(does)});
}

void CommandApp::ParseInto(std::span<const std::string> args, std::optional<std::string>& help,
                           std::optional<std::string>& error) {
  std::vector<std::string> reversed(args.rbegin(), args.rend());
  try {
    parse(reversed);
    for (const std::string& extra : remaining()) {
      if (!error && extra != "--") error = Unexpected(extra);
    }
  } catch (const CLI::CallForHelp&) {
    help = HelpPage(Table());
  } catch (const CLI::ParseError& mistake) {
    error = Message(mistake);
  }
}

// CLI11 says "The following argument was not expected: --formt"; say which option was meant.
std::string CommandApp::Unexpected(std::string_view argument) const {
  if (!argument.starts_with('-')) return "unexpected argument '" + std::string(argument) + "'";
  const std::string_view name = argument.substr(0, argument.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : get_options()) {
    for (const std::string& long_name : option->get_lnames()) names.push_back("--" + long_name);
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  return "unknown option '" + std::string(name) + "'" + DidYouMean(name, views);
}

std::string CommandApp::Message(const CLI::ParseError& error) const {
  if (error.get_name() == "ExtrasError") {
    for (const std::string& extra : remaining()) {
      if (extra.starts_with('-') && extra != "--") return Unexpected(extra);
    }
  }
  std::string text = error.what();
  if (error.get_name() == "ArgumentMismatch")
    return text.substr(0, text.find(':')) + " needs a value";
  constexpr size_t kFew = 8;  // more make no sentence
  if (error.get_name() == "RequiredError") {
    for (const auto& [option, words] : words_) {
      if (words.size() > kFew || !text.starts_with(option->get_name(true) + " ")) continue;
      return text + ": " + Listed(Words(words.begin(), words.end()));
    }
  }
  const bool name = text.size() < 2 || text[1] == '-' || ToLower(text[1]) != text[1];  // "RULE is"
  if (!name) text[0] = ToLower(text[0]);
  return text;
}

CommandTable CommandApp::Table() const {
  CommandTable table{command_, arguments_, get_description(), {}, examples_};
  for (const CLI::Option* option : get_options()) {
    if (option == get_help_ptr()) continue;
    OptionRow row;
    for (const std::string& name : option->get_snames()) row.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) row.names.push_back("--" + name);
    const bool argument = row.names.empty();
    row.value = argument ? option->get_name(true) : option->get_type_name();
    row.means = option->get_description();
    row.group = argument ? "" : option->get_group();
    row.repeats = option->get_expected_max() > 1;
    if (const auto words = words_.find(option); words != words_.end()) row.words = words->second;
    table.rows.push_back(std::move(row));
  }
  std::stable_sort(
      table.rows.begin(), table.rows.end(),
      [](const OptionRow& a, const OptionRow& b) { return a.names.empty() > b.names.empty(); });
  const bool ungrouped = table.rows.empty() || table.rows.back().group.empty() ||
                         table.rows.back().group == kUngrouped;
  const std::string group = ungrouped ? kUngrouped : "Help";
  table.rows.push_back({{"-h", "--help"}, "", "Show this help", group, {}, false});
  return table;
}

Words RuleIds() {
  Words words;
  for (const Rule& rule : BuiltinRules().rules) words.push_back(rule.id);
  return words;
}

std::string Listed(const Words& words) {
  std::string list;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
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
  return {check, "", ""};
}

CLI::Option* AddList(CommandApp& app, const char* name, std::vector<std::string>& values,
                     const char* value, const char* means) {
  return app.add_option(name, values, means)->type_name(value)->allow_extra_args(false);
}

CLI::Option* AddPaths(CommandApp& app, std::vector<std::string>& paths) {
  return app.add_option("PATH", paths, "Files, directories, or '-' for standard input");
}

void AddFormat(CommandApp& app, std::string& format, const Words& formats) {
  app.Choose(app.add_option("-f,--format", format, Listed(formats)), formats)
      ->type_name("FORMAT")
      ->allow_extra_args(false)
      ->group("Output");
}

void AddRulesOption(CommandApp& app, std::vector<std::string>& packs) {
  AddList(app, "--rules", packs, "DIR", "A directory of your own rules; repeatable")
      ->group("Rules");
}

void AddConfigOptions(CommandApp& app, ConfigOptions& options) {
  app.Suggest(AddList(app, "--select", options.select, "ID,...", "Only these rules or groups"),
              RulesAndGroups())
      ->delimiter(',')
      ->group("Rules");
  app.Suggest(AddList(app, "--ignore", options.ignore, "ID,...", "Not these rules or groups"),
              RulesAndGroups())
      ->delimiter(',')
      ->group("Rules");
  app.Suggest(AddList(app, "--severity", options.severities, "ID=LEVEL",
                      "Set the level: off, info, warning or error"),
              RulesAndGroups())
      ->group("Rules");
  AddRulesOption(app, options.packs);
  app.add_option("--config", options.file, "The configuration for all files")
      ->type_name("FILE")
      ->group("Configuration");
  app.add_flag("--isolated", options.isolated, "Read no configuration")->group("Configuration");
  app.Suggest(
         AddList(app, "--set", options.settings, "KEY=VALUE", "Change a value: budget.seconds=120"),
         SettingKeys())
      ->group("Configuration");
}

CLI::Option* AddWidth(CommandApp& app, uint32_t& width) {
  return app.add_option("--width", width, "Columns of the text format, 20 to 1000")
      ->type_name("N")
      ->check(WholeNumberIn(20, 1000))
      ->group("Output");
}

void AddTextOptions(CommandApp& app, std::string& color, uint32_t& width) {
  app.Choose(app.add_option("--color", color, "auto, always or never"), {"auto", "always", "never"})
      ->type_name("WHEN")
      ->group("Output");
  AddWidth(app, width);
}

void AddStdinName(CommandApp& app, std::string& name) {
  app.add_option("--stdin-filename", name, "What standard input is called")
      ->type_name("PATH")
      ->group("Input");
}

}  // namespace starlint
