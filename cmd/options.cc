#include "options.h"

#include <string>
#include <string_view>

#include "commands.h"
#include "option_table.h"
#include "options_app.h"
#include "rule/rule_set.h"

namespace starlint {
namespace {

void Declare(CommandApp& app, ShowOptions& options) {
  app.Describe("show", "[OPTION...] PATH...",
               "Shows what each sentence was read as, and why a rule fired.");
  AddPaths(app, options.paths)->required();
  AddConfigOptions(app, options.config);
  AddStdinName(app, options.stdin_filename);
  AddFormat(app, options.format, {"text", "json"});
  Words signals;
  for (const Signal& signal : BuiltinRules().signals.signals) signals.push_back(signal.name);
  app.Suggest(app.add_option("--signal", options.signal, "Show only this signal, e.g. tradeoff"),
              signals)
      ->type_name("NAME")
      ->group("Output");
  app.add_flag("--outline", options.outline, "Stories, parts, lines and words only")
      ->group("Output");
  AddTextOptions(app, options.color, options.width);
  app.Example("starlint show --outline a.md", "what was taken for a story, and what not");
  app.Example("starlint show --signal tradeoff a.md", "which sentences name a tradeoff");
}

void Declare(CommandApp& app, ConfigCommandOptions& options) {
  app.Describe("config", "[OPTION...] [PATH]",
               "Shows the settings that hold for a file, and where each was set.");
  app.add_option("PATH", options.path, "A file or directory; the current one without");
  AddConfigOptions(app, options.config);
  AddFormat(app, options.format, {"text", "json"});
  app.Example("starlint config answers/outage.md", "what holds there, and why");
}

void Declare(CommandApp& app, StatsOptions& options) {
  app.Describe("stats", "[OPTION...] [PATH...]",
               "Counts words and seconds, and shows what the stories of a bank cover.");
  AddPaths(app, options.paths);
  AddConfigOptions(app, options.config);
  AddStdinName(app, options.stdin_filename);
  AddFormat(app, options.format, {"text", "json", "markdown"});
  AddTextOptions(app, options.color, options.width);
  app.Example("starlint stats answers", "how long each story is, which prompts have none");
}

void Declare(CommandApp& app, RulesOptions& options) {
  app.Describe("rules", "[OPTION...]", "Lists every rule.");
  AddRulesOption(app, options.packs);
  AddFormat(app, options.format, {"text", "json", "markdown"});
  app.add_flag("--signals", options.signals, "List the signals that rules may name")
      ->group("Output");
  app.Example("starlint rules -f markdown", "a table for your notes");
}

void Declare(CommandApp& app, InitOptions& options) {
  app.Describe("init", "[OPTION...]",
               "Sets starlint up in the current directory: writes .starlint.yaml.");
  app.add_flag("--pre-commit", options.pre_commit,
               "Write .pre-commit-config.yaml too (pre-commit.com)");
  app.add_flag("--github", options.github, "Write .github/workflows/stories.yml too");
  app.Example("starlint init --pre-commit --github", "configuration, hook and workflow");
}

void Declare(CommandApp& app, ExplainOptions& options) {
  app.Describe("explain", "[OPTION...] RULE...", "Shows what rules ask for, and why.");
  app.Suggest(
         app.add_option("RULE", options.rules, "Ids of rules, as in the brackets of a finding"),
         RuleIds())
      ->required();
  AddRulesOption(app, options.packs);
  AddFormat(app, options.format, {"text", "markdown"});
  app.Example("starlint explain no-tradeoff", "why it asks, how to silence it");
}

void Declare(CommandApp& app, TestOptions& options) {
  app.Describe("test", "[OPTION...] [RULE|DIR...]", "Runs the examples of rules.");
  app.add_option("RULE|DIR", options.of,
                 "Ids or directories of rules; without any the built-in rules and .starlint/rules");
  AddWidth(app, options.width)->group("Options");
  app.add_flag("-v,--verbose", options.verbose, "Name every example");
}

void Declare(CommandApp& app, NewOptions& options) {
  app.Describe("new", "[OPTION...] [PATH]", "Writes a story to fill in, or a rule.");
  app.add_option("PATH", options.path,
                 "The story's file; with --rule the directory, .starlint/rules without it");
  Words prompts;
  for (const Topic& topic : BuiltinRules().topics.topics) prompts.push_back(topic.name);
  app.Suggest(app.add_option("--prompt", options.prompt,
                             "What it answers: failure, conflict, design ..."),
              prompts)
      ->type_name("NAME");
  app.add_flag("--yaml", options.yaml, "Write YAML");
  app.add_option("--rule", options.rule, "Write a rule of this name instead")->type_name("NAME");
  app.Example("starlint new answers/outage.md --prompt failure", "a story in Markdown");
  app.Example("starlint new --rule no-buzzwords", "a rule of your own");
}

void Declare(CommandApp& app, SchemaOptions& options) {
  app.Describe("schema", "rule|config", "Prints the JSON Schema of a file that users write.");
  app.Choose(app.add_option("FILE", options.of, "rule, or config for .starlint.yaml")->required(),
             {"rule", "config"});
  app.Example("starlint schema config > starlint.schema.json", "for your editor");
}

void Declare(CommandApp& app, CompletionsOptions& options) {
  app.Describe("completions", "bash|zsh|fish", "Prints a script that completes starlint's words.");
  app.Choose(app.add_option("SHELL", options.shell, "bash, zsh or fish")->required(),
             {"bash", "zsh", "fish"});
  app.Example("source <(starlint completions bash)", "in ~/.bashrc");
  app.Example("source <(starlint completions zsh)", "in ~/.zshrc, behind compinit");
  app.Example("starlint completions fish | source", "in ~/.config/fish/config.fish");
}

template <class Options>
Parsed<Options> ParseAs(std::span<const std::string> args) {
  Parsed<Options> parsed;
  CommandApp app;
  Declare(app, parsed.options);
  app.Parse(args, parsed);
  return parsed;
}

template <class Options>
CommandTable TableAs() {
  Options options;
  CommandApp app;
  Declare(app, options);
  return app.Table();
}

// `help` takes no options of its own.
CommandTable HelpTable() {
  OptionRow command{{}, "COMMAND", "The command to show the help of", "", {}, false};
  for (const Command& known : Commands()) command.words.emplace_back(known.name);
  return {"help", "[COMMAND]", "Shows the commands, or the help of one.", {command}, {}};
}

}  // namespace

CommandTable TableOf(std::string_view command) {
  constexpr std::pair<std::string_view, CommandTable (*)()> kTables[] = {
      {"check", TableAs<CheckOptions>},
      {"show", TableAs<ShowOptions>},
      {"explain", TableAs<ExplainOptions>},
      {"rules", TableAs<RulesOptions>},
      {"stats", TableAs<StatsOptions>},
      {"config", TableAs<ConfigCommandOptions>},
      {"init", TableAs<InitOptions>},
      {"test", TableAs<TestOptions>},
      {"new", TableAs<NewOptions>},
      {"schema", TableAs<SchemaOptions>},
      {"completions", TableAs<CompletionsOptions>},
      {"help", HelpTable},
  };
  for (const auto& [name, table] : kTables) {
    if (name == command) return table();
  }
  return {};
}

Parsed<ShowOptions> ParseShow(std::span<const std::string> args) {
  auto parsed = ParseAs<ShowOptions>(args);
  if (!parsed.error && parsed.options.outline && parsed.options.format != "text") {
    parsed.error = "--outline is text; `starlint check -f json` has the same for programs";
  }
  return parsed;
}

Parsed<NewOptions> ParseNew(std::span<const std::string> args) {
  auto parsed = ParseAs<NewOptions>(args);
  const NewOptions& options = parsed.options;
  if (parsed.error) return parsed;
  if (options.rule.empty() && options.path.empty()) {
    parsed.error = "new needs the PATH of a story, or --rule NAME";
  } else if (!options.rule.empty() && (options.yaml || !options.prompt.empty())) {
    parsed.error = "--prompt and --yaml go with stories, not with --rule";
  }
  return parsed;
}

Parsed<ConfigCommandOptions> ParseConfig(std::span<const std::string> args) {
  return ParseAs<ConfigCommandOptions>(args);
}
Parsed<StatsOptions> ParseStats(std::span<const std::string> args) {
  return ParseAs<StatsOptions>(args);
}
Parsed<RulesOptions> ParseRules(std::span<const std::string> args) {
  return ParseAs<RulesOptions>(args);
}
Parsed<InitOptions> ParseInit(std::span<const std::string> args) {
  return ParseAs<InitOptions>(args);
}
Parsed<ExplainOptions> ParseExplain(std::span<const std::string> args) {
  return ParseAs<ExplainOptions>(args);
}
Parsed<TestOptions> ParseTest(std::span<const std::string> args) {
  return ParseAs<TestOptions>(args);
}
Parsed<CompletionsOptions> ParseCompletions(std::span<const std::string> args) {
  return ParseAs<CompletionsOptions>(args);
}
Parsed<SchemaOptions> ParseSchema(std::span<const std::string> args) {
  return ParseAs<SchemaOptions>(args);
}

}  // namespace starlint
