#include "rule/check_mistakes.h"

#include <algorithm>
#include <span>

namespace starlint {
namespace {

using Mistakes = std::vector<CheckMistake>;
using Names = std::span<const std::string_view>;

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool Holds(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void Find(const SectionCheck& check, PartSet, Mistakes& mistakes) {
  if (check.present.empty() && !check.order && !check.labels) {
    mistakes.push_back({"",
                        "A section check needs 'present', 'order: true' or 'labels: true', or it "
                        "finds nothing."});
  }
  for (const Part part : kParts) {
    if (!check.grave.Has(part) || check.present.Has(part)) continue;
    mistakes.push_back(
        {"grave", Quoted(PartKey(part)) + " is not among 'present', so it is never missed."});
  }
  if (!check.present.empty() && check.says_empty.empty()) {
    mistakes.push_back({"", "'present' needs 'says-empty', the message for a part without words."});
  }
  if (check.present.empty() && !check.says_empty.empty()) {
    mistakes.push_back({"says-empty", "'says-empty' is never said without 'present'."});
  }
}

void FindInWords(const ShareCheck& check, PartSet in, Mistakes& mistakes) {
  if (check.over.empty() && check.under.empty()) {
    mistakes.push_back({"", "A share of words needs 'over' or 'under', or it finds nothing."});
  }
  for (const std::string_view name : check.part) {
    if (Holds(check.of, name)) continue;
    mistakes.push_back(
        {"part", Quoted(name) + " is not among 'of', the whole that it is a share of."});
  }
  for (const std::string_view name : check.of) {
    if (in.empty() || in.Has(*PartFromKey(name))) continue;
    mistakes.push_back({"of", Quoted(name) + " is not among the rule's 'in', so it has no words."});
  }
}

void FindInSentences(const ShareCheck& check, Mistakes& mistakes) {
  const bool pair =
      check.part.size() == 1 && check.of.size() == 2 && check.of.front() == check.part.front();
  if (!pair || check.over.empty()) {
    mistakes.push_back({"",
                        "A share of sentences is of one signal among two, 'of: [PART, OTHER]', and "
                        "has an 'over'; a share of words names parts only."});
  } else if (!check.without.empty() || !check.under.empty() || check.floor != 0) {
    mistakes.push_back({"", "'without', 'under' and 'floor' go with shares of words only."});
  } else if (check.of.front() == check.of.back()) {
    mistakes.push_back({"of", "The second signal of 'of' must be another one than 'part'."});
  }
}

void Find(const ShareCheck& check, PartSet in, Mistakes& mistakes) {
  const auto is_part = [](std::string_view name) { return PartFromKey(name).has_value(); };
  const bool words = std::all_of(check.part.begin(), check.part.end(), is_part) &&
                     std::all_of(check.of.begin(), check.of.end(), is_part);
  if (words)
    FindInWords(check, in, mistakes);
  else
    FindInSentences(check, mistakes);
  if (check.alone > 0 && check.alone >= check.least) {
    mistakes.push_back({"alone", "'alone' must be less than 'least', or it changes nothing."});
  }
}

void Find(const BudgetCheck& check, PartSet, Mistakes& mistakes) {
  if (!check.seconds && check.min_words.empty() && check.max_stretch.empty() &&
      check.max_names.empty() && check.sentences.empty()) {
    mistakes.push_back({"",
                        "A budget needs 'seconds: true', 'min-words', 'max-stretch', 'max-names' "
                        "or 'sentences', or it finds nothing."});
  }
  if (!check.says_part.empty() && !check.seconds) {
    mistakes.push_back({"says-part", "'says-part' is never said without 'seconds: true'."});
  }
  if (!check.short_item.empty() && check.min_words.empty()) {
    mistakes.push_back({"short-item", "'short-item' changes nothing without 'min-words'."});
  }
}

void Find(const RequireCheck& check, PartSet in, Mistakes& mistakes) {
  if (check.first > 0 && !in.empty() && !in.Has(Part::kAction)) {
    mistakes.push_back({"first", "'first' counts sentences of the Action, which is not in 'in'."});
  }
  if (check.later && check.first == 0) {
    mistakes.push_back({"later", "'later' goes with 'first': behind which sentence?"});
  }
  for (const std::string_view name : check.given) {
    if (!Holds(check.signals, name)) continue;
    mistakes.push_back(
        {"given", Quoted(name) + " is in 'signals' too: the rule could never find anything."});
  }
}

void Find(const OccurCheck& check, PartSet, Mistakes& mistakes) {
  constexpr uint32_t kMost = 8;
  if (check.least < 1 || check.least > kMost) {
    mistakes.push_back({"least", "'least' must be from 1 to 8 sentences."});
  } else if (check.least == 1 && !check.one_without.empty()) {
    mistakes.push_back({"one-without", "'one-without' changes nothing where 'least' is 1."});
  }
  if (!check.unless_beside.empty() && (check.least != 1 || !check.one_without.empty())) {
    mistakes.push_back(
        {"unless-beside", "'unless-beside' goes with neither 'least' nor 'one-without'."});
  }
  for (const auto& [key, name] : {std::pair(std::string_view("one-without"), check.one_without),
                                  std::pair(std::string_view("unless-beside"), check.unless_beside),
                                  std::pair(std::string_view("unless"), check.unless)}) {
    if (name.empty() || name != check.signal) continue;
    mistakes.push_back({key, Quoted(key) + " is the signal itself: that never happens."});
  }
}

void Find(const ForbidCheck& check, PartSet, Mistakes& mistakes) {
  const bool marked =
      std::any_of(check.patterns.begin(), check.patterns.end(),
                  [](const ForbiddenPattern& p) { return p.grave || !p.what.empty(); });
  if (marked && !check.file) {
    mistakes.push_back({"patterns", "'what' and 'grave' of a pattern go with 'file: true'."});
  }
}

void Find(const BankCheck& check, PartSet, Mistakes& mistakes) {
  const bool two = check.asks == BankAsk::kSize || check.asks == BankAsk::kCoverage;
  if (two == check.says_other.empty()) {
    mistakes.push_back(
        {"", "'says-other' is what 'size' and 'coverage' say besides, and they alone."});
  }
  if ((check.asks == BankAsk::kFigures) == check.metrics.empty()) {
    mistakes.push_back({"", "'metrics' is what 'figures' compares, and goes with it alone."});
  }
}

void Find(const ReportCheck&, PartSet, Mistakes&) {}

bool Heeds(const BankCheck&) { return false; }
bool Heeds(const ReportCheck&) { return false; }
bool Heeds(const SectionCheck&) { return false; }
bool Heeds(const BudgetCheck& check) {
  return !check.max_stretch.empty() || !check.max_names.empty();
}
bool Heeds(const ForbidCheck& check) { return !check.file; }
template <class Kind>
bool Heeds(const Kind&) {
  return true;
}

}  // namespace

std::vector<CheckMistake> MistakesOf(const Check& check, PartSet in) {
  Mistakes mistakes;
  std::visit([&](const auto& kind) { Find(kind, in, mistakes); }, check);
  return mistakes;
}

bool HeedsParts(const Check& check) {
  return std::visit([](const auto& kind) { return Heeds(kind); }, check);
}

}  // namespace starlint
