// `starlint new`: skeletons to fill in.
#include <string>

#include "base/describe.h"
#include "commands.h"
#include "options.h"
#include "own_rules.h"
#include "rule/rule_names.h"
#include "rule/rule_set.h"
#include "run.h"

namespace starlint {
namespace {

// A rule that loads and fails its own test until it is filled in.
constexpr std::string_view kRuleSkeleton =
    R"(# A rule of your own; rules/README.md of starlint explains every key.
# yaml-language-server: $schema=rule.schema.json
rule: NAME
group: own                # what it is about; `starlint rules` lists the groups
level: warning            # error, warning, info, or off
says: '"{match}" is TODO.'          # the message; {match} is what was found
why: >-
  TODO: why it matters in the interview.
try: TODO what to do about it, lower case, no period
# in: [action, result]    # the parts to look at; all of them without it

# One kind of check: section, share, budget, require, occur or forbid.
check:
  forbid:
    patterns:
      - find: '(?i)\bTODO-word\b'     # a regular expression (RE2)
    # except: ['(?i)a TODO-word that is fine']

# The examples are the rule's tests: >>marks<< stand around the exact words of each finding.
examples:
  bad:
    - name: TODO what this one shows
      action: 'I wrote >>a word<< here.'
    - name: TODO another way to say it
      result: 'It was >>a word<< too.'
  good:
    - name: TODO what looks alike and is fine
      action: I did something else.
    - name: TODO and another
      result: Timeouts fell by 60 %.
)";

std::string Filled(std::string_view skeleton, std::string_view name) {
  std::string text(skeleton);
  const std::string hole = "rule: NAME";
  return text.replace(text.find(hole), hole.size(), "rule: " + std::string(name));
}

int NewRule(const std::string& name, const std::string& wanted, Io& io) {
  if (!IsId(name)) {
    return Fail(io, "the name of a rule is lower-case words joined by '-', not '" + name + "'");
  }
  if (BuiltinRules().Find(name) != nullptr) {
    return Fail(io, "there is a built-in rule '" + name + "'; `starlint explain " + name +
                        "` shows it, and a configuration changes it");
  }
  const std::string directory = wanted.empty() ? std::string(kOwnRules) : wanted;
  const std::string path = directory + "/" + name + ".yaml";
  if (io.Type(path) != FileType::kMissing) return Fail(io, path + ": is there already");
  std::error_code error = io.MakeDirectories(directory);
  if (!error) error = io.WriteFile(path, Filled(kRuleSkeleton, name));
  if (error) return Fail(io, path + ": " + Describe(error));
  const std::string where = wanted.empty() ? "" : " " + directory;
  io.Out("wrote " + path + "\nnext: fill it in until `starlint test" + where + "` passes");
  io.Out(wanted.empty() ? "; `starlint` uses it here and below\n"
                        : "; use it with `starlint --rules " + directory + "`\n");
  return kClean;
}

}  // namespace

int RunNew(std::span<const std::string> args, Io& io) {
  const Parsed<NewOptions> parsed = ParseNew(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "new", *parsed.error);
  return NewRule(parsed.options.rule, parsed.options.path, io);
}

}  // namespace starlint
