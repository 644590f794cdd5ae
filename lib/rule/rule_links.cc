#include "rule/rule_links.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/text.h"
#include "rule/holes.h"
#include "rule/rule_names.h"

namespace starlint {
namespace {

// The options that a question about a bank needs.
std::vector<std::string_view> OptionsOf(BankAsk asks) {
  switch (asks) {
    case BankAsk::kSize:
      return {"min", "max"};
    case BankAsk::kCoverage:
      return {"confidence-ratio"};
    case BankAsk::kDuplicates:
      return {"overlap-ratio"};
    case BankAsk::kFigures:
      break;
  }
  return {"overlap-ratio", "differ-ratio"};
}

}  // namespace

void RuleLinks::Note(const Key& key, const YAML::Node& node) {
  if (key.holds == Holds::kOption) wanted_.emplace_back(key.name, node);
  if (key.holds == Holds::kHoles) texts_.push_back(node);
}

// A question about a bank has options of fixed names.
void RuleLinks::WantBankOptions(const Check& check) {
  const auto* bank = std::get_if<BankCheck>(&check);
  if (bank == nullptr) return;
  for (const std::string_view name : OptionsOf(bank->asks)) {
    wanted_.emplace_back(kBankAskKeys[static_cast<size_t>(bank->asks)],
                         YAML::Node(std::string(name)));
  }
}

void RuleLinks::CheckOptions(const Rule& rule, const YAML::Node& options, bool check_read) {
  if (options.IsDefined() && !options.IsMap()) return;  // said already
  std::vector<std::string_view> names;
  for (const Option& option : rule.options) names.push_back(option.name);
  const size_t before = file_.errors();
  if (check_read) WantBankOptions(rule.check);
  for (const auto& [key, node] : wanted_) {
    if (std::find(names.begin(), names.end(), node.Scalar()) != names.end()) continue;
    file_.Error(node,
                "There is no option '" + node.Scalar() + "' for '" + std::string(key) + "' to use" +
                    DidYouMean(node.Scalar(), names, "."),
                "declare it: options: {" + node.Scalar() + ": NUMBER}");
  }
  if (!options.IsDefined()) return;
  // An option beside one that is missing is most likely that one, misspelt.
  const bool all_there = check_read && file_.errors() == before;
  for (const auto& entry : options) CheckOption(entry.first, entry.second, all_there);
}

void RuleLinks::CheckOption(const YAML::Node& name, const YAML::Node& value,
                            bool must_be_used) const {
  const auto use = std::find_if(wanted_.begin(), wanted_.end(), [&](const auto& wanted) {
    return name.IsScalar() && wanted.second.Scalar() == name.Scalar();
  });
  if (use == wanted_.end()) {
    if (must_be_used && name.IsScalar()) {
      file_.Error(name, "The option '" + name.Scalar() + "' is used by no key of the check.");
    }
    return;
  }
  constexpr double kMost = 1e6;
  double number = 0;
  if (!ReadNumber(value, number)) return;  // said already
  const bool share =
      use->first == "over" || use->first == "under" || name.Scalar().ends_with("-ratio");
  if (number >= 0 && number <= (share ? 1 : kMost)) return;
  file_.Error(value, "'" + name.Scalar() + "' must be " +
                         (share ? "a share from 0 to 1" : "from 0 to 1000000") + ", since '" +
                         std::string(use->first) + "' uses it.");
}

void RuleLinks::CheckTexts(const Check& check) const {
  const std::span<const std::string_view> known = HolesOf(check);
  const std::string help = "holes of this check: {" + Listed(known, "}, {") + "}";
  for (const YAML::Node& node : texts_) {
    for (const HoleInText& hole : FindHoles(node.Scalar())) {
      if (std::find(known.begin(), known.end(), hole.name) != known.end()) continue;
      std::string message = "A '{' is not closed by '}'.";
      if (!hole.name.empty() || hole.end > hole.begin + 1) {
        message = "There is no hole '{" + std::string(hole.name) + "}' in what this check says" +
                  DidYouMean(hole.name, known, ".");
      }
      file_.ErrorIn(node, hole.begin, hole.end, std::move(message), help);
    }
  }
}

}  // namespace starlint
