#include "story/sentences.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.h"

namespace starlint {
namespace {

// Bytes that continue a word whatever stands before them.
constexpr bool IsPlain(char c) { return IsLetter(c) || IsDigit(c) || c == '_'; }
constexpr bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (int c = 0; c < 256; ++c) plain[static_cast<size_t>(c)] = IsPlain(static_cast<char>(c));
  return plain;
}();

enum Kind : uint8_t { kUpper = 1, kLower = 2, kDigit = 4 };

constexpr std::array<uint8_t, 256> kKinds = [] {
  std::array<uint8_t, 256> kinds{};
  for (int c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    kinds[static_cast<size_t>(c)] = IsUpper(byte)   ? kUpper
                                    : IsLower(byte) ? kLower
                                    : IsDigit(byte) ? kDigit
                                                    : 0;
  }
  return kinds;
}();

// Words whose full stop does not close a sentence, lower case, ascending.
constexpr std::array<std::string_view, 14> kAbbreviations = {
    "cf", "dept", "dr", "e.g", "eg", "i.e", "ie", "incl", "mr", "mrs", "prof", "resp", "st", "vs"};

// The same, where a figure comes next: "No. 5", but "I said no. Then".
constexpr std::array<std::string_view, 7> kBeforeFigures = {"approx", "ca",  "est", "fig",
                                                            "max",    "min", "no"};

// The length of a character of `text` at `i` that cannot be part of a word although it is not
// ASCII: general punctuation, currency, arrows and other symbols (U+2000-U+2BFF), emoji, the
// no-break space, middle dot and guillemets. 0 when it can.
size_t SymbolLength(std::string_view text, size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
  if (byte == 0xE2) return 3;
  if (byte == 0xF0 && next >= 0x9F) return 4;
  if (byte == 0xEF && (next == 0xB8 || next == 0xBC)) return 3;
  if (byte == 0xC2 && next != 0xAA && next != 0xB5 && next != 0xBA) return 2;
  return 0;
}

// The length of an apostrophe, straight or curly, at `i`; 0 if there is none.
size_t ApostropheLength(std::string_view text, size_t i) {
  if (text[i] == '\'') return 1;
  return text.substr(i).starts_with("\xE2\x80\x99") ? 3 : 0;
}

// Walks over a stretch of prose word by word.
class Splitter {
 public:
  Splitter(std::string_view text, Span range, Part part, bool item, Story& story)
      : text_(text.substr(0, range.end)),
        at_(range.begin),
        part_(part),
        item_(item),
        story_(story) {}

  void Run() {
    uint32_t gap_begin = at_;
    while (SkipToWord()) {
      if (open_ && !IsBlank(gap_begin) && EndsSentence(gap_begin)) Close(gap_begin, at_);
      if (!open_) Open(gap_begin);
      TakeWord(gap_begin);
      gap_begin = at_;
    }
    if (open_) Close(gap_begin, static_cast<uint32_t>(text_.size()));
  }

 private:
  // Whether one blank is all that parts the word at at_ from the last one, as mostly.
  bool IsBlank(uint32_t gap_begin) const { return at_ - gap_begin == 1 && text_[gap_begin] == ' '; }

  bool StartsWord() const {
    const char c = text_[at_];
    if (c != '_' && kPlain[static_cast<unsigned char>(c)]) return true;
    return IsHigh(c) && SymbolLength(text_, at_) == 0;
  }

  bool SkipToWord() {
    while (at_ < text_.size() && !StartsWord()) {
      at_ += IsHigh(text_[at_]) ? static_cast<uint32_t>(SymbolLength(text_, at_)) : 1;
    }
    at_ = std::min(at_, static_cast<uint32_t>(text_.size()));
    return at_ < text_.size();
  }

  // Bytes from `i` that continue a word begun before `i`; 0 when it ends there.
  size_t Continues(size_t i) const {
    const char c = text_[i];
    if (IsHigh(c) && SymbolLength(text_, i) == 0) return 1;
    const char before = text_[i - 1];
    if (c == '%') return IsDigit(before) ? 1 : 0;
    if (c == '+' || c == '#') return IsLetter(before) || before == '+' ? TakesSign(i) : 0;
    const size_t quote = ApostropheLength(text_, i);
    const size_t after = i + std::max<size_t>(quote, 1);
    if (after >= text_.size()) return 0;
    const char next = text_[after];
    const bool letter = IsLetter(next) || (IsHigh(next) && SymbolLength(text_, after) == 0);
    if (quote > 0) return IsLetter(before) && letter ? quote : 0;  // "c'était" too
    if (c == '.') return (IsDigit(before) && IsDigit(next)) || DotJoins(i) ? 1 : 0;
    return (c == ',' || c == ':') && IsDigit(before) && IsDigit(next) ? 1 : 0;
  }

  // "C++", "C#", but not "fast+cheap".
  size_t TakesSign(size_t i) const {
    const size_t after = text_.find_first_not_of("+#", i);
    return after == std::string_view::npos || !(IsLetter(text_[after]) || IsDigit(text_[after]))
               ? 1
               : 0;
  }

  // "Node.js", "e.g.", "example.com"; a sentence that lacks its blank ("done.Then") is two words.
  bool DotJoins(size_t i) const { return IsLetter(text_[i - 1]) && IsLower(text_[i + 1]); }

  void TakeWord(uint32_t gap_begin) {
    Word word;
    word.joined = !IsBlank(gap_begin) && IsJoined(gap_begin);
    if (IsAddress()) {
      word.joined = true;
      word.text = {at_, AddressEnd()};
      at_ = word.text.end;
    } else {
      const uint32_t begin = at_;
      at_ = WordEnd();
      word.text = {begin, at_};
      Shape(word);
    }
    story_.words.push_back(word);
  }

  // The end of the word that begins at at_. Most bytes are plain; only the others are looked into.
  uint32_t WordEnd() const {
    size_t end = at_ + 1;
    while (end < text_.size()) {
      const size_t step = kPlain[static_cast<unsigned char>(text_[end])] ? 1 : Continues(end);
      if (step == 0) break;
      end += step;
    }
    return static_cast<uint32_t>(std::min(end, text_.size()));
  }

  bool IsAddress() const {
    if (text_[at_] != 'h' && text_[at_] != 'w') return false;
    const std::string_view rest = text_.substr(at_);
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
  }
  // Marks at its end close the sentence, not the address.
  uint32_t AddressEnd() const {
    size_t end = std::min(text_.find_first_of(" \n\t<>\"", at_), text_.size());
    while (std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos) --end;
    return static_cast<uint32_t>(end);
  }

  bool IsJoined(uint32_t gap_begin) const {
    if (!open_ || gap_begin == at_) return false;
    const std::string_view gap = text_.substr(gap_begin, at_ - gap_begin);
    if (gap == "\xE2\x80\x91" || gap == "\xE2\x80\x90") return true;  // hyphens
    return gap.size() == 1 && std::string_view("-/+&").find(gap[0]) != std::string_view::npos;
  }

  void Shape(Word& word) const {
    const std::string_view bytes = text_.substr(word.text.begin, word.text.size());
    uint8_t kinds = 0;
    for (const char c : bytes) kinds |= kKinds[static_cast<unsigned char>(c)];
    word.figure = (kinds & kDigit) != 0;
    word.capital = IsUpper(bytes.front());
    word.acronym = (kinds & (kUpper | kLower)) == kUpper &&
                   std::count_if(bytes.begin(), bytes.end(), IsUpper) >= 2;
  }

  // Whether the marks between the last word and the one at at_ close a sentence.
  bool EndsSentence(uint32_t gap_begin) const {
    const std::string_view gap = text_.substr(gap_begin, at_ - gap_begin);
    const size_t stop = gap.find_first_of(".!?");
    const size_t dots = gap.find("\xE2\x80\xA6");
    const size_t mark = std::min(stop, dots);
    if (mark == std::string_view::npos) return false;
    const size_t blank = gap.find_first_of(" \n\t");
    if (blank == std::string_view::npos) return stop != gap.npos && LacksBlank();
    if (gap.find_first_of(" \n\t", mark) == std::string_view::npos) return false;  // " .NET"
    if (IsLower(text_[at_])) return false;
    return stop == std::string_view::npos || gap[stop] != '.' || !IsAbbreviation();
  }

  // "done.Then" is two sentences, "ASP.NET", "U.S" and "Foo.Bar" are names.
  bool LacksBlank() const {
    const bool capital = IsUpper(text_[at_]);
    const bool acronym = at_ + 1 < text_.size() && IsUpper(text_[at_ + 1]);
    return capital && !acronym && IsLower(text_[story_.words.back().text.begin]);
  }

  bool IsAbbreviation() const {
    const Span last = story_.words.back().text;
    const std::string_view word = text_.substr(last.begin, last.size());
    if (word.size() == 1) return IsUpper(word[0]) && word != "I";
    if (word == "Ms") return true;  // "ms" are milliseconds
    std::array<char, 8> folded{};
    if (word.size() > folded.size()) return false;
    std::copy(word.begin(), word.end(), folded.begin());
    for (char& c : folded) c = ToLower(c);
    const std::string_view name(folded.data(), word.size());
    if (std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), name)) return true;
    return IsDigit(text_[at_]) &&
           std::binary_search(kBeforeFigures.begin(), kBeforeFigures.end(), name);
  }

  void Open(uint32_t gap_begin) {
    uint32_t begin = at_;  // opening quotes, brackets and currency belong to the sentence
    const uint32_t limit = std::max(gap_begin, closed_);
    while (begin > limit && !IsSpace(text_[begin - 1])) --begin;
    sentence_ =
        Sentence{{begin, begin}, static_cast<uint32_t>(story_.words.size()), 0, part_, item_,
                 PartSet{part_}};
    item_ = false;
    open_ = true;
  }

  void Close(uint32_t gap_begin, uint32_t limit) {
    sentence_.text.end = closed_ = EndOf(gap_begin, limit);
    sentence_.word_count = static_cast<uint32_t>(story_.words.size()) - sentence_.first_word;
    story_.sentences.push_back(sentence_);
    open_ = false;
  }

  // Where the sentence whose last word ends at `word` ends: behind its stop and what closes after
  // it. What is still to be filled in ("by ~?? %.", "by ___") stands apart from the last word and
  // belongs to the sentence too; what touches the next word does not.
  uint32_t EndOf(uint32_t word, uint32_t limit) const {
    uint32_t end = MarksEnd(word + BlanksBeforeSign(word, limit), limit);
    bool blank = false;
    for (uint32_t at = end; at < limit;) {
      while (at < limit && IsSpace(text_[at])) ++at;
      const Span marks{at, MarksEnd(at, limit)};
      if (marks.empty() || (marks.end == limit && limit < text_.size())) break;
      blank |= HoldsOneOf(marks, {"?", "__"});
      if (blank && HoldsOneOf(marks, {".", "!", "?", "%", "$", "€", "£", "_"})) end = marks.end;
      at = marks.end;
    }
    return end;
  }

  uint32_t MarksEnd(uint32_t at, uint32_t limit) const {
    while (at < limit && !IsSpace(text_[at])) ++at;
    return at;
  }

  bool HoldsOneOf(Span marks, std::initializer_list<std::string_view> wanted) const {
    const std::string_view view = text_.substr(marks.begin, marks.size());
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](std::string_view mark) { return view.find(mark) != view.npos; });
  }

  // Bytes between a figure and its sign in "60 %" and "400 €", 0 when there is none: the sign is no
  // word, but it says what the figure is.
  uint32_t BlanksBeforeSign(uint32_t gap_begin, uint32_t limit) const {
    if (gap_begin >= limit || !IsDigit(text_[gap_begin - 1])) return 0;
    const std::string_view gap = text_.substr(gap_begin, limit - gap_begin);
    const size_t blanks = LeadingSpace(gap);
    constexpr std::array<std::string_view, 4> kSigns = {"%", "$", "€", "£"};
    const bool signed_figure =
        std::any_of(kSigns.begin(), kSigns.end(),
                    [&](std::string_view sign) { return gap.substr(blanks).starts_with(sign); });
    return signed_figure ? static_cast<uint32_t>(blanks) : 0;
  }

  std::string_view text_;
  uint32_t at_;
  Part part_;
  bool item_;
  Story& story_;
  Sentence sentence_;
  bool open_ = false;
  uint32_t closed_ = 0;  // end of the sentence before
};

}  // namespace

void AppendSentences(std::string_view text, Span range, Part part, bool item, Story& story) {
  Splitter(text, range, part, item, story).Run();
}

}  // namespace starlint
