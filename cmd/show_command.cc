// `starlint show`: what each sentence was read as, and what the rules that fired had looked for.
#include <string>
#include <vector>

#include "base/text.h"
#include "commands.h"
#include "config_choice.h"
#include "lint/discover.h"
#include "lint/reading.h"
#include "lint/secrets.h"
#include "lint/settings_finder.h"
#include "lint/story_file.h"
#include "options.h"
#include "own_rules.h"
#include "read_input.h"
#include "render/headline.h"
#include "render/outline.h"
#include "render/show.h"
#include "run.h"
#include "terminal.h"

namespace starlint {
namespace {

// One run over many files.
class Shower {
 public:
  Shower(const ShowOptions& options, const RuleSet& set, SettingsFinder& settings, Io& io)
      : options_(options),
        set_(set),
        settings_(settings),
        io_(io),
        style_{WantsColor(options.color, io), OutputWidth(options.width, io),
               ColumnUnit::kCodePoint} {}

  int Run() {
    const Discovered found = Discover(options_.paths, {true, &settings_}, io_);
    if (ReportFaults(settings_, io_)) status_ = kTrouble;
    for (const std::string& trouble : found.troubles) status_ = Fail(io_, trouble);
    for (const Input& input : found.files) ShowFile(input.path);
    if (options_.format == "json") json_.AppendTo(out_);
    io_.Out(out_);
    return status_;
  }

 private:
  void ShowFile(const std::string& path) {
    const Settings* settings =
        ReadGoverned(path, options_.stdin_filename, settings_, io_, source_, status_);
    if (settings == nullptr) return;
    source_ = Covered(source_, ScanBytes(source_, set_, *settings, patterns_).secrets);
    if (options_.outline) return Outline(*settings);
    FileReading reading = ExplainFile(source_, set_, *settings, patterns_);
    if (!options_.signal.empty()) KeepOnly(options_.signal, reading);
    Complain(reading);
    if (options_.format == "json")
      json_.Add(source_, reading);
    else
      AppendShown(source_, reading, style_, out_);
  }

  void Outline(const Settings& settings) {
    Problems problems;
    const StoryFile file =
        ReadStoryFile(source_, settings.Names(set_), problems, settings.story_expected);
    AppendOutline(source_, file, settings.budget.wpm, style_.width, out_);
    Complain(problems);
  }

  // What could not be read, and files that hold no story: who asked to see one wants to know.
  void Complain(const FileReading& reading) {
    Complain(reading.problems);
    if (reading.skipped.empty()) return;
    std::string line = "skipped: ";
    AppendPrintable(line, source_.name + ": " + reading.skipped);
    io_.Err(line + "\n");
  }

  void Complain(const Problems& problems) {
    std::string complaints;
    const LineMap lines(source_.text);
    for (const Diagnostic& problem : problems) {
      AppendHeadline(source_.name, lines.At(problem.span.begin), problem, false, complaints);
      if (status_ == kClean) status_ = kFindings;
    }
    io_.Err(complaints);
  }

  const ShowOptions& options_;
  const RuleSet& set_;
  SettingsFinder& settings_;
  Io& io_;
  RenderStyle style_;
  PatternCache patterns_;
  ShownJson json_;
  Source source_;
  std::string out_;
  int status_ = kClean;
};

// What is wrong with the name of a signal; empty when nothing is.
std::string UnknownSignal(const std::string& name, const SignalTable& table) {
  if (name.empty() || table.Find(name)) return {};
  std::vector<std::string_view> names;
  for (size_t i = 0; i < table.size(); ++i) names.push_back(table[i].name);
  return "there is no signal '" + name + "'" + DidYouMean(name, names);
}

}  // namespace

int RunShow(std::span<const std::string> args, Io& io) {
  const Parsed<ShowOptions> parsed = ParseShow(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "show", *parsed.error);
  const auto pack = ReadRulePack(RuleDirectories(parsed.options.config, io), io);
  if (pack == nullptr) return kTrouble;
  const RuleSet& set = pack->set();
  const std::string fault = UnknownSignal(parsed.options.signal, set.signals);
  if (!fault.empty()) return Fail(io, fault);
  auto choice = ChooseConfig(parsed.options.config, set, io);
  if (!choice) return kTrouble;
  SettingsFinder settings(set, std::move(*choice), io);
  return Shower(parsed.options, set, settings, io).Run();
}

}  // namespace starlint
