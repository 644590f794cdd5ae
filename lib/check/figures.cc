#include "check/figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kReach = 8;  // words between a figure and what it is of

template <size_t N>
bool Has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Unit {
  std::string_view name;
  FigureUnit unit;
  double factor;
};
constexpr std::array kUnits = {
    Unit{"ms", FigureUnit::kSeconds, 1e-3},
    Unit{"millisecond", FigureUnit::kSeconds, 1e-3},
    Unit{"s", FigureUnit::kSeconds, 1},
    Unit{"sec", FigureUnit::kSeconds, 1},
    Unit{"second", FigureUnit::kSeconds, 1},
    Unit{"min", FigureUnit::kSeconds, 60},
    Unit{"minute", FigureUnit::kSeconds, 60},
    Unit{"h", FigureUnit::kSeconds, 3600},
    Unit{"hour", FigureUnit::kSeconds, 3600},
    Unit{"day", FigureUnit::kSeconds, 86400},
    Unit{"week", FigureUnit::kSeconds, 7 * 86400.0},
    Unit{"kb", FigureUnit::kBytes, 1e3},
    Unit{"mb", FigureUnit::kBytes, 1e6},
    Unit{"gb", FigureUnit::kBytes, 1e9},
    Unit{"tb", FigureUnit::kBytes, 1e12},
    Unit{"percent", FigureUnit::kPercent, 1},
    Unit{"x", FigureUnit::kFactor, 1},
    Unit{"time", FigureUnit::kFactor, 1},
    Unit{"dollar", FigureUnit::kMoney, 1},
    Unit{"euro", FigureUnit::kMoney, 1},
};
constexpr std::array<std::string_view, 13> kNumbers = {"zero", "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};
// What stands before numbers that measure nothing: "version 2", "HTTP 500", "one of 3".
constexpr std::array<std::string_view, 18> kNames = {
    "version", "http",     "status", "port", "rfc",     "error", "code", "step",  "phase",
    "sev",     "severity", "level",  "tier", "between", "than",  "of",   "every", "per"};
constexpr std::array<std::string_view, 9> kHedges = {
    "about", "around", "roughly", "nearly", "almost", "some", "over", "under", "just"};
// "in two weeks", "over the last 3 days": how long, of nothing that was measured.
constexpr std::array<std::string_view, 13> kWindows = {"in",     "within", "for",  "after", "over",
                                                       "during", "last",   "next", "first", "each",
                                                       "a",      "until",  "past"};
constexpr std::array<std::string_view, 19> kChanges = {
    "fewer",    "less",        "more",    "lower",   "higher", "faster",    "slower",
    "quicker",  "shorter",     "smaller", "cheaper", "drop",   "reduction", "decrease",
    "increase", "improvement", "cut",     "gain",    "saving"};
constexpr std::array<std::string_view, 22> kVerbs = {
    "fell",   "dropped", "rose",    "grew",     "improved", "cut",     "decreased", "increased",
    "shrank", "reduced", "lowered", "raised",   "down",     "up",      "saved",     "gained",
    "sped",   "halved",  "doubled", "dropping", "falling",  "reducing"};
constexpr std::array<std::string_view, 20> kNoName = {
    "the", "a",  "an", "our",  "its",  "their", "my",  "of",    "in",    "and",
    "at",  "to", "by", "from", "that", "this",  "cut", "whose", "lower", "higher"};

// "latencies" -> "latency", "timeouts" -> "timeout"; lower case.
std::string Singular(std::string_view word) {
  std::string text = ToLower(word);
  if (text.size() > 4 && text.ends_with("ies")) return text.substr(0, text.size() - 3) + "y";
  if (text.size() > 3 && text.ends_with("s") && !text.ends_with("ss")) text.pop_back();
  return text;
}

// A number as it begins `text`, and the letters behind it: "4,000", "1.5k", "120ms".
struct Number {
  double value = 0;
  std::string_view suffix;
};
std::optional<Number> ReadNumber(std::string_view text) {
  std::string digits;
  size_t at = 0;
  for (; at < text.size() && (IsDigit(text[at]) || text[at] == ',' || text[at] == '.'); ++at) {
    if (text[at] != ',') digits += text[at];
  }
  Number number;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  number.suffix = text.substr(at);
  return number;
}

// Reads the figures of one sentence.
class SentenceFigures {
 public:
  SentenceFigures(std::string_view prose, const Story& story, const Sentence& sentence,
                  std::span<const std::string_view> metrics)
      : prose_(prose),
        words_(std::span(story.words).subspan(sentence.first_word, sentence.word_count)),
        metrics_(metrics) {}

  void AddTo(std::vector<Figure>& out) {
    std::vector<Draft> drafts;
    for (size_t i = 0; i < words_.size(); ++i) {
      if (auto draft = Read(i)) drafts.push_back(*draft);
    }
    // "from 900 to 300 ms": the unit stands once.
    for (size_t i = 0; i + 1 < drafts.size(); ++i) {
      Draft& from = drafts[i];
      const Draft& to = drafts[i + 1];
      const bool pair = from.role == FigureRole::kFrom && to.role == FigureRole::kTo;
      if (!pair || from.unit != FigureUnit::kCount || to.last - from.first > 4) continue;
      from.unit = to.unit;
      from.value *= to.factor;
    }
    for (const Draft& draft : drafts) {
      Metric metric = MetricOf(draft);
      if (metric.name.empty()) continue;
      out.push_back({std::move(metric.name), std::move(metric.shown), draft.unit, draft.role,
                     draft.value, TextOf(draft)});
    }
  }

 private:
  struct Draft {
    size_t first = 0, last = 0;  // words, the unit's included
    double value = 0;
    double factor = 1;  // what the unit makes of the number
    FigureUnit unit = FigureUnit::kCount;
    FigureRole role = FigureRole::kIs;
    bool change = false;  // a word of change stands behind it: "40 % fewer"
    bool sign = false;    // '%' stands behind it
    bool money = false;   // a sign of money stands before it
  };

  std::string_view Raw(size_t i) const {
    return prose_.substr(words_[i].text.begin, words_[i].text.size());
  }
  std::string Lower(size_t i) const { return ToLower(Raw(i)); }
  // What stands between word `i` and the next.
  std::string_view Gap(size_t i) const {
    const uint32_t end = words_[i].text.end;
    const uint32_t limit =
        i + 1 < words_.size() ? words_[i + 1].text.begin : static_cast<uint32_t>(prose_.size());
    return prose_.substr(end, std::min(limit - end, uint32_t{4}));
  }
  bool PercentBehind(size_t i) const {
    const std::string_view gap = Gap(i);
    return gap.substr(LeadingSpace(gap)).starts_with('%');
  }

  std::optional<Draft> Read(size_t i) const {
    Draft draft{.first = i, .last = i};
    if (!words_[i].figure && !MayBeNumber(Raw(i))) return std::nullopt;  // most words
    const std::string word = Lower(i);
    const auto* named = std::find(kNumbers.begin(), kNumbers.end(), word);
    std::string suffix;
    if (IsDigit(word[0])) {
      const auto number = ReadNumber(word);
      if (!number) return std::nullopt;
      draft.value = number->value;
      suffix = number->suffix;
    } else if (named != kNumbers.end() && word != "one") {  // "one page" counts nothing
      draft.value = static_cast<double>(named - kNumbers.begin());
    } else {
      return std::nullopt;
    }
    const bool range = words_[i].joined || (i + 1 < words_.size() && words_[i + 1].joined);
    if (range || !ReadUnit(suffix, draft) || IsName(draft)) return std::nullopt;
    FindRole(draft);
    return draft;
  }

  // Numbers in words are short and begin with one of a few letters.
  static bool MayBeNumber(std::string_view word) {
    return word.size() >= 3 && word.size() <= 6 &&
           std::string_view("zotfsenZOTFSEN").find(word[0]) != std::string_view::npos;
  }

  bool TakeUnit(std::string_view name, Draft& draft) const {
    const std::string singular = Singular(name);
    const auto* unit = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& u) {
      return u.name == name || u.name == singular;
    });
    if (unit == kUnits.end()) return false;
    draft.unit = unit->unit;
    draft.factor = unit->factor;
    draft.value *= unit->factor;
    return true;
  }

  // Whether what stands behind the digits is understood.
  bool ReadUnit(std::string_view suffix, Draft& draft) const {
    const uint32_t begin = words_[draft.first].text.begin;
    const std::string_view before = prose_.substr(0, begin);
    draft.money =
        before.ends_with('$') || before.ends_with("\xE2\x82\xAC") || before.ends_with("\xC2\xA3");
    if (draft.money) draft.unit = FigureUnit::kMoney;
    if (suffix == "%") return draft.unit = FigureUnit::kPercent, true;
    if (suffix == "k") return draft.value *= 1e3, true;
    if (suffix == "m" && draft.money) return draft.value *= 1e6, true;
    if (!suffix.empty()) return TakeUnit(suffix, draft);
    if (PercentBehind(draft.first)) {
      draft.unit = FigureUnit::kPercent;
      draft.sign = true;
      return true;
    }
    if (draft.first + 1 == words_.size()) return true;
    const std::string next = Lower(draft.first + 1);
    if (next == "thousand" || next == "million" || next == "billion") {
      draft.value *= next == "thousand" ? 1e3 : next == "million" ? 1e6 : 1e9;
      ++draft.last;
    } else if (!draft.money && TakeUnit(next, draft)) {
      ++draft.last;
    }
    return true;
  }

  // "in 2019", "version 2", "within two weeks": no measured value.
  bool IsName(const Draft& draft) const {
    const bool bare = draft.unit == FigureUnit::kCount;
    if (bare && draft.value >= 1900 && draft.value <= 2100) return true;
    for (size_t at = draft.first; at > 0; --at) {
      const std::string before = Lower(at - 1);
      if (Has(kNames, before)) return bare || before == "every" || before == "per";
      if (draft.unit == FigureUnit::kSeconds && Has(kWindows, before)) return true;
      if (!Has(kHedges, before)) return false;
    }
    return false;
  }

  void FindRole(Draft& draft) const {
    if (draft.last + 1 < words_.size()) draft.change = Has(kChanges, Singular(Raw(draft.last + 1)));
    if (draft.change) draft.role = FigureRole::kBy;
    size_t at = draft.first;
    while (at > 0 && Has(kHedges, Lower(at - 1))) --at;
    if (at == 0) return;
    const std::string before = Lower(at - 1);
    if (before == "from") draft.role = FigureRole::kFrom;
    if (before == "to") draft.role = FigureRole::kTo;
    if (before == "by") draft.role = FigureRole::kBy;
    const bool relative = draft.unit == FigureUnit::kPercent || draft.unit == FigureUnit::kFactor;
    if (relative && draft.role == FigureRole::kIs && Changes(at)) draft.role = FigureRole::kBy;
  }

  // Whether a verb of change stands shortly before word `end`: "cut the build time 40 %".
  bool Changes(size_t end) const {
    constexpr size_t kShortly = 5;
    for (size_t i = end; i-- > 0 && end - i <= kShortly && !words_[i].figure && !Parts(i);) {
      if (Has(kVerbs, Lower(i))) return true;
    }
    return false;
  }

  // What is measured: folded, and as it is written. Empty when it is not known.
  struct Metric {
    std::string name, shown;
  };

  // The metric whose last word is `i`.
  Metric MetricAt(size_t i) const {
    const std::string word = Singular(Raw(i));
    for (const std::string_view metric : metrics_) {
      if (metric == word) {
        const std::string percentile = Percentile(i);
        return {percentile + word, percentile + Lower(i)};
      }
      const bool pair = metric.starts_with("* ") && metric.substr(2) == word;
      if (!pair || i == 0) continue;
      const std::string before = Lower(i - 1);
      if (Has(kNoName, before) || words_[i - 1].figure) continue;
      const std::string percentile = Percentile(i - 1);
      return {percentile + Singular(before) + " " + word, percentile + before + " " + Lower(i)};
    }
    return {};
  }

  // "p95 " before "latency".
  std::string Percentile(size_t i) const {
    if (i == 0) return {};
    const std::string before = Lower(i - 1);
    const bool percentile = before.size() > 1 && before[0] == 'p' &&
                            std::all_of(before.begin() + 1, before.end(), IsDigit);
    return percentile ? before + " " : std::string();
  }

  bool Parts(size_t i) const {  // whether another thought begins behind word `i`
    return Gap(i).find_first_of(";:()") != std::string_view::npos;
  }

  Metric MetricOf(const Draft& draft) const {
    Metric right = Right(draft);
    Metric left = Left(draft);
    const bool bare = draft.unit == FigureUnit::kCount;
    if (draft.change || (bare && !right.name.empty())) return right.name.empty() ? left : right;
    // A bare figure behind its metric needs a word that ties the two: "fell to 3".
    if (bare && draft.role == FigureRole::kIs) return {};
    return left.name.empty() ? right : left;
  }

  Metric Right(const Draft& draft) const {
    const bool near = draft.unit == FigureUnit::kCount;  // "12 open incidents"
    const size_t limit = std::min(words_.size(), draft.last + 1 + (near ? 2 : kReach));
    for (size_t i = draft.last + 1; i < limit && !Parts(i - 1); ++i) {
      if (IsDigit(Raw(i)[0])) return {};  // what follows is of that figure
      if (Metric metric = MetricAt(i); !metric.name.empty()) return metric;
    }
    return {};
  }

  Metric Left(const Draft& draft) const {
    for (size_t i = draft.first; i-- > 0 && draft.first - i <= kReach && !Parts(i);) {
      if (Metric metric = MetricAt(i); !metric.name.empty()) return metric;
    }
    return {};
  }

  Span TextOf(const Draft& draft) const {
    Span span{words_[draft.first].text.begin, words_[draft.last].text.end};
    if (draft.money) {
      const std::string_view before = prose_.substr(0, span.begin);
      span.begin -= before.ends_with('$') ? 1 : before.ends_with("\xC2\xA3") ? 2 : 3;
    }
    if (draft.sign) {
      span.end = static_cast<uint32_t>(prose_.find('%', span.end) + 1);
    }
    return span;
  }

  std::string_view prose_;
  std::span<const Word> words_;
  std::span<const std::string_view> metrics_;
};

}  // namespace

std::vector<Figure> FiguresOf(std::string_view prose, const Story& story,
                              std::span<const std::string_view> metrics) {
  std::vector<Figure> figures;
  for (const Sentence& sentence : story.sentences) {
    SentenceFigures(prose, story, sentence, metrics).AddTo(figures);
  }
  return figures;
}

}  // namespace starlint
