// What should not stand in a story: each occurrence is a finding.
#include <re2/re2.h>

#include <algorithm>

#include "check/check.h"

namespace starlint {
namespace {

using re2::RE2;
using re2::StringPiece;

// The matches of `pattern` in `text[range]`, none inside another. `^` and `$` stand for the ends of
// the range.
std::vector<Span> Matches(const RE2& pattern, std::string_view text, Span range) {
  std::vector<Span> found;
  const StringPiece sentence(text.data() + range.begin, range.size());
  size_t from = 0;
  StringPiece match;
  while (from < sentence.size() &&
         pattern.Match(sentence, from, sentence.size(), RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<uint32_t>(match.data() - text.data());
    const auto end = begin + static_cast<uint32_t>(match.size());
    if (!match.empty()) found.push_back({begin, end});
    from = end - range.begin + (match.empty() ? 1 : 0);
  }
  return found;
}

bool Covers(const std::vector<Span>& outer, Span inner) {
  return std::any_of(outer.begin(), outer.end(),
                     [&](Span span) { return span.begin <= inner.begin && inner.end <= span.end; });
}

class Forbidder {
 public:
  Forbidder(const ForbidCheck& check, const ActiveRule& rule, const Facts& facts,
            Findings& findings)
      : check_(check), rule_(rule), facts_(facts), findings_(findings) {}

  void Run() {
    if (facts_.story.sentences.empty()) return;
    const Span story{facts_.story.sentences.front().text.begin,
                     facts_.story.sentences.back().text.end};
    for (const ForbiddenPattern& pattern : check_.patterns) {
      if (Holds(story, pattern)) possible_.push_back(&pattern);
    }
    if (possible_.empty()) return;
    for (const Sentence& sentence : facts_.story.sentences) {
      if (Facts::InScope(rule_.rule->in, sentence.covers)) Search(sentence.text);
    }
  }

 private:
  bool Holds(Span range, const ForbiddenPattern& pattern) const {
    return facts_.prose().substr(range.begin, range.size()).find(pattern.needs) !=
           std::string_view::npos;
  }

  void Search(Span range) {
    std::vector<Span> found;
    for (const ForbiddenPattern* pattern : possible_) {
      if (!Holds(range, *pattern)) continue;
      for (const Span match : Matches(facts_.patterns.Get(pattern->find), facts_.prose(), range)) {
        if (!Covers(found, match)) found.push_back(match);
      }
    }
    if (!found.empty()) Report(range, std::move(found));
  }

  void Report(Span range, std::vector<Span> found) {
    std::vector<Span> excepted;
    for (const std::string_view pattern : check_.except) {
      const auto matches = Matches(facts_.patterns.Get(pattern), facts_.prose(), range);
      excepted.insert(excepted.end(), matches.begin(), matches.end());
    }
    for (const Span match : found) {
      if (Covers(excepted, match)) continue;
      findings_.Add(rule_, facts_.document.prose.ToSource(match),
                    {{"match", std::string(facts_.prose().substr(match.begin, match.size()))}});
    }
  }

  const ForbidCheck& check_;
  const ActiveRule& rule_;
  const Facts& facts_;
  Findings& findings_;
  std::vector<const ForbiddenPattern*> possible_;  // those that the story may hold
};

}  // namespace

void RunCheck(const ForbidCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  Forbidder(check, rule, facts, findings).Run();
}

}  // namespace starlint
