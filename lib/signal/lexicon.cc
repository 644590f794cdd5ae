#include "signal/lexicon.h"

namespace starlint {
namespace {

// FNV-1a, 32 bits (Fowler, Noll, Vo): a multiply a byte, and words are short. The upper bits are
// mixed into the lower ones, which choose the slot.
uint32_t HashOf(std::string_view folded) {
  uint32_t hash = 2166136261U;
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

}  // namespace

uint32_t Lexicon::Find(std::string_view folded) const {
  if (slots.empty()) return 0;
  const size_t mask = slots.size() - 1;
  for (size_t slot = HashOf(folded) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
    if (Word(slots[slot]) == folded) return slots[slot];
  }
  return 0;
}

uint32_t LexiconBuilder::Add(std::string_view folded) {
  const auto next = static_cast<uint32_t>(offsets_.size());
  const auto [at, fresh] = ids_.emplace(folded, next);
  if (fresh) {
    bytes_ += folded;
    offsets_.push_back(static_cast<uint32_t>(bytes_.size()));
  }
  return at->second;
}

Lexicon LexiconBuilder::View() {
  size_t slots = 16;
  while (slots < ids_.size() * 2) slots *= 2;
  slots_.assign(slots, 0);
  const Lexicon words{{}, offsets_, bytes_};
  for (uint32_t id = 1; id <= words.size(); ++id) {
    size_t slot = HashOf(words.Word(id)) & (slots - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots - 1);
    slots_[slot] = id;
  }
  return {slots_, offsets_, bytes_};
}

}  // namespace starlint
