#include "rule/load.h"

#include <type_traits>
#include <utility>

#include "base/text.h"
#include "rule/check_mistakes.h"
#include "rule/fields.h"
#include "rule/rule_examples.h"
#include "rule/rule_links.h"
#include "rule/rule_names.h"
#include "rule/yaml_node.h"

namespace starlint {
namespace {

constexpr std::string_view kKind = "rule-file";

// Reads the values of a rule file into its structs. Strings go to the arena.
class RuleLoader {
 public:
  RuleLoader(YamlFile& file, const SignalTable& signals, Arena& arena)
      : file_(file), signals_(signals), arena_(arena), links_(file) {}

  // The whole rule; what is wrong with it is told by `file`.
  void ReadRule(const YAML::Node& root, Rule& rule) {
    ReadMap(root, rule);
    if (!root.IsMap()) return;
    links_.CheckOptions(rule, root["options"], check_read_);
    if (!check_read_) return;  // what it is, and so what goes with it, is not known
    links_.CheckTexts(rule.check);
    if (!rule.in.empty() && !HeedsParts(rule.check)) {
      file_.Error(root["in"], "'in' changes nothing: this kind of check looks at the whole story.");
    }
    const YAML::Node check = root["check"].begin()->second;
    for (const CheckMistake& mistake : MistakesOf(rule.check, rule.in)) {
      const YAML::Node value = mistake.key.empty() ? check : check[std::string(mistake.key)];
      file_.Error(value, mistake.message);
    }
  }

 private:
  // Reads the keys of `map` into `value` by its Fields, and rejects all others.
  template <class Struct>
  void ReadMap(const YAML::Node& map, Struct& value) {
    if (!map.IsMap()) return file_.Error(map, "A mapping of keys to values is wanted here.");
    std::vector<std::string_view> known;
    auto visit = [&](const Key& field, auto& member) {
      const std::string_view key = field.name;
      known.push_back(key);
      const YAML::Node node = map[std::string(key)];
      if (!node.IsDefined()) {
        if (field.need == Need::kRequired) Missing(map, key);
        return;
      }
      if (field.need == Need::kRequired && IsEmpty(node)) {
        // A value that is not there has no place of its own.
        return file_.Error(node.IsNull() ? KeyIn(map, key) : node,
                           "'" + std::string(key) + "' must not be empty.");
      }
      Read(key, node, member);
      ForEach(node, [&](const YAML::Node& entry) { CheckText(field, entry); });
    };
    Fields(visit, value);
    file_.RejectUnknownKeys(map, known);
    file_.RejectDoubleKeys(map);
  }

  static YAML::Node KeyIn(const YAML::Node& map, std::string_view key) {
    for (const auto& entry : map) {
      if (entry.first.IsScalar() && entry.first.Scalar() == key) return entry.first;
    }
    return map;
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
                  "known traits: " + Listed(keys));
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
    file_.RejectDoubleKeys(node);
    value = arena_.Keep(std::move(levels));
  }

  // `sentences: {task: 1, action: [3, 5]}`: parts are the keys.
  void Read(std::string_view key, const YAML::Node& node, std::span<const PartCount>& value) {
    if (!node.IsMap()) return Wrong(node, key, "a mapping of parts to numbers");
    std::vector<PartCount> counts;
    for (const auto& entry : node) {
      PartCount& count = counts.emplace_back();
      Read(key, entry.first, count.part);
      const bool range = entry.second.IsSequence() && entry.second.size() == 2;
      Read(PartKey(count.part), range ? entry.second[0] : entry.second, count.least);
      count.most = count.least;
      if (range) Read(PartKey(count.part), entry.second[1], count.most);
    }
    file_.RejectDoubleKeys(node);
    value = arena_.Keep(std::move(counts));
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
    file_.RejectDoubleKeys(node);
    value = arena_.Keep(std::move(options));
  }

  void Read(std::string_view, const YAML::Node& node, Examples& examples) {
    ReadMap(node, examples);
    if (!node.IsMap()) return;
    for (const bool bad : {true, false}) {
      const YAML::Node list = node[bad ? "bad" : "good"];
      if (!list.IsDefined() || IsEmpty(list)) continue;  // said already
      CheckExamples(file_, list, bad ? examples.bad : examples.good, bad);
    }
  }

  void Read(std::string_view, const YAML::Node& node, ForbiddenPattern& pattern) {
    ReadMap(node, pattern);
  }

  // A story as a user would write it in YAML: parts are keys, in the order told.
  void Read(std::string_view, const YAML::Node& node, Example& example) {
    if (!node.IsMap()) return file_.Error(node, "An example is a mapping of parts to text.");
    const size_t before = file_.errors();
    example.parts = ReadParts(node, {"name", "at", "when", "stories", "unlabelled"});
    for (const auto& entry : node) {
      const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      if (key == "name") Read(key, entry.second, example.name);
      if (key == "at") Read(key, entry.second, example.at);
      if (key == "when") Read(key, entry.second, example.when);
      if (key == "stories") Read(key, entry.second, example.stories);
      if (key == "unlabelled") Read(key, entry.second, example.unlabelled);
    }
    if (example.name.empty()) Missing(node, "name");
    if (!example.stories.empty() && !(example.parts.empty() && example.at.empty())) {
      file_.Error(node, "An example is one story or has 'stories', not both.");
    }
    if (example.parts.empty() && example.stories.empty() && file_.errors() == before) {
      file_.Error(node, "The example has no part of a story.");
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
    file_.RejectDoubleKeys(node);
    return arena_.Keep(std::move(parts));
  }

  void Read(std::string_view, const YAML::Node& node, Check& check) {
    const size_t before = file_.errors();
    const bool single = node.IsMap() && node.size() == 1;
    const std::string key =
        single && node.begin()->first.IsScalar() ? node.begin()->first.Scalar() : std::string();
    if (ReadKind(key, single ? node.begin()->second : node, check,
                 std::make_index_sequence<std::size(kCheckKeys)>())) {
      check_read_ = file_.errors() == before;
      return;
    }
    const std::vector<std::string_view> kinds(std::begin(kCheckKeys), std::end(kCheckKeys));
    if (!single) {
      return file_.Error(node, "'check' must hold one kind of check.",
                         "kinds of check: " + Listed(kinds));
    }
    file_.Error(node.begin()->first,
                "There is no kind of check '" + key + "'" + DidYouMean(key, kinds, "."),
                "kinds of check: " + Listed(kinds));
  }

  template <size_t... Kinds>
  bool ReadKind(const std::string& key, const YAML::Node& node, Check& check,
                std::index_sequence<Kinds...>) {
    return ((key == kCheckKeys[Kinds] && (ReadMap(node, check.emplace<Kinds>()), true)) || ...);
  }

  static bool IsEmpty(const YAML::Node& node) {
    return node.IsNull() || (node.IsSequence() && node.size() == 0) ||
           (node.IsScalar() && Trim(node.Scalar()).empty());
  }

  template <class Visit>
  static void ForEach(const YAML::Node& node, Visit visit) {
    if (!node.IsSequence()) return visit(node);
    for (const auto& entry : node) visit(entry);
  }

  void Wrong(const YAML::Node& node, std::string_view key, std::string_view wanted) {
    file_.Error(node, "'" + std::string(key) + "' must be " + std::string(wanted) + ".");
  }

  void CheckText(const Key& key, const YAML::Node& node) {
    if (!node.IsScalar()) return;  // Read has said so
    links_.Note(key, node);
    CheckName(file_, signals_, key.holds, node);
  }

  YamlFile& file_;
  const SignalTable& signals_;
  Arena& arena_;
  RuleLinks links_;
  bool check_read_ = false;  // the check was read without a mistake
};

// A text that begins with a mark is taken for a block by YAML.
void ExplainSyntax(const Source& source, Diagnostic& problem) {
  const std::string_view before = std::string_view(source.text).substr(0, problem.span.begin);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const bool marked = line.ends_with(": >") || line.find(": >>") != line.npos;
  if (marked) problem.help = "put a text that begins with a mark in quotes: '>>so<< it was'";
}

}  // namespace

std::optional<Rule> LoadRule(const Source& source, const SignalTable& signals, Arena& arena,
                             Problems& problems) {
  YamlFile file(source, kKind, problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) {
    ExplainSyntax(source, problems.back());
    return std::nullopt;
  }
  Rule rule;
  RuleLoader(file, signals, arena).ReadRule(*root, rule);
  file.SortErrors();
  if (file.failed()) return std::nullopt;
  return rule;
}

}  // namespace starlint
