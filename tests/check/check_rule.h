// Runs one rule over one story and gives what it finds as text.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "lint/lint.h"
#include "rule/load.h"

namespace starlint {

// `keys` are the keys of a rule file that matter to its check: `check`, `in`, `options`, `level`.
inline std::string RuleFile(std::string_view keys) {
  std::string text =
      "rule: r\ngroup: own\nsays: x\nwhy: w\ntry: x\nexamples:\n  bad: [{name: a, task: '>>x<<'}, "
      "{name: b, task: '>>x<<'}]\n"
      "  good: [{name: a, task: x}, {name: b, task: x}]\n";
  if (keys.find("level:") == std::string_view::npos) text += "level: warning\n";
  return text + std::string(keys);
}

// Signals that phrases decide, so that no learned weight has a say: `mine` (I), `ours` (we) and
// `why` (because).
struct TestSignals {
  TestSignals() {
    for (const auto& [name, phrase] :
         {std::pair("mine", "I"), {"ours", "we"}, {"why", "because"}}) {
      EXPECT_EQ(builder.AddPhrase(phrase, builder.AddSignal(name, "", false), false), "");
    }
  }
  SignalBuilder builder;
};

// `level [what it points at] message (help)`, a line for each finding, in the story of the Markdown
// `text`. Holes that the check does not fill stay as they are. Other places stand in lines of their
// own.
inline std::string Found(std::string_view keys, std::string_view text, Budget budget = {}) {
  TestSignals signals;
  RuleSet set;
  set.signals = signals.builder.View();
  set.vocabulary = BuiltinRules().vocabulary;
  const Source file{"r.yaml", RuleFile(keys)};
  Arena arena;
  Problems problems;
  auto rule = LoadRule(file, set.signals, arena, problems);
  if (!rule) return "no rule: " + problems.front().message;
  rule->says = "{part}|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before}";
  if (std::holds_alternative<OccurCheck>(rule->check)) {
    rule->says = "{part}|{hits}|{of}|{pct}|{limit}|{words}|{match}|{before}{phrases}";
  }
  rule->advice = "t {part}";
  set.rules = std::span(&*rule, 1);
  Settings settings = DefaultSettings(set);
  settings.budget = budget;
  const Source source{"a.md", std::string(text)};
  PatternCache patterns;
  const FileReport report = LintFile(source, set, settings, patterns);
  std::string out;
  for (const Diagnostic& found : report.diagnostics) {
    EXPECT_EQ(found.rule, "r");
    out += std::string(ToString(found.severity)) + " [" +
           source.text.substr(found.span.begin, found.span.size()) + "] " + found.message + " (" +
           found.help + ")\n";
    for (const Related& place : found.related) {
      out += "  " + std::to_string(place.line) + ":" + std::to_string(place.column) + " [" +
             source.text.substr(place.span.begin, place.span.size()) + "] " + place.message + "\n";
    }
  }
  return out;
}

}  // namespace starlint
