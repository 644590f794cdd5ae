#include "check/shingles.h"

#include <algorithm>
#include <limits>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kMostEntries = size_t{1} << 18;  // of the index; a thousand stories in full
constexpr size_t kNearest = 16;                   // holders of a sequence that are looked at
constexpr size_t kMostPairs = 8;                  // that are compared in full, for one story

// FNV-1a over the folded word.
uint32_t HashWord(std::string_view word) {
  uint32_t hash = 2166136261U;
  bool figure = false;
  for (const char c : word) {
    const bool digit = c >= '0' && c <= '9';
    // "45%" and "9,300" are the same.
    if (figure && (digit || c == ',' || c == '.' || c == '%')) continue;
    figure = digit;
    hash = (hash ^ static_cast<unsigned char>(digit ? '0' : ToLower(c))) * 16777619U;
  }
  return hash;
}

// All bits of a sequence's hash depend on all of its words (the finisher of MurmurHash3).
uint32_t Mix(uint32_t a, uint32_t b, uint32_t c) {
  uint64_t hash = (uint64_t{a} << 32 | b) * 0x9e3779b97f4a7c15U + c;
  hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdU;
  return static_cast<uint32_t>(hash ^ hash >> 33);
}

void AddSection(std::string_view prose, std::span<const Word> words, std::vector<uint32_t>& out) {
  uint32_t first = 0, second = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const Span text = words[i].text;
    const uint32_t third = HashWord(prose.substr(text.begin, text.size()));
    if (i >= 2) out.push_back(Mix(first, second, third));
    first = second;
    second = third;
  }
}

size_t CountShared(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++shared, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return shared;
}

// Which stories have a sequence.
class Index {
 public:
  explicit Index(std::span<const std::span<const uint32_t>> stories) {
    size_t all = 0;
    for (const auto& shingles : stories) all += shingles.size();
    const auto every = static_cast<uint32_t>(all / kMostEntries + 1);
    limit_ = std::numeric_limits<uint32_t>::max() / every;
    rate_ = 1.0 / every;
    entries_.reserve(std::min(all, kMostEntries + kMostEntries / 4));
    for (size_t i = 0; i < stories.size(); ++i) {
      for (const uint32_t hash : Sample(stories[i])) entries_.push_back(Entry(hash, i));
    }
    std::sort(entries_.begin(), entries_.end());
  }

  double rate() const { return rate_; }  // of all sequences those that are indexed

  // Those of `shingles` that are indexed: the small ones.
  std::span<const uint32_t> Sample(std::span<const uint32_t> shingles) const {
    const auto end = std::upper_bound(shingles.begin(), shingles.end(), limit_);
    return shingles.first(static_cast<size_t>(end - shingles.begin()));
  }

  // Calls `visit` for the nearest stories before `story` that have `hash`.
  template <class Visit>
  void VisitBefore(uint32_t hash, size_t story, Visit visit) const {
    auto at = std::lower_bound(entries_.begin(), entries_.end(), Entry(hash, story));
    for (size_t seen = 0; seen < kNearest && at != entries_.begin(); ++seen) {
      --at;
      if (*at >> 32 != hash) return;
      visit(static_cast<uint32_t>(*at));
    }
  }

 private:
  static uint64_t Entry(uint32_t hash, size_t story) { return uint64_t{hash} << 32 | story; }

  uint32_t limit_ = 0;
  double rate_ = 1;
  std::vector<uint64_t> entries_;  // hash, story
};

}  // namespace

std::vector<uint32_t> ShinglesOf(std::string_view prose, const Story& story) {
  std::vector<uint32_t> shingles;
  shingles.reserve(story.words.size());
  if (!story.labelled()) AddSection(prose, story.words, shingles);
  for (const Section& section : story.sections) {
    if (section.sentence_count == 0) continue;
    const Sentence& first = story.sentences[section.first_sentence];
    const Sentence& last = story.sentences[section.first_sentence + section.sentence_count - 1];
    const size_t count = last.first_word + last.word_count - first.first_word;
    AddSection(prose, std::span(story.words).subspan(first.first_word, count), shingles);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  shingles.shrink_to_fit();
  return shingles;
}

double Overlap(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  const size_t smaller = std::min(a.size(), b.size());
  if (smaller < kLeastShingles) return 0;
  return static_cast<double>(CountShared(a, b)) / static_cast<double>(smaller);
}

std::vector<SimilarPair> FindSimilar(std::span<const std::span<const uint32_t>> stories,
                                     double least) {
  const Index index(stories);
  std::vector<SimilarPair> pairs;
  std::vector<uint32_t> counts(stories.size());
  std::vector<uint32_t> met;  // stories before this one that share a sequence with it
  for (size_t i = 0; i < stories.size(); ++i) {
    for (const uint32_t hash : index.Sample(stories[i])) {
      index.VisitBefore(hash, i, [&](uint32_t other) {
        if (counts[other]++ == 0) met.push_back(other);
      });
    }
    // Half of what is wanted makes a candidate: of a sample the count is only likely.
    const auto candidate = [&](uint32_t other) {
      const auto smaller = static_cast<double>(std::min(stories[i].size(), stories[other].size()));
      return counts[other] >= 0.5 * least * smaller * index.rate();
    };
    const auto end = std::partition(met.begin(), met.end(), candidate);
    std::sort(met.begin(), end, [&](uint32_t a, uint32_t b) {
      return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    const auto first = std::ssize(pairs);
    for (auto at = met.begin(); at != end && at - met.begin() < std::ptrdiff_t{kMostPairs}; ++at) {
      const double overlap = Overlap(stories[*at], stories[i]);
      if (overlap >= least && overlap > 0)
        pairs.push_back({*at, static_cast<uint32_t>(i), overlap});
    }
    std::sort(pairs.begin() + first, pairs.end(),
              [](const SimilarPair& a, const SimilarPair& b) { return a.earlier < b.earlier; });
    for (const uint32_t other : met) counts[other] = 0;
    met.clear();
  }
  return pairs;
}

}  // namespace starlint
