#include "rule/emit.h"

#include <array>
#include <type_traits>

#include "base/text.h"
#include "rule/fields.h"

namespace starlint {
namespace {

// The remaining structs that become constants. Their members stand here in order, like in
// fields.h, but no file of a user's has these keys.
template <class Visitor>
void Fields(Visitor& visit, Signal& signal) {
  visit("name", signal.name, Need::kRequired);
  visit("means", signal.means, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Phrase& phrase) {
  visit("first_element", phrase.first_element, Need::kRequired);
  visit("count", phrase.count, Need::kRequired);
  visit("anchor", phrase.anchor, Need::kRequired);
  visit("owner", phrase.owner, Need::kRequired);
  visit("mask", phrase.mask, Need::kRequired);
  visit("source", phrase.source, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, PhraseElement& element) {
  visit("kind", element.kind, Need::kRequired);
  visit("gap", element.gap, Need::kRequired);
  visit("count", element.count, Need::kRequired);
  visit("first_word", element.first_word, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Label& label) {
  visit("name", label.name, Need::kRequired);
  visit("kind", label.kind, Need::kRequired);
  visit("parts", label.parts, Need::kRequired);
  visit("field", label.field, Need::kRequired);
  visit("letter", label.letter, Need::kRequired);
}

template <class T>
constexpr std::string_view kTypeName = "";
template <>
constexpr std::string_view kTypeName<uint32_t> = "uint32_t";
template <>
constexpr std::string_view kTypeName<std::string_view> = "std::string_view";
template <>
constexpr std::string_view kTypeName<Option> = "Option";
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
  std::string Value(bool value) { return value ? "true" : "false"; }
  std::string Value(double value) {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
  }
  template <std::unsigned_integral Number>
  std::string Value(Number value) {
    std::string out;
    AppendNumber(out, value);
    return out;
  }
  std::string Value(PartSet set) {
    return "PartSet::FromBits(" + Value(uint32_t{set.bits()}) + ")";
  }
  std::string Value(Severity value) { return Enum("Severity", value); }
  std::string Value(Part value) { return Enum("Part", value); }
  std::string Value(LabelKind value) { return Enum("LabelKind", value); }
  std::string Value(Field value) { return Enum("Field", value); }
  std::string Value(PhraseElement::Kind value) { return Enum("PhraseElement::Kind", value); }
  std::string Value(const Check& check) {
    return "Check(" + std::visit([&](const auto& kind) { return Value(kind); }, check) + ")";
  }

  template <class Item>
  std::string Value(std::span<const Item> items) {
    if (items.empty()) return "{}";
    std::string list;
    for (const Item& item : items) list += Value(item) + ",\n";
    const std::string name = "kArray" + Value(count_++);
    declarations_ += "constexpr " + std::string(kTypeName<Item>) + " " + name + "[] = {\n" + list +
                     "};\n";
    return name;
  }

  template <class Struct>
    requires(!kTypeName<Struct>.empty() && std::is_class_v<Struct> &&
             !std::is_same_v<Struct, std::string_view>)
  std::string Value(const Struct& value) {
    std::string out(kTypeName<Struct>);
    out += "{";
    auto visit = [&](std::string_view, const auto& member, Need) { out += Value(member) + ", "; };
    Struct copy = value;  // Fields takes what it visits by reference to non-const
    Fields(visit, copy);
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

std::string EmitPhrases(Emitter& emit, const PhraseTable& table) {
  std::string out = "PhraseTable{Lexicon{" + emit.Value(table.lexicon.slots) + ", " +
                    emit.Value(table.lexicon.offsets) + ", " + emit.Value(table.lexicon.bytes) +
                    "}, ";
  out += emit.Value(table.phrases) + ", " + emit.Value(table.elements) + ", ";
  out += emit.Value(table.words) + ", " + emit.Value(table.postings_begin) + ", ";
  return out + emit.Value(table.postings) + "}";
}

}  // namespace

std::string EmitRuleSet(const RuleSet& set) {
  Emitter emit;
  const std::string rules = emit.Value(set.rules);
  const std::string signals = emit.Value(set.signals.signals);
  const std::string phrases = EmitPhrases(emit, set.signals.phrases);
  const std::string labels = emit.Value(set.vocabulary.labels());
  std::string out =
      "// Made by rulec from rules/; do not edit.\n"
      "#include \"rule/rule_set.h\"\n\nnamespace starlint {\nnamespace {\n\n";
  out += emit.declarations();
  out += "\nconstexpr RuleSet kRules{" + rules + ", SignalTable{" + signals + ", " + phrases +
         "}, Vocabulary(" + labels + ")};\n\n";
  out += "}  // namespace\n\nconst RuleSet& BuiltinRules() { return kRules; }\n\n";
  return out + "}  // namespace starlint\n";
}

}  // namespace starlint
