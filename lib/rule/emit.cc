#include "rule/emit.h"

#include <array>
#include <type_traits>

#include "base/text.h"
#include "rule/members.h"

namespace starlint {
namespace {

// What a type is called in the emitted file; a missing one does not compile.
template <class T>
constexpr std::string_view kTypeName{};
template <>
constexpr std::string_view kTypeName<uint32_t> = "uint32_t";
template <>
constexpr std::string_view kTypeName<std::string_view> = "std::string_view";
template <>
constexpr std::string_view kTypeName<uint64_t> = "uint64_t";
template <>
constexpr std::string_view kTypeName<float> = "float";
template <>
constexpr std::string_view kTypeName<Weight> = "Weight";
template <>
constexpr std::string_view kTypeName<Judgement> = "Judgement";
template <>
constexpr std::string_view kTypeName<WordLists> = "WordLists";
template <>
constexpr std::string_view kTypeName<Lexicon> = "Lexicon";
template <>
constexpr std::string_view kTypeName<PhraseTable> = "PhraseTable";
template <>
constexpr std::string_view kTypeName<CueTable> = "CueTable";
template <>
constexpr std::string_view kTypeName<BankCheck> = "BankCheck";
template <>
constexpr std::string_view kTypeName<ReportCheck> = "ReportCheck";
template <>
constexpr std::string_view kTypeName<ExampleStory> = "ExampleStory";
template <>
constexpr std::string_view kTypeName<Topic> = "Topic";
template <>
constexpr std::string_view kTypeName<TopicTable> = "TopicTable";
template <>
constexpr std::string_view kTypeName<SignalTable> = "SignalTable";
template <>
constexpr std::string_view kTypeName<OccurCheck> = "OccurCheck";
template <>
constexpr std::string_view kTypeName<Option> = "Option";
template <>
constexpr std::string_view kTypeName<Accuracy> = "Accuracy";
template <>
constexpr std::string_view kTypeName<PartCount> = "PartCount";
template <>
constexpr std::string_view kTypeName<TraitLevel> = "TraitLevel";
template <>
constexpr std::string_view kTypeName<ForbiddenPattern> = "ForbiddenPattern";
template <>
constexpr std::string_view kTypeName<ExamplePart> = "ExamplePart";
template <>
constexpr std::string_view kTypeName<Example> = "Example";
template <>
constexpr std::string_view kTypeName<Examples> = "Examples";
template <>
constexpr std::string_view kTypeName<Rule> = "Rule";
template <>
constexpr std::string_view kTypeName<Signal> = "Signal";
template <>
constexpr std::string_view kTypeName<Phrase> = "Phrase";
template <>
constexpr std::string_view kTypeName<Posting> = "Posting";
template <>
constexpr std::string_view kTypeName<PhraseElement> = "PhraseElement";
template <>
constexpr std::string_view kTypeName<Label> = "Label";
template <>
constexpr std::string_view kTypeName<SectionCheck> = "SectionCheck";
template <>
constexpr std::string_view kTypeName<ShareCheck> = "ShareCheck";
template <>
constexpr std::string_view kTypeName<BudgetCheck> = "BudgetCheck";
template <>
constexpr std::string_view kTypeName<RequireCheck> = "RequireCheck";
template <>
constexpr std::string_view kTypeName<ForbidCheck> = "ForbidCheck";

// Turns values into C++ expressions; arrays become declarations of their own.
class Emitter {
 public:
  const std::string& declarations() const { return declarations_; }

  std::string Value(std::string_view text) {
    constexpr std::string_view kHex = "01234567";
    std::string out = "std::string_view(\"";
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\' || c == '?' || byte < 0x20 || byte >= 0x7f) {
        out += {'\\', kHex[byte >> 6], kHex[byte >> 3 & 7], kHex[byte & 7]};
      } else {
        out += c;
      }
    }
    out += "\", ";
    AppendNumber(out, text.size());
    return out + ")";
  }
  std::string Value(const UserSignals*) { return "nullptr"; }  // no program has any built in
  std::string Value(bool value) { return value ? "true" : "false"; }
  template <std::floating_point Number>
  std::string Value(Number value) {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    std::string text(buffer.data(), end);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return std::is_same_v<Number, float> ? text + "F" : text;
  }
  template <std::unsigned_integral Number>
  std::string Value(Number value) {
    std::string out;
    AppendNumber(out, value);
    if (sizeof value == 8) out += 'U';  // else a large one is no integer of C++
    return out;
  }
  std::string Value(PartSet set) {
    return "PartSet::FromBits(" + Value(uint32_t{set.bits()}) + ")";
  }
  std::string Value(TraitSet set) {
    return "TraitSet::FromBits(" + Value(uint32_t{set.bits()}) + ")";
  }
  std::string Value(Trait value) { return Enum("Trait", value); }
  std::string Value(Severity value) { return Enum("Severity", value); }
  std::string Value(Part value) { return Enum("Part", value); }
  std::string Value(LabelKind value) { return Enum("LabelKind", value); }
  std::string Value(BankAsk value) { return Enum("BankAsk", value); }
  std::string Value(TopicKind value) { return Enum("TopicKind", value); }
  std::string Value(Field value) { return Enum("Field", value); }
  std::string Value(Posting::Where value) { return Enum("Posting::Where", value); }
  std::string Value(PhraseElement::Kind value) { return Enum("PhraseElement::Kind", value); }
  std::string Value(const Check& check) {
    return "Check(" + std::visit([&](const auto& kind) { return Value(kind); }, check) + ")";
  }

  template <class Item>
  std::string Value(std::span<const Item> items) {
    if (items.empty()) return "{}";
    std::string list;
    for (const Item& item : items) list += Value(item) + ",\n";
    std::string name = "kArray" + Value(count_++);
    declarations_ +=
        "constexpr " + std::string(kTypeName<Item>) + " " + name + "[] = {\n" + list + "};\n";
    return name;
  }

  template <class Struct>
  requires(!kTypeName<Struct>.empty() && std::is_class_v<Struct> &&
           !std::is_same_v<Struct, std::string_view>) std::string Value(const Struct& value) {
    std::string out(kTypeName<Struct>);
    out += "{";
    ForEachMember(value, [&](const auto& member) { out += Value(member) + ", "; });
    return out + "}";
  }

 private:
  template <class Enumeration>
  std::string Enum(std::string_view name, Enumeration value) {
    return std::string(name) + "{" + Value(static_cast<uint32_t>(value)) + "}";
  }

  std::string declarations_;
  uint32_t count_ = 0;
};

}  // namespace

std::string EmitRuleSet(const RuleSet& set) {
  Emitter emit;
  const std::string rules = emit.Value(set.rules);
  const std::string signals = emit.Value(set.signals);
  const std::string labels = emit.Value(set.vocabulary.labels());
  const std::string judgements = emit.Value(set.judgements);
  const std::string topics = emit.Value(set.topics);
  const std::string accuracy = emit.Value(set.accuracy);
  std::string out =
      "// Made by rulec from rules/; do not edit.\n"
      "#include \"rule/rule_set.h\"\n\nnamespace starlint {\nnamespace {\n\n";
  out += emit.declarations();
  out += "\nconstexpr RuleSet kRules{" + rules + ", " + signals + ", Vocabulary(" + labels + "), " +
         judgements + ", " + topics + ", " + accuracy + "};\n\n";
  out += "}  // namespace\n\nconst RuleSet& BuiltinRules() { return kRules; }\n\n";
  return out + "}  // namespace starlint\n";
}

}  // namespace starlint
