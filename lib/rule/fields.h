// The keys of every struct that is written in a rule file, once, in the order of its members. The
// loader, the emitter of constants and the schema all walk these lists, so that none of them can
// know a key that the others do not.
//
// A visitor is called as `visit(key, member, need)`.
#pragma once

#include "rule/rule.h"
#include "signal/signal.h"

namespace starlint {

enum class Need : uint8_t { kOptional, kRequired };

template <class Visitor>
void Fields(Visitor& visit, Option& option) {
  visit("name", option.name, Need::kRequired);
  visit("value", option.value, Need::kRequired);
}

template <class Visitor>
void Fields(Visitor& visit, SectionCheck& check) {
  visit("present", check.present, Need::kOptional);
  visit("grave", check.grave, Need::kOptional);
  visit("says-empty", check.says_empty, Need::kOptional);
  visit("order", check.order, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, ShareCheck& check) {
  visit("part", check.part, Need::kRequired);
  visit("of", check.of, Need::kRequired);
  visit("without", check.without, Need::kOptional);
  visit("over", check.over, Need::kOptional);
  visit("under", check.under, Need::kOptional);
  visit("least", check.least, Need::kOptional);
  visit("alone", check.alone, Need::kOptional);
  visit("floor", check.floor, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, BudgetCheck& check) {
  visit("seconds", check.seconds, Need::kOptional);
  visit("min-words", check.min_words, Need::kOptional);
  visit("short-item", check.short_item, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, RequireCheck& check) {
  visit("signals", check.signals, Need::kRequired);
  visit("given", check.given, Need::kOptional);
  visit("first", check.first, Need::kOptional);
  visit("at", check.at, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, OccurCheck& check) {
  visit("signal", check.signal, Need::kRequired);
  visit("least", check.least, Need::kOptional);
  visit("one-without", check.one_without, Need::kOptional);
  visit("unless-beside", check.unless_beside, Need::kOptional);
  visit("unless", check.unless, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, ForbiddenPattern& pattern) {
  visit("find", pattern.find, Need::kRequired);
  visit("needs", pattern.needs, Need::kRequired);
}

template <class Visitor>
void Fields(Visitor& visit, ForbidCheck& check) {
  visit("patterns", check.patterns, Need::kRequired);
  visit("except", check.except, Need::kOptional);
}

template <class Visitor>
void Fields(Visitor& visit, ExamplePart& part) {
  visit("part", part.part, Need::kRequired);
  visit("text", part.text, Need::kRequired);
}

template <class Visitor>
void Fields(Visitor& visit, Example& example) {
  visit("name", example.name, Need::kRequired);
  visit("at", example.at, Need::kOptional);
  visit("parts", example.parts, Need::kRequired);
}

template <class Visitor>
void Fields(Visitor& visit, Examples& examples) {
  visit("bad", examples.bad, Need::kRequired);
  visit("good", examples.good, Need::kRequired);
}

template <class Visitor>
void Fields(Visitor& visit, Rule& rule) {
  visit("rule", rule.id, Need::kRequired);
  visit("group", rule.group, Need::kRequired);
  visit("level", rule.level, Need::kRequired);
  visit("says", rule.says, Need::kRequired);
  visit("why", rule.why, Need::kRequired);
  visit("try", rule.advice, Need::kRequired);
  visit("in", rule.in, Need::kOptional);
  visit("options", rule.options, Need::kOptional);
  visit("check", rule.check, Need::kRequired);
  visit("examples", rule.examples, Need::kRequired);
}

// The key of a kind of check, its index that of the variant.
inline constexpr std::string_view kCheckKeys[] = {"section", "share", "budget",
                                                  "require", "occur", "forbid"};

}  // namespace starlint
