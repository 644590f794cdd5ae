#include "stories.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace starlint {
namespace {

// Nothing needs patterns here, but facts hold them.
PatternCache& Patterns() {
  static PatternCache patterns;
  return patterns;
}

constexpr float kTagged = 30;  // log odds of a tag: as good as certain

std::string Line(std::string_view rule, std::string_view feature, double weight) {
  char number[32];
  std::snprintf(number, sizeof number, "%.4f", weight);
  return std::string(rule) + "\t" + std::string(feature) + "\t" + number + "\n";
}

}  // namespace

uint64_t FoldOf(const TaggedStory& story) {
  return StoryHash(story.id) / 5 % kFolds;  // the remainder by 5 tells the test split
}

std::vector<bool> AllBut(const Corpus& corpus, uint64_t fold) {
  std::vector<bool> learn;
  for (const TaggedStory& story : corpus.stories) {
    learn.push_back(!story.test && FoldOf(story) != fold);
  }
  return learn;
}

// The signals that a rule is about; those that only excuse or limit it are not among them.
static std::vector<std::string_view> Subject(const Rule& rule) {
  if (const auto* require = std::get_if<RequireCheck>(&rule.check)) {
    if (require->later) return {};  // the tags name the first sentence that owns, not all
    return {require->signals.begin(), require->signals.end()};
  }
  if (const auto* occur = std::get_if<OccurCheck>(&rule.check)) return {occur->signal};
  const auto* share = std::get_if<ShareCheck>(&rule.check);
  if (share == nullptr || PartFromKey(share->part.front())) return {};
  return {share->part.begin(), share->part.end()};
}

std::vector<const Rule*> JudgedRules(const RuleSet& set) {
  std::vector<const Rule*> judged;
  for (const Rule& rule : set.rules) {
    const std::vector<std::string_view> subject = Subject(rule);
    const bool tagged = std::all_of(subject.begin(), subject.end(), [&](std::string_view name) {
      const auto signal = set.signals.Find(name);
      return signal && set.signals.signals[*signal].learned;
    });
    if (tagged && !subject.empty()) judged.push_back(&rule);
  }
  return judged;
}

Facts FactsOf(const TaggedStory& story, const StorySignals& signals, const RuleSet& set) {
  return {story.document, story.story, signals, set.signals, {}, Patterns(), &set, 0};
}

std::optional<bool> TrueFault(const Rule& rule, const TaggedStory& story, const RuleSet& set) {
  StorySignals signals = FindSignals(set.signals, story.document.prose.text(), story.story);
  for (size_t i = 0; i < story.signals.size(); ++i) {
    for (size_t s = 0; s < signals.signals(); ++s) {
      if (!set.signals.signals[s].learned) continue;
      signals.SetScore(i, s, (story.signals[i] >> s & 1U) != 0 ? kTagged : -kTagged);
    }
  }
  const auto holds = ConditionProbability(ActiveRule::Of(rule), FactsOf(story, signals, set));
  if (!holds) return std::nullopt;
  return *holds > 0.5;
}

namespace {

// The scores that phrases alone decide; those of learned signals are still to come.
StorySignals PhraseScores(const TaggedStory& story, const RuleSet& set) {
  StorySignals scores = FindSignals(set.signals, story.document.prose.text(), story.story);
  for (size_t n = 0; n < story.signals.size(); ++n) {
    for (size_t s = 0; s < scores.signals(); ++s) {
      if ((scores.Certain(n) >> s & 1U) != 0) scores.SetScore(n, s, kCertain);
    }
  }
  return scores;
}

void AddScores(const SignalModel& model, const std::vector<CueRow>& rows, uint32_t signal,
               StorySignals& scores) {
  for (size_t n = 0; n < rows.size(); ++n) {
    if ((scores.Certain(n) >> signal & 1U) != 0) continue;
    scores.SetScore(n, signal, static_cast<float>(model.Score(rows[n])));
  }
}

// Adds what `models` think of a story to the cases of each rule.
void AddCases(const StoryModels& models, const TaggedStory& story, const StorySignals& scores,
              const RuleSet& set, size_t number, std::map<const Rule*, std::vector<Case>>& cases) {
  const Facts facts = FactsOf(story, scores, set);
  for (const Rule* rule : JudgedRules(set)) {
    const auto fault = TrueFault(*rule, story, set);
    if (!fault) continue;
    cases[rule].push_back({number, *fault, models.Probability(*rule, facts).value_or(0)});
  }
}

}  // namespace

std::vector<StorySignals> CrossScores(const Corpus& corpus, const CueIndex& index,
                                      const RuleSet& set) {
  std::vector<StorySignals> scores(corpus.stories.size());
  for (size_t i = 0; i < corpus.stories.size(); ++i) {
    if (!corpus.stories[i].test) scores[i] = PhraseScores(corpus.stories[i], set);
  }
  for (uint64_t fold = 0; fold < kFolds; ++fold) {
    const std::vector<bool> learn = AllBut(corpus, fold);
    for (uint32_t s = 0; s < set.signals.signals.size(); ++s) {
      if (!set.signals.signals[s].learned) continue;
      const SignalModel model = LearnSignal(corpus, index, s, learn);
      for (size_t i = 0; i < corpus.stories.size(); ++i) {
        if (corpus.stories[i].test || FoldOf(corpus.stories[i]) != fold) continue;
        AddScores(model, index.story_rows(i), s, scores[i]);
      }
    }
    std::fprintf(stderr, "fold %d of %d\n", static_cast<int>(fold + 1), static_cast<int>(kFolds));
  }
  return scores;
}

std::map<const Rule*, std::vector<Case>> CrossCases(const Corpus& corpus,
                                                    const std::vector<StorySignals>& scores,
                                                    const RuleSet& set) {
  std::map<const Rule*, std::vector<Case>> cases;
  for (uint64_t fold = 0; fold < kFolds; ++fold) {
    const StoryModels models(corpus, scores, set, AllBut(corpus, fold));
    for (size_t i = 0; i < corpus.stories.size(); ++i) {
      const TaggedStory& story = corpus.stories[i];
      if (!story.first || story.test || FoldOf(story) != fold) continue;
      AddCases(models, story, scores[i], set, i, cases);
    }
  }
  return cases;
}

StoryModels::StoryModels(const Corpus& corpus, const std::vector<StorySignals>& scores,
                         const RuleSet& set, const std::vector<bool>& learn)
    : judged_(JudgedRules(set)) {
  std::vector<std::vector<double>> stories;
  std::vector<double> shares;
  for (size_t i = 0; i < corpus.stories.size(); ++i) {
    if (!learn[i]) continue;
    double faults = 0, applied = 0;
    for (const Rule* rule : judged_) {
      const auto fault = TrueFault(*rule, corpus.stories[i], set);
      applied += fault ? 1 : 0;
      faults += fault.value_or(false) ? 1 : 0;
    }
    stories.push_back(WeaknessValues(FactsOf(corpus.stories[i], scores[i], set)));
    shares.push_back(faults / std::max(1.0, applied));
  }
  weakness_ = LearnRidge(stories, shares);
  for (const Rule* rule : judged_) {
    std::vector<std::vector<double>> rows;
    std::vector<bool> labels;
    for (size_t i = 0; i < corpus.stories.size(); ++i) {
      const auto fault = learn[i] ? TrueFault(*rule, corpus.stories[i], set) : std::nullopt;
      if (!fault) continue;
      const Facts facts = FactsOf(corpus.stories[i], scores[i], set);
      const auto condition = ConditionProbability(ActiveRule::Of(*rule), facts);
      rows.push_back(JudgementValues(*rule, facts, condition.value_or(0), Weakness(facts)));
      // How much more often the other files have the fault is learned apart, and left out.
      rows.back().push_back(corpus.stories[i].first ? 0 : 1);
      labels.push_back(*fault);
    }
    LinearModel& model = rules_[rule->id] = LearnLogistic(rows, labels);
    model.weights.pop_back();
  }
}

double StoryModels::Weakness(const Facts& facts) const {
  return weakness_.Value(WeaknessValues(facts));
}

std::optional<double> StoryModels::Probability(const Rule& rule, const Facts& facts) const {
  const auto condition = ConditionProbability(ActiveRule::Of(rule), facts);
  if (!condition) return std::nullopt;
  const double odds =
      rules_.at(rule.id).Value(JudgementValues(rule, facts, *condition, Weakness(facts)));
  return 1 / (1 + std::exp(-odds));
}

std::string StoryModels::Lines(const RuleSet& set) const {
  std::string lines;
  const auto add = [&](std::string_view rule, const LinearModel& model,
                       const std::vector<std::string>& names) {
    lines += Line(rule, "bias", model.bias);
    for (size_t i = 0; i < names.size(); ++i) lines += Line(rule, names[i], model.weights[i]);
  };
  for (const Rule* rule : judged_) add(rule->id, rules_.at(rule->id), JudgementFeatures(*rule));
  add("weakness", weakness_, WeaknessFeatures(set.signals));
  return lines;
}

double MarginFor(const std::map<const Rule*, std::vector<Case>>& cases, double precision) {
  std::vector<Case> all;
  for (const auto& [rule, list] : cases) all.insert(all.end(), list.begin(), list.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const Case& a, const Case& b) { return a.probability > b.probability; });
  double margin = 1;
  double right = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    right += all[i].fault ? 1 : 0;
    if (right / static_cast<double>(i + 1) >= precision) margin = all[i].probability;
  }
  return margin;
}

}  // namespace starlint
