// Files spelled of pieces: each byte of a fuzzer's input names a piece of markup or a few words, so
// that most inputs are files that somebody could have written, and a flipped byte is a small edit.
// With STARLINT_FUZZ_SHOW set a target prints what its input spells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

namespace starlint {

inline std::string Spell(std::span<const std::string_view> pieces, const uint8_t* data,
                         size_t size) {
  constexpr size_t kMost = 400;  // pieces; longer files find nothing more, slowly
  std::string text;
  for (size_t i = 0; i < size && i < kMost; ++i) text += pieces[data[i] % pieces.size()];
  if (std::getenv("STARLINT_FUZZ_SHOW") != nullptr)
    std::fwrite(text.data(), 1, text.size(), stderr);
  return text;
}

// Sentences and fragments that rules have something to say about, or that layouts hang on.
#define STARLINT_WORDS                                                                           \
  "I moved the queue because it was slow. ", "We basically rewrote it. ", "TODO", "a ", "word ", \
      "Latency fell by 40 %, from 3 s to 1.8 s. ", "password: hunter2hunter2 ", "it's ", ". ",   \
      "“so” ", "日本 ", "\xF0\x9F\x98\x80", "e\xCC\x81", "\xE2\x80\xAE", "\xE2\x80\x8B",         \
      "\xEF\xBB\xBF", "\xC2\xA0", "\xFF", "\x1B[31m", "Tell me about a time you failed?",        \
      "I learned to ask first. "

}  // namespace starlint
