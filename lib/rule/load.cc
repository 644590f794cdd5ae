#include "rule/load.h"

#include <algorithm>
#include <charconv>
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "rule/fields.h"
#include "rule/yaml_node.h"
#include "signal/pattern.h"

namespace starlint {
namespace {

constexpr std::string_view kKind = "rule-file";

// Reads the values of a rule file into its structs. Strings go to the arena.
class RuleLoader {
 public:
  RuleLoader(YamlFile& file, const SignalTable& signals, Arena& arena)
      : file_(file), signals_(signals), arena_(arena) {}

  // Reads the keys of `map` into `value` by its Fields, and rejects all others.
  template <class Struct>
  void ReadMap(const YAML::Node& map, Struct& value, std::vector<std::string_view> known = {}) {
    if (!map.IsMap()) return file_.Error(map, "A mapping of keys to values is wanted here.");
    auto visit = [&](const Key& field, auto& member) {
      const auto [key, means, need, holds] = field;
      known.push_back(key);
      const YAML::Node node = map[std::string(key)];
      if (node.IsDefined() && need == Need::kRequired && IsEmptyList(node)) {
        return file_.Error(node, "'" + std::string(key) + "' must not be empty.");
      }
      if (node.IsDefined()) return Read(key, node, member);
      if (need == Need::kRequired) Missing(map, key);
    };
    Fields(visit, value);
    file_.RejectUnknownKeys(map, known);
  }

  void Missing(const YAML::Node& map, std::string_view key) {
    file_.Error(map, "The key '" + std::string(key) + "' is missing.");
  }

  void Read(std::string_view key, const YAML::Node& node, std::string_view& value) {
    if (auto text = file_.Scalar(node, key)) value = arena_.Keep(std::move(*text));
  }

  void Read(std::string_view key, const YAML::Node& node, bool& value) {
    if (!YAML::convert<bool>::decode(node, value)) Wrong(node, key, "true or false");
  }

  void Read(std::string_view key, const YAML::Node& node, uint32_t& value) {
    if (!ReadNumber(node, value)) Wrong(node, key, "a whole number from 0");
  }

  void Read(std::string_view key, const YAML::Node& node, double& value) {
    if (!ReadNumber(node, value)) Wrong(node, key, "a number");
  }

  void Read(std::string_view key, const YAML::Node& node, Severity& value) {
    for (const Severity level :
         {Severity::kOff, Severity::kInfo, Severity::kWarning, Severity::kError}) {
      if (node.IsScalar() && node.Scalar() == ToString(level)) {
        value = level;
        return;
      }
    }
    Wrong(node, key, "error, warning, info or off");
  }

  void Read(std::string_view key, const YAML::Node& node, Part& value) {
    if (const auto part = node.IsScalar() ? PartFromKey(node.Scalar()) : std::nullopt) {
      value = *part;
    } else {
      Wrong(node, key, "situation, task, action, result or lesson");
    }
  }

  void Read(std::string_view key, const YAML::Node& node, PartSet& value) {
    ForEach(node, [&](const YAML::Node& entry) {
      Part part = Part::kSituation;
      Read(key, entry, part);
      value.Add(part);
    });
  }

  void Read(std::string_view key, const YAML::Node& node, Trait& value) {
    std::vector<std::string_view> keys;
    for (const Trait trait : kTraits) keys.push_back(TraitKey(trait));
    const std::string text = node.IsScalar() ? node.Scalar() : std::string();
    if (const auto trait = TraitFromKey(text)) {
      value = *trait;
    } else if (text.empty()) {
      Wrong(node, key, "a trait of stories such as " + std::string(keys.front()));
    } else {
      file_.Error(node, "'" + text + "' is no trait of stories" + DidYouMean(text, keys, "."),
                  KnownTraits(keys));
    }
  }

  void Read(std::string_view key, const YAML::Node& node, TraitSet& value) {
    ForEach(node, [&](const YAML::Node& entry) {
      Trait trait = Trait::kFailure;
      Read(key, entry, trait);
      value.Add(trait);
    });
  }

  // `levels: {junior: info}`: traits are the keys.
  void Read(std::string_view key, const YAML::Node& node, std::span<const TraitLevel>& value) {
    if (!node.IsMap()) return Wrong(node, key, "a mapping of traits to levels");
    std::vector<TraitLevel> levels;
    for (const auto& entry : node) {
      TraitLevel& level = levels.emplace_back();
      Read(key, entry.first, level.trait);
      Read(TraitKey(level.trait), entry.second, level.level);
    }
    value = arena_.Keep(std::move(levels));
  }

  // A list, or a single value that stands for a list of one.
  template <class Item>
  void Read(std::string_view key, const YAML::Node& node, std::span<const Item>& value) {
    std::vector<Item> items;
    ForEach(node, [&](const YAML::Node& entry) { Read(key, entry, items.emplace_back()); });
    value = arena_.Keep(std::move(items));
  }

  // `options: {max-ratio: 0.5}`: names are the keys.
  void Read(std::string_view key, const YAML::Node& node, std::span<const Option>& value) {
    if (!node.IsMap()) return Wrong(node, key, "a mapping of names to numbers");
    std::vector<Option> options;
    for (const auto& entry : node) {
      Option& option = options.emplace_back();
      Read("option", entry.first, option.name);
      Read(option.name, entry.second, option.value);
    }
    value = arena_.Keep(std::move(options));
  }

  void Read(std::string_view, const YAML::Node& node, Examples& examples) {
    ReadMap(node, examples);
    if (file_.failed() || (examples.bad.size() >= 2 && examples.good.size() >= 2)) return;
    file_.Error(node, "A rule needs at least two examples in 'bad' and two in 'good'.");
  }

  void Read(std::string_view, const YAML::Node& node, ForbiddenPattern& pattern) {
    ReadMap(node, pattern);
    CheckPattern(node, pattern.find);
  }

  // A story as a user would write it in YAML: parts are keys, in the order told.
  void Read(std::string_view, const YAML::Node& node, Example& example) {
    if (!node.IsMap()) return file_.Error(node, "An example is a mapping of parts to text.");
    example.parts = ReadParts(node, {"name", "at", "when", "stories"});
    for (const auto& entry : node) {
      const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      if (key == "name") Read(key, entry.second, example.name);
      if (key == "at") Read(key, entry.second, example.at);
      if (key == "when") Read(key, entry.second, example.when);
      if (key == "stories") Read(key, entry.second, example.stories);
    }
    if (example.name.empty()) Missing(node, "name");
    if (!example.stories.empty() && !(example.parts.empty() && example.at.empty())) {
      file_.Error(node, "An example is one story or has 'stories', not both.");
    }
  }

  void Read(std::string_view, const YAML::Node& node, ExampleStory& story) {
    if (!node.IsMap()) return file_.Error(node, "A story is a mapping of parts to text.");
    story.parts = ReadParts(node, {"title", "tags", "question", "variant-of"});
    for (const auto& entry : node) {
      const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      if (key == "title") Read(key, entry.second, story.title);
      if (key == "tags") Read(key, entry.second, story.tags);
      if (key == "question") Read(key, entry.second, story.question);
      if (key == "variant-of") Read(key, entry.second, story.variant_of);
    }
    if (story.title.empty()) Missing(node, "title");
  }

  void Read(std::string_view key, const YAML::Node& node, BankAsk& value) {
    for (size_t i = 0; i < std::size(kBankAskKeys); ++i) {
      if (!node.IsScalar() || node.Scalar() != kBankAskKeys[i]) continue;
      value = static_cast<BankAsk>(i);
      return;
    }
    Wrong(node, key, "size, coverage, duplicates or figures");
  }

  void Read(std::string_view, const YAML::Node& node, Check& check) {
    const bool single = node.IsMap() && node.size() == 1;
    const std::string key = single ? node.begin()->first.Scalar() : std::string();
    if (!ReadKind(key, single ? node.begin()->second : node, check,
                  std::make_index_sequence<std::variant_size_v<Check>>())) {
      file_.Error(node,
                  "'check' must hold one of section, share, budget, require, occur, forbid, bank.");
    }
  }

 private:
  static std::string KnownTraits(const std::vector<std::string_view>& keys) {
    std::string text = "known traits:";
    for (const std::string_view key : keys)
      text += (key == keys.front() ? " " : ", ") + std::string(key);
    return text;
  }

  // The parts among the keys of `node`; of other keys only `known` may be there.
  std::span<const ExamplePart> ReadParts(const YAML::Node& node,
                                         std::vector<std::string_view> known) {
    std::vector<ExamplePart> parts;
    for (const Part part : kParts) known.push_back(PartKey(part));
    for (const auto& entry : node) {
      const auto part = PartFromKey(entry.first.IsScalar() ? entry.first.Scalar() : "");
      if (!part) continue;
      parts.push_back({*part, {}});
      if (!entry.second.IsNull()) Read(PartKey(*part), entry.second, parts.back().text);
    }
    file_.RejectUnknownKeys(node, known);
    return arena_.Keep(std::move(parts));
  }

  template <size_t... Kinds>
  bool ReadKind(const std::string& key, const YAML::Node& node, Check& check,
                std::index_sequence<Kinds...>) {
    return ((key == kCheckKeys[Kinds] &&
             (ReadMap(node, check.emplace<Kinds>()), CheckNames(node, check), true)) ||
            ...);
  }

  template <class Number>
  static bool ReadNumber(const YAML::Node& node, Number& value) {
    if (!node.IsScalar()) return false;
    const std::string& text = node.Scalar();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
  }

  static bool IsEmptyList(const YAML::Node& node) { return node.IsSequence() && node.size() == 0; }

  template <class Visit>
  static void ForEach(const YAML::Node& node, Visit visit) {
    if (!node.IsSequence()) return visit(node);
    for (const auto& entry : node) visit(entry);
  }

  void Wrong(const YAML::Node& node, std::string_view key, std::string_view wanted) {
    file_.Error(node, "'" + std::string(key) + "' must be " + std::string(wanted) + ".");
  }

  // Names in a check that must be those of signals or parts.
  void CheckNames(const YAML::Node& node, const Check& check) {
    if (const auto* require = std::get_if<RequireCheck>(&check)) {
      for (const std::string_view name : require->signals) KnownSignal(node, name);
      for (const std::string_view name : require->given) KnownSignal(node, name);
    }
    if (const auto* occur = std::get_if<OccurCheck>(&check)) {
      for (const std::string_view name :
           {occur->signal, occur->one_without, occur->unless_beside, occur->unless}) {
        if (!name.empty()) KnownSignal(node, name);
      }
      CheckOccur(node, *occur);
    }
    if (const auto* share = std::get_if<ShareCheck>(&check)) {
      for (const auto names : {share->part, share->of}) {
        for (const std::string_view name : names) {
          if (!PartFromKey(name)) KnownSignal(node, name);
        }
      }
      if (!share->without.empty()) KnownSignal(node, share->without);
      CheckShare(node, *share);
    }
    if (const auto* bank = std::get_if<BankCheck>(&check)) CheckBank(node, *bank);
    if (const auto* forbid = std::get_if<ForbidCheck>(&check)) {
      for (size_t i = 0; i < forbid->except.size(); ++i) {
        const YAML::Node except = node["except"];
        CheckPattern(except.IsSequence() ? except[i] : except, forbid->except[i]);
      }
    }
  }

  // What the check would not look at must not be written: it would be believed.
  void CheckOccur(const YAML::Node& node, const OccurCheck& check) {
    constexpr uint32_t kMost = 8;
    if (file_.failed()) return;  // a value that could not be read would be blamed again
    if (check.least < 1 || check.least > kMost) {
      file_.Error(node, "'least' must be from 1 to 8 sentences.");
    }
    if (!check.unless_beside.empty() && (check.least != 1 || !check.one_without.empty())) {
      file_.Error(node, "'unless-beside' goes with neither 'least' nor 'one-without'.");
    }
  }

  void CheckShare(const YAML::Node& node, const ShareCheck& check) {
    if (file_.failed()) return;
    const auto is_part = [](std::string_view name) { return PartFromKey(name).has_value(); };
    const auto parts = std::count_if(check.part.begin(), check.part.end(), is_part) +
                       std::count_if(check.of.begin(), check.of.end(), is_part);
    const auto names = static_cast<ptrdiff_t>(check.part.size() + check.of.size());
    if (parts == names) return;
    const bool pair =
        check.part.size() == 1 && check.of.size() == 2 && check.of.front() == check.part.front();
    if (parts != 0 || !pair || check.over.empty()) {
      file_.Error(node,
                  "A share of sentences is of one signal among two, 'of: [PART, OTHER]', and has "
                  "an 'over'; a share of words names parts only.");
    } else if (!check.without.empty() || !check.under.empty() || check.floor != 0) {
      file_.Error(node, "'without', 'under' and 'floor' go with shares of words only.");
    }
  }

  void CheckBank(const YAML::Node& node, const BankCheck& check) {
    if (file_.failed()) return;
    const bool two = check.asks == BankAsk::kSize || check.asks == BankAsk::kCoverage;
    if (two == check.says_other.empty()) {
      file_.Error(node, "'says-other' is what 'size' and 'coverage' say besides, and they alone.");
    }
    if ((check.asks == BankAsk::kFigures) == check.metrics.empty()) {
      file_.Error(node, "'metrics' is what 'figures' compares, and goes with it alone.");
    }
  }

  void CheckPattern(const YAML::Node& node, std::string_view pattern) {
    const std::string fault = PatternFault(pattern);
    if (!fault.empty()) file_.Error(node, "The pattern is no regular expression: " + fault + ".");
  }

  void KnownSignal(const YAML::Node& node, std::string_view name) {
    if (signals_.Find(name)) return;
    file_.Error(node, "'" + std::string(name) + "' is no signal.");
  }

  YamlFile& file_;
  const SignalTable& signals_;
  Arena& arena_;
};

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

// Options that a check names must exist.
void CheckOptions(YamlFile& file, const YAML::Node& root, const Rule& rule) {
  const auto wants = [&](std::string_view name) {
    const bool known = name.empty() || std::any_of(rule.options.begin(), rule.options.end(),
                                                   [&](const Option& o) { return o.name == name; });
    if (!known) file.Error(root["check"], "'" + std::string(name) + "' is not among 'options'.");
  };
  if (const auto* share = std::get_if<ShareCheck>(&rule.check)) {
    wants(share->over);
    wants(share->under);
  }
  if (const auto* bank = std::get_if<BankCheck>(&rule.check)) {
    for (const std::string_view name : OptionsOf(bank->asks)) wants(name);
  }
  if (const auto* budget = std::get_if<BudgetCheck>(&rule.check)) {
    wants(budget->min_words);
    wants(budget->short_item);
  }
}

}  // namespace

std::optional<Rule> LoadRule(const Source& source, const SignalTable& signals, Arena& arena,
                             Problems& problems) {
  YamlFile file(source, kKind, problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  Rule rule;
  RuleLoader(file, signals, arena).ReadMap(*root, rule);
  if (!file.failed()) CheckOptions(file, *root, rule);
  if (file.failed()) return std::nullopt;
  return rule;
}

std::optional<SignalFile> LoadSignal(const Source& source, Problems& problems) {
  YamlFile file(source, kKind, problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return std::nullopt;
  if (!root->IsMap()) {
    file.Error(*root, "A signal file is a mapping of keys to values.");
    return std::nullopt;
  }
  file.RejectUnknownKeys(*root,
                         {"signal", "means", "learned", "tags", "phrases", "certain", "except"});
  SignalFile result;
  for (const std::string_view key : {"signal", "means"}) {
    const YAML::Node node = (*root)[std::string(key)];
    const auto text = node.IsDefined() ? file.Scalar(node, key) : std::nullopt;
    if (!node.IsDefined()) file.Error(*root, "The key '" + std::string(key) + "' is missing.");
    if (text) (key == "signal" ? result.name : result.means) = *text;
  }
  const YAML::Node learned = (*root)["learned"];
  if (learned.IsDefined() && !YAML::convert<bool>::decode(learned, result.learned)) {
    file.Error(learned, "'learned' must be true or false.");
  }
  for (const auto& tag : (*root)["tags"]) {
    if (auto text = file.Scalar(tag, "tags")) result.tags.push_back(std::move(*text));
  }
  for (const std::string_view key : {"phrases", "certain", "except"}) {
    const YAML::Node list = (*root)[std::string(key)];
    if (list.IsDefined() && !list.IsSequence()) {
      file.Error(list, "'" + std::string(key) + "' must be a list.");
      continue;
    }
    for (const auto& entry : list) {
      if (auto text = file.Scalar(entry, key)) {
        result.patterns.push_back(
            {std::move(*text), key == "except", key == "certain", file.Place(entry)});
      }
    }
  }
  if (file.failed()) return std::nullopt;
  return result;
}

void AddSignal(const SignalFile& file, SignalBuilder& builder, Problems& problems) {
  std::string order = builder.SignalFault(file.name);
  if (!order.empty()) {
    problems.push_back({std::string(kKind), Severity::kError, {}, std::move(order), "", -1});
    return;
  }
  const uint16_t number = builder.AddSignal(file.name, file.means, file.learned);
  for (const SignalFile::Pattern& pattern : file.patterns) {
    const std::string fault =
        builder.AddPhrase(pattern.text, number, pattern.mask, pattern.certain);
    if (fault.empty()) continue;
    problems.push_back({std::string(kKind), Severity::kError, pattern.span,
                        "The phrase '" + pattern.text + "' cannot be read. " + fault, "", -1});
  }
}

}  // namespace starlint
