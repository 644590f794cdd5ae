// `starlint explain RULE...`: the pages of rules.
#include "base/text.h"
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "render/rule_page.h"
#include "run.h"
#include "terminal.h"

namespace starlint {

int RunExplain(std::span<const std::string> args, Io& io) {
  const Parsed<ExplainOptions> parsed = ParseExplain(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "explain", *parsed.error);
  const auto pack = ReadRulePack(RuleDirectories(parsed.options.packs, io), io);
  if (pack == nullptr) return kTrouble;
  const RuleSet& set = pack->set();
  const bool markdown = parsed.options.format == "markdown";
  std::vector<std::string_view> ids;
  for (const Rule& rule : set.rules) ids.push_back(rule.id);
  int status = kClean;
  std::string out;
  for (const std::string& id : parsed.options.rules) {
    if (const Rule* rule = set.Find(id)) {
      if (!out.empty()) out += "\n";
      AppendRulePage(out, *rule, set, markdown ? PageFormat::kMarkdown : PageFormat::kText,
                     OutputWidth(0, io));
      continue;
    }
    status = Fail(io, "there is no rule '" + id + "'" + DidYouMean(id, ids));
  }
  io.Out(out);
  return status;
}

}  // namespace starlint
