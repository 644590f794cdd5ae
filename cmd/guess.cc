#include "guess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "story/prose_answer.h"

namespace starlint {
namespace {

constexpr size_t kPartCount = kParts.size();
constexpr size_t kTenths = 10;
constexpr double kSure = 0.8;  // a story is surely guessed when each of its sentences is

// Log probabilities or, before Finish, counts.
struct Table {
  std::vector<std::array<double, kPartCount>> features;
  std::array<std::array<double, kPartCount>, kPartCount> next{};  // of the part behind, by part
};

// What is known of a sentence without its label: the signals that it carries, its place.
std::vector<size_t> FeaturesOf(const StorySignals& signals, size_t index, size_t count) {
  std::vector<size_t> features;
  for (size_t s = 0; s < signals.signals(); ++s) {
    if (signals.Has(index, s)) features.push_back(s);
  }
  const size_t place = signals.signals();
  features.push_back(place + std::min(kTenths - 1, index * kTenths / count));
  if (index == 0) features.push_back(place + kTenths);
  if (index + 1 == count) features.push_back(place + kTenths + 1);
  return features;
}

StorySignals WithoutLabels(const TaggedStory& story, const RuleSet& set) {
  Story told = story.story;
  told.sections.clear();
  GuessPlaces(told);
  return FindSignals(set.signals, story.document.prose.text(), told);
}

size_t PartOf(const TaggedStory& story, size_t sentence) {
  return static_cast<size_t>(story.story.sentences[sentence].part);
}

Table Learn(const Corpus& corpus, const RuleSet& set) {
  Table table;
  std::array<double, kPartCount> sentences{};
  table.features.assign(set.signals.size() + kTenths + 2, {});
  for (const TaggedStory& story : corpus.stories) {
    if (story.test) continue;
    const StorySignals signals = WithoutLabels(story, set);
    const size_t count = story.story.sentences.size();
    for (size_t i = 0; i < count; ++i) {
      const size_t part = PartOf(story, i);
      ++sentences[part];
      if (i > 0) ++table.next[PartOf(story, i - 1)][part];
      for (const size_t feature : FeaturesOf(signals, i, count)) ++table.features[feature][part];
    }
  }
  for (auto& counts : table.features) {
    for (size_t p = 0; p < kPartCount; ++p) {
      counts[p] = std::log((counts[p] + 0.5) / (sentences[p] + 1));
    }
  }
  for (auto& counts : table.next) {
    double sum = 1;
    for (const double count : counts) sum += count;
    for (double& count : counts) count = std::log((count + 0.5) / sum);
  }
  return table;
}

using Scores = std::vector<std::array<double, kPartCount>>;

// How probable each part of each sentence is, the parts being told in their order.
Scores Guess(const Table& table, const StorySignals& signals, size_t count) {
  Scores own(count), ahead(count), behind(count);
  for (size_t i = 0; i < count; ++i) {
    for (const size_t feature : FeaturesOf(signals, i, count)) {
      for (size_t p = 0; p < kPartCount; ++p) own[i][p] += table.features[feature][p];
    }
  }
  const auto add = [](double a, double b) {
    const double more = std::max(a, b);
    return more + std::log(std::exp(a - more) + std::exp(b - more));
  };
  constexpr double kNever = -1e9;
  constexpr double kLateBegin = -3;  // a story that begins with another part than the Situation
  for (size_t i = 0; i < count; ++i) {
    for (size_t p = 0; p < kPartCount; ++p) {
      double sum = i == 0 ? (p == 0 ? 0 : kLateBegin) : kNever;
      for (size_t q = 0; i > 0 && q <= p; ++q) sum = add(sum, ahead[i - 1][q] + table.next[q][p]);
      ahead[i][p] = sum + own[i][p];
    }
  }
  for (size_t i = count; i-- > 0;) {
    for (size_t p = 0; p < kPartCount; ++p) {
      double sum = i + 1 == count ? 0 : kNever;
      for (size_t q = p; i + 1 < count && q < kPartCount; ++q) {
        sum = add(sum, behind[i + 1][q] + table.next[p][q] + own[i + 1][q]);
      }
      behind[i][p] = sum;
    }
  }
  for (size_t i = 0; i < count; ++i) {
    double all = kNever;
    for (size_t p = 0; p < kPartCount; ++p) all = add(all, ahead[i][p] + behind[i][p]);
    for (size_t p = 0; p < kPartCount; ++p) own[i][p] = std::exp(ahead[i][p] + behind[i][p] - all);
  }
  return own;
}

struct Tally {
  double stories = 0, exact = 0;
  double sentences = 0, right = 0;
  double bounds = 0, met = 0;

  void Add(const TaggedStory& story, const std::vector<size_t>& guessed) {
    const double before = right;
    for (size_t i = 0; i < guessed.size(); ++i) {
      right += guessed[i] == PartOf(story, i) ? 1 : 0;
      if (i == 0 || PartOf(story, i) == PartOf(story, i - 1)) continue;
      ++bounds;
      met += guessed[i] != guessed[i - 1] ? 1 : 0;
    }
    ++stories;
    sentences += static_cast<double>(guessed.size());
    exact += right - before == static_cast<double>(guessed.size()) ? 1 : 0;
  }

  std::string Row(const char* name, double all) const {
    char row[160];
    std::snprintf(row, sizeof row, "| %s | %.0f | %.0f %% | %.2f | %.2f | %.2f |\n", name, stories,
                  100 * stories / std::max(1.0, all), right / std::max(1.0, sentences),
                  met / std::max(1.0, bounds), exact / std::max(1.0, stories));
    return row;
  }
};

}  // namespace

std::string GuessTable(const Corpus& corpus, const RuleSet& set) {
  const Table table = Learn(corpus, set);
  Tally all, sure;
  for (const TaggedStory& story : corpus.stories) {
    const size_t count = story.story.sentences.size();
    if (!story.test || count == 0) continue;
    const Scores scores = Guess(table, WithoutLabels(story, set), count);
    std::vector<size_t> guessed(count);
    double least = 1;
    for (size_t i = 0; i < count; ++i) {
      const auto best = std::max_element(scores[i].begin(), scores[i].end());
      guessed[i] = static_cast<size_t>(best - scores[i].begin());
      least = std::min(least, *best);
    }
    all.Add(story, guessed);
    if (least >= kSure) sure.Add(story, guessed);
  }
  return "| stories | count | share | sentences right | boundaries found | all of it right |\n"
         "|---|--:|--:|--:|--:|--:|\n" +
         all.Row("all of the test split", all.stories) +
         sure.Row("each sentence 80 % sure", all.stories);
}

}  // namespace starlint
