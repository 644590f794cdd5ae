// `starlint rules`: every rule in a line, by what it is about; or the signals that rules may name.
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "render/json_text.h"
#include "render/wrap.h"
#include "rule/group.h"
#include "run.h"
#include "terminal.h"

namespace starlint {
namespace {

// The first sentence of a rule's reason.
std::string_view Gist(std::string_view why) {
  const size_t stop = why.find(". ");
  return stop == std::string_view::npos ? why : why.substr(0, stop + 1);
}

std::string Padded(std::string_view text, size_t width) {
  std::string out(text);
  if (out.size() < width) out.resize(width, ' ');
  return out + "  ";
}

// A title of `cells` cells and what is said of it, folded beside it.
void AppendRow(const std::string& title, size_t cells, std::string_view text, uint32_t width,
               std::string& out) {
  constexpr size_t kLeast = 24;
  const auto indent = static_cast<uint32_t>(cells);
  out += title;
  AppendWrapped(
      text, static_cast<uint32_t>(std::max<size_t>(kLeast, width - std::min<size_t>(width, cells))),
      indent, out);
  out += '\n';
}

std::string TextList(const RuleSet& set, uint32_t width) {
  size_t id = 0;
  for (const Rule& rule : set.rules) id = std::max(id, rule.id.size());
  std::string out;
  for (const Group& group : kGroups) {
    bool first = true;
    for (const Rule& rule : set.rules) {
      if (rule.group != group.name) continue;
      if (first) {
        if (!out.empty()) out += '\n';
        AppendRow(std::string(group.name) + ": ", 2, group.means, width, out);
      }
      first = false;
      const std::string title = "  " + Padded(rule.id, id) + Padded(ToString(rule.level), 7);
      AppendRow(title, title.size(), Gist(rule.why), width, out);
    }
  }
  return out;
}

std::string MarkdownList(const RuleSet& set) {
  std::string out = "# Rules\n";
  for (const Group& group : kGroups) {
    std::string rows;
    for (const Rule& rule : set.rules) {
      if (rule.group != group.name) continue;
      rows += "| [" + std::string(rule.id) + "](" + std::string(rule.id) + ".md) | " +
              std::string(ToString(rule.level)) + " | " + std::string(Gist(rule.why)) + " |\n";
    }
    if (rows.empty()) continue;
    out += "\n## " + std::string(group.name) + "\n\nRules about " + std::string(group.means) +
           ".\n\n| rule | level | why |\n|---|---|---|\n" + rows;
  }
  return out;
}

std::string JsonList(const RulePack& pack) {
  Json list = Json::array();
  for (const Rule& rule : pack.set().rules) {
    Json options = Json::object();
    for (const Option& option : rule.options) options[std::string(option.name)] = option.value;
    Json entry = {{"id", rule.id},   {"group", rule.group}, {"severity", ToString(rule.level)},
                  {"why", rule.why}, {"try", rule.advice},  {"options", options}};
    if (const std::string_view file = pack.FileOf(rule.id); !file.empty()) entry["file"] = file;
    list.push_back(std::move(entry));
  }
  return Dump(list) + "\n";
}

// The signals, in the order of their names.
std::vector<Signal> Signals(const SignalTable& table) {
  std::vector<Signal> signals(table.signals.begin(), table.signals.end());
  signals.insert(signals.end(), table.own.begin(), table.own.end());
  std::sort(signals.begin(), signals.end(),
            [](const Signal& a, const Signal& b) { return a.name < b.name; });
  return signals;
}

std::string SignalList(const SignalTable& table, std::string_view format, uint32_t width) {
  const std::vector<Signal> signals = Signals(table);
  size_t cells = 0;
  for (const Signal& signal : signals) cells = std::max(cells, signal.name.size());
  Json list = Json::array();
  std::string text;
  for (const Signal& signal : signals) {
    list.push_back({{"signal", signal.name}, {"means", signal.means}});
    if (format == "markdown")
      text += "| `" + std::string(signal.name) + "` | " + std::string(signal.means) + " |\n";
    else
      AppendRow(Padded(signal.name, cells), cells + 2, signal.means, width, text);
  }
  if (format == "markdown") return "| signal | a sentence that carries it |\n|---|---|\n" + text;
  if (format != "json") return text;
  return Dump(list) + "\n";
}

}  // namespace

int RunRules(std::span<const std::string> args, Io& io) {
  const Parsed<RulesOptions> parsed = ParseRules(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "rules", *parsed.error);
  const auto pack = ReadRulePack(RuleDirectories(parsed.options.packs, io), io);
  if (pack == nullptr) return kTrouble;
  const std::string& format = parsed.options.format;
  const uint32_t width = OutputWidth(0, io);
  if (parsed.options.signals) {
    io.Out(SignalList(pack->set().signals, format, width));
  } else if (format == "json") {
    io.Out(JsonList(*pack));
  } else {
    io.Out(format == "markdown" ? MarkdownList(pack->set()) : TextList(pack->set(), width));
  }
  return kClean;
}

}  // namespace starlint
