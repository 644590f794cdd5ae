// A sentence as the signals read it: words without their case, apostrophes and figures, and the
// marks between them as a set. Finer than the words that are counted as spoken (story/): "that's"
// is two, "40%" is a figure and a mark.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"
#include "source/span.h"

namespace starlint {

enum class TokenKind : uint8_t { kWord, kSuffix, kNumber, kYear, kTime, kVersion };

struct Token {
  Span text;        // Prose bytes
  uint32_t id = 0;  // by the lexicon, 0 unknown
  TokenKind kind = TokenKind::kWord;
  bool capital = false;  // begins with an upper-case letter
  bool acronym = false;  // two or more letters or digits, none of them lower-case
  bool mixed = false;    // an upper-case letter or a digit behind the first, e.g. "gRPC", "p95"
  bool ed = false;       // ends with "ed"
  bool ing = false;      // ends with "ing"
};

// Marks that a sentence holds.
enum class Mark : uint8_t {
  kComma,
  kSemicolon,
  kColon,
  kQuestion,
  kExclamation,
  kPercent,
  kMoney,
  kQuote,
  kParenthesis,
  kSlash,
  kDash,
  kCode,
};

struct Tokens {
  std::vector<Token> words;
  uint32_t marks = 0;  // a bit for each Mark

  bool Has(Mark mark) const { return (marks >> static_cast<unsigned>(mark) & 1U) != 0; }
  void Add(Mark mark) { marks |= 1U << static_cast<unsigned>(mark); }
  void Clear() {
    words.clear();
    marks = 0;
  }
};

// Replaces `tokens` by those of `text[range]`.
void Tokenize(std::string_view text, Span range, const Lexicon& lexicon, Tokens& tokens);

// The folded words of `text`, for phrases and word lists: what Tokenize looks up.
std::vector<std::string> FoldedWords(std::string_view text);

}  // namespace starlint
