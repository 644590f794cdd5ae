// `starlint schema`: the form of the files that users write, for editors.
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "render/json_config_schema.h"
#include "render/json_rule_schema.h"
#include "rule/rule_set.h"
#include "run.h"

namespace starlint {

int RunSchema(std::span<const std::string> args, Io& io) {
  const Parsed<SchemaOptions> parsed = ParseSchema(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "schema", *parsed.error);
  if (parsed.options.of == "rule") return io.Out(RuleSchema(BuiltinRules().signals)), kClean;
  // A configuration may name the rules and signals of its user.
  const auto pack = ReadRulePack(RuleDirectories(std::vector<std::string>(), io), io);
  if (pack == nullptr) return kTrouble;
  io.Out(ConfigSchema(pack->set()));
  return kClean;
}

}  // namespace starlint
