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
  visit("learned", signal.learned, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Weight& weight) {
  visit("signal", weight.signal, Need::kRequired);
  visit("value", weight.value, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, JudgementTerm& term) {
  visit("feature", term.feature, Need::kRequired);
  visit("weight", term.weight, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Judgement& judgement) {
  visit("rule", judgement.rule, Need::kRequired);
  visit("terms", judgement.terms, Need::kRequired);
  visit("margin", judgement.margin, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, WordLists& lists) {
  visit("names", lists.names, Need::kRequired);
  visit("capital", lists.capital, Need::kRequired);
  visit("of_word", lists.of_word, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Lexicon& lexicon) {
  visit("slots", lexicon.slots, Need::kRequired);
  visit("offsets", lexicon.offsets, Need::kRequired);
  visit("bytes", lexicon.bytes, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, PhraseTable& table) {
  visit("phrases", table.phrases, Need::kRequired);
  visit("elements", table.elements, Need::kRequired);
  visit("words", table.words, Need::kRequired);
  visit("postings_begin", table.postings_begin, Need::kRequired);
  visit("postings", table.postings, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, CueTable& table) {
  visit("bias", table.bias, Need::kRequired);
  visit("first_node", table.first_node, Need::kRequired);
  visit("words", table.words, Need::kRequired);
  visit("child_begin", table.child_begin, Need::kRequired);
  visit("weight_begin", table.weight_begin, Need::kRequired);
  visit("weights", table.weights, Need::kRequired);
  visit("feature_weights", table.feature_weights, Need::kRequired);
  visit("begin_word", table.begin_word, Need::kRequired);
  visit("end_word", table.end_word, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Topic& topic) {
  visit("name", topic.name, Need::kRequired);
  visit("kind", topic.kind, Need::kRequired);
  visit("means", topic.means, Need::kRequired);
  visit("tags", topic.tags, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, TopicTable& table) {
  visit("topics", table.topics, Need::kRequired);
  visit("lexicon", table.lexicon, Need::kRequired);
  visit("phrases", table.phrases, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, SignalTable& table) {
  visit("signals", table.signals, Need::kRequired);
  visit("lexicon", table.lexicon, Need::kRequired);
  visit("phrases", table.phrases, Need::kRequired);
  visit("lists", table.lists, Need::kRequired);
  visit("cues", table.cues, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Phrase& phrase) {
  visit("first_element", phrase.first_element, Need::kRequired);
  visit("count", phrase.count, Need::kRequired);
  visit("anchor", phrase.anchor, Need::kRequired);
  visit("owner", phrase.owner, Need::kRequired);
  visit("mask", phrase.mask, Need::kRequired);
  visit("source", phrase.source, Need::kRequired);
  visit("certain", phrase.certain, Need::kRequired);
}
template <class Visitor>
void Fields(Visitor& visit, Posting& posting) {
  visit("filter", posting.filter, Need::kRequired);
  visit("phrase", posting.phrase, Need::kRequired);
  visit("second", posting.second, Need::kRequired);
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
constexpr std::string_view kTypeName<uint64_t> = "uint64_t";
template <>
constexpr std::string_view kTypeName<float> = "float";
template <>
constexpr std::string_view kTypeName<Weight> = "Weight";
template <>
constexpr std::string_view kTypeName<JudgementTerm> = "JudgementTerm";
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
  std::string Value(Severity value) { return Enum("Severity", value); }
  std::string Value(Part value) { return Enum("Part", value); }
  std::string Value(LabelKind value) { return Enum("LabelKind", value); }
  std::string Value(TopicKind value) { return Enum("TopicKind", value); }
  std::string Value(Field value) { return Enum("Field", value); }
  std::string Value(Posting::Second value) { return Enum("Posting::Second", value); }
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
    declarations_ +=
        "constexpr " + std::string(kTypeName<Item>) + " " + name + "[] = {\n" + list + "};\n";
    return name;
  }

  template <class Struct>
  requires(!kTypeName<Struct>.empty() && std::is_class_v<Struct> &&
           !std::is_same_v<Struct, std::string_view>) std::string Value(const Struct& value) {
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

}  // namespace

std::string EmitRuleSet(const RuleSet& set) {
  Emitter emit;
  const std::string rules = emit.Value(set.rules);
  const std::string signals = emit.Value(set.signals);
  const std::string labels = emit.Value(set.vocabulary.labels());
  const std::string judgements = emit.Value(set.judgements);
  const std::string topics = emit.Value(set.topics);
  std::string out =
      "// Made by rulec from rules/; do not edit.\n"
      "#include \"rule/rule_set.h\"\n\nnamespace starlint {\nnamespace {\n\n";
  out += emit.declarations();
  out += "\nconstexpr RuleSet kRules{" + rules + ", " + signals + ", Vocabulary(" + labels + "), " +
         judgements + ", " + topics + "};\n\n";
  out += "}  // namespace\n\nconst RuleSet& BuiltinRules() { return kRules; }\n\n";
  return out + "}  // namespace starlint\n";
}

}  // namespace starlint
