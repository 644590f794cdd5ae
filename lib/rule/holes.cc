#include "rule/holes.h"

#include <algorithm>
#include <array>

namespace starlint {
namespace {

using Name = std::string_view;

constexpr std::array<Name, 1> kPart = {"part"};
constexpr std::array<Name, 2> kOrder = {"part", "before"};
constexpr std::array<Name, 4> kShare = {"hits", "of", "pct", "limit"};
constexpr std::array<Name, 6> kSeconds = {"words", "seconds", "wpm", "limit", "limit-words", "cut"};
constexpr std::array<Name, 3> kWords = {"words", "seconds", "limit"};
constexpr std::array<Name, 4> kNames = {"count", "names", "part", "limit"};
constexpr std::array<Name, 3> kSentences = {"part", "count", "limit"};
constexpr std::array<Name, 2> kOccur = {"hits", "part"};
constexpr std::array<Name, 3> kOccurOfPhrases = {"hits", "part", "phrases"};
constexpr std::array<Name, 1> kForbid = {"match"};
constexpr std::array<Name, 1> kForbidInFile = {"what"};
constexpr std::array<Name, 2> kBankSize = {"stories", "limit"};
constexpr std::array<Name, 1> kBankCoverage = {"topics"};
constexpr std::array<Name, 2> kBankDuplicates = {"pct", "other"};
constexpr std::array<Name, 4> kBankFigures = {"here", "metric", "other", "there"};

// A check that looks at two things has one message for both: it may use what both fill.
std::span<const Name> Holes(const SectionCheck& check) {
  if (check.labels) return {};
  if (check.present.empty()) return kOrder;
  return kPart;
}
std::span<const Name> Holes(const ShareCheck&) { return kShare; }
std::span<const Name> Holes(const BudgetCheck& check) {
  if (!check.max_names.empty()) return kNames;
  if (!check.sentences.empty()) return kSentences;
  if (check.min_words.empty() && check.max_stretch.empty()) return kSeconds;
  return kWords;
}
std::span<const Name> Holes(const RequireCheck&) { return kPart; }
std::span<const Name> Holes(const OccurCheck& check) {
  if (check.cut.empty() && check.cut_aside.empty()) return kOccur;
  return kOccurOfPhrases;
}
std::span<const Name> Holes(const ForbidCheck& check) {
  if (check.file) return kForbidInFile;
  return kForbid;
}
std::span<const Name> Holes(const BankCheck& check) {
  switch (check.asks) {
    case BankAsk::kSize:
      return kBankSize;
    case BankAsk::kCoverage:
      return kBankCoverage;
    case BankAsk::kDuplicates:
      return kBankDuplicates;
    case BankAsk::kFigures:
      break;
  }
  return kBankFigures;
}
std::span<const Name> Holes(const ReportCheck&) { return {}; }

}  // namespace

std::span<const std::string_view> HolesOf(const Check& check) {
  return std::visit([](const auto& kind) { return Holes(kind); }, check);
}

std::vector<HoleInText> FindHoles(std::string_view text) {
  std::vector<HoleInText> holes;
  for (size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open)) {
    const size_t close = text.find_first_of("{}", open + 1);
    if (close == std::string_view::npos || text[close] == '{') {
      holes.push_back({{}, open, open + 1});
      ++open;
    } else {
      holes.push_back({text.substr(open + 1, close - open - 1), open, close + 1});
      open = close + 1;
    }
  }
  return holes;
}

}  // namespace starlint
