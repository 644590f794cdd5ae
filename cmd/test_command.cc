// `starlint test`: the examples of rules, run.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "render/try_report.h"
#include "run.h"
#include "terminal.h"

namespace starlint {
namespace {

// The rules whose examples are to be run.
struct Wanted {
  // Whoever names rules or directories means those alone, and not what else is there.
  bool Holds(const Rule& rule, const RulePack& pack) const {
    if (ids.empty() && directories.empty()) return true;
    if (std::find(ids.begin(), ids.end(), rule.id) != ids.end()) return true;
    return !directories.empty() && !pack.FileOf(rule.id).empty();
  }

  std::vector<std::string> ids;
  std::vector<std::string> directories;
};

Wanted Parted(const std::vector<std::string>& of, Io& io) {
  Wanted wanted;
  for (const std::string& name : of) {
    const bool directory = io.Type(name) == FileType::kDirectory;
    (directory ? wanted.directories : wanted.ids).push_back(name);
  }
  return wanted;
}

bool AreRules(const std::vector<std::string>& ids, const RuleSet& set, Io& io) {
  std::vector<std::string_view> known;
  for (const Rule& rule : set.rules) known.push_back(rule.id);
  bool all = true;
  for (const std::string& id : ids) {
    if (set.Find(id) != nullptr) continue;
    const bool file = io.Type(id) == FileType::kFile;
    Fail(io, "there is no rule or directory of rules '" + id + "'" +
                 (file ? "; a file is tested by the id of its rule" : DidYouMean(id, known)));
    all = false;
  }
  return all;
}

}  // namespace

int RunTest(std::span<const std::string> args, Io& io) {
  const Parsed<TestOptions> parsed = ParseTest(args);
  const TestOptions& options = parsed.options;
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "test", *parsed.error);
  const Wanted wanted = Parted(options.of, io);
  const std::unique_ptr<RulePack> pack =
      ReadRulePack(wanted.directories.empty() ? RuleDirectories(std::vector<std::string>(), io)
                                              : wanted.directories,
                   io);
  if (pack == nullptr || !AreRules(wanted.ids, pack->set(), io)) return kTrouble;
  const RenderStyle style{false, OutputWidth(options.width, io), ColumnUnit::kCodePoint};
  TryTotals totals;
  std::string out;
  for (const Rule& rule : pack->set().rules) {
    if (!wanted.Holds(rule, *pack)) continue;
    const TriedRule tried = TryRule(rule, pack->set());
    totals.Add(tried);
    const size_t before = out.size();
    AppendTried(tried, pack->FileOf(rule.id), options.verbose, style, out);
    if (out.size() > before) out += '\n';
  }
  // Without a rule that works, dropping a phrase of its signals tells nothing, nor without the
  // other rules that look at it.
  const std::vector<std::string> unproven = totals.failed_rules == 0 && wanted.ids.empty()
                                                ? UnprovenPhrases(*pack)
                                                : std::vector<std::string>();
  for (const std::string& what : unproven) {
    out += "unproven: ";
    AppendPrintable(out, what);
    out += '\n';
  }
  if (!unproven.empty()) out += '\n';
  totals.unproven += static_cast<uint32_t>(unproven.size());
  io.Out(out);
  io.Err(TrySummary(totals) + "\n");
  return totals.passed() ? kClean : kFindings;
}

}  // namespace starlint
