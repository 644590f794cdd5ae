// The stories of a run as one bank: facts are kept while files are linted, and after the last one
// the few files with findings are read again, so that these can be shown in place.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/io.h"
#include "lint/bank.h"
#include "lint/lint.h"
#include "rule/rule_set.h"

namespace starlint {

// Whether the files of a run are all there is: a directory was named, or nothing, or the user says
// so.
bool IsWholeBank(const std::vector<std::string>& paths, bool declared, Io& io);

// The path whose configuration holds for what looks across stories: one in the first directory.
std::string BankPath(const std::vector<std::string>& paths, Io& io);

class BankRun {
 public:
  // `set` and `io` must outlive it. Findings below `shown` flag no story.
  BankRun(const RuleSet& set, Severity shown, Io& io) : set_(set), shown_(shown), io_(io) {}

  // Keeps what `report` says of the stories of `source`, and its text if it cannot be read again.
  void Add(const Source& source, bool from_stdin, FileReport& report);

  // Fewer stories than that nothing is said of.
  bool TooSmall() const { return stories_ < kLeastBank; }

  // Calls `take` with each file that has findings of the bank's rules, in the run's order. A file
  // that cannot be read again is given to `trouble`.
  struct Sink {
    std::function<void(const Source&, FileReport)> take;
    std::function<void(const std::string& message)> trouble;
  };
  void Finish(const Settings& settings, PatternCache& patterns, const Sink& sink);

 private:
  bool Read(uint32_t file, Source& source, const Sink& sink);
  uint32_t NewlyFlagged(uint32_t file, const FileReport& report);

  const RuleSet& set_;
  Severity shown_;
  Io& io_;
  std::vector<FileFacts> files_;
  std::vector<std::string> known_;          // by file: see Source::known
  std::vector<std::vector<bool>> flagged_;  // by file and story: something was found in it
  std::string stdin_text_;
  size_t stdin_file_ = SIZE_MAX;  // index of the one that was standard input
  size_t stories_ = 0;
};

}  // namespace starlint
