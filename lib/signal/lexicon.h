// The words that phrases, word lists and cues are made of, numbered from 1, so that a sentence's
// words are looked up once and everything after compares numbers. Words come folded (tokens.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace starlint {

// A view of numbered words: built-in ones are constants, a user's stand in a LexiconBuilder.
struct Lexicon {
  std::span<const uint32_t> slots;    // open addressing, a power of two long: id, or 0 for empty
  std::span<const uint32_t> offsets;  // word `id` is bytes[offsets[id - 1], offsets[id])
  std::string_view bytes;

  // The id of a folded word, 0 when it is unknown.
  uint32_t Find(std::string_view folded) const;
  std::string_view Word(uint32_t id) const {
    return bytes.substr(offsets[id - 1], offsets[id] - offsets[id - 1]);
  }
  uint32_t size() const { return offsets.empty() ? 0 : static_cast<uint32_t>(offsets.size()) - 1; }
};

class LexiconBuilder {
 public:
  LexiconBuilder() = default;
  LexiconBuilder(const LexiconBuilder&) = delete;  // views point into it
  LexiconBuilder& operator=(const LexiconBuilder&) = delete;

  // The id of a folded word, which is added when it is new.
  uint32_t Add(std::string_view folded);
  // Valid until the next Add.
  Lexicon View();

 private:
  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<uint32_t> slots_;
  std::vector<uint32_t> offsets_ = {0};
  std::string bytes_;
};

}  // namespace starlint
