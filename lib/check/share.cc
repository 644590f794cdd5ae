// Shares of a whole: words of parts, or sentences that carry signals.
#include <algorithm>
#include <bit>
#include <cmath>

#include "base/text.h"
#include "check/check.h"
#include "check/judgement.h"
#include "story/speech.h"

namespace starlint {
namespace {

// One side of the fraction: a set of parts or of signals.
struct Names {
  PartSet parts;
  uint32_t signals = 0;  // a bit for each
};

Names Resolve(std::span<const std::string_view> names, const SignalTable& table) {
  Names resolved;
  for (const std::string_view name : names) {
    if (const auto part = PartFromKey(name))
      resolved.parts.Add(*part);
    else if (const auto signal = table.Find(name))
      resolved.signals |= 1U << *signal;
  }
  return resolved;
}

// What one sentence adds to `names`: its spoken words, or one for itself.
uint32_t Weight(const Facts& facts, size_t index, const Names& names) {
  const Sentence& sentence = facts.story.sentences[index];
  if (names.signals != 0) {
    for (uint32_t bits = names.signals; bits != 0; bits &= bits - 1) {
      if (facts.signals.Has(index, static_cast<size_t>(std::countr_zero(bits)))) return 1;
    }
    return 0;
  }
  if (!names.parts.Has(sentence.part) || !facts.story.labelled()) return 0;
  return SpokenWords(
      std::span(facts.story.words).subspan(sentence.first_word, sentence.word_count));
}

struct Shares {
  uint32_t part = 0;
  uint32_t of = 0;
  size_t first = 0;  // the first sentence that counts towards `part`
  double ratio() const { return of == 0 ? 0 : static_cast<double>(part) / of; }
};

Shares Measure(const ShareCheck& check, const ActiveRule& rule, const Facts& facts) {
  const Names part = Resolve(check.part, facts.table);
  const Names of = Resolve(check.of, facts.table);
  const auto without = check.without.empty() ? std::nullopt : facts.table.Find(check.without);
  Shares shares;
  for (size_t i = 0; i < facts.story.sentences.size(); ++i) {
    if (!Facts::InScope(rule.rule->in, facts.story.sentences[i].covers)) continue;
    shares.of += Weight(facts, i, of);
    if (without && facts.signals.Has(i, *without)) continue;
    const uint32_t weight = Weight(facts, i, part);
    if (weight > 0 && shares.part == 0) shares.first = i;
    shares.part += weight;
  }
  return shares;
}

// Too few words or sentences say nothing about shares.
bool IsSample(const ShareCheck& check, const Shares& shares) {
  if (shares.of < check.floor || shares.of == 0) return false;
  if (shares.part >= check.least) return true;
  return check.alone > 0 && shares.part == shares.of && shares.part >= check.alone;
}

// The label of the part that is judged, or the first sentence that carries the signal.
Span PointAt(const ShareCheck& check, const Facts& facts, const Shares& shares) {
  for (const Section& section : facts.story.sections) {
    for (const std::string_view name : check.part) {
      if (PartKey(section.part) == name) return section.label;
    }
  }
  return facts.document.prose.ToSource(facts.story.sentences[shares.first].text);
}

// Shares of sentences are judged by how sure their signals are, shares of words by counting.
bool Exceeds(const ShareCheck& check, const ActiveRule& rule, const Facts& facts,
             const Shares& shares) {
  if (!PartFromKey(check.part.front())) return shares.part > 0 && Fires(rule, facts);
  if (!IsSample(check, shares)) return false;
  return (!check.over.empty() && shares.ratio() > rule.Option(check.over)) ||
         (!check.under.empty() && shares.ratio() < rule.Option(check.under));
}

std::string Percent(double ratio) {
  std::string text;
  AppendNumber(text, std::lround(ratio * 100));
  return text + " %";
}

}  // namespace

void RunCheck(const ShareCheck& check, const ActiveRule& rule, const Facts& facts,
              Findings& findings) {
  const Shares shares = Measure(check, rule, facts);
  if (!Exceeds(check, rule, facts, shares)) return;
  const bool over = !check.over.empty() && shares.ratio() > rule.Option(check.over);
  const double limit = rule.Option(over || check.under.empty() ? check.over : check.under);
  findings.Add(rule, PointAt(check, facts, shares),
               {{"hits", std::to_string(shares.part)},
                {"of", std::to_string(shares.of)},
                {"pct", Percent(shares.ratio())},
                {"limit", Percent(limit)}});
}

}  // namespace starlint
