// A baseline: findings that are known and not to be shown again, so that an old bank can be taken
// under watch today. It is a JSON file that starlint writes, an entry a line, for diffs:
//
//     {"starlint-baseline": 1, "findings": [
//       {"fingerprint": "18b06164bf366740", "rule": "filler", "path": "answers/outage.md"}
//     ]}
#pragma once

#include <cstdint>
#include <functional>
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

// Whether a run would have met a finding of `rule` in the file known by `path` if it was there. Of
// what a run has not looked for it cannot tell.
using LookedFor = std::function<bool(std::string_view rule, std::string_view path)>;

class Baseline {
 public:
  // The baseline in `file`; nothing when it has mistakes, which are added to `problems` (rule
  // "baseline", severity error).
  static std::optional<Baseline> Read(const Source& file, Problems& problems);

  // Takes what is known out of the report and counts it in report.baselined. Findings are known by
  // their fingerprints.
  void Filter(FileReport& report);

  // An info for each entry that was looked for and that no finding met: it can be taken out. Spans
  // are those of the entries' fingerprints in the baseline file.
  std::vector<Diagnostic> Stale(const LookedFor& looked) const;

 private:
  friend class BaselineWriter;

  struct Entry {
    std::string rule;
    std::string path;
    Span span;  // of its fingerprint in the baseline file
    bool met = false;
  };
  std::map<uint64_t, Entry> entries_;
};

// What a baseline of the findings of many files is written as.
class BaselineWriter {
 public:
  void Add(std::string_view path, const FileReport& report);
  // Takes over what `old` knows and was not looked for; how many findings that is.
  size_t Keep(const Baseline& old, const LookedFor& looked);
  std::string Text() const;

 private:
  struct Line {
    std::string path;
    std::string rule;
    uint64_t fingerprint;
    auto operator<=>(const Line&) const = default;  // NOLINT(modernize-use-nullptr): its own bug
  };
  std::set<Line> lines_;
};

}  // namespace starlint
