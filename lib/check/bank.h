// Checks across the stories of a bank. Of each story only facts are kept, a kilobyte or so, so that
// the files themselves can be linted one after the other and let go.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "check/figures.h"
#include "check/shingles.h"
#include "rule/rule.h"
#include "rule/rule_set.h"
#include "signal/topic.h"
#include "source/diagnostic.h"
#include "source/line_map.h"
#include "story/story.h"

namespace starlint {

// Fewer stories are no bank: nothing is said of them together.
inline constexpr size_t kLeastBank = 3;

// A place of a file that is no longer at hand.
struct FarPlace {
  Span span;          // Source bytes
  Position position;  // code points

  friend bool operator==(const FarPlace&, const FarPlace&) = default;
};

struct FarFigure {
  Figure figure;  // its `text` is moot
  std::string text;
  FarPlace place;
};

// What is kept of a story.
struct StoryFacts {
  std::string title, id, variant_of;  // as written
  FarPlace anchor;                    // of its title, or of its first label
  std::vector<uint32_t> shingles;     // see ShinglesOf
  std::vector<StoryTopic> topics;
  std::vector<FarFigure> figures;
};

// `metrics`: see FiguresOf.
StoryFacts FactsOf(const LineMap& lines, const Document& document, const Story& story,
                   const TopicTable& topics, std::span<const std::string_view> metrics);

// What is kept of a file.
struct FileFacts {
  std::string path;
  std::vector<StoryFacts> stories;
};

// A story of a bank, and where it is.
struct BankStory {
  const StoryFacts* facts = nullptr;
  const FileFacts* file = nullptr;
  uint32_t file_index = 0;
  int32_t index = 0;    // among the stories of its file
  uint32_t family = 0;  // the story that it is a declared variant of, itself else; see kAnyFamily
};

// The family of a story that says it is a variant of one that is not in the bank.
inline constexpr uint32_t kAnyFamily = UINT32_MAX;

// All stories of a run, in its order.
struct Bank {
  std::vector<BankStory> stories;
  std::vector<SimilarPair> pairs;  // by the least overlap that a rule asks for
  const TopicTable* topics = nullptr;

  // Whether one of the two was declared to be another telling of the other.
  bool Variants(size_t a, size_t b) const {
    const uint32_t first = stories[a].family, second = stories[b].family;
    return first == second || first == kAnyFamily || second == kAnyFamily;
  }
};

// `files` must outlive the bank. `least`: the overlap from which on pairs are kept.
Bank MakeBank(std::span<const FileFacts> files, const TopicTable& topics, double least);

// A finding and the file that it is in.
struct BankFinding {
  uint32_t file = 0;  // index
  Diagnostic diagnostic;
};

// Collects what the checks of a bank find.
class BankFindings {
 public:
  explicit BankFindings(std::vector<BankFinding>& out) : out_(out) {}

  void Add(const ActiveRule& rule, const BankStory& story, Span span, std::string_view says,
           std::initializer_list<Findings::Hole> holes, std::vector<Related> related = {});

 private:
  std::vector<BankFinding>& out_;
};

// "a", "a or b", "a, b or c".
std::string Either(std::span<const std::string> items);

// How messages call another story: its title in quotes, else "another story".
std::string NameOf(const BankStory& story);

// One function and one file for each question.
void CheckBankSize(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                   BankFindings& findings);
void CheckBankCoverage(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                       BankFindings& findings);
void CheckBankDuplicates(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                         BankFindings& findings);
void CheckBankFigures(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                      BankFindings& findings);

}  // namespace starlint
