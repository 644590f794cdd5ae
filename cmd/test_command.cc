// `starlint test`: the examples of rules, run.
#include <utility>

#include "base/text.h"
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "render/try_report.h"
#include "run.h"
#include "terminal.h"

namespace starlint {

int RunTest(std::span<const std::string> args, Io& io) {
  const Parsed<TestOptions> parsed = ParseTest(args);
  const TestOptions& options = parsed.options;
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "test", *parsed.error);
  // Whoever names directories means those alone, and not what else is there.
  const bool all = options.directories.empty();
  const std::unique_ptr<RulePack> pack =
      ReadRulePack(all ? RuleDirectories(std::vector<std::string>(), io) : options.directories, io);
  if (pack == nullptr) return kTrouble;
  const RenderStyle style{false, OutputWidth(options.width, io), ColumnUnit::kCodePoint};
  TryTotals totals;
  std::string out;
  for (const Rule& rule : all ? pack->set().rules : pack->own()) {
    const TriedRule tried = TryRule(rule, pack->set());
    totals.Add(tried);
    const size_t before = out.size();
    AppendTried(tried, pack->FileOf(rule.id), options.verbose, style, out);
    if (out.size() > before) out += '\n';
  }
  // Without a rule that works, dropping a phrase of its signals tells nothing.
  const std::vector<std::string> unproven =
      totals.failed_rules == 0 ? UnprovenPhrases(*pack) : std::vector<std::string>();
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
