// `starlint explain RULE...`: a rule's page, on the terminal.
#include "base/text.h"
#include "commands.h"
#include "options.h"
#include "render/rule_page.h"
#include "rule/rule_set.h"
#include "run.h"

namespace starlint {

int RunExplain(std::span<const std::string> args, Io& io) {
  const Parsed<ExplainOptions> parsed = ParseExplain(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "explain", *parsed.error);
  const RuleSet& set = BuiltinRules();
  std::vector<std::string_view> ids;
  for (const Rule& rule : set.rules) ids.push_back(rule.id);
  int status = kClean;
  std::string out;
  for (const std::string& id : parsed.options.rules) {
    if (const Rule* rule = set.Find(id)) {
      if (!out.empty()) out += "\n";
      AppendRulePage(out, *rule, set.rules);
      continue;
    }
    status = Fail(io, "there is no rule '" + id + "'" + DidYouMean(id, ids));
  }
  io.Out(out);
  return status;
}

}  // namespace starlint
