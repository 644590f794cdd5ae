// judge RULES_DIR [PAGE]: how right signals and rules are, in cross-validation and on the test
// split that nothing was learned from or tuned on. Prints the tables; with PAGE (docs/accuracy.md)
// it writes them between that page's marks. `--worst N` lists the worst disagreements instead.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "guess.h"
#include "learn.h"
#include "rule_files.h"
#include "stories.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBegin = "<!-- written by ./dev judge: begin -->\n";
constexpr std::string_view kEnd = "<!-- written by ./dev judge: end -->\n";

struct Counts {
  double right = 0, said = 0, wanted = 0;
  void Add(bool is, bool says) {
    right += is && says ? 1 : 0;
    said += says ? 1 : 0;
    wanted += is ? 1 : 0;
  }
  double precision() const { return said == 0 ? 1 : right / said; }
  double recall() const { return wanted == 0 ? 1 : right / wanted; }
  double f1() const { return said + wanted == 0 ? 1 : 2 * right / (said + wanted); }
};

std::string Format(const char* format, double value) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string Cells(const Counts& counts) {
  return " " + Format("%.0f", counts.wanted) + " | " + Format("%.2f", counts.precision()) + " | " +
         Format("%.2f", counts.recall()) + " | " + Format("%.2f", counts.f1()) + " |";
}

// What the program says of a set of stories.
struct Outcome {
  std::map<const Rule*, std::vector<Case>> cases;
  std::vector<Counts> signals;  // by signal, on sentences
};

void CountSignals(const TaggedStory& story, const StorySignals& scores, Outcome& outcome) {
  outcome.signals.resize(scores.signals());
  for (size_t i = 0; i < story.signals.size(); ++i) {
    for (size_t s = 0; s < scores.signals(); ++s) {
      outcome.signals[s].Add((story.signals[i] >> s & 1U) != 0, scores.Has(i, s));
    }
  }
}

Outcome CrossValidate(const Corpus& corpus, const std::vector<StorySignals>& scores,
                      const RuleSet& set) {
  Outcome outcome{CrossCases(corpus, scores, set), {}};
  for (size_t i = 0; i < corpus.stories.size(); ++i) {
    if (!corpus.stories[i].first || corpus.stories[i].test) continue;
    CountSignals(corpus.stories[i], scores[i], outcome);
  }
  return outcome;
}

// The shipped program on the test split: its cues, its judgements, its margins.
Outcome TestShipped(const Corpus& corpus, const RuleSet& set) {
  Outcome outcome;
  for (size_t i = 0; i < corpus.stories.size(); ++i) {
    const TaggedStory& story = corpus.stories[i];
    if (!story.test) continue;
    const StorySignals scores = FindSignals(set.signals, story.document.prose.text(), story.story);
    Facts facts = FactsOf(story, scores, set);
    facts.weakness = Weakness(set, facts);
    for (const Rule* rule : JudgedRules(set)) {
      const auto fault = TrueFault(*rule, story, set);
      if (!fault) continue;
      const double probability = FireProbability(ActiveRule::Of(*rule), facts).value_or(0);
      outcome.cases[rule].push_back({i, *fault, probability});
    }
    CountSignals(story, scores, outcome);
  }
  return outcome;
}

Counts CountRule(const Rule& rule, const std::vector<Case>& cases, const RuleSet& set) {
  Counts counts;
  for (const Case& one : cases) {
    counts.Add(one.fault, one.probability >= set.Margin(rule.id));
  }
  return counts;
}

// Of the stories without a fault that ships as a warning: the share without a warning.
std::string StrongShare(const Outcome& outcome, const RuleSet& set) {
  std::map<size_t, std::pair<bool, bool>> stories;  // fault, finding
  for (const auto& [rule, cases] : outcome.cases) {
    if (rule->level < Severity::kWarning) continue;
    for (const Case& one : cases) {
      auto& [fault, finding] = stories[one.story];
      fault |= one.fault;
      finding |= one.probability >= set.Margin(rule->id);
    }
  }
  int strong = 0, silent = 0;
  for (const auto& [story, pair] : stories) {
    if (pair.first) continue;
    ++strong;
    silent += pair.second ? 0 : 1;
  }
  return std::to_string(silent) + " of " + std::to_string(strong) + " (" +
         Format("%.0f", 100.0 * silent / std::max(1, strong)) + " %)";
}

std::string RuleTable(const Outcome& cross, const Outcome& test, const RuleSet& set) {
  std::string out =
      "| rule | level | faults | P | R | F1 | test: faults | P | R | F1 |\n"
      "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  Counts all_cross, all_test;
  double macro_cross = 0, macro_test = 0;
  const auto merge = [](Counts& to, const Counts& from) {
    to.right += from.right;
    to.said += from.said;
    to.wanted += from.wanted;
  };
  const std::vector<const Rule*> rules = JudgedRules(set);
  for (const Rule* rule : rules) {
    const Counts c = CountRule(*rule, cross.cases.at(rule), set);
    const Counts t = CountRule(*rule, test.cases.at(rule), set);
    merge(all_cross, c);
    merge(all_test, t);
    macro_cross += c.f1() / static_cast<double>(rules.size());
    macro_test += t.f1() / static_cast<double>(rules.size());
    out += "| " + std::string(rule->id) + " | " + std::string(ToString(rule->level)) + " |" +
           Cells(c) + Cells(t) + "\n";
  }
  out += "| **all together** | |" + Cells(all_cross) + Cells(all_test) + "\n";
  out += "\nMean F1 of the rules: " + Format("%.3f", macro_cross) + " in cross-validation, " +
         Format("%.3f", macro_test) + " on the test split.\n";
  out += "Stories without a fault that ships as a warning which get no warning: " +
         StrongShare(cross, set) + " in cross-validation, " + StrongShare(test, set) +
         " on the test split.\n";
  return out;
}

std::string SignalTableText(const Outcome& cross, const Outcome& test, const RuleSet& set) {
  std::string out =
      "| signal | sentences | P | R | F1 | test: sentences | P | R | F1 |\n"
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  for (size_t s = 0; s < set.signals.signals.size(); ++s) {
    if (!set.signals.signals[s].learned) continue;
    out += "| " + std::string(set.signals.signals[s].name) + " |" + Cells(cross.signals[s]) +
           Cells(test.signals[s]) + "\n";
  }
  return out;
}

void PrintWorst(const Outcome& cross, const Corpus& corpus, const RuleSet& set, size_t count) {
  for (const auto& [rule, cases] : cross.cases) {
    std::vector<Case> wrong;
    for (const Case& one : cases) {
      if (one.fault != (one.probability >= set.Margin(rule->id))) wrong.push_back(one);
    }
    const auto error = [](const Case& c) { return std::abs(c.probability - (c.fault ? 1 : 0)); };
    std::stable_sort(wrong.begin(), wrong.end(),
                     [&](const Case& a, const Case& b) { return error(a) > error(b); });
    wrong.resize(std::min(wrong.size(), count));
    for (const Case& one : wrong) {
      std::printf("%s\t%s\t%s\t%.2f\n", std::string(rule->id).c_str(),
                  corpus.stories[one.story].id.c_str(), one.fault ? "missed" : "noisy",
                  one.probability);
    }
  }
}

// Sentences of which tag and score disagree most: the tag may be wrong, or the model.
void PrintWorstSentences(const Corpus& corpus, const std::vector<StorySignals>& scores,
                         const RuleSet& set, size_t count) {
  struct Doubt {
    float score = 0;
    bool tagged = false;
    const TaggedStory* story = nullptr;
    size_t sentence = 0;
    float error() const { return tagged ? -score : score; }
  };
  for (size_t s = 0; s < set.signals.signals.size(); ++s) {
    if (!set.signals.signals[s].learned) continue;
    std::vector<Doubt> doubts;
    for (size_t i = 0; i < corpus.stories.size(); ++i) {
      const TaggedStory& story = corpus.stories[i];
      for (size_t n = 0; !story.test && n < story.signals.size(); ++n) {
        const Doubt doubt{scores[i].Score(n, s), (story.signals[n] >> s & 1U) != 0, &story, n};
        if (doubt.error() > 0) doubts.push_back(doubt);
      }
    }
    std::stable_sort(doubts.begin(), doubts.end(),
                     [](const Doubt& a, const Doubt& b) { return a.error() > b.error(); });
    doubts.resize(std::min(doubts.size(), count));
    for (const Doubt& doubt : doubts) {
      const Sentence& sentence = doubt.story->story.sentences[doubt.sentence];
      std::printf("%s\t%s\t%s\t%+.1f\t%s\t%s\n", std::string(set.signals.signals[s].name).c_str(),
                  doubt.tagged ? "tagged" : "untagged", doubt.story->id.c_str(),
                  static_cast<double>(doubt.score), std::string(PartKey(sentence.part)).c_str(),
                  doubt.story->document.prose.text()
                      .substr(sentence.text.begin, sentence.text.size())
                      .c_str());
    }
  }
}

int WritePage(const fs::path& path, const std::string& tables) {
  std::ifstream in(path, std::ios::binary);
  std::string page{std::istreambuf_iterator<char>(in), {}};
  const size_t begin = page.find(kBegin);
  const size_t end = page.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos) {
    std::fprintf(stderr, "judge: %s has no marks to write between\n", path.c_str());
    return 1;
  }
  page.replace(begin + kBegin.size(), end - begin - kBegin.size(), "\n" + tables + "\n");
  std::ofstream(path, std::ios::binary) << page;
  return 0;
}

// What `starlint explain` tells of each rule: the figures of cross-validation.
void WriteAccuracy(const fs::path& path, const Outcome& cross, const RuleSet& set) {
  std::string lines =
      "# Rule, tab, faults, tab, precision, tab, recall, in cross-validation. Made by ./dev "
      "judge.\n";
  for (const Rule* rule : JudgedRules(set)) {
    const Counts counts = CountRule(*rule, cross.cases.at(rule), set);
    lines += std::string(rule->id) + "\t" + Format("%.0f", counts.wanted) + "\t" +
             Format("%.2f", counts.precision()) + "\t" + Format("%.2f", counts.recall()) + "\n";
  }
  std::ofstream(path, std::ios::binary) << lines;
}

int Main(const fs::path& directory, const char* page, size_t worst) {
  const RuleFiles shipped(directory, true);
  if (shipped.failed()) return 1;
  const Corpus corpus = ReadCorpus(directory / "corpus", shipped.signals());
  const CueIndex index(corpus, shipped.set().signals);
  const auto scores = CrossScores(corpus, index, shipped.set());
  const Outcome cross = CrossValidate(corpus, scores, shipped.set());
  if (worst > 0) {
    PrintWorst(cross, corpus, shipped.set(), worst);
    PrintWorstSentences(corpus, scores, shipped.set(), worst);
    return 0;
  }
  const Outcome test = TestShipped(corpus, shipped.set());
  if (page != nullptr) WriteAccuracy(directory / "accuracy.tsv", cross, shipped.set());
  const std::string tables =
      "Of the learned files " + LearnedFiles(directory) + ".\n\n### Rules, on stories\n\n" +
      RuleTable(cross, test, shipped.set()) + "\n### Signals, on sentences\n\n" +
      SignalTableText(cross, test, shipped.set()) +
      "\n### Parts of answers without labels, guessed\n\n" + GuessTable(corpus, shipped.set());
  std::fputs(tables.c_str(), stdout);
  return page == nullptr ? 0 : WritePage(page, tables);
}

}  // namespace
}  // namespace starlint

int main(int argc, char** argv) {
  size_t worst = 0;
  if (argc == 4 && std::strcmp(argv[2], "--worst") == 0) worst = std::strtoul(argv[3], nullptr, 10);
  if (argc < 2 || argc > 4 || (argc == 4 && worst == 0)) {
    std::fputs("usage: judge RULES_DIR [PAGE | --worst N]\n", stderr);
    return 2;
  }
  try {
    return starlint::Main(argv[1], argc == 3 ? argv[2] : nullptr, worst);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "judge: %s\n", error.what());
    return 1;
  }
}
