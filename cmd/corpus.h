// The tagged stories under rules/corpus: what signals are learned from and rules are judged on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "document/document.h"
#include "rule/load.h"
#include "signal/signal.h"
#include "story/story.h"

namespace starlint {

// A story whose sentences a reader has tagged. Tags become sets of signals: a bit for each.
struct TaggedStory {
  std::string id;
  bool first = false;  // of the files that came first: written by those that the aim is about
  bool test = false;   // of the fifth of these that nothing is learned from or tuned on
  Document document;
  Story story;
  std::vector<uint32_t> signals;  // by sentence
};

// A sentence by itself, judged for one signal only.
struct TaggedSentence {
  std::string text;
  uint32_t signal = 0;  // index into the signals
  bool carries = false;
};

struct Corpus {
  std::vector<TaggedStory> stories;
  std::vector<TaggedSentence> sentences;
};

// Reads DIRECTORY/*.jsonl and DIRECTORY/banks/*.tsv. `signals` gives tags their meaning. Throws
// std::runtime_error with the place of a line that cannot be read.
Corpus ReadCorpus(const std::filesystem::path& directory, const std::vector<SignalFile>& signals);

// FNV-1a, 64 bits. A story is in the test split when the hash of its id leaves 0 by 5.
uint64_t StoryHash(std::string_view id);

}  // namespace starlint
