#include "signal/lexicon.h"

#include <array>

namespace starlint {
namespace {

// Longer words occur in no phrase; they are not worth folding.
constexpr size_t kMaxWordBytes = 32;

// Folds one character of `word` at `i` and steps over it.
char FoldNext(std::string_view word, size_t& i) {
  const char c = word[i];
  if (c >= 'A' && c <= 'Z') return ++i, static_cast<char>(c + ('a' - 'A'));
  if (c >= '0' && c <= '9') return ++i, '0';
  if (static_cast<unsigned char>(c) == 0xE2 && word.substr(i).starts_with("\xE2\x80\x99")) {
    return i += 3, '\'';
  }
  return ++i, c;
}

// FNV-1a, 32 bits (Fowler, Noll, Vo): a multiply a byte, and words are short.
class Hash {
 public:
  void Add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619U; }
  uint32_t value() const { return value_ ^ (value_ >> 15); }

 private:
  uint32_t value_ = 2166136261U;
};

uint32_t HashOf(std::string_view folded) {
  Hash hash;
  for (const char c : folded) hash.Add(c);
  return hash.value();
}

}  // namespace

uint32_t Lexicon::Find(std::string_view word) const {
  if (slots.empty() || word.size() > kMaxWordBytes) return 0;
  std::array<char, kMaxWordBytes> buffer;
  size_t size = 0;
  Hash hash;
  for (size_t i = 0; i < word.size();) {
    const char c = FoldNext(word, i);
    buffer[size++] = c;
    hash.Add(c);
  }
  const std::string_view folded(buffer.data(), size);
  const size_t mask = slots.size() - 1;
  for (size_t slot = hash.value() & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
    if (Word(slots[slot]) == folded) return slots[slot];
  }
  return 0;
}

std::string FoldWord(std::string_view word) {
  std::string folded;
  for (size_t i = 0; i < word.size();) folded.push_back(FoldNext(word, i));
  return folded;
}

uint32_t LexiconBuilder::Add(std::string_view word) {
  std::string folded = FoldWord(word);
  const auto next = static_cast<uint32_t>(offsets_.size());
  const auto [at, fresh] = ids_.emplace(std::move(folded), next);
  if (fresh) {
    bytes_ += at->first;
    offsets_.push_back(static_cast<uint32_t>(bytes_.size()));
  }
  return at->second;
}

Lexicon LexiconBuilder::View() {
  size_t slots = 16;
  while (slots < ids_.size() * 2) slots *= 2;
  Rehash(slots);
  return {slots_, offsets_, bytes_};
}

void LexiconBuilder::Rehash(size_t slots) {
  slots_.assign(slots, 0);
  const Lexicon words{{}, offsets_, bytes_};
  for (uint32_t id = 1; id <= words.size(); ++id) {
    size_t slot = HashOf(words.Word(id)) & (slots - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots - 1);
    slots_[slot] = id;
  }
}

}  // namespace starlint
