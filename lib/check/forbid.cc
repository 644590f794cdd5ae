// What should not stand in a story: each occurrence is a finding.
#include <algorithm>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/match.h"
#include "source/span_set.h"

namespace starlint {
namespace {

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
    return HoldsNeeds(facts_.prose().substr(range.begin, range.size()), pattern.needs);
  }

  void Search(Span range) {
    std::vector<Span> found;
    SpanSet known;
    for (const ForbiddenPattern* pattern : possible_) {
      if (!Holds(range, *pattern)) continue;
      for (const Span match : Matches(facts_.patterns.Get(pattern->find), facts_.prose(), range)) {
        if (known.Covers(match)) continue;
        known.Add(match);
        found.push_back(match);
      }
    }
    if (!found.empty()) Report(range, found);
  }

  void Report(Span range, const std::vector<Span>& found) {
    SpanSet excepted;
    for (const std::string_view pattern : check_.except) {
      const re2::RE2& compiled = facts_.patterns.Get(pattern);
      for (const Span match : Matches(compiled, facts_.prose(), range)) excepted.Add(match);
    }
    for (const Span match : found) {
      if (excepted.Covers(match)) continue;
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
  if (check.file) return;  // RunFileRule's business
  Forbidder(check, rule, facts, findings).Run();
}

}  // namespace starlint
