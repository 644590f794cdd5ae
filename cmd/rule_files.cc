#include "rule_files.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>

#include "check/judgement.h"
#include "rule/clears.h"
#include "rule/reports.h"
#include "source/line_map.h"

namespace starlint {

namespace fs = std::filesystem;

std::vector<Source> ReadFiles(const fs::path& directory, std::string_view extension) {
  std::vector<Source> files;
  if (!fs::is_directory(directory)) return files;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (!entry.is_regular_file() || entry.path().extension() != extension) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  std::sort(files.begin(), files.end(),
            [](const Source& a, const Source& b) { return a.name < b.name; });
  return files;
}

namespace {

// FNV-1a, 64 bits, over the names and bytes of files.
class Fingerprint {
 public:
  void Add(const fs::path& directory, std::string_view extension) {
    for (const Source& file : ReadFiles(directory, extension)) {
      Add(FileStem(file.name));
      Add(file.text);
    }
  }
  // Of the rules what they check; their wording and examples are not learned from.
  void AddChecks(const fs::path& directory) {
    for (const Source& file : ReadFiles(directory, ".yaml")) {
      const size_t options = std::min(file.text.find("\nin:"), file.text.find("\ncheck:"));
      const size_t examples = file.text.find("\nexamples:");
      if (file.text.find("\n  bank:") != file.text.npos) continue;  // nothing in it is learned
      if (options < examples) Add(file.text.substr(options, examples - options));
    }
  }
  std::string Text() const {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_));
    return text;
  }

 private:
  void Add(std::string_view bytes) {
    for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace

std::string LearningInputs(const fs::path& directory) {
  Fingerprint print;
  print.Add(directory / "corpus", ".jsonl");
  print.Add(directory / "corpus" / "banks", ".tsv");
  print.Add(directory / "lists", ".txt");
  print.Add(directory / "signals", ".yaml");
  print.AddChecks(directory);
  return print.Text();
}

std::string LearnedFiles(const fs::path& directory) {
  Fingerprint print;
  print.Add(directory / "signals", ".cues");
  print.Add(directory, ".tsv");
  return print.Text();
}

RuleFiles::RuleFiles(fs::path directory, bool learned) : directory_(std::move(directory)) {
  ReadSignals(learned);
  set_.signals = builder_.View();
  ReadVocabulary();
  set_.vocabulary = Vocabulary(labels_);
  ReadTopics();
  set_.topics = topics_.View();
  ReadRules();
  rules_.insert(rules_.end(), Reports().begin(), Reports().end());
  std::sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  set_.rules = rules_;
  if (learned) ReadJudgements();
  set_.judgements = judgements_;
  set_.accuracy = accuracy_;
}

void RuleFiles::AddTo(SignalBuilder& builder, const std::vector<SignalFile>& signals,
                      const std::vector<WordListFile>& lists) {
  Problems none;
  for (const SignalFile& signal : signals) AddSignal(signal, builder, none);
  for (const WordListFile& list : lists) builder.AddList(list.name, list.words, list.capital);
}

void RuleFiles::ReadSignals(bool learned) {
  for (const Source& file : ReadFiles(directory_ / "signals", ".yaml")) {
    if (auto signal = LoadSignal(file, problems_)) {
      AddSignal(*signal, builder_, problems_);
      signals_.push_back(std::move(*signal));
    }
    Print(file);
  }
  ReadLists();
  if (!learned) return;
  for (const Source& file : ReadFiles(directory_ / "signals", ".cues")) {
    const std::string name = FileStem(file.name);
    const auto signal = std::find_if(signals_.begin(), signals_.end(),
                                     [&](const SignalFile& s) { return s.name == name; });
    if (signal == signals_.end()) {
      problems_.push_back(
          {"rule-file", Severity::kError, {}, "The cues belong to no signal.", "", -1});
    } else {
      LoadCues(file, static_cast<uint16_t>(signal - signals_.begin()), builder_, problems_);
    }
    Print(file);
  }
}

// Files are sorted with their extension: "guard-verb.txt" stands before "guard.txt".
void RuleFiles::ReadLists() {
  for (const Source& file : ReadFiles(directory_ / "lists", ".txt")) {
    lists_.push_back(LoadWordList(file));
  }
  std::sort(lists_.begin(), lists_.end(),
            [](const WordListFile& a, const WordListFile& b) { return a.name < b.name; });
  for (const WordListFile& list : lists_) {
    const std::string fault = builder_.AddList(list.name, list.words, list.capital);
    if (fault.empty()) continue;
    problems_.push_back({"rule-file", Severity::kError, {}, fault, "", -1});
    Print({(directory_ / "lists" / (list.name + ".txt")).string(), ""});
  }
}

void RuleFiles::ReadVocabulary() {
  for (const Source& file : ReadFiles(directory_ / "vocabulary", ".yaml")) {
    if (auto labels = LoadVocabulary(file, arena_, problems_, labels_)) {
      labels_.insert(labels_.end(), labels->begin(), labels->end());
    }
    Print(file);
  }
  std::sort(labels_.begin(), labels_.end(),
            [](const Label& a, const Label& b) { return a.name < b.name; });
}

void RuleFiles::ReadTopics() {
  for (const Source& file : ReadFiles(directory_ / "topics", ".yaml")) {
    LoadTopics(file, arena_, topics_, problems_);
    Print(file);
  }
}

void RuleFiles::ReadRules() {
  for (const Source& file : ReadFiles(directory_, ".yaml")) {
    if (const auto rule = LoadRule(file, set_.signals, arena_, problems_)) rules_.push_back(*rule);
    Print(file);
  }
  for (const Source& file : failed_ ? std::vector<Source>() : ReadFiles(directory_, ".yaml")) {
    const auto rule = std::find_if(rules_.begin(), rules_.end(),
                                   [&](const Rule& r) { return r.id == FileStem(file.name); });
    if (rule != rules_.end()) CheckClears(file, *rule, rules_, problems_);
    Print(file);
  }
  std::sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
}

std::vector<std::string> RuleFiles::FeaturesOf(std::string_view name) const {
  if (name == "weakness") return WeaknessFeatures(set_.signals);
  const Rule* rule = set_.Find(name);
  return rule == nullptr ? std::vector<std::string>() : JudgementFeatures(*rule);
}

void RuleFiles::ReadJudgements() {
  for (const Source& file : ReadFiles(directory_, ".tsv")) {
    if (FileStem(file.name) == "judgements") {
      judgements_ = LoadJudgements(
          file, [&](std::string_view rule) { return FeaturesOf(rule); }, arena_, problems_);
    }
    if (FileStem(file.name) == "accuracy") accuracy_ = LoadAccuracy(file, arena_, problems_);
    Print(file);
  }
}

void RuleFiles::Print(const Source& file) {
  const LineMap lines(file.text);
  for (const Diagnostic& problem : problems_) {
    const Position at = lines.At(problem.span.begin);
    std::fprintf(stderr, "%s:%u:%u: error: %s [%s]\n", file.name.c_str(), at.line, at.column,
                 problem.message.c_str(), problem.rule.c_str());
    failed_ = true;
  }
  problems_.clear();
}

}  // namespace starlint
