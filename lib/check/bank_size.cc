#include "base/text.h"
#include "check/bank.h"

namespace starlint {

void CheckBankSize(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                   BankFindings& findings) {
  const auto size = static_cast<double>(bank.stories.size());
  const auto add = [&](const BankStory& story, std::string_view says, double limit) {
    std::string text;
    AppendFixed(text, limit, 0);
    findings.Add(rule, story, story.facts->anchor.span, says,
                 {{"stories", Plural(bank.stories.size(), "story")}, {"limit", text}});
  };
  const double min = rule.Option("min"), max = rule.Option("max");
  if (size < min) add(bank.stories.front(), rule.rule->says, min);
  if (size > max) add(bank.stories[static_cast<size_t>(max)], check.says_other, max);
}

}  // namespace starlint
