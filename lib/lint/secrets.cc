#include "lint/secrets.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace starlint {
namespace {

bool IsSecret(const Diagnostic& finding) { return finding.secret && !finding.span.empty(); }

}  // namespace

void Cover(std::string& text, std::string_view secret) {
  for (size_t at = 0; (at = text.find(secret, at)) != std::string::npos; at += secret.size()) {
    text.replace(at, secret.size(), secret.size(), '*');
  }
}

void HideSecrets(const Source& source, FileReport& report) {
  for (size_t i = 0; i < report.diagnostics.size(); ++i) {
    if (!IsSecret(report.diagnostics[i])) continue;
    const Span span = report.diagnostics[i].span;
    const std::string_view secret = std::string_view(source.text).substr(span.begin, span.size());
    for (StorySummary& story : report.stories) Cover(story.title, secret);
    for (Diagnostic& finding : report.diagnostics) {
      Cover(finding.message, secret);
      Cover(finding.help, secret);
      for (Related& related : finding.related) Cover(related.message, secret);
    }
  }
}

std::optional<Source> CoveredSource(const Source& source, const FileReport& report) {
  if (std::none_of(report.diagnostics.begin(), report.diagnostics.end(), IsSecret)) {
    return std::nullopt;
  }
  Source covered = source;
  for (const Diagnostic& finding : report.diagnostics) {
    if (!IsSecret(finding)) continue;
    const auto begin = covered.text.begin() + finding.span.begin;
    std::fill(begin, begin + finding.span.size(), '*');
  }
  return covered;
}

}  // namespace starlint
