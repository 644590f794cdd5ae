#include "lint/try_rule.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "check/judgement.h"
#include "lint/bank.h"

namespace starlint {
namespace {

// Pairs marks with findings that stand at other places, those that touch first.
std::vector<Deviation> Pair(std::vector<Span> marks, std::vector<Deviation> findings) {
  std::vector<Deviation> result;
  for (const bool touching : {true, false}) {
    for (Deviation& finding : findings) {
      const auto mark = std::find_if(marks.begin(), marks.end(), [&](Span m) {
        return !touching || (m.begin < finding.found.end && finding.found.begin < m.end);
      });
      if (finding.outcome == Outcome::kMisplaced || mark == marks.end()) continue;
      finding.outcome = Outcome::kMisplaced;
      finding.marked = *mark;
      marks.erase(mark);
    }
  }
  for (Deviation& finding : findings) result.push_back(std::move(finding));
  for (const Span mark : marks) result.push_back({Outcome::kMissing, 0, mark, {}, ""});
  return result;
}

std::vector<Deviation> Compare(std::vector<Span> marks, const std::vector<Diagnostic>& found) {
  std::vector<Deviation> findings;
  for (const Diagnostic& diagnostic : found) {
    const auto mark = std::find(marks.begin(), marks.end(), diagnostic.span);
    if (mark != marks.end())
      marks.erase(mark);
    else
      findings.push_back({Outcome::kNoisy, 0, {}, diagnostic.span, diagnostic.message});
  }
  return Pair(std::move(marks), std::move(findings));
}

// An example written out in a form and linted with its rule alone; by file.
struct LintedExample {
  std::vector<WrittenStory> written;
  std::vector<size_t> stories;  // how many each file was read as
  std::vector<std::vector<Diagnostic>> found;
};

LintedExample LintExample(const Rule& rule, const Example& example, Form form, const RuleSet& set) {
  Settings settings;
  settings.bank = true;
  ActiveRule active = ActiveRule::Of(rule);
  if (active.level == Severity::kOff) active.level = Severity::kInfo;
  settings.rules.push_back(std::move(active));
  PatternCache patterns;
  LintedExample linted{WriteFor(rule, example, form), {}, {}};
  std::vector<FileFacts> files;
  for (const WrittenStory& story : linted.written) {
    FileReport report = LintFile(story.source, set, settings, patterns);
    linted.stories.push_back(report.stories.size());
    files.push_back({story.source.name, std::move(report.bank)});
    linted.found.push_back(std::move(report.diagnostics));
  }
  for (BankFinding& finding : LintBank(files, set, settings)) {
    linted.found[finding.file].push_back(std::move(finding.diagnostic));
  }
  return linted;
}

bool AllAsMarked(const Rule& rule, const RuleSet& set) {
  const auto as_marked = [&](const Example& example) {
    return TryExample(rule, example, Form::kHeadings, set).empty();
  };
  return std::all_of(rule.examples.bad.begin(), rule.examples.bad.end(), as_marked) &&
         std::all_of(rule.examples.good.begin(), rule.examples.good.end(), as_marked);
}

template <class Item>
std::vector<Item> Without(std::span<const Item> items, size_t index) {
  std::vector<Item> rest(items.begin(), items.end());
  rest.erase(rest.begin() + static_cast<ptrdiff_t>(index));
  return rest;
}

std::vector<std::string> UnprovenPatterns(const Rule& rule, const RuleSet& set) {
  std::vector<std::string> unproven;
  const auto* forbid = std::get_if<ForbidCheck>(&rule.check);
  if (forbid == nullptr) return unproven;
  for (size_t i = 0; i < forbid->patterns.size(); ++i) {
    const auto rest = Without(forbid->patterns, i);
    Rule less = rule;
    ForbidCheck check = *forbid;
    check.patterns = rest;
    less.check = check;
    if (!AllAsMarked(less, set)) continue;
    unproven.push_back("pattern '" + std::string(forbid->patterns[i].find) + "'");
  }
  for (size_t i = 0; i < forbid->except.size(); ++i) {
    const auto rest = Without(forbid->except, i);
    Rule less = rule;
    ForbidCheck check = *forbid;
    check.except = rest;
    less.check = check;
    if (!AllAsMarked(less, set)) continue;
    unproven.push_back("except '" + std::string(forbid->except[i]) + "'");
  }
  return unproven;
}

TriedExample Try(const Rule& rule, const Example& example, bool bad, const RuleSet& set) {
  TriedExample tried{&example, bad, Form::kHeadings, {}};
  for (const Form form : Forms()) {
    if (!SuitsForm(rule, example, form)) continue;
    tried.form = form;
    tried.deviations = TryExample(rule, example, form, set);
    if (!tried.deviations.empty()) break;
  }
  return tried;
}

}  // namespace

std::string_view ToString(Outcome outcome) {
  constexpr std::string_view kNames[] = {"ok", "missing", "noisy", "misplaced", "unread"};
  return kNames[static_cast<size_t>(outcome)];
}

std::vector<Deviation> TryExample(const Rule& rule, const Example& example, Form form,
                                  const RuleSet& set) {
  const LintedExample linted = LintExample(rule, example, form, set);
  std::vector<Deviation> deviations;
  for (size_t i = 0; i < linted.stories.size(); ++i) {
    if (linted.stories[i] != 1) {
      const std::string stories = Plural(linted.stories[i], "story");
      return {{Outcome::kUnread, i, {}, {}, "it is read as " + stories}};
    }
    for (Deviation& deviation : Compare(linted.written[i].marks, linted.found[i])) {
      deviation.file = i;
      deviations.push_back(std::move(deviation));
    }
  }
  return deviations;
}

Saying SayingOf(const Rule& rule, const RuleSet& set) {
  for (const Example& example : rule.examples.bad) {
    const LintedExample linted = LintExample(rule, example, Form::kHeadings, set);
    for (const std::vector<Diagnostic>& found : linted.found) {
      if (!found.empty()) return {found.front().message, found.front().help};
    }
  }
  return {std::string(rule.says), std::string(rule.advice)};
}

bool TriedRule::passed() const {
  return unproven.empty() && std::all_of(examples.begin(), examples.end(),
                                         [](const auto& e) { return e.deviations.empty(); });
}

TriedRule TryRule(const Rule& rule, const RuleSet& set) {
  TriedRule tried{&rule, {}, {}};
  for (const Example& example : rule.examples.bad) {
    tried.examples.push_back(Try(rule, example, true, set));
  }
  for (const Example& example : rule.examples.good) {
    tried.examples.push_back(Try(rule, example, false, set));
  }
  if (tried.passed()) tried.unproven = UnprovenPatterns(rule, set);
  return tried;
}

std::vector<std::string> UnprovenPhrases(const RulePack& pack) {
  std::vector<std::string> unproven;
  for (size_t s = 0; s < pack.signals().size(); ++s) {
    const SignalFile& signal = pack.signals()[s];
    std::vector<const Rule*> users;
    for (const Rule& rule : pack.own()) {
      const std::vector<std::string_view> names = NamedSignals(rule);
      if (std::find(names.begin(), names.end(), signal.name) != names.end()) users.push_back(&rule);
    }
    const std::string title = "signal '" + signal.name + "'";
    if (users.empty()) unproven.push_back(title + ": no rule names it");
    for (size_t p = 0; p < signal.patterns.size() && !users.empty(); ++p) {
      const std::unique_ptr<UserSignals> fewer = pack.PhrasesWithout(s, p);
      RuleSet set = pack.set();
      set.signals.own_phrases = fewer.get();
      if (!std::all_of(users.begin(), users.end(),
                       [&](const Rule* rule) { return AllAsMarked(*rule, set); })) {
        continue;
      }
      const std::string_view kind = signal.patterns[p].mask ? ": except '" : ": phrase '";
      unproven.push_back(title + std::string(kind) + signal.patterns[p].text + "'");
    }
  }
  return unproven;
}

}  // namespace starlint
