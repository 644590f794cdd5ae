// A baseline: findings that are known and not to be shown again, so that an old bank can be taken
// under watch today. It is a JSON file that starlint writes, an entry a line, for diffs:
//
//     {"starlint-baseline": 1, "findings": [
//       {"fingerprint": "18b06164bf366740", "rule": "filler", "path": "answers/outage.md"}
//     ]}
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/report.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// The key by which a baseline is known from other files.
inline constexpr std::string_view kBaselineMark = "starlint-baseline";

class Baseline {
 public:
  // The baseline in `file`; nothing when it has mistakes, which are added to `problems` (rule
  // "baseline", severity error).
  static std::optional<Baseline> Read(const Source& file, Problems& problems);

  // Takes what is known out of the report of the file at `path` and counts it in
  // report.baselined. Findings are known by their fingerprints.
  void Filter(std::string_view path, FileReport& report);

  // An info for each entry that no finding of the filtered files met: it can be taken out. Spans
  // are those of the entries' fingerprints in the baseline file.
  std::vector<Diagnostic> Stale() const;

 private:
  friend class BaselineWriter;

  struct Entry {
    std::string rule;
    std::string path;
    Span span;  // of its fingerprint in the baseline file
    bool met = false;
  };
  std::map<uint64_t, Entry> entries_;
  std::set<std::string, std::less<>> paths_;  // of the files that were filtered
};

// What a baseline of the findings of many files is written as.
class BaselineWriter {
 public:
  void Add(std::string_view path, const FileReport& report);
  // Takes over what `old` knows of files that were not added; how many findings that is.
  size_t Keep(const Baseline& old);
  std::string Text() const;

 private:
  struct Line {
    std::string path;
    std::string rule;
    uint64_t fingerprint;
    auto operator<=>(const Line&) const = default;  // NOLINT(modernize-use-nullptr): its own bug
  };
  std::set<Line> lines_;
  std::set<std::string, std::less<>> paths_;  // of the files that were added
};

}  // namespace starlint
