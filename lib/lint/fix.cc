#include "lint/fix.h"

#include <algorithm>
#include <vector>

namespace starlint {
namespace {

constexpr int kMostRounds = 10;

bool Admits(Applicability most, const Fix& fix) {
  return fix.applicability == Applicability::kSafe || most == Applicability::kUnsafe;
}

const Fix* FirstFix(const Diagnostic& diagnostic, Applicability most) {
  const auto fix = std::find_if(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                [&](const Fix& f) { return Admits(most, f); });
  return fix == diagnostic.fixes.end() ? nullptr : &*fix;
}

// Whether the edits of `fix` lie in `text`, ascending and apart; anything else is a rule's mistake
// that must not reach a file.
bool IsSound(const Fix& fix, size_t size) {
  uint32_t end = 0;
  for (const Edit& edit : fix.edits) {
    if (edit.span.begin < end || edit.span.end < edit.span.begin || edit.span.end > size) {
      return false;
    }
    end = edit.span.end;
  }
  return !fix.edits.empty();
}

}  // namespace

FixCount CountFixes(std::span<const Diagnostic> diagnostics) {
  FixCount count;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.fixes.empty()) continue;
    const bool safe = FirstFix(diagnostic, Applicability::kSafe) != nullptr;
    ++(safe ? count.safe : count.unsafe);
  }
  return count;
}

std::string ApplyFixes(std::string_view text, std::span<const Diagnostic> diagnostics,
                       Applicability most, uint32_t& made) {
  std::vector<const Fix*> fixes;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Fix* fix = FirstFix(diagnostic, most);
    if (fix != nullptr && IsSound(*fix, text.size())) fixes.push_back(fix);
  }
  std::stable_sort(fixes.begin(), fixes.end(), [](const Fix* a, const Fix* b) {
    return a->edits.front().span.begin < b->edits.front().span.begin;
  });
  std::string out;
  uint32_t at = 0;
  bool first = true;
  for (const Fix* fix : fixes) {
    // Touching counts: two insertions at one place, or a deletion of blanks that both want.
    if (!first && fix->edits.front().span.begin <= at) continue;
    for (const Edit& edit : fix->edits) {
      out += text.substr(at, edit.span.begin - at);
      out += edit.text;
      at = edit.span.end;
    }
    first = false;
    ++made;
  }
  return out += text.substr(at);
}

uint32_t FixFile(Source& source, Applicability most,
                 const std::function<FileReport(const Source&)>& lint, FileReport& report) {
  uint32_t made = 0;
  report = lint(source);
  for (int round = 0; round < kMostRounds; ++round) {
    const uint32_t before = made;
    std::string fixed = ApplyFixes(source.text, report.diagnostics, most, made);
    if (made == before) break;
    source.text = std::move(fixed);
    report = lint(source);
  }
  return made;
}

}  // namespace starlint
