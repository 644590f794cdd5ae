#include "learn.h"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

namespace starlint {
namespace {

// A cue that fewer sentences hold is remembered, not learned.
constexpr uint32_t kMinSentences = 3;
constexpr size_t kLongestCue = 2;     // words; longer ones gave nothing in cross-validation
constexpr double kSignalCost = 0.15;  // liblinear's C of the sentence models
constexpr double kStoryCost = 0.5;    // of the rules' models
constexpr double kRidgeCost = 0.005;  // of the weakness of a story

// Cues are scaled by how much they tell by themselves, so that the regularisation spares those that
// tell much: the log ratio of how often they stand with and without the signal, to this power.
constexpr double kScalePower = 0.8;
constexpr size_t kMostCues = 600;  // of a signal; the rest are dropped and the others refitted

// A problem in liblinear's form. Features are numbered from 1; the bias is one of them.
class Problem {
 public:
  Problem(size_t features, double bias) : bias_(bias) {
    problem_.n = static_cast<int>(features) + 1;
    problem_.bias = bias;
  }

  void Add(std::vector<feature_node> row, double label) {
    row.push_back({problem_.n, bias_});
    row.push_back({-1, 0});
    rows_.push_back(std::move(row));
    labels_.push_back(label);
  }

  // The weights, the bias's last.
  std::vector<double> Solve(int solver, double cost, double eps) {
    std::vector<feature_node*> pointers;
    for (std::vector<feature_node>& row : rows_) pointers.push_back(row.data());
    problem_.l = static_cast<int>(rows_.size());
    problem_.x = pointers.data();
    problem_.y = labels_.data();
    parameter settings{};
    settings.solver_type = solver;
    settings.C = cost;
    settings.eps = eps;
    set_print_string_function([](const char*) {});
    model* solved = train(&problem_, &settings);
    std::vector<double> weights(solved->w, solved->w + problem_.n);
    // liblinear's first label is the one it met first; its weights speak for that one.
    if (solver != L2R_L2LOSS_SVR && solved->label[0] != 1) {
      for (double& weight : weights) weight = -weight;
    }
    weights.back() *= bias_;
    free_and_destroy_model(&solved);
    return weights;
  }

 private:
  double bias_;
  problem problem_{};
  std::vector<std::vector<feature_node>> rows_;
  std::vector<double> labels_;
};

// What a signal is learned from: rows of cues, each with or without the signal.
struct Lesson {
  std::vector<const CueRow*> rows;
  std::vector<bool> labels;
  size_t cues = 0;

  void Add(const CueRow& row, bool label) {
    rows.push_back(&row);
    labels.push_back(label);
  }

  // By cue: in how many rows it stands, those with `label`.
  std::vector<double> Counts(bool label) const {
    std::vector<double> counts(cues, 0);
    for (size_t i = 0; i < rows.size(); ++i) {
      if (labels[i] != label) continue;
      for (const uint32_t cue : *rows[i]) ++counts[cue];
    }
    return counts;
  }
};

std::vector<double> CueScales(const Lesson& lesson) {
  const std::vector<double> with = lesson.Counts(true);
  const std::vector<double> without = lesson.Counts(false);
  const auto yes =
      static_cast<double>(std::count(lesson.labels.begin(), lesson.labels.end(), true));
  const auto no = static_cast<double>(lesson.labels.size()) - yes;
  std::vector<double> scales(lesson.cues);
  for (size_t cue = 0; cue < scales.size(); ++cue) {
    const double ratio = (with[cue] + 0.5) / (yes + 1) / ((without[cue] + 0.5) / (no + 1));
    scales[cue] = std::pow(std::abs(std::log(ratio)), kScalePower);
  }
  return scales;
}

// Weights of cues, the bias's last. A cue whose scale is 0 takes no part.
std::vector<double> Solve(const Lesson& lesson, const std::vector<double>& scales) {
  Problem problem(lesson.cues, 1);
  for (size_t i = 0; i < lesson.rows.size(); ++i) {
    std::vector<feature_node> nodes;
    for (const uint32_t cue : *lesson.rows[i]) {
      if (scales[cue] > 0) nodes.push_back({static_cast<int>(cue) + 1, scales[cue]});
    }
    problem.Add(std::move(nodes), lesson.labels[i] ? 1 : -1);
  }
  std::vector<double> weights = problem.Solve(L2R_LR, kSignalCost, 0.001);
  for (size_t cue = 0; cue < lesson.cues; ++cue) weights[cue] *= scales[cue];
  return weights;
}

// Sets the scale of all but the kMostCues weightiest cues to 0. A weight counts by how often it is
// used.
void KeepWeightiest(const Lesson& lesson, const std::vector<double>& weights,
                    std::vector<double>& scales) {
  std::vector<double> counts = lesson.Counts(true);
  const std::vector<double> without = lesson.Counts(false);
  for (size_t cue = 0; cue < counts.size(); ++cue) counts[cue] += without[cue];
  std::vector<uint32_t> order(lesson.cues);
  std::iota(order.begin(), order.end(), 0U);
  const auto use = [&](uint32_t cue) { return std::abs(weights[cue]) * std::sqrt(counts[cue]); };
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return use(a) > use(b); });
  for (size_t i = kMostCues; i < order.size(); ++i) scales[order[i]] = 0;
}

// Features to a common scale, so that one cost suits them all.
struct Scale {
  explicit Scale(const std::vector<std::vector<double>>& rows)
      : mean(rows.front().size(), 0), deviation(mean) {
    const auto count = static_cast<double>(rows.size());
    for (const auto& row : rows) {
      for (size_t i = 0; i < row.size(); ++i) mean[i] += row[i] / count;
    }
    for (const auto& row : rows) {
      for (size_t i = 0; i < row.size(); ++i) {
        deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / count;
      }
    }
    for (double& d : deviation) d = std::sqrt(d) + 1e-6;
  }

  std::vector<feature_node> Nodes(const std::vector<double>& row) const {
    std::vector<feature_node> nodes;
    for (size_t i = 0; i < row.size(); ++i) {
      nodes.push_back({static_cast<int>(i) + 1, (row[i] - mean[i]) / deviation[i]});
    }
    return nodes;
  }

  // From weights of scaled features to those of raw ones.
  LinearModel Raw(const std::vector<double>& weights) const {
    LinearModel model{weights.back(), {}};
    for (size_t i = 0; i < mean.size(); ++i) {
      model.weights.push_back(weights[i] / deviation[i]);
      model.bias -= model.weights.back() * mean[i];
    }
    return model;
  }

  std::vector<double> mean;
  std::vector<double> deviation;
};

// Names a sentence's cues: sequences of words, and features.
class Namer {
 public:
  explicit Namer(const SignalTable& table) : table_(table), reader_(table) {
    for (const Signal& signal : table.signals) signals_.push_back(signal.name);
  }

  std::set<std::string> Cues(std::string_view text, Span range, const Place& place) {
    reader_.Read(text, range, place);
    std::set<std::string> cues;
    for (const uint16_t feature : reader_.features()) {
      cues.insert(FeatureName(feature, table_.space(), table_.lists.names, signals_));
    }
    std::vector<std::string> words = FoldedWords(text.substr(range.begin, range.size()));
    words.insert(words.begin(), "^");
    words.emplace_back("$");
    for (size_t i = 0; i < words.size(); ++i) {
      std::string cue;
      for (size_t n = 0; n < kLongestCue && i + n < words.size(); ++n) {
        if (n > 0) cue += ' ';
        cue += words[i + n];
        cues.insert(cue);
      }
    }
    return cues;
  }

 private:
  const SignalTable& table_;
  SentenceReader reader_;
  std::vector<std::string_view> signals_;
};

}  // namespace

CueIndex::CueIndex(const Corpus& corpus, const SignalTable& table) {
  Namer namer(table);
  std::vector<std::vector<std::set<std::string>>> story_cues;
  std::vector<std::set<std::string>> sentence_cues;
  std::map<std::string, uint32_t> counts;
  for (const TaggedStory& tagged : corpus.stories) {
    auto& rows = story_cues.emplace_back();
    const std::vector<Place> places = PlacesOf(tagged.story);
    for (size_t i = 0; i < tagged.story.sentences.size(); ++i) {
      rows.push_back(
          namer.Cues(tagged.document.prose.text(), tagged.story.sentences[i].text, places[i]));
      if (tagged.test) continue;
      for (const std::string& cue : rows.back()) ++counts[cue];
    }
  }
  for (const TaggedSentence& tagged : corpus.sentences) {
    Place nowhere;
    nowhere.known = false;
    const Span all{0, static_cast<uint32_t>(tagged.text.size())};
    sentence_cues.push_back(namer.Cues(tagged.text, all, nowhere));
    for (const std::string& cue : sentence_cues.back()) ++counts[cue];
  }
  std::unordered_map<std::string, uint32_t> ids;
  for (const auto& [cue, count] : counts) {
    if (count < kMinSentences) continue;
    ids.emplace(cue, static_cast<uint32_t>(names_.size()));
    names_.push_back(cue);
  }
  const auto row_of = [&](const std::set<std::string>& cues) {
    CueRow row;
    for (const std::string& cue : cues) {
      if (const auto id = ids.find(cue); id != ids.end()) row.push_back(id->second);
    }
    std::sort(row.begin(), row.end());
    return row;
  };
  for (const auto& rows : story_cues) {
    auto& story = story_rows_.emplace_back();
    for (const auto& cues : rows) story.push_back(row_of(cues));
  }
  for (const auto& cues : sentence_cues) sentence_rows_.push_back(row_of(cues));
}

double SignalModel::Score(const CueRow& row) const {
  double score = bias;
  for (const uint32_t cue : row) {
    if (const auto weight = weights.find(cue); weight != weights.end()) score += weight->second;
  }
  return score;
}

SignalModel LearnSignal(const Corpus& corpus, const CueIndex& index, uint32_t signal,
                        const std::vector<bool>& learn) {
  Lesson lesson;
  lesson.cues = index.size();
  for (size_t s = 0; s < corpus.stories.size(); ++s) {
    if (!learn[s]) continue;
    const TaggedStory& story = corpus.stories[s];
    for (size_t i = 0; i < story.signals.size(); ++i) {
      const bool carries = (story.signals[i] >> signal & 1U) != 0;
      lesson.Add(index.story_rows(s)[i], carries);
    }
  }
  for (size_t i = 0; i < corpus.sentences.size(); ++i) {
    const TaggedSentence& sentence = corpus.sentences[i];
    if (sentence.signal == signal) lesson.Add(index.sentence_row(i), sentence.carries);
  }
  std::vector<double> scales = CueScales(lesson);
  KeepWeightiest(lesson, Solve(lesson, scales), scales);
  const std::vector<double> weights = Solve(lesson, scales);
  SignalModel model;
  model.bias = weights.back();
  for (uint32_t cue = 0; cue < index.size(); ++cue) {
    if (weights[cue] != 0) model.weights.emplace(cue, weights[cue]);
  }
  return model;
}

double LinearModel::Value(const std::vector<double>& features) const {
  double value = bias;
  for (size_t i = 0; i < weights.size(); ++i) value += weights[i] * features[i];
  return value;
}

LinearModel LearnLogistic(const std::vector<std::vector<double>>& features,
                          const std::vector<bool>& labels) {
  const Scale scale(features);
  Problem problem(features.front().size(), 10);  // a large bias feature is hardly regularised
  for (size_t i = 0; i < features.size(); ++i) {
    problem.Add(scale.Nodes(features[i]), labels[i] ? 1 : -1);
  }
  return scale.Raw(problem.Solve(L2R_LR, kStoryCost, 0.0001));
}

LinearModel LearnRidge(const std::vector<std::vector<double>>& features,
                       const std::vector<double>& targets) {
  const Scale scale(features);
  Problem problem(features.front().size(), 10);
  for (size_t i = 0; i < features.size(); ++i) problem.Add(scale.Nodes(features[i]), targets[i]);
  return scale.Raw(problem.Solve(L2R_L2LOSS_SVR, kRidgeCost, 0.0001));
}

}  // namespace starlint
