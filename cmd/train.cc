// train RULES_DIR: learns the cues of every signal and the judgements of every rule from
// RULES_DIR/corpus and writes signals/*.cues and judgements.tsv. A developers' program.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "learn.h"
#include "rule_files.h"
#include "stories.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

constexpr double kPrecision = 0.9;  // 9 of 10 findings right

void WriteFile(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw std::runtime_error(path.string() + ": cannot be written");
}

std::string CueLines(const SignalFile& signal, const SignalModel& model, const CueIndex& index) {
  std::string lines = "# " + signal.name + ": " + signal.means +
                      ".\n# Weight, tab, cue; the sum is the log odds. Learned by ./dev train.\n";
  const auto add = [&](const std::string& cue, double weight) {
    char number[32];
    std::snprintf(number, sizeof number, "%+.3f", weight);
    lines += std::string(number) + "\t" + cue + "\n";
  };
  add("<bias>", model.bias);
  for (const auto& [cue, weight] : model.weights) {
    if (weight > 0.0005 || weight < -0.0005) add(index.name(cue), weight);
  }
  return lines;
}

int Main(const fs::path& directory) {
  const RuleFiles files(directory, false);
  if (files.failed()) return 1;
  const Corpus corpus = ReadCorpus(directory / "corpus", files.signals());
  const CueIndex index(corpus, files.set().signals);
  std::vector<bool> learn;
  for (const TaggedStory& story : corpus.stories) learn.push_back(!story.test);
  size_t cues = 0;
  for (uint32_t s = 0; s < files.signals().size(); ++s) {
    if (!files.signals()[s].learned) continue;
    const SignalModel model = LearnSignal(corpus, index, s, learn);
    cues += model.weights.size();
    WriteFile(directory / "signals" / (files.signals()[s].name + ".cues"),
              CueLines(files.signals()[s], model, index));
  }
  std::fprintf(stderr, "%zu cues of %zu\n", cues, index.size());
  // Judgements are learned from the scores of models that have not seen the stories: a model is too
  // sure of what it has seen.
  const std::vector<StorySignals> scores = CrossScores(corpus, index, files.set());
  const StoryModels models(corpus, scores, files.set(), learn);
  std::string lines =
      "# Rule, tab, feature, tab, weight: the log odds that a reader would raise the rule\n"
      "# (lib/check/judgement.h). Learned by ./dev train from the inputs " +
      LearningInputs(directory) + ".\n";
  const double margin = MarginFor(CrossCases(corpus, scores, files.set()), kPrecision);
  for (const Rule* rule : JudgedRules(files.set())) {
    char number[32];
    std::snprintf(number, sizeof number, "%.4f", margin);
    lines += std::string(rule->id) + "\tmargin\t" + number + "\n";
  }
  WriteFile(directory / "judgements.tsv", lines + models.Lines(files.set()));
  std::fprintf(stderr, "margin %.4f\n", margin);
  return 0;
}

}  // namespace
}  // namespace starlint

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: train RULES_DIR\n", stderr);
    return 2;
  }
  try {
    return starlint::Main(argv[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "train: %s\n", error.what());
    return 1;
  }
}
