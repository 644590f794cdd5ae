// What should not stand anywhere in a file, spoken or not: front matter, comments and code are sent
// along with the story. Places of a match are those of the file, so nothing is mapped.
#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "check/check.h"
#include "check/match.h"
#include "source/span_set.h"

namespace starlint {
namespace {

struct Match {
  Span span;
  std::string_view what;
  bool grave = false;
};

// The places at which `name` stands as a word of its own, in any case.
std::vector<Span> Places(std::string_view text, std::string_view name) {
  std::vector<Span> places;
  const auto same = [](char a, char b) { return ToLower(a) == ToLower(b); };
  const auto joins = [&](size_t at) {
    if (at >= text.size()) return false;
    const char c = ToLower(text[at]);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
  };
  auto from = text.begin();
  while (!name.empty()) {
    from = std::search(from, text.end(), name.begin(), name.end(), same);
    if (from == text.end()) break;
    const auto at = static_cast<uint32_t>(from - text.begin());
    const auto end = at + static_cast<uint32_t>(name.size());
    if (!(at > 0 && joins(at - 1)) && !joins(end)) places.push_back({at, end});
    from += static_cast<ptrdiff_t>(name.size());
  }
  return places;
}

// The matches of patterns and names; of two that touch the one that is listed first.
std::vector<Match> Find(const ForbidCheck& check, std::string_view text, PatternCache& patterns,
                        std::span<const std::string> names) {
  std::vector<Match> found;
  SpanSet taken;
  const auto take = [&](Span span, std::string_view what, bool grave) {
    if (taken.Touches(span)) return;
    taken.Add(span);
    found.push_back({span, what, grave});
  };
  const Span all{0, static_cast<uint32_t>(text.size())};
  const Trigrams trigrams(text);
  for (const ForbiddenPattern& pattern : check.patterns) {
    if (!trigrams.MayHold(pattern.needs) || !HoldsNeeds(text, pattern.needs)) continue;
    for (const Span span : Matches(patterns.Get(pattern.find), text, all)) {
      take(span, pattern.what, pattern.grave);
    }
  }
  for (const std::string& name : names) {
    for (const Span span : Places(text, name)) {
      take(span, "A name you keep to yourself", false);
    }
  }
  return found;
}

// Whether `secret` can be looked for by itself: a short one or a plain word ("password") stands at
// places where it is none.
bool Distinct(std::string_view secret) {
  constexpr size_t kLeast = 6;  // bytes
  return secret.size() >= kLeast && std::any_of(secret.begin(), secret.end(), IsDigit);
}

// Whether the bytes before `span` and behind it are of other words.
bool StandsAlone(std::string_view text, Span span) {
  return (span.begin == 0 || !IsAlphanumeric(text[span.begin - 1])) &&
         (span.end == text.size() || !IsAlphanumeric(text[span.end]));
}

// Adds the places at which a secret among `found` stands once more, without the word that gave it
// away: told at one place, it must not be read at another.
void AddEchoes(std::string_view text, std::vector<Match>& found) {
  constexpr size_t kMost = 64;  // different ones: each is a pass over the text
  SpanSet taken;
  for (const Match& match : found) taken.Add(match.span);
  std::set<std::string_view> secrets;
  const size_t told = found.size();
  for (size_t i = 0; i < told && secrets.size() < kMost; ++i) {
    const std::string_view secret = text.substr(found[i].span.begin, found[i].span.size());
    if (!found[i].grave || !Distinct(secret) || !secrets.insert(secret).second) continue;
    for (size_t at = text.find(secret); at != text.npos; at = text.find(secret, at + 1)) {
      const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + secret.size())};
      if (!StandsAlone(text, span) || taken.Touches(span)) continue;
      taken.Add(span);
      found.push_back({span, found[i].what, true});
    }
  }
}

// The line that holds `span`, where exceptions are looked for.
Span LineOf(std::string_view text, Span span) {
  const size_t end = std::min(text.find('\n', span.end), text.size());
  return {static_cast<uint32_t>(LineBegin(text, span.begin)), static_cast<uint32_t>(end)};
}

// The matches of exceptions, line by line as they are asked for.
class Exceptions {
 public:
  Exceptions(const ForbidCheck& check, std::string_view text, PatternCache& patterns)
      : check_(check), text_(text), patterns_(patterns) {}

  bool Cover(Span span) {
    const Span line = LineOf(text_, span);
    const auto [known, fresh] = lines_.try_emplace(line.begin);
    if (fresh || line.end != known->second.end) {
      known->second.end = line.end;
      for (const std::string_view pattern : check_.except) {
        for (const Span match : Matches(patterns_.Get(pattern), text_, line)) {
          known->second.matches.Add(match);
        }
      }
    }
    return known->second.matches.Covers(span);
  }

 private:
  struct Line {
    uint32_t end = 0;
    SpanSet matches;
  };

  const ForbidCheck& check_;
  std::string_view text_;
  PatternCache& patterns_;
  std::unordered_map<uint32_t, Line> lines_;  // by begin
};

}  // namespace

void RunFileRule(const ActiveRule& rule, std::string_view text, PatternCache& patterns,
                 std::span<const std::string> names, std::vector<Diagnostic>& found) {
  const auto* check = std::get_if<ForbidCheck>(&rule.rule->check);
  if (check == nullptr || !check->file || rule.level == Severity::kOff) return;
  Exceptions exceptions(*check, text, patterns);
  std::vector<Match> matches = Find(*check, text, patterns, names);
  std::erase_if(matches, [&](const Match& match) { return exceptions.Cover(match.span); });
  AddEchoes(text, matches);
  for (const Match& match : matches) {
    Findings findings(found, -1);
    findings.Add(rule, match.grave ? Severity::kError : rule.level, match.span, rule.rule->says,
                 {{"what", std::string(match.what)}});
    found.back().secret = match.grave;
  }
}

}  // namespace starlint
