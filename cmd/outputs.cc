#include "outputs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/describe.h"
#include "base/path.h"
#include "commands.h"
#include "terminal.h"

namespace starlint {
namespace {

constexpr size_t kFlushBytes = 64 * 1024;

// Files are not the terminal's business: they have neither colours nor its width.
RenderStyle StyleOf(const CheckOptions& options, bool to_file, const RuleSet& set, const Io& io) {
  RenderStyle style;
  style.color = !to_file && WantsColor(options.color, io);
  if (!to_file || options.width > 0) style.width = OutputWidth(options.width, io);
  style.columns = options.column_unit;
  style.rules = &set;
  return style;
}

// "json=out.json" as format and file.
std::string ParseTarget(std::string_view wanted, OutputTarget& target) {
  const size_t equals = wanted.find('=');
  const std::string_view name = wanted.substr(0, equals);
  target.format = FindFormat(name);
  if (target.format == nullptr) return UnknownFormat(name);
  if (equals == std::string_view::npos) return {};
  target.file = wanted.substr(equals + 1);
  if (target.file.empty()) {
    return "'--format " + std::string(wanted) + "' names no file behind the '='";
  }
  if (target.file == "-") target.file.clear();
  return {};
}

std::string WhyNotWritten(std::error_code error) {
  // It would be made, so what is missing is where.
  return error == std::errc::no_such_file_or_directory ? "no such directory" : Describe(error);
}

}  // namespace

std::string ParseTargets(const std::vector<std::string>& formats, const Io& io,
                         std::vector<OutputTarget>& targets) {
  const std::string here = io.WorkingDirectory();
  for (const std::string& wanted : formats) {
    OutputTarget target;
    if (std::string fault = ParseTarget(wanted, target); !fault.empty()) return fault;
    const auto twice = std::find_if(targets.begin(), targets.end(), [&](const OutputTarget& other) {
      if (other.file.empty() || target.file.empty()) return other.file == target.file;
      return AbsolutePath(other.file, here) == AbsolutePath(target.file, here);
    });
    if (twice != targets.end()) {
      const std::string name(target.format->name);
      const std::string both = "'" + std::string(twice->format->name) + "' and '" + name + "'";
      if (!target.file.empty()) return both + " would both be written to '" + target.file + "'";
      return both + " would both go to standard output; give one a file: '--format " + name +
             "=FILE'";
    }
    targets.push_back(std::move(target));
  }
  return {};
}

Outputs::Outputs(const CheckOptions& options, const std::vector<OutputTarget>& targets,
                 const RuleSet& set, Io& io)
    : options_(options),
      io_(io),
      fixes_stdin_(options.fix && std::find(options.paths.begin(), options.paths.end(), "-") !=
                                      options.paths.end()) {
  for (const OutputTarget& target : targets) {
    const RenderStyle style = StyleOf(options, !target.file.empty(), set, io);
    outputs_.push_back({target, target.format->make(style), {}});
    outputs_.back().is_there = io.Type(target.file) != FileType::kMissing;
  }
}

void Outputs::Hide(Severity least, FileReport& report) {
  const auto hidden = [&](const Diagnostic& d) { return d.severity < least; };
  totals_.hidden += static_cast<uint32_t>(std::erase_if(report.diagnostics, hidden));
}

void Outputs::File(const Source& source, FileReport report, const Settings& settings) {
  const Severity least = options_.min_severity.value_or(settings.min_severity);
  const std::optional<Severity> wanted = options_.fail_on ? options_.fail_on : settings.fail_on;
  // Nobody wants to fail on what they asked not to see, unless they ask for that too.
  const Severity fail_on = wanted.value_or(std::max(Severity::kWarning, least));
  for (const Diagnostic& diagnostic : report.diagnostics) {
    failed_ |= fail_on != Severity::kOff && diagnostic.severity >= fail_on;
  }
  Hide(least, report);
  totals_.Add(report);
  if (options_.statistics) statistics_.Add(report);
  for (Output& output : outputs_) {
    output.renderer->File(source, report, output.text);
    if (!output.target.file.empty()) {
      output.over_input |= output.is_there && io_.SameFile(output.target.file, source.name);
    } else if (output.text.size() >= kFlushBytes) {
      Print(output.text);
      output.text.clear();
    }
  }
}

void Outputs::Print(std::string_view text) { fixes_stdin_ ? io_.Err(text) : io_.Out(text); }

bool Outputs::Write(const Output& output) {
  const std::string& file = output.target.file;
  if (file.empty()) return Print(output.text), true;
  if (output.over_input) {
    Fail(io_, file + ": this file was linted; its report is not written over it");
    return false;
  }
  const std::error_code error = io_.WriteFile(file, output.text);
  if (error) Fail(io_, file + ": the report cannot be written: " + WhyNotWritten(error));
  return !error;
}

bool Outputs::Finish(bool trouble) {
  totals_.trouble = trouble;
  bool written = true;
  for (Output& output : outputs_) {
    output.renderer->Finish(totals_, output.text);
    written &= Write(output);
  }
  Summary();
  return written;
}

void Outputs::Summary() {
  const auto shown = std::find_if(outputs_.begin(), outputs_.end(),
                                  [](const Output& o) { return o.target.file.empty(); });
  const bool text = shown != outputs_.end() && shown->target.format->name == "text";
  std::string out;
  statistics_.AppendTo(out);
  const bool wanted = text || shown == outputs_.end();
  if (wanted && !options_.quiet && totals_.files > 0) {
    if (!out.empty()) out += '\n';
    out += SummaryLine(totals_) + "\n";
  }
  if (out.empty()) return;
  const bool findings = totals_.errors + totals_.warnings + totals_.infos > 0;
  io_.Err((findings && text ? "\n" : "") + out);
}

}  // namespace starlint
