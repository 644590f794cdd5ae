#include "signal/tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace starlint {
namespace {

enum Class : uint8_t { kOther, kLetter, kDigit, kHigh, kApostrophe, kUnderscore };

constexpr std::array<Class, 256> kClasses = [] {
  std::array<Class, 256> classes{};
  for (size_t c = 0; c < 256; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) classes[c] = kLetter;
    if (c >= '0' && c <= '9') classes[c] = kDigit;
    if (c >= 0x80) classes[c] = kHigh;
  }
  classes['\''] = kApostrophe;
  classes['_'] = kUnderscore;
  return classes;
}();

// Cuts one stretch of text.
class Cutter {
 public:
  Cutter(std::string_view text, Span range) : text_(text), at_(range.begin), end_(range.end) {}

  // Calls `word(Token, folded)` for each word and `mark(Mark)` for each mark.
  template <class OnWord, class OnMark>
  void Run(OnWord on_word, OnMark on_mark) {
    while (at_ < end_) {
      switch (ClassAt(at_)) {
        case kLetter:
          TakeWord(on_word, on_mark);
          break;
        case kDigit:
          TakeNumber(on_word);
          break;
        case kHigh:
          TakeHigh(on_word, on_mark);
          break;
        default:
          TakeMark(on_mark);
      }
    }
  }

 private:
  Class ClassAt(uint32_t i) const { return kClasses[static_cast<unsigned char>(text_[i])]; }
  bool IsDigitAt(uint32_t i) const { return i < end_ && ClassAt(i) == kDigit; }

  // Bytes of an apostrophe inside a word at `i`: 1, 3 for a curly one, 0 for none.
  uint32_t Apostrophe(uint32_t i) const {
    if (text_[i] == '\'') return 1;
    return text_.substr(i, 3) == "\xE2\x80\x99" ? 3 : 0;
  }

  // Bytes of a letter outside ASCII at `i`; 0 for punctuation and symbols (U+2000-U+2BFF, most of
  // Latin-1's, emoji), which are marks or nothing.
  uint32_t HighLetter(uint32_t i) const {
    const auto lead = static_cast<unsigned char>(text_[i]);
    if (lead == 0xE2 || lead == 0xF0 || lead == 0xEF) return 0;
    if (lead == 0xC2) return 0;
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  }

  template <class OnWord, class OnMark>
  void TakeWord(OnWord on_word, OnMark on_mark) {
    Token token;
    token.text.begin = at_;
    size_ = 0;
    uint32_t upper = 0, lower = 0, digits = 0;
    bool code = false;
    uint32_t suffix = 0;  // where a trailing 's begins
    token.capital = IsUpper(text_[at_]);
    // Most words are lower-case letters and nothing else.
    if (token.capital) ++upper, Put(ToLower(text_[at_++]));
    while (at_ < end_ && IsLower(text_[at_])) ++lower, Put(text_[at_++]);
    while (at_ < end_) {
      const char c = text_[at_];
      const Class kind = ClassAt(at_);
      if (kind == kLetter) {
        const bool capital = IsUpper(c);
        if (capital) token.mixed = true, code |= lower > 0;
        capital ? ++upper : ++lower;
        Put(ToLower(c));
        ++at_;
      } else if (kind == kDigit) {
        token.mixed = true;
        ++digits;
        if (size_ == 0 || folded_[size_ - 1] != '0') Put('0');
        ++at_;
      } else if (kind == kUnderscore) {
        code = true;
        Put('_');
        ++at_;
      } else if (const uint32_t quote = Apostrophe(at_)) {
        const uint32_t next = at_ + quote;
        if (next >= end_ || ClassAt(next) != kLetter) break;
        const bool possessive =
            ToLower(text_[next]) == 's' && (next + 1 >= end_ || (ClassAt(next + 1) != kLetter));
        if (possessive) {
          suffix = next + 1;
          break;
        }
        at_ = next;
      } else if (const uint32_t size = kind == kHigh ? HighLetter(at_) : 0) {
        for (uint32_t i = 0; i < size && at_ < end_; ++i) Put(text_[at_++]);
        ++lower;
      } else {
        break;
      }
    }
    if (code) on_mark(Mark::kCode);
    token.text.end = at_;
    token.acronym = lower == 0 && upper + digits >= 2;
    const std::string_view folded(folded_.data(), size_);
    token.ed = folded.ends_with("ed");
    token.ing = folded.ends_with("ing");
    on_word(token, folded);
    if (suffix == 0) return;
    Token ending;
    ending.kind = TokenKind::kSuffix;
    ending.text = {at_, suffix};
    at_ = suffix;
    on_word(ending, std::string_view("'s"));
  }

  template <class OnWord>
  void TakeNumber(OnWord on_word) {
    Token token;
    token.text.begin = at_;
    token.kind = TokenKind::kNumber;
    uint32_t dots = 0;
    while (IsDigitAt(at_) || (at_ < end_ && IsDigitAt(at_ + 1) &&
                              (text_[at_] == '.' || text_[at_] == ',' || text_[at_] == ':'))) {
      if (text_[at_] == '.') ++dots;
      if (text_[at_] == ':') token.kind = TokenKind::kTime;
      ++at_;
    }
    token.text.end = at_;
    const std::string_view digits = text_.substr(token.text.begin, token.text.size());
    if (dots > 1) token.kind = TokenKind::kVersion;
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) {
      token.kind = TokenKind::kYear;
    }
    constexpr std::array<std::string_view, 6> kFolded = {"", "", "0", "0year", "0:0", "0.0.0"};
    on_word(token, kFolded[static_cast<size_t>(token.kind)]);
  }

  template <class OnWord, class OnMark>
  void TakeHigh(OnWord on_word, OnMark on_mark) {
    if (HighLetter(at_) > 0) return TakeWord(on_word, on_mark);
    const std::string_view rest = text_.substr(at_, 3);
    if (rest == "\xE2\x80\x94" || rest == "\xE2\x80\x93") on_mark(Mark::kDash);
    if (rest == "\xE2\x80\x9C" || rest == "\xE2\x80\x9D") on_mark(Mark::kQuote);
    if (rest == "\xE2\x82\xAC" || rest.starts_with("\xC2\xA3")) on_mark(Mark::kMoney);
    do ++at_;
    while (at_ < end_ && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80);
  }

  template <class OnMark>
  void TakeMark(OnMark on_mark) {
    switch (text_[at_]) {
      case ',':
        on_mark(Mark::kComma);
        break;
      case ';':
        on_mark(Mark::kSemicolon);
        break;
      case ':':
        on_mark(Mark::kColon);
        break;
      case '?':
        on_mark(Mark::kQuestion);
        break;
      case '!':
        on_mark(Mark::kExclamation);
        break;
      case '%':
        on_mark(Mark::kPercent);
        break;
      case '$':
        on_mark(Mark::kMoney);
        break;
      case '"':
        on_mark(Mark::kQuote);
        break;
      case '(':
        on_mark(Mark::kParenthesis);
        break;
      case '/':
        on_mark(Mark::kSlash);
        break;
      case '`':
        on_mark(Mark::kCode);
        break;
      case '-':
        if (at_ + 1 < end_ && (text_[at_ + 1] == '-' || text_[at_ + 1] == ' ') && at_ > 0 &&
            text_[at_ - 1] == ' ') {
          on_mark(Mark::kDash);
        }
        break;
      default:
        break;
    }
    ++at_;
  }

  void Put(char c) {
    if (size_ < folded_.size()) folded_[size_++] = c;
  }

  std::string_view text_;
  uint32_t at_;
  uint32_t end_;
  std::array<char, 48> folded_;  // no word of a phrase is longer
  size_t size_ = 0;
};

}  // namespace

void Tokenize(std::string_view text, Span range, const Lexicon& lexicon, Tokens& tokens) {
  tokens.Clear();
  Cutter(text, range)
      .Run(
          [&](Token token, std::string_view folded) {
            token.id = lexicon.Find(folded);
            tokens.words.push_back(token);
          },
          [&](Mark mark) { tokens.Add(mark); });
}

std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<std::string> words;
  Cutter(text, {0, static_cast<uint32_t>(text.size())})
      .Run([&](const Token&, std::string_view folded) { words.emplace_back(folded); }, [](Mark) {});
  return words;
}

}  // namespace starlint
