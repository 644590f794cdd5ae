#include "lint/fingerprint.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "source/line_map.h"

namespace starlint {
namespace {

// FNV-1a: the same on every machine and in every release.
constexpr uint64_t kSeed = 0xCBF29CE484222325;
constexpr uint64_t kPrime = 0x100000001B3;

uint64_t AddByte(uint64_t hash, unsigned char byte) { return (hash ^ byte) * kPrime; }

// The end of a field counts too, so that "ab" + "c" is not "a" + "bc".
uint64_t AddField(uint64_t hash, std::string_view field) {
  for (const char c : field) hash = AddByte(hash, static_cast<unsigned char>(c));
  return AddByte(hash, 0xFF);  // no byte of UTF-8
}

uint64_t AddNumber(uint64_t hash, uint64_t number) {
  for (int i = 0; i < 8; ++i) hash = AddByte(hash, static_cast<unsigned char>(number >> 8 * i));
  return hash;
}

uint64_t AddWords(uint64_t hash, std::string_view words) {
  while (!(words = Trim(words)).empty()) {
    size_t end = 0;
    while (end < words.size() && !IsSpace(words[end])) ++end;
    hash = AddField(hash, words.substr(0, end));
    words.remove_prefix(end);
  }
  return AddByte(hash, 0xFF);
}

// Spreads each bit over all of them; one to one, so that different numbers stay different.
uint64_t Mix(uint64_t hash) {
  hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9;
  hash = (hash ^ hash >> 27) * 0x94D049BB133111EB;
  return hash ^ hash >> 31;
}

// "./a.md" is "a.md", however often it says so.
std::string_view WithoutDot(std::string_view path) {
  while (path.starts_with("./")) {
    path.remove_prefix(2);
    while (path.starts_with('/')) path.remove_prefix(1);
  }
  return path;
}

// The words of the sentence that holds the Source byte `offset`; empty when none does.
std::string_view SentenceAt(const Document& document, const Story& story, uint32_t offset) {
  const auto after = std::partition_point(
      story.sentences.begin(), story.sentences.end(), [&](const Sentence& sentence) {
        return document.prose.ToSource(sentence.text).begin <= offset;
      });
  if (after == story.sentences.begin()) return {};
  const Span text = (after - 1)->text;
  if (document.prose.ToSource(text).end <= offset) return {};
  return std::string_view(document.prose.text()).substr(text.begin, text.size());
}

}  // namespace

Fingerprints::Fingerprints(std::string_view path)
    : path_(AddField(kSeed, WithoutDot(path))), hash_(AddWords(kSeed, {})) {}

uint64_t Fingerprints::HashOf(std::string_view words) {
  if (words.data() == words_.data() && words.size() == words_.size()) return hash_;
  words_ = words;
  return hash_ = AddWords(kSeed, words);
}

uint64_t Fingerprints::Next(std::string_view rule, std::string_view title, std::string_view words) {
  const uint64_t like = AddNumber(AddWords(AddField(path_, rule), title), HashOf(words));
  const uint64_t fingerprint = Mix(like + seen_[like]++);
  return fingerprint == 0 ? 1 : fingerprint;
}

void NumberFindings(const Source& source, const Document& document, const Story& story,
                    Fingerprints& fingerprints, std::span<Diagnostic> findings) {
  const std::string_view text = source.text;
  for (Diagnostic& finding : findings) {
    std::string_view words = SentenceAt(document, story, finding.span.begin);
    if (words.empty()) words = text.substr(finding.span.begin, finding.span.size());
    finding.fingerprint = fingerprints.Next(finding.rule, story.title, words);
  }
}

void NumberFindings(const Source& source, Fingerprints& fingerprints,
                    std::span<Diagnostic> findings) {
  const auto numbered = [](const Diagnostic& finding) { return finding.fingerprint != 0; };
  if (std::all_of(findings.begin(), findings.end(), numbered)) return;
  const LineMap lines(source.text);
  for (Diagnostic& finding : findings) {
    if (numbered(finding)) continue;
    const Span line = lines.Line(lines.At(finding.span.begin).line);
    const std::string_view words = std::string_view(source.text).substr(line.begin, line.size());
    finding.fingerprint = fingerprints.Next(finding.rule, "", words);
  }
}

std::string FingerprintText(uint64_t fingerprint) {
  char digits[16];
  const auto* end = std::to_chars(digits, digits + sizeof digits, fingerprint, 16).ptr;
  std::string text(static_cast<size_t>(digits + sizeof digits - end), '0');
  return text.append(digits, static_cast<size_t>(end - digits));
}

}  // namespace starlint
