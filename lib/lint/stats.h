// A bank in numbers: of each story how long it is, how its words are shared out, what was found in
// it and what it is about. `starlint stats` prints it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "lint/report.h"
#include "signal/topic.h"
#include "source/source.h"
#include "story/part.h"

namespace starlint {

struct FindingCounts {
  uint32_t errors = 0, warnings = 0, infos = 0;

  void Add(Severity severity);
};

struct StoryStats {
  std::string path;
  uint32_t line = 1;  // of its title, or of its first label
  std::string title;  // empty when it has none
  uint32_t words = 0;
  double seconds = 0;
  std::array<uint32_t, kParts.size()> part_words{};  // by Part; "Context" is the Situation's
  FindingCounts findings;
  std::vector<StoryTopic> topics;

  // Words of `part` in percent of the story's, rounded.
  uint32_t Percent(Part part) const;
};

// How surely a story is about a topic.
enum class Cover : uint8_t { kNone, kWords, kTold };  // kTold: by a tag, the question or the title

class BankStats {
 public:
  // `least`: the confidence from which on the words of a text make a topic. `table` must outlive
  // this.
  BankStats(const TopicTable& table, double least) : table_(table), least_(least) {}

  // Adds the stories of a file, or, when its report says that they were reported, only findings.
  void Add(const Source& source, const FileReport& report);

  const TopicTable& topics() const { return table_; }
  const std::vector<StoryStats>& stories() const { return stories_; }
  const FindingCounts& findings() const { return findings_; }  // of files without a story too
  uint32_t files() const { return files_; }                    // that hold stories
  uint32_t words() const;
  double seconds() const;

  Cover CoverOf(const StoryStats& story, size_t topic) const;
  // Stories that are about `topic`.
  uint32_t Count(size_t topic) const;
  // Topics of `kind` that no story is about, by name.
  std::vector<std::string_view> Gaps(TopicKind kind) const;

 private:
  size_t FirstOf(const std::string& path) const;

  const TopicTable& table_;
  double least_;
  std::vector<StoryStats> stories_;
  FindingCounts findings_;
  uint32_t files_ = 0;
};

}  // namespace starlint
