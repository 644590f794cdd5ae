#include "render/try_report.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "render/excerpt.h"

namespace starlint {
namespace {

constexpr size_t kOutcomeCells = 11;  // "misplaced", and what parts it from the name

std::string Padded(std::string_view text, size_t width) {
  std::string out(text);
  if (out.size() < width) out.resize(width, ' ');
  return out;
}

void AppendLine(std::string_view outcome, std::string_view what, std::string& out) {
  out += "  " + Padded(outcome, kOutcomeCells);
  AppendPrintable(out, what);
  out += '\n';
}

std::string Title(const TriedExample& tried) {
  std::string title = tried.bad ? "bad: " : "good: ";
  title += tried.example->name;
  if (tried.form != Form::kHeadings && !tried.deviations.empty()) {
    title += ", written as " + std::string(ToString(tried.form));
  }
  return title;
}

std::string_view Explain(Outcome outcome) {
  switch (outcome) {
    case Outcome::kMissing:
      return "nothing was found here:";
    case Outcome::kNoisy:
      return "this was found and is not marked:";
    case Outcome::kMisplaced:
      return "this is marked, but the finding stands at the second place:";
    case Outcome::kUnread:
    case Outcome::kOk:
      break;
  }
  return "";
}

void AppendDeviation(const Deviation& deviation, const Source& source, const LineMap& lines,
                     const RenderStyle& style, std::string& out) {
  const std::string_view explained = Explain(deviation.outcome);
  out += "    ";
  AppendPrintable(out, explained.empty() ? std::string_view(deviation.message) : explained);
  out += '\n';
  const bool marked =
      deviation.outcome == Outcome::kMissing || deviation.outcome == Outcome::kMisplaced;
  if (marked) AppendExcerpt(source, lines, deviation.marked, style, out);
  if (deviation.outcome != Outcome::kNoisy && deviation.outcome != Outcome::kMisplaced) return;
  AppendExcerpt(source, lines, deviation.found, style, out);
  out += "    it says: ";
  AppendPrintable(out, deviation.message);
  out += '\n';
}

void AppendExample(const Rule& rule, const TriedExample& tried, const RenderStyle& style,
                   std::string& out) {
  const std::vector<WrittenStory> written = WriteFor(rule, *tried.example, tried.form);
  AppendLine(ToString(tried.deviations.front().outcome), Title(tried), out);
  for (const Deviation& deviation : tried.deviations) {
    const Source& source = written[deviation.file].source;
    AppendDeviation(deviation, source, LineMap(source.text), style, out);
  }
}

}  // namespace

void TryTotals::Add(const TriedRule& rule) {
  ++rules;
  failed_rules += rule.passed() ? 0 : 1;
  examples += static_cast<uint32_t>(rule.examples.size());
  unproven += static_cast<uint32_t>(rule.unproven.size());
  for (const TriedExample& tried : rule.examples) {
    for (const Deviation& deviation : tried.deviations) {
      missing += deviation.outcome == Outcome::kMissing ? 1 : 0;
      noisy += deviation.outcome == Outcome::kNoisy ? 1 : 0;
      misplaced += deviation.outcome == Outcome::kMisplaced ? 1 : 0;
      unread += deviation.outcome == Outcome::kUnread ? 1 : 0;
    }
  }
}

void AppendTried(const TriedRule& rule, std::string_view file, bool all, const RenderStyle& style,
                 std::string& out) {
  if (rule.passed() && !all) return;
  out += rule.rule->id;
  if (!file.empty()) {
    out += " (";
    AppendPrintable(out, file);
    out += ")";
  }
  out += '\n';
  for (const TriedExample& tried : rule.examples) {
    if (!tried.deviations.empty())
      AppendExample(*rule.rule, tried, style, out);
    else if (all)
      AppendLine("ok", Title(tried), out);
  }
  for (const std::string& what : rule.unproven) AppendLine("unproven", what, out);
}

std::string TrySummary(const TryTotals& totals) {
  const std::string examples = Plural(totals.examples, "example");
  if (totals.passed()) {
    return Plural(totals.rules, "rule") + ", " + examples + ": all as marked";
  }
  std::string faults;
  for (const auto& [count, name] :
       {std::pair(totals.missing, "missing"), std::pair(totals.noisy, "noisy"),
        std::pair(totals.misplaced, "misplaced"), std::pair(totals.unread, "unread"),
        std::pair(totals.unproven, "unproven")}) {
    if (count == 0) continue;
    faults += (faults.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  }
  std::string out;
  if (totals.failed_rules > 0) {
    out = std::to_string(totals.failed_rules) + " of " + Plural(totals.rules, "rule") +
          (totals.failed_rules == 1 ? " fails: " : " fail: ");
  }
  return out + faults + " (" + examples + ")";
}

}  // namespace starlint
