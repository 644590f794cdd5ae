// What a finding is known by from one run to the next: a baseline, GitLab and code scanning ask
// whether they have seen it before. It is made of the rule, the file, the story's title and the
// words that are flagged, never of line numbers, so that it survives lines inserted above, stories
// that change places and other line ends. How it is made may not change without need: every stored
// baseline would be stale.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/document.h"
#include "source/diagnostic.h"
#include "source/source.h"
#include "story/story.h"

namespace starlint {

// Numbers the findings of one file, or of one run over a bank.
class Fingerprints {
 public:
  // `path`: what the file is known by, see Source::known.
  explicit Fingerprints(std::string_view path);

  // That of the next finding of `rule` in the story called `title` (empty: none) about `words`, in
  // which white space is folded. Equal findings are numbered, so no two are the same. Never 0.
  uint64_t Next(std::string_view rule, std::string_view title, std::string_view words);

 private:
  uint64_t HashOf(std::string_view words);

  uint64_t path_;
  std::string_view words_;  // the last ones: many findings may stand in one long sentence
  uint64_t hash_;           // of these
  std::unordered_map<uint64_t, uint32_t> seen_;  // how often a finding like this was met
};

// Numbers the findings of a story by the sentence in which each begins; one that begins in none, at
// a heading or a label, by the words that it points at.
void NumberFindings(const Source& source, const Document& document, const Story& story,
                    Fingerprints& fingerprints, std::span<Diagnostic> findings);

// Numbers what has no fingerprint yet, the complaints of readers and comments, by the line on which
// each begins.
void NumberFindings(const Source& source, Fingerprints& fingerprints,
                    std::span<Diagnostic> findings);

// As reports show it: 16 lower-case hexadecimal digits.
std::string FingerprintText(uint64_t fingerprint);

}  // namespace starlint
