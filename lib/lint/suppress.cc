#include "lint/suppress.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "lint/delete_directive.h"
#include "rule/group.h"
#include "rule/reports.h"

namespace starlint {
namespace {

// Where directives hold.
class Reaches {
 public:
  Reaches(const Source& source, const Document& document, const FileReport& report)
      : text_(source.text), blocks_(document.blocks), ends_(blocks_.size()) {
    FindEnds();
    for (const StorySummary& story : report.stories) {
      for (const SectionSummary& section : story.sections) sections_.push_back(section);
    }
  }

  // Source bytes in which `directive` silences.
  Span Of(const Directive& directive) const {
    if (directive.file) return {0, Size() + 1};  // what is missing at the end of the file too
    const std::optional<size_t> block =
        directive.own_line ? After(directive.source.end) : Beside(directive.source.begin);
    if (!block) return {directive.source.end, directive.source.end};
    const Span own = blocks_[*block].source;
    return {own.begin, std::max({own.end, ends_[*block], LabelledEnd(own)})};
  }

 private:
  uint32_t Size() const { return static_cast<uint32_t>(text_.size()); }

  static bool HasPlace(const Block& block) {
    return block.kind != BlockKind::kBreak && block.kind != BlockKind::kBody;
  }

  // For each heading, key and list entry where the next of its rank begins, from the last block to
  // the first; 0 for the others, which have nothing under them.
  void FindEnds() {
    constexpr size_t kLevels = 256;
    std::array<uint32_t, kLevels> headings{}, keys{}, records{};
    headings.fill(Size());
    keys.fill(Size());
    records.fill(Size());
    const auto end = [](std::array<uint32_t, kLevels>& next, size_t level, uint32_t at) {
      std::fill(next.begin() + static_cast<ptrdiff_t>(level), next.end(), at);
    };
    for (size_t i = blocks_.size(); i-- > 0;) {
      const Block& block = blocks_[i];
      const uint32_t at = block.source.begin;
      if (block.kind == BlockKind::kHeading) {
        ends_[i] = headings[block.level];
        end(headings, block.level, at);
      } else if (block.kind == BlockKind::kKey) {
        ends_[i] = keys[block.level];
        end(keys, block.level, at);
      } else if (block.kind == BlockKind::kRecord) {
        ends_[i] = records[block.level];
        end(records, block.level, at);
        end(keys, block.level, at);  // its keys are deeper, those of the entry before it too
      } else if (!HasPlace(block)) {
        keys.fill(at);
        records.fill(at);
      }
    }
  }

  std::optional<size_t> After(uint32_t offset) const {
    auto block =
        std::lower_bound(blocks_.begin(), blocks_.end(), offset,
                         [](const Block& b, uint32_t from) { return b.source.begin < from; });
    block = std::find_if(block, blocks_.end(), HasPlace);
    if (block == blocks_.end()) return std::nullopt;
    return static_cast<size_t>(block - blocks_.begin());
  }

  // The last block that begins before `offset`: a directive that is not alone stands behind or in
  // it. A YAML value on its key's line is the key's.
  std::optional<size_t> Beside(uint32_t offset) const {
    auto block =
        std::lower_bound(blocks_.begin(), blocks_.end(), offset,
                         [](const Block& b, uint32_t from) { return b.source.begin < from; });
    do {
      if (block == blocks_.begin()) return std::nullopt;
      --block;
    } while (!HasPlace(*block));
    const bool first = block == blocks_.begin();
    if (!first && std::prev(block)->kind == BlockKind::kKey &&
        text_.find('\n', std::prev(block)->source.begin) >= offset) {
      --block;
    }
    return static_cast<size_t>(block - blocks_.begin());
  }

  // Where the section ends whose label stands in the block at `own`; 0 when none does.
  uint32_t LabelledEnd(Span own) const {
    const auto section = std::lower_bound(
        sections_.begin(), sections_.end(), own.begin,
        [](const SectionSummary& s, uint32_t from) { return s.label.begin < from; });
    return section != sections_.end() && own.Contains(section->label.begin) ? section->content.end
                                                                            : 0;
  }

  std::string_view text_;
  const std::vector<Block>& blocks_;
  std::vector<uint32_t> ends_;            // by block, Source bytes
  std::vector<SectionSummary> sections_;  // of all stories, ascending
};

// What the directives of a file ask of one rule.
struct Claims {
  struct Claim {
    Span reach;
    size_t directive;
    size_t id;
  };
  std::vector<Claim> claims;
  std::vector<Span> reaches;     // of all claims, merged, ascending
  std::vector<uint32_t> places;  // where the rule's findings begin, ascending

  void Sort() {
    std::sort(places.begin(), places.end());
    std::vector<Span> all;
    for (const Claim& claim : claims) all.push_back(claim.reach);
    std::sort(all.begin(), all.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (const Span span : all) {
      if (reaches.empty() || reaches.back().end < span.begin) {
        reaches.push_back(span);
      } else {
        reaches.back().end = std::max(reaches.back().end, span.end);
      }
    }
  }

  // After Sort.
  bool Silence(uint32_t place) const {
    const auto after = std::upper_bound(reaches.begin(), reaches.end(), place,
                                        [](uint32_t at, Span span) { return at < span.begin; });
    return after != reaches.begin() && std::prev(after)->Contains(place);
  }
  bool Used(Span reach) const {
    const auto place = std::lower_bound(places.begin(), places.end(), reach.begin);
    return place != places.end() && *place < reach.end;
  }
};

class Suppressor {
 public:
  Suppressor(const Source& source, const RuleSet& set, const Settings& settings, FileReport& report)
      : source_(source), set_(set), settings_(settings), report_(report) {
    broken_ = std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                          [](const Diagnostic& found) { return found.rule == kYamlSyntax; });
  }

  void Run(const std::vector<Directive>& directives, const Reaches& reaches) {
    std::map<std::string_view, Claims> rules;
    for (size_t i = 0; i < directives.size(); ++i) {
      if (!directives[i].faults.empty()) continue;
      for (size_t id = 0; id < directives[i].ids.size(); ++id) {
        if (!CanSilence(directives[i].ids[id])) continue;
        rules[directives[i].ids[id].name].claims.push_back({reaches.Of(directives[i]), i, id});
      }
    }
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      const auto rule = rules.find(diagnostic.rule);
      if (rule != rules.end()) rule->second.places.push_back(diagnostic.span.begin);
    }
    for (auto& [rule, claims] : rules) claims.Sort();
    const auto silenced = [&](const Diagnostic& diagnostic) {
      const auto rule = rules.find(diagnostic.rule);
      return rule != rules.end() && rule->second.Silence(diagnostic.span.begin);
    };
    report_.suppressed += static_cast<uint32_t>(std::erase_if(report_.diagnostics, silenced));
    for (const Directive& directive : directives) JudgeDirective(directive);
    for (const auto& [rule, claims] : rules) JudgeClaims(rule, claims, directives);
  }

 private:
  // Says so when no directive can.
  bool CanSilence(const DirectiveId& id) {
    const Rule* rule = set_.Find(id.name);
    const bool of_directives =
        id.name == kDirective || id.name == kUnknownRule || id.name == kUnusedIgnore;
    if (rule == nullptr || !(of_directives || IsAlwaysOn(*rule))) return true;
    Warn(kDirective, id.span,
         "'" + std::string(id.name) +
             (of_directives ? "' is about directives; none silences it."
                            : "' tells what could not be read; no directive silences it."),
         of_directives ? "switch it off in the configuration, under 'rules'"
                       : "mend the file, or keep it from being linted with 'exclude'");
    return false;
  }

  void JudgeDirective(const Directive& directive) {
    for (const DirectiveFault& fault : directive.faults) {
      Warn(kDirective, fault.span, fault.message, fault.help);
    }
    if (settings_.require_reason && directive.reason.empty() && directive.faults.empty()) {
      Warn(kDirective, directive.source, "The directive gives no reason.",
           "put it behind a colon; the configuration requires one");
    }
  }

  // A directive for a rule that is off is left alone: it may be on for somebody else. So is one
  // for a rule that looks across stories: the others need not be at hand.
  void JudgeClaims(std::string_view rule, const Claims& claims,
                   const std::vector<Directive>& directives) {
    const bool known = IsRule(rule);
    if (known && (!IsOn(rule) || LooksAcrossStories(rule))) return;
    for (const Claims::Claim& claim : claims.claims) {
      const Directive& directive = directives[claim.directive];
      if (!known) {
        Unknown(directive.ids[claim.id]);
      } else if (!claims.Used(claim.reach)) {
        Unused(directive, claim.id);
      }
    }
  }

  bool IsRule(std::string_view id) const { return set_.Find(id) != nullptr; }

  bool LooksAcrossStories(std::string_view id) const {
    return std::holds_alternative<BankCheck>(set_.Find(id)->check);
  }

  bool IsOn(std::string_view id) const {
    return std::any_of(settings_.rules.begin(), settings_.rules.end(), [&](const ActiveRule& rule) {
      return rule.rule->id == id && rule.level != Severity::kOff;
    });
  }

  void Unknown(const DirectiveId& id) {
    const bool group = std::any_of(kGroups.begin(), kGroups.end(),
                                   [&](const Group& g) { return g.name == id.name; });
    if (group) {
      Warn(kUnknownRule, id.span,
           "'" + std::string(id.name) + "' is a group; a directive names rules.",
           "name the rule that is meant: `starlint rules` lists them by group");
      return;
    }
    std::vector<std::string_view> ids;
    for (const Rule& rule : set_.rules) ids.push_back(rule.id);
    Warn(kUnknownRule, id.span,
         "There is no rule '" + std::string(id.name) + "'" + DidYouMean(id.name, ids, "."),
         "`starlint rules` lists them");
  }

  void Unused(const Directive& directive, size_t index) {
    const DirectiveId& id = directive.ids[index];
    Diagnostic& diagnostic =
        Warn(kUnusedIgnore, id.span,
             "The directive silences nothing: '" + std::string(id.name) + "' finds nothing here.",
             "delete it");
    Fix fix;
    if (directive.ids.size() == 1) {
      fix = DeleteDirective(source_, directive);
      if (broken_) fix.applicability = Applicability::kUnsafe;
    } else {
      // With the comma that parts it from its neighbour.
      fix = {"delete '" + std::string(id.name) + "'", Applicability::kSafe, {}};
      const bool first = index == 0;
      fix.edits.push_back({first ? Span{id.span.begin, directive.ids[1].span.begin}
                                 : Span{directive.ids[index - 1].span.end, id.span.end},
                           ""});
    }
    diagnostic.fixes.push_back(std::move(fix));
  }

  Diagnostic& Warn(std::string_view rule, Span span, std::string message, std::string help) {
    report_.diagnostics.push_back(
        {std::string(rule), Severity::kWarning, span, std::move(message), std::move(help)});
    return report_.diagnostics.back();
  }

  const Source& source_;
  const RuleSet& set_;
  const Settings& settings_;
  FileReport& report_;
  bool broken_ = false;  // YAML with a mistake, whose text may go on where a comment now ends it
};

}  // namespace

void Suppress(const Source& source, const Document& document, const RuleSet& set,
              const Settings& settings, FileReport& report) {
  const std::vector<Directive> directives = FindDirectives(source, document);
  if (directives.empty()) return;
  Suppressor(source, set, settings, report).Run(directives, Reaches(source, document, report));
}

}  // namespace starlint
