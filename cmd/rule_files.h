// Everything under rules/, read from disk: what rulec compiles into the program, and what the
// trainer and the judge start from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rule/arena.h"
#include "rule/load.h"
#include "rule/load_model.h"
#include "rule/load_topics.h"
#include "rule/rule_set.h"
#include "signal/signal_builder.h"

namespace starlint {

class RuleFiles {
 public:
  // Reads `directory`; mistakes are printed on standard error with their place. `learned`: with
  // cues and judgements.
  RuleFiles(std::filesystem::path directory, bool learned);
  RuleFiles(const RuleFiles&) = delete;  // the set points into it
  RuleFiles& operator=(const RuleFiles&) = delete;

  bool failed() const { return failed_; }
  const RuleSet& set() const { return set_; }
  const std::vector<SignalFile>& signals() const { return signals_; }

  // The signals with their phrases and lists, without cues, for those who learn them.
  static void AddTo(SignalBuilder& builder, const std::vector<SignalFile>& signals,
                    const std::vector<WordListFile>& lists);
  const std::vector<WordListFile>& lists() const { return lists_; }

 private:
  void ReadSignals(bool learned);
  void ReadLists();
  void ReadVocabulary();
  void ReadTopics();
  void ReadRules();
  void ReadJudgements();
  std::vector<std::string> FeaturesOf(std::string_view rule) const;
  void Print(const Source& file);

  std::filesystem::path directory_;
  Arena arena_;
  Problems problems_;
  SignalBuilder builder_;
  std::vector<SignalFile> signals_;
  std::vector<WordListFile> lists_;
  std::vector<Label> labels_;
  TopicBuilder topics_;
  std::vector<Rule> rules_;
  std::vector<Judgement> judgements_;
  std::vector<Accuracy> accuracy_;
  RuleSet set_;
  bool failed_ = false;
};

// Marks of what was learned from what, 16 hexadecimal digits: of everything the trainer reads
// (corpus, word lists, signals' phrases, rules' checks), and of everything it writes (cues,
// judgements). They tell cheaply that learned files or docs/accuracy.md are stale.
std::string LearningInputs(const std::filesystem::path& directory);
std::string LearnedFiles(const std::filesystem::path& directory);

// The bytes of the files of `directory` with `extension`, ascending by name.
std::vector<Source> ReadFiles(const std::filesystem::path& directory, std::string_view extension);

}  // namespace starlint
