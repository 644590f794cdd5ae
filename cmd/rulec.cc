// rulec OUT.cc RULES_DIR: compiles the rules, signals and names of parts of a directory into
// constants. Runs at build time; a mistake in a rule file fails the build with its place.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rule/emit.h"
#include "rule/load.h"
#include "source/line_map.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

std::vector<Source> ReadAll(const fs::path& directory) {
  std::vector<Source> files;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  std::sort(files.begin(), files.end(),
            [](const Source& a, const Source& b) { return a.name < b.name; });
  return files;
}

class Compiler {
 public:
  explicit Compiler(fs::path directory) : directory_(std::move(directory)) {}

  RuleSet Run() {
    ReadSignals();
    ReadVocabulary();
    for (const Source& file : ReadAll(directory_)) {
      if (const auto rule = LoadRule(file, table_, arena_, problems_)) rules_.push_back(*rule);
      Print(file);
    }
    std::sort(rules_.begin(), rules_.end(),
              [](const Rule& a, const Rule& b) { return a.id < b.id; });
    return {rules_, table_, Vocabulary(labels_)};
  }
  bool failed() const { return failed_; }

 private:
  void ReadSignals() {
    for (const Source& file : ReadAll(directory_ / "signals")) {
      const auto signal = LoadSignal(file, arena_, problems_);
      if (signal) AddPhrases(*signal, static_cast<uint16_t>(signals_.size()), phrases_, problems_);
      if (signal) signals_.push_back(signal->signal);
      Print(file);
    }
    table_ = {signals_, phrases_.View()};
  }

  void ReadVocabulary() {
    for (const Source& file : ReadAll(directory_ / "vocabulary")) {
      if (auto labels = LoadVocabulary(file, arena_, problems_)) {
        labels_.insert(labels_.end(), labels->begin(), labels->end());
      }
      Print(file);
    }
    std::sort(labels_.begin(), labels_.end(),
              [](const Label& a, const Label& b) { return a.name < b.name; });
  }

  void Print(const Source& file) {
    const LineMap lines(file.text);
    for (const Diagnostic& problem : problems_) {
      const Position at = lines.At(problem.span.begin);
      std::fprintf(stderr, "%s:%u:%u: error: %s [%s]\n", file.name.c_str(), at.line, at.column,
                   problem.message.c_str(), problem.rule.c_str());
      failed_ = true;
    }
    problems_.clear();
  }

  fs::path directory_;
  Arena arena_;
  Problems problems_;
  PhraseBuilder phrases_;
  std::vector<Signal> signals_;
  std::vector<Label> labels_;
  std::vector<Rule> rules_;
  SignalTable table_;
  bool failed_ = false;
};

int Main(const char* out, const char* directory) {
  Compiler compiler(directory);
  const RuleSet set = compiler.Run();
  if (compiler.failed()) return 1;
  std::ofstream file(out, std::ios::binary);
  file << EmitRuleSet(set);
  file.close();
  if (file) return 0;
  std::fprintf(stderr, "rulec: %s: cannot be written\n", out);
  return 1;
}

}  // namespace
}  // namespace starlint

int main(int argc, char** argv) {
  if (argc == 3) return starlint::Main(argv[1], argv[2]);
  std::fputs("usage: rulec OUT.cc RULES_DIR\n", stderr);
  return 2;
}
